//! The quotations of an article.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::article::{Article, JsExcerpt, name_of, to_js};
use crate::{Document, QuotationKind, QuotationReasons};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A quoted passage: the excerpt is what stands between the marks. */
export interface Quotation extends Excerpt {
  /**
   * A remark in full sentences (`direct`), a part of one within a sentence of the article (`partial`), or what nobody is said
   * to have spoken: the title of a work, a nickname, a word used with distance (`term`).
   */
  kind: "direct" | "partial" | "title" | "nickname" | "term";
  /**
   * Who said it, where the article tells: the fullest form of the name that the article gives, the mention in the text, and
   * what stands beside the mention to describe it.
   */
  speaker: { name: string; mention: Excerpt; description: Excerpt | null } | null;
  /** The words that say that it was said. */
  cue: Excerpt | null;
  /** The index of the quotation that this one goes on from: one remark, interrupted by its cue or the end of a paragraph. */
  continues: number | null;
  /** How key it is, from 0 to 1. */
  score: number;
  /** Why it is as key as that; each from 0 to 1. */
  reasons: QuotationReasons;
}

export interface QuotationReasons {
  /** How much it says. */
  substance: number;
  /** How much of what the article keeps talking about it touches. */
  subject: number;
  /** How much the article is about its speaker; 0 where it has none. */
  speaker: number;
  /** How well it stands by itself. */
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
#[wasm_bindgen(unchecked_return_type = "Quotation[]")]
pub fn quotations(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let found = crate::quotations(&document);
    let quotations = found.iter().map(|quotation| JsQuotation {
        excerpt: offsets.excerpt(quotation.content),
        kind: match quotation.kind {
            QuotationKind::Direct => "direct",
            QuotationKind::Partial => "partial",
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
    });
    to_js(&quotations.collect::<Vec<_>>())
}
