//! Paragraphs of a text.

use crate::span::Span;

/// Lines of a hard-wrapped text are no longer than this, in characters.
const WIDEST: usize = 100;
/// The longest line of a hard-wrapped text is no shorter than this, in characters.
const NARROWEST: usize = 40;

/// The paragraphs of `text` in order, without the white space around them; none is empty.
///
/// A blank line ends a paragraph. A single line break does as well, except in a hard-wrapped block of lines, where it
/// is a space. There a paragraph ends with a line that had room for the next word, or before a line that is indented.
pub(crate) fn split(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut block: Vec<Span> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if !span.is_empty() {
            block.push(span);
        } else if !line.ends_with('\n') || line.len() > 1 || !text.get(..start - line.len()).is_some_and(|b| b.ends_with('\r')) {
            flush(text, &mut block, &mut found);
        }
    }
    flush(text, &mut block, &mut found);
    found
}

/// Turns a block of lines without a blank one into paragraphs.
fn flush(text: &str, block: &mut Vec<Span>, found: &mut Vec<Span>) {
    let width = wrapped_at(text, block);
    let mut last: Option<Span> = None;
    for &line in block.iter() {
        match (last, found.last_mut()) {
            (Some(before), Some(paragraph)) if width.is_some_and(|width| goes_on(text, before, line, width)) => {
                *paragraph = Span::new(paragraph.start(), line.end());
            }
            _ => found.push(line),
        }
        last = Some(line);
    }
    block.clear();
}

/// The width, in characters, at which a block of lines was wrapped, if it was: no line is wider, most were full, and some
/// break in the middle of a sentence.
fn wrapped_at(text: &str, block: &[Span]) -> Option<usize> {
    // a line of more bytes has too many characters in any script
    if block.iter().any(|line| line.len() > WIDEST * 4) {
        return None;
    }
    let width = block.iter().map(|line| line.of(text).chars().count()).max()?;
    let breaks = || block.iter().zip(block.iter().skip(1));
    let full = breaks().filter(|(before, line)| is_full(text, **before, **line, width)).count();
    let within = breaks().filter(|(before, line)| is_within_sentence(text, **before, **line)).count();
    let all = block.len().saturating_sub(1);
    ((NARROWEST..=WIDEST).contains(&width) && within > 0 && full * 3 >= all * 2 && within * 4 >= all).then_some(width)
}

/// Whether `line` goes on with the paragraph of the line `before` it.
fn goes_on(text: &str, before: Span, line: Span, width: usize) -> bool {
    let gap = Span::new(before.end(), line.start()).of(text);
    let indented = gap.ends_with(['\t', '\u{3000}']) || gap.ends_with("  ");
    !indented && (is_full(text, before, line, width) || is_within_sentence(text, before, line))
}

/// Whether the first word of `line` had no room at the end of the line `before` it.
fn is_full(text: &str, before: Span, line: Span, width: usize) -> bool {
    let word = line.of(text).split(char::is_whitespace).next().unwrap_or("");
    before.of(text).chars().count() + 1 + word.chars().count() > width
}

/// Whether a sentence plainly goes on over the break between two lines.
fn is_within_sentence(text: &str, before: Span, line: Span) -> bool {
    line.of(text).starts_with(char::is_lowercase) && !before.of(text).ends_with(['.', '!', '?', ':', ';'])
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
            ("One.\nTwo.\r\nThree.", &["One.", "Two.", "Three."]),
            (
                "The train pulled into the station at noon, and an orchestra began to\nplay. Nobody spoke.\n\nThen he left.",
                &["The train pulled into the station at noon, and an orchestra began to\nplay. Nobody spoke.", "Then he left."],
            ),
        ];
        for (text, expected) in table {
            let found: Vec<_> = split(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(&found, expected, "{text:?}");
        }
    }
}
