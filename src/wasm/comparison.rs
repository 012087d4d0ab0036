//! Several articles, held against each other.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::article::{Article, Excerpts, name_of};
use super::options::{Options, type_error};
use super::record::{Record, list, nullable};
use super::summary::{SUMMARY_CAPS, summary_options};
use crate::{Claim, Document, Place, Span, Version};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface ComparisonOptions {
  /** How many sentences the summary of all articles may have: a whole number from 1; 3 where it is not given. */
  maxSentences?: number;
  /** How many words it may have in all, counted between white space: a whole number from 1. A hard cap, never broken. */
  maxWords?: number;
  /** From 0 (frequency alone) to 1 (position alone). */
  positionWeight?: number;
}

/** An excerpt, and the index of the article that it is of. */
export interface Place extends Excerpt { article: number }

export interface Comparison {
  /** The facts that two or more articles report, those first that matter most; `score` is from 0 to 1. */
  shared: { members: Place[]; score: number }[];
  /** The sentences that report what no other article does, those first that matter most; `score` is from 0 to 1. */
  unique: (Place & { score: number })[];
  /** The numbers in which they differ: what each sentence says of one, and where it stands. */
  differences: { claims: { number: Place; sentence: Place; value: number }[] }[];
  /** The remarks that two or more quote, with each article's wording, and the runs of words in which it differs from another. */
  quotations: { speaker: string | null; versions: (Place & { differing: Excerpt[] })[] }[];
  /** All articles in a few of their sentences, each with the index in `shared` of the fact that it tells, or `null`. */
  summary: (Place & { fact: number | null })[];
}
"#;

/// Turns places in several articles into excerpts. A place names an article of the list: what is written for others is never seen.
struct Places<'a> {
    articles: &'a [Article],
    excerpts: Vec<Excerpts<'a>>,
}

impl Places<'_> {
    /// An object of the interface `Place`.
    fn place(&self, place: Place) -> JsValue {
        self.record(place).done()
    }

    /// An object of an interface that extends `Place`, as far as that.
    fn record(&self, place: Place) -> Record {
        let record = Record::new().number("article", place.article as f64);
        match self.excerpts.get(place.article) {
            Some(excerpts) => excerpts.begin(record, place.span),
            None => record,
        }
    }

    fn excerpt(&self, article: usize, span: Span) -> JsValue {
        nullable(self.excerpts.get(article), |excerpts| excerpts.excerpt(span))
    }

    fn name(&self, place: Place) -> JsValue {
        nullable(self.articles.get(place.article), |article| name_of(place.span, article.text()))
    }
}

/// Holds several reports of one event against each other: what they share, where they part, and how each words the same remark.
///
/// One article alone shares nothing, and none at all gives empty lists.
///
/// @throws TypeError where `articles` is no array of strings, RangeError where they are longer than 16,777,216 UTF-16 code units
/// together; TypeError or RangeError that names an option and its value.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "string[]")] articles: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ComparisonOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let Some(given) = articles.dyn_ref::<Array>() else {
        return Err(type_error("articles", "an array of strings", &articles));
    };
    let articles = Article::list(given, "articles")?;
    let options = Options::read(&options, &SUMMARY_CAPS)?;
    let chosen = summary_options(&options, None)?;
    let documents: Vec<Document> = articles.iter().map(|article| Document::new(article.text())).collect();
    let places = Places { articles: &articles, excerpts: articles.iter().map(Article::offsets).collect() };
    let comparison = crate::compare(&documents, &chosen);
    let shared = list(&comparison.shared, |fact| {
        let members = list(&fact.members, |&member| places.place(member));
        Record::new().with("members", &members).number("score", fact.score).done()
    });
    let unique = list(&comparison.unique, |unique| places.record(unique.place).number("score", unique.score).done());
    let claim = |claim: &Claim| {
        Record::new()
            .with("number", &places.place(claim.number))
            .with("sentence", &places.place(claim.sentence))
            .number("value", claim.value)
            .done()
    };
    let differences =
        list(&comparison.differences, |difference| Record::new().with("claims", &list(&difference.claims, claim)).done());
    let version = |version: &Version| {
        let differing = list(&version.differing, |&span| places.excerpt(version.place.article, span));
        places.record(version.place).with("differing", &differing).done()
    };
    let quotations = list(&comparison.quotations, |remark| {
        Record::new()
            .with("speaker", &nullable(remark.speaker, |name| places.name(name)))
            .with("versions", &list(&remark.versions, version))
            .done()
    });
    let summary = list(&comparison.summary, |selected| places.record(selected.place).index("fact", selected.fact).done());
    Ok(Record::new()
        .with("shared", &shared)
        .with("unique", &unique)
        .with("differences", &differences)
        .with("quotations", &quotations)
        .with("summary", &summary)
        .done())
}
