//! Items of a list that runs on in one paragraph: `1. …`, `b) …`, `(iii) …`.

use crate::text::character::{self, BULLET, SPACE, char_at, char_before};
use crate::text::sentence::stop::bytes_while;

/// The figure or letter with which a list's item opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its first byte, a bracket or bullet before it included.
    pub start: usize,
    /// The byte after its stop or bracket.
    pub end: usize,
    /// What stands behind the figure or letter.
    close: Close,
    lettered: bool,
    /// The figure, or the number of the letter; none where the letter may be that of a name: `J.`
    value: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    Stop,
    Bracket,
    Both,
}

impl Item {
    /// Whether this is the item after `other` in one list.
    pub fn follows(self, other: Item) -> bool {
        let next = other.value.map(|value| value + 1);
        self.close == other.close && self.lettered == other.lettered && self.value == next && next.is_some()
    }
}

/// The item of a list that opens at `at`: up to three figures, or one letter, with a stop or bracket behind it.
pub(crate) fn item(text: &str, at: usize) -> Option<Item> {
    // most sentences begin with a word
    let near = text.as_bytes().get(at..).unwrap_or_default();
    let length = near.iter().take(6).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if length > 0 && !matches!(near.get(length), Some(b'.' | b')')) {
        return None;
    }
    let mut from = at;
    while from < at + 8 {
        match char_at(text, from)? {
            c if matches!(c, '(' | ' ') || character::of(c) & BULLET != 0 => from += c.len_utf8(),
            _ => break,
        }
    }
    let figures = bytes_while(text, from, 3, |byte| byte.is_ascii_digit());
    let letters = bytes_while(text, from, 5, |byte| byte.is_ascii_alphabetic());
    let word = text.get(from..from + figures.max(letters))?;
    let roman = letters > 1 && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let letter = word.bytes().next()?;
    let behind = from + word.len();
    let (close, end) = match text.as_bytes().get(behind..)? {
        [b'.', b')', ..] => (Close::Both, behind + 2),
        [b'.', ..] => (Close::Stop, behind + 1),
        [b')', ..] => (Close::Bracket, behind + 1),
        _ => return None,
    };
    let value = match (figures, letters) {
        (1.., 0) => Some(word.bytes().fold(0, |value, digit| value * 10 + usize::from(digit - b'0'))),
        (0, 1) if letter.is_ascii_lowercase() || close != Close::Stop => Some(usize::from(letter.to_ascii_lowercase() - b'a')),
        (0, 1) => None,
        _ if roman => None,
        _ => return None,
    };
    (character::at(text, end) & SPACE != 0).then_some(Item { start: at, end, close, lettered: letters > 0, value })
}

/// The item whose stop or bracket is at `at`, where white space stands before it.
pub(crate) fn item_around(text: &str, from: usize, at: usize) -> Option<Item> {
    let mut start = at;
    for _ in 0..5 {
        let before = char_before(text, start).filter(|_| start > from)?;
        if character::of(before) & SPACE != 0 {
            return item(text, start);
        }
        start -= before.len_utf8();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items() {
        let table = [
            ("1. Bread", Some("1.")),
            ("(iv) Bread", Some("(iv)")),
            ("• 12.) Bread", Some("• 12.)")),
            ("b) Bread", Some("b)")),
            ("J. Hale", Some("J.")),
            ("2019. Bread", None),
            ("1.5 litres", None),
            ("Mr. Hale", None),
            ("Bread", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(item(text, 0).and_then(|item| text.get(..item.end)), expected, "{text}");
        }
    }

    #[test]
    fn items_in_order() {
        let table =
            [("1. ", "2. ", true), ("1. ", "3. ", false), ("a) ", "b) ", true), ("a) ", "b. ", false), ("J. ", "K. ", false)];
        for (first, second, expected) in table {
            let follows = item(second, 0).zip(item(first, 0)).map(|(second, first)| second.follows(first));
            assert_eq!(follows, Some(expected), "{first}{second}");
        }
    }
}
