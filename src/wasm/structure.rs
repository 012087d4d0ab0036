//! The sentences and paragraphs of an article.

use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::given::text_of;
use crate::{Document, Role};

#[wasm_bindgen(module = "/src/wasm/answer.js")]
extern "C" {
    #[wasm_bindgen(js_name = toSentences)]
    fn to_sentences(article: &JsValue, numbers: &[f64]) -> JsValue;
    #[wasm_bindgen(js_name = toParagraphs)]
    fn to_paragraphs(article: &JsValue, numbers: &[f64]) -> JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface Paragraph extends Excerpt { role: "headline" | "body" | "boilerplate" }
"#;

/// The sentences of an article, in order; those of its headline and boilerplate too.
#[wasm_bindgen(unchecked_return_type = "Excerpt[]")]
pub fn sentences(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let text = text_of(&article)?;
    let document = Document::new(&text);
    let mut answer = Answer::new([text.as_str()]);
    answer.list(document.sentences(), |answer, sentence| answer.excerpt(sentence.span));
    Ok(to_sentences(&article, answer.numbers()))
}

/// The paragraphs of an article, in order, each with what it is to the article.
#[wasm_bindgen(unchecked_return_type = "Paragraph[]")]
pub fn paragraphs(#[wasm_bindgen(unchecked_param_type = "string")] article: JsValue) -> Result<JsValue, JsValue> {
    let text = text_of(&article)?;
    let document = Document::new(&text);
    let mut answer = Answer::new([text.as_str()]);
    answer.list(document.paragraphs(), |answer, paragraph| {
        answer.excerpt(paragraph.span);
        // in the order of ROLES in `answer.js`
        answer.index(match paragraph.role {
            Role::Headline => 0,
            Role::Body => 1,
            Role::Boilerplate => 2,
        });
    });
    Ok(to_paragraphs(&article, answer.numbers()))
}
