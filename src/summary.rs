//! The summary of an article: a selection of its sentences.

use crate::document::Document;
use crate::frequency::Frequency;
use crate::score::{self, CountedTerm, Score};
use crate::span::Span;

/// How a summary is chosen.
#[derive(Clone, Debug)]
pub struct SummaryOptions<'a> {
    /// How many sentences there may be.
    pub max_sentences: usize,
    /// How many words all sentences together may have, counted between white space; a hard cap.
    pub max_words: Option<usize>,
    /// The headline; else found in the text, where it opens with one.
    pub title: Option<&'a str>,
    /// From 0 (frequency alone) to 1 (position alone).
    pub position_weight: f64,
}

impl SummaryOptions<'_> {
    /// The weight of position where none is given.
    pub const POSITION_WEIGHT: f64 = 0.6;
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
    /// `(1 - position_weight) * frequency + position_weight * position`, from 0 to 1.
    pub score: f64,
    /// How much of what the article keeps talking about it says, from 0 to 1.
    pub frequency: f64,
    /// How well it stands, from 0 to 1.
    pub position: f64,
    /// The terms that counted, each where it first stands in the sentence.
    pub terms: Vec<CountedTerm>,
}

/// Two sentences are redundant where this share of the lighter one's weight is in both.
const REDUNDANT: f64 = 0.6;

/// Summarises `document`.
///
/// Sentences are taken in the order of their score, ties to the earlier one; one that says again what is taken already,
/// or would break a cap, is passed over.
pub fn summarize(document: &Document, options: &SummaryOptions) -> Summary {
    let frequency = Frequency::new(document, options.title);
    let scores = score::score(document, &frequency);
    let total = |score: &Score| (1.0 - options.position_weight) * score.frequency + options.position_weight * score.position;
    let mut order: Vec<&Score> = scores.iter().collect();
    order.sort_by(|a, b| total(b).total_cmp(&total(a)));
    let mut words_left = options.max_words.unwrap_or(usize::MAX);
    let mut taken: Vec<&Score> = Vec::new();
    for candidate in order {
        if taken.len() >= options.max_sentences {
            break;
        }
        let words = words_in(document, candidate);
        if words == 0 || words > words_left || taken.iter().any(|other| redundant(candidate, other)) {
            continue;
        }
        words_left -= words;
        taken.push(candidate);
    }
    taken.sort_by_key(|score| score.sentence);
    let sentences = taken
        .into_iter()
        .filter_map(|score| {
            let span = document.sentences().get(score.sentence)?.span;
            Some(ScoredSentence {
                span,
                score: total(score),
                frequency: score.frequency,
                position: score.position,
                terms: score.terms.clone(),
            })
        })
        .collect();
    Summary { sentences, headline: document.headline() }
}

fn words_in(document: &Document, score: &Score) -> usize {
    document.sentences().get(score.sentence).map_or(0, |sentence| sentence.span.of(document.text()).split_whitespace().count())
}

fn redundant(a: &Score, b: &Score) -> bool {
    let weight = |terms: &[CountedTerm]| terms.iter().map(|term| term.weight).sum::<f64>();
    let shared: f64 =
        a.terms.iter().filter(|term| b.terms.iter().any(|other| other.term == term.term)).map(|term| term.weight).sum();
    shared > 0.0 && shared >= REDUNDANT * weight(&a.terms).min(weight(&b.terms))
}
