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

pub(super) fn entries(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
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
