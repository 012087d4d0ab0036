//! What nutgraf knows of a language: lists of words, as data.
//!
//! Each list is a text file in the language's folder: one entry a line in lower case, in order, and lines that begin with `#` say what
//! belongs in the list. The build script makes one [`lexicon`] of them, in which each word has its [`Traits`].

mod lexicon;
#[cfg(test)]
mod list;
mod phrase;
mod rows;
mod traits;

use lexicon::Lexicon;
use phrase::PhraseList;
pub(crate) use traits::{BOILERPLATE, Trait, Traits};
use traits::{FULL_TITLES, NUMBERS, listed, of};

use crate::slots::{self, Hash};
use crate::text::small_letters;

/// Says nothing of a subject: articles, prepositions, auxiliaries and the like.
pub(crate) const STOP_WORD: Trait = listed("stop_words");
/// A form of a verb that reports speech.
pub(crate) const REPORTING_VERB: Trait = listed("reporting_verbs");
/// A title or an office that people are called by.
pub(crate) const TITLE: Trait = listed("titles");
/// Says of the number behind it that it is not exact.
pub(crate) const APPROXIMATOR: Trait = listed("approximators");
/// Tells a date or a time: months, days, hours and their abbreviations.
pub(crate) const CALENDAR: Trait = listed("calendar");
/// What time, age, length and the like are measured in: `year`, `old`, `mile`.
pub(crate) const MEASURE: Trait = listed("measures");
/// The name of a news agency, which may be several words.
pub(crate) const AGENCY: Trait = listed("agencies");
/// The last of what a medium is called that hands on what others say: `newspaper`, `television`.
pub(crate) const MEDIUM: Trait = listed("media");
/// Leans on the sentence before, at the head of one.
pub(crate) const LEANING_OPENER: Trait = listed("leaning_openers");
/// Somebody speaks of herself or to the reader by it.
pub(crate) const PERSONAL_WORD: Trait = listed("personal_words");
/// Makes a name that of an organisation or a place.
pub(crate) const ORGANISATION: Trait = listed("organisations");
/// A noun for what somebody has said or written.
pub(crate) const UTTERANCE: Trait = listed("utterances");
/// Answers a question, at the head of a remark.
pub(crate) const ANSWER: Trait = listed("answers");
/// Denies what it stands beside; what ends in `n't` does too.
pub(crate) const DENIAL: Trait = listed("denials");
/// Stands before the names of people without an office.
pub(crate) const HONORIFIC: Trait = listed("honorifics");
/// A work that has a title: `film`, `novel`.
pub(crate) const WORK: Trait = listed("works");
/// One of a people or of a party: the `Australian`, the `Democrat`.
pub(crate) const PEOPLE: Trait = listed("peoples");
/// A place that is written as one word, or the last word of one.
pub(crate) const PLACE: Trait = listed("places");
const VOICE: Trait = listed("voices");

/// What the sentence goes on with behind an abbreviation, given without its last full stop.
pub(crate) mod abbreviation {
    use super::traits::{Trait, of};

    pub(crate) const ANY: Trait = of("abbreviations", "any");
    pub(crate) const COMPANY: Trait = of("abbreviations", "company");
    pub(crate) const MEASURE: Trait = of("abbreviations", "measure");
    pub(crate) const NAME: Trait = of("abbreviations", "name");
    pub(crate) const NUMBER: Trait = of("abbreviations", "number");
    pub(crate) const PLACE: Trait = of("abbreviations", "place");
}

/// What a word tells of where sentences end.
pub(crate) mod sentence_word {
    use super::traits::{Trait, of};

    pub(crate) const LETTERED: Trait = of("sentence_words", "lettered");
    pub(crate) const MARKED: Trait = of("sentence_words", "marked");
    pub(crate) const OPENER: Trait = of("sentence_words", "opener");
    pub(crate) const PARTICLE: Trait = of("sentence_words", "particle");
    pub(crate) const PHRASE: Trait = of("sentence_words", "phrase");
    pub(crate) const ZONE: Trait = of("sentence_words", "zone");
}

/// What stands behind a name and is none.
pub(crate) mod suffix {
    use super::traits::{Trait, of};

    pub(crate) const GENERATION: Trait = of("suffixes", "generation");
    pub(crate) const LETTERS: Trait = of("suffixes", "letters");
}

/// The class of a word in the grammar of a clause.
pub(crate) mod word_class {
    use super::traits::{Trait, of};

    pub(crate) const CONJUNCTION: Trait = of("word_classes", "conjunction");
    pub(crate) const DETERMINER: Trait = of("word_classes", "determiner");
    pub(crate) const PREPOSITION: Trait = of("word_classes", "preposition");
    pub(crate) const SUBORDINATOR: Trait = of("word_classes", "subordinator");
    pub(crate) const VERB: Trait = of("word_classes", "verb");
}

