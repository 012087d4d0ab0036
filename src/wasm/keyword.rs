//! The keywords of an article.

use wasm_bindgen::prelude::*;

use super::article::Article;
use super::options::Options;
use super::record::list;
use crate::Document;

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
    let article = Article::new(&article, "article")?;
    let options = Options::read(&options, &["maxKeywords", "title"])?;
    let most = options.count("maxKeywords")?.unwrap_or(10);
    let title = options.string("title")?;
    let document = Document::new(article.text());
    let offsets = article.offsets();
    let found = crate::keywords(&document, title.as_deref(), most);
    Ok(list(&found, |keyword| {
        let mentions = list(&keyword.mentions, |&span| offsets.excerpt(span));
        offsets.record(keyword.span).number("weight", keyword.weight).with("mentions", &mentions).done()
    }))
}
