//! The dateline before the first words of an article.

use crate::language::{AGENCY, Language};
use crate::span::Span;
use crate::text::character::{self, BRACKET, CAPITAL, OF_WORD, QUOTE, SMALL, after_space};
use crate::text::{all_words, count_words};

/// A dateline is no longer than this, in bytes.
const LONGEST: usize = 80;
/// Nor shorter than this, with what it stands before: `(AP) A`.
const SHORTEST: usize = 6;
/// A place has no more words than this: `Port Louis, Republic of Mauritius`.
const PLACE_WORDS: usize = 7;

/// The dateline that `paragraph` opens with, up to where the text begins: `MOSCOW —`, `Seoul, South Korea --`,
/// `LONDON (Reuters) -`, `Nordby (CNN)`, `(AP)`.
///
/// It is a place in capitals (`first` says that no paragraph before has a dateline; a later one may be the label of a speaker:
/// `LEE —`), or a place with its country, or any place with an agency in brackets, and a dash; after the
/// brackets the dash may be missing.
pub(crate) fn find(text: &str, paragraph: Span, language: &Language, first: bool) -> Option<Span> {
    let line = paragraph.of(text);
    if line.len() < SHORTEST {
        return None;
    }
    let reach = (0..=LONGEST.min(line.len())).rev().find(|&at| line.is_char_boundary(at))?;
    let start = line.get(..reach)?;
    if !may_open(start.as_bytes()) {
        return None;
    }
    let (before, end) = match dash(start) {
        Some((at, end)) => (start.get(..at)?.trim_end(), end),
        None => {
            let end = start.find(')')? + 1;
            (start.get(..end)?, end)
        }
    };
    let dashed = end > before.len();
    let (place, agency) = match before.strip_suffix(')').and_then(|open| open.split_once('(')) {
        Some((place, agency)) => (place.trim_end(), Some(agency)),
        None => (before.trim_end_matches('.'), None),
    };
    let located = match agency {
        Some(agency) => is_agency(agency, dashed, language),
        None => dashed && (place.as_bytes().contains(&b',') || first && is_shouted(place)),
    };
    let opening = character::at(line, after_space(line, end));
    let begins = opening & SMALL == 0 && (opening & OF_WORD != 0 || opening & (QUOTE | BRACKET) != 0);
    let fits = located && is_place(place) && (agency.is_some() || !place.is_empty()) && begins;
    fits.then(|| Span::new(paragraph.start(), paragraph.start() + end))
}

/// Whether a place is written in capitals, and has more than one.
fn is_shouted(place: &str) -> bool {
    let has = |sorts: u32| character::leading_others(place, sorts) < place.len();
    has(CAPITAL) && !has(SMALL) && place.chars().nth(1).is_some()
}

/// Whether a line may open with a dateline, as far as its words tell that stand before any bracket or dash. Most lines do not.
fn may_open(line: &[u8]) -> bool {
    let mut before = b' ';
    for (at, &byte) in line.iter().enumerate() {
        match byte {
            b'(' | b'-' | 0xe2 => return true,
            b'a'..=b'z' if before == b' ' => {
                let word = line.get(at..).and_then(|rest| rest.split(|&byte| byte == b' ').next()).unwrap_or_default();
                if !is_small(word) {
                    return false;
                }
            }
            _ => {}
        }
        before = byte;
    }
    false
}

/// Whether a word that is written small may be part of a place's name.
fn is_small(word: &[u8]) -> bool {
    matches!(word, b"of" | b"the" | b"de" | b"del" | b"la" | b"and" | b"al" | b"near" | b"on" | b"in")
}

/// The first dash that parts a dateline from its text, as its bytes. A hyphen needs a space, or the stop of `N.Y.-`, before it.
fn dash(line: &str) -> Option<(usize, usize)> {
    let bytes = line.as_bytes();
    (0..bytes.len()).find_map(|at| match bytes.get(at..).unwrap_or_default() {
        [0xe2, 0x80, 0x93..=0x95, ..] => Some((at, at + 3)),
        [b'-', b'-', ..] => Some((at, at + 2)),
        [b'-', ..] if matches!(bytes.get(at.wrapping_sub(1)), Some(b' ' | b'.' | b')')) => Some((at, at + 1)),
        _ => None,
    })
}

/// Behind a place and before a dash any name in brackets is one; without the dash it must be known.
fn is_agency(agency: &str, dashed: bool, language: &Language) -> bool {
    (1..=4).contains(&count_words(agency))
        && character::first(agency) & CAPITAL != 0
        && (dashed || language.folded_traits(agency).is(AGENCY))
}

fn is_place(place: &str) -> bool {
    count_words(place) <= PLACE_WORDS
        && character::find(place, "“\"‘:;?!").is_none()
        && all_words(place, &|word| character::first(word) & SMALL == 0 || is_small(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;

    #[test]
    fn the_label_of_a_speaker_is_no_dateline() {
        let text = "LEE — We are ready to talk.";
        assert_eq!(find(text, Span::new(0, text.len()), &ENGLISH, false), None);
    }

    #[test]
    fn datelines() {
        let table = [
            ("MOSCOW — Kim Jong Un arrived.", Some("MOSCOW —")),
            ("NORDBY, Denmark—With the bridge open", Some("NORDBY, Denmark—")),
            ("Seoul, South Korea -- North Korean leader", Some("Seoul, South Korea --")),
            ("LONDON (Reuters) - Shares fell.", Some("LONDON (Reuters) -")),
            ("Nordby (CNN) The bridge opened", Some("Nordby (CNN)")),
            ("(AP) — Rain fell.", Some("(AP) —")),
            ("Port Louis, Republic of Mauritius (CNN) Rain fell", Some("Port Louis, Republic of Mauritius (CNN)")),
            ("ALBANY, N.Y. - Voters went", Some("ALBANY, N.Y. -")),
            ("Kim Jong Un — who came by train — left.", None),
            ("NATO — the alliance founded in 1949 — met.", None),
            ("The Central Bank (ECB) Governor spoke.", None),
            ("The summit went on.", None),
            ("I — the king — came.", None),
            ("Tom Ek (left) and Anna Berg", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(find(text, Span::new(0, text.len()), &ENGLISH, true).map(|span| span.of(text)), expected, "{text}");
        }
    }
}
