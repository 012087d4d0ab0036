//! Classes of bytes: what a byte of UTF-8 tells by itself, so that most of a text is read without decoding characters.

/// A small letter of ASCII.
pub(crate) const SMALL: u8 = 1;
/// A capital of ASCII.
pub(crate) const CAPITAL: u8 = 2;
/// A digit of ASCII.
pub(crate) const DIGIT: u8 = 4;
/// White space of ASCII.
pub(crate) const SPACE: u8 = 8;
/// Part of a character that is not of ASCII.
pub(crate) const WIDE: u8 = 16;
/// May begin a quotation mark; the leading bytes of such marks outside ASCII are those of other characters too.
pub(crate) const MARK: u8 = 32;
/// May begin a stop, a bracket or a bullet, with the same proviso.
pub(crate) const STOP: u8 = 64;
/// May end a line, with the same proviso.
pub(crate) const BREAK: u8 = 128;

/// The classes of each byte.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let class = match byte as u8 {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => CAPITAL,
            b'0'..=b'9' => DIGIT,
            b'\n' | b'\r' => SPACE | BREAK,
            b' ' | b'\t' | 0x0b | 0x0c => SPACE,
            b'"' => MARK | STOP,
            b'\'' => MARK,
            b'.' | b'!' | b'?' | b'(' | b')' | b'[' => STOP,
            0xc2 => WIDE | MARK,
            0xe2 => WIDE | MARK | STOP | BREAK,
            0xd6..=0xdb | 0xe0..=0xe3 | 0xef => WIDE | STOP,
            0x80..=0xff => WIDE,
            _ => 0,
        };
        #[allow(clippy::indexing_slicing)] // this runs in the compiler, where a slip is an error of the build
        {
            classes[byte] = class;
        }
        byte += 1;
    }
    classes
};

/// The classes of `byte`.
#[inline]
pub(crate) fn classes(byte: u8) -> u8 {
    CLASSES.get(byte as usize).copied().unwrap_or(0)
}

/// Whether `byte` is of one of `classes`.
#[inline]
pub(crate) fn is(byte: u8, wanted: u8) -> bool {
    classes(byte) & wanted != 0
}

/// The first byte at or after `from` that is of one of the `wanted` classes.
#[inline]
pub(crate) fn next(bytes: &[u8], from: usize, wanted: u8) -> Option<usize> {
    Some(from + bytes.get(from..)?.iter().position(|&byte| is(byte, wanted))?)
}
