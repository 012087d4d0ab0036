//! What articles quote, word by word.

use std::ops::Range;

use crate::comparison::concordance::{Concordance, Term};
use crate::comparison::rows::Rows;
use crate::document::Document;
use crate::language::TITLE;
use crate::quotation::{self, Kind, Quotation};
use crate::slots::{Hash, Slots};
use crate::span::Span;
use crate::text::token::Token;

/// A quotation of one of several articles.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    /// Which article quotes it.
    pub article: usize,
    /// What is quoted.
    pub content: Span,
    /// Its tokens, as indices of [`Document::tokens`].
    pub tokens: Range<usize>,
    /// What the article quotes it as.
    pub kind: Kind,
    /// The fullest name of the speaker.
    pub speaker: Option<Span>,
    /// Where its words begin among those of all.
    terms: usize,
}

/// What articles quote, with its words under the numbering of all of them.
#[derive(Debug, Default)]
pub(crate) struct Utterances {
    all: Vec<Utterance>,
    terms: Vec<Term>,
    /// For each the words of its speaker's name that begin with a capital letter and are no titles.
    names: Rows,
}

impl Utterances {
    /// The quotations of all articles but titles and nicknames, in order.
    pub(crate) fn new(documents: &[Document], concordance: &Concordance) -> Self {
        let mut utterances = Utterances::default();
        for (article, document) in documents.iter().enumerate() {
            for quotation in &quotation::unranked(document) {
                if !matches!(quotation.kind, Kind::Title | Kind::Nickname) {
                    utterances.add(article, document, quotation, concordance);
                }
            }
        }
        utterances
    }

    pub(crate) fn add(&mut self, article: usize, document: &Document, quotation: &Quotation, concordance: &Concordance) {
        let words = concordance.of_article(article);
        let term = |token: &Token| words.get(token.word() as usize).copied().unwrap_or_default();
        let tokens = tokens_in(document.tokens(), quotation.content);
        let speaker = quotation.speaker.map(|speaker| speaker.name);
        let named = speaker.map_or(0..0, |speaker| tokens_in(document.tokens(), speaker));
        let mut name: Vec<u32> = Vec::new();
        for token in document.tokens().get(named).unwrap_or_default() {
            let is_title = || document.vocabulary().traits(token.word()).is(TITLE);
            if token.is_capitalised() && term(token).is_content() && !is_title() {
                name.push(term(token).number());
            }
        }
        self.names.push(&name);
        let terms = self.terms.len();
        self.terms.extend(document.tokens().get(tokens.clone()).unwrap_or_default().iter().map(term));
        self.all.push(Utterance { article, content: quotation.content, tokens, kind: quotation.kind, speaker, terms });
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// How many words all of them have.
    pub(crate) fn words(&self) -> usize {
        self.terms.len()
    }

    pub(crate) fn get(&self, index: u32) -> Option<&Utterance> {
        self.all.get(index as usize)
    }

    /// Where the words of one stand among those of all.
    pub(crate) fn range(&self, index: u32) -> Range<usize> {
        self.get(index).map_or(0..0, |utterance| utterance.terms..utterance.terms + utterance.tokens.len())
    }

    /// The words of one.
    pub(crate) fn terms(&self, index: u32) -> &[Term] {
        self.terms.get(self.range(index)).unwrap_or_default()
    }

    /// Whether the speaker of one is named.
    pub(crate) fn is_named(&self, index: u32) -> bool {
        !self.names.row(index as usize).is_empty()
    }

    /// Whether both name the same speaker: a word of the name is common.
    pub(crate) fn name_one(&self, a: u32, b: u32) -> bool {
        let theirs = self.names.row(b as usize);
        self.names.row(a as usize).iter().any(|term| theirs.contains(term))
    }

    /// Whether both have named speakers, and different ones.
    pub(crate) fn contradict(&self, a: u32, b: u32) -> bool {
        self.is_named(a) && self.is_named(b) && !self.name_one(a, b)
    }

    /// The articles of the utterances in each of some rows, in order.
    pub(crate) fn articles_of(&self, rows: &Rows) -> Rows {
        let mut all = Rows::default();
        let mut articles: Vec<u32> = Vec::new();
        for row in rows.iter() {
            articles.clear();
            articles.extend(row.iter().filter_map(|&index| Some(self.get(index)?.article as u32)));
            articles.dedup();
            all.push(&articles);
        }
        all
    }
}

/// The tokens that stand within `span`.
pub(crate) fn tokens_in(tokens: &[Token], span: Span) -> Range<usize> {
    let start = tokens.partition_point(|token| token.start() < span.start());
    let end = tokens.partition_point(|token| token.end() <= span.end());
    start..end.max(start)
}

/// The distinct wordings of utterances, in the order of their first: for each the utterances of exactly these words, in order.
pub(crate) fn wordings(utterances: &Utterances) -> Rows {
    let mut slots = Slots::with_room(0);
    let mut first: Vec<u32> = Vec::new();
    let mut wording_of = Vec::with_capacity(utterances.len());
    for index in 0..utterances.len() as u32 {
        let terms = utterances.terms(index);
        let hash = terms.iter().fold(Hash::default(), |hash, term| hash.with(u64::from(term.bits()))).finish();
        let same = |wording: u32| first.get(wording as usize).is_some_and(|&first| utterances.terms(first) == terms);
        let part = |part: usize| terms.get(part).map_or(0, |term| u64::from(term.bits()));
        wording_of.push(slots.find(hash, &part, &same).unwrap_or_else(|slot| {
            let wording = first.len() as u32;
            slots.fill(slot, hash, wording);
            first.push(index);
            wording
        }));
    }
    Rows::new(first.len(), &|tell| (0..).zip(&wording_of).for_each(|(index, &wording)| tell(wording, index)))
}
