//! Several articles, held against each other.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::given::{list_articles, read_options, text_of};
use super::summary::summary_options;
use crate::Document;

#[wasm_bindgen(module = "/src/wasm/answer.js")]
extern "C" {
    #[wasm_bindgen(js_name = toComparison)]
    fn to_comparison(articles: &Array, numbers: &[f64]) -> JsValue;
}

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

/// Holds several reports of one event against each other: what they share, where they part, and how each words the same remark.
///
/// One article alone shares nothing, and none at all gives empty lists.
///
/// @throws TypeError where `articles` is no array of strings, RangeError where they are longer than 16,777,216 UTF-16 code units
/// together, or more than 65,536; TypeError or RangeError that names an option and its value.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "string[]")] articles: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ComparisonOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let articles = list_articles(&articles)?;
    let options = read_options(&options, "maxSentences, maxWords, positionWeight")?;
    let texts = articles.iter().map(|article| text_of(&article)).collect::<Result<Vec<_>, _>>()?;
    let documents: Vec<Document> = texts.iter().map(|text| Document::new(text)).collect();
    let comparison = crate::compare(&documents, &summary_options(&options, None));
    let mut answer = Answer::new(texts.iter().map(String::as_str));
    answer.list(&comparison.shared, |answer, fact| {
        answer.list(&fact.members, |answer, &member| answer.place(member));
        answer.number(fact.score);
    });
    answer.list(&comparison.unique, |answer, unique| {
        answer.place(unique.place);
        answer.number(unique.score);
    });
    answer.list(&comparison.differences, |answer, difference| {
        answer.list(&difference.claims, |answer, claim| {
            answer.place(claim.number);
            answer.place(claim.sentence);
            answer.number(claim.value);
        });
    });
    answer.list(&comparison.quotations, |answer, remark| {
        answer.option(remark.speaker, Answer::place);
        answer.list(&remark.versions, |answer, version| {
            answer.place(version.place);
            answer.list(&version.differing, |answer, &words| answer.excerpt_of(version.place.article, words));
        });
    });
    answer.list(&comparison.summary, |answer, selected| {
        answer.place(selected.place);
        answer.option(selected.fact, Answer::index);
    });
    Ok(to_comparison(&articles, answer.numbers()))
}
