//! What a character can be to a text. One function tells it to all who ask, as a set of these sorts.

/// White space.
pub(crate) const SPACE: u32 = 1;
pub(crate) const CAPITAL: u32 = 1 << 1;
pub(crate) const SMALL: u32 = 1 << 2;
pub(crate) const LETTER: u32 = 1 << 3;
/// A digit or another sign for a number.
pub(crate) const FIGURE: u32 = 1 << 4;
/// A letter or a figure.
pub(crate) const OF_WORD: u32 = LETTER | FIGURE;
/// A quotation mark of the family of double ones, of single ones, of angles.
pub(crate) const DOUBLE: u32 = 1 << 5;
pub(crate) const SINGLE: u32 = 1 << 6;
pub(crate) const ANGLE: u32 = 1 << 7;
/// A mark that a quotation can open with.
pub(crate) const QUOTE: u32 = 1 << 8;
/// A mark that a quotation can end with, and one that does nothing else.
pub(crate) const UNQUOTE: u32 = 1 << 9;
pub(crate) const SURE_UNQUOTE: u32 = 1 << 10;
/// An opening bracket, and what can stand between a stop and the white space behind it: a closing one, a mark of emphasis.
pub(crate) const BRACKET: u32 = 1 << 11;
pub(crate) const UNBRACKET: u32 = 1 << 12;
pub(crate) const DASH: u32 = 1 << 13;
pub(crate) const BULLET: u32 = 1 << 14;
/// What a sentence can end with: one dot of several, three in one, a question or a call, a mark that ends it in any place.
pub(crate) const DOT: u32 = 1 << 15;
pub(crate) const DOTS: u32 = 1 << 16;
pub(crate) const CALL: u32 = 1 << 17;
pub(crate) const SURE: u32 = 1 << 18;
/// Any of these.
pub(crate) const STOP: u32 = DOT | DOTS | CALL | SURE;
/// What can stand before the first word of a sentence.
pub(crate) const OPENING: u32 = 1 << 19;
/// What stands within a sentence or at its end, and never before its first word.
pub(crate) const INNER: u32 = 1 << 20;
/// What can stand before a quotation mark that opens.
pub(crate) const BEFORE_QUOTE: u32 = 1 << 21;
/// What can stand at the end of a paragraph whose quotation goes on in the next.
pub(crate) const GOES_ON: u32 = 1 << 22;
/// What can stand behind the last stop of a line.
pub(crate) const BEHIND_STOP: u32 = 1 << 23;
/// There is no character: the text is at its end.
pub(crate) const END: u32 = 1 << 31;

/// The marks of ASCII.
#[rustfmt::skip]
const ASCII_MARKS: [(u8, u32); 34] = [
    (b'"', DOUBLE | QUOTE | UNQUOTE | OPENING | BEFORE_QUOTE | BEHIND_STOP),
    (b'\'', SINGLE | QUOTE | UNQUOTE | OPENING | BEFORE_QUOTE | GOES_ON | BEHIND_STOP),
    (b'`', QUOTE | UNQUOTE | OPENING),
    (b'.', DOT | INNER | GOES_ON),
    (b'!', CALL | INNER | GOES_ON), (b'?', CALL | INNER | GOES_ON),
    (b',', INNER | GOES_ON), (b';', INNER), (b':', INNER | BEFORE_QUOTE | GOES_ON),
    (b'/', INNER | BEFORE_QUOTE), (b'&', INNER), (b'=', INNER), (b'+', INNER), (b'%', INNER), (b'|', INNER),
    (b'(', BRACKET | OPENING | BEFORE_QUOTE), (b'[', BRACKET | OPENING | BEFORE_QUOTE), (b'{', BRACKET | OPENING | BEFORE_QUOTE),
    (b')', UNBRACKET | INNER | GOES_ON | BEHIND_STOP), (b']', UNBRACKET | INNER | GOES_ON | BEHIND_STOP), (b'}', UNBRACKET | INNER),
    (b'-', DASH | OPENING | BEFORE_QUOTE | GOES_ON),
    (b'*', UNBRACKET | OPENING), (b'_', UNBRACKET | OPENING), (b'>', OPENING | BEFORE_QUOTE),
    (b'$', OPENING), (b'@', OPENING), (b'#', OPENING),
    (b' ', SPACE), (b'\t', SPACE), (b'\n', SPACE), (b'\r', SPACE), (0x0b, SPACE), (0x0c, SPACE),
];

