//! What sentences of several articles state, and how alike two of them are.

use crate::concordance::Concordance;
use crate::document::{Document, Role};
use crate::number::{self, Number};
use crate::span::Span;

/// Sentences of exactly the same words of content and the same numbers.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// The terms of its words of content but numbers, in order of their numbers, and how much each tells.
    pub terms: Vec<(u32, f64)>,
    /// Its numbers, in order.
    pub numbers: Vec<Number>,
    /// The sentences, in order.
    pub sentences: Vec<Stated>,
    /// The sum of the squares of what its terms tell.
    square: f64,
}

/// A sentence that makes a statement.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    /// Which article it stands in.
    pub article: usize,
    /// Its index in [`Document::sentences`].
    pub sentence: usize,
    /// Where its numbers stand, in order.
    pub numbers: Vec<Span>,
}

/// A number that two statements share tells as much as a term of the statement that tells most, this many times.
const NUMBER: f64 = 1.0;

impl Statement {
    /// How alike two statements are, from 0 to 1: the cosine of their terms, each weighted by how much it tells.
    ///
    /// A number that both have counts as a term that both have; one that only one has does not part them, since outlets leave
    /// out numbers, and numbers that differ are looked at by [`Statement::differs`].
    pub(crate) fn likeness(&self, other: &Statement) -> f64 {
        let common: f64 = self.common(other).map(|weight| weight * weight).sum();
        if common == 0.0 {
            return 0.0;
        }
        let most = self.terms.iter().chain(&other.terms).map(|term| term.1).fold(0.0, f64::max);
        let same = self.numbers.iter().filter(|a| other.numbers.iter().any(|b| a.value == b.value && a.counts_as(b))).count();
        let numbers = same as f64 * (NUMBER * most) * (NUMBER * most);
        (common + numbers) / ((self.square + numbers) * (other.square + numbers)).sqrt()
    }

    /// The share of what the terms of `other` tell that this statement's terms tell as well.
    pub(crate) fn covers(&self, other: &Statement) -> f64 {
        let common: f64 = self.common(other).map(|weight| weight * weight).sum();
        if other.square > 0.0 { common / other.square } else { 0.0 }
    }

    /// The articles that make it, in order.
    pub(crate) fn articles(&self) -> Vec<usize> {
        let mut articles: Vec<usize> = self.sentences.iter().map(|stated| stated.article).collect();
        articles.dedup();
        articles
    }

    /// The first article that makes it.
    pub(crate) fn article(&self) -> usize {
        self.sentences.first().map_or(0, |stated| stated.article)
    }

    /// What the terms tell that both have.
    fn common(&self, other: &Statement) -> impl Iterator<Item = f64> {
        let mut theirs = other.terms.iter().peekable();
        self.terms.iter().filter_map(move |&(term, weight)| {
            while theirs.next_if(|their| their.0 < term).is_some() {}
            theirs.peek().filter(|their| their.0 == term).map(|_| weight)
        })
    }

    /// The first two numbers that count the same and differ, where neither stands in the other statement as well.
    pub(crate) fn differs(&self, other: &Statement) -> Option<(usize, usize)> {
        let lacks = |numbers: &[Number], number: &Number| !numbers.iter().any(|other| number.agrees(other));
        self.numbers.iter().enumerate().filter(|(_, a)| lacks(&other.numbers, a)).find_map(|(i, a)| {
            let j = other.numbers.iter().position(|b| a.counts_as(b) && lacks(&self.numbers, b))?;
            Some((i, j))
        })
    }
}

/// The distinct statements of the bodies of all articles, in the order of their first sentences.
pub(crate) fn statements(documents: &[Document], concordance: &Concordance) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for (article, document) in documents.iter().enumerate() {
        for (index, sentence) in document.sentences().iter().enumerate() {
            if sentence.role != Role::Body {
                continue;
            }
            let words = document.tokens_of(sentence).iter().filter(|token| !number::is_number(document, token));
            let terms = words.map(|token| concordance.term(article, token.word)).filter(|term| term.content);
            let mut terms: Vec<(u32, f64)> = terms.map(|term| (term.number, 0.0)).collect();
            terms.sort_unstable_by_key(|term| term.0);
            terms.dedup_by_key(|term| term.0);
            let numbers = number::numbers(article, document, sentence, concordance);
            let stated = Stated { article, sentence: index, numbers: numbers.iter().map(|number| number.span).collect() };
            found.push(Statement { terms, numbers, sentences: vec![stated], square: 0.0 });
        }
    }
    weigh(&mut found, documents.len());
    merge(found)
}

/// Gives each term its weight: the logarithm of how many sentences an article has for each of them that has the term.
///
/// This is inverse document frequency with sentences for documents (Nelken and Shieber 2006), but counted within the
/// articles that have the term and not over all: a word that each article uses once is the mark of one fact, however many
/// articles there are.
fn weigh(statements: &mut [Statement], articles: usize) {
    let terms = statements.iter().flat_map(|statement| &statement.terms).map(|term| term.0 as usize + 1).max().unwrap_or(0);
    let mut sentences = vec![0_u32; terms];
    let mut of_articles = vec![0_u32; terms];
    let mut last = vec![usize::MAX; terms];
    for statement in statements.iter() {
        let article = statement.article();
        for &(term, _) in &statement.terms {
            let term = term as usize;
            if let (Some(sentences), Some(of_articles), Some(last)) =
                (sentences.get_mut(term), of_articles.get_mut(term), last.get_mut(term))
            {
                *sentences += 1;
                *of_articles += u32::from(*last != article);
                *last = article;
            }
        }
    }
    let mean = statements.len() as f64 / articles.max(1) as f64;
    for statement in statements.iter_mut() {
        for (term, weight) in &mut statement.terms {
            let term = *term as usize;
            let (sentences, of_articles) = (sentences.get(term).copied().unwrap_or(1), of_articles.get(term).copied().unwrap_or(1));
            *weight = (1.0 + mean * f64::from(of_articles) / f64::from(sentences.max(1))).ln();
        }
        statement.square = statement.terms.iter().map(|term| term.1 * term.1).sum();
    }
}

/// Makes one statement of those that are the same.
fn merge(statements: Vec<Statement>) -> Vec<Statement> {
    let mut keyed: Vec<(Vec<u32>, Vec<u64>, usize, Statement)> = statements
        .into_iter()
        .enumerate()
        .map(|(index, statement)| {
            let terms = statement.terms.iter().map(|term| term.0).collect();
            let numbers = statement.numbers.iter().map(|number| number.value.to_bits()).collect();
            (terms, numbers, index, statement)
        })
        .collect();
    keyed.sort_unstable_by(|a, b| (&a.0, &a.1, a.2).cmp(&(&b.0, &b.1, b.2)));
    let mut merged: Vec<(Vec<u32>, Vec<u64>, usize, Statement)> = Vec::new();
    for (terms, numbers, index, statement) in keyed {
        match merged.last_mut().filter(|last| last.0 == terms && last.1 == numbers) {
            Some(last) => last.3.sentences.extend(statement.sentences),
            None => merged.push((terms, numbers, index, statement)),
        }
    }
    merged.sort_unstable_by_key(|keyed| keyed.2);
    merged.into_iter().map(|keyed| keyed.3).collect()
}
