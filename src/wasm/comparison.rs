//! Several articles, held against each other.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::article::{Article, Excerpts, JsExcerpt, name_of, to_js};
use super::options::{Options, show};
use super::summary::{SUMMARY_CAPS, summary_options};
use crate::{Document, Place};

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

#[derive(Serialize)]
struct JsPlace {
    article: usize,
    #[serde(flatten)]
    excerpt: JsExcerpt,
}

#[derive(Serialize)]
struct JsFact {
    members: Vec<JsPlace>,
    score: f64,
}

#[derive(Serialize)]
struct JsUnique {
    #[serde(flatten)]
    place: JsPlace,
    score: f64,
}

#[derive(Serialize)]
struct JsDifference {
    claims: Vec<JsClaim>,
}

#[derive(Serialize)]
struct JsClaim {
    number: JsPlace,
    sentence: JsPlace,
    value: f64,
}

#[derive(Serialize)]
struct JsRemark {
    speaker: Option<String>,
    versions: Vec<JsVersion>,
}

#[derive(Serialize)]
struct JsVersion {
    #[serde(flatten)]
    place: JsPlace,
    differing: Vec<JsExcerpt>,
}

#[derive(Serialize)]
struct JsSelected {
    #[serde(flatten)]
    place: JsPlace,
    fact: Option<usize>,
}

#[derive(Serialize)]
struct JsComparison {
    shared: Vec<JsFact>,
    unique: Vec<JsUnique>,
    differences: Vec<JsDifference>,
    quotations: Vec<JsRemark>,
    summary: Vec<JsSelected>,
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
        return Err(js_sys::TypeError::new(&format!("articles must be an array of strings, not {}", show(&articles))).into());
    };
    let articles = Article::list(given, "articles")?;
    let options = Options::read(&options, &SUMMARY_CAPS)?;
    let chosen = summary_options(&options, None)?;
    let documents: Vec<Document> = articles.iter().map(|article| Document::new(article.text())).collect();
    let offsets: Vec<Excerpts> = articles.iter().map(Article::offsets).collect();
    let comparison = crate::compare(&documents, &chosen);
    // a place names an article of the list, so nothing is lost by leaving out what has none
    let place = |place: Place| Some(JsPlace { article: place.article, excerpt: offsets.get(place.article)?.excerpt(place.span) });
    let text_of = |place: Place| articles.get(place.article).map(|article| name_of(place.span, article.text()));
    to_js(&JsComparison {
        shared: comparison
            .shared
            .iter()
            .map(|fact| JsFact { members: fact.members.iter().filter_map(|&member| place(member)).collect(), score: fact.score })
            .collect(),
        unique: comparison
            .unique
            .iter()
            .filter_map(|unique| Some(JsUnique { place: place(unique.place)?, score: unique.score }))
            .collect(),
        differences: comparison
            .differences
            .iter()
            .map(|difference| JsDifference {
                claims: difference
                    .claims
                    .iter()
                    .filter_map(|claim| {
                        Some(JsClaim { number: place(claim.number)?, sentence: place(claim.sentence)?, value: claim.value })
                    })
                    .collect(),
            })
            .collect(),
        quotations: comparison
            .quotations
            .iter()
            .map(|remark| JsRemark {
                speaker: remark.speaker.and_then(text_of),
                versions: remark
                    .versions
                    .iter()
                    .filter_map(|version| {
                        let excerpts = offsets.get(version.place.article)?;
                        let differing = version.differing.iter().map(|&span| excerpts.excerpt(span)).collect();
                        Some(JsVersion { place: place(version.place)?, differing })
                    })
                    .collect(),
            })
            .collect(),
        summary: comparison
            .summary
            .iter()
            .filter_map(|selected| Some(JsSelected { place: place(selected.place)?, fact: selected.fact }))
            .collect(),
    })
}
