//! The classes of 64 bytes.

/// A bit for each of 64 bytes in each class, the first byte lowest; 0 behind the end of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Block {
    pub word: u64,
    pub wide: u64,
    pub space: u64,
    pub mark: u64,
    pub stop: u64,
    pub line: u64,
}

impl Block {
    /// The classes of up to 64 bytes, and which may begin white space that is not of ASCII.
    pub(super) fn of(bytes: &[u8]) -> (Self, u64) {
        let mut block = match <&[u8; 64]>::try_from(bytes) {
            Ok(bytes) => ascii(bytes),
            Err(_) => {
                let mut padded = [0; 64];
                padded.iter_mut().zip(bytes).for_each(|(place, &byte)| *place = byte);
                ascii(&padded)
            }
        };
        let mut suspects = 0;
        let mut wide = block.wide;
        while wide != 0 {
            let bit = wide & wide.wrapping_neg();
            wide ^= bit;
            let byte = bytes.get(bit.trailing_zeros() as usize).copied().unwrap_or(0);
            block.mark |= if matches!(byte, 0xc2 | 0xe2) { bit } else { 0 };
            block.stop |= if matches!(byte, 0xd6..=0xdb | 0xe0..=0xe3 | 0xef) { bit } else { 0 };
            block.line |= if byte == 0xe2 { bit } else { 0 };
            suspects |= if matches!(byte, 0xc2 | 0xe1..=0xe3) { bit } else { 0 };
        }
        (block, suspects)
    }
}

/// The classes of the bytes of ASCII, and which are not.
///
/// What every browser has that runs us: 16 bytes at a time. A byte's class but `word` is told by its two halves: one table says which
/// classes have the lower half in one of their rows, the other which of these rows the upper half names.
#[cfg(target_arch = "wasm32")]
#[target_feature(enable = "simd128")]
fn ascii(bytes: &[u8; 64]) -> Block {
    use core::arch::wasm32::{
        i8x16_bitmask, i8x16_ne, u8x16_lt, u8x16_shr, u8x16_splat, u8x16_sub, u8x16_swizzle, u64x2, v128, v128_and, v128_or,
    };
    // the control characters that are white space, and those among them that end a line; the space; quotation marks; and the stops of the
    // rows 2, 3 and 5
    const CONTROL: u8 = 1;
    const LINE: u8 = 2;
    const SPACE: u8 = 4;
    const MARK: u8 = 8;
    const STOP: u8 = 16 | 32 | 64;
    const LOWER: [u8; 16] =
        [SPACE, 16, 16 | MARK, 0, 0, 0, 0, MARK, 16, 16 | CONTROL, CONTROL | LINE, 64 | CONTROL, CONTROL, CONTROL | LINE, 16, 32];
    const UPPER: [u8; 16] = [CONTROL | LINE, 0, SPACE | MARK | 16, 32, 0, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let vector = |bytes: &[u8; 16]| -> v128 {
        let [first, second] = bytes.as_chunks::<8>().0 else { return u8x16_splat(0) };
        u64x2(u64::from_le_bytes(*first), u64::from_le_bytes(*second))
    };
    let mut block = Block::default();
    for (number, sixteen) in bytes.as_chunks::<16>().0.iter().enumerate() {
        let bytes = vector(sixteen);
        let letters = u8x16_sub(v128_or(bytes, u8x16_splat(0x20)), u8x16_splat(b'a'));
        let digits = u8x16_sub(bytes, u8x16_splat(b'0'));
        let word = v128_or(u8x16_lt(letters, u8x16_splat(26)), u8x16_lt(digits, u8x16_splat(10)));
        let lower = u8x16_swizzle(vector(&LOWER), v128_and(bytes, u8x16_splat(15)));
        let classes = v128_and(lower, u8x16_swizzle(vector(&UPPER), u8x16_shr(bytes, 4)));
        let bits = |mask: v128| u64::from(i8x16_bitmask(mask)) << (number * 16);
        let of = |class: u8| bits(i8x16_ne(v128_and(classes, u8x16_splat(class)), u8x16_splat(0)));
        block.word |= bits(word);
        block.wide |= bits(bytes);
        block.space |= of(CONTROL | SPACE);
        block.mark |= of(MARK);
        block.stop |= of(STOP);
        block.line |= of(LINE);
    }
    block
}

/// The classes of the bytes of ASCII, and which are not: by a table, and eight bytes at a time.
#[cfg(not(target_arch = "wasm32"))]
fn ascii(bytes: &[u8; 64]) -> Block {
    const WORD: u8 = 1;
    const SPACE: u8 = 2;
    const MARK: u8 = 4;
    const STOP: u8 = 8;
    const LINE: u8 = 16;
    const WIDE: u8 = 128;
    const CLASSES: [u8; 256] = {
        let mut classes = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            let class = match byte as u8 {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => WORD,
                b'\n' | b'\r' => SPACE | LINE,
                b' ' | b'\t' | 0x0b | 0x0c => SPACE,
                b'"' => MARK | STOP,
                b'\'' => MARK,
                b'.' | b'!' | b'?' | b'(' | b')' | b'[' => STOP,
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
    let mut block = Block::default();
    for (number, eight) in bytes.as_chunks::<8>().0.iter().enumerate() {
        let classes = u64::from_le_bytes(eight.map(|byte| CLASSES.get(byte as usize).copied().unwrap_or(0)));
        let of = |class: u8| {
            let each = classes >> class.trailing_zeros() & 0x0101_0101_0101_0101;
            // brings the lowest bit of each byte into the highest byte
            (each.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (number * 8)
        };
        block.word |= of(WORD);
        block.wide |= of(WIDE);
        block.space |= of(SPACE);
        block.mark |= of(MARK);
        block.stop |= of(STOP);
        block.line |= of(LINE);
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways to tell the classes of ASCII give these: the one where this runs natively, the other where it runs as wasm.
    #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
    #[cfg_attr(not(target_arch = "wasm32"), test)]
    fn every_byte_in_every_place() {
        for shift in 0..=u8::MAX {
            for length in [64, 63, 17, 1, 0] {
                let bytes: Vec<u8> = (shift..=u8::MAX).chain(0..shift).take(length).collect();
                let (block, suspects) = Block::of(&bytes);
                let expected = |is: fn(u8) -> bool| (0..).zip(&bytes).fold(0, |bits, (at, &byte)| bits | u64::from(is(byte)) << at);
                for (name, bits, is) in [
                    ("word", block.word, (|byte| byte.is_ascii_alphanumeric()) as fn(u8) -> bool),
                    ("wide", block.wide, |byte| byte >= 0x80),
                    ("space", block.space, |byte| byte.is_ascii() && char::from(byte).is_whitespace()),
                    ("mark", block.mark, |byte| matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2)),
                    ("stop", block.stop, |byte| b".!?()[\"".contains(&byte) || matches!(byte, 0xd6..=0xdb | 0xe0..=0xe3 | 0xef)),
                    ("line", block.line, |byte| matches!(byte, b'\n' | b'\r' | 0xe2)),
                    ("suspects", suspects, |byte| matches!(byte, 0xc2 | 0xe1..=0xe3)),
                ] {
                    assert_eq!(bits, expected(is), "{name}, {length} bytes from {shift:#x} on");
                }
            }
        }
    }
}