/// What each character of ASCII is.
#[allow(clippy::indexing_slicing)] // this runs in the compiler
const ASCII: [u32; 128] = {
    let mut sorts = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        sorts[byte as usize] = match byte {
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'a'..=b'z' => LETTER | SMALL,
            b'0'..=b'9' => FIGURE,
            _ => 0,
        };
        byte += 1;
    }
    let mut mark = 0;
    while mark < ASCII_MARKS.len() {
        sorts[ASCII_MARKS[mark].0 as usize] = ASCII_MARKS[mark].1;
        mark += 1;
    }
    sorts
};

/// The other marks, in order.
#[rustfmt::skip]
const MARKS: [(char, u32); 47] = [
    ('¡', OPENING), ('£', OPENING), ('«', ANGLE | QUOTE | OPENING | BEFORE_QUOTE),
    ('»', ANGLE | UNQUOTE | SURE_UNQUOTE | INNER | BEHIND_STOP), ('¿', OPENING),
    ('։', SURE), ('؟', CALL), ('۔', SURE), ('।', SURE), ('॥', SURE), ('။', SURE), ('።', SURE), ('។', SURE),
    ('\u{200b}', UNBRACKET),
    ('–', DASH | OPENING | BEFORE_QUOTE), ('—', DASH | OPENING | BEFORE_QUOTE | GOES_ON), ('―', DASH | OPENING),
    ('‘', SINGLE | QUOTE | OPENING | BEFORE_QUOTE), ('’', SINGLE | UNQUOTE | INNER | GOES_ON | BEHIND_STOP), ('‚', SINGLE),
    ('“', DOUBLE | QUOTE | UNQUOTE | OPENING | BEFORE_QUOTE), ('”', DOUBLE | UNQUOTE | SURE_UNQUOTE | INNER | BEHIND_STOP),
    ('„', DOUBLE | QUOTE | OPENING),
    ('•', BULLET), ('‣', BULLET), ('…', DOTS | GOES_ON), ('‼', CALL), ('⁃', BULLET), ('⁇', CALL), ('⁈', CALL), ('⁉', CALL),
    ('€', OPENING), ('▪', BULLET), ('◦', BULLET),
    ('。', SURE), ('》', UNBRACKET), ('「', QUOTE | OPENING), ('」', UNQUOTE | SURE_UNQUOTE),
    ('『', QUOTE | OPENING), ('』', UNQUOTE | SURE_UNQUOTE), ('】', UNBRACKET),
    ('\u{feff}', UNBRACKET), ('！', SURE), ('）', UNBRACKET), ('．', DOT), ('？', SURE), ('｡', SURE),
];

/// What each character of the block of general punctuation is, which has the marks of most texts.
#[allow(clippy::indexing_slicing)] // this runs in the compiler
const PUNCTUATION: [u32; 112] = {
    let mut sorts = [0; 112];
    let mut place = 0;
    while place < sorts.len() {
        if matches!(place, 0..=0x0a | 0x28 | 0x29 | 0x2f | 0x5f) {
            sorts[place] = SPACE;
        }
        place += 1;
    }
    let mut mark = 0;
    while mark < MARKS.len() {
        let place = (MARKS[mark].0 as usize).wrapping_sub(0x2000);
        if place < sorts.len() {
            sorts[place] = MARKS[mark].1;
        }
        mark += 1;
    }
    sorts
};

/// What `c` is.
#[inline]
pub(crate) fn of(c: char) -> u32 {
    match ASCII.get(c as usize) {
        Some(&sorts) => sorts,
        None => of_wide(c),
    }
}

#[inline(never)]
fn of_wide(c: char) -> u32 {
    if let Some(&sorts) = PUNCTUATION.get((c as usize).wrapping_sub(0x2000)) {
        return sorts;
    }
    // the common runs of characters of one sort, which the standard library would search its tables for
    match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'Ѐ'..='Я' => return LETTER | CAPITAL,
        'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ' => return LETTER | SMALL,
        'א'..='ת' | 'ؠ'..='ي' | 'ก'..='ะ' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9fff}' | '가'..='힣' => {
            return LETTER;
        }
        // combining marks, characters of nobody's, variation selectors, replacements, pictures
        '\u{300}'..='\u{344}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{ffff}' => return 0,
        '\u{1f300}'..='\u{1f64f}' => return 0,
        _ => {}
    }
    if let Ok(mark) = MARKS.binary_search_by(|mark| mark.0.cmp(&c)) {
        return MARKS.get(mark).map_or(0, |mark| mark.1);
    }
    let mut sorts = 0;
    if c.is_alphabetic() {
        sorts = LETTER;
        if c.is_lowercase() {
            sorts |= SMALL;
        } else if c.is_uppercase() {
            sorts |= CAPITAL;
        }
    } else if c.is_whitespace() {
        return SPACE;
    }
    if c.is_numeric() { sorts | FIGURE } else { sorts }
}

