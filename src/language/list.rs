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
    /// Those that count at the beginning of the line, and at its end.
    opening: Vec<(Place, &'static str)>,
    ending: Vec<&'static str>,
    /// Those that count anywhere, each with its key, and the longest word of each.
    anywhere: Vec<(u32, &'static str)>,
    longest: Vec<&'static str>,
    /// What passes over most lines and words at once: by the bytes that phrases begin with, or end with at the end of the line.
    opens: [bool; 256],
    ends: [bool; 256],
    begins: [bool; 256],
    begins_with: [bool; 256],
}

/// Where in a line a phrase counts.
#[derive(Clone, Copy, Debug)]
enum Place {
    Opening,
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
        let opening = || {
            let fits = |place: Place, phrase: &str| matches!(place, Place::Opening) || line.len() == phrase.len();
            phrases.opening.iter().any(|&(place, phrase)| opens(line, phrase) && fits(place, phrase))
        };
        marked(&phrases.opens, filter(key(line, 0, OPENING))) && opening()
            || line.last().is_some_and(|&last| marked(&phrases.ends, last.to_ascii_lowercase()))
                && phrases.ending.iter().any(|phrase| end(phrase).is_some_and(|end| opens(end, phrase)))
    }

    /// Whether one of the phrases that count anywhere is in `line`; capitals do not matter.
    pub(super) fn match_anywhere(&self, line: &str) -> bool {
        let phrases = self.phrases();
        let line = line.as_bytes();
        let mut from = 0;
        while let Some(&byte) = line.get(from) {
            let at = from;
            // a phrase begins where a word or a mark does
            from += 1;
            if byte.is_ascii_alphanumeric() {
                from += line.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            }
            if marked(&phrases.begins_with, byte) && phrases.begin(line, at) {
                return true;
            }
        }
        false
    }

    /// Whether a line with the token `word` in it may have one of the phrases that count anywhere. Where no token does, the line
    /// has none.
    pub(super) fn is_of_phrase(&self, word: &str) -> bool {
        let phrases = self.phrases();
        // the end of a phrase may be in the midst of a word
        let begins = |part: &str| phrases.longest.iter().any(|longest| part.starts_with(longest));
        word.split(|c: char| !c.is_ascii_alphanumeric()).any(begins)
    }

    fn phrases(&self) -> &Phrases {
        self.phrases.get_or_init(|| Phrases::read(self.source))
    }
}

impl Phrases {
    fn read(source: &'static str) -> Self {
        let none = [false; 256];
        let (opens, ends, begins, begins_with) = (none, none, none, none);
        let (opening, ending, anywhere, longest) = Default::default();
        let mut phrases = Phrases { opening, ending, anywhere, longest, opens, ends, begins, begins_with };
        for line in entries(source) {
            let (place, phrase) = line.split_at_checked(1).unwrap_or_default();
            let bytes = phrase.as_bytes();
            let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { continue };
            match place {
                "^" | "=" => {
                    phrases.opening.push((if place == "=" { Place::Whole } else { Place::Opening }, phrase));
                    mark(&mut phrases.opens, filter(key(bytes, 0, OPENING)));
                }
                "$" => {
                    phrases.ending.push(phrase);
                    mark(&mut phrases.ends, last);
                }
                _ => {
                    let key = key(bytes, 0, ANYWHERE);
                    phrases.anywhere.push((key, phrase));
                    phrases.longest.extend(phrase.split(|c: char| !c.is_ascii_alphanumeric()).max_by_key(|word| word.len()));
                    mark(&mut phrases.begins, filter(key));
                    mark(&mut phrases.begins_with, first);
                    mark(&mut phrases.begins_with, first.to_ascii_uppercase());
                }
            }
        }
        phrases
    }

    /// Whether one of the phrases that count anywhere begins at `at`.
    fn begin(&self, line: &[u8], at: usize) -> bool {
        let key = key(line, at, ANYWHERE);
        let rest = line.get(at..).unwrap_or_default();
        marked(&self.begins, filter(key)) && self.anywhere.iter().any(|&(own, phrase)| own == key && opens(rest, phrase))
    }
}

/// How many bytes of a phrase a filter is by: no phrase that counts at its place is shorter.
const OPENING: u32 = 3;
const ANYWHERE: u32 = 4;

/// The first bytes at `at`; the same for capitals and small letters.
fn key(bytes: &[u8], at: usize, count: u32) -> u32 {
    // the bit that parts them, set for each
    (slots::eight(bytes, at) as u32 | 0x2020_2020) << (32 - 8 * count)
}

/// The place of a key in a filter.
fn filter(key: u32) -> u8 {
    (key.wrapping_mul(0x9e37_79b9) >> 24) as u8
}

fn marked(filter: &[bool; 256], place: u8) -> bool {
    filter.get(place as usize) == Some(&true)
}

fn mark(filter: &mut [bool; 256], place: u8) {
    if let Some(mark) = filter.get_mut(place as usize) {
        *mark = true;
    }
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
    fn phrases_at_their_places() {
        let list = PhraseList::new("# rule\n$/ap\n*(photo by \n*sign up here\n=more\n^© \n^read more\n");
        let at_ends = ["Read more", "READ MORE of it", "More", "more", "© Ann", "Ann Lee/AP"];
        assert!(at_ends.iter().all(|line| list.match_ends(line)));
        assert!(["", "M", "more of it", "we read more", "/ap of", "(photo by "].iter().all(|line| !list.match_ends(line)));
        let within = ["Sign up here", "now sign up here, please", "a (Photo by Ann)", "—sign up here", "ésign up here"];
        assert!(within.iter().all(|line| list.match_anywhere(line)));
        assert!(["", "design up here", "sign up", "photo by Ann", "read more"].iter().all(|line| !list.match_anywhere(line)));
        let of_phrase = |line: &str| line.to_lowercase().split(' ').any(|word| list.is_of_phrase(word));
        assert!(within.iter().all(|line| of_phrase(line)) && !of_phrase("read more of the U.S. design"));
    }

    #[test]
    fn no_phrase_is_shorter_than_its_filter() {
        let source = include_str!("english/boilerplate.txt");
        for (place, phrase) in entries(source).map(|line| line.split_at(1)) {
            let least = match place {
                "*" => ANYWHERE,
                "^" | "=" => OPENING,
                _ => 1,
            };
            assert!(phrase.len() >= least as usize, "{phrase}");
        }
    }

    #[test]
    fn look_ups() {
        let (list, map) = (WordList::new("# rule\na\nb c\n"), WordMap::new("# rule\na one\nb two\n"));
        assert!(list.contains("a") && list.contains("b c") && !list.contains("b") && !list.contains("# rule"));
        assert_eq!([map.get("a"), map.get("b"), map.get("c")], [Some("one"), Some("two"), None]);
    }
}
