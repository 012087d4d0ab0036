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
mod comparison;
mod concordance;
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
mod place;
mod remark;
mod score;
mod selection;
mod sentence;
mod span;
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
pub use difference::{Claim, Difference};
pub use document::{Document, Paragraph, Role, Sentence};
pub use fact::Fact;
pub use frequency::Frequency;
pub use keyword::{Keyword, keywords};
pub use mark::Quoted;
pub use place::Place;
pub use remark::{Remark, Version};
pub use score::CountedTerm;
pub use selection::Selected;
pub use span::Span;
pub use summary::{ScoredSentence, Summary, SummaryOptions, summarize};
pub use token::{Shape, Token};
pub use utf16::Utf16Offsets;
