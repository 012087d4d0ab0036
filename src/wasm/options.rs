//! Options as JavaScript gives them, read field by field so that an error names the field and the value.

use js_sys::{JSON, JsString, Number, Object, RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

/// An options object, or none.
pub(super) struct Options {
    object: Option<Object>,
}

impl Options {
    /// Reads `value`, which may have the `known` fields and no other.
    pub(super) fn read(value: &JsValue, known: &[&str]) -> Result<Self, JsValue> {
        if value.is_undefined() {
            return Ok(Options { object: None });
        }
        let Some(object) = value.dyn_ref::<Object>().filter(|_| !value.is_function()) else {
            return Err(TypeError::new(&format!("options must be an object, not {}", show(value))).into());
        };
        for key in Object::keys(object).iter() {
            let name = String::from(JsString::from(key.clone()));
            if !known.contains(&name.as_str()) {
                let value = Reflect::get(object, &key)?;
                let message = format!("unknown option {name}: {}; the options are {}", show(&value), known.join(", "));
                return Err(TypeError::new(&message).into());
            }
        }
        Ok(Options { object: Some(object.clone()) })
    }

    /// A field's value; none where it is not given or `undefined`.
    fn get(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        let Some(object) = &self.object else { return Ok(None) };
        let value = Reflect::get(object, &JsValue::from_str(name))?;
        Ok((!value.is_undefined()).then_some(value))
    }

    /// A whole number from 1; one past what the machine can count is as good as no limit.
    pub(super) fn count(&self, name: &str) -> Result<Option<usize>, JsValue> {
        let Some((number, value)) = self.number(name)? else { return Ok(None) };
        if number == f64::INFINITY || number >= 1.0 && number.fract() == 0.0 {
            // `as` saturates
            return Ok(Some(number as usize));
        }
        Err(RangeError::new(&format!("{name} must be a whole number from 1, not {}", show(&value))).into())
    }

    /// A number from 0 to 1.
    pub(super) fn share(&self, name: &str) -> Result<Option<f64>, JsValue> {
        let Some((number, value)) = self.number(name)? else { return Ok(None) };
        if (0.0..=1.0).contains(&number) {
            return Ok(Some(number));
        }
        Err(RangeError::new(&format!("{name} must be a number from 0 to 1, not {}", show(&value))).into())
    }

    fn number(&self, name: &str) -> Result<Option<(f64, JsValue)>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        match value.as_f64() {
            Some(number) => Ok(Some((number, value))),
            None => Err(TypeError::new(&format!("{name} must be a number, not {}", show(&value))).into()),
        }
    }

    pub(super) fn string(&self, name: &str) -> Result<Option<String>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        match value.dyn_ref::<JsString>() {
            Some(string) => Ok(Some(String::from(string))),
            None => Err(TypeError::new(&format!("{name} must be a string, not {}", show(&value))).into()),
        }
    }
}

/// A value as a developer would write it: `"x"`, `-1`, `{"a":1}`, or its type where it has no such form.
pub(super) fn show(value: &JsValue) -> String {
    if let Some(number) = value.dyn_ref::<Number>() {
        // JavaScript writes the number: Rust's own way of doing so would be a tenth of the module
        return Object::unchecked_from_js_ref(number).to_string().into();
    }
    match JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        Some(text) => text,
        None => value.js_typeof().as_string().unwrap_or_default(),
    }
}
