//! Lists of words in text files: one entry a line, in the order of their bytes; lines that begin with `#` say what belongs in
//! the list. That the files are in order is tested, so that nothing is sorted in the reader's browser.

use std::sync::OnceLock;

/// A set of words, read from its file when it is first asked.
#[derive(Debug)]
pub(super) struct WordList {
    source: &'static str,
    words: OnceLock<Vec<&'static str>>,
}

impl WordList {
    pub(super) const fn new(source: &'static str) -> Self {
        WordList { source, words: OnceLock::new() }
    }

    /// Whether `word`, in lower case, is in the list.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.words.get_or_init(|| entries(self.source).collect()).binary_search(&word).is_ok()
    }
}

/// Words that each have a class, behind a space, read from their file when first asked.
#[derive(Debug)]
pub(super) struct WordMap {
    source: &'static str,
    words: OnceLock<Vec<(&'static str, &'static str)>>,
}

impl WordMap {
    pub(super) const fn new(source: &'static str) -> Self {
        WordMap { source, words: OnceLock::new() }
    }

    /// The class of `word`, in lower case.
    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        let words = self.words.get_or_init(|| entries(self.source).filter_map(|line| line.split_once(' ')).collect());
        let found = words.binary_search_by(|entry| entry.0.cmp(word)).ok()?;
        words.get(found).map(|entry| entry.1)
    }
}

/// The entries of a list's file, without the rule on top of it, which is for those who read the source: it takes no room in the wasm.
macro_rules! list {
    ($path:literal) => {{
        const SOURCE: &[u8] = include_bytes!($path);
        const ENTRIES: [u8; SOURCE.len() - $crate::language::list::rule(SOURCE)] = $crate::language::list::without_rule(SOURCE);
        match std::str::from_utf8(&ENTRIES) {
            Ok(entries) => entries,
            Err(_) => "",
        }
    }};
}

/// The length of the lines at the head of a list that begin with `#`.
pub(super) const fn rule(source: &[u8]) -> usize {
    let mut rest = source;
    while let [b'#', ..] = rest {
        while let [byte, after @ ..] = rest {
            rest = after;
            if *byte == b'\n' {
                break;
            }
        }
    }
    source.len() - rest.len()
}

/// What stands behind the rule of a list; `LENGTH` is how much that is.
#[allow(clippy::indexing_slicing)] // this runs in the compiler, where a slip is an error of the build
pub(super) const fn without_rule<const LENGTH: usize>(source: &[u8]) -> [u8; LENGTH] {
    let mut entries = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        entries[at] = source[source.len() - LENGTH + at];
        at += 1;
    }
    entries
}

fn entries(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Phrases with the place in a line where they count.
#[derive(Debug)]
pub(super) struct PhraseList {
    source: &'static str,
    phrases: OnceLock<Phrases>,
}

#[derive(Debug)]
struct Phrases {
    /// Those that count at an end of the line, by the byte that they have there.
    placed: Vec<Vec<(Place, &'static str)>>,
    /// Those that count anywhere, and the bytes that they begin with, so that most words are passed over at once.
    anywhere: Vec<&'static str>,
    begins: [bool; 256],
}

/// Where in a line a phrase counts.
#[derive(Clone, Copy, Debug)]
enum Place {
    Opening,
    Ending,
    Whole,
}

impl PhraseList {
    pub(super) const fn new(source: &'static str) -> Self {
        PhraseList { source, phrases: OnceLock::new() }
    }

    /// Whether one of the phrases is in `line` at its place; capitals do not matter.
    pub(super) fn matches(&self, line: &str) -> bool {
        let phrases = self.phrases.get_or_init(|| Phrases::read(self.source));
        let line = line.as_bytes();
        let end = |phrase: &str| line.len().checked_sub(phrase.len()).and_then(|start| line.get(start..));
        let with =
            |byte: Option<&u8>| byte.and_then(|byte| phrases.placed.get(byte.to_ascii_lowercase() as usize)).into_iter().flatten();
        with(line.first()).chain(with(line.last())).any(|&(place, phrase)| match place {
            Place::Opening => opens(line, phrase),
            Place::Ending => end(phrase).is_some_and(|end| opens(end, phrase)),
            Place::Whole => line.len() == phrase.len() && opens(line, phrase),
        }) || word_starts(line).any(|rest| phrases.open(rest))
    }
}

impl Phrases {
    fn read(source: &'static str) -> Self {
        let mut phrases = Phrases { placed: vec![Vec::new(); 256], anywhere: Vec::new(), begins: [false; 256] };
        for line in entries(source) {
            let (mark, phrase) = line.split_at_checked(1).unwrap_or_default();
            let mut put = |place: Place, byte: Option<&u8>| {
                if let Some(same) = byte.and_then(|&byte| phrases.placed.get_mut(byte as usize)) {
                    same.push((place, phrase));
                }
            };
            match mark {
                "^" => put(Place::Opening, phrase.as_bytes().first()),
                "$" => put(Place::Ending, phrase.as_bytes().last()),
                "=" => put(Place::Whole, phrase.as_bytes().first()),
                _ => {
                    phrases.anywhere.push(phrase);
                    if let Some(begins) = phrase.as_bytes().first().and_then(|&byte| phrases.begins.get_mut(byte as usize)) {
                        *begins = true;
                    }
                }
            }
        }
        phrases
    }

    /// Whether `rest` opens with one of the phrases that count anywhere.
    fn open(&self, rest: &[u8]) -> bool {
        let begins = rest.first().and_then(|byte| self.begins.get(byte.to_ascii_lowercase() as usize));
        begins == Some(&true) && self.anywhere.iter().any(|phrase| opens(rest, phrase))
    }
}

/// What is left of `line` from each place where a word or a mark begins.
fn word_starts(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = line
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| matches!(pair, [before, at] if !before.is_ascii_alphanumeric() && *at != b' '));
    std::iter::once(0).chain(starts.map(|(index, _)| index + 1)).filter_map(|start| line.get(start..))
}

/// Whether `line` opens with `phrase`, which is in lower case.
fn opens(line: &[u8], phrase: &str) -> bool {
    let (Some(first), Some(wanted)) = (line.first(), phrase.as_bytes().first()) else { return false };
    first.to_ascii_lowercase() == *wanted
        && line.get(..phrase.len()).is_some_and(|part| part.eq_ignore_ascii_case(phrase.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_list_is_in_order_and_says_what_belongs_in_it() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/english");
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let source: &'static str = fs::read_to_string(&path).unwrap().leak();
            assert!(source.starts_with("# "), "{path:?}");
            let words: Vec<_> = entries(source).map(|line| line.split_once(' ').map_or(line, |(word, _)| word)).collect();
            assert!(!words.is_empty(), "{path:?}");
            if !path.ends_with("boilerplate.txt") && !path.ends_with("agencies.txt") {
                assert!(words.is_sorted_by(|a, b| a < b), "{path:?}");
            }
            assert!(entries(source).is_sorted(), "{path:?}");
        }
    }

    #[test]
    fn look_ups() {
        let (list, map) = (WordList::new("# rule\na\nb c\n"), WordMap::new("# rule\na one\nb two\n"));
        assert!(list.contains("a") && list.contains("b c") && !list.contains("b") && !list.contains("# rule"));
        assert_eq!([map.get("a"), map.get("b"), map.get("c")], [Some("one"), Some("two"), None]);
    }
}
