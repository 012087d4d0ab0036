//! An article as JavaScript gave it, and excerpts of it as JavaScript gets them back.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::options::{range_error, show, type_error};
use super::record::Record;
use crate::{CountedTerm, Span, Utf16Offsets};

/// An article: the string that was given, and its text in UTF-8.
///
/// A lone surrogate is U+FFFD in the text. Both are one UTF-16 unit, so offsets hold for the string that was given, and
/// excerpts are cut out of that.
pub(super) struct Article {
    given: JsString,
    text: String,
}

/// What is longer, in UTF-16 code units, may not fit the 4 GB of a WebAssembly memory: running out of it is a trap, which frees
/// nothing. The dearest text takes some 170 bytes a unit.
const LONGEST: u32 = 1 << 24;

impl Article {
    /// Reads `value`, the argument called `name`.
    pub(super) fn new(value: &JsValue, name: &str) -> Result<Self, JsValue> {
        let Some(given) = value.dyn_ref::<JsString>() else {
            return Err(type_error(name, "a string", value));
        };
        fits(given.length(), name)?;
        Ok(Article { given: given.clone(), text: String::from(given) })
    }

    /// Reads `values`, the list called `name`, which together may be no longer than one article.
    pub(super) fn list(values: &Array, name: &str) -> Result<Vec<Self>, JsValue> {
        let mut length = 0u32;
        let mut articles = Vec::new();
        for index in 0..values.length() {
            let article = Article::new(&values.get(index), &[name, "[", &show(&index.into()), "]"].concat())?;
            length = length.saturating_add(article.given.length());
            fits(length, &[name, " together"].concat())?;
            articles.push(article);
        }
        Ok(articles)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn offsets(&self) -> Excerpts<'_> {
        Excerpts { given: &self.given, offsets: Utf16Offsets::new(&self.text) }
    }
}

/// A `RangeError` where something called `name` is longer than `LONGEST`.
pub(super) fn fits(length: u32, name: &str) -> Result<(), JsValue> {
    if length <= LONGEST {
        return Ok(());
    }
    let expected = ["no longer than ", &show(&LONGEST.into()), " UTF-16 code units"].concat();
    Err(range_error(name, &expected, &length.into()))
}

/// Turns spans of an article's text into excerpts.
pub(super) struct Excerpts<'a> {
    given: &'a JsString,
    offsets: Utf16Offsets<'a>,
}

impl Excerpts<'_> {
    /// An object of the interface `Excerpt`.
    pub(super) fn excerpt(&self, span: Span) -> JsValue {
        self.record(span).done()
    }

    /// An object of an interface that extends `Excerpt`, as far as that.
    pub(super) fn record(&self, span: Span) -> Record {
        self.begin(Record::new(), span)
    }

    /// Gives `record` the fields of `Excerpt`.
    pub(super) fn begin(&self, record: Record, span: Span) -> Record {
        let start = self.offsets.from_byte(span.start());
        let end = self.offsets.from_byte(span.end());
        let text = self.given.slice(start as u32, end as u32);
        record.with("text", &text).number("start", start as f64).number("end", end as f64)
    }

    /// An object of the interface `CountedTerm`.
    pub(super) fn term(&self, term: &CountedTerm) -> JsValue {
        self.record(term.span).number("weight", term.weight).done()
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A part of an article: `article.slice(start, end) === text`. Offsets are UTF-16 code units. */
export interface Excerpt { text: string; start: number; end: number }
"#;

/// A name as one line: one that a line break parts is still one name.
pub(super) fn name_of(span: Span, text: &str) -> JsValue {
    let mut name = String::new();
    for word in span.of(text).split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    JsValue::from_str(&name)
}
