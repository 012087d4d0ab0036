//! The sentences and paragraphs of an article.

use wasm_bindgen::prelude::*;

use super::article::Article;
use super::record::list;
use crate::{Document, Role};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Paragraph extends Excerpt { role: "headline" | "body" | "boilerplate" }
"#;

/// The sentences of an article, in order; those of its headline and boilerplate too.
#[wasm_bindgen(unchecked_return_type = "Excerpt[]")]
pub fn sentences(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    Ok(list(document.sentences(), |sentence| offsets.excerpt(sentence.span)))
}

/// The paragraphs of an article, in order, each with what it is to the article.
#[wasm_bindgen(unchecked_return_type = "Paragraph[]")]
pub fn paragraphs(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let article = Article::new(&article, "article")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    Ok(list(document.paragraphs(), |paragraph| {
        let role = match paragraph.role {
            Role::Headline => "headline",
            Role::Body => "body",
            Role::Boilerplate => "boilerplate",
        };
        offsets.record(paragraph.span).with("role", &role.into()).done()
    }))
}
