//! Phrases in a text file: one a line, behind a mark of the place where it counts. Most lines and words are passed over by a few
//! of their bytes.

use std::sync::OnceLock;

use crate::slots;

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
        for line in source.lines() {
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
        }
    }
}
