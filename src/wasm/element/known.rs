//! Strings of the page, each looked at once.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What strings of the page mean. To look at a string of JavaScript is to copy it, and with several to look at an element
    /// that was a third of the time that reading a page took. So each is looked at once, and its meaning kept in a `Map` on
    /// the other side.
    #[wasm_bindgen(js_name = Map)]
    pub(super) type Known;
    #[wasm_bindgen(constructor, js_class = "Map")]
    pub(super) fn new() -> Known;
    #[wasm_bindgen(method, js_class = "Map")]
    fn get(this: &Known, value: &JsValue) -> Option<u32>;
    #[wasm_bindgen(method, js_class = "Map")]
    fn set(this: &Known, value: &JsValue, meaning: u32);
}

impl Known {
    /// The meaning of `value`; what is no string means what the empty string does.
    pub(super) fn meaning(&self, value: &JsValue, of: fn(&str) -> u32) -> u32 {
        self.get(value).unwrap_or_else(|| {
            let meaning = of(&value.as_string().unwrap_or_default());
            self.set(value, meaning);
            meaning
        })
    }
}
