//! The classes of a text's bytes, as bitmaps: where the next byte of a class stands is found 64 bytes at a time.
//!
//! A byte of UTF-8 tells by itself what most of a text needs to know of it; where it does not, the reader decodes the character.

mod block;

use crate::span::Span;
use block::Block;

/// A class of bytes. A byte may be of several.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Class {
    /// A letter or digit of ASCII.
    Word,
    /// A letter or digit of ASCII, or part of a character that is not of ASCII.
    Token,
    /// Part of white space, that of Unicode too.
    Space,
    /// `"` and `'`, and what the quotation marks of Latin-1 and of general punctuation begin with, as other characters do; not a
    /// backquote, and not the marks of Chinese and Japanese.
    Mark,
    /// `.`, `!`, `?`, `(`, `)`, `[` and `"`, and what stops and bullets outside ASCII begin with, as other characters do.
    Stop,
    /// A line feed or a carriage return, and what the ends of lines outside ASCII begin with, as other characters do.
    Line,
}

/// A text with the classes of its bytes: 6 bytes for every 8 of the text.
#[derive(Debug)]
pub(crate) struct Scan<'a> {
    text: &'a str,
    blocks: Vec<Block>,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut blocks = Vec::with_capacity(text.len().div_ceil(64));
        // white space that reaches into the next block
        let mut reaching = 0;
        for (number, bytes) in text.as_bytes().chunks(64).enumerate() {
            let (mut block, mut suspects) = Block::of(bytes);
            block.space |= std::mem::take(&mut reaching);
            while suspects != 0 {
                let at = suspects.trailing_zeros();
                suspects &= suspects - 1;
                let length = wide_space(text, number * 64 + at as usize);
                let bits = ((1u128 << length) - 1) << at;
                block.space |= bits as u64;
                reaching |= (bits >> 64) as u64;
            }
            blocks.push(block);
        }
        Scan { text, blocks }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// Which of the 64 bytes numbered `block` are of `class`, the first byte lowest; none behind the end.
    #[inline]
    pub(crate) fn bits(&self, class: Class, block: usize) -> u64 {
        let Some(block) = self.blocks.get(block) else { return 0 };
        match class {
            Class::Word => block.word,
            Class::Token => block.word | block.wide,
            Class::Space => block.space,
            Class::Mark => block.mark,
            Class::Stop => block.stop,
            Class::Line => block.line,
        }
    }

    /// The first byte of `class` from `from` on and before `end`.
    #[inline]
    pub(crate) fn next(&self, class: Class, from: usize, end: usize) -> Option<usize> {
        let mut block = from / 64;
        let mut bits = self.bits(class, block) & (u64::MAX << (from % 64));
        while bits == 0 {
            block += 1;
            if block * 64 >= end {
                return None;
            }
            bits = self.bits(class, block);
        }
        let at = block * 64 + bits.trailing_zeros() as usize;
        (at < end).then_some(at)
    }

    /// Where the run of bytes of `class` ends that stands at `from`: `end` at the latest.
    #[inline]
    pub(crate) fn run(&self, class: Class, from: usize, end: usize) -> usize {
        let mut block = from / 64;
        let mut others = !self.bits(class, block) & (u64::MAX << (from % 64));
        while others == 0 {
            block += 1;
            if block * 64 >= end {
                return end;
            }
            others = !self.bits(class, block);
        }
        (block * 64 + others.trailing_zeros() as usize).min(end)
    }

    /// How many words there are in `span` between white space.
    pub(crate) fn words(&self, span: Span) -> usize {
        let (mut at, mut words, mut after_space) = (span.start(), 0, 1);
        while at < span.end() {
            let length = (64 - at % 64).min(span.end() - at);
            let within = u64::MAX >> (64 - length);
            let spaces = self.bits(Class::Space, at / 64) >> (at % 64) & within;
            // a word begins at each byte of none that stands behind one
            words += (!spaces & (spaces << 1 | after_space) & within).count_ones() as usize;
            after_space = spaces >> (length - 1);
            at += length;
        }
        words
    }
}

/// The length of the white space at `at` that is not of ASCII; 0 where there is none.
fn wide_space(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..).unwrap_or_default() {
        [0xc2, 0x85 | 0xa0, ..] => 2,
        [0xe1, 0x9a, 0x80, ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
        | [0xe2, 0x81, 0x9f, ..]
        | [0xe3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_bytes_for_eight() {
        assert_eq!(size_of::<Block>(), 64 / 8 * 6);
    }

    #[test]
    fn words_as_the_standard_library_parts_them() {
        for c in '\0'..='\u{ffff}' {
            for text in [format!("a{c}b"), format!("{c}a{c}{c}b{c}"), format!("— {c} é"), format!("{}{c}b", "a".repeat(62))] {
                assert_eq!(Scan::new(&text).words(Span::new(0, text.len())), text.split_whitespace().count(), "{c:?}");
            }
        }
    }

    #[test]
    fn every_class_wherever_it_stands() {
        let text = "Kim’s 3 «é» \"x\" it's.\r\n(No!) \u{2003}a\u{a0}b [c]? ".repeat(9);
        let is = |class: Class, byte: u8, c: char| match class {
            Class::Word => byte.is_ascii_alphanumeric(),
            Class::Token => byte.is_ascii_alphanumeric() || !byte.is_ascii(),
            Class::Space => c.is_whitespace(),
            Class::Mark => matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2),
            Class::Stop => matches!(byte, b'.' | b'!' | b'?' | b'(' | b')' | b'[' | b'"' | 0xd6..=0xdb | 0xe0..=0xe3 | 0xef),
            Class::Line => matches!(byte, b'\n' | b'\r' | 0xe2),
        };
        let scan = Scan::new(&text);
        let char_of = |at: usize| text.char_indices().take_while(|(start, _)| *start <= at).last().unwrap().1;
        for class in [Class::Word, Class::Token, Class::Space, Class::Mark, Class::Stop, Class::Line] {
            let of: Vec<bool> = text.bytes().enumerate().map(|(at, byte)| is(class, byte, char_of(at))).collect();
            for from in 0..text.len() {
                for end in [from, from + 1, from + 70, text.len()].map(|end| end.min(text.len())) {
                    assert_eq!(scan.next(class, from, end), (from..end).find(|&at| of[at]), "{class:?} from {from} to {end}");
                    let run = (from..end).find(|&at| !of[at]).unwrap_or(end);
                    assert_eq!(scan.run(class, from, end), run, "{class:?} from {from} to {end}");
                }
            }
        }
        assert_eq!(Scan::new("").next(Class::Word, 0, 0), None);
    }
}
