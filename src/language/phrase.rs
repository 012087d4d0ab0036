//! Phrases in a text file: one a line, behind a mark of the place where it counts. Most lines and words are passed over by a few
//! of their bytes.

use std::sync::OnceLock;

use crate::slots;
use crate::sorting;

/// Phrases with the place in a line where they count.
#[derive(Debug)]
pub(super) struct PhraseList {
    source: &'static str,
    phrases: OnceLock<Phrases>,
}

#[derive(Debug)]
struct Phrases {
    /// Those that count at the beginning of the line, in the order of their keys, and at its end.
    opening: Vec<(u32, Place, &'static str)>,
    ending: Vec<&'static str>,
    /// Those that count anywhere, each with its key, and of each the longest word, and whether what follows parts it from a longer one.
    anywhere: Vec<(u32, &'static str)>,
    longest: Vec<(&'static str, bool)>,
    /// What passes over most lines and words at once: by the bytes that phrases, or their longest words, begin with, or end with at
    /// the end of the line.
    opens: Filter,
    ends: Filter,
    begins: Filter,
    /// By byte, whether one that counts anywhere begins with it.
    first: [u64; 4],
    longest_begins: Filter,
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
    #[inline(never)]
    pub(super) fn match_ends(&self, line: &str) -> bool {
        let phrases = self.phrases();
        let line = line.as_bytes();
        let key_of_line = key(line, 0, OPENING);
        let end = |phrase: &str| line.len().checked_sub(phrase.len()).and_then(|start| line.get(start..));
        let opening = || {
            let fits = |place: Place, phrase: &str| matches!(place, Place::Opening) || line.len() == phrase.len();
            let first = phrases.opening.partition_point(|&(key, _, _)| key < key_of_line);
            let same = phrases.opening.iter().skip(first).take_while(|&&(key, _, _)| key == key_of_line);
            same.into_iter().any(|&(_, place, phrase)| opens(line, phrase) && fits(place, phrase))
        };
        phrases.opens.has(key_of_line) && opening()
            || line.last().is_some_and(|&last| phrases.ends.has(last.to_ascii_lowercase().into()))
                && phrases.ending.iter().any(|phrase| end(phrase).is_some_and(|end| opens(end, phrase)))
    }

    /// Whether one of the phrases that count anywhere is in `line`; capitals do not matter.
    #[inline(never)]
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
            let first = byte.to_ascii_lowercase();
            if phrases.first.get(usize::from(first / 64)).is_some_and(|bits| bits >> (first % 64) & 1 == 1)
                && phrases.begin(line, at)
            {
                return true;
            }
        }
        false
    }

    /// Whether a line with the token `word` in it may have one of the phrases that count anywhere. Where no token does, the line
    /// has none.
    #[inline(never)]
    pub(super) fn is_of_phrase(&self, word: &str) -> bool {
        let phrases = self.phrases();
        word.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).any(|part| {
            // the end of a phrase may be in the midst of a word
            let fits =
                |&(longest, whole): &(&str, bool)| part.starts_with(longest.as_bytes()) && !(whole && part.len() > longest.len());
            phrases.longest_begins.has(key(part, 0, ANYWHERE)) && phrases.longest.iter().any(fits)
        })
    }

    fn phrases(&self) -> &Phrases {
        self.phrases.get_or_init(|| Phrases::read(self.source))
    }
}

impl Phrases {
    fn read(source: &'static str) -> Self {
        let (opening, ending, anywhere, longest) = Default::default();
        let (opens, ends, begins, first, longest_begins) = Default::default();
        let mut phrases = Phrases { opening, ending, anywhere, longest, opens, ends, begins, first, longest_begins };
        for line in source.lines() {
            let (place, phrase) = line.split_at_checked(1).unwrap_or_default();
            let bytes = phrase.as_bytes();
            match place {
                "^" | "=" => {
                    let key = key(bytes, 0, OPENING);
                    phrases.opening.push((key, if place == "=" { Place::Whole } else { Place::Opening }, phrase));
                    phrases.opens.add(key);
                }
                "$" => {
                    phrases.ending.push(phrase);
                    phrases.ends.add(bytes.last().copied().unwrap_or_default().into());
                }
                _ => {
                    let words = phrase.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
                    let parted = words.map(|word| {
                        let letters = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
                        (letters, letters.len() < word.len())
                    });
                    // of two, the one that fewer words begin with: the one that is whole
                    let longest = parted.max_by_key(|&(word, whole)| (word.len(), whole)).unwrap_or_default();
                    phrases.anywhere.push((key(bytes, 0, ANYWHERE), phrase));
                    phrases.begins.add(key(bytes, 0, ANYWHERE));
                    let first = bytes.first().copied().unwrap_or_default();
                    if let Some(bits) = phrases.first.get_mut(usize::from(first / 64)) {
                        *bits |= 1 << (first % 64);
                    }
                    phrases.longest.push(longest);
                    phrases.longest_begins.add(key(longest.0.as_bytes(), 0, ANYWHERE));
                }
            }
        }
        sorting::sort_by_key(&mut phrases.opening, |phrase| phrase.0);
        phrases
    }

    /// Whether one of the phrases that count anywhere begins at `at`.
    fn begin(&self, line: &[u8], at: usize) -> bool {
        let key = key(line, at, ANYWHERE);
        let rest = line.get(at..).unwrap_or_default();
        self.begins.has(key) && self.anywhere.iter().any(|&(own, phrase)| own == key && opens(rest, phrase))
    }
}

/// How many bytes of a phrase a filter is by: no phrase that counts at its place, and no longest word, is shorter.
const OPENING: u32 = 3;
const ANYWHERE: u32 = 4;

/// The first bytes at `at`; the same for capitals and small letters.
fn key(bytes: &[u8], at: usize, count: u32) -> u32 {
    // the bit that parts them, set for each
    (slots::eight(bytes, at) as u32 | 0x2020_2020) << (32 - 8 * count)
}

/// A set of keys, or of more: it may have a key that was never added.
#[derive(Debug, Default)]
struct Filter([u64; 32]);

impl Filter {
    fn add(&mut self, key: u32) {
        let place = Filter::place(key);
        if let Some(bits) = self.0.get_mut(place / 64) {
            *bits |= 1 << (place % 64);
        }
    }

    fn has(&self, key: u32) -> bool {
        let place = Filter::place(key);
        self.0.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
    }

    fn place(key: u32) -> usize {
        (key.wrapping_mul(0x9e37_79b9) >> 21) as usize
    }
}

/// Whether `line` opens with `phrase`, which is in lower case.
fn opens(line: &[u8], phrase: &str) -> bool {
    line.get(..phrase.len()).is_some_and(|part| part.eq_ignore_ascii_case(phrase.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_at_their_places() {
        let list = PhraseList::new("$/ap\n*(photo by \n*sign up here\n=more\n^© \n^read more\n");
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
        let source = include_str!(concat!(env!("OUT_DIR"), "/boilerplate"));
        for (place, phrase) in source.lines().map(|line| line.split_at(1)) {
            let least = match place {
                "*" => ANYWHERE,
                "^" | "=" => OPENING,
                _ => 1,
            };
            assert!(phrase.len() >= least as usize, "{phrase}");
            let longest = phrase.split(|c: char| !c.is_ascii_alphanumeric()).map(str::len).max();
            assert!(place != "*" || longest >= Some(ANYWHERE as usize), "{phrase}");
        }
    }
}
