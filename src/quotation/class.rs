//! The class of a word in the grammar of a clause, whatever the sentence it stands in.

use crate::document::Document;
use crate::language::{REPORTING_VERB, TITLE, Traits, UTTERANCE, word_class};

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
    /// What stands beyond the words that are read.
    End,
}

/// The classes of the list of word classes, in its order.
const LISTED: [Class; 15] = [
    Class::Adverb,
    Class::As,
    Class::Auxiliary,
    Class::Be,
    Class::By,
    Class::Conjunction,
    Class::Determiner,
    Class::Plain,
    Class::Object,
    Class::Preposition,
    Class::Pronoun,
    Class::Relative,
    Class::Subordinator,
    Class::To,
    Class::Verb,
];

/// The class of the word numbered `word`, which has `traits`: by the language's lists, else by its ending.
pub(crate) fn classify(document: &Document, word: u32, traits: Traits) -> Class {
    let listed = traits.class(word_class::VERB).checked_sub(1).and_then(|class| LISTED.get(class).copied());
    match listed {
        Some(class) if class != Class::Verb => class,
        // a verb of reporting before another verb
        _ if traits.is(REPORTING_VERB) => Class::Cue,
        Some(class) => class,
        None if traits.is(TITLE) => Class::Title,
        None if traits.is(UTTERANCE) => Class::Utterance,
        // `Mohammed`, `Emily`
        None if traits.forename_sex() != 0 => Class::Plain,
        None => by_ending(document.vocabulary().lower(word).as_bytes()),
    }
}

fn by_ending(word: &[u8]) -> Class {
    match word {
        [_, .., b'e', b'e', b'd'] => Class::Plain,
        [_, _, _, .., b'e', b'd'] => Class::Verb,
        [_, _, _, .., b'i', b'n', b'g'] => Class::Participle,
        [_, _, _, .., b'l', b'y'] => Class::Adverb,
        _ => Class::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes() {
        let table = [
            ("the", Class::Determiner),
            ("in", Class::Preposition),
            ("by", Class::By),
            ("as", Class::As),
            ("because", Class::Subordinator),
            ("and", Class::Conjunction),
            ("has", Class::Auxiliary),
            ("was", Class::Be),
            ("never", Class::Adverb),
            ("she", Class::Pronoun),
            ("him", Class::Object),
            ("who", Class::Relative),
            ("to", Class::To),
            ("said", Class::Cue),
            ("went", Class::Verb),
            ("mayor", Class::Title),
            ("assertion", Class::Utterance),
            ("painted", Class::Verb),
            ("indeed", Class::Plain),
            ("painting", Class::Participle),
            ("string", Class::Participle),
            ("thing", Class::Plain),
            ("boldly", Class::Adverb),
            ("family", Class::Plain),
            ("ferry", Class::Plain),
            ("ed", Class::Plain),
        ];
        for (word, class) in table {
            let document = Document::new(word);
            assert_eq!(classify(&document, 0, document.vocabulary().traits(0)), class, "{word}");
        }
    }
}
