//! The summary of an article: a selection of its sentences.

mod selection;

use crate::document::Document;
use crate::score::frequency::Frequency;
use crate::score::{self, CountedTerm, Score};
use crate::span::Span;
use selection::Caps;

/// How a summary is chosen.
#[derive(Clone, Debug)]
pub struct SummaryOptions<'a> {
    /// How many sentences there may be.
    pub max_sentences: usize,
    /// How many words all sentences together may have, counted between white space; a hard cap.
    pub max_words: Option<usize>,
    /// The headline; else found in the text, where it opens with one. [`Document::titled`] finds it in the text where it is there.
    pub title: Option<&'a str>,
    /// From 0 (frequency alone) to 1 (position alone).
    pub position_weight: f64,
}

impl SummaryOptions<'_> {
    /// The weight of position where none is given.
    pub const POSITION_WEIGHT: f64 = 0.76;
    /// The number of sentences where none is given.
    pub const MAX_SENTENCES: usize = 3;
}

impl Default for SummaryOptions<'_> {
    fn default() -> Self {
        SummaryOptions { max_sentences: Self::MAX_SENTENCES, max_words: None, title: None, position_weight: Self::POSITION_WEIGHT }
    }
}

/// What an article says in a few of its own sentences.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The chosen sentences, in document order.
    pub sentences: Vec<ScoredSentence>,
    /// The headline, where the text opens with one.
    pub headline: Option<Span>,
}

/// A sentence of a summary, and why it was chosen.
#[derive(Clone, Debug)]
pub struct ScoredSentence {
    /// Where it stands.
    pub span: Span,
    /// `(1 - position_weight) * frequency + position_weight * position - penalty`, and never below 0.
    pub score: f64,
    /// How much of what the article keeps talking about it says, from 0 to 1, where 1 is the article's best.
    pub frequency: f64,
    /// Where it stands in the article, from 0 (far down) to 1 (first).
    pub position: f64,
    /// What speaks against it, from 0 to 1: a fragment, a quotation, great length.
    pub penalty: f64,
    /// The terms that counted, each where it first stands in the sentence.
    pub terms: Vec<CountedTerm>,
}

/// Summarises `document`: the sentences that score best, none that says again what another says, within the caps.
///
/// ```
/// use nutgraf::{Document, SummaryOptions, summarize};
/// let text = "The bridge opened on Monday after nine years of work. Nine years ago, the old bridge had been closed. \
///             A choir sang.";
/// let summary = summarize(&Document::new(text), &SummaryOptions { max_sentences: 1, ..SummaryOptions::default() });
/// assert_eq!(summary.sentences[0].span.of(text), "The bridge opened on Monday after nine years of work.");
/// ```
pub fn summarize(document: &Document, options: &SummaryOptions) -> Summary {
    let frequency = Frequency::new(document, options.title);
    let scores = score::score(document, &frequency);
    let sentence_of = |score: &Score| document.sentences().get(score.sentence);
    let terms =
        |score: &Score| sentence_of(score).map(|sentence| score::counted_terms(document, &frequency, sentence)).unwrap_or_default();
    let caps = Caps { sentences: options.max_sentences, words: options.max_words.unwrap_or(usize::MAX) };
    let chosen = selection::select(&scores, terms, options.position_weight, caps);
    let sentences = chosen.into_iter().filter_map(|index| scores.get(index)).map(|score| ScoredSentence {
        span: sentence_of(score).map(|sentence| sentence.span).unwrap_or_default(),
        score: score.total(options.position_weight).max(0.0),
        frequency: score.frequency,
        position: score.position,
        penalty: score.penalty,
        terms: terms(score),
    });
    Summary { sentences: sentences.collect(), headline: document.headline() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "Bridge Opens at Last\n\nNORDBY — The bridge over the sound opened on Monday after nine years of work. \
        The bridge took nine years to build.\n\n“It is a fine bridge and we are all proud of what was done here,” said the mayor, Anna Berg.\n\n\
        Drivers will pay a toll of four crowns, which the state railway fears will empty its ferries. \
        The ferries have crossed the sound since 1911.\n\nTom Ek contributed to this report.";

    fn summary(options: &SummaryOptions) -> Vec<&'static str> {
        summarize(&Document::new(ARTICLE), options).sentences.iter().map(|sentence| sentence.span.of(ARTICLE)).collect()
    }

    #[test]
    fn the_story_in_two_sentences() {
        let expected = [
            "The bridge over the sound opened on Monday after nine years of work.",
            "Drivers will pay a toll of four crowns, which the state railway fears will empty its ferries.",
        ];
        assert_eq!(summary(&SummaryOptions { max_sentences: 2, ..Default::default() }), expected);
    }

    #[test]
    fn words_are_a_hard_cap() {
        for cap in 0..60 {
            let words: usize = summary(&SummaryOptions { max_words: Some(cap), max_sentences: 9, ..Default::default() })
                .iter()
                .map(|sentence| sentence.split_whitespace().count())
                .sum();
            assert!(words <= cap, "{words} of {cap}");
        }
    }

    #[test]
    fn nothing_to_summarise() {
        for text in ["", " \n", "Advertisement"] {
            assert!(summarize(&Document::new(text), &SummaryOptions::default()).sentences.is_empty(), "{text}");
        }
    }
}
