//! The quotations of an article.

use wasm_bindgen::prelude::*;

use super::article::{Article, name_of};
use super::options::Options;
use super::record::{Record, list, nullable};
use crate::{Document, QuotationKind, QuotationReasons, Speaker};

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
    let article = Article::new(&article, "article")?;
    let indirect = Options::read(&options, &["indirect"])?.flag("indirect")?.unwrap_or(false);
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let found = if indirect { crate::speech(&document) } else { crate::quotations(&document) };
    let speaker = |speaker: &Speaker| {
        Record::new()
            .with("name", &name_of(speaker.name, article.text()))
            .with("mention", &offsets.excerpt(speaker.mention))
            .with("description", &nullable(speaker.description, |span| offsets.excerpt(span)))
            .done()
    };
    Ok(list(&found, |quotation| {
        offsets
            .record(quotation.content)
            .with("kind", &kind(quotation.kind).into())
            .with("speaker", &nullable(quotation.speaker.as_ref(), speaker))
            .with("cue", &nullable(quotation.cue, |span| offsets.excerpt(span)))
            .index("continues", quotation.continues)
            .number("score", quotation.score)
            .with("reasons", &reasons(&quotation.reasons))
            .with("terms", &list(&quotation.terms, |term| offsets.term(term)))
            .done()
    }))
}

fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Partial => "partial",
        QuotationKind::Indirect => "indirect",
        QuotationKind::Title => "title",
        QuotationKind::Nickname => "nickname",
        QuotationKind::Term => "term",
    }
}

fn reasons(reasons: &QuotationReasons) -> JsValue {
    Record::new()
        .number("substance", reasons.substance)
        .number("subject", reasons.subject)
        .number("speaker", reasons.speaker)
        .number("independence", reasons.independence)
        .number("novelty", reasons.novelty)
        .done()
}
