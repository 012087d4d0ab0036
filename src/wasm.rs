//! The binding: options in, plain objects with UTF-16 offsets out. The one place that knows JavaScript.
//!
//! Each function stands in the file of what it returns, with its types; the doc comments become JSDoc in the `.d.ts`.

mod article;
mod comparison;
mod element;
mod keyword;
mod options;
mod quotation;
mod record;
mod structure;
mod summary;

pub use comparison::compare;
pub use element::{excerpt_range, excerpt_ranges, read_element};
pub use keyword::keywords;
pub use quotation::quotations;
pub use structure::{paragraphs, sentences};
pub use summary::summarize;
