//! What nutgraf knows of a language: lists of words, as data.
//!
//! Each list is a text file in the language's folder: one entry a line in lower case, lines that begin with `#` say
//! what belongs in the list.

#[macro_use]
mod list;
mod phrase;

use list::{WordList, WordMap};
use phrase::PhraseList;

/// The word lists of one language.
#[derive(Debug)]
pub struct Language {
    stop_words: WordList,
    abbreviations: WordMap,
    sentence_words: WordMap,
    reporting_verbs: WordList,
    titles: WordList,
    number_words: WordMap,
    approximators: WordList,
    boilerplate: PhraseList,
    calendar: WordList,
    tolls: WordMap,
    agencies: WordList,
    media: WordList,
    ordinary_words: WordMap,
    leaning_openers: WordList,
    personal_words: WordList,
    classes: WordMap,
    forenames: WordMap,
    organisations: WordList,
    speech_words: WordMap,
    voices: WordList,
    utterances: WordList,
    answers: WordList,
    honorifics: WordList,
    title_sexes: WordMap,
    full_titles: WordMap,
}

/// English, as written in news.
pub static ENGLISH: Language = Language {
    stop_words: WordList::new(list!("language/english/stop_words.txt")),
    abbreviations: WordMap::new(list!("language/english/abbreviations.txt")),
    sentence_words: WordMap::new(list!("language/english/sentence_words.txt")),
    reporting_verbs: WordList::new(list!("language/english/reporting_verbs.txt")),
    titles: WordList::new(list!("language/english/titles.txt")),
    number_words: WordMap::new(list!("language/english/number_words.txt")),
    approximators: WordList::new(list!("language/english/approximators.txt")),
    boilerplate: PhraseList::new(list!("language/english/boilerplate.txt")),
    calendar: WordList::new(list!("language/english/calendar.txt")),
    tolls: WordMap::new(list!("language/english/tolls.txt")),
    agencies: WordList::new(list!("language/english/agencies.txt")),
    media: WordList::new(list!("language/english/media.txt")),
    ordinary_words: WordMap::new(list!("language/english/ordinary_words.txt")),
    leaning_openers: WordList::new(list!("language/english/leaning_openers.txt")),
    personal_words: WordList::new(list!("language/english/personal_words.txt")),
    classes: WordMap::new(list!("language/english/word_classes.txt")),
    forenames: WordMap::new(list!("language/english/forenames.txt")),
    organisations: WordList::new(list!("language/english/organisations.txt")),
    speech_words: WordMap::new(list!("language/english/speech_words.txt")),
    voices: WordList::new(list!("language/english/voices.txt")),
    utterances: WordList::new(list!("language/english/utterances.txt")),
    answers: WordList::new(list!("language/english/answers.txt")),
    honorifics: WordList::new(list!("language/english/honorifics.txt")),
    title_sexes: WordMap::new(list!("language/english/title_sexes.txt")),
    full_titles: WordMap::new(list!("language/english/full_titles.txt")),
};

