//! The quotations of an article.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::article::{Article, JsExcerpt, JsWeighted, name_of, to_js};
use super::options::Options;
use crate::{Document, QuotationKind, QuotationReasons};

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

#[derive(Serialize)]
struct JsQuotation {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    kind: &'static str,
    speaker: Option<JsSpeaker>,
    cue: Option<JsExcerpt>,
    continues: Option<usize>,
    score: f64,
    reasons: JsReasons,
    terms: Vec<JsWeighted>,
}

#[derive(Serialize)]
struct JsReasons {
    substance: f64,
    subject: f64,
    speaker: f64,
    independence: f64,
    novelty: f64,
}

impl From<QuotationReasons> for JsReasons {
    fn from(QuotationReasons { substance, subject, speaker, independence, novelty }: QuotationReasons) -> Self {
        JsReasons { substance, subject, speaker, independence, novelty }
    }
}

#[derive(Serialize)]
struct JsSpeaker {
    name: String,
    mention: JsExcerpt,
    description: Option<JsExcerpt>,
}

/// The quotations of an article, in order, each with its speaker and cue where the article tells them.
///
/// @throws TypeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Quotation[]")]
pub fn quotations(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "QuotationOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let indirect = Options::read(&options, &["indirect"])?.flag("indirect")?.unwrap_or(false);
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let found = if indirect { crate::speech(&document) } else { crate::quotations(&document) };
    let quotations = found.iter().map(|quotation| JsQuotation {
        excerpt: offsets.excerpt(quotation.content),
        kind: match quotation.kind {
            QuotationKind::Direct => "direct",
            QuotationKind::Partial => "partial",
            QuotationKind::Indirect => "indirect",
            QuotationKind::Title => "title",
            QuotationKind::Nickname => "nickname",
            QuotationKind::Term => "term",
        },
        speaker: quotation.speaker.as_ref().map(|speaker| JsSpeaker {
            name: name_of(speaker.name, article.text()),
            mention: offsets.excerpt(speaker.mention),
            description: speaker.description.map(|span| offsets.excerpt(span)),
        }),
        cue: quotation.cue.map(|span| offsets.excerpt(span)),
        continues: quotation.continues,
        score: quotation.score,
        reasons: quotation.reasons.into(),
        terms: quotation.terms.iter().map(|term| JsWeighted { excerpt: offsets.excerpt(term.span), weight: term.weight }).collect(),
    });
    to_js(&quotations.collect::<Vec<_>>())
}
