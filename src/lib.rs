//! nutgraf summarises news articles, finds who said what in them, and holds several reports of one event against
//! each other. It is extractive: whatever it returns is a span of the text that it was given.
//!
//! ```text
//! text ─ document ─┬ score ─ summary        (document order, verbatim)
//!                  ├ quotation              (content, cue, speaker)
//!                  └ comparison             (of several documents)
//! ```

mod boilerplate;
mod clause;
mod cue;
mod dateline;
mod document;
mod frequency;
mod headline;
mod key;
mod keyword;
mod language;
mod mark;
mod paragraph;
mod passage;
mod person;
mod quotation;
mod score;
mod sentence;
mod span;
mod speaker;
mod stem;
mod summary;
mod token;
mod utf16;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use cue::Evidence;
pub use document::{Document, Paragraph, Role, Sentence};
pub use frequency::Frequency;
pub use key::Reasons as QuotationReasons;
pub use keyword::{Keyword, keywords};
pub use mark::Quoted;
pub use quotation::{Kind as QuotationKind, Quotation, quotations};
pub use score::CountedTerm;
pub use span::Span;
pub use speaker::Speaker;
pub use summary::{ScoredSentence, Summary, SummaryOptions, summarize};
pub use token::{Shape, Token};
pub use utf16::Utf16Offsets;
