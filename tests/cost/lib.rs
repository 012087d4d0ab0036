//! The calls whose cost is counted: natively for the full sizes, and as WebAssembly for the instructions.

pub mod shapes;

use nutgraf::{Document, SummaryOptions, compare, keywords, quotations, summarize};

/// A function of the core over texts: one, or for `compare` two.
pub type Call = fn(&[String]) -> usize;

fn with_document<T>(texts: &[String], call: impl Fn(&Document) -> T) -> T {
    call(&Document::new(texts.first().map_or("", String::as_str)))
}

/// Each function with its name. What it returns is of no interest, and keeps the compiler from leaving the call out.
pub const CALLS: &[(&str, Call)] = &[
    ("sentences", |texts| with_document(texts, |document| document.sentences().len())),
    ("keywords", |texts| with_document(texts, |document| keywords(document, None, 10).len())),
    ("summarize", |texts| with_document(texts, |document| summarize(document, &SummaryOptions::default()).sentences.len())),
    ("summarize, all", |texts| {
        let all = SummaryOptions { max_sentences: usize::MAX, ..SummaryOptions::default() };
        with_document(texts, |document| summarize(document, &all).sentences.len())
    }),
    ("quotations", |texts| with_document(texts, |document| quotations(document).len())),
    ("compare", |texts| {
        let documents: Vec<Document> = texts.iter().map(|text| Document::new(text)).collect();
        compare(&documents, &SummaryOptions::default()).shared.len()
    }),
];

#[cfg(target_arch = "wasm32")]
mod exports;
