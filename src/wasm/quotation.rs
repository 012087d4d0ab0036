//! The quotations of an article.

use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::given::{read_options, text_of};
use crate::{Document, QuotationKind};

#[wasm_bindgen(module = "/src/wasm/answer.js")]
extern "C" {
    #[wasm_bindgen(js_name = toQuotations)]
    fn to_quotations(article: &JsValue, numbers: &[f64]) -> JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface QuotationOptions {
  /**
   * Whether indirect speech is listed too, as the kind `indirect`: what the article says in its own words that somebody said. The
   * quotations are the same as without it. Not, where it is not given.
   */
  indirect?: boolean;
}

/** A quoted passage: the excerpt is what stands between the marks; or a clause of indirect speech. */
export interface Quotation extends Excerpt {
  /**
   * A remark in full sentences (`direct`), a part of one within a sentence of the article (`partial`), or what nobody is said
   * to have spoken: the title of a work, a nickname, a word used with distance (`term`). Where it is asked for, a clause that
   * reports what somebody said (`indirect`): behind `that`, without the closing full stop, always with speaker and cue. What it reports
   * may also be denied or asked; the cue tells. A partial quotation in such a clause has an entry of its own behind it.
   */
  kind: "direct" | "partial" | "indirect" | "title" | "nickname" | "term";
  /**
   * Who said it, where the article tells: the fullest form of the name that the article gives, the mention in the text, and
   * what stands beside the mention to describe it. Where it gives no name, `name` repeats the mention: a description or a pronoun
   * (`he`, where the article does not tell for certain whom it means), and no name to file somebody under.
   */
  speaker: { name: string; mention: Excerpt; description: Excerpt | null } | null;
  /** The words that say that it was said. */
  cue: Excerpt | null;
  /** The index of the quotation that this one goes on from: one remark, interrupted by its cue or the end of a paragraph. */
  continues: number | null;
  /**
   * How key it is, from 0 to 1: `(0.25 * substance + 0.35 * subject + 0.2 * speaker + 0.2 * independence) * novelty` of its reasons,
   * and a fifth of that where nobody is known to speak.
   */
  score: number;
  /** Why it is as key as that; each from 0 to 1. */
  reasons: QuotationReasons;
  /** The terms by which it touches the subject, at most five, the weightiest first, each where it first stands. */
  terms: CountedTerm[];
}

export interface QuotationReasons {
  /** How much it says: content words, and not too many. */
  substance: number;
  /** How much of what the article keeps talking about it touches: the sum of the weights of its terms, divided by five. */
  subject: number;
  /** How much the article is about its speaker; 0 where it has none. */
  speaker: number;
  /** How well it stands by itself: in full sentences that begin with no `and`, `he` or `that`. */
  independence: number;
  /** 1, or less where a better version of the same remark is among the quotations. */
  novelty: number;
}
"#;

/// The quotations of an article, in order, each with its speaker and cue where the article tells them.
///
/// @throws TypeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Quotation[]")]
pub fn quotations(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "QuotationOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let text = text_of(&article)?;
    let options = read_options(&options, "indirect")?;
    let document = Document::new(&text);
    let found = if options.indirect() == Some(true) { crate::speech(&document) } else { crate::quotations(&document) };
    let mut answer = Answer::new([text.as_str()]);
    answer.list(&found, |answer, quotation| {
        answer.excerpt(quotation.content);
        answer.index(kind(quotation.kind));
        answer.option(quotation.speaker.as_ref(), |answer, speaker| {
            answer.excerpt(speaker.name);
            answer.excerpt(speaker.mention);
            answer.option(speaker.description, Answer::excerpt);
        });
        answer.option(quotation.cue, Answer::excerpt);
        answer.option(quotation.continues, Answer::index);
        let reasons = &quotation.reasons;
        let numbers = [quotation.score, reasons.substance, reasons.subject, reasons.speaker, reasons.independence, reasons.novelty];
        for number in numbers {
            answer.number(number);
        }
        answer.list(&quotation.terms, Answer::term);
    });
    Ok(to_quotations(&article, answer.numbers()))
}

/// Its index among KINDS in `answer.js`.
fn kind(kind: QuotationKind) -> usize {
    match kind {
        QuotationKind::Direct => 0,
        QuotationKind::Partial => 1,
        QuotationKind::Indirect => 2,
        QuotationKind::Title => 3,
        QuotationKind::Nickname => 4,
        QuotationKind::Term => 5,
    }
}
