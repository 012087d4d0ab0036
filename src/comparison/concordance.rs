//! A concordance: the words of several articles under one numbering.

use crate::document::Document;
use crate::text::vocabulary::Vocabulary;

/// The words of several articles, numbered so that words of one stem have one number whichever article they stand in.
///
/// Linear in the distinct words of each article: a word is looked up once for an article, however often it stands there.
#[derive(Debug)]
pub(crate) struct Concordance {
    /// For each article, what each word of its vocabulary is to all of them.
    words: Vec<Vec<Word>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Word {
    term: Term,
    /// What it counts, where it is the word for a number.
    value: Option<f64>,
}

/// What a word is to all articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Term {
    /// The number that it shares with every word of the same stem.
    pub number: u32,
    /// Whether it says something of a subject: no stop word.
    pub content: bool,
}

impl Concordance {
    pub(crate) fn new(documents: &[Document]) -> Self {
        let mut joint = Vocabulary::new();
        let mut values = Vec::new();
        let mut form = String::new();
        let words = documents
            .iter()
            .map(|document| {
                let (vocabulary, language) = (document.vocabulary(), document.language());
                (0..vocabulary.len() as u32)
                    .map(|index| {
                        let lower = vocabulary.lower(index);
                        canonical(lower, &mut form);
                        let joint_index = joint.intern(&form, language);
                        // the next number, where no article before has the word
                        if joint_index as usize == values.len() {
                            values.push(language.traits(&form).number());
                        }
                        let number = joint.word(joint_index).map_or(0, |word| word.term);
                        let stop = vocabulary.word(index).is_none_or(|word| word.stop);
                        Word { term: Term { number, content: !stop }, value: values.get(joint_index as usize).copied().flatten() }
                    })
                    .collect()
            })
            .collect();
        Concordance { words }
    }

    fn word(&self, article: usize, word: u32) -> Word {
        self.words.get(article).and_then(|words| words.get(word as usize)).copied().unwrap_or_default()
    }

    /// What the word numbered `word` of an article is to all of them.
    pub(crate) fn term(&self, article: usize, word: u32) -> Term {
        self.word(article, word).term
    }

    /// What the word numbered `word` of an article counts, where it is the word for a number.
    pub(crate) fn number_word(&self, article: usize, word: u32) -> Option<f64> {
        self.word(article, word).value
    }
}

/// Writes a lower-case word as every outlet would: `f.b.i` as `fbi`, `1,200` as `1200`.
fn canonical(lower: &str, form: &mut String) {
    form.clear();
    let dropped = if lower.starts_with(|c: char| c.is_ascii_digit()) { ',' } else { '.' };
    for part in lower.split(dropped) {
        form.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stem_is_one_term_in_every_article() {
        let documents = [Document::new("The F.B.I. visited 1,200 towns."), Document::new("FBI visits, towns visited: 1200.")];
        let concordance = Concordance::new(&documents);
        let numbers = |article: usize| -> Vec<u32> {
            documents[article].tokens().iter().map(|token| concordance.term(article, token.word()).number).collect()
        };
        let (first, second) = (numbers(0), numbers(1));
        assert_eq!(second, [first[1], first[2], first[4], first[2], first[3]]);
        assert!(!concordance.term(0, documents[0].tokens()[0].word()).content, "the");
    }
}
