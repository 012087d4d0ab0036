//! The binding: options in, plain objects with UTF-16 offsets out. The one place that knows JavaScript.
//!
//! What is JavaScript's own affair is done there, in modules beside these: `given.js` checks what is given, `answer.js` makes
//! objects of the numbers that an answer comes over as, and `element.js` reads the DOM.
//!
//! Each function stands in the file of what it returns, with its types; the doc comments become JSDoc in the `.d.ts`.

mod answer;
mod comparison;
mod element;
mod given;
mod keyword;
mod quotation;
mod structure;
mod summary;

pub use comparison::compare;
pub use element::{excerpt_range, excerpt_ranges, read_element};
pub use keyword::keywords;
pub use quotation::quotations;
pub use structure::{paragraphs, sentences};
pub use summary::summarize;

/// At the same speed and for the same memory, 3 kB less of compressed wasm than the allocator that Rust brings along.
#[cfg(feature = "allocator")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
