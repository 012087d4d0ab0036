//! Offsets as JavaScript counts them.

use crate::text::HIGH;

/// Bytes between two known points of the map.
const STEP: usize = 64;

/// Translates byte offsets of a text to UTF-16 code units, the unit of JavaScript's strings, and back.
///
/// ```
/// use nutgraf::Utf16Offsets;
/// let offsets = Utf16Offsets::new("“Kim” 🚂.");
/// assert_eq!(offsets.from_byte("“Kim".len()), 4);
/// assert_eq!(offsets.to_byte(8), "“Kim” 🚂".len());
/// ```
#[derive(Clone, Debug)]
pub struct Utf16Offsets<'a> {
    text: &'a str,
    /// The UTF-16 units of the characters that begin before each multiple of `STEP` bytes; empty where the text is ASCII.
    known: Vec<usize>,
}

impl<'a> Utf16Offsets<'a> {
    /// Reads `text` once; an ASCII text needs no map.
    pub fn new(text: &'a str) -> Self {
        let mut known = Vec::new();
        if !text.is_ascii() {
            known.reserve_exact(text.len().div_ceil(STEP));
            let mut before = 0;
            for block in text.as_bytes().chunks(STEP) {
                known.push(before);
                before += units(block);
            }
        }
        Utf16Offsets { text, known }
    }

    /// The UTF-16 offset of the character boundary at `byte`, or of the one before it; the length where it is past the end.
    pub fn from_byte(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let block = byte.saturating_sub(1) / STEP;
        let Some(&before) = self.known.get(block) else { return byte };
        before + units(self.text.as_bytes().get(block * STEP..byte).unwrap_or_default())
    }

    /// The byte offset of the character at `unit`, of the one that it is the second half of, or the length past the end.
    pub fn to_byte(&self, unit: usize) -> usize {
        let Some(block) = self.known.partition_point(|&before| before <= unit).checked_sub(1) else {
            return unit.min(self.text.len());
        };
        let mut at = block * STEP;
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        let mut units = self.known.get(block).copied().unwrap_or(0);
        for c in self.text.get(at..).unwrap_or("").chars() {
            units += c.len_utf16();
            if units > unit {
                break;
            }
            at += c.len_utf8();
        }
        at
    }
}

/// The UTF-16 units of the characters that begin in `bytes`: one for each byte that continues none, and one more for each that
/// begins four. Eight bytes at a time.
fn units(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut units = bytes.len();
    for word in words {
        let word = u64::from_le_bytes(*word);
        // the bits below the highest of each byte, moved to its place
        let (second, third, fourth) = (word << 1, word << 2, word << 3);
        units -= (word & !second & HIGH).count_ones() as usize;
        units += (word & second & third & fourth & HIGH).count_ones() as usize;
    }
    for &byte in rest {
        units -= usize::from(byte & 0xc0 == 0x80);
        units += usize::from(byte >= 0xf0);
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_both_ways() {
        let long = "Ким 🚂 “x” ".repeat(60);
        // characters over the bounds of blocks, at each place in them
        let shifted: Vec<String> = (0..8).map(|by| ["x".repeat(by), "🚂".repeat(40), "é".repeat(70)].concat()).collect();
        for text in ["", "plain", "“Kim” said", "a🚂b", "é", long.as_str()].into_iter().chain(shifted.iter().map(String::as_str))
        {
            let offsets = Utf16Offsets::new(text);
            let mut units = 0;
            for (at, c) in text.char_indices() {
                assert_eq!(offsets.from_byte(at), units, "{text} {at}");
                assert_eq!(offsets.to_byte(units), at, "{text} {at}");
                units += c.len_utf16();
            }
            assert_eq!(offsets.from_byte(text.len()), units);
            assert_eq!(offsets.to_byte(units), text.len());
            assert_eq!(offsets.to_byte(units + 9), text.len());
        }
    }

    #[test]
    fn within_a_character_is_its_start() {
        let offsets = Utf16Offsets::new("a🚂b");
        assert_eq!(offsets.from_byte(3), 1);
        assert_eq!(offsets.to_byte(2), 1);
    }
}
