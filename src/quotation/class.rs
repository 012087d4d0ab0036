//! The class of a word in the grammar of a clause, whatever the sentence it stands in.

use crate::document::Document;
use crate::language::{REPORTING_VERB, TITLE, Trait, UTTERANCE, word_class};

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
    let lower = document.vocabulary().lower(word);
    let traits = document.vocabulary().traits(word);
    const LISTED: [(Trait, Class); 17] = [
        (word_class::DETERMINER, Class::Determiner),
        (word_class::PREPOSITION, Class::Preposition),
        (word_class::BY, Class::By),
        (word_class::BE, Class::Be),
        (word_class::AS, Class::As),
        (word_class::SUBORDINATOR, Class::Subordinator),
        (word_class::CONJUNCTION, Class::Conjunction),
        (word_class::AUXILIARY, Class::Auxiliary),
        (word_class::ADVERB, Class::Adverb),
        (word_class::PRONOUN, Class::Pronoun),
        (word_class::OBJECT, Class::Object),
        (word_class::RELATIVE, Class::Relative),
        (word_class::TO, Class::To),
        // a verb of reporting before another verb
        (REPORTING_VERB, Class::Cue),
        (word_class::VERB, Class::Verb),
        (TITLE, Class::Title),
        (UTTERANCE, Class::Utterance),
    ];
    if let Some((_, class)) = LISTED.iter().find(|(listed, _)| traits.is(*listed)) {
        return *class;
    }
    match () {
        _ if lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed") => Class::Verb,
        _ if lower.len() > 5 && lower.ends_with("ing") => Class::Participle,
        _ if lower.len() > 4 && lower.ends_with("ly") => Class::Adverb,
        _ => Class::Plain,
    }
}
