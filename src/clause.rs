//! The parts of a sentence that say who speaks: names, noun phrases, verbs, the quoted passages between them.
//!
//! This is chunking in the sense of Abney (1991), done with word lists and the shape of words: no part of speech is
//! guessed where a rule does not need it. A sentence comes out as a row of [`Part`]s, in order, that leaves nothing out
//! but brackets.

use crate::document::Document;
use crate::passage::Passage;
use crate::span::Span;
use crate::token::{Shape, Token};

/// A part of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// Of a name, the name without titles and possessive: `Kim Jong Un`; of any other part, the part.
    pub head: Span,
    /// The tokens of `head`.
    pub tokens: (usize, usize),
    /// The first token of the part; before `tokens` where titles stand before a name.
    pub first: usize,
    /// Whether it ends in a possessive: `Putin's`.
    pub possessive: bool,
}

/// What a part of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A proper name, with the titles before it: `President Putin`, `Reuters`.
    Name,
    /// Another noun phrase: `a senior official`, `his adviser`, `Trump campaign officials`.
    Noun,
    /// A pronoun that can be a subject.
    Pronoun,
    /// A verb of reporting: `said`; not finite: `saying`.
    Cue {
        finite: bool,
    },
    /// Another verb.
    Verb {
        finite: bool,
    },
    /// `according to`.
    According,
    Auxiliary,
    Adverb,
    Preposition,
    /// `when`, `because`, `as`.
    Subordinator,
    Conjunction,
    /// `who`, `which`, and the question words.
    Relative,
    /// `to`.
    To,
    /// `that`, where it opens no noun phrase.
    That,
    /// Any other word.
    Word,
    /// Comma or semicolon.
    Comma,
    Colon,
    Dash,
    /// A quoted passage, by its number.
    Quote(usize),
}

impl Kind {
    /// Whether a person can be named by it.
    pub(crate) fn is_mention(self) -> bool {
        matches!(self, Kind::Name | Kind::Noun | Kind::Pronoun)
    }

    /// Whether it is a verb with a subject of its own.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Kind::Cue { finite: true } | Kind::Verb { finite: true } | Kind::Auxiliary)
    }
}

/// The parts of every sentence of a document.
#[derive(Debug)]
pub(crate) struct Clauses {
    parts: Vec<Part>,
    sentences: Vec<(usize, usize)>,
    classes: Vec<Class>,
}

/// The class of a word, whatever the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Determiner,
    Preposition,
    Subordinator,
    Conjunction,
    Auxiliary,
    Adverb,
    Pronoun,
    Object,
    Relative,
    To,
    Cue,
    Verb,
    Participle,
    Title,
    Plain,
}

fn classify(document: &Document, word: u32) -> Class {
    let language = document.language();
    let lower = document.vocabulary().lower(word);
    match language.class_of(lower) {
        Some("determiner") => Class::Determiner,
        Some("preposition") => Class::Preposition,
        Some("subordinator") => Class::Subordinator,
        Some("conjunction") => Class::Conjunction,
        Some("auxiliary") => Class::Auxiliary,
        Some("adverb") => Class::Adverb,
        Some("pronoun") => Class::Pronoun,
        Some("object") => Class::Object,
        Some("relative") => Class::Relative,
        Some("to") => Class::To,
        _ if language.is_reporting_verb(lower) => Class::Cue,
        Some("verb") => Class::Verb,
        _ if language.is_title(lower) => Class::Title,
        _ if lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed") => Class::Verb,
        _ if lower.len() > 5 && lower.ends_with("ing") => Class::Participle,
        _ if lower.len() > 4 && lower.ends_with("ly") => Class::Adverb,
        _ => Class::Plain,
    }
}

