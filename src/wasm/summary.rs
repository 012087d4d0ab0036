//! The summary of an article.

use wasm_bindgen::prelude::*;

use super::article::Article;
use super::options::Options;
use super::record::{Record, list, nullable};
use crate::{Document, SummaryOptions};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface SummaryOptions {
  /** How many sentences there may be: a whole number from 1; 3 where it is not given. */
  maxSentences?: number;
  /** How many words there may be in all, counted between white space: a whole number from 1. A hard cap, never broken. */
  maxWords?: number;
  /** The headline; else it is found in the text, where it opens with one. */
  title?: string;
  /** From 0 (frequency alone) to 1 (position alone). */
  positionWeight?: number;
}

export interface Summary {
  /** The chosen sentences, in document order. */
  sentences: ScoredSentence[];
  /** The headline that the text opens with. */
  headline: Excerpt | null;
  /** The weight of position that was used, from 0 to 1. */
  positionWeight: number;
}

export interface ScoredSentence extends Excerpt {
  /** What it was chosen by, from 0 to 1: `(1 - positionWeight) * frequency + positionWeight * position - penalty`, or 0 where that is below it. */
  score: number;
  /** How much of what the article keeps talking about the sentence says, from 0 to 1, the article's best. */
  frequency: number;
  /** Where it stands in the article, from 0 (far down) to 1 (first). */
  position: number;
  /** What speaks against it, from 0 to 1: a fragment, a quotation, great length. */
  penalty: number;
  /** The terms that counted, each where it first stands in the sentence. */
  terms: CountedTerm[];
}

/** `weight` is from 0 to 1, the term that the article uses most. */
export interface CountedTerm extends Excerpt { weight: number }
"#;

/// The options of a summary but its title, which is of one article.
pub(super) const SUMMARY_CAPS: [&str; 3] = ["maxSentences", "maxWords", "positionWeight"];

pub(super) fn summary_options<'a>(options: &Options, title: Option<&'a str>) -> Result<SummaryOptions<'a>, JsValue> {
    Ok(SummaryOptions {
        max_sentences: options.count("maxSentences")?.unwrap_or(SummaryOptions::MAX_SENTENCES),
        max_words: options.count("maxWords")?,
        title,
        position_weight: options.share("positionWeight")?.unwrap_or(SummaryOptions::POSITION_WEIGHT),
    })
}

/// Summarises an article in a few of its own sentences.
///
/// @throws TypeError or RangeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let options = Options::read(&options, &[&SUMMARY_CAPS[..], &["title"]].concat())?;
    let title = options.string("title")?;
    let chosen = summary_options(&options, title.as_deref())?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let summary = crate::summarize(&document, &chosen);
    let sentences = list(&summary.sentences, |sentence| {
        offsets
            .record(sentence.span)
            .number("score", sentence.score)
            .number("frequency", sentence.frequency)
            .number("position", sentence.position)
            .number("penalty", sentence.penalty)
            .with("terms", &list(&sentence.terms, |term| offsets.term(term)))
            .done()
    });
    let summary = Record::new()
        .with("sentences", &sentences)
        .with("headline", &nullable(summary.headline, |span| offsets.excerpt(span)))
        .number("positionWeight", chosen.position_weight);
    Ok(summary.done())
}
