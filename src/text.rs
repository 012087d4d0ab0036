//! A text as written: paragraphs, sentences, tokens and quotation marks, each as spans of bytes.

pub(crate) mod mark;
pub(crate) mod paragraph;
pub(crate) mod sentence;
pub(crate) mod stem;
pub(crate) mod token;
pub(crate) mod vocabulary;

/// `text` in small letters, a character at a time. The standard library's own looks at the neighbours of a sigma, at the price of
/// 5 kB of wasm.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