impl Clauses {
    /// Reads the sentences of `document`, in which `passages` are quoted.
    pub(crate) fn new(document: &Document, passages: &[Passage]) -> Self {
        let words = document.vocabulary().len() as u32;
        let classes: Vec<Class> = (0..words).map(|word| classify(document, word)).collect();
        let mut common = vec![false; classes.len()];
        for token in document.tokens().iter().filter(|token| token.shape == Shape::Lower) {
            if let Some(seen) = common.get_mut(token.word as usize) {
                *seen = true;
            }
        }
        let mut clauses = Clauses { parts: Vec::new(), sentences: Vec::new(), classes };
        let mut next = 0;
        for sentence in document.sentences() {
            let first = clauses.parts.len();
            let mut reader = Reader {
                text: document.text(),
                tokens: document.tokens(),
                classes: &clauses.classes,
                common: &common,
                parts: &mut clauses.parts,
                at: sentence.tokens.start,
                end: sentence.tokens.end,
                opening: true,
            };
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
    text: &'a str,
    tokens: &'a [Token],
    classes: &'a [Class],
    /// Whether each word is somewhere written with a small letter.
    common: &'a [bool],
    parts: &'a mut Vec<Part>,
    at: usize,
    end: usize,
    /// Whether the next word begins a sentence.
    opening: bool,
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
            let stop = self.end;
            self.end = self.at + self.tokens.get(self.at..stop).map_or(0, |rest| rest.partition_point(|t| t.span.start() < limit));
            cursor = self.words(cursor);
            self.punctuation(cursor, limit);
            self.end = stop;
            let Some(passage) = passage else { break };
            if passage.span.start() >= sentence.start() {
                self.push(Kind::Quote(*next), passage.span, (self.at, self.at));
            }
            cursor = passage.span.end();
            self.at += self.tokens.get(self.at..stop).map_or(0, |rest| rest.partition_point(|t| t.span.start() < cursor));
            self.opening = false;
            if cursor >= sentence.end() {
                break;
            }
        }
    }

    /// Reads the words up to `self.end`, and gives where they end.
    fn words(&mut self, mut cursor: usize) -> usize {
        while let Some(token) = self.token(self.at) {
            if self.punctuation(cursor, token.span.start()) {
                self.skip_bracket();
                cursor = self.token(self.at).map_or(token.span.start(), |token| token.span.start());
                if self.at >= self.end {
                    return self.at.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(cursor, |t| t.span.end());
                }
                continue;
            }
            let before = self.at;
            self.word();
            self.at = self.at.max(before + 1);
            self.opening = false;
            cursor = self.tokens.get(self.at - 1).map_or(cursor, |token| token.span.end());
        }
        cursor
    }

    fn token(&self, index: usize) -> Option<Token> {
        if index < self.end { self.tokens.get(index).copied() } else { None }
    }

