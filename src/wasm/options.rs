//! Options as JavaScript gives them, read field by field so that an error names the field and the value.

use js_sys::{Array, JSON, JsString, Number, Object, RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use super::article::fits;

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
        if !value.is_object() || Array::is_array(value) {
            return Err(type_error("options", "an object", value));
        }
        // `instanceof` fails for an object without a prototype, or of another frame
        let object: &Object = value.unchecked_ref();
        for key in Object::keys(object).iter() {
            let name = String::from(JsString::from(key.clone()));
            if !known.contains(&name.as_str()) {
                let value = Reflect::get(object, &key)?;
                let message = ["unknown option ", &name, ": ", &show(&value), "; the options are ", &known.join(", ")];
                return Err(TypeError::new(&message.concat()).into());
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
        let Some(number) = self.number(name)? else { return Ok(None) };
        if number == f64::INFINITY || number >= 1.0 && number.fract() == 0.0 {
            // `as` saturates
            return Ok(Some(number as usize));
        }
        Err(range_error(name, "a whole number from 1", &number.into()))
    }

    /// A number from 0 to 1.
    pub(super) fn share(&self, name: &str) -> Result<Option<f64>, JsValue> {
        let Some(number) = self.number(name)? else { return Ok(None) };
        if (0.0..=1.0).contains(&number) {
            return Ok(Some(number));
        }
        Err(range_error(name, "a number from 0 to 1", &number.into()))
    }

    fn number(&self, name: &str) -> Result<Option<f64>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        match value.as_f64() {
            Some(number) => Ok(Some(number)),
            None => Err(type_error(name, "a number", &value)),
        }
    }

    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        match value.as_bool() {
            Some(flag) => Ok(Some(flag)),
            None => Err(type_error(name, "true or false", &value)),
        }
    }

    pub(super) fn string(&self, name: &str) -> Result<Option<String>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        match value.dyn_ref::<JsString>() {
            Some(string) => {
                fits(string.length(), name)?;
                Ok(Some(String::from(string)))
            }
            None => Err(type_error(name, "a string", &value)),
        }
    }
}

/// What tells that the argument or field called `name` is no value of what is `expected`.
pub(super) fn type_error(name: &str, expected: &str, value: &JsValue) -> JsValue {
    TypeError::new(&mismatch(name, expected, value)).into()
}

/// What tells that the argument or field called `name` is past the bounds of what is `expected`.
pub(super) fn range_error(name: &str, expected: &str, value: &JsValue) -> JsValue {
    RangeError::new(&mismatch(name, expected, value)).into()
}

fn mismatch(name: &str, expected: &str, value: &JsValue) -> String {
    [name, " must be ", expected, ", not ", &show(value)].concat()
}

/// A value as a developer would write it: `"x"`, `-1`, `{"a":1}`, or its type where it has no such form.
pub(super) fn show(value: &JsValue) -> String {
    // `NaN` and the infinities are `null` in JSON; and Rust's own formatting of numbers would add 10 kB to the compressed wasm
    if let Some(number) = value.dyn_ref::<Number>() {
        return number.to_string_with_radix(10).map(String::from).unwrap_or_default();
    }
    match JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        Some(text) => text,
        None => value.js_typeof().as_string().unwrap_or_default(),
    }
}
