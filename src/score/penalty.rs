//! What speaks against a sentence as part of a summary: that it does not stand by itself.

use crate::document::{Document, Sentence};
use crate::language::LEANING_OPENER;
use crate::text::ends_as_sentence;
use crate::text::token::Shape;

/// Words below which a sentence is likely to be a fragment or an aside.
const SHORT: f64 = 10.0;
/// The most that shortness costs. The penalties add up, on the scale of the score, which goes to 1.
const SHORTNESS: f64 = 0.2;
/// What the logarithm of the length in words costs: long sentences say more, and take more of the reader's time.
const LENGTH: f64 = 0.09;
/// What a sentence wholly within quotation marks costs: a quotation is not the summary of a story.
const QUOTED: f64 = 0.12;
/// What speaking of oneself or to the reader costs, outside quotation marks.
const PERSONAL: f64 = 0.08;
/// What a missing stop at the end costs: the sentence is a heading, a label or cut off.
const UNFINISHED: f64 = 0.08;
/// What leaning on the sentence before costs, where that is left out. The data ask for none: to a reader a
/// pronoun without its name is worse than it is to a count of words.
pub(crate) const LEANING: f64 = 0.05;

/// The sum of what speaks against a sentence, from 0 (nothing) to 1; what leaning costs is not in it.
pub(crate) fn penalty(document: &Document, sentence: &Sentence) -> f64 {
    let text = sentence.span.of(document.text());
    let words = f64::from(sentence.words);
    let quoted = quoted_share(document, sentence);
    let finished = ends_as_sentence(text) && !text.ends_with("...") && !text.ends_with('…');
    let sum = SHORTNESS * (1.0 - words / SHORT).max(0.0)
        + LENGTH * (1.0 + words).ln()
        + QUOTED * quoted
        + if sentence.personal && quoted < 0.5 { PERSONAL } else { 0.0 }
        + if finished { 0.0 } else { UNFINISHED };
    sum.min(1.0)
}

/// Whether a sentence opens with a word that leans on the one before it.
pub(crate) fn leans(document: &Document, sentence: &Sentence) -> bool {
    document.tokens_of(sentence).first().is_some_and(|token| {
        // "US" and "SO" are names where all of it is in capitals
        token.shape() != Shape::Upper && document.vocabulary().traits(token.word()).is(LEANING_OPENER)
    })
}

/// How many passages before a sentence are looked at for one that reaches into it.
const LOOK_BACK: usize = 4;

/// The share of a sentence's bytes that stands within quotation marks.
fn quoted_share(document: &Document, sentence: &Sentence) -> f64 {
    let Some(paragraph) = document.paragraphs().get(sentence.paragraph) else { return 0.0 };
    let passages = document.quoted().get(paragraph.quoted.clone()).unwrap_or_default();
    if passages.is_empty() {
        return 0.0;
    }
    let (start, end) = (sentence.span.start(), sentence.span.end());
    // one that began before the sentence reaches into it only where a very long one was cut, so a short look back is enough
    let first = passages.partition_point(|passage| passage.open.start() < start).saturating_sub(LOOK_BACK);
    let within = passages.get(first..).unwrap_or_default().iter().take_while(|passage| passage.content.start() < end);
    let bytes: usize = within
        .filter(|passage| passage.depth == 0)
        .map(|passage| passage.content.end().min(end).saturating_sub(passage.content.start().max(start)))
        .sum();
    if sentence.span.is_empty() { 0.0 } else { bytes as f64 / sentence.span.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn penalty_of(text: &str) -> f64 {
        let document = Document::new(text);
        document.sentences().first().map_or(0.0, |sentence| penalty(&document, sentence))
    }

    #[test]
    fn what_costs() {
        let plain = penalty_of("The bridge over the sound opened on Monday after nine years of work.");
        let table = [
            ("a fragment", "The bridge."),
            ("a quotation", "“The bridge over the sound opened on Monday after nine years work.”"),
            ("a heading", "The bridge over the sound opened on Monday after nine years of work"),
            ("cut off", "The bridge over the sound opened on Monday after nine years of..."),
            ("an address", "The bridge that you know opened on Monday after nine years of work."),
        ];
        for (case, text) in table {
            assert!(penalty_of(text) > plain, "{case}");
        }
    }

    #[test]
    fn leaning() {
        let table = [
            ("He came by train.", true),
            ("But the bridge held.", true),
            ("SO Foods rose.", false),
            ("Drivers came.", false),
            ("…", false),
        ];
        for (text, expected) in table {
            let document = Document::new(text);
            assert_eq!(document.sentences().first().is_some_and(|sentence| leans(&document, sentence)), expected, "{text}");
        }
    }
}
