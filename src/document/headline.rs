//! The headline that a text opens with.

use crate::document::boilerplate;
use crate::document::{Document, Paragraph, Role};
use crate::language::ORGANISATION;
use crate::text::character::{self, OF_WORD};
use crate::text::scan::Scan;
use crate::text::{count_words, ends_as_sentence, small_letter};

/// A headline has no more words than this.
const MOST_WORDS: usize = 24;
/// A line that shares no word with the text needs this many to be taken for a headline before others: a masthead has fewer.
const FEWEST_WORDS: usize = 4;
/// A line of text that asks or calls has more words than this, a headline no more.
const ASKING_WORDS: usize = 14;
/// How far down a headline may stand: below a masthead, a section name and a time stamp.
const DEEPEST: usize = 4;

/// Gives the paragraph that reads as a headline its role, or the one that is `title`.
///
/// A headline is a line among the first few, of a few words, without a full stop at its end, and above a line of text. Of
/// several, it is the one that shares the most words with the text below it, so that a masthead is not taken for one. Where
/// none shares any, it is the short line next to the text. The other short lines above the text are boilerplate.
pub(crate) fn mark(document: &mut Document, scan: &Scan, title: Option<&str>) {
    let text = document.text();
    let end = document.paragraphs().iter().position(|paragraph| is_text(paragraph, text)).unwrap_or(0).min(DEEPEST);
    if let Some(title) = title.filter(|title| signs(title).next().is_some()) {
        // the title may well read as text
        let is_title = |paragraph: &Paragraph| signs(paragraph.span.of(text)).eq(signs(title));
        if let Some(index) = document.paragraphs().iter().take(end + 1).position(is_title) {
            document.set_role(index, Role::Headline);
            return;
        }
    }
    let (mut best, mut next_to_text) = (None, None);
    let mut short = [false; DEEPEST];
    for (index, (paragraph, short)) in document.paragraphs().iter().zip(&mut short).enumerate().take(end) {
        let line = paragraph.span.of(text);
        let words = count_words(line);
        let fits = words <= MOST_WORDS
            && !matches!(line.as_bytes(), [.., b':' | b',' | b';'])
            && !boilerplate::is_boilerplate(document, scan, paragraph, true);
        if !fits {
            continue;
        }
        *short = words < FEWEST_WORDS && !ends_as_sentence(line);
        let shared = shared_terms(document, index);
        let enough = shared > 0 && words > 1 || words >= FEWEST_WORDS;
        if enough && best.is_none_or(|(_, most)| shared > most) {
            best = Some((index, shared));
        } else if *short && words > 1 && !is_masthead(document, paragraph) {
            next_to_text = Some(index);
        }
    }
    for (index, _) in short.into_iter().enumerate().filter(|(_, short)| *short) {
        document.set_role(index, Role::Boilerplate);
    }
    if let Some(index) = best.map(|(index, _)| index).or(next_to_text) {
        document.set_role(index, Role::Headline);
    }
}

/// The letters and figures of a line, in lower case.
fn signs(line: &str) -> impl Iterator<Item = char> {
    line.chars().filter(|&c| character::of(c) & OF_WORD != 0).map(small_letter)
}

/// Whether a short line is what an outlet goes by, as its last word tells: `The Coast Post`.
fn is_masthead(document: &Document, paragraph: &Paragraph) -> bool {
    let last = document.sentences().get(paragraph.sentences.clone()).and_then(<[_]>::last);
    let last = last.and_then(|sentence| document.tokens_of(sentence).last());
    last.is_some_and(|token| token.is_capitalised() && document.vocabulary().traits(token.word()).is(ORGANISATION))
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
            // a short line that shares no word with the text
            ("Fire in Nordby\n\nThe old mill burned down on Monday. Nobody was hurt.", Some("Fire in Nordby")),
            ("The Coast Post\n\nFire in Nordby\n\nThe old mill burned down on Monday.", Some("Fire in Nordby")),
            ("Politics\n\nThe mayor came on Monday.", None),
            ("Fire in Nordby!\n\nFire in Nordby!\n\nNo text follows", None),
            ("The bridge opened.\n\nThe mayor came.", None),
            ("The Coast Post\n\nThe mayor came on Monday.", None),
            ("By Anna Berg of the Coast Post\n\nThe mayor came on Monday.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(Document::new(text).headline().map(|span| span.of(text)), expected, "{text}");
        }
    }

    #[test]
    fn short_lines_above_the_text_are_not_part_of_it() {
        for text in [
            "Fire in Nordby\n\nThe old mill burned down on Monday.",
            "The Coast Post\n\nThe old mill burned down on Monday.",
            "Mill burns down\n\nNordby\n\nThe old mill burned down on Monday.",
            "Politics\n\nThe old mill burned down on Monday.",
        ] {
            let document = Document::new(text);
            let body: Vec<_> = document.body().map(|sentence| sentence.span.of(text)).collect();
            assert_eq!(body, ["The old mill burned down on Monday."], "{text}");
        }
    }

    #[test]
    fn a_line_that_is_the_title_is_the_headline() {
        let table = [
            ("The mayor quits. What now?\n\nShe left on Monday.", "THE MAYOR QUITS – what now", "The mayor quits. What now?"),
            ("Coast Post\n\nElection Day\n\nMayor quits\n\nThe mayor went.", "Election day", "Election Day"),
            ("Mayor quits\n\nThe mayor went.", "Election day", "Mayor quits"),
            ("Mayor quits\n\nThe mayor went.", "…", "Mayor quits"),
        ];
        for (text, title, expected) in table {
            assert_eq!(Document::titled(text, Some(title)).headline().map(|span| span.of(text)), Some(expected), "{text}");
        }
        assert_eq!(Document::titled("The mayor came.\n\nShe went.", Some("She went")).headline(), None, "there is text above it");
    }
}
