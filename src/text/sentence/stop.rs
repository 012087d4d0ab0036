//! The marks at which a sentence may end.

use crate::text::character::{
    self, CALL, DOT, DOTS, END, OF_WORD, SMALL, SPACE, STOP, SURE, SURE_UNQUOTE, UNBRACKET, UNQUOTE, char_at,
};
use crate::text::mark::Quoted;

/// Marks at which a sentence may end: a stop with all that belongs to it, up to the white space behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    pub kind: Kind,
    /// The first byte of its first mark.
    pub start: usize,
    /// The byte after its last closing mark.
    pub end: usize,
    /// Whether a quotation mark closes behind it.
    pub closes_quotation: bool,
}

/// What a stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One full stop, which may as well be that of an abbreviation.
    Full,
    /// Dots that leave something out: `...`, `…`, `. . .`; `whole` where a fourth one ends the sentence.
    Ellipsis { whole: bool },
    /// `!`, `?`, any run of stops that has one of them, and the dash with which a quotation breaks off.
    Called,
    /// A mark that ends a sentence wherever it stands, with white space behind it or not: `。`, `।`, `۔`.
    Sure,
}

/// The stop that begins at `at`, if a mark stands there at which a sentence may end.
///
/// `quoted` tells a mark that opens the next quotation from one that closes this.
pub(crate) fn read(text: &str, at: usize, quoted: &[Quoted]) -> Option<Stop> {
    // most are one full stop before a word
    match text.as_bytes().get(at..) {
        Some([b'.', b' ', byte, ..]) if byte.is_ascii_alphanumeric() => return Some(full(at)),
        Some([b'.', byte, ..]) if byte.is_ascii_alphabetic() => return Some(full(at)),
        _ => {}
    }
    let first = char_at(text, at)?;
    if is_broken_off(text, at, first) {
        return Some(Stop { kind: Kind::Called, start: at, end: at + first.len_utf8(), closes_quotation: true });
    }
    let mut marks = Marks::default();
    if !marks.add(character::of(first)) {
        return None;
    }
    let mut stop = Stop { kind: Kind::Full, start: at, end: at + first.len_utf8(), closes_quotation: false };
    while let Some(c) = char_at(text, stop.end) {
        let sorts = character::of(c);
        if marks.add(sorts) {
            stop.end += c.len_utf8();
        } else if sorts & UNQUOTE != 0 && is_closing_quotation(text, stop.end, c, quoted) {
            stop.closes_quotation = true;
            stop.end += c.len_utf8();
            marks.run = 0;
        } else if sorts & UNBRACKET != 0 {
            stop.end += c.len_utf8();
            marks.run = 0;
        } else if c == ' ' && goes_on_after_space(text, stop.end + 1) {
            stop.end += 1;
        } else {
            break;
        }
    }
    stop.kind = marks.kind();
    stop.end = after_notes(text, stop.end);
    Some(stop)
}

/// A full stop and no more.
fn full(at: usize) -> Stop {
    Stop { kind: Kind::Full, start: at, end: at + 1, closes_quotation: false }
}

/// Whether the mark at `at` closes a quotation that breaks off with a dash: `“I never—” He fell silent.`
fn is_broken_off(text: &str, at: usize, mark: char) -> bool {
    let before = text.get(..at).unwrap_or_default();
    matches!(mark, '"' | '”' | '’')
        && before.ends_with(['—', '–']) | before.ends_with("--")
        && character::at(text, at + mark.len_utf8()) & SPACE != 0
}

/// The marks of a stop, counted.
#[derive(Debug, Default)]
struct Marks {
    /// The dots of the longest row, and of this.
    dots: usize,
    run: usize,
    called: bool,
    sure: bool,
}

impl Marks {
    /// Adds a mark, where it is one of a stop.
    fn add(&mut self, sorts: u32) -> bool {
        self.run += usize::from(sorts & DOT != 0) + 3 * usize::from(sorts & DOTS != 0);
        self.called |= sorts & CALL != 0;
        self.sure |= sorts & SURE != 0;
        self.dots = self.dots.max(self.run);
        sorts & STOP != 0
    }

    fn kind(&self) -> Kind {
        match self.dots {
            _ if self.sure => Kind::Sure,
            _ if self.called => Kind::Called,
            2.. => Kind::Ellipsis { whole: self.dots == 4 },
            _ => Kind::Full,
        }
    }
}

/// Whether dots or calls follow one another with spaces between: `. . .`, `! ! !`.
fn goes_on_after_space(text: &str, at: usize) -> bool {
    match char_at(text, at) {
        Some('.') => character::at(text, at + 1) & OF_WORD == 0,
        Some('!' | '?') => character::at(text, at + 1) & (SPACE | END) != 0,
        Some('…') => true,
        _ => false,
    }
}

/// Whether a mark that can close a quotation does.
fn is_closing_quotation(text: &str, at: usize, mark: char, quoted: &[Quoted]) -> bool {
    if character::of(mark) & SURE_UNQUOTE != 0 || character::at(text, at + mark.len_utf8()) & OF_WORD == 0 {
        return true;
    }
    // an apostrophe that a word goes on after: the Corp.'s shares
    !matches!(mark, '’' | '\'') && quoted.binary_search_by_key(&at, |passage| passage.open.start()).is_err()
}

/// The end of the notes that stand behind a stop: `[1]`, `[2][3]`, and the bare figures of a footnote: `it.12`.
fn after_notes(text: &str, end: usize) -> usize {
    let digits = |from: usize| from + bytes_while(text, from, 4, |byte| byte.is_ascii_digit());
    let mut last = end;
    loop {
        let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0);
        let open = last + usize::from(byte(last) == b' ');
        let close = digits(open + 1);
        if byte(open) != b'[' || close == open + 1 || byte(close) != b']' {
            break;
        }
        last = close + 1;
    }
    let figures = digits(last);
    if figures == last || character::at(text, figures) & SPACE == 0 {
        return last;
    }
    let word = end.saturating_sub(1);
    if character::before(text, word) & SMALL != 0 || text.get(..word).is_some_and(|text| text.ends_with(')')) {
        figures
    } else {
        last
    }
}

/// How many bytes from `from` on, `most` at most, are all `wanted`.
pub(crate) fn bytes_while(text: &str, from: usize, most: usize, wanted: impl Fn(&u8) -> bool) -> usize {
    text.as_bytes().get(from..).unwrap_or_default().iter().take(most).take_while(|&byte| wanted(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops() {
        let table = [
            ("left. He", "left| |.", Kind::Full),
            ("left!? He", "left| |!?", Kind::Called),
            ("left... He", "left| |...", Kind::Ellipsis { whole: false }),
            ("left. . . . He", "left| |. . . .", Kind::Ellipsis { whole: true }),
            ("left… He", "left| |…", Kind::Ellipsis { whole: false }),
            ("left.) He", "left| |.)", Kind::Full),
            ("left.”). He", "left| |.”).", Kind::Full),
            ("left.[1][2] He", "left| |.[1][2]", Kind::Full),
            ("left.12 He", "left| |.12", Kind::Full),
            ("走了。她", "走了| |。", Kind::Sure),
            ("“I—” He", "“I—| |”", Kind::Called),
        ];
        for (text, expected, kind) in table {
            let (before, marks) = expected.split_once("| |").unwrap_or_default();
            let stop = read(text, before.len(), &[]);
            assert_eq!(
                stop.map(|stop| (stop.kind, stop.start, stop.end)),
                Some((kind, before.len(), before.len() + marks.len())),
                "{text}"
            );
        }
        assert_eq!(read("a, b", 1, &[]), None);
    }
}
