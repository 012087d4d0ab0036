//! Offsets as JavaScript counts them.

/// Bytes between two known points of the map.
const STEP: usize = 128;

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
    /// Character boundaries at least `STEP` bytes apart, each with its UTF-16 offset; empty where the text is ASCII.
    known: Vec<(usize, usize)>,
}

impl<'a> Utf16Offsets<'a> {
    /// Reads `text` once; an ASCII text needs no map.
    pub fn new(text: &'a str) -> Self {
        let mut known = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            let mut next = 0;
            for (at, c) in text.char_indices() {
                if at >= next {
                    known.push((at, units));
                    next = at + STEP;
                }
                units += c.len_utf16();
            }
        }
        Utf16Offsets { text, known }
    }

    /// The UTF-16 offset of the character boundary at `byte`, or of the one before it; the length where it is past the end.
    pub fn from_byte(&self, byte: usize) -> usize {
        self.walk(self.known.partition_point(|&(at, _)| at <= byte), byte, |at, _| at)
    }

    /// The byte offset of the character at `unit`, of the one that it is the second half of, or the length past the end.
    pub fn to_byte(&self, unit: usize) -> usize {
        self.walk(self.known.partition_point(|&(_, units)| units <= unit), unit, |_, units| units)
    }

    /// Walks from the last known point before `above` while the offset that `measure` picks does not pass `wanted`,
    /// and gives the other one.
    fn walk(&self, above: usize, wanted: usize, measure: impl Fn(usize, usize) -> usize) -> usize {
        let Some(&(mut at, mut units)) = above.checked_sub(1).and_then(|index| self.known.get(index)) else {
            return wanted.min(self.text.len());
        };
        for c in self.text.get(at..).unwrap_or("").chars() {
            let next = (at + c.len_utf8(), units + c.len_utf16());
            if measure(next.0, next.1) > wanted {
                break;
            }
            (at, units) = next;
        }
        // the offset that was not measured
        at + units - measure(at, units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_both_ways() {
        let long = "Ким 🚂 “x” ".repeat(60);
        for text in ["", "plain", "“Kim” said", "a🚂b", "é", long.as_str()] {
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
