//! The keywords of an article.

use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::given::{read_options, text_of};
use crate::Document;

#[wasm_bindgen(module = "/src/wasm/answer.js")]
extern "C" {
    #[wasm_bindgen(js_name = toKeywords)]
    fn to_keywords(article: &JsValue, numbers: &[f64]) -> JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
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
"#;

/// The words that an article keeps using, the one that counts most first.
///
/// @throws TypeError or RangeError that names the option and its value.
#[wasm_bindgen(unchecked_return_type = "Keyword[]")]
pub fn keywords(
    #[wasm_bindgen(unchecked_param_type = "string")] article: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KeywordOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let text = text_of(&article)?;
    let options = read_options(&options, "maxKeywords, title")?;
    // `as` saturates
    let most = options.max_keywords().map_or(10, |most| most as usize);
    let title = options.title();
    let document = Document::titled(&text, title.as_deref());
    let mut answer = Answer::new([text.as_str()]);
    answer.list(&crate::keywords(&document, title.as_deref(), most), |answer, keyword| {
        answer.excerpt(keyword.span);
        answer.number(keyword.weight);
        answer.list(&keyword.mentions, |answer, &mention| answer.excerpt(mention));
    });
    Ok(to_keywords(&article, answer.numbers()))
}
