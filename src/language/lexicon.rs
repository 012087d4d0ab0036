//! The lexicon: every word of a language's lists, with what they say of it.
//!
//! The build script writes it: for each kind of word, which is one of the combinations of traits that occur, its words in the order of
//! their bytes, and [`END`] between two kinds. Of each word, one byte that is less than [`FIRST`] tells how many bytes it has in common
//! with the word before it, and the bytes behind that follow. So the words of one list lie together, and nothing is written of where a
//! word ends: that compresses best.

use std::sync::OnceLock;

use super::rows::{END, FIRST};
use super::traits::Traits;
use crate::slots::{self, Slots};

/// A lexicon, read when it is first asked.
#[derive(Debug)]
pub(super) struct Lexicon {
    rows: &'static [u8],
    kinds: &'static [u64],
    table: OnceLock<Table>,
}

/// A lexicon as read: the words in a row, where each ends with its kind, and where each is by its hash.
#[derive(Debug)]
struct Table {
    text: Vec<u8>,
    words: Vec<(u32, u32, u16)>,
    slots: Slots,
    /// By the upper half of a hash, whether a word has it: most words of an article are in no list.
    known: Vec<u64>,
}

impl Lexicon {
    pub(super) const fn new(rows: &'static [u8], kinds: &'static [u64]) -> Self {
        Lexicon { rows, kinds, table: OnceLock::new() }
    }

    /// What the lists say of `word`, in lower case, whose hash is `hash`.
    #[inline(never)]
    pub(super) fn traits(&self, word: &[u8], hash: u32) -> Traits {
        let Table { text, words, slots, known } = self.table.get_or_init(|| read(self.rows));
        if known.get(hash as usize >> 22).is_none_or(|bits| bits >> (hash >> 16 & 63) & 1 == 0) {
            return Traits::default();
        }
        let place = |number: u32| words.get(number as usize).copied().unwrap_or_default();
        let same = |number: u32| {
            text.get(place(number).0 as usize..place(number).1 as usize).is_some_and(|known| slots::same(known, word))
        };
        // where all words of the lists are, as a test has it
        let kind = slots.find_near(hash, same).map(|number| place(number).2);
        kind.and_then(|kind| self.kinds.get(kind as usize)).map_or(Traits::default(), |&traits| Traits(traits))
    }
}

fn read(rows: &[u8]) -> Table {
    let mut table = Table { text: Vec::new(), words: Vec::new(), slots: Slots::with_room(4096), known: vec![0; 1024] };
    for (kind, mut words) in rows.split(|&byte| byte == END).enumerate() {
        let mut before = 0;
        while let Some((&common, rest)) = words.split_first() {
            let length = rest.iter().position(|&byte| byte < FIRST).unwrap_or(rest.len());
            let (bytes, next) = rest.split_at_checked(length).unwrap_or_default();
            words = next;
            let start = table.text.len();
            table.text.extend_from_within(before..before + usize::from(common));
            table.text.extend_from_slice(bytes);
            before = start;
            let word = table.text.get(start..).unwrap_or_default();
            let hash = slots::hash(word);
            if let Err(slot) = table.slots.find(hash, &slots::parts(word), &|_| false) {
                table.slots.fill(slot, hash, table.words.len() as u32);
            }
            if let Some(bits) = table.known.get_mut(hash as usize >> 22) {
                *bits |= 1 << (hash >> 16 & 63);
            }
            table.words.push((start as u32, table.text.len() as u32, kind as u16));
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::ENGLISH;
    use super::super::list::entries;
    use super::super::traits::{LISTS, of};
    use std::collections::BTreeSet;
    use std::fs;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/english");

    fn source(list: &str) -> String {
        fs::read_to_string(format!("{FOLDER}/{list}.txt")).unwrap()
    }

    #[test]
    fn every_list_is_in_order_and_says_what_belongs_in_it() {
        let mut files: BTreeSet<String> = fs::read_dir(FOLDER)
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        for list in &files {
            let source = source(list);
            assert!(source.starts_with("# ") && entries(&source).next().is_some(), "{list}");
            assert!(entries(&source).is_sorted_by(|a, b| a < b), "{list}");
        }
        assert!(files.remove("boilerplate"), "phrases, which are no words");
        assert!(LISTS.iter().map(|list| list.0).eq(LISTS.iter().map(|list| list.0).filter(|list| files.remove(*list))));
        assert!(files.is_empty(), "{files:?}");
    }

    #[test]
    fn every_word_has_what_its_lists_say() {
        let mut words = Vec::new();
        for (list, classes) in LISTS {
            let first = of(list, classes.first().copied().unwrap_or_default());
            let source = source(list);
            let mut listed = BTreeSet::new();
            for entry in entries(&source) {
                let (word, class) = if classes.is_empty() { (entry, "") } else { entry.split_once(' ').unwrap() };
                assert!(ENGLISH.traits(word).is(of(list, class)), "{list}: {entry}");
                assert!(listed.insert(word.to_owned()), "{list}: {entry} stands twice");
            }
            words.push((list, listed, first));
        }
        // and nothing that they do not say
        let all: BTreeSet<&String> = words.iter().flat_map(|(_, listed, _)| listed).collect();
        for (list, listed, first) in &words {
            for word in &all {
                assert!(word.len() <= super::super::LONGEST || word.contains(' '), "{word}");
                assert_eq!(ENGLISH.traits(word).listed(*first), listed.contains(*word), "{list}: {word}");
            }
        }
        for word in ["", "#", "trains", "the ", "th", "zzz"] {
            assert_eq!(ENGLISH.traits(word).0, 0, "{word:?}");
        }
    }
}
