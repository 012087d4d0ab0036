//! The parts of a sentence that say who speaks: names, noun phrases, verbs, the quoted passages between them.
//!
//! This is chunking in the sense of Abney (1991), done with word lists and the shape of words: no part of speech is
//! guessed where a rule does not need it. A sentence comes out as a row of [`Part`]s, in order, that leaves nothing out
//! but brackets.

use crate::document::Document;
use crate::quotation::class::{Class, classify};
use crate::quotation::part::{Kind, Part};
use crate::quotation::passage::Passage;
use crate::quotation::word::Words;
use crate::span::Span;
use crate::text::token::Shape;

/// The parts of every sentence of a document.
#[derive(Debug)]
pub(crate) struct Clauses {
    parts: Vec<Part>,
    sentences: Vec<(usize, usize)>,
    classes: Vec<Class>,
}

impl Clauses {
    /// Reads the sentences of `document`, in which `passages` are quoted.
    pub(crate) fn new(document: &Document, passages: &[Passage]) -> Self {
        let words = document.vocabulary().len() as u32;
        let classes: Vec<Class> = (0..words).map(|word| classify(document, word)).collect();
        let mut common = vec![false; classes.len()];
        for token in document.tokens().iter().filter(|token| token.shape() == Shape::Lower) {
            if let Some(seen) = common.get_mut(token.word() as usize) {
                *seen = true;
            }
        }
        let mut clauses = Clauses { parts: Vec::new(), sentences: Vec::new(), classes };
        let mut next = 0;
        for sentence in document.sentences() {
            let first = clauses.parts.len();
            let words = Words {
                text: document.text(),
                language: document.language(),
                tokens: document.tokens(),
                classes: &clauses.classes,
                common: &common,
                at: sentence.tokens.start,
                end: sentence.tokens.end,
                opening: true,
            };
            let mut reader = Reader { words, parts: &mut clauses.parts };
            reader.read(sentence.span, passages, &mut next);
            clauses.sentences.push((first, clauses.parts.len()));
        }
        clauses
    }

    /// The parts of the sentence numbered `sentence`.
    pub(crate) fn of(&self, sentence: usize) -> &[Part] {
        self.sentences.get(sentence).and_then(|&(start, end)| self.parts.get(start..end)).unwrap_or(&[])
    }

    /// The class of a word.
    pub(crate) fn class(&self, word: u32) -> Class {
        self.classes.get(word as usize).copied().unwrap_or(Class::Plain)
    }
}

struct Reader<'a> {
    words: Words<'a>,
    parts: &'a mut Vec<Part>,
}

