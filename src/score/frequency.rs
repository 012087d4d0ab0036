//! Frequency: how much of what the article keeps talking about a sentence says.
//!
//! A term counts by how often the article uses it and by how little news in general does, as in TF-IDF, where a short list
//! of ordinary words stands for the inverse document frequency. A sentence is held against the whole article by the cosine
//! of their terms: the centroid method (Radev et al., "Centroid-based summarization of multiple documents", 2004), for one
//! document, with the words of the headline counted more and each name counted by its short form.

use crate::document::{Document, Role, Sentence};
use crate::score::name;
use crate::sorting;

/// A word of the headline counts as if the text had it this many times more.
const HEADLINE_COUNT: f64 = 2.0;
/// What an ordinary word counts for, against 1 for a word of the subject. From 0 (nothing) to 1 (as much).
const ORDINARY: f64 = 0.65;

/// How much each term of a document counts.
#[derive(Clone, Debug)]
pub struct Frequency {
    /// By term: how often the article has it, headline included.
    counts: Vec<f64>,
    /// By term: how far it is of a subject, from `ORDINARY` to 1; 0 for a stop word, and for the rest of a name.
    rarities: Vec<f64>,
    /// The length of the article as a vector of its terms.
    norm: f64,
    most: f64,
}

impl Frequency {
    /// Counts the terms of the body, and those of the headline or of `title` in its place.
    pub fn new(document: &Document, title: Option<&str>) -> Self {
        let vocabulary = document.vocabulary();
        let mut counts = vec![0.0; vocabulary.terms()];
        let mut count = |term: u32, times: f64| {
            if let Some(total) = counts.get_mut(term as usize) {
                *total += times;
            }
        };
        for sentence in document.sentences() {
            let times = match sentence.role {
                Role::Body => 1.0,
                Role::Headline if title.is_none() => HEADLINE_COUNT,
                _ => continue,
            };
            document.terms_of(sentence).for_each(|(_, term)| count(term, times));
        }
        if let Some(title) = title {
            document.terms_in(title).into_iter().for_each(|term| count(term, HEADLINE_COUNT));
        }
        let rarity = |(term, rest): (usize, bool)| {
            let ordinariness = document.language().traits(vocabulary.stem(term as u32)).ordinariness();
            if rest { 0.0 } else { 1.0 - (1.0 - ORDINARY) * ordinariness }
        };
        let rarities: Vec<f64> = name::rests(document).into_iter().enumerate().map(rarity).collect();
        let weights = || counts.iter().zip(&rarities).map(|(count, rarity)| count * rarity);
        let norm = weights().map(|weight| weight * weight).sum::<f64>().sqrt();
        let most = weights().fold(0.0, f64::max);
        Frequency { counts, rarities, norm, most }
    }

    /// How much the term numbered `term` counts, from 0 (a stop word, or no word of the body) to 1 (the one that counts most).
    ///
    /// It grows with the logarithm of the count: a word that stands ten times says more than one that stands five times, but
    /// not twice as much.
    pub fn weight(&self, term: u32) -> f64 {
        if self.most > 0.0 { (1.0 + self.strength(term)).ln() / (1.0 + self.most).ln() } else { 0.0 }
    }

    /// The count of a term times its rarity.
    fn strength(&self, term: u32) -> f64 {
        let index = term as usize;
        self.counts.get(index).copied().unwrap_or(0.0) * self.rarity(term)
    }

    fn rarity(&self, term: u32) -> f64 {
        self.rarities.get(term as usize).copied().unwrap_or(0.0)
    }

    /// The cosine of a sentence's terms to the article's, from 0 to 1; `terms` is room to work in.
    pub(crate) fn cosine(&self, document: &Document, sentence: &Sentence, terms: &mut Vec<u32>) -> f64 {
        terms.clear();
        terms.extend(document.terms_of(sentence).map(|(_, term)| term));
        sorting::sort_numbers(terms);
        let (mut product, mut square) = (0.0, 0.0);
        for run in terms.chunk_by(|a, b| a == b) {
            let Some(&term) = run.first() else { continue };
            let own = run.len() as f64 * self.rarity(term);
            product += own * self.strength(term);
            square += own * own;
        }
        let norm = square.sqrt() * self.norm;
        if norm > 0.0 { (product / norm).min(1.0) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str =
        "The bridge opened on Monday. Drivers crossed the bridge at noon, and the bridge held. A choir sang on Monday.";

    fn weight(frequency: &Frequency, document: &Document, word: &str) -> f64 {
        document.terms_in(word).first().map_or(0.0, |&term| frequency.weight(term))
    }

    #[test]
    fn weights() {
        let document = Document::new(ARTICLE);
        let frequency = Frequency::new(&document, None);
        let of = |word| weight(&frequency, &document, word);
        assert_eq!(of("bridge"), 1.0);
        assert!(of("choir") > of("opened"), "a word of the subject counts more than an ordinary one");
        assert!(of("bridge") > of("choir"), "a word that is used more counts more");
        assert_eq!(of("the"), 0.0);
        assert_eq!(of("helicopter"), 0.0);
    }

    #[test]
    fn a_title_adds_to_its_words() {
        let document = Document::new(ARTICLE);
        let (without, with) = (Frequency::new(&document, None), Frequency::new(&document, Some("Choir sings")));
        assert!(weight(&with, &document, "choir") > weight(&without, &document, "choir"));
    }

    #[test]
    fn cosines() {
        let document = Document::new(ARTICLE);
        let frequency = Frequency::new(&document, None);
        let cosines: Vec<f64> =
            document.sentences().iter().map(|sentence| frequency.cosine(&document, sentence, &mut Vec::new())).collect();
        assert!(cosines.iter().all(|cosine| (0.0..=1.0).contains(cosine)), "{cosines:?}");
        assert!(cosines[0] > cosines[2], "{cosines:?}");
    }

    #[test]
    fn nothing_to_count() {
        let document = Document::new("");
        let frequency = Frequency::new(&document, Some("Bridge"));
        assert_eq!(frequency.weight(0), 0.0);
    }
}