/// The character at a byte.
#[inline(never)]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character before a byte.
#[inline(never)]
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// What the character at a byte is.
#[inline(never)]
pub(crate) fn at(text: &str, at: usize) -> u32 {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => of(byte as char),
        _ => char_at(text, at).map_or(END, of_wide),
    }
}

/// What the character before a byte is.
#[inline(never)]
pub(crate) fn before(text: &str, at: usize) -> u32 {
    match text.as_bytes().get(at.wrapping_sub(1)) {
        Some(&byte) if byte.is_ascii() => of(byte as char),
        _ => char_before(text, at).map_or(END, of_wide),
    }
}

/// How many bytes at the beginning of `text` are of characters of any of `sorts`.
pub(crate) fn leading(text: &str, sorts: u32) -> usize {
    run(text, sorts, true)
}

/// How many bytes at the beginning of `text` are of characters of none of `sorts`.
pub(crate) fn leading_others(text: &str, sorts: u32) -> usize {
    run(text, sorts, false)
}

// in one copy for all who ask, as `find` and `trim` below: to read characters out of UTF-8 is much code
#[inline(never)]
fn run(text: &str, sorts: u32, wanted: bool) -> usize {
    text.char_indices().find(|&(_, c)| (of(c) & sorts != 0) != wanted).map_or(text.len(), |(at, _)| at)
}

/// The byte of the first of `marks` in `text`.
#[inline(never)]
pub(crate) fn find(text: &str, marks: &str) -> Option<usize> {
    text.find(|c| is_of(marks, c))
}

/// `text` without the `marks` at its ends.
#[inline(never)]
pub(crate) fn trim<'a>(text: &'a str, marks: &str) -> &'a str {
    text.trim_matches(|c| is_of(marks, c))
}

/// Whether `text` ends with one of `marks`.
pub(crate) fn ends_with(text: &str, marks: &str) -> bool {
    char_before(text, text.len()).is_some_and(|last| is_of(marks, last))
}

#[inline(never)]
fn is_of(marks: &str, c: char) -> bool {
    marks.chars().any(|mark| mark == c)
}

/// What the first character of `text` is.
pub(crate) fn first(text: &str) -> u32 {
    at(text, 0)
}

/// What the last character of `text` is.
pub(crate) fn last(text: &str) -> u32 {
    before(text, text.len())
}

/// The byte of the first character at or after `at` that is not white space.
#[inline(never)]
pub(crate) fn after_space(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        // most have one space before them, or none
        Some([b' ', byte, ..]) if byte.is_ascii_graphic() => at + 1,
        Some([byte, ..]) if byte.is_ascii_graphic() => at,
        _ => text.len() - text.get(at..).unwrap_or_default().trim_start().len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_figures_as_the_standard_library_has_them() {
        for c in '\0'..=char::MAX {
            let sorts = of(c);
            let has = |sort: u32| sorts & sort != 0;
            let told = (has(SPACE), has(CAPITAL), has(SMALL), has(LETTER), has(FIGURE));
            assert_eq!(told, (c.is_whitespace(), c.is_uppercase(), c.is_lowercase(), c.is_alphabetic(), c.is_numeric()), "{c:?}");
        }
        assert!(MARKS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn beside_a_byte() {
        let text = "É—a";
        assert_eq!((first(text), at(text, 2), at(text, 5), at(text, 6)), (of('É'), of('—'), of('a'), END));
        assert_eq!((last(text), before(text, 5), before(text, 2), before(text, 0)), (of('a'), of('—'), of('É'), END));
    }

    #[test]
    fn leading_characters() {
        for (text, of_word, others) in [("", 0, 0), ("Élan vital", 5, 0), (" … Élan", 0, 5), ("vital", 5, 0), ("“—”", 0, 9)]
        {
            assert_eq!((leading(text, OF_WORD), leading_others(text, OF_WORD)), (of_word, others), "{text}");
        }
    }

    #[test]
    fn marks_in_a_text() {
        for (text, found, trimmed, ends) in [
            ("", None, "", false),
            ("‘we’re’", Some(0), "we’re", true),
            ("we’re", Some(2), "we’re", false),
            ("’’", Some(0), "", true),
            ("we", None, "we", false),
        ] {
            assert_eq!((find(text, "‘’"), trim(text, "‘’"), ends_with(text, "‘’")), (found, trimmed, ends), "{text}");
        }
        assert_eq!((find("we", ""), trim("we", ""), ends_with("we", "")), (None, "we", false));
    }
}
