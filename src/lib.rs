//! nutgraf summarises news articles, finds who said what in them, and holds several reports of one event against
//! each other. It is extractive: whatever it returns is a span of the text that it was given.
//!
//! ```text
//! text ─ document ─┬ score ─ summary        (document order, verbatim)
//!                  ├ quotation              (content, cue, speaker)
//!                  └ comparison             (of several documents)
//! ```

mod abbreviation;
mod antecedent;
mod boilerplate;
mod class;
mod clause;
mod cue;
mod dateline;
mod document;
mod enclosure;
mod enumeration;
mod frequency;
mod headline;
mod key;
mod keyword;
mod language;
mod mark;
mod opening;
mod paragraph;
mod part;
mod passage;
mod penalty;
mod person;
mod position;
mod quotation;
mod score;
mod selection;
mod sentence;
mod span;
mod speaker;
mod stem;
mod stop;
mod subject;
mod summary;
mod token;
mod utf16;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod word;

pub use cue::Evidence;
pub use document::{Document, Paragraph, Role, Sentence};
pub use frequency::Frequency;
pub use key::Reasons as QuotationReasons;
pub use keyword::{Keyword, keywords};
pub use mark::Quoted;
pub use quotation::{Kind as QuotationKind, Quotation, quotations};
pub use score::{CountedTerm, Score, score};
pub use span::Span;
pub use speaker::Speaker;
pub use summary::{ScoredSentence, Summary, SummaryOptions, summarize};
pub use token::{Shape, Token};
pub use utf16::Utf16Offsets;