/// The words that a rule of clauses asks for by themselves.
pub(crate) mod clause_word {
    use super::traits::{Trait, of};

    pub(crate) const A: Trait = of("clause_words", "a");
    pub(crate) const ACCORDING: Trait = of("clause_words", "according");
    pub(crate) const AGENCY: Trait = of("clause_words", "agency");
    pub(crate) const ATTRIBUTIVE: Trait = of("clause_words", "attributive");
    pub(crate) const BODY: Trait = of("clause_words", "body");
    pub(crate) const CLEAR: Trait = of("clause_words", "clear");
    pub(crate) const CLOSE: Trait = of("clause_words", "close");
    pub(crate) const FOR: Trait = of("clause_words", "for");
    pub(crate) const GAVE: Trait = of("clause_words", "gave");
    pub(crate) const HEARD: Trait = of("clause_words", "heard");
    pub(crate) const HIS: Trait = of("clause_words", "his");
    pub(crate) const IT: Trait = of("clause_words", "it");
    pub(crate) const ITS: Trait = of("clause_words", "its");
    pub(crate) const MADE: Trait = of("clause_words", "made");
    pub(crate) const NEWS: Trait = of("clause_words", "news");
    pub(crate) const OF: Trait = of("clause_words", "of");
    pub(crate) const PRESS: Trait = of("clause_words", "press");
    pub(crate) const PUT: Trait = of("clause_words", "put");
    pub(crate) const SEAT: Trait = of("clause_words", "seat");
    pub(crate) const SOME: Trait = of("clause_words", "some");
    pub(crate) const THAT: Trait = of("clause_words", "that");
    pub(crate) const THE: Trait = of("clause_words", "the");
    pub(crate) const WORDS: Trait = of("clause_words", "words");
    pub(crate) const YOUR: Trait = of("clause_words", "your");
}

/// A verb for what a thing or somebody is called.
pub(crate) mod naming_verb {
    use super::traits::{Trait, of};

    pub(crate) const CALL: Trait = of("naming_verbs", "call");
    pub(crate) const LABEL: Trait = of("naming_verbs", "label");
    pub(crate) const NAME: Trait = of("naming_verbs", "name");
}

/// What a word tells of whether somebody is reported to have spoken.
pub(crate) mod speech_word {
    use super::traits::{Trait, of};

    pub(crate) const ASKING: Trait = of("speech_words", "asking");
    pub(crate) const BOUND: Trait = of("speech_words", "bound");
    pub(crate) const BUT: Trait = of("speech_words", "but");
    pub(crate) const DONE: Trait = of("speech_words", "done");
    pub(crate) const FREE: Trait = of("speech_words", "free");
    pub(crate) const HEARER: Trait = of("speech_words", "hearer");
    pub(crate) const LED: Trait = of("speech_words", "led");
    pub(crate) const NOT: Trait = of("speech_words", "not");
    pub(crate) const QUESTION: Trait = of("speech_words", "question");
    pub(crate) const TIME: Trait = of("speech_words", "time");
    pub(crate) const VOICE: Trait = of("speech_words", "voice");
}

/// No single word of the lists is longer, in bytes.
const LONGEST: usize = 32;

/// The knowledge of one language.
#[derive(Debug)]
pub struct Language {
    lexicon: Lexicon,
    boilerplate: PhraseList,
}

/// English, as written in news.
pub static ENGLISH: Language = Language {
    lexicon: Lexicon::new(include_bytes!(concat!(env!("OUT_DIR"), "/words")), &include!(concat!(env!("OUT_DIR"), "/kinds.rs"))),
    boilerplate: PhraseList::new(include_str!(concat!(env!("OUT_DIR"), "/boilerplate"))),
};

impl Language {
    /// What the lists say of `word`, in lower case.
    pub(crate) fn traits(&self, word: &str) -> Traits {
        self.hashed_traits(word, slots::hash(word.as_bytes()))
    }

    /// What the lists say of `word`, in lower case, whose hash is `hash`.
    pub(crate) fn hashed_traits(&self, word: &str, hash: u32) -> Traits {
        self.lexicon.traits(word.as_bytes(), hash)
    }

    /// What the lists say of `word`, whose capitals of ASCII count as small letters.
    pub(crate) fn folded_traits(&self, word: &str) -> Traits {
        let mut lower = [0; LONGEST];
        let mut hash = Hash::default();
        for (number, room) in lower.as_chunks_mut().0.iter_mut().take(word.len().div_ceil(8)).enumerate() {
            let eight = small_letters(slots::eight(word.as_bytes(), number * 8));
            hash.add(eight);
            *room = eight.to_le_bytes();
        }
        match lower.get(..word.len()) {
            Some(lower) => self.lexicon.traits(lower, hash.finish()),
            None => Traits::default(),
        }
    }

