//! A text as written: paragraphs, sentences, tokens and quotation marks, each as spans of bytes.

pub(crate) mod character;
pub(crate) mod mark;
pub(crate) mod paragraph;
pub(crate) mod scan;
pub(crate) mod sentence;
pub(crate) mod stem;
pub(crate) mod token;
pub(crate) mod vocabulary;

/// Whether a line ends with a stop, inside or outside the marks that close it.
pub(crate) fn ends_as_sentence(line: &str) -> bool {
    let mut end = line.len();
    while character::before(line, end) & character::BEHIND_STOP != 0 {
        end -= character::char_before(line, end).map_or(1, char::len_utf8);
    }
    character::before(line, end) & character::STOP != 0
}

/// Whether all words of `text`, as they stand between white space, are `so`.
#[inline(never)]
pub(crate) fn all_words(text: &str, so: &dyn Fn(&str) -> bool) -> bool {
    text.split_whitespace().all(so)
}

/// How many words `text` has between white space.
#[inline(never)]
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The highest bit of each of eight bytes: those of ASCII have it not.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes with small letters of ASCII in place of its capitals.
#[inline]
pub(crate) fn small_letters(eight: u64) -> u64 {
    let each = |byte: u8| u64::from_le_bytes([byte; 8]);
    // the highest bit of each byte, kept free, tells whether it is at or above a bound
    let low = eight & !HIGH;
    let (from_a, above_z) = (low + each(0x80 - b'A'), low + each(0x7f - b'Z'));
    eight | ((from_a & !above_z & !eight & HIGH) >> 2)
}

/// The small letter of a capital of the Latin, Greek, Cyrillic or Armenian script; any other character is its own.
///
/// The standard library knows the rare letters too, in a table that is 5 kB of the compressed wasm.
pub(crate) fn small_letter(c: char) -> char {
    let pair = |small_is_even: bool| u32::from((c as u32).is_multiple_of(2) != small_is_even);
    let distance = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ա'..='Ֆ' => 48,
        'Ά' => 38,
        'Έ'..='Ί' => 37,
        'Ό' => 64,
        'Ύ' | 'Ώ' => 63,
        // alphabets of pairs, a capital and its small letter
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            pair(false)
        }
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => pair(true),
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(c as u32 + distance).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_small_letters() {
        for byte in 0..=255 {
            let eight = [b'@', byte, b'A', byte, b'Z', byte, b'[', byte];
            assert_eq!(small_letters(u64::from_le_bytes(eight)), u64::from_le_bytes(eight.map(|byte| byte.to_ascii_lowercase())));
        }
    }

    #[test]
    fn small_letters_as_the_standard_library_has_them() {
        let blocks = ['\0'..='ſ', 'Ά'..='ώ', 'Ѐ'..='ԯ', 'Ա'..='և', 'Ḁ'..='ẕ', 'Ạ'..='ỿ', '一'..='三'];
        // of the Turkish İ the standard library makes two characters, and Ӏ has its small letter elsewhere
        for c in blocks.into_iter().flatten().filter(|c| !matches!(c, 'İ' | 'ı' | 'Ӏ' | 'ӏ')) {
            assert_eq!(small_letter(c).to_string(), c.to_lowercase().to_string(), "{c} {:x}", c as u32);
        }
        assert_eq!("ÉLYSÉE Москва ΑΘΗΝΑ".chars().map(small_letter).collect::<String>(), "élysée москва αθηνα");
    }
}
