//! The summary of an article.

use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::given::{Options, read_options, text_of};
use crate::{Document, SummaryOptions};

#[wasm_bindgen(module = "/src/wasm/answer.js")]
extern "C" {
    #[wasm_bindgen(js_name = toSummary)]
    fn to_summary(article: &JsValue, numbers: &[f64]) -> JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface SummaryOptions {
  /** How many sentences there may be: a whole number from 1; 3 where it is not given. */
  maxSentences?: number;
  /** How many words there may be in all, counted between white space: a whole number from 1. A hard cap, never broken. */
  maxWords?: number;
  /** The headline; else it is found in the text, where it opens with one. A line on top that is the title is no part of the summary. */
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

/// The options but the title, which is of one article.
pub(super) fn summary_options<'a>(options: &Options, title: Option<&'a str>) -> SummaryOptions<'a> {
    // `as` saturates: what is past counting is as good as no limit
    let count = |given: f64| given as usize;
    SummaryOptions {
        max_sentences: options.max_sentences().map_or(SummaryOptions::MAX_SENTENCES, count),
        max_words: options.max_words().map(count),
        title,
        position_weight: options.position_weight().unwrap_or(SummaryOptions::POSITION_WEIGHT),
    }
}

/// Summarises an article in a few of its own sentences.
///
/// @throws TypeError or RangeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let text = text_of(&article)?;
    let options = read_options(&options, "maxSentences, maxWords, positionWeight, title")?;
    let title = options.title();
    let chosen = summary_options(&options, title.as_deref());
    let summary = crate::summarize(&Document::titled(&text, chosen.title), &chosen);
    let mut answer = Answer::new([text.as_str()]);
    answer.list(&summary.sentences, |answer, sentence| {
        answer.excerpt(sentence.span);
        for number in [sentence.score, sentence.frequency, sentence.position, sentence.penalty] {
            answer.number(number);
        }
        answer.list(&sentence.terms, Answer::term);
    });
    answer.option(summary.headline, Answer::excerpt);
    answer.number(chosen.position_weight);
    Ok(to_summary(&article, answer.numbers()))
}
