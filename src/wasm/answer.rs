//! What JavaScript gets back, on its way there.

use wasm_bindgen::prelude::*;

use crate::{CountedTerm, Place, Span, Utf16Offsets};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A part of an article: `article.slice(start, end) === text`. Offsets are UTF-16 code units. */
export interface Excerpt { text: string; start: number; end: number }
"#;

/// The numbers of an answer, in the order in which `answer.js` reads them: a call for each field of each object would take longer
/// than finding what is in them.
pub(super) struct Answer<'a> {
    offsets: Vec<Utf16Offsets<'a>>,
    numbers: Vec<f64>,
}

impl<'a> Answer<'a> {
    /// An answer of excerpts of `articles`.
    pub(super) fn new(articles: impl IntoIterator<Item = &'a str>) -> Self {
        Answer { offsets: articles.into_iter().map(Utf16Offsets::new).collect(), numbers: Vec::new() }
    }

    pub(super) fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    // there are some thirty calls, and room to be made at each
    #[inline(never)]
    pub(super) fn number(&mut self, number: f64) {
        self.numbers.push(number);
    }

    pub(super) fn index(&mut self, index: usize) {
        self.number(index as f64);
    }

    /// An excerpt of the only article.
    pub(super) fn excerpt(&mut self, span: Span) {
        self.excerpt_of(0, span);
    }

    pub(super) fn excerpt_of(&mut self, article: usize, span: Span) {
        debug_assert!(article < self.offsets.len(), "article {article} of {}", self.offsets.len());
        for byte in [span.start(), span.end()] {
            let offset = self.offsets.get(article).map_or(0, |offsets| offsets.from_byte(byte));
            self.index(offset);
        }
    }

    pub(super) fn place(&mut self, place: Place) {
        self.index(place.article);
        self.excerpt_of(place.article, place.span);
    }

    pub(super) fn term(&mut self, term: &CountedTerm) {
        self.excerpt(term.span);
        self.number(term.weight);
    }

    pub(super) fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.index(items.len());
        for item in items {
            write(self, item);
        }
    }

    pub(super) fn option<T>(&mut self, value: Option<T>, write: impl Fn(&mut Self, T)) {
        self.index(usize::from(value.is_some()));
        if let Some(value) = value {
            write(self, value);
        }
    }
}
