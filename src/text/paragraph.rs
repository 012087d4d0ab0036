//! Paragraphs of a text.

use crate::span::Span;
use crate::text::character::{self, SMALL, SPACE};
use crate::text::scan::{Class, Scan};

/// A text whose lines are no longer than this, in characters, may be hard-wrapped.
const WIDEST: usize = 100;
/// A text that is wrapped more narrowly than this, in characters, is not taken for hard-wrapped.
const NARROWEST: usize = 40;

/// The paragraphs of a text in order, without the white space around them; none is empty.
///
/// A blank line ends a paragraph. A single line break does as well, except in a hard-wrapped text, where it is a space.
/// There a paragraph ends with a line that had room for the next word, or before a line that is indented.
pub(crate) fn split(scan: &Scan) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut breaks, mut within, mut narrow) = (0, 0, 0);
    let mut before: Option<Line> = None;
    for line in lines(scan) {
        narrow += usize::from(line.bytes() < NARROWEST);
        if let Some(before) = before.filter(|before| line.is_below(*before)) {
            breaks += 1;
            within += usize::from(line.is_within_sentence(scan.text(), before));
        }
        found.push(line.span);
        before = Some(line);
    }
    // of a text that was hard-wrapped many sentences plainly go on over a line break, and hardly all lines are narrow
    let may_be_wrapped = within > 0 && within * 5 >= breaks && !is_most(narrow, found.len());
    match if may_be_wrapped { Wrap::of(scan, within) } else { None } {
        Some(wrap) => wrap.joined(scan),
        None => found,
    }
}

/// Whether so many lines are as good as all.
fn is_most(lines: usize, all: usize) -> bool {
    lines * 50 >= all * 49
}

/// How a text was hard-wrapped.
#[derive(Clone, Copy, Debug)]
struct Wrap {
    /// In characters.
    width: usize,
    /// Whether an indented line opens a paragraph, rather than most lines being indented.
    indents: bool,
}

impl Wrap {
    /// How a text was hard-wrapped in which so many sentences go on over a line break, if it was.
    ///
    /// Where they do, the line was full. A few lines may be longer than its width: a web address cannot be wrapped.
    fn of(scan: &Scan, within: usize) -> Option<Self> {
        let text = scan.text();
        let mut of_width = [0usize; WIDEST + 1];
        let (mut all, mut indented) = (0, 0);
        for line in lines(scan) {
            all += 1;
            indented += usize::from(line.is_indented(text));
            if let Some(count) = of_width.get_mut(line.width(text)) {
                *count += 1;
            }
        }
        let mut shorter = 0;
        let width = of_width.iter().position(|count| {
            shorter += count;
            is_most(shorter, all)
        })?;
        let pairs = lines(scan).zip(lines(scan).skip(1)).filter(|(before, line)| line.is_below(*before));
        let full = pairs.filter(|(before, line)| line.is_within_sentence(text, *before) && line.had_no_room(text, *before, width));
        (width >= NARROWEST && full.count() * 5 >= within * 4).then_some(Wrap { width, indents: indented * 2 < all })
    }

    /// The paragraphs of a text that was wrapped so.
    fn joined(self, scan: &Scan) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        let mut before = None;
        for line in lines(scan) {
            let goes_on = before.is_some_and(|before| line.goes_on(scan.text(), before, self));
            match found.last_mut().filter(|_| goes_on) {
                Some(paragraph) => *paragraph = Span::new(paragraph.start(), line.span.end()),
                None => found.push(line.span),
            }
            before = Some(line);
        }
        found
    }
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Where it begins, white space included.
    start: usize,
    /// Without the white space around it.
    span: Span,
    /// How many lines stand above it, blank ones counted.
    number: usize,
}

impl Line {
    /// The line with the white space before it.
    fn written(self, text: &str) -> &str {
        Span::new(self.start, self.span.end()).of(text)
    }

    /// Its length in bytes with the white space before it.
    fn bytes(self) -> usize {
        self.span.end() - self.start
    }

    /// Its length in characters with the white space before it; more than any width for a long line.
    fn width(self, text: &str) -> usize {
        if self.bytes() > WIDEST * 4 { usize::MAX } else { self.written(text).chars().count() }
    }

