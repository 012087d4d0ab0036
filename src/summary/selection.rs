//! Selection: which sentences make the summary.
//!
//! Sentences are taken one at a time, each time the one with the best score left, less what the taken ones say already:
//! maximal marginal relevance (Carbonell and Goldstein, 1998). Redundancy is measured as in SumBasic (Nenkova and
//! Vanderwende, 2005), by the terms that are covered, here as a share of the weight of the sentence's own terms.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::score::penalty::LEANING;
use crate::score::{CountedTerm, Score};
use crate::sorting;

/// What a sentence loses whose terms are all covered; in proportion where a share of them is.
const REDUNDANCY: f64 = 0.22;
/// A sentence of which this share is covered is not taken at all.
const REDUNDANT: f64 = 0.75;
/// How often the worth of a sentence is measured again at most as more terms get covered, so that time stays linear.
const LOOKS: u8 = 16;

/// What a summary may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caps {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
}

/// The sentences to take, as indices of `scores`, in document order. `terms` gives the terms that count for one.
///
/// Caps are never broken: a sentence that does not fit is passed over for the next that does. Ties go to the earlier.
pub(crate) fn select(scores: &[Score], terms: impl Fn(&Score) -> Vec<CountedTerm>, position_weight: f64, caps: Caps) -> Vec<usize> {
    let mut covered: Vec<bool> = Vec::new();
    let mut taken = vec![false; scores.len()];
    let mut words_left = caps.words;
    let mut chosen = Vec::new();
    // a queue of bounds: what is covered only grows, so a sentence is never worth more than when it was last measured
    let bound = |index: usize| {
        scores.get(index).map(|score| Candidate { worth: worth(score, position_weight, 0.0, true), index, round: None, looks: 0 })
    };
    let mut queue: BinaryHeap<Candidate> = (0..scores.len()).filter_map(bound).collect();
    while let Some(candidate) = queue.pop() {
        if chosen.len() >= caps.sentences {
            break;
        }
        let Some(score) = scores.get(candidate.index) else { continue };
        let is_taken = |index: usize| taken.get(index) == Some(&true);
        if score.words == 0 || score.words > words_left || is_taken(candidate.index) {
            continue;
        }
        if candidate.round != Some(chosen.len()) {
            let share = covered_share(&terms(score), &covered);
            if share >= REDUNDANT {
                continue;
            }
            if candidate.looks < LOOKS {
                let stands = !score.leans || candidate.index.checked_sub(1).is_some_and(is_taken);
                let worth = worth(score, position_weight, share, stands);
                queue.push(Candidate { worth, round: Some(chosen.len()), looks: candidate.looks + 1, ..candidate });
                continue;
            }
        }
        words_left -= score.words;
        chosen.push(candidate.index);
        if let Some(place) = taken.get_mut(candidate.index) {
            *place = true;
        }
        for term in terms(score) {
            let index = term.term as usize;
            if index >= covered.len() {
                covered.resize(index + 1, false);
            }
            if let Some(place) = covered.get_mut(index) {
                *place = true;
            }
        }
        // the next one may lean on this one, which makes it worth more than its bound
        queue.extend(bound(candidate.index + 1).filter(|next| scores.get(next.index).is_some_and(|score| score.leans)));
    }
    sorting::sort(&mut chosen);
    chosen
}

fn worth(score: &Score, position_weight: f64, covered: f64, stands: bool) -> f64 {
    score.total(position_weight) - REDUNDANCY * covered - if stands { 0.0 } else { LEANING }
}

/// The share of a sentence's weight that the taken sentences cover, from 0 to 1.
fn covered_share(terms: &[CountedTerm], covered: &[bool]) -> f64 {
    let (mut whole, mut part) = (0.0, 0.0);
    for term in terms {
        whole += term.weight;
        part += if covered.get(term.term as usize) == Some(&true) { term.weight } else { 0.0 };
    }
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// A sentence in the queue: the best first, and of equals the earlier.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    worth: f64,
    index: usize,
    /// How many sentences had been taken when it was measured; none before that.
    round: Option<usize>,
    looks: u8,
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.worth.total_cmp(&other.worth).then(other.index.cmp(&self.index))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// A sentence of so many words with a score and the terms that count for it.
    #[derive(Clone, Copy)]
    struct Row {
        total: f64,
        terms: &'static [u32],
        words: usize,
        leans: bool,
    }

    fn row(total: f64, terms: &'static [u32]) -> Row {
        Row { total, terms, words: 5, leans: false }
    }

    fn chosen(rows: &[Row], sentences: usize, words: usize) -> Vec<usize> {
        let score = |(sentence, row): (usize, &Row)| {
            let Row { total, words, leans, .. } = *row;
            Score { sentence, frequency: total, position: total, penalty: 0.0, leans, words }
        };
        let scores: Vec<Score> = rows.iter().enumerate().map(score).collect();
        let counted = |&term: &u32| CountedTerm { span: Span::default(), term, weight: 1.0 };
        select(&scores, |score| rows[score.sentence].terms.iter().map(counted).collect(), 0.5, Caps { sentences, words })
    }

    #[test]
    fn the_best_in_document_order() {
        let rows = [row(0.1, &[0]), row(0.9, &[1]), row(0.5, &[2]), row(0.8, &[3])];
        assert_eq!(chosen(&rows, 2, 100), [1, 3]);
        assert_eq!(chosen(&rows, 9, 100), [0, 1, 2, 3]);
    }

    #[test]
    fn ties_go_to_the_earlier() {
        assert_eq!(chosen(&[row(0.5, &[0]), row(0.5, &[1]), row(0.5, &[2])], 2, 100), [0, 1]);
    }

    #[test]
    fn caps_hold_and_what_fits_is_taken() {
        let of_words = |words, row| Row { words, ..row };
        let rows = [of_words(6, row(0.9, &[0])), of_words(6, row(0.8, &[1])), of_words(4, row(0.7, &[2]))];
        assert_eq!(chosen(&rows, 3, 10), [0, 2]);
        assert_eq!(chosen(&rows, 3, 3), [] as [usize; 0]);
    }

    #[test]
    fn what_is_said_already_is_passed_over() {
        let rows = [row(0.9, &[0, 1, 2, 3]), row(0.8, &[0, 1, 2, 3]), row(0.1, &[7, 8])];
        assert_eq!(chosen(&rows, 2, 100), [0, 2]);
    }

    #[test]
    fn a_leaning_sentence_follows_the_one_it_leans_on() {
        let leaning = Row { leans: true, ..row(0.5, &[5, 6]) };
        assert_eq!(chosen(&[row(0.1, &[0]), leaning, row(0.49, &[2])], 1, 100), [2]);
        assert_eq!(chosen(&[row(0.9, &[0]), leaning, row(0.49, &[2])], 2, 100), [0, 1]);
    }
}
