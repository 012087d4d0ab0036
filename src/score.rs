//! The score of a sentence: its frequency, its position, and what speaks against it.

pub(crate) mod frequency;
pub(crate) mod name;
pub(crate) mod penalty;
pub(crate) mod position;
pub(crate) mod seen;

use crate::document::{Document, Role, Sentence};
use crate::sorting;
use crate::span::Span;
use frequency::Frequency;
use position::Positions;
use seen::Seen;

/// How much a sentence speaks for itself.
#[derive(Clone, Copy, Debug)]
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
    /// Its length in words, counted between white space.
    pub words: usize,
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

/// The terms that count for the score of a sentence, each where it first stands in it.
pub fn counted_terms(document: &Document, frequency: &Frequency, sentence: &Sentence) -> Vec<CountedTerm> {
    let mut terms: Vec<CountedTerm> = document
        .terms_of(sentence)
        .map(|(span, term)| CountedTerm { span, term, weight: frequency.weight(term) })
        .filter(|term| term.weight > 0.0)
        .collect();
    // the first of each term stays, in the order of the text
    sorting::sort_by_key(&mut terms, |term| term.term);
    terms.dedup_by_key(|term| term.term);
    sorting::sort_by_key(&mut terms, |term| term.span);
    terms
}

/// Scores the sentences of the body, in document order.
pub fn score(document: &Document, frequency: &Frequency) -> Vec<Score> {
    let mut positions = Positions::new(document);
    let mut scores = Vec::with_capacity(document.sentences().len());
    let mut seen = Seen::default();
    for (index, sentence) in document.sentences().iter().enumerate() {
        if sentence.role != Role::Body {
            continue;
        }
        scores.push(Score {
            sentence: index,
            frequency: frequency.cosine(document, sentence, &mut seen),
            position: positions.next(sentence),
            penalty: penalty::penalty(document, sentence),
            leans: penalty::leans(document, sentence),
            words: sentence.words as usize,
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
