//! The class of a word in the grammar of a clause, whatever the sentence it stands in.

use crate::document::Document;

/// What a word can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Determiner,
    Preposition,
    By,
    As,
    Subordinator,
    Conjunction,
    Auxiliary,
    Be,
    Adverb,
    Pronoun,
    Object,
    Relative,
    To,
    Cue,
    Verb,
    Participle,
    Title,
    /// A noun for what is said: a plain word otherwise.
    Utterance,
    Plain,
}

/// The class of the word numbered `word`, by the language's lists, else by its ending.
pub(crate) fn classify(document: &Document, word: u32) -> Class {
    let language = document.language();
    let lower = document.vocabulary().lower(word);
    match language.class_of(lower) {
        Some("determiner") => Class::Determiner,
        Some("preposition") => Class::Preposition,
        Some("by") => Class::By,
        Some("be") => Class::Be,
        Some("as") => Class::As,
        Some("subordinator") => Class::Subordinator,
        Some("conjunction") => Class::Conjunction,
        Some("auxiliary") => Class::Auxiliary,
        Some("adverb") => Class::Adverb,
        Some("pronoun") => Class::Pronoun,
        Some("object") => Class::Object,
        Some("relative") => Class::Relative,
        Some("to") => Class::To,
        _ if language.is_reporting_verb(lower) => Class::Cue,
        Some("verb") => Class::Verb,
        _ if language.is_title(lower) => Class::Title,
        _ if language.is_utterance(lower) => Class::Utterance,
        _ if lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed") => Class::Verb,
        _ if lower.len() > 5 && lower.ends_with("ing") => Class::Participle,
        _ if lower.len() > 4 && lower.ends_with("ly") => Class::Adverb,
        _ => Class::Plain,
    }
}
