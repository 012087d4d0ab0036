//! Names and their short forms: `Kim Jong Un` is counted as `Kim`, which he is called from then on.

use crate::document::Document;
use crate::text::token::Token;

/// The names of an article that have several words.
///
/// A name is a run of words in capitals with nothing but a space or a hyphen between them. It is counted by the word of it
/// that stands alone most often, or by its last.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// The terms of each name, with [`END`] behind its last.
    terms: Vec<u32>,
}

/// What stands behind the last term of a name.
const END: u32 = u32::MAX;

impl Names {
    /// Reads the tokens of a sentence: the names, and `count` is called with each term.
    pub(crate) fn read(&mut self, document: &Document, tokens: &[Token], mut count: impl FnMut(u32)) {
        let (vocabulary, text) = (document.vocabulary(), document.text().as_bytes());
        // where a word ends that a name may go on from, and its term
        let mut before: Option<(usize, u32)> = None;
        let mut open = false;
        for token in tokens {
            let term = vocabulary.term(token.word());
            if let Some(term) = term {
                count(term);
            }
            let part = term.filter(|_| token.is_capitalised());
            let joined = before.filter(|&(end, _)| end + 1 == token.start() && matches!(text.get(end), Some(b' ' | b'-')));
            match part.zip(joined) {
                Some((part, (_, first))) => {
                    if !open {
                        self.terms.push(first);
                    }
                    self.terms.push(part);
                    open = true;
                }
                None if open => {
                    self.terms.push(END);
                    open = false;
                }
                None => {}
            }
            before = part.map(|part| (token.end(), part));
        }
        if open {
            self.terms.push(END);
        }
    }

    /// By term, whether it is only ever the rest of a longer name: `Jong` and `Un` where the article says `Kim` for short,
    /// `Vladimir` where it says `Putin`. Such a term adds nothing to the name that it is part of.
    ///
    /// `counts` says how often the sentences that were read have each term; it is made to say how often each stands alone.
    pub(crate) fn rests(&self, counts: &mut [u32]) -> Vec<bool> {
        for &term in &self.terms {
            if let Some(count) = counts.get_mut(term as usize) {
                *count = count.saturating_sub(1);
            }
        }
        let mut rests: Vec<bool> = counts.iter().map(|&alone| alone == 0).collect();
        for name in self.terms.split(|&term| term == END) {
            // of equals, the last
            let head = name.iter().max_by_key(|&&term| counts.get(term as usize));
            if let Some(rest) = head.and_then(|&head| rests.get_mut(head as usize)) {
                *rest = false;
            }
        }
        rests
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_rest_of_a_name() {
        let document = Document::new(
            "Kim Jong Un met Vladimir Putin on Russky Island. Kim smiled. Putin spoke of North Korea, and the North waited. Chon Hyun-joon wrote.",
        );
        let (mut names, mut counts) = (Names::default(), vec![0; document.vocabulary().terms()]);
        for sentence in document.sentences() {
            names.read(&document, document.tokens_of(sentence), |term| counts[term as usize] += 1);
        }
        let rests = names.rests(&mut counts);
        let is_rest = |word: &str| document.terms_in(word).iter().all(|&term| rests[term as usize]);
        // what follows a hyphen in small letters is no part of the name here, so Hyun is the last of Chon Hyun-joon
        for word in ["Jong", "Un", "Vladimir", "Russky", "Chon"] {
            assert!(is_rest(word), "{word}");
        }
        for word in ["Kim", "Putin", "Island", "Hyun", "joon", "North", "smiled", "waited"] {
            assert!(!is_rest(word), "{word}");
        }
        // Korea never stands alone here, the North does
        assert!(is_rest("Korea"));
    }
}
