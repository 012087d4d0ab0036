//! nutgraf summarises news articles, finds who said what in them, and holds several reports of one event against
//! each other. It is extractive: whatever it returns is a span of the text that it was given.
//!
//! ```text
//! text ─ document ─┬ score ─ summary        (document order, verbatim)
//!                  ├ quotation              (content, cue, speaker)
//!                  └ comparison             (of several documents)
//! ```
//!
//! Each name is a file of `src`, and what it is made of is in the folder of that name. Imports go down the diagram: what a
//! term counts for (`score`) also ranks quotations and `keyword`s, and `comparison` holds the outcome of all the others
//! against each other. All of them know [`Span`], the place of something in a text, `language`, what is
//! known of the language of a text, of whose word lists the build script (`language/build.rs`) makes a lexicon, and `sorting`, and
//! `slots`, the hash table. `utf16` translates offsets for `wasm`, the binding: the one place that knows JavaScript,
//! some of which it has beside it.
//!
//! ```
//! use nutgraf::{Document, SummaryOptions, quotations, summarize};
//!
//! let article = "Bridge Opens at Last\n\nNORDBY — The bridge over the sound opened on Monday after nine years of work. \
//!                “It was worth it,” said the mayor, Anna Berg.";
//! let document = Document::new(article);
//! let summary = summarize(&document, &SummaryOptions { max_sentences: 1, ..SummaryOptions::default() });
//! assert_eq!(summary.sentences[0].span.of(article), "The bridge over the sound opened on Monday after nine years of work.");
//! let speaker = quotations(&document)[0].speaker.as_ref().unwrap().name;
//! assert_eq!(speaker.of(article), "Anna Berg");
//! ```

mod comparison;
mod document;
mod keyword;
mod language;
mod quotation;
mod score;
mod slots;
mod sorting;
mod span;
mod summary;
mod text;
mod utf16;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use comparison::difference::{Claim, Difference};
pub use comparison::fact::Fact;
pub use comparison::joint_summary::Selected;
pub use comparison::place::Place;
pub use comparison::remark::{Remark, Version};
pub use comparison::{Comparison, Unique, compare};
pub use document::{Document, Paragraph, Role, Sentence};
pub use keyword::{Keyword, keywords};
pub use language::{ENGLISH, Language};
pub use quotation::cue::Evidence;
pub use quotation::key::Reasons as QuotationReasons;
pub use quotation::speaker::Speaker;
pub use quotation::{Kind as QuotationKind, Quotation, quotations, speech};
pub use score::frequency::Frequency;
pub use score::{CountedTerm, Score, counted_terms, score};
pub use span::Span;
pub use summary::{ScoredSentence, Summary, SummaryOptions, summarize};
pub use text::mark::Quoted;
pub use text::token::{Shape, Token};
pub use text::vocabulary::{Vocabulary, Word};
pub use utf16::Utf16Offsets;

// the unit tests that run as wasm too
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// The examples of the README, run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
