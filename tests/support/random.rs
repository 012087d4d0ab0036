//! Texts made up from a seed: pieces of articles, and whatever else a text may hold.

use super::inputs::{ALPHABET, ARTICLES, SEPARATOR};

/// The random numbers of Knuth's MMIX, the high half of each.
pub struct Random(u64);

impl Random {
    /// The numbers that follow from a seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        random.below(1);
        random
    }

    /// A number below `end`, or 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as usize % end.max(1)
    }

    /// One of some.
    pub fn of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len())]
    }

    /// A few pieces of the alphabet in a row.
    pub fn pattern(&mut self) -> String {
        (0..=self.below(8)).map(|_| *self.of(ALPHABET)).collect()
    }

    /// A part of an article that has been tampered with, in bytes that need not be UTF-8.
    pub fn bytes(&mut self) -> Vec<u8> {
        let article = self.of(&ARTICLES).as_bytes();
        let start = self.below(article.len());
        let length = self.below(700);
        let mut bytes: Vec<u8> = article[start..].iter().copied().take(length).collect();
        for _ in 0..self.below(16) {
            let at = self.below(bytes.len() + 1);
            let piece: Vec<u8> = match self.below(8) {
                0..4 => self.of(ALPHABET).bytes().collect(),
                4 => self.of(ALPHABET).repeat(self.below(40)).into_bytes(),
                5 => self.pattern().into_bytes(),
                6 => bytes[at..].iter().copied().take(self.below(200)).collect(),
                _ => [SEPARATOR as u8, self.below(256) as u8, self.below(256) as u8][..=self.below(2)].to_vec(),
            };
            let gone = if self.below(3) == 0 { self.below(60) } else { 0 };
            let end = (at + gone).min(bytes.len());
            bytes.splice(at..end, piece);
        }
        bytes
    }
}
