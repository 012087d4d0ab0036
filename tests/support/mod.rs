//! What the tests of the binding share.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element in the page for as long as it is held.
pub struct Shown(pub Element);

impl Shown {
    /// An `<article>` with `html` in it.
    pub fn new(html: &str) -> Self {
        let element = document().create_element("article").unwrap();
        element.set_inner_html(html);
        document().body().unwrap().append_child(&element).unwrap();
        Shown(element)
    }

    pub fn find(&self, selector: &str) -> Element {
        self.0.query_selector(selector).unwrap().expect(selector)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A field of a JavaScript object; `a.b.0` is the first of a list in a field of a field.
pub fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &name.into()).expect(name))
}

pub fn string(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().expect(path)
}

pub fn number(value: &JsValue, path: &str) -> f64 {
    get(value, path).as_f64().expect(path)
}

pub fn list(value: &JsValue) -> Vec<JsValue> {
    js_sys::Array::is_array(value).then(|| js_sys::Array::from(value).to_vec()).expect("a list")
}

/// An object of the JSON or JavaScript `source`.
pub fn js(source: &str) -> JsValue {
    js_sys::eval(&format!("({source})")).expect(source)
}

/// The kind and message of an error, as `TypeError: message`.
pub fn thrown(result: Result<JsValue, JsValue>) -> String {
    let error = result.expect_err("an error");
    assert!(error.is_instance_of::<js_sys::Error>(), "{error:?}");
    format!("{}: {}", string(&error, "name"), string(&error, "message"))
}
