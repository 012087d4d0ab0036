//! What JavaScript gives: articles and options, checked in `given.js`.

use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/wasm/given.js")]
extern "C" {
    /// The text of an article, in which a lone surrogate is U+FFFD. Both are one UTF-16 unit, so offsets hold for the string that
    /// was given.
    #[wasm_bindgen(catch, js_name = checkArticle)]
    pub(super) fn text_of(article: &JsValue) -> Result<String, JsValue>;
    /// The strings of a list, which together may be no longer than one article.
    #[wasm_bindgen(catch, js_name = listArticles)]
    pub(super) fn list_articles(articles: &JsValue) -> Result<Array, JsValue>;

    /// Checked options; each is none where it is not given.
    pub(super) type Options;
    /// The options that there are, `names`, are parted by `, `.
    #[wasm_bindgen(catch, js_name = readOptions)]
    pub(super) fn read_options(options: &JsValue, names: &str) -> Result<Options, JsValue>;
    #[wasm_bindgen(method, getter, js_name = maxSentences)]
    pub(super) fn max_sentences(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxWords)]
    pub(super) fn max_words(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = maxKeywords)]
    pub(super) fn max_keywords(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = positionWeight)]
    pub(super) fn position_weight(this: &Options) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn title(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn indirect(this: &Options) -> Option<bool>;
}
