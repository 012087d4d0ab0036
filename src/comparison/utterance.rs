//! What articles quote, word by word.

use crate::comparison::concordance::{Concordance, Term};
use crate::document::Document;
use crate::language::TITLE;
use crate::quotation::{Kind, Quotation};
use crate::sorting;
use crate::span::Span;
use crate::text::token::Token;
use std::ops::Range;

/// A quotation with its words under the numbering of all articles.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    /// Which article quotes it.
    pub article: usize,
    /// What is quoted.
    pub content: Span,
    /// Its tokens, as indices of [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Its words.
    pub terms: Vec<Term>,
    /// What the article quotes it as.
    pub kind: Kind,
    /// The fullest name of the speaker.
    pub speaker: Option<Span>,
    /// The words of the name that begin with a capital letter and are no titles, in order of their numbers.
    pub name: Vec<u32>,
}

impl Utterance {
    pub(crate) fn new(article: usize, document: &Document, quotation: &Quotation, concordance: &Concordance) -> Self {
        let tokens = tokens_in(document.tokens(), quotation.content);
        let of = |range: Range<usize>| document.tokens().get(range).unwrap_or(&[]);
        let words = concordance.of_article(article);
        let term = |token: &Token| words.get(token.word() as usize).copied().unwrap_or_default();
        let terms = of(tokens.clone()).iter().map(term).collect();
        let speaker = quotation.speaker.map(|speaker| speaker.name);
        let mut name: Vec<u32> = Vec::new();
        for token in of(speaker.map_or(0..0, |speaker| tokens_in(document.tokens(), speaker))) {
            let is_title = || document.vocabulary().traits(token.word()).is(TITLE);
            let term = term(token);
            if token.is_capitalised() && term.is_content() && !is_title() {
                name.push(term.number());
            }
        }
        sorting::sort(&mut name);
        Utterance { article, content: quotation.content, terms, tokens, kind: quotation.kind, speaker, name }
    }

    /// Whether both have named speakers, and different ones.
    pub(crate) fn contradicts(&self, other: &Utterance) -> bool {
        !self.name.is_empty() && !other.name.is_empty() && !self.names(other)
    }

    /// Whether both name the same speaker: a word of the name is common.
    pub(crate) fn names(&self, other: &Utterance) -> bool {
        self.name.iter().any(|term| other.name.binary_search(term).is_ok())
    }
}

/// The tokens that stand within `span`.
pub(crate) fn tokens_in(tokens: &[Token], span: Span) -> Range<usize> {
    let start = tokens.partition_point(|token| token.start() < span.start());
    let end = tokens.partition_point(|token| token.end() <= span.end());
    start..end.max(start)
}

/// The articles of utterances that `indices` names in order.
pub(crate) fn articles(utterances: &[Utterance], indices: &[usize]) -> Vec<usize> {
    let mut articles: Vec<usize> = Vec::new();
    for utterance in indices.iter().filter_map(|&index| utterances.get(index)) {
        if articles.last() != Some(&utterance.article) {
            articles.push(utterance.article);
        }
    }
    articles
}

/// Utterances of exactly the same words.
#[derive(Debug)]
pub(crate) struct Wording<'a> {
    /// The words.
    pub terms: &'a [Term],
    /// The utterances, as indices of the list that it was made from, in order.
    pub utterances: Vec<usize>,
}

/// The distinct wordings, in the order of their first utterance.
pub(crate) fn wordings(utterances: &[Utterance]) -> Vec<Wording<'_>> {
    let mut order: Vec<(&[Term], usize)> =
        utterances.iter().enumerate().map(|(index, utterance)| (utterance.terms.as_slice(), index)).collect();
    sorting::sort(&mut order);
    let mut found: Vec<Wording> = Vec::new();
    for (terms, index) in order {
        match found.last_mut().filter(|wording| wording.terms == terms) {
            Some(wording) => wording.utterances.push(index),
            None => found.push(Wording { terms, utterances: vec![index] }),
        }
    }
    sorting::sort_by_key(&mut found, |wording| wording.utterances.first().copied());
    found
}
