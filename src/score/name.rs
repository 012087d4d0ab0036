//! Names and their short forms: `Kim Jong Un` is counted as `Kim`, which he is called from then on.

use crate::document::{Document, Role};
use crate::text::token::Token;

/// By term, whether it is only ever the rest of a longer name: `Jong` and `Un` where the article says `Kim` for short,
/// `Vladimir` where it says `Putin`. Such a term adds nothing to the name that it is part of.
///
/// A name is a run of words in capitals with nothing but a space or a hyphen between them. It is counted by the word of it
/// that stands alone most often, or by its last.
pub(crate) fn rests(document: &Document) -> Vec<bool> {
    let vocabulary = document.vocabulary();
    let term_of = |token: &Token| vocabulary.word(token.word()).filter(|word| !word.stop).map(|word| word.term as usize);
    let is_part = |token: &Token| token.is_capitalised() && term_of(token).is_some();
    let joined = |a: &Token, b: &Token| {
        let between = || document.text().as_bytes().get(a.span().end()..b.span().start());
        is_part(a) && is_part(b) && matches!(between(), Some(b" " | b"-"))
    };
    let each_run = |visit: &mut dyn FnMut(&[Token])| {
        for sentence in document.sentences().iter().filter(|sentence| sentence.role != Role::Boilerplate) {
            document.tokens_of(sentence).chunk_by(joined).for_each(&mut *visit);
        }
    };
    let mut alone = vec![0u32; vocabulary.terms()];
    each_run(&mut |run| {
        if let [token] = run
            && let Some(count) = term_of(token).and_then(|term| alone.get_mut(term))
        {
            *count += 1;
        }
    });
    let count = |token: &Token| term_of(token).and_then(|term| alone.get(term)).copied().unwrap_or(0);
    let mut rests: Vec<bool> = alone.iter().map(|&count| count == 0).collect();
    each_run(&mut |run| {
        // of equals, the last
        let head = run.iter().max_by_key(|token| count(token));
        if let Some(rest) = head.and_then(term_of).and_then(|term| rests.get_mut(term)) {
            *rest = false;
        }
    });
    rests
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_rest_of_a_name() {
        let document = Document::new(
            "Kim Jong Un met Vladimir Putin on Russky Island. Kim smiled. Putin spoke of North Korea, and the North waited. Chon Hyun-joon wrote.",
        );
        let rests = rests(&document);
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
