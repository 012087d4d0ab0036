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
            let Some(word) = vocabulary.word(token.word()).filter(|word| !word.stop) else { continue };
            let Some(place) = by_term.get_mut(word.term as usize) else { continue };
            match place {
                Some(keyword) => keyword.mentions.push(token.span()),
                None => {
                    order.push(word.term);
                    *place =
                        Some(Keyword { span: token.span(), weight: frequency.weight(word.term), mentions: vec![token.span()] });
                }
            }
        }
    }
    let mut found: Vec<Keyword> = order.iter().filter_map(|&term| by_term.get_mut(term as usize)?.take()).collect();
    sorting::sort_by(&mut found, |a, b| b.weight.total_cmp(&a.weight));
    found.truncate(most);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "Ferry Routes Cut\n\nThe ferry company cut its routes. Ferries will sail twice a day, and routes to Norland end. A choir sang.\n\nAdvertisement";

    fn words(title: Option<&str>, most: usize) -> Vec<&'static str> {
        keywords(&Document::new(ARTICLE), title, most).iter().map(|keyword| keyword.span.of(ARTICLE)).collect()
    }

    #[test]
    fn the_words_that_the_article_keeps_using() {
        assert_eq!(words(None, 2), ["ferry", "routes"]);
        assert_eq!(words(None, 1), ["ferry"]);
        assert!(!words(None, 99).iter().any(|word| ["The", "Advertisement"].contains(word)));
    }

    #[test]
    fn a_title_counts_in_place_of_the_headline() {
        assert_eq!(words(Some("A choir sings on the choir stage"), 1), ["choir"]);
    }

    #[test]
    fn every_form_is_a_mention() {
        let document = Document::new(ARTICLE);
        let ferry = keywords(&document, None, 1).remove(0);
        assert_eq!(ferry.mentions.iter().map(|span| span.of(ARTICLE)).collect::<Vec<_>>(), ["ferry", "Ferries"]);
        assert_eq!(ferry.weight, 1.0);
    }

    #[test]
    fn no_words_no_keywords() {
        assert!(keywords(&Document::new("… 7!"), None, 9).iter().all(|keyword| keyword.weight <= 1.0));
        assert!(keywords(&Document::new(""), None, 9).is_empty());
    }
}
