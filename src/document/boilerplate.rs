//! What stands on the page of an article and is not the article: masthead, time stamp, byline, caption, credit, links.
//!
//! It keeps its place in the text, and stays out of summaries, keywords and comparisons. A paragraph is boilerplate by
//! what it says (the language's list) or by its form; a sentence by what it says alone, for texts that lost their paragraphs.

use crate::document::{Document, Paragraph, Role, Sentence};
use crate::language::{CALENDAR, Language};
use crate::slots::{Hash, Slots};
use crate::span::Span;
use crate::text::character::{self, CAPITAL, SMALL, char_at};
use crate::text::mark;
use crate::text::scan::Scan;
use crate::text::token::{Shape, Token};
use crate::text::{all_words, count_words};

/// Boilerplate has no more bytes than this: a longer paragraph is taken as text whatever it holds.
const LONGEST: usize = 400;
/// A credit without brackets is no longer than this, in bytes.
const LONGEST_CREDIT: usize = 100;
/// A credit in brackets at the end of a caption has no more words than this.
const CREDIT_WORDS: usize = 7;

/// A sentence of fewer words may well be said twice.
const REPEATED: usize = 6;

/// Gives every paragraph and sentence of boilerplate its role; all that stands above the headline is boilerplate.
pub(crate) fn mark(document: &mut Document, scan: &Scan) {
    let (text, language) = (document.text(), document.language());
    let headline = document.headline();
    for index in 0..document.paragraphs().len() {
        let Some(paragraph) = document.paragraphs().get(index) else { continue };
        if paragraph.role != Role::Body {
            continue;
        }
        let above = headline.is_some_and(|headline| paragraph.span.end() <= headline.start());
        let sentences = document.sentences().get(paragraph.sentences.clone()).unwrap_or_default();
        // the words of a dateline are not among those of the sentences
        let suspect = paragraph.dateline.is_some() || sentences.iter().any(|sentence| sentence.suspect);
        if above || is_boilerplate(document, scan, paragraph, suspect) {
            document.set_role(index, Role::Boilerplate);
        }
    }
    let repeated = repeated(document);
    let (sentences, paragraphs) = document.parts_mut();
    for (sentence, repeated) in sentences.iter_mut().zip(repeated) {
        // a sentence that is all of its paragraph was read as that
        let is_part = || paragraphs.get(sentence.paragraph).is_some_and(|paragraph| paragraph.span != sentence.span);
        let says = || is_part() && says_boilerplate(sentence.span.of(text), language, sentence.suspect);
        if sentence.role == Role::Body && (repeated || says()) {
            sentence.role = Role::Boilerplate;
        }
    }
}

/// Which sentences of the body stand in it a second time, word for word: a tweet that is pasted twice, a pull quote.
fn repeated(document: &Document) -> Vec<bool> {
    let sentences = document.sentences();
    let words = |sentence: &Sentence| document.tokens_of(sentence).iter().map(|token| token.word());
    let mut known = Slots::with_room(sentences.len());
    let is_repeated = |(number, sentence): (usize, &Sentence)| {
        if sentence.role != Role::Body || sentence.tokens.len() < REPEATED {
            return false;
        }
        let mut hash = Hash::default();
        words(sentence).for_each(|word| hash.add(u64::from(word)));
        let same = |other: u32| sentences.get(other as usize).is_some_and(|other| words(other).eq(words(sentence)));
        let part = |part: usize| document.tokens_of(sentence).get(part).map_or(0, |token| u64::from(token.word()));
        match known.find(hash.finish(), &part, &same) {
            Ok(_) => true,
            Err(slot) => {
                known.fill(slot, hash.finish(), number as u32);
                false
            }
        }
    };
    sentences.iter().enumerate().map(is_repeated).collect()
}

/// Whether a paragraph is boilerplate, by what it says or by its form; `suspect` says whether to look into its midst.
pub(crate) fn is_boilerplate(document: &Document, scan: &Scan, paragraph: &Paragraph, suspect: bool) -> bool {
    let line = paragraph.span.of(document.text());
    line.len() <= LONGEST
        && (says_boilerplate(line, document.language(), suspect)
            || is_stamp(document, paragraph)
            || is_byline(line)
            || is_caption(scan, paragraph.span)
            || is_credit(line)
            || line.starts_with('{'))
}

/// Whether a line is boilerplate by what it says; `suspect` says whether to look into its midst.
fn says_boilerplate(line: &str, language: &Language, suspect: bool) -> bool {
    let mut start = 0;
    while let Some(c) = char_at(line, start).filter(|c| matches!(c, '-' | '—' | '–' | '•' | '*' | ' ')) {
        start += c.len_utf8();
    }
    let said = line.get(start..).unwrap_or_default();
    line.len() <= LONGEST
        && (is_sign_off(line) || language.is_boilerplate_at_ends(said) || suspect && language.is_boilerplate_within(said))
}

/// A correspondent's sign-off: `Coast Radio's Anna Berg reports.` A few words with capitals, and the verb.
fn is_sign_off(line: &str) -> bool {
    let Some(name) = line.strip_suffix(" reports.") else { return false };
    (2..=6).contains(&count_words(name)) && all_words(name, &is_capitalised)
}

fn is_capitalised(word: &str) -> bool {
    character::first(word) & CAPITAL != 0
}

fn is_small(word: &str) -> bool {
    character::first(word) & SMALL != 0
}

/// Whether a line ends with a full stop, a question or a call.
fn ends_in_stop(line: &str) -> bool {
    matches!(line.as_bytes(), [.., b'.' | b'!' | b'?'])
}

