//! A concordance: the words of several articles under one numbering.

use crate::document::Document;
use crate::slots::{self, Slots};
use crate::text::stem::stem;

/// The words of several articles, numbered so that words of one stem have one number whichever article they stand in.
///
/// Linear in the distinct words of each article: a word is looked up once for an article, however often it stands there.
#[derive(Debug)]
pub(crate) struct Concordance {
    /// What each word of each article's vocabulary is to all of them, article by article.
    words: Vec<Term>,
    /// Where the words of each article begin.
    articles: Vec<usize>,
    /// How many numbers there are.
    terms: usize,
}

/// What a word is to all articles, in one number: a long text has very many words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Term(u32);

/// The bit of a word that says something of a subject.
const CONTENT: u32 = 1 << 31;
/// The bit of one that denies: `not`.
const DENIES: u32 = 1 << 30;

impl Term {
    pub(crate) fn new(number: u32, content: bool) -> Self {
        let number = number & !(CONTENT | DENIES);
        Term(if content { number | CONTENT } else { number })
    }

    /// The same word, as one that denies what it stands beside.
    fn denying(self) -> Self {
        Term(self.0 | DENIES)
    }

    /// The number that it shares with every word of the same stem.
    pub(crate) fn number(self) -> u32 {
        self.0 & !(CONTENT | DENIES)
    }

    /// Whether it denies what it stands beside.
    pub(crate) fn denies(self) -> bool {
        self.0 & DENIES != 0
    }

    /// Whether it says something of a subject: no stop word.
    pub(crate) fn is_content(self) -> bool {
        self.0 & CONTENT != 0
    }

    /// All of it in one.
    pub(crate) fn bits(self) -> u32 {
        self.0
    }
}

impl Concordance {
    pub(crate) fn new(documents: &[Document]) -> Self {
        let words = documents.iter().map(|document| document.vocabulary().len()).sum();
        let mut concordance =
            Concordance { words: Vec::with_capacity(words), articles: Vec::with_capacity(documents.len()), terms: 0 };
        let mut stems = Stems { arena: String::new(), ends: Vec::new(), slots: Slots::with_room(256) };
        let (mut form, mut buffer) = (String::new(), String::new());
        for document in documents {
            let vocabulary = document.vocabulary();
            concordance.articles.push(concordance.words.len());
            // the number of each stem that the article has
            let mut numbers = vec![u32::MAX; vocabulary.terms()];
            for index in 0..vocabulary.len() as u32 {
                let (lower, word) = (vocabulary.lower(index), vocabulary.word(index));
                let number = match word.and_then(|word| Some((word.term, numbers.get_mut(word.term as usize)?))) {
                    Some((term, number)) if is_canonical(lower) => {
                        if *number == u32::MAX {
                            *number = stems.number(vocabulary.stem(term));
                        }
                        *number
                    }
                    _ => {
                        canonical(lower, &mut form);
                        stems.number(stem(&form, &mut buffer))
                    }
                };
                // `mustn't` says no more of a subject than `must not`
                let denies = vocabulary.denies(index);
                let content = !denies && word.is_some_and(|word| !word.stop);
                let term = Term::new(number, content);
                concordance.words.push(if denies { term.denying() } else { term });
            }
        }
        concordance.terms = stems.ends.len();
        concordance
    }

    /// How many numbers there are.
    pub(crate) fn terms(&self) -> usize {
        self.terms
    }

    /// What each word of an article's vocabulary is to all of them.
    pub(crate) fn of_article(&self, article: usize) -> &[Term] {
        let start = self.articles.get(article).copied().unwrap_or(self.words.len());
        let end = self.articles.get(article + 1).copied().unwrap_or(self.words.len());
        self.words.get(start..end).unwrap_or_default()
    }
}

/// The stems of all articles, in the order in which they first appear.
struct Stems {
    arena: String,
    /// Where each ends in the arena, and the next begins.
    ends: Vec<u32>,
    slots: Slots,
}

impl Stems {
    /// The number of a stem; a new one where it is seen for the first time.
    fn number(&mut self, stem: &str) -> u32 {
        let hash = slots::hash(stem.as_bytes());
        match self.slots.find(hash, &slots::parts(stem.as_bytes()), &|number| {
            slots::same(self.stem(number as usize).as_bytes(), stem.as_bytes())
        }) {
            Ok(number) => number,
            Err(slot) => {
                let number = self.ends.len() as u32;
                self.arena.push_str(stem);
                self.ends.push(self.arena.len() as u32);
                self.slots.fill(slot, hash, number);
                number
            }
        }
    }

    fn stem(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).copied().unwrap_or_default() as usize;
        self.arena.get(number.checked_sub(1).map_or(0, end)..end(number)).unwrap_or_default()
    }
}

/// Whether [`canonical`] leaves a word as it is.
fn is_canonical(lower: &str) -> bool {
    !lower.bytes().any(|byte| matches!(byte, b'.' | b',')) && !lower.ends_with("'s")
}

/// Writes a lower-case word as every outlet would: `f.b.i` as `fbi`, `1,200` as `1200`.
fn canonical(lower: &str, form: &mut String) {
    form.clear();
    let dropped = if lower.starts_with(|c: char| c.is_ascii_digit()) { ',' } else { '.' };
    for part in lower.split(dropped) {
        form.push_str(part);
    }
    if form.ends_with("'s") {
        form.truncate(form.len() - 2);
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
            documents[article]
                .tokens()
                .iter()
                .map(|token| concordance.of_article(article)[token.word() as usize].number())
                .collect()
        };
        let (first, second) = (numbers(0), numbers(1));
        assert_eq!(second, [first[1], first[2], first[4], first[2], first[3]]);
        assert!(!concordance.of_article(0)[documents[0].tokens()[0].word() as usize].is_content(), "the");
    }
}
