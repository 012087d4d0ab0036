//! The bytes that part the words of the lexicon. The build script has this file too.

/// Parts two kinds of words; no byte of UTF-8.
pub const END: u8 = 0xff;
/// The least byte of a word. One below it opens a word.
pub const FIRST: u8 = b' ';