/// A time stamp: `Updated Nov. 3, 2015 9:51 am`. At least one number, and nothing but numbers and words of the calendar.
fn is_stamp(document: &Document, paragraph: &Paragraph) -> bool {
    let mut numbers = false;
    let mut of_time = |token: &Token| {
        let number = token.shape() == Shape::Number;
        numbers |= number;
        number || document.vocabulary().traits(token.word()).is(CALENDAR)
    };
    let sentences = document.sentences().get(paragraph.sentences.clone()).unwrap_or_default();
    sentences.iter().all(|sentence| document.tokens_of(sentence).iter().all(&mut of_time)) && numbers
}

/// A byline: `By Jane Doe, Staff Writer`. Every word but the small ones of grammar has a capital, and no stop ends it.
fn is_byline(line: &str) -> bool {
    let Some(rest) = ["By ", "BY ", "By: "].iter().find_map(|by| line.strip_prefix(by)) else { return false };
    let fits = |word: &str| !is_small(word) || matches!(word, "and" | "in" | "of" | "for" | "at" | "the" | "de" | "van");
    !ends_in_stop(line) && !line.ends_with('"') && !line.ends_with('”') && count_words(rest) <= 14 && all_words(rest, &fits)
}

/// A caption with its credit: a sentence, and behind its stop a few words in brackets that end the paragraph.
fn is_caption(scan: &Scan, span: Span) -> bool {
    let line = span.of(scan.text());
    let Some((sentence, credit)) = line.strip_suffix(')').and_then(|line| line.rsplit_once('(')) else { return false };
    let mut quoted = Vec::new();
    mark::pair(scan, Span::new(span.end() - 1 - credit.len(), span.end() - 1), &mut quoted);
    ends_in_stop(sentence.trim_end())
        && (1..=CREDIT_WORDS).contains(&count_words(credit))
        && all_words(credit, &|word| !is_small(word) || matches!(word, "by" | "for" | "of" | "the" | "and" | "via"))
        && !ends_in_stop(credit)
        && quoted.is_empty()
}

/// A credit: `Jane Doe/The Daily News`. A few words, all with a capital, on both sides of a slash or bar.
fn is_credit(line: &str) -> bool {
    let names =
        |part: &str| count_words(part) > 0 && all_words(part, &|word| is_capitalised(word) || matches!(word, "for" | "of" | "the"));
    if line.len() > LONGEST_CREDIT || ends_in_stop(line) {
        return false;
    }
    let cut = line.bytes().position(|byte| matches!(byte, b'/' | b'|'));
    let sides = cut.and_then(|cut| Some((line.get(..cut)?, line.get(cut + 1..)?)));
    sides.is_some_and(|(name, outlet)| names(name) && names(outlet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boilerplate() {
        let yes = [
            "Advertisement",
            "ADVERTISEMENT",
            "RELATED: Harbour to close for winter",
            "Read more: what the treaty says",
            "The delegation at the quay on Monday. (Video: Harbour News)",
            "A crane lifts the last beam. (Anna Berg/Coast Press)",
            "Photo: Anna Berg",
            "Anna Berg/Coast Press",
            "By Anna Berg and Tom Ek, Staff Writers",
            "Updated Nov. 3, 2015 9:51 am",
            "Tuesday, 4 June 2019",
            "Tom Ek in Oslo contributed to this report.",
            "— Tom Ek contributed reporting.",
            "Sign up for our morning letter",
            "Follow Anna Berg on Twitter: @annaberg",
            "Coast Radio's Anna Berg reports.",
            "Writing by Anna Berg; editing by Tom Ek",
        ];
        let no = [
            "The mayor said the road would open in May.",
            "By Monday the water had gone.",
            "By then, 300 people had left",
            "Sales fell in 2019, the company said.",
            "He left (and nobody saw him go).",
            "The talks failed, officials said on Monday. (The ministry declined to comment)",
            "Either/or is not a choice that she accepts.",
            "She shared the prize.",
            "The ministry reports.",
            "",
        ];
        let is_boilerplate = |line: &str| {
            let text = ["The bridge opened on Monday.\n\n", line].concat();
            Document::new(&text).paragraphs().get(1).is_some_and(|paragraph| paragraph.role == Role::Boilerplate)
        };
        for line in yes {
            assert!(is_boilerplate(line), "{line}");
        }
        for line in no {
            assert!(!is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn what_stands_twice_counts_once() {
        let text = "The bridge opened on Monday after nine years. A choir sang.\n\nThe bridge opened on Monday after nine years. A choir sang.";
        let document = Document::new(text);
        let roles: Vec<_> = document.sentences().iter().map(|sentence| sentence.role).collect();
        assert_eq!(roles, [Role::Body, Role::Body, Role::Boilerplate, Role::Body], "few words may well be said twice");
    }

    #[test]
    fn roles() {
        let text = "The Coast Post\n\nBridge Opens After Nine Years\n\nBy Anna Berg\n\nThe bridge opened on Monday after nine years of work. \
                    Read more about it here.\n\nTom Ek contributed to this report.";
        let document = Document::new(text);
        let roles: Vec<_> = document.sentences().iter().map(|sentence| (sentence.span.of(text), sentence.role)).collect();
        let expected = [
            ("The Coast Post", Role::Boilerplate),
            ("Bridge Opens After Nine Years", Role::Headline),
            ("By Anna Berg", Role::Boilerplate),
            ("The bridge opened on Monday after nine years of work.", Role::Body),
            ("Read more about it here.", Role::Boilerplate),
            ("Tom Ek contributed to this report.", Role::Boilerplate),
        ];
        assert_eq!(roles, expected);
    }
}
