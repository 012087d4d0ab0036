//! The score of a sentence: its frequency and its position.

use crate::document::{Document, Role};
use crate::frequency::Frequency;
use crate::span::Span;

/// How much a sentence speaks for itself.
#[derive(Clone, Debug)]
pub struct Score {
    /// The index of the sentence in [`Document::sentences`].
    pub sentence: usize,
    /// How much of what the article keeps talking about it says, from 0 to 1, where 1 is the article's best.
    pub frequency: f64,
    /// How well it stands in the article and in its paragraph, from 0 to 1.
    pub position: f64,
    /// The terms that counted, each where it first stands in the sentence.
    pub terms: Vec<CountedTerm>,
}

/// A term that counted for the score of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct CountedTerm {
    /// Its word in the sentence.
    pub span: Span,
    /// The number of the term in the document's vocabulary.
    pub term: u32,
    /// How much it counts, from 0 to 1.
    pub weight: f64,
}

/// Scores the sentences of the body, in document order.
pub(crate) fn score(document: &Document, frequency: &Frequency) -> Vec<Score> {
    let vocabulary = document.vocabulary();
    let mut scores = Vec::new();
    let mut place = 0;
    // the sentence in which a term was last seen, so that a repeated one counts once
    let mut seen = vec![usize::MAX; vocabulary.terms()];
    for (index, sentence) in document.sentences().iter().enumerate() {
        if sentence.role != Role::Body {
            continue;
        }
        let mut terms = Vec::new();
        for token in document.tokens_of(sentence) {
            let Some(word) = vocabulary.word(token.word).filter(|word| !word.stop) else { continue };
            let Some(last) = seen.get_mut(word.term as usize) else { continue };
            if *last != index {
                *last = index;
                terms.push(CountedTerm { span: token.span, term: word.term, weight: frequency.weight(word.term) });
            }
        }
        let sum: f64 = terms.iter().map(|term| term.weight).sum();
        let length = sentence.tokens.len().max(1) as f64;
        scores.push(Score {
            sentence: index,
            frequency: sum / length.max(12.0).sqrt(),
            position: 1.0 / (1.0 + place as f64).sqrt(),
            terms,
        });
        place += 1;
    }
    let best = scores.iter().map(|score| score.frequency).fold(0.0, f64::max);
    if best > 0.0 {
        for score in &mut scores {
            score.frequency /= best;
        }
    }
    scores
}
