//! Words and numbers of a text.

use crate::span::Span;
use crate::text::character::{self, CAPITAL, FIGURE, LETTER, OF_WORD, char_at};
use crate::text::scan::{Class, Scan};

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

/// The highest number of a word. A document is no longer than 2 GiB, and has not nearly as many.
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
    scan: &'a Scan<'a>,
    /// Nothing is read past the end of the span.
    text: &'a str,
    /// The block of the scan that is read, and which of its bytes can be of a token and have not been read.
    block: usize,
    left: u64,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(scan: &'a Scan<'a>, span: Span) -> Self {
        let mut tokens = Tokens { scan, text: Span::new(0, span.end()).of(scan.text()), block: usize::MAX, left: 0 };
        tokens.go_on(span.start());
        tokens
    }

    /// Reads on at `at`.
    #[inline]
    fn go_on(&mut self, at: usize) {
        if at / 64 != self.block {
            self.block = at / 64;
            self.left = self.scan.bits(Class::Token, self.block);
        }
        self.left &= u64::MAX << (at % 64);
    }
}

impl Iterator for Tokens<'_> {
    type Item = (Span, Shape);

    #[inline(always)]
    fn next(&mut self) -> Option<(Span, Shape)> {
        let bytes = self.text.as_bytes();
        loop {
            while self.left == 0 {
                if (self.block + 1) * 64 >= bytes.len() {
                    return None;
                }
                self.go_on((self.block + 1) * 64);
            }
            let start = self.block * 64 + self.left.trailing_zeros() as usize;
            if start >= bytes.len() {
                return None;
            }
            let end = self.scan.run(Class::Word, start, bytes.len());
            if end > start && ends_token(bytes, end) {
                self.go_on(end);
                return Some((Span::new(start, end), shape(bytes.get(start..end).unwrap_or_default())));
            }
            // of this block, quotation marks and dashes, no character begins a token
            if let Some([0xe2, 0x80, _]) = bytes.get(start..start + 3) {
                self.go_on(start + 3);
                continue;
            }
            let (end, shape) = read(self.text, start)?;
            self.go_on(end);
            if let Some(shape) = shape {
                return Some((Span::new(start, end), shape));
            }
        }
    }
}

/// How a token of letters and digits of ASCII is written.
#[inline]
fn shape(token: &[u8]) -> Shape {
    match token {
        [b'a'..=b'z', ..] => Shape::Lower,
        [b'A'..=b'Z'] => Shape::Capital,
        // most names have a small letter second
        [b'A'..=b'Z', b'a'..=b'z', ..] => Shape::Capital,
        [b'A'..=b'Z', rest @ ..] if !rest.iter().any(u8::is_ascii_lowercase) && rest.iter().any(u8::is_ascii_uppercase) => {
            Shape::Upper
        }
        [b'A'..=b'Z', ..] => Shape::Capital,
        _ => Shape::Number,
    }
}

/// Whether it takes no more than the bytes at `end` to tell that a token ends there. Most do.
#[inline]
fn ends_token(bytes: &[u8], end: usize) -> bool {
    let parts = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    match bytes.get(end) {
        Some(b'.' | b',' | b'\'') => parts(bytes.get(end + 1)),
        // a curly apostrophe; and of this block, no other character but the joiner is within a token
        Some(0xe2) => match bytes.get(end + 1..).unwrap_or_default() {
            [0x80, 0x99, rest @ ..] => parts(rest.first()),
            [0x80, third, ..] => *third != 0x8d,
            _ => false,
        },
        Some(byte) => byte.is_ascii(),
        None => true,
    }
}

/// Reads on from `start`, character by character: the end of the token that begins there, with its shape, or of the
/// character that begins none.
#[inline(never)]
fn read(text: &str, start: usize) -> Option<(usize, Option<Shape>)> {
    let first = char_at(text, start)?;
    let mut end = start + first.len_utf8();
    let sorts = character::of(first);
    if sorts & OF_WORD == 0 {
        return Some((end, None));
    }
    let (mut letters, mut capitals) = (0, 0);
    let (mut c, mut last) = (first, sorts);
    loop {
        let after = character::at(text, end);
        if last & OF_WORD != 0 {
            letters += usize::from(last & LETTER != 0);
            capitals += usize::from(last & CAPITAL != 0);
        }
        let Some(next) = char_at(text, end) else { break };
        if after & OF_WORD == 0 && !joins(c, next, char_at(text, end + next.len_utf8())) {
            break;
        }
        (c, last) = (next, after);
        end += next.len_utf8();
    }
    let shape = if sorts & FIGURE != 0 {
        Shape::Number
    } else if letters > 1 && capitals == letters {
        Shape::Upper
    } else if sorts & CAPITAL != 0 {
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
        '\'' | '’' => character::of(before) & character::of(after) & LETTER != 0,
        '.' => {
            character::of(before) & OF_WORD != 0
                && character::of(after) & OF_WORD != 0
                && before.is_ascii_digit() == after.is_ascii_digit()
        }
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
            let found: Vec<_> = Tokens::new(&Scan::new(text), Span::new(0, text.len())).map(|(span, _)| span.of(text)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn shapes() {
        let table =
            [("kim", Shape::Lower), ("Kim", Shape::Capital), ("A", Shape::Capital), ("U.S", Shape::Upper), ("7th", Shape::Number)];
        for (text, expected) in table {
            let found: Vec<_> =
                Tokens::new(&Scan::new(text), Span::new(0, text.len())).map(|(span, shape)| (span.of(text), shape)).collect();
            assert_eq!(found, [(text, expected)]);
        }
    }
}