    fn is_indented(self, text: &str) -> bool {
        self.written(text).starts_with(['\t', '\u{3000}']) || self.written(text).starts_with("  ")
    }

    fn is_below(self, before: Line) -> bool {
        self.number == before.number + 1
    }

    /// Whether the paragraph of the line `before` goes on with this one.
    fn goes_on(self, text: &str, before: Line, wrap: Wrap) -> bool {
        let opens = wrap.indents && self.is_indented(text);
        self.is_below(before) && !opens && (self.had_no_room(text, before, wrap.width) || self.is_within_sentence(text, before))
    }

    /// Whether the first word had no room at the end of the line `before`.
    fn had_no_room(self, text: &str, before: Line, width: usize) -> bool {
        let line = self.span.of(text);
        let word = line.get(..character::leading_others(line, SPACE)).unwrap_or_default();
        before.width(text).saturating_add(1 + word.chars().count()) > width
    }

    /// Whether a sentence plainly goes on over the break behind the line `before`.
    fn is_within_sentence(self, text: &str, before: Line) -> bool {
        let last = before.span.end().checked_sub(1).and_then(|last| text.as_bytes().get(last));
        character::at(text, self.span.start()) & SMALL != 0 && !matches!(last, Some(b'.' | b'!' | b'?' | b':' | b';'))
    }
}

/// The lines of a text that are not blank. A line ends with a line feed, a carriage return, both, or a Unicode separator.
fn lines(scan: &Scan) -> impl Iterator<Item = Line> {
    let text = scan.text();
    let mut from = 0;
    let mut number = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let start = from;
            let (end, mark) = line_end(scan, start);
            from = end + mark;
            number += 1;
            let span = Span::new(start, end).trimmed(text);
            if !span.is_empty() {
                return Some(Line { start, span, number });
            }
        }
        None
    })
}

/// Where the line ends that begins at `from`, and the length of the mark that ends it.
fn line_end(scan: &Scan, mut from: usize) -> (usize, usize) {
    let bytes = scan.text().as_bytes();
    while let Some(at) = scan.next(Class::Line, from, bytes.len()) {
        match bytes.get(at..).unwrap_or_default() {
            [b'\r', b'\n', ..] => return (at, 2),
            [b'\r' | b'\n', ..] => return (at, 1),
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => return (at, 3),
            _ => from = at + 1,
        }
    }
    (bytes.len(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            (" \n\n ", &[]),
            ("One.\n\nTwo.", &["One.", "Two."]),
            ("One.\nTwo.\r\nThree.\rFour.\u{2028}Five.\u{2029}“Six.”", &["One.", "Two.", "Three.", "Four.", "Five.", "“Six.”"]),
            (
                "The ferry left the harbour at noon with four hundred\npassengers and a band. Nobody spoke.\n\nThen it sank.",
                &["The ferry left the harbour at noon with four hundred\npassengers and a band. Nobody spoke.", "Then it sank."],
            ),
            // a line that had room for the next word ends a paragraph, and so does an indented one behind it
            (
                "The ferry left the harbour at noon with four hundred\npassengers and a band.\nNobody spoke as the mayor of the town took the wheel\nand \
                 the horn blew.\n  Then it sank.",
                &[
                    "The ferry left the harbour at noon with four hundred\npassengers and a band.",
                    "Nobody spoke as the mayor of the town took the wheel\nand the horn blew.",
                    "Then it sank.",
                ],
            ),
            // lines of a list, and paragraphs on one line each, are no wrapped text
            ("bread\nmilk and a little sugar\neggs", &["bread", "milk and a little sugar", "eggs"]),
            (
                "The ferry left the harbour at noon with four hundred passengers.\niPhone sales fell in the same week.\nThen it sank.",
                &[
                    "The ferry left the harbour at noon with four hundred passengers.",
                    "iPhone sales fell in the same week.",
                    "Then it sank.",
                ],
            ),
        ];
        for (text, expected) in table {
            let found: Vec<_> = split(&Scan::new(text)).iter().map(|span| span.of(text)).collect();
            assert_eq!(&found, expected, "{text:?}");
        }
    }
}
