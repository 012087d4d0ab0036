//! The score of a sentence: its frequency, its position, and what speaks against it.

pub(crate) mod frequency;
pub(crate) mod name;
pub(crate) mod penalty;
pub(crate) mod position;

use crate::document::{Document, Role};
use crate::span::Span;
use frequency::Frequency;

/// How much a sentence speaks for itself.
#[derive(Clone, Debug)]
pub struct Score {
    /// The index of the sentence in [`Document::sentences`].
    pub sentence: usize,
    /// How much of what the article keeps talking about it says, from 0 to 1, where 1 is the article's best.
    pub frequency: f64,
    /// Where it stands in the article, from 0 (far down) to 1 (first).
    pub position: f64,
    /// What speaks against it, from 0 to 1: a fragment, a quotation, great length.
    pub penalty: f64,
    /// Whether it opens with a word that leans on the sentence before.
    pub leans: bool,
    /// The terms that counted, each where it first stands in the sentence.
    pub terms: Vec<CountedTerm>,
}

impl Score {
    /// The score under a weight of position from 0 (frequency alone) to 1 (position alone); below 0 where more speaks
    /// against the sentence than for it.
    pub fn total(&self, position_weight: f64) -> f64 {
        (1.0 - position_weight) * self.frequency + position_weight * self.position - self.penalty
    }
}

/// A term that counted for the score of a sentence or a quotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountedTerm {
    /// Its word in the text.
    pub span: Span,
    /// The number of the term in the document's vocabulary.
    pub term: u32,
    /// How much it counts, from 0 to 1.
    pub weight: f64,
}

/// Scores the sentences of the body, in document order.
pub fn score(document: &Document, frequency: &Frequency) -> Vec<Score> {
    let positions = position::positions(document);
    // the last sentence that a term was seen in, so that one that stands in it twice counts once
    let mut seen = vec![usize::MAX; document.vocabulary().terms()];
    let mut scores = Vec::new();
    for ((index, sentence), position) in document.sentences().iter().enumerate().zip(positions) {
        if sentence.role != Role::Body {
            continue;
        }
        let mut terms = Vec::new();
        for (span, term) in document.terms_of(sentence) {
            if let Some(last) = seen.get_mut(term as usize).filter(|last| **last != index) {
                *last = index;
                let weight = frequency.weight(term);
                if weight > 0.0 {
                    terms.push(CountedTerm { span, term, weight });
                }
            }
        }
        scores.push(Score {
            sentence: index,
            frequency: frequency.cosine(document, sentence),
            position,
            penalty: penalty::penalty(document, sentence),
            leans: penalty::leans(document, sentence),
            terms,
        });
    }
    let best = scores.iter().map(|score| score.frequency).fold(0.0, f64::max);
    if best > 0.0 {
        scores.iter_mut().for_each(|score| score.frequency /= best);
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_of_the_body_has_a_score() {
        let document =
            Document::new("Bridge Opens at Last\n\nThe bridge opened. A choir sang at the bridge.\n\nAdvertisement\n\nRain fell.");
        let scores = score(&document, &Frequency::new(&document, None));
        let texts: Vec<&str> = scores.iter().map(|score| document.sentences()[score.sentence].span.of(document.text())).collect();
        assert_eq!(texts, ["The bridge opened.", "A choir sang at the bridge.", "Rain fell."]);
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(&score.frequency) && (0.0..=1.0).contains(&score.position)));
        assert!(scores.iter().any(|score| score.frequency == 1.0), "frequency is measured against the article's best");
        assert!(scores[1].frequency > scores[2].frequency);
    }
}