    /// Whether `word` is a noun for somebody who can speak, in the singular or the plural.
    pub(crate) fn is_voice(&self, word: &str) -> bool {
        let known = |word: &str| {
            let traits = self.traits(word);
            traits.is(VOICE) || traits.is(TITLE)
        };
        known(word) || word.strip_suffix('s').is_some_and(known)
    }

    /// Whether `line` opens or ends as what is on the page of an article without being the article.
    pub(crate) fn is_boilerplate_at_ends(&self, line: &str) -> bool {
        self.boilerplate.match_ends(line)
    }

    /// Whether a line may have such a phrase for having the token `word` in it; where no token of it may, it has none.
    pub(crate) fn is_of_boilerplate(&self, word: &str) -> bool {
        self.boilerplate.is_of_phrase(word)
    }

    /// Whether `line` has a phrase, wherever it stands, that is on the page of an article without being the article.
    pub(crate) fn is_boilerplate_within(&self, line: &str) -> bool {
        self.boilerplate.match_anywhere(line)
    }
}

impl Traits {
    /// What the word counts, where it is the word for a number.
    pub(crate) fn number(self) -> Option<f64> {
        #[allow(clippy::indexing_slicing)] // this runs in the compiler
        const VALUES: [u64; NUMBERS.len()] = {
            let mut values = [0; NUMBERS.len()];
            let mut at = 0;
            while at < NUMBERS.len() {
                values[at] = parsed(NUMBERS[at]);
                at += 1;
            }
            values
        };
        let class = self.class(const { of("number_words", "2") }).checked_sub(1)?;
        VALUES.get(class).map(|&value| value as f64)
    }

    /// How ordinary the word with this stem is in news, from 0 (of a subject) to 1 (of every report).
    pub(crate) fn ordinariness(self) -> f32 {
        match self.class(const { of("ordinary_words", "1") }) {
            1 => 1.0,
            2 => 0.5,
            _ => 0.0,
        }
    }

    /// The sex of those who mostly bear the word as a forename: more than 0 for men, less for women, 0 where it is none.
    pub(crate) fn forename_sex(self) -> i32 {
        sex(self, const { of("forenames", "m") }, const { of("forenames", "f") })
    }

    /// The sex of those who bear the word as a title, where only one does.
    pub(crate) fn title_sex(self) -> i32 {
        sex(self, const { of("title_sexes", "m") }, const { of("title_sexes", "f") })
    }

    /// The title that the word is another form of.
    pub(crate) fn full_title(self) -> Option<&'static str> {
        let class = self.class(const { of("full_titles", "adviser") }).checked_sub(1)?;
        FULL_TITLES.get(class).copied()
    }

    /// Whom a number beside the word counts, of those whom an event struck: `dead`, `held`, `hurt`.
    pub(crate) fn toll(self) -> Option<&'static str> {
        let class = self.class(const { of("tolls", "dead") }).checked_sub(1)?;
        ["dead", "held", "hurt"].get(class).copied()
    }
}

fn sex(traits: Traits, male: Trait, female: Trait) -> i32 {
    i32::from(traits.is(male)) - i32::from(traits.is(female))
}

const fn parsed(digits: &str) -> u64 {
    let (mut rest, mut value) = (digits.as_bytes(), 0);
    while let [digit, others @ ..] = rest {
        value = value * 10 + (*digit - b'0') as u64;
        rest = others;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_count_as_small_letters() {
        for word in ["The", "GOV", "p.m", "Congresswoman", "Trains", "É", "", &"a".repeat(33)] {
            assert_eq!(ENGLISH.folded_traits(word), ENGLISH.traits(&word.to_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn what_lists_say() {
        let traits = |word: &str| ENGLISH.traits(word);
        assert!(traits("the").is(STOP_WORD) && !traits("train").is(STOP_WORD));
        assert!(traits("gov").is(abbreviation::NAME) && !traits("government").listed(abbreviation::NAME));
        assert!(traits("said").is(REPORTING_VERB) && !traits("ran").is(REPORTING_VERB));
        assert!(traits("president").is(TITLE) && !traits("train").is(TITLE));
        assert!(traits("about").is(APPROXIMATOR) && !traits("exactly").is(APPROXIMATOR));
        assert!(traits("yes").is(ANSWER) && !traits("well").is(ANSWER));
        assert!(traits("mrs").is(HONORIFIC) && !traits("sir").is(HONORIFIC));
        assert_eq!(
            ["seven", "million", "trillion", "two", "seve", ""].map(|word| traits(word).number()),
            [Some(7.0), Some(1e6), Some(1e12), Some(2.0), None, None]
        );
        assert_eq!(["queen", "duke", "mayor"].map(|title| traits(title).title_sex()), [-1, 1, 0]);
        assert_eq!(["anna", "tom", "train"].map(|name| traits(name).forename_sex()), [-1, 1, 0]);
        assert_eq!(["sen", "mayor"].map(|title| traits(title).full_title()), [Some("senator"), None]);
    }
}
