//! A text as written: paragraphs, sentences, tokens and quotation marks, each as spans of bytes.

pub(crate) mod mark;
pub(crate) mod paragraph;
pub(crate) mod sentence;
pub(crate) mod stem;
pub(crate) mod token;
pub(crate) mod vocabulary;
