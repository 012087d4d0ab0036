//! What nutgraf knows of a language: lists of words, as data.
//!
//! Each list is a text file in the language's folder: one entry a line in lower case, lines that begin with `#` say
//! what belongs in the list.

use std::sync::OnceLock;

/// The word lists of one language.
#[derive(Debug)]
pub struct Language {
    stop_words: WordList,
    abbreviations: WordList,
    reporting_verbs: WordList,
    titles: WordList,
    number_words: WordList,
    approximators: WordList,
    boilerplate: PhraseList,
    calendar: WordList,
    agencies: WordList,
    classes: WordMap,
    forenames: WordMap,
    organisations: WordList,
}

/// English, as written in news.
pub static ENGLISH: Language = Language {
    stop_words: WordList::new(include_str!("language/english/stop_words.txt")),
    abbreviations: WordList::new(include_str!("language/english/abbreviations.txt")),
    reporting_verbs: WordList::new(include_str!("language/english/reporting_verbs.txt")),
    titles: WordList::new(include_str!("language/english/titles.txt")),
    number_words: WordList::new(include_str!("language/english/number_words.txt")),
    approximators: WordList::new(include_str!("language/english/approximators.txt")),
    boilerplate: PhraseList::new(include_str!("language/english/boilerplate.txt")),
    calendar: WordList::new(include_str!("language/english/calendar.txt")),
    agencies: WordList::new(include_str!("language/english/agencies.txt")),
    classes: WordMap::new(include_str!("language/english/word_classes.txt")),
    forenames: WordMap::new(include_str!("language/english/forenames.txt")),
    organisations: WordList::new(include_str!("language/english/organisations.txt")),
};

impl Language {
    /// Whether `word` says nothing of a subject: articles, prepositions, auxiliaries and the like.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(word)
    }

    /// Whether `word`, given without its last full stop, is an abbreviation that a sentence goes on after.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
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
        self.number_words.after(word)?.parse().ok()
    }

    /// Whether `word` before a number says that it is not exact.
    pub fn is_approximator(&self, word: &str) -> bool {
        self.approximators.contains(word)
    }

    /// Whether `word` tells a date or a time: months, days, hours and their abbreviations.
    pub fn is_calendar_word(&self, word: &str) -> bool {
        self.calendar.contains(word)
    }

    /// Whether `name` is that of a news agency.
    pub fn is_agency(&self, name: &str) -> bool {
        self.agencies.contains(name)
    }

    /// Whether `line`, in lower case, is on the page of an article without being the article.
    pub fn is_boilerplate(&self, line: &str) -> bool {
        self.boilerplate.matches(line)
    }
}

/// Phrases with the place in a line where they count.
#[derive(Debug)]
struct PhraseList {
    source: &'static str,
    phrases: OnceLock<Vec<(Place, &'static str)>>,
}

/// Where in a line a phrase counts.
#[derive(Clone, Copy, Debug)]
enum Place {
    Opening,
    Ending,
    Whole,
    Anywhere,
}

impl PhraseList {
    const fn new(source: &'static str) -> Self {
        PhraseList { source, phrases: OnceLock::new() }
    }

    fn matches(&self, line: &str) -> bool {
        let phrases = self.phrases.get_or_init(|| self.source.lines().filter_map(phrase).collect());
        phrases.iter().any(|&(place, phrase)| match place {
            Place::Opening => line.starts_with(phrase),
            Place::Ending => line.ends_with(phrase),
            Place::Whole => line == phrase,
            Place::Anywhere => line.contains(phrase),
        })
    }
}

fn phrase(line: &'static str) -> Option<(Place, &'static str)> {
    let mut chars = line.chars();
    let place = match chars.next()? {
        '^' => Place::Opening,
        '$' => Place::Ending,
        '=' => Place::Whole,
        '*' => Place::Anywhere,
        _ => return None,
    };
    Some((place, chars.as_str()))
}

impl Language {
    /// The class of `word` in the grammar of a clause, where the language's list has one: `determiner`, `preposition`, …
    pub(crate) fn class_of(&self, word: &str) -> Option<&'static str> {
        self.classes.get(word)
    }
}

impl Language {
    /// The sex of those who mostly bear the forename `word`: `m`, `f`.
    pub(crate) fn forename(&self, word: &str) -> Option<&'static str> {
        self.forenames.get(word)
    }

    /// Whether `word` makes a name that of an organisation or a place.
    pub(crate) fn is_of_organisation(&self, word: &str) -> bool {
        self.organisations.contains(word)
    }
}

/// Words that each have a class, read from their file when first asked.
#[derive(Debug)]
pub(crate) struct WordMap {
    source: &'static str,
    sorted: OnceLock<Vec<(&'static str, &'static str)>>,
}

impl WordMap {
    pub(crate) const fn new(source: &'static str) -> Self {
        WordMap { source, sorted: OnceLock::new() }
    }

    /// What stands beside `word`, in lower case, in the list.
    pub(crate) fn get(&self, word: &str) -> Option<&'static str> {
        let sorted = self.sorted.get_or_init(|| {
            let lines = self.source.lines().filter(|line| !line.starts_with('#'));
            let mut words: Vec<_> = lines.filter_map(|line| line.trim().split_once(' ')).collect();
            words.sort_unstable();
            words
        });
        let found = sorted.binary_search_by(|entry| entry.0.cmp(word)).ok()?;
        sorted.get(found).map(|entry| entry.1)
    }
}

/// A set of words, read from its file when it is first asked.
#[derive(Debug)]
pub(crate) struct WordList {
    source: &'static str,
    sorted: OnceLock<Vec<&'static str>>,
}

impl WordList {
    pub(crate) const fn new(source: &'static str) -> Self {
        WordList { source, sorted: OnceLock::new() }
    }

    /// Whether `word`, in lower case, is in the list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.sorted().binary_search(&word).is_ok()
    }

    /// What stands after `word` and a space on its line, in a list where each word has a value.
    fn after(&self, word: &str) -> Option<&'static str> {
        let sorted = self.sorted();
        let line = sorted.get(sorted.partition_point(|line| line.split(' ').next().unwrap_or("") < word))?;
        line.strip_prefix(word)?.strip_prefix(' ')
    }

    fn sorted(&self) -> &[&'static str] {
        self.sorted.get_or_init(|| {
            let mut words: Vec<_> =
                self.source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
            words.sort_unstable();
            words
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_their_rules_say() {
        assert!(ENGLISH.is_stop_word("the") && !ENGLISH.is_stop_word("train"));
        assert!(ENGLISH.is_abbreviation("gov") && !ENGLISH.is_abbreviation("government"));
        assert!(ENGLISH.is_reporting_verb("said") && !ENGLISH.is_reporting_verb("ran"));
        assert!(ENGLISH.is_title("president") && !ENGLISH.is_title("train"));
        assert_eq!(ENGLISH.number_word("seven"), Some(7.0));
        assert_eq!(ENGLISH.number_word("million"), Some(1e6));
        assert_eq!((ENGLISH.number_word("seve"), ENGLISH.number_word(""), ENGLISH.number_word("zzz")), (None, None, None));
        assert!(ENGLISH.is_approximator("about") && !ENGLISH.is_approximator("exactly"));
        assert!(!ENGLISH.is_stop_word("") && !ENGLISH.is_stop_word("#"));
    }
}
