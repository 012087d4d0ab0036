//! Frequency: how much of what the article keeps talking about a sentence says.

use crate::document::{Document, Role};

/// A word of the headline counts as if the text had it this many times more.
const HEADLINE_COUNT: f64 = 2.0;

/// How much each term of a document counts, by its number in the document's vocabulary.
#[derive(Clone, Debug)]
pub struct Frequency {
    weights: Vec<f64>,
}

impl Frequency {
    /// Counts the terms of the body, and those of the headline or of `title` in its place.
    pub fn new(document: &Document, title: Option<&str>) -> Self {
        let vocabulary = document.vocabulary();
        let mut counts = vec![0.0; vocabulary.terms()];
        for sentence in document.sentences() {
            let count = match sentence.role {
                Role::Body => 1.0,
                Role::Headline if title.is_none() => HEADLINE_COUNT,
                _ => continue,
            };
            for word in
                document.tokens_of(sentence).iter().filter_map(|token| vocabulary.word(token.word)).filter(|word| !word.stop)
            {
                if let Some(total) = counts.get_mut(word.term as usize) {
                    *total += count;
                }
            }
        }
        for term in title.map(|title| document.terms_in(title)).unwrap_or_default() {
            if let Some(total) = counts.get_mut(term as usize) {
                *total += HEADLINE_COUNT;
            }
        }
        let most = counts.iter().copied().fold(0.0, f64::max);
        let weights =
            counts.iter().map(|&count| if most > 0.0 { (1.0_f64 + count).ln() / (1.0_f64 + most).ln() } else { 0.0 }).collect();
        Frequency { weights }
    }

    /// How much the term numbered `term` counts, from 0 (a stop word, or no word of the body) to 1 (the one that counts most).
    pub fn weight(&self, term: u32) -> f64 {
        self.weights.get(term as usize).copied().unwrap_or(0.0)
    }
}
