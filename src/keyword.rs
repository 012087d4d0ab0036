//! The words that an article keeps using.

use crate::document::Document;
use crate::score::frequency::Frequency;
use crate::sorting;
use crate::span::Span;

/// A term that the article keeps using.
#[derive(Clone, Debug)]
pub struct Keyword {
    /// Where it first stands in the body.
    pub span: Span,
    /// How much it counts, from 0 to 1.
    pub weight: f64,
    /// Where it stands, in all its forms, in the body.
    pub mentions: Vec<Span>,
}

/// At most `most` keywords, the one that counts most first; ties go to the one that is named first.
pub fn keywords(document: &Document, title: Option<&str>, most: usize) -> Vec<Keyword> {
    let frequency = Frequency::new(document, title);
    let vocabulary = document.vocabulary();
    let mut by_term: Vec<Option<Keyword>> = vec![None; vocabulary.terms()];
    let mut order = Vec::new();
    for sentence in document.body() {
        for token in document.tokens_of(sentence) {
            let Some(word) = vocabulary.word(token.word).filter(|word| !word.stop) else { continue };
            let Some(place) = by_term.get_mut(word.term as usize) else { continue };
            match place {
                Some(keyword) => keyword.mentions.push(token.span),
                None => {
                    order.push(word.term);
                    *place = Some(Keyword { span: token.span, weight: frequency.weight(word.term), mentions: vec![token.span] });
                }
            }
        }
    }
    let mut found: Vec<Keyword> = order.iter().filter_map(|&term| by_term.get_mut(term as usize)?.take()).collect();
    sorting::sort_by(&mut found, |a, b| b.weight.total_cmp(&a.weight));
    found.truncate(most);
    found
}
