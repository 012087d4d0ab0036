//! Paragraphs of a text.

use crate::span::Span;

/// Lines of a hard-wrapped text are no longer than this, in characters.
const WRAP: usize = 100;

/// The paragraphs of `text` in order, without the white space around them; none is empty.
///
/// A blank line ends a paragraph. A single line break does as well, except in a hard-wrapped block of lines, where it
/// is a space: no line longer than [`WRAP`] and most of them going on in the next.
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

fn flush(text: &str, block: &mut Vec<Span>, found: &mut Vec<Span>) {
    if is_wrapped(text, block) {
        if let (Some(first), Some(last)) = (block.first(), block.last()) {
            found.push(Span::new(first.start(), last.end()));
        }
    } else {
        found.extend_from_slice(block);
    }
    block.clear();
}

fn is_wrapped(text: &str, block: &[Span]) -> bool {
    let Some((_, rest)) = block.split_last() else { return false };
    let goes_on = rest.iter().filter(|line| !line.of(text).ends_with(['.', '!', '?', ':', '"', '”', '’', '…'])).count();
    !rest.is_empty()
        && goes_on * 2 > rest.len()
        && rest.iter().all(|line| (WRAP / 2..=WRAP).contains(&line.of(text).chars().count()))
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
