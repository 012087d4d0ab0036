//! The plain objects and lists that JavaScript gets back.

use std::cell::RefCell;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Object)]
    type Fields;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, name: &JsValue, value: &JsValue);
    #[wasm_bindgen(method, indexing_setter)]
    fn set_number(this: &Fields, name: &JsValue, value: f64);
}

thread_local! {
    /// The names of fields as JavaScript's strings: one would else be decoded anew for every field of every object.
    static NAMES: RefCell<Vec<(&'static str, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A plain object in the making; its fields keep the order in which they are given.
pub(super) struct Record(Fields);

impl Record {
    pub(super) fn new() -> Self {
        Record(Object::new().unchecked_into())
    }

    pub(super) fn with(self, name: &'static str, value: &JsValue) -> Self {
        self.0.set(&string_of(name), value);
        self
    }

    pub(super) fn number(self, name: &'static str, value: f64) -> Self {
        self.0.set_number(&string_of(name), value);
        self
    }

    /// An index, or `null`.
    pub(super) fn index(self, name: &'static str, value: Option<usize>) -> Self {
        match value {
            Some(value) => self.number(name, value as f64),
            None => self.with(name, &JsValue::NULL),
        }
    }

    pub(super) fn done(self) -> JsValue {
        self.0.into()
    }
}

/// The string of a name. It is handed out, and not lent: a page may have put a setter of that name on every object, which can
/// throw, or call any of our functions in its turn.
fn string_of(name: &'static str) -> JsValue {
    NAMES.with_borrow_mut(|names| {
        if let Some((_, string)) = names.iter().find(|(known, _)| std::ptr::eq(*known, name)) {
            return string.clone();
        }
        let string = JsValue::from_str(name);
        names.push((name, string.clone()));
        string
    })
}

/// An array of what `make` gives for each item.
pub(super) fn list<T>(items: &[T], make: impl Fn(&T) -> JsValue) -> JsValue {
    let list = Array::new();
    for item in items {
        list.push(&make(item));
    }
    list.into()
}

/// What `make` gives, or `null`.
pub(super) fn nullable<T>(value: Option<T>, make: impl Fn(T) -> JsValue) -> JsValue {
    value.map_or(JsValue::NULL, make)
}
