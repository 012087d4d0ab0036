//! The headline that a text opens with.

use crate::document::boilerplate;
use crate::document::{Document, Paragraph, Role};
use crate::text::scan::Scan;
use crate::text::{count_words, ends_as_sentence};

/// A headline has no more words than this.
const MOST_WORDS: usize = 24;
/// A line that shares no word with the text needs this many to be taken for a headline: a masthead has fewer.
const FEWEST_WORDS: usize = 4;
/// A line of text that asks or calls has more words than this, a headline no more.
const ASKING_WORDS: usize = 14;
/// How far down a headline may stand: below a masthead, a section name and a time stamp.
const DEEPEST: usize = 4;

/// Gives the paragraph that reads as a headline its role.
///
/// A headline is a line among the first few, of a few words, without a full stop at its end, and above a line of text. Of
/// several, it is the one that shares the most words with the text below it, so that a masthead is not taken for one.
pub(crate) fn mark(document: &mut Document, scan: &Scan) {
    let text = document.text();
    let end = document.paragraphs().iter().position(|paragraph| is_text(paragraph, text)).unwrap_or(0).min(DEEPEST);
    let mut best = None;
    for (index, paragraph) in document.paragraphs().iter().enumerate().take(end) {
        let line = paragraph.span.of(text);
        let words = count_words(line);
        let fits = words <= MOST_WORDS
            && !matches!(line.as_bytes(), [.., b':' | b',' | b';'])
            && !boilerplate::is_boilerplate(document, scan, paragraph, true);
        if !fits {
            continue;
        }
        let shared = shared_terms(document, index);
        let enough = shared > 0 && words > 1 || words >= FEWEST_WORDS;
        if enough && best.is_none_or(|(_, most)| shared > most) {
            best = Some((index, shared));
        }
    }
    if let Some((index, _)) = best {
        document.set_role(index, Role::Headline);
    }
}

/// Whether a paragraph is text rather than a line on top of it: it ends in a stop, or has a dateline.
fn is_text(paragraph: &Paragraph, text: &str) -> bool {
    let line = paragraph.span.of(text);
    // a headline may ask or call, and then it is short
    let told = ends_as_sentence(line) && !(matches!(line.as_bytes(), [.., b'?' | b'!']) && count_words(line) <= ASKING_WORDS);
    paragraph.dateline.is_some() || paragraph.sentences.len() > 1 || told
}

/// How many terms of a paragraph stand further down as well.
fn shared_terms(document: &Document, paragraph: usize) -> usize {
    let Some(own) = document.paragraphs().get(paragraph).map(|paragraph| paragraph.sentences.clone()) else { return 0 };
    let mut wanted = vec![false; document.vocabulary().terms()];
    let (mut missing, mut shared) = (0, 0);
    for (index, sentence) in document.sentences().iter().enumerate().skip(own.start) {
        let further_down = index >= own.end;
        if further_down && missing == 0 {
            break;
        }
        for (_, term) in document.terms_of(sentence) {
            let Some(place) = wanted.get_mut(term as usize).filter(|place| **place == further_down) else { continue };
            *place = !further_down;
            if further_down {
                (shared, missing) = (shared + 1, missing - 1);
            } else {
                missing += 1;
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines() {
        let table = [
            ("Bridge Opens at Last\n\nThe mayor came on Monday.", Some("Bridge Opens at Last")),
            ("The Coast Post\n\nBridge opens at last\n\nThe bridge opened on Monday.", Some("Bridge opens at last")),
            (
                "The Coast PostAll the News\n\n‘Nine years’: bridge opens\n\nNORDBY — The bridge opened.",
                Some("‘Nine years’: bridge opens"),
            ),
            ("Why did it take nine years?\nThe bridge opened on Monday. It took nine years.", Some("Why did it take nine years?")),
            ("The bridge opened.\n\nThe mayor came.", None),
            ("The Coast Post\n\nThe mayor came on Monday.", None),
            ("By Anna Berg of the Coast Post\n\nThe mayor came on Monday.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(Document::new(text).headline().map(|span| span.of(text)), expected, "{text}");
        }
    }
}
