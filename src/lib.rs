//! nutgraf summarises news articles, finds who said what in them, and holds several reports of one event against
//! each other. It is extractive: whatever it returns is a span of the text that it was given.
//!
//! ```text
//! text ─ document ─┬ score ─ summary        (document order, verbatim)
//!                  ├ quotation              (content, cue, speaker)
//!                  └ comparison             (of several documents)
//! ```

mod alignment;
mod boilerplate;
mod clause;
mod comparison;
mod concordance;
mod cue;
mod dateline;
mod difference;
mod document;
mod fact;
mod frequency;
mod group;
mod headline;
mod keyword;
mod language;
mod likeness;
mod mark;
mod number;
mod paragraph;
mod passage;
mod person;
mod place;
mod quotation;
mod remark;
mod score;
mod joint_summary;
mod sentence;
mod span;
mod speaker;
mod statement;
mod stem;
mod summary;
mod token;
mod utf16;
mod utterance;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use comparison::{Comparison, Unique, compare};
pub use cue::Evidence;
pub use difference::{Claim, Difference};
pub use document::{Document, Paragraph, Role, Sentence};
pub use fact::Fact;
pub use frequency::Frequency;
pub use keyword::{Keyword, keywords};
pub use mark::Quoted;
pub use place::Place;
pub use quotation::{Kind as QuotationKind, Quotation, quotations};
pub use remark::{Remark, Version};
pub use score::CountedTerm;
pub use joint_summary::Selected;
pub use span::Span;
pub use speaker::Speaker;
pub use summary::{ScoredSentence, Summary, SummaryOptions, summarize};
pub use token::{Shape, Token};
pub use utf16::Utf16Offsets;
