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
}

/// English, as written in news.
pub static ENGLISH: Language = Language {
    stop_words: WordList::new(include_str!("language/english/stop_words.txt")),
    abbreviations: WordList::new(include_str!("language/english/abbreviations.txt")),
    reporting_verbs: WordList::new(include_str!("language/english/reporting_verbs.txt")),
    titles: WordList::new(include_str!("language/english/titles.txt")),
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
        let sorted = self.sorted.get_or_init(|| {
            let mut words: Vec<_> =
                self.source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
            words.sort_unstable();
            words
        });
        sorted.binary_search(&word).is_ok()
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
        assert!(!ENGLISH.is_stop_word("") && !ENGLISH.is_stop_word("#"));
    }
}
