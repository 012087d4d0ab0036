//! The headline that a text opens with, and the dateline of its first paragraph.

use crate::document::{Document, Role};
use crate::span::Span;

/// A headline has no more words than this.
const LONGEST: usize = 24;
/// How far down a headline may stand: below a masthead and a section name.
const DEEPEST: usize = 3;

/// Gives the first paragraph that reads as a headline its role.
///
/// A headline is one line of a few words without a full stop at its end, above a paragraph that is longer than it.
pub(crate) fn mark(document: &mut Document) {
    let text = document.text();
    let reads_as_headline = |index: usize| {
        let paragraph = document.paragraphs().get(index)?;
        let line = paragraph.span.of(text);
        let words = line.split_whitespace().count();
        let follower = document.paragraphs().get(index + 1)?;
        let plausible = (3..=LONGEST).contains(&words)
            && paragraph.dateline.is_none()
            && !line.ends_with(['.', ':', ',', ';'])
            && !crate::boilerplate::is_boilerplate(line)
            && !follower.span.is_empty();
        plausible.then_some(index)
    };
    if let Some(index) = (0..DEEPEST).find_map(reads_as_headline)
        && let Some(paragraph) = document.paragraphs_mut().get_mut(index)
    {
        paragraph.role = Role::Headline;
    }
}

/// The dateline that `paragraph` opens with: `MOSCOW —`, `Seoul, South Korea --`, `LONDON (Reuters) -`.
///
/// A place of at most six capitalised words, an agency in brackets where there is one, then a dash between spaces.
pub(crate) fn dateline(text: &str, paragraph: Span) -> Option<Span> {
    let line = paragraph.of(text);
    let dash = line.char_indices().take(64).find_map(|(at, c)| {
        let dashes = match c {
            '—' | '–' => c.len_utf8(),
            '-' if line.get(at..).is_some_and(|rest| rest.starts_with("--")) => 2,
            '-' if line.get(..at).is_some_and(|place| place.ends_with(' ')) => 1,
            _ => return None,
        };
        Some((at, at + dashes))
    });
    let (at, end) = dash?;
    let place = line.get(..at)?.trim_end();
    let after = line.get(end..)?;
    let bare = place.split('(').next().unwrap_or("").trim_end();
    let words = bare.split_whitespace().count();
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase()) || matches!(word, "of" | "the" | "de" | "and");
    let agency = place.len() == bare.len() || place.ends_with(')');
    let shouted = bare.split(',').next().is_some_and(|city| city.chars().all(|c| !c.is_lowercase()));
    let listed = bare.contains(',') || agency && place.len() > bare.len() || shouted;
    let fits = (1..=6).contains(&words) && bare.split_whitespace().all(capital) && agency && listed;
    let begins = after.trim_start().starts_with(|c: char| c.is_uppercase() || "“\"‘'".contains(c));
    (fits && begins).then(|| Span::new(paragraph.start(), paragraph.start() + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        let table = [
            ("MOSCOW — Kim Jong Un arrived.", Some("MOSCOW —")),
            ("Seoul, South Korea -- North Korean leader", Some("Seoul, South Korea --")),
            ("LONDON (Reuters) - Shares fell.", Some("LONDON (Reuters) -")),
            ("Kim Jong Un — who came by train — left.", None),
            ("The summit went on.", None),
        ];
        for (text, expected) in table {
            assert_eq!(dateline(text, Span::new(0, text.len())).map(|span| span.of(text)), expected, "{text}");
        }
    }

    #[test]
    fn headlines() {
        let table = [
            (
                "Kim Arrives in Russia for Talks\n\nHe came by train, officials said on Wednesday.",
                Some("Kim Arrives in Russia for Talks"),
            ),
            ("He came by train, officials said.\n\nThen he left again.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(Document::new(text).headline().map(|span| span.of(text)), expected, "{text}");
        }
    }
}
