//! Lists of words in text files: one entry a line, in the order of their bytes; lines that begin with `#` say what belongs in
//! the list. That the files are in order is tested, so that nothing is sorted in the reader's browser.

use std::sync::OnceLock;

use crate::slots::{self, Slots};

/// A set of words, read from its file when it is first asked.
#[derive(Debug)]
pub(super) struct WordList(WordMap);

impl WordList {
    pub(super) const fn new(source: &'static str) -> Self {
        WordList(WordMap { source, split: |line| (line, ""), entries: OnceLock::new() })
    }

    /// Whether `word`, in lower case, is in the list.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.0.get(word).is_some()
    }
}

/// Words that each have a class, behind a space, read from their file when first asked.
#[derive(Debug)]
pub(super) struct WordMap {
    source: &'static str,
    /// What a line is made of: a word, and its class.
    split: fn(&'static str) -> (&'static str, &'static str),
    entries: OnceLock<Entries>,
}

/// A list as read: its lines, and where each stands by the hash of its word.
#[derive(Debug)]
struct Entries {
    lines: Vec<(&'static str, &'static str)>,
    slots: Slots,
}

impl WordMap {
    pub(super) const fn new(source: &'static str) -> Self {
        WordMap { source, split: |line| line.split_once(' ').unwrap_or_default(), entries: OnceLock::new() }
    }

    /// The class of `word`, in lower case.
    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        let Entries { lines, slots } = self.entries.get_or_init(|| self.read());
        let same = |number: u32| lines.get(number as usize).is_some_and(|line| line.0 == word);
        let number = slots.find(slots::hash(word.as_bytes()), same).ok()?;
        lines.get(number as usize).map(|line| line.1)
    }

    fn read(&self) -> Entries {
        let lines: Vec<_> = entries(self.source).map(self.split).collect();
        let mut slots = Slots::with_room(lines.len());
        for (number, (word, _)) in lines.iter().enumerate() {
            let hash = slots::hash(word.as_bytes());
            if let Err(slot) = slots.find(hash, |_| false) {
                slots.fill(slot, hash, number as u32);
            }
        }
        Entries { lines, slots }
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
    /// Those that count at an end of the line, by the byte that they begin with, or end with at the end of the line.
    placed: Vec<Vec<(Place, &'static str)>>,
    /// Those that count anywhere, and a filter by their first four bytes that passes over most words at once.
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

    /// Whether one of the phrases that count at an end of a line is at that end of `line`; capitals do not matter.
    pub(super) fn match_ends(&self, line: &str) -> bool {
        let phrases = self.phrases();
        let line = line.as_bytes();
        let end = |phrase: &str| line.len().checked_sub(phrase.len()).and_then(|start| line.get(start..));
        let matches = |&(place, phrase): &(Place, &str)| match place {
            Place::Opening => opens(line, phrase),
            Place::Ending => end(phrase).is_some_and(|end| opens(end, phrase)),
            Place::Whole => line.len() == phrase.len() && opens(line, phrase),
        };
        [line.first(), line.last()]
            .into_iter()
            .flatten()
            .any(|byte| phrases.placed.get(byte.to_ascii_lowercase() as usize).is_some_and(|placed| placed.iter().any(matches)))
    }

    /// Whether one of the phrases that count anywhere is in `line`; capitals do not matter.
    pub(super) fn match_anywhere(&self, line: &str) -> bool {
        let phrases = self.phrases();
        let line = line.as_bytes();
        let mut within = false;
        line.iter().enumerate().any(|(at, &byte)| {
            let starts = !within && byte != b' ';
            within = byte.is_ascii_alphanumeric();
            starts && phrases.open(line, at)
        })
    }

    fn phrases(&self) -> &Phrases {
        self.phrases.get_or_init(|| Phrases::read(self.source))
    }
}

impl Phrases {
    fn read(source: &'static str) -> Self {
        let mut phrases = Phrases { placed: vec![Vec::new(); 256], anywhere: Vec::new(), begins: [false; 256] };
        for line in entries(source) {
            let (mark, phrase) = line.split_at_checked(1).unwrap_or_default();
            let (place, byte) = match mark {
                "^" => (Place::Opening, phrase.bytes().next()),
                "$" => (Place::Ending, phrase.bytes().next_back()),
                "=" => (Place::Whole, phrase.bytes().next()),
                _ => {
                    phrases.anywhere.push(phrase);
                    if let Some(begins) = phrases.begins.get_mut(filter(phrase.as_bytes(), 0)) {
                        *begins = true;
                    }
                    continue;
                }
            };
            if let Some(placed) = byte.and_then(|byte| phrases.placed.get_mut(byte as usize)) {
                placed.push((place, phrase));
            }
        }
        phrases
    }

    /// Whether one of the phrases that count anywhere begins at `at`.
    fn open(&self, line: &[u8], at: usize) -> bool {
        self.begins.get(filter(line, at)) == Some(&true)
            && line.get(at..).is_some_and(|rest| self.anywhere.iter().any(|phrase| opens(rest, phrase)))
    }
}

/// The place in a filter of the four bytes at `at`; the same for capitals and small letters.
fn filter(bytes: &[u8], at: usize) -> usize {
    // the bit that parts them, set for each
    let four = slots::eight(bytes, at) as u32 | 0x2020_2020;
    (four.wrapping_mul(0x9e37_79b9) >> 24) as usize
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