    fn class(&self, index: usize) -> Option<Class> {
        let token = self.token(index)?;
        let bytes = self.text.as_bytes();
        let beside = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b'-');
        if token.shape == Shape::Lower && (beside(token.span.start().checked_sub(1)) || beside(Some(token.span.end()))) {
            // a part of a compound is no verb: `state-owned`
            return Some(Class::Plain);
        }
        self.classes.get(token.word as usize).copied()
    }

    fn push(&mut self, kind: Kind, span: Span, tokens: (usize, usize)) {
        self.parts.push(Part { kind, span, head: span, tokens, first: tokens.0, possessive: false });
    }

    /// Reads the marks between two words; whether a bracket opens among them.
    fn punctuation(&mut self, from: usize, to: usize) -> bool {
        let gap = Span::new(from, to);
        let part = gap.of(self.text);
        if part == " " {
            return false;
        }
        let mut bracket = false;
        for (at, c) in part.char_indices() {
            let span = Span::new(from + at, from + at + c.len_utf8());
            let kind = match c {
                ',' | ';' => Kind::Comma,
                ':' => Kind::Colon,
                '—' | '–' => Kind::Dash,
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
            self.push(kind, span, (self.at, self.at));
        }
        bracket
    }

    /// Moves past the words in brackets; a bracket that nothing closes is none.
    fn skip_bracket(&mut self) {
        let mut index = self.at;
        while let Some(token) = self.token(index) {
            let after = self.tokens.get(index + 1).map_or(self.text.len(), |next| next.span.start());
            let bound = after.min(token.span.end() + 8);
            let closed = self.text.as_bytes().get(token.span.end()..bound).is_some_and(|gap| gap.contains(&b')'));
            index += 1;
            if closed {
                self.at = index;
                return;
            }
            if index > self.at + 30 {
                break;
            }
        }
        self.at += 1;
    }

    fn word(&mut self) {
        let (Some(token), Some(class)) = (self.token(self.at), self.class(self.at)) else { return };
        let one = (self.at, self.at + 1);
        if self.names_at(self.at) {
            self.phrase(self.at, false);
            return;
        }
        let kind = match class {
            Class::Determiner => {
                let that = Span::of(token.span, self.text).eq_ignore_ascii_case("that");
                if that && self.class(self.at + 1).is_none_or(|next| !matches!(next, Class::Plain | Class::Title)) {
                    Kind::That
                } else {
                    self.phrase(self.at, true);
                    return;
                }
            }
            Class::Preposition => Kind::Preposition,
            Class::Subordinator => Kind::Subordinator,
            Class::Conjunction => Kind::Conjunction,
            Class::Auxiliary => Kind::Auxiliary,
            Class::Adverb => Kind::Adverb,
            Class::Pronoun => Kind::Pronoun,
            Class::Relative => Kind::Relative,
            Class::To => Kind::To,
            Class::Cue => Kind::Cue { finite: !token.span.of(self.text).ends_with("ing") },
            Class::Verb => Kind::Verb { finite: true },
            Class::Participle if self.is_according(token) => Kind::According,
            Class::Participle => Kind::Verb { finite: false },
            Class::Object => Kind::Word,
            Class::Title | Class::Plain => {
                self.phrase(self.at, false);
                return;
            }
        };
        if kind == Kind::According {
            let end = self.token(self.at + 1).map_or(token.span.end(), |to| to.span.end());
            self.push(kind, Span::new(token.span.start(), end), (self.at, self.at + 2));
            self.at += 2;
        } else {
            self.push(kind, token.span, one);
            self.at += 1;
        }
    }

    fn is_according(&self, token: Token) -> bool {
        token.span.of(self.text).eq_ignore_ascii_case("according") && self.class(self.at + 1) == Some(Class::To)
    }

    /// Whether the token is part of a name, as far as its capital tells.
    fn names_at(&self, index: usize) -> bool {
        let (Some(token), Some(class)) = (self.token(index), self.class(index)) else { return false };
        if !token.shape.is_capitalised() {
            return false;
        }
        let opening = self.opening && index == self.at;
        let next = self.token(index + 1).is_some_and(|next| next.shape.is_capitalised() && self.joined(index));
        match class {
            Class::Plain | Class::Title => {
                !opening || next || token.shape == Shape::Upper || !self.common.get(token.word as usize).is_some_and(|seen| *seen)
            }
            Class::Cue | Class::Verb | Class::Participle => !opening || next,
            Class::Auxiliary => index > self.at,
            // `Early` and `Kelly` look like adverbs
            Class::Adverb => !opening && self.text.get(..token.span.end()).is_some_and(|text| text.ends_with("ly")),
            _ => false,
        }
    }

    /// Whether nothing but a space, a hyphen or an abbreviation's full stop parts the token from the next.
    fn joined(&self, index: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(index), self.token(index + 1)) else { return false };
        let gap = Span::new(token.span.end(), next.span.start()).of(self.text);
        matches!(gap, " " | "-" | "\u{a0}" | "\n" | "’ " | "' " | "" | ". " | ".\u{a0}")
    }

    fn possessive(&self, index: usize) -> bool {
        let Some(token) = self.token(index) else { return false };
        let written = token.span.of(self.text);
        if written.ends_with("'s") || written.ends_with("’s") {
            return true;
        }
        written.ends_with('s') && self.text.get(token.span.end()..).is_some_and(|rest| rest.starts_with(['\'', '’']))
    }

    /// Reads a noun phrase or a name that begins at token `first`.
    fn phrase(&mut self, first: usize, determined: bool) {
        const LONGEST: usize = 12;
        let mut index = first + usize::from(determined);
        let possessive_pronoun = determined;
        if determined && self.token(index).is_none_or(|_| !self.joined(first)) {
            // a determiner alone is a pronoun: `this`, `both`
            if let Some(token) = self.token(first) {
                self.push(Kind::Noun, token.span, (first, first + 1));
            }
            self.at = first + 1;
            return;
        }
        let start = index;
        let mut capital_from = None;
        let mut names_end = first;
        while let (Some(token), Some(class)) = (self.token(index), self.class(index)) {
            let named = self.names_at(index);
            let plain = matches!(class, Class::Plain | Class::Title) || token.shape == Shape::Number;
            let adjective = determined && index == start && self.describes(first, index);
            let particle = capital_from.is_some_and(|from| self.links(index) || index > from + 1 && self.hyphened(index));
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
            if self.possessive(index - 1) || !self.joined(index - 1) {
                break;
            }
        }
        index = index.max(start);
        if index == start {
            // nothing follows the determiner that could be its noun
            if let Some(token) = self.token(first) {
                self.push(if determined { Kind::Noun } else { Kind::Word }, token.span, (first, first + 1));
            }
            self.at = first + 1;
            return;
        }
        self.at = index;
        self.settle(first, index, capital_from, names_end, possessive_pronoun);
    }

    /// Whether the word at `index`, right after the determiner at `first`, describes the noun that follows: `a proposed
    /// deal`, `the newly elected mayor`.
    fn describes(&self, first: usize, index: usize) -> bool {
        let written = self.token(first).map_or("", |token| token.span.of(self.text)).to_ascii_lowercase();
        let article = matches!(written.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my");
        match self.class(index) {
            Some(Class::Verb | Class::Cue | Class::Participle | Class::Adverb) => {
                article && self.joined(index) && matches!(self.class(index + 1), Some(Class::Plain | Class::Title | Class::Verb))
            }
            Some(Class::Determiner) => true,
            _ => false,
        }
    }

    /// Whether the small word at `index` ends a name that has a hyphen: `Chon Hyun-joon`, `Moon Jae-in`.
    fn hyphened(&self, index: usize) -> bool {
        let (Some(before), Some(token)) = (index.checked_sub(1).and_then(|i| self.token(i)), self.token(index)) else {
            return false;
        };
        token.span.len() <= 6
            && Span::new(before.span.end(), token.span.start()).of(self.text) == "-"
            && !matches!(self.class(index), Some(Class::Verb | Class::Participle | Class::Cue))
    }

    /// Whether the small word at `index` stands inside a name: `Ursula von der Leyen`, `Department of Justice`.
    fn links(&self, index: usize) -> bool {
        let Some(token) = self.token(index) else { return false };
        let particle = matches!(
            token.span.of(self.text),
            "de" | "van" | "von" | "der" | "bin" | "al" | "el" | "la" | "da" | "di" | "del" | "du"
        );
        let office = token.span.of(self.text) == "of" && index.checked_sub(1).and_then(|i| self.class(i)) == Some(Class::Title);
        (particle || office) && self.token(index + 1).is_some_and(|next| next.shape.is_capitalised())
            || particle && self.token(index + 2).is_some_and(|next| next.shape.is_capitalised())
    }

    /// Decides what the phrase of the tokens `first..end` is, and adds it.
    fn settle(&mut self, first: usize, end: usize, capital_from: Option<usize>, names_end: usize, determined: bool) {
        let last = end - 1;
        let span = |from: usize, to: usize| {
            let start = self.tokens.get(from).map_or(0, |token| token.span.start());
            Span::new(start, to.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(start, |token| token.span.end()))
        };
        let possessive = self.possessive(last);
        if let Some(from) = capital_from {
            // the name begins after the last title: `Russian Defense Minister | Sergei Shoigu`
            let mut head = from;
            let mut index = from;
            while index < last {
                if self.class(index) == Some(Class::Title) {
                    head = index + 1;
                    if self.links(index + 1)
                        && self.tokens.get(index + 1).is_some_and(|t| t.span.of(self.text) == "of")
                        && index + 3 <= last
                    {
                        head = index + 3;
                    }
                }
                index += 1;
            }
            let titled = self.class(last) == Some(Class::Title) && head == from && last == from;
            let whole = span(first, end);
            let mut named = span(head, end);
            if possessive {
                let cut = named.of(self.text).trim_end_matches(['s']).trim_end_matches(['\'', '’']).len();
                let written = named.of(self.text);
                if written.ends_with("'s") || written.ends_with("’s") {
                    named = Span::new(named.start(), named.start() + cut);
                }
            }
            let kind = if titled { Kind::Noun } else { Kind::Name };
            self.parts.push(Part { kind, span: whole, head: named, tokens: (head, end), first, possessive });
            return;
        }
        let ends_in_title = self.class(last) == Some(Class::Title);
        let verb_follows = matches!(self.class(end), Some(Class::Cue | Class::Auxiliary | Class::Verb)) && self.joined(last);
        let starts_named = names_end > first && self.names_at_start(first);
        if determined || ends_in_title || possessive || verb_follows || !starts_named {
            let whole = span(first, end);
            let kind = if determined || ends_in_title || verb_follows || starts_named { Kind::Noun } else { Kind::Word };
            self.parts.push(Part { kind, span: whole, head: whole, tokens: (first, end), first, possessive });
        } else {
            // a name, and words that are not known to belong to it
            let mut until = first;
            while until < end && self.token(until).is_some_and(|token| token.shape.is_capitalised()) {
                until += 1;
            }
            let until = until.max(first + 1);
            let whole = span(first, until);
            self.parts.push(Part { kind: Kind::Name, span: whole, head: whole, tokens: (first, until), first, possessive: false });
            self.at = until;
        }
    }

    fn names_at_start(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.shape.is_capitalised())
    }
}
