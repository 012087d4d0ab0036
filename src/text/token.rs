//! Words and numbers of a text.

use crate::span::Span;
use crate::text::byte::{self, CAPITAL, DIGIT, SMALL, WIDE};

/// A word or a number: letters and digits, with the marks that stand inside them (`don't`, `U.S`, `3.5`, `1,200`).
///
/// A hyphen parts two tokens, and a possessive `'s` belongs to its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    /// The shape in the two highest bits, and the word below: a long text has very many tokens.
    shape_and_word: u32,
}

/// The highest number of a word.
const WORDS: u32 = (1 << 30) - 1;

impl Token {
    pub(crate) fn new(span: Span, shape: Shape, word: u32) -> Self {
        Token { start: span.start() as u32, end: span.end() as u32, shape_and_word: (shape as u32) << 30 | word & WORDS }
    }

    /// The first byte.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// How it is written.
    pub fn shape(&self) -> Shape {
        match self.shape_and_word >> 30 {
            0 => Shape::Lower,
            1 => Shape::Capital,
            2 => Shape::Upper,
            _ => Shape::Number,
        }
    }

    /// Whether it begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        matches!(self.shape_and_word >> 30, 1 | 2)
    }

    /// Which word of the document's vocabulary it is a form of.
    pub fn word(&self) -> u32 {
        self.shape_and_word & WORDS
    }
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Begins with a small letter, or with a letter of a script that has no case.
    Lower,
    /// Begins with a capital letter: `Kim`, `McDonald`, `A`.
    Capital,
    /// Two letters or more, all capitals: `NATO`, `U.S`.
    Upper,
    /// Begins with a digit.
    Number,
}

/// The tokens within a span of a text, in order: where each stands, and how it is written.
#[derive(Clone, Debug)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str, span: Span) -> Self {
        // nothing is read past the end of the span
        Tokens { text: Span::new(0, span.end()).of(text), at: span.start() }
    }
}

impl Iterator for Tokens<'_> {
    type Item = (Span, Shape);

    fn next(&mut self) -> Option<(Span, Shape)> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            let start = self.at;
            let first = byte::classes(byte);
            if first & (OF_WORD | WIDE) == 0 {
                self.at += 1;
                continue;
            }
            let mut end = start;
            let mut seen = 0;
            let mut class = first;
            while class & OF_WORD != 0 {
                seen |= class;
                end += 1;
                class = bytes.get(end).map_or(0, |&byte| byte::classes(byte));
            }
            if seen != 0 && ends_token(bytes, end) {
                self.at = end;
                let shape = match first {
                    DIGIT => Shape::Number,
                    SMALL => Shape::Lower,
                    _ if seen & SMALL == 0 && capitals(bytes, start, end) > 1 => Shape::Upper,
                    _ => Shape::Capital,
                };
                return Some((Span::new(start, end), shape));
            }
            let (end, shape) = read(self.text, start)?;
            self.at = end;
            if let Some(shape) = shape {
                return Some((Span::new(start, end), shape));
            }
        }
        None
    }
}

/// What tokens of ASCII are made of.
const OF_WORD: u8 = SMALL | CAPITAL | DIGIT;

/// Whether it takes no more than the bytes at `end` to tell that a token ends there. Most do.
fn ends_token(bytes: &[u8], end: usize) -> bool {
    let parts = |at: usize| bytes.get(at).is_none_or(|&byte| !byte::is(byte, OF_WORD | WIDE));
    match bytes.get(end..).unwrap_or_default() {
        [b'.' | b',' | b'\'', ..] => parts(end + 1),
        // a curly apostrophe; and of this block, no other character but the joiner is within a token
        [0xe2, 0x80, 0x99, ..] => parts(end + 3),
        [0xe2, 0x80, third, ..] => *third != 0x8d,
        [byte, ..] => !byte::is(*byte, WIDE),
        [] => true,
    }
}

fn capitals(bytes: &[u8], start: usize, end: usize) -> usize {
    bytes.get(start..end).unwrap_or_default().iter().filter(|&&byte| byte::is(byte, CAPITAL)).count()
}

/// Reads on from `start`, character by character: the end of the token that begins there, with its shape, or of the
/// character that begins none.
fn read(text: &str, start: usize) -> Option<(usize, Option<Shape>)> {
    let mut chars = text.get(start..)?.chars().peekable();
    let first = chars.next()?;
    let mut end = start + first.len_utf8();
    if !first.is_alphanumeric() {
        return Some((end, None));
    }
    let mut last = first;
    let (mut letters, mut capitals) = (usize::from(first.is_alphabetic()), usize::from(first.is_uppercase()));
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(c.is_uppercase());
        } else if !joins(last, c, chars.peek().copied()) {
            break;
        }
        last = c;
        end += c.len_utf8();
    }
    let shape = if first.is_numeric() {
        Shape::Number
    } else if letters > 1 && capitals == letters {
        Shape::Upper
    } else if first.is_uppercase() {
        Shape::Capital
    } else {
        Shape::Lower
    };
    Some((end, Some(shape)))
}

/// Whether `mark` joins the character before it and the one after it into one token.
fn joins(before: char, mark: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    match mark {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
        '.' => before.is_alphanumeric() && after.is_alphanumeric() && before.is_ascii_digit() == after.is_ascii_digit(),
        ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        // combining marks, joiners and variation selectors
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("Kim's train", &["Kim's", "train"]),
            ("Hyun-joon didn’t", &["Hyun", "joon", "didn’t"]),
            ("the U.S. and 1,200.5 dollars", &["the", "U.S", "and", "1,200.5", "dollars"]),
            ("‘We’", &["We"]),
            ("end.Next", &["end.Next"]),
            ("平壤 Київ", &["平壤", "Київ"]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = Tokens::new(text, Span::new(0, text.len())).map(|(span, _)| span.of(text)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn shapes() {
        let table =
            [("kim", Shape::Lower), ("Kim", Shape::Capital), ("A", Shape::Capital), ("U.S", Shape::Upper), ("7th", Shape::Number)];
        for (text, expected) in table {
            let found: Vec<_> = Tokens::new(text, Span::new(0, text.len())).map(|(span, shape)| (span.of(text), shape)).collect();
            assert_eq!(found, [(text, expected)]);
        }
    }
}
