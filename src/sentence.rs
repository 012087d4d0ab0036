//! Sentences of a paragraph.

use crate::language::Language;
use crate::mark::Quoted;
use crate::span::Span;

/// The sentences of `paragraph` in order, without the white space between them; none is empty.
///
/// `quoted` are the paragraph's quoted passages. A passage is not cut inside where it has both its marks.
pub(crate) fn split(text: &str, paragraph: Span, quoted: &[Quoted], language: &Language) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = paragraph.start();
    let mut passages = quoted.iter().filter(|passage| passage.close.is_some() && passage.depth == 0).peekable();
    let mut chars = paragraph.of(text).char_indices().map(|(at, c)| (paragraph.start() + at, c)).peekable();
    while let Some((at, c)) = chars.next() {
        while passages.peek().is_some_and(|passage| passage.span().end() <= at) {
            passages.next();
        }
        let inside = passages.peek().is_some_and(|passage| passage.open.start() <= at && at < passage.content.end());
        let last_inside = passages.peek().is_some_and(|passage| passage.content.end() == at + c.len_utf8());
        if !matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？') || (inside && !last_inside) {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some(&(next, mark)) = chars.peek() {
            if !matches!(mark, '.' | '!' | '?' | '…' | '"' | '”' | '’' | '\'' | ')' | ']' | '»') {
                break;
            }
            end = next + mark.len_utf8();
            chars.next();
        }
        if ends_here(text, Span::new(start, at), Span::new(at, end), Span::new(end, paragraph.end()), language) {
            found.push(Span::new(start, end).trimmed(text));
            start = end;
        }
    }
    let rest = Span::new(start, paragraph.end()).trimmed(text);
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Whether a sentence ends with the marks of `stop`, between what stands before and after them.
fn ends_here(text: &str, before: Span, stop: Span, after: Span, language: &Language) -> bool {
    let rest = after.of(text);
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    if rest.len() == next.len() || next.starts_with(char::is_lowercase) {
        return stop.of(text).starts_with(['。', '！', '？']);
    }
    if stop.of(text) != "." {
        return true;
    }
    let word = before.of(text).rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !(single || language.is_abbreviation(&word.to_lowercase()) || (word.contains('.') && !next.starts_with("The ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;
    use crate::mark;

    #[test]
    fn sentences() {
        let table: &[(&str, &[&str])] = &[
            ("Mr. Kim left. He went by train.", &["Mr. Kim left.", "He went by train."]),
            ("U.S. officials waited.", &["U.S. officials waited."]),
            ("“I saw it.” He left.", &["“I saw it.”", "He left."]),
            ("“One. Two,” he said.", &["“One. Two,” he said."]),
        ];
        for (text, expected) in table {
            let all = Span::new(0, text.len());
            let found: Vec<_> = split(text, all, &mark::pair(text, all), &ENGLISH).iter().map(|span| span.of(text)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
