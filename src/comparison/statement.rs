//! What sentences of several articles state, and how alike two of them are.

use crate::comparison::concordance::Concordance;
use crate::comparison::number::Number;
use crate::comparison::numeral::Article;
use crate::document::{Document, Role, Sentence};
use crate::sorting;
use crate::span::Span;
use crate::text::token::Token;

/// Sentences of exactly the same words of content and the same numbers.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// The terms of its words of content but numbers, in order of their numbers, and how much each tells.
    pub terms: Vec<(u32, f64)>,
    /// Its numbers, in order, the first [`NUMBERS`] of them.
    pub numbers: Vec<Number>,
    /// The sentences, in order.
    pub sentences: Vec<Stated>,
    /// What all its terms tell.
    pub told: f64,
}

/// A sentence that makes a statement.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    /// Which article it stands in.
    pub article: usize,
    /// Its index in [`Document::sentences`].
    pub sentence: usize,
    /// Where these numbers stand, in order.
    pub numbers: Vec<Span>,
}

/// A number that both statements have tells as much as a term that tells most, this many times.
pub(crate) const NUMBER: f64 = 2.0;
/// Each statement is taken to tell, beside what it says, what so many terms would tell that tell most and that the other has
/// not: else two short sentences were alike that have one word in common.
const UNSAID: f64 = 1.5;
/// No more numbers than this are kept of a statement: two statements are compared in the product of theirs, and a sentence with
/// more is a table.
const NUMBERS: usize = 32;
/// Fewer common terms and numbers than this make no likeness.
const FEWEST: usize = 2;

impl Statement {
    /// How alike two statements are, from 0 to 1: what they tell in common as a share of what each tells, as the geometric mean
    /// of the two shares.
    ///
    /// A number that both have counts as a term that both have; one that only one has does not part them, since outlets leave
    /// out numbers, and numbers that differ are looked at by [`Statement::differs`].
    pub(crate) fn likeness(&self, other: &Statement) -> f64 {
        let (count, common) = self.common(other).fold((0, 0.0), |(count, sum), told| (count + 1, sum + told));
        let same = self.numbers.iter().filter(|a| other.numbers.iter().any(|b| a.value == b.value && a.counts_as(b, 1))).count();
        let same = same.min(other.numbers.len());
        if count + same < FEWEST {
            return 0.0;
        }
        let most = self.terms.iter().chain(&other.terms).map(|term| term.1).fold(0.0, f64::max);
        let numbers = NUMBER * most * same as f64;
        let beside = numbers + UNSAID * most;
        (common + numbers) / ((self.told + beside) * (other.told + beside)).sqrt()
    }

    /// The share of what the terms of `other` tell that this statement's terms tell as well.
    pub(crate) fn covers(&self, other: &Statement) -> f64 {
        let common: f64 = self.common(other).sum();
        if other.told > 0.0 { common / other.told } else { 0.0 }
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

    /// What each term tells that both have.
    fn common(&self, other: &Statement) -> impl Iterator<Item = f64> {
        let mut theirs = other.terms.iter().peekable();
        self.terms.iter().filter_map(move |&(term, weight)| {
            while theirs.next_if(|their| their.0 < term).is_some() {}
            theirs.peek().filter(|their| their.0 == term).map(|their| weight.min(their.1))
        })
    }

    /// The first two numbers that differ in what they say of the same, where neither stands in the other statement as well.
    ///
    /// They count the same by `common` words beside them.
    pub(crate) fn differs(&self, other: &Statement, common: usize) -> Option<(usize, usize)> {
        let lacks = |numbers: &[Number], number: &Number| !numbers.iter().any(|other| number.agrees(other));
        self.numbers.iter().enumerate().filter(|(_, a)| lacks(&other.numbers, a)).find_map(|(i, a)| {
            let j = other.numbers.iter().position(|b| a.counts_as(b, common) && a.is_near(b) && lacks(&self.numbers, b))?;
            Some((i, j))
        })
    }

    /// Whether one has a year that the other has not: it tells of another time.
    pub(crate) fn of_other_time(&self, other: &Statement) -> bool {
        let has =
            |statement: &Statement, year: f64| statement.numbers.iter().any(|number| number.is_year() && number.value == year);
        let lacks =
            |one: &Statement, other: &Statement| one.numbers.iter().any(|number| number.is_year() && !has(other, number.value));
        lacks(self, other) || lacks(other, self)
    }
}

/// The distinct statements of the bodies of all articles, in the order of their first sentences.
pub(crate) fn statements(documents: &[Document], concordance: &Concordance) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        let article = Article { number, document, concordance };
        for (index, sentence) in document.sentences().iter().enumerate() {
            if sentence.role != Role::Body {
                continue;
            }
            let terms = terms(&article, sentence);
            let mut numbers = article.numbers(sentence);
            numbers.truncate(NUMBERS);
            let stated = Stated { article: number, sentence: index, numbers: numbers.iter().map(|number| number.span).collect() };
            found.push(Statement { terms, numbers, sentences: vec![stated], told: 0.0 });
        }
    }
    weigh(&mut found, documents.len());
    merge(found)
}

/// The terms of the words of content of a sentence but its numbers, each once, with its share in what a name tells.
fn terms(article: &Article, sentence: &Sentence) -> Vec<(u32, f64)> {
    let tokens = article.document.tokens_of(sentence);
    let mut terms = Vec::new();
    let joined = |a: &Token, b: &Token| {
        let between = Span::new(a.span().end(), b.span().start()).of(article.document.text());
        a.is_capitalised() && b.is_capitalised() && matches!(between, " " | "-" | ". ")
    };
    for run in tokens.chunk_by(joined) {
        let first = terms.len();
        for token in run {
            let term = article.concordance.term(article.number, token.word());
            if term.content && !article.is_number(token) {
                terms.push((term.number, 1.0));
            }
        }
        let share = 1.0 / ((terms.len() - first) as f64).sqrt();
        terms.iter_mut().skip(first).for_each(|term| term.1 = share);
    }
    sorting::sort_by(&mut terms, |a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    terms.dedup_by_key(|term| term.0);
    terms
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
            *weight *= (1.0 + mean * f64::from(of_articles) / f64::from(sentences.max(1))).ln();
        }
        statement.told = statement.terms.iter().map(|term| term.1).sum();
    }
}

/// Makes one statement of those that are the same.
fn merge(mut statements: Vec<Statement>) -> Vec<Statement> {
    let in_order = |a: &Statement, b: &Statement| {
        let terms = a.terms.iter().map(|term| term.0).cmp(b.terms.iter().map(|term| term.0));
        terms.then_with(|| a.numbers.iter().map(Number::bits).cmp(b.numbers.iter().map(Number::bits)))
    };
    sorting::sort_by(&mut statements, in_order);
    statements.dedup_by(|again, kept| {
        let same = in_order(again, kept).is_eq();
        if same {
            kept.sentences.append(&mut again.sentences);
        }
        same
    });
    sorting::sort_by_key(&mut statements, |statement| statement.sentences.first().map(|stated| (stated.article, stated.sentence)));
    statements
}