impl Language {
    /// Whether `word` says nothing of a subject: articles, prepositions, auxiliaries and the like.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(word)
    }

    /// What the sentence goes on with behind `word`, an abbreviation without its last full stop: `name`, `number`, …
    pub(crate) fn abbreviation(&self, word: &str) -> Option<&'static str> {
        self.abbreviations.get(word)
    }

    /// What `word` tells of where sentences end: `opener`, `phrase`, `lettered`, `particle`, `zone`, `marked`.
    pub(crate) fn sentence_word(&self, word: &str) -> Option<&'static str> {
        self.sentence_words.get(word)
    }

    /// Whether `word` is a form of a verb that reports speech.
    pub fn is_reporting_verb(&self, word: &str) -> bool {
        self.reporting_verbs.contains(word)
    }

    /// Whether `word` is a title or an office that people are called by.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(word)
    }

    /// What `word` counts, where it is the word for a number.
    pub fn number_word(&self, word: &str) -> Option<f64> {
        self.number_words.get(word)?.parse::<u64>().ok().map(|number| number as f64)
    }

    /// Whether `word` before a number says that it is not exact.
    pub fn is_approximator(&self, word: &str) -> bool {
        self.approximators.contains(word)
    }

    /// Whether `word` tells a date or a time: months, days, hours and their abbreviations.
    pub fn is_calendar_word(&self, word: &str) -> bool {
        self.calendar.contains(word)
    }

    /// Whom a number beside `word` counts, of those whom an event struck: `dead`, `hurt`, `held`.
    pub(crate) fn toll(&self, word: &str) -> Option<&'static str> {
        self.tolls.get(word)
    }

    /// How ordinary the word with the stem `stem` is in news, from 0 (of a subject) to 1 (of every report).
    pub fn ordinariness(&self, stem: &str) -> f64 {
        match self.ordinary_words.get(stem) {
            Some("1") => 1.0,
            Some(_) => 0.5,
            None => 0.0,
        }
    }

    /// Whether `word`, at the head of a sentence, leans on the sentence before it.
    pub fn is_leaning_opener(&self, word: &str) -> bool {
        self.leaning_openers.contains(word)
    }

    /// Whether somebody speaks of herself or to the reader by `word`.
    pub fn is_personal_word(&self, word: &str) -> bool {
        self.personal_words.contains(word)
    }

    /// Whether `name` is that of a news agency.
    pub fn is_agency(&self, name: &str) -> bool {
        self.agencies.contains(name)
    }

    /// Whether `word` is the last of what a medium is called that hands on what others say: `newspaper`, `television`.
    pub(crate) fn is_medium(&self, word: &str) -> bool {
        self.media.contains(word)
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

    /// The class of `word` in the grammar of a clause, where the language's list has one: `determiner`, `preposition`, …
    pub(crate) fn class_of(&self, word: &str) -> Option<&'static str> {
        self.classes.get(word)
    }

    /// The sex of those who mostly bear the forename `word`: `m`, `f`.
    pub(crate) fn forename(&self, word: &str) -> Option<&'static str> {
        self.forenames.get(word)
    }

    /// What `word` tells of whether somebody is reported to have spoken: `free`, `that`, `not`, …
    pub(crate) fn speech_word(&self, word: &str) -> Option<&'static str> {
        self.speech_words.get(word)
    }

    /// Whether `word` is a noun for somebody who can speak, in the singular or the plural.
    pub(crate) fn is_voice(&self, word: &str) -> bool {
        let known = |word: &str| self.voices.contains(word) || self.titles.contains(word);
        known(word) || word.strip_suffix('s').is_some_and(known)
    }

    /// Whether `word` is a noun for what somebody has said or written.
    pub(crate) fn is_utterance(&self, word: &str) -> bool {
        self.utterances.contains(word)
    }

    /// Whether `word`, at the head of a remark, answers a question.
    pub(crate) fn is_answer(&self, word: &str) -> bool {
        self.answers.contains(word)
    }

    /// Whether `word` stands before the names of people without an office.
    pub(crate) fn is_honorific(&self, word: &str) -> bool {
        self.honorifics.contains(word)
    }

    /// The sex of those who bear the title `word`, where only one does: `m`, `f`.
    pub(crate) fn title_sex(&self, word: &str) -> Option<&'static str> {
        self.title_sexes.get(word)
    }

    /// The title that `word` is another form of, or `word`.
    pub(crate) fn full_title<'a>(&self, word: &'a str) -> &'a str {
        self.full_titles.get(word).unwrap_or(word)
    }

    /// Whether `word` makes a name that of an organisation or a place.
    pub(crate) fn is_of_organisation(&self, word: &str) -> bool {
        self.organisations.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_their_rules_say() {
        assert!(ENGLISH.is_stop_word("the") && !ENGLISH.is_stop_word("train"));
        assert!(ENGLISH.abbreviation("gov") == Some("name") && ENGLISH.abbreviation("government").is_none());
        assert!(ENGLISH.is_reporting_verb("said") && !ENGLISH.is_reporting_verb("ran"));
        assert!(ENGLISH.is_title("president") && !ENGLISH.is_title("train"));
        assert_eq!(ENGLISH.number_word("seven"), Some(7.0));
        assert_eq!(ENGLISH.number_word("million"), Some(1e6));
        assert_eq!((ENGLISH.number_word("seve"), ENGLISH.number_word(""), ENGLISH.number_word("zzz")), (None, None, None));
        assert!(ENGLISH.is_approximator("about") && !ENGLISH.is_approximator("exactly"));
        assert!(ENGLISH.is_answer("yes") && !ENGLISH.is_answer("well"));
        assert!(ENGLISH.is_honorific("mrs") && !ENGLISH.is_honorific("sir"));
        assert_eq!(["queen", "duke", "mayor"].map(|title| ENGLISH.title_sex(title)), [Some("f"), Some("m"), None]);
        assert_eq!(["sen", "mayor"].map(|title| ENGLISH.full_title(title)), ["senator", "mayor"]);
        assert!(!ENGLISH.is_stop_word("") && !ENGLISH.is_stop_word("#"));
    }
}
