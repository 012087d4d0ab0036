//! nutgraf summarises news articles, finds who said what in them, and holds several reports of one event against
//! each other. It is extractive: whatever it returns is a span of the text that it was given.
//!
//! ```text
//! text ─ document ─┬ score ─ summary        (document order, verbatim)
//!                  ├ quotation              (content, cue, speaker)
//!                  └ comparison             (of several documents)
//! ```

mod boilerplate;
mod document;
mod headline;
mod language;
mod mark;
mod paragraph;
mod sentence;
mod span;
mod stem;
mod token;
mod vocabulary;

pub use document::{Document, Paragraph, Role, Sentence};
pub use mark::Quoted;
pub use span::Span;
pub use token::{Shape, Token};
