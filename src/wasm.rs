//! The binding: options in, plain objects with UTF-16 offsets out. The one place that knows JavaScript.

mod article;
mod element;
mod options;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::document::Role;
use crate::{Document, QuotationKind};
use article::{Article, JsExcerpt, to_js};
use options::Options;

pub use element::{excerpt_range, excerpt_ranges, read_element};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A part of an article: `article.slice(start, end) === text`. Offsets are UTF-16 code units. */
export interface Excerpt { text: string; start: number; end: number }

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
  /** What it was chosen by, from 0 to 1: `(1 - positionWeight) * frequency + positionWeight * position - penalty`. */
  score: number;
  /** How much of what the article keeps talking about the sentence says, from 0 to 1, the article's best. */
  frequency: number;
  /** Where it stands in the article, from 0 (far down) to 1 (first). */
  position: number;
  /** What speaks against it, from 0 to less than 1: a fragment, a quotation, great length. */
  penalty: number;
  /** The terms that counted, each where it first stands in the sentence. */
  terms: CountedTerm[];
}

/** `weight` is from 0 to 1, the term that the article uses most. */
export interface CountedTerm extends Excerpt { weight: number }

export interface Paragraph extends Excerpt { role: "headline" | "body" | "boilerplate" }

export interface KeywordOptions {
  /** How many keywords there may be: a whole number from 1; 10 where it is not given. */
  maxKeywords?: number;
  /** The headline; else it is found in the text, where it opens with one. */
  title?: string;
}

export interface Keyword extends Excerpt {
  /** How much it counts, from 0 to 1. */
  weight: number;
  /** Where it stands in the article, in all its forms. */
  mentions: Excerpt[];
}

/** A quoted passage: the excerpt is what stands between the marks. */
export interface Quotation extends Excerpt {
  /**
   * A remark in full sentences (`direct`), a part of one within a sentence of the article (`partial`), or what nobody is said
   * to have spoken: the title of a work, a nickname, a word used with distance (`term`).
   */
  kind: "direct" | "partial" | "title" | "nickname" | "term";
  /** Who said it, where the article tells: the fullest form of the name that the article gives, and the mention in the text. */
  speaker: { name: string; mention: Excerpt } | null;
  /** The words that say that it was said. */
  cue: Excerpt | null;
  /** The index of the quotation that this one goes on from: one remark, interrupted by its cue or the end of a paragraph. */
  continues: number | null;
  /** How key it is, from 0 to 1. */
  score: number;
}
"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsSummary {
    sentences: Vec<JsScoredSentence>,
    headline: Option<JsExcerpt>,
    position_weight: f64,
}

#[derive(Serialize)]
struct JsScoredSentence {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    score: f64,
    frequency: f64,
    position: f64,
    penalty: f64,
    terms: Vec<JsWeighted>,
}

#[derive(Serialize)]
struct JsWeighted {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    weight: f64,
}

#[derive(Serialize)]
struct JsParagraph {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    role: &'static str,
}

#[derive(Serialize)]
struct JsKeyword {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    weight: f64,
    mentions: Vec<JsExcerpt>,
}

#[derive(Serialize)]
struct JsQuotation {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    kind: &'static str,
    speaker: Option<JsSpeaker>,
    cue: Option<JsExcerpt>,
    continues: Option<usize>,
    score: f64,
}

#[derive(Serialize)]
struct JsSpeaker {
    name: String,
    mention: JsExcerpt,
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
    let options = Options::read(&options, &["maxSentences", "maxWords", "title", "positionWeight"])?;
    let title = options.string("title")?;
    let chosen = crate::SummaryOptions {
        max_sentences: options.count("maxSentences")?.unwrap_or(crate::SummaryOptions::MAX_SENTENCES),
        max_words: options.count("maxWords")?,
        title: title.as_deref(),
        position_weight: options.share("positionWeight")?.unwrap_or(crate::SummaryOptions::POSITION_WEIGHT),
    };
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let summary = crate::summarize(&document, &chosen);
    let sentences = summary.sentences.iter().map(|sentence| JsScoredSentence {
        excerpt: offsets.excerpt(sentence.span),
        score: sentence.score,
        frequency: sentence.frequency,
        position: sentence.position,
        penalty: sentence.penalty,
        terms: sentence.terms.iter().map(|term| JsWeighted { excerpt: offsets.excerpt(term.span), weight: term.weight }).collect(),
    });
    to_js(&JsSummary {
        sentences: sentences.collect(),
        headline: summary.headline.map(|span| offsets.excerpt(span)),
        position_weight: chosen.position_weight,
    })
}

/// The sentences of an article, in order; those of its headline and boilerplate too.
#[wasm_bindgen(unchecked_return_type = "Excerpt[]")]
pub fn sentences(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    to_js(&document.sentences().iter().map(|sentence| offsets.excerpt(sentence.span)).collect::<Vec<_>>())
}

/// The paragraphs of an article, in order, each with what it is to the article.
#[wasm_bindgen(unchecked_return_type = "Paragraph[]")]
pub fn paragraphs(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let paragraphs = document.paragraphs().iter().map(|paragraph| JsParagraph {
        excerpt: offsets.excerpt(paragraph.span),
        role: match paragraph.role {
            Role::Headline => "headline",
            Role::Body => "body",
            Role::Boilerplate => "boilerplate",
        },
    });
    to_js(&paragraphs.collect::<Vec<_>>())
}

/// The words that an article keeps using, the one that counts most first.
///
/// @throws TypeError or RangeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Keyword[]")]
pub fn keywords(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KeywordOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let options = Options::read(&options, &["maxKeywords", "title"])?;
    let most = options.count("maxKeywords")?.unwrap_or(10);
    let title = options.string("title")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let found = crate::keywords(&document, title.as_deref(), most);
    let keywords = found.iter().map(|keyword| JsKeyword {
        excerpt: offsets.excerpt(keyword.span),
        weight: keyword.weight,
        mentions: keyword.mentions.iter().map(|&span| offsets.excerpt(span)).collect(),
    });
    to_js(&keywords.collect::<Vec<_>>())
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
            // a name that a line break parts is one name
            name: speaker.name.of(article.text()).split_whitespace().collect::<Vec<_>>().join(" "),
            mention: offsets.excerpt(speaker.mention),
        }),
        cue: quotation.cue.map(|span| offsets.excerpt(span)),
        continues: quotation.continues,
        score: quotation.score,
    });
    to_js(&quotations.collect::<Vec<_>>())
}
