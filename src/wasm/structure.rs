//! The sentences and paragraphs of an article.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::article::{Article, JsExcerpt, to_js};
use crate::{Document, Role};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Paragraph extends Excerpt { role: "headline" | "body" | "boilerplate" }
"#;

#[derive(Serialize)]
struct JsParagraph {
    #[serde(flatten)]
    excerpt: JsExcerpt,
    role: &'static str,
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
