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

const WORD: u8 = 1;
const SPACE: u8 = 2;
const MARK: u8 = 4;
const STOP: u8 = 8;
const LINE: u8 = 16;
const WIDE: u8 = 32;
/// May begin white space that is not of ASCII.
const SUSPECT: u8 = 64;

/// The classes of each byte.
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
            0xc2 => WIDE | MARK | SUSPECT,
            0xe2 => WIDE | MARK | STOP | LINE | SUSPECT,
            0xe1 | 0xe3 => WIDE | STOP | SUSPECT,
            0xd6..=0xdb | 0xe0 | 0xef => WIDE | STOP,
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

impl Block {
    /// The classes of up to 64 bytes, and which may begin white space that is not of ASCII.
    pub(super) fn of(bytes: &[u8]) -> (Self, u64) {
        let (mut block, mut suspects) = (Block::default(), 0);
        for (number, eight) in bytes.chunks(8).enumerate() {
            let mut classes = [0; 8];
            for (class, &byte) in classes.iter_mut().zip(eight) {
                *class = CLASSES.get(byte as usize).copied().unwrap_or(0);
            }
            let classes = u64::from_le_bytes(classes);
            let of = |class: u8| bits(classes, class) << (number * 8);
            block.word |= of(WORD);
            block.wide |= of(WIDE);
            block.space |= of(SPACE);
            block.mark |= of(MARK);
            block.stop |= of(STOP);
            block.line |= of(LINE);
            suspects |= of(SUSPECT);
        }
        (block, suspects)
    }
}

/// Which of eight bytes have the bit `class` set, each as one bit.
fn bits(classes: u64, class: u8) -> u64 {
    let each = classes >> class.trailing_zeros() & 0x0101_0101_0101_0101;
    // brings the lowest bit of each byte into the highest byte
    each.wrapping_mul(0x0102_0408_1020_4080) >> 56
}
