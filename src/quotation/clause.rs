//! The clauses of an article: the [`Part`]s of all of its sentences, where each stands, and how it is written.

use crate::document::Document;
use crate::quotation::chunk::{Chunker, NOWHERE};
use crate::quotation::class::Class;
use crate::quotation::part::{HALF, Kind, Part};
use crate::quotation::passage::Passage;
use crate::quotation::word::{Word, Words};
use crate::span::Span;
use crate::text::character;

/// The parts of every sentence of a document.
pub(crate) struct Clauses<'a> {
    pub document: &'a Document<'a>,
    pub passages: &'a [Passage],
    parts: Vec<Part>,
    /// The first part of each sentence.
    sentences: Vec<u32>,
    /// Every word of the document, by its number.
    words: Vec<Word>,
    /// The part that each passage is, counted through the text; [`NOWHERE`] where none is.
    places: Vec<u32>,
}

impl<'a> Clauses<'a> {
    /// Reads the sentences of `document`, in which `passages` are quoted.
    pub(crate) fn new(document: &'a Document<'a>, passages: &'a [Passage]) -> Self {
        let all = Word::all(document);
        let mut chunker = Chunker::new(Words::new(document, document.tokens(), &all), passages);
        let mut sentences = Vec::with_capacity(document.sentences().len());
        for sentence in document.sentences() {
            sentences.push(chunker.parts.len() as u32);
            chunker.read(sentence.span, sentence.tokens.start, sentence.tokens.end);
        }
        let Chunker { parts, places, .. } = chunker;
        Clauses { document, passages, parts, sentences, words: all, places }
    }

    /// The parts of the sentence numbered `sentence`.
    pub(crate) fn of(&self, sentence: usize) -> &[Part] {
        let Some(&start) = self.sentences.get(sentence) else { return &[] };
        self.parts.get(start as usize..self.first_of(sentence + 1)).unwrap_or_default()
    }

    /// The number of the first part of a sentence, counted through the text.
    pub(crate) fn first_of(&self, sentence: usize) -> usize {
        self.sentences.get(sentence).map_or(self.parts.len(), |&first| first as usize)
    }

    /// The part numbered `index`, counted through the text.
    pub(crate) fn part(&self, index: usize) -> Option<&Part> {
        self.parts.get(index)
    }

    /// Where the passage numbered `passage` stands: its sentence, and the index in the parts of that.
    pub(crate) fn place(&self, passage: usize) -> Option<(usize, usize)> {
        let place = self.places.get(passage).filter(|&&place| place != NOWHERE)?;
        let sentence = self.sentences.partition_point(|first| first <= place).checked_sub(1)?;
        Some((sentence, *place as usize - self.first_of(sentence)))
    }

    /// The class of a word.
    pub(crate) fn class(&self, word: u32) -> Class {
        self.words.get(word as usize).map_or(Class::Plain, |word| word.class)
    }

    /// The word of the token numbered `token`; a number that no word has where there is none.
    pub(crate) fn word(&self, token: usize) -> u32 {
        self.document.tokens().get(token).map_or(u32::MAX, |token| token.word())
    }

    /// The class of the word of the token numbered `token`.
    pub(crate) fn class_at(&self, token: usize) -> Class {
        self.class(self.word(token))
    }

    /// Where `part` stands.
    pub(crate) fn span(&self, part: &Part) -> Span {
        let start = part.first();
        match part.kind {
            Kind::Quote => self.passages.get(start).map(|passage| passage.span).unwrap_or_default(),
            Kind::Comma | Kind::Colon | Kind::Dash => Span::new(start, part.end()),
            _ => {
                let whole = self.tokens(start, part.end());
                if !part.is(HALF) {
                    return whole;
                }
                let at = whole.start() + character::find(whole.of(self.document.text()), "'’").unwrap_or_default();
                if part.kind == Kind::Pronoun { Span::new(whole.start(), at) } else { Span::new(at, whole.end()) }
            }
        }
    }

    /// How `part` is written.
    pub(crate) fn written(&self, part: &Part) -> &'a str {
        self.span(part).of(self.document.text())
    }

    /// Of a name, the name without titles and possessive: `Kim Jong Un`.
    pub(crate) fn name(&self, part: &Part) -> Span {
        self.without_possessive(self.tokens(part.head(), part.end()))
    }

    pub(crate) fn without_possessive(&self, span: Span) -> Span {
        let written = span.of(self.document.text());
        let owner = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s"));
        Span::new(span.start(), span.start() + owner.unwrap_or(written).len())
    }

    fn tokens(&self, first: usize, end: usize) -> Span {
        let tokens = self.document.tokens();
        let start = tokens.get(first).map_or(0, |token| token.start());
        Span::new(start, end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.end()))
    }
}