impl Reader<'_> {
    fn read(&mut self, sentence: Span, passages: &[Passage], next: &mut usize) {
        let mut cursor = sentence.start();
        loop {
            while passages.get(*next).is_some_and(|passage| passage.span.end() <= cursor) {
                *next += 1;
            }
            let passage = passages.get(*next).filter(|passage| passage.span.start() < sentence.end());
            let limit = passage.map_or(sentence.end(), |passage| passage.span.start());
            let stop = self.words.end;
            self.words.end = self.words.at
                + self.words.tokens.get(self.words.at..stop).map_or(0, |rest| rest.partition_point(|t| t.span().start() < limit));
            cursor = self.words_before(cursor);
            self.punctuation(cursor, limit);
            self.words.end = stop;
            let Some(passage) = passage else { break };
            if passage.span.start() >= sentence.start() {
                self.push(Kind::Quote, passage.span, (self.words.at, self.words.at));
                if let Some(part) = self.parts.last_mut() {
                    part.first = *next;
                }
            }
            cursor = passage.span.end();
            self.words.at +=
                self.words.tokens.get(self.words.at..stop).map_or(0, |rest| rest.partition_point(|t| t.span().start() < cursor));
            self.words.opening = false;
            if cursor >= sentence.end() {
                break;
            }
        }
    }

    /// Reads the words up to `self.words.end`, and gives where they end.
    fn words_before(&mut self, mut cursor: usize) -> usize {
        while let Some(token) = self.words.token(self.words.at) {
            if self.punctuation(cursor, token.start()) {
                self.skip_bracket();
                cursor = self.words.token(self.words.at).map_or(token.start(), |token| token.start());
                if self.words.at >= self.words.end {
                    return self
                        .words
                        .at
                        .checked_sub(1)
                        .and_then(|last| self.words.tokens.get(last))
                        .map_or(cursor, |t| t.span().end());
                }
                continue;
            }
            let before = self.words.at;
            self.word();
            self.words.at = self.words.at.max(before + 1);
            self.words.opening = false;
            cursor = self.words.tokens.get(self.words.at - 1).map_or(cursor, |token| token.end());
        }
        cursor
    }

    fn push(&mut self, kind: Kind, span: Span, tokens: (usize, usize)) {
        self.parts.push(Part { kind, span, head: span, tokens, first: tokens.0, possessive: false, medium: false });
    }

    /// Reads the marks between two words; whether a bracket opens among them.
    fn punctuation(&mut self, from: usize, to: usize) -> bool {
        let gap = Span::new(from, to);
        let part = gap.of(self.words.text);
        if part == " " {
            return false;
        }
        let mut bracket = false;
        for (at, c) in part.char_indices() {
            let span = Span::new(from + at, from + at + c.len_utf8());
            let kind = match c {
                ',' | ';' => Kind::Comma,
                ':' => Kind::Colon,
                '—' | '–' | '―' => Kind::Dash,
                '-' if part.len() > 1 => Kind::Dash,
                '(' => {
                    bracket = true;
                    continue;
                }
                ')' => {
                    bracket = false;
                    continue;
                }
                _ => continue,
            };
            self.push(kind, span, (self.words.at, self.words.at));
        }
        bracket
    }

    /// Moves past the words in brackets; a bracket that nothing closes is none.
    fn skip_bracket(&mut self) {
        let mut index = self.words.at;
        while let Some(token) = self.words.token(index) {
            let after = self.words.tokens.get(index + 1).map_or(self.words.text.len(), |next| next.span().start());
            let bound = after.min(token.end() + 8);
            let closed = self.words.text.as_bytes().get(token.end()..bound).is_some_and(|gap| gap.contains(&b')'));
            index += 1;
            if closed {
                self.words.at = index;
                return;
            }
            if index > self.words.at + 30 {
                break;
            }
        }
        self.words.at += 1;
    }

    fn word(&mut self) {
        let (Some(token), Some(class)) = (self.words.token(self.words.at), self.words.class(self.words.at)) else { return };
        let one = (self.words.at, self.words.at + 1);
        if self.words.names_at(self.words.at) {
            self.phrase(self.words.at, false);
            return;
        }
        let kind = match class {
            Class::Determiner => {
                let that = Span::of(token.span(), self.words.text).eq_ignore_ascii_case("that");
                if that && !self.words.points(self.words.at + 1) {
                    Kind::That
                } else {
                    self.phrase(self.words.at, true);
                    return;
                }
            }
            Class::Preposition => Kind::Preposition,
            Class::As => Kind::As,
            Class::Subordinator => Kind::Subordinator,
            Class::By => Kind::By,
            Class::Be => Kind::Be,
            Class::Conjunction => Kind::Conjunction,
            Class::Auxiliary => Kind::Auxiliary,
            Class::Adverb => Kind::Adverb,
            Class::Pronoun => Kind::Pronoun,
            Class::Relative => Kind::Relative,
            Class::To => Kind::To,
            // `Kim's claims`
            Class::Cue if self.words.utters(self.words.at) && self.parts.last().is_some_and(|part| part.possessive) => {
                self.words.at += 1;
                self.push(Kind::Utterance, token.span(), one);
                return;
            }
            // `to call it late`
            Class::Utterance if self.parts.last().is_some_and(|part| part.kind == Kind::To) => Kind::Cue,
            Class::Cue if token.span().of(self.words.text).ends_with("ing") => Kind::Saying,
            Class::Cue => Kind::Cue,
            // `as Kim put it`
            Class::Verb if self.words.puts_it(token) || self.words.reports(self.words.at) => Kind::Cue,
            Class::Verb => Kind::Verb,
            Class::Participle if self.words.is_according(token) => Kind::According,
            Class::Participle => Kind::Participle,
            Class::Object => Kind::Word,
            Class::Title | Class::Utterance | Class::Plain => {
                self.phrase(self.words.at, false);
                return;
            }
        };
        // `we're told`: a pronoun and its verb
        let contracted = if kind == Kind::Pronoun { self.words.contracted(token) } else { None };
        if let Some((pronoun, verb)) = contracted {
            self.push(kind, pronoun, one);
            self.push(Kind::Be, verb, one);
            self.words.at += 1;
        } else if kind == Kind::According {
            let end = self.words.token(self.words.at + 1).map_or(token.end(), |to| to.span().end());
            self.push(kind, Span::new(token.start(), end), (self.words.at, self.words.at + 2));
            self.words.at += 2;
        } else {
            self.push(kind, token.span(), one);
            self.words.at += 1;
        }
    }

    /// Reads a noun phrase or a name that begins at token `first`.
    fn phrase(&mut self, first: usize, determined: bool) {
        const LONGEST: usize = 12;
        let mut index = first + usize::from(determined);
        let possessive_pronoun = determined;
        if determined && self.words.token(index).is_none_or(|_| !self.words.joined(first)) {
            // a determiner alone is a pronoun: `this`, `both`
            if let Some(token) = self.words.token(first) {
                self.push(Kind::Noun, token.span(), (first, first + 1));
            }
            self.words.at = first + 1;
            return;
        }
        let start = index;
        let mut capital_from = None;
        let mut names_end = first;
        while let (Some(token), Some(class)) = (self.words.token(index), self.words.class(index)) {
            let named = self.words.names_at(index);
            let plain = matches!(class, Class::Plain | Class::Title | Class::Utterance) || token.shape() == Shape::Number;
            let adjective = determined && index == start && self.words.describes(first, index);
            let particle =
                capital_from.is_some_and(|from| self.words.links(index) || index > from + 1 && self.words.hyphened(index));
            if !(named || plain || adjective || particle) || index >= first + LONGEST {
                break;
            }
            if named {
                if capital_from.is_none() {
                    capital_from = Some(index);
                }
                names_end = index + 1;
            } else if particle {
                names_end = index + 1;
            } else {
                capital_from = None;
            }
            index += 1;
            if self.words.possessive(index - 1) || !self.words.joined(index - 1) {
                break;
            }
        }
        index = index.max(start);
        if index == start {
            // nothing follows the determiner that could be its noun
            if let Some(token) = self.words.token(first) {
                self.push(if determined { Kind::Noun } else { Kind::Word }, token.span(), (first, first + 1));
            }
            self.words.at = first + 1;
            return;
        }
        self.words.at = index;
        self.settle(first, index, capital_from, names_end, possessive_pronoun);
    }

    /// Decides what the phrase of the tokens `first..end` is, and adds it.
    fn settle(&mut self, first: usize, end: usize, capital_from: Option<usize>, names_end: usize, determined: bool) {
        let last = end - 1;
        let span = |from: usize, to: usize| {
            let start = self.words.tokens.get(from).map_or(0, |token| token.start());
            Span::new(start, to.checked_sub(1).and_then(|i| self.words.tokens.get(i)).map_or(start, |token| token.end()))
        };
        let possessive = self.words.possessive(last);
        let medium = self.words.is_medium(span(first, end), last);
        if let Some(from) = capital_from {
            // the name begins after the last title: `Russian Defense Minister | Sergei Shoigu`
            let mut head = from;
            let mut office = false;
            let mut index = from;
            while index < last {
                if self.words.class(index) == Some(Class::Title) {
                    head = index + 1;
                    if self.words.links(index + 1)
                        && self.words.tokens.get(index + 1).is_some_and(|t| t.span().of(self.words.text) == "of")
                    {
                        // `CEO of Perion` names nobody
                        office = index + 3 > last;
                        head = if office { head } else { index + 3 };
                    }
                }
                index += 1;
            }
            let titled = office || self.words.class(last) == Some(Class::Title) && head == from && last == from;
            let whole = span(first, end);
            let mut named = span(head, end);
            if possessive {
                let cut = named.of(self.words.text).trim_end_matches(['s']).trim_end_matches(['\'', '’']).len();
                let written = named.of(self.words.text);
                if written.ends_with("'s") || written.ends_with("’s") {
                    named = Span::new(named.start(), named.start() + cut);
                }
            }
            let kind = if titled { Kind::Noun } else { Kind::Name };
            self.parts.push(Part { kind, span: whole, head: named, tokens: (head, end), first, possessive, medium });
            return;
        }
        let ends_in_title = self.words.class(last) == Some(Class::Title);
        let verb_follows = matches!(self.words.class(end), Some(Class::Cue | Class::Auxiliary | Class::Be | Class::Verb))
            && self.words.joined(last);
        let starts_named = names_end > first && self.words.names_at_start(first);
        let utterance = self.words.class(last) == Some(Class::Utterance) && !starts_named;
        if determined || ends_in_title || possessive || verb_follows || utterance || !starts_named {
            let utters = self.words.utters(last);
            // `his claim`: the one who owns the words is a part, as in `Kim's claim`
            let first = if determined && utters && first < last && self.words.owns(first) {
                let owner = span(first, first + 1);
                let tokens = (first, first + 1);
                self.parts.push(Part {
                    kind: Kind::Pronoun,
                    span: owner,
                    head: owner,
                    tokens,
                    first,
                    possessive: true,
                    medium: false,
                });
                first + 1
            } else {
                first
            };
            let whole = span(first, end);
            let kind = if utters {
                Kind::Utterance
            } else if determined || ends_in_title || verb_follows || starts_named {
                Kind::Noun
            } else {
                Kind::Word
            };
            self.parts.push(Part { kind, span: whole, head: whole, tokens: (first, end), first, possessive, medium });
        } else {
            // a name, and words that are not known to belong to it
            let mut until = first;
            while until < end && self.words.token(until).is_some_and(|token| token.is_capitalised()) {
                until += 1;
            }
            let until = until.max(first + 1);
            let whole = span(first, until);
            self.parts.push(Part {
                kind: Kind::Name,
                span: whole,
                head: whole,
                tokens: (first, until),
                first,
                possessive: false,
                medium,
            });
            self.words.at = until;
        }
    }
}
