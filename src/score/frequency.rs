//! Frequency: how much of what the article keeps talking about a sentence says.
//!
//! A term counts by how often the article uses it and by how little news in general does, as in TF-IDF, where a short list
//! of ordinary words stands for the inverse document frequency. A sentence is held against the whole article by the cosine
//! of their terms: the centroid method (Radev et al., "Centroid-based summarization of multiple documents", 2004), for one
//! document, with the words of the headline counted more and each name counted by its short form.

use crate::document::{Document, Role, Sentence};
use crate::score::name::Names;
use crate::score::seen::Seen;

/// A word of the headline counts as if the text had it this many times more.
const HEADLINE_COUNT: u32 = 2;
/// What an ordinary word counts for, against 1 for a word of the subject. From 0 (nothing) to 1 (as much).
const ORDINARY: f64 = 0.65;

/// How much each term of a document counts.
#[derive(Clone, Debug)]
pub struct Frequency {
    terms: Vec<Term>,
    /// The length of the article as a vector of its terms.
    norm: f64,
    /// The logarithm of the greatest strength, and one.
    most: f64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Term {
    /// How far it is of a subject, from `ORDINARY` to 1; 0 for a stop word, and for the rest of a name.
    rarity: f64,
    /// How often the article has it, headline included, times its rarity.
    strength: f64,
}

impl Frequency {
    /// Counts the terms of the body, and those of the headline or of `title` in its place.
    pub fn new(document: &Document, title: Option<&str>) -> Self {
        let vocabulary = document.vocabulary();
        let mut counts = vec![0; vocabulary.terms()];
        let count = |counts: &mut [u32], term: u32, times: u32| {
            if let Some(total) = counts.get_mut(term as usize) {
                *total += times;
            }
        };
        let mut names = Names::default();
        let mut headline = Vec::new();
        for sentence in document.sentences() {
            let tokens = document.tokens_of(sentence);
            match sentence.role {
                Role::Body => names.read(document, tokens, |term| count(&mut counts, term, 1)),
                Role::Headline => names.read(document, tokens, |term| headline.push(term)),
                Role::Boilerplate => {}
            }
        }
        let mut alone = counts.clone();
        headline.iter().for_each(|&term| count(&mut alone, term, 1));
        let rests = names.rests(&mut alone);
        if let Some(title) = title {
            headline = document.terms_in(title);
        }
        headline.iter().for_each(|&term| count(&mut counts, term, HEADLINE_COUNT));
        let (mut square, mut most) = (0.0, 0.0);
        let mut terms = Vec::with_capacity(counts.len());
        for ((&count, rest), &ordinariness) in counts.iter().zip(rests).zip(vocabulary.ordinariness()) {
            let rarity = if rest { 0.0 } else { 1.0 - (1.0 - ORDINARY) * f64::from(ordinariness) };
            let strength = f64::from(count) * rarity;
            square += strength * strength;
            most = f64::max(most, strength);
            terms.push(Term { rarity, strength });
        }
        Frequency { terms, norm: square.sqrt(), most: (1.0 + most).ln() }
    }

    /// How much the term numbered `term` counts, from 0 (a stop word, or no word of the body) to 1 (the one that counts most).
    ///
    /// It grows with the logarithm of the count: a word that stands ten times says more than one that stands five times, but
    /// not twice as much.
    pub fn weight(&self, term: u32) -> f64 {
        if self.most > 0.0 { (1.0 + self.term(term).strength).ln() / self.most } else { 0.0 }
    }

    /// What a term's weight grows with: of two terms, the one that counts more has more of it.
    pub(crate) fn strength(&self, term: u32) -> f64 {
        self.term(term).strength
    }

    #[inline]
    fn term(&self, term: u32) -> Term {
        self.terms.get(term as usize).copied().unwrap_or_default()
    }

    /// The cosine of a sentence's terms to the article's, from 0 to 1; `seen` is room to work in.
    pub(crate) fn cosine(&self, document: &Document, sentence: &Sentence, seen: &mut Seen) -> f64 {
        seen.begin(self.terms.len());
        let (mut product, mut square) = (0.0, 0.0);
        for token in document.tokens_of(sentence) {
            let Some(number) = document.vocabulary().term(token.word()) else { continue };
            let term = self.term(number);
            product += term.rarity * term.strength;
            // the square of its count grows by 1, 3, 5, …
            square += term.rarity * term.rarity * f64::from(2 * seen.count(number) - 1);
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
            document.sentences().iter().map(|sentence| frequency.cosine(&document, sentence, &mut Seen::default())).collect();
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
