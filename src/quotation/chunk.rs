//! Reads the parts of a sentence that say who speaks: names, noun phrases, verbs, the quoted passages between them.
//!
//! This is chunking in the sense of Abney (1991), done with word lists and the shape of words: no part of speech is
//! guessed where a rule does not need it. A sentence comes out as a row of [`Part`]s, in order, that leaves nothing out
//! but brackets.

use crate::quotation::class::Class;
use crate::quotation::part::{DENIES, HALF, Kind, LONGEST_PHRASE, MEDIUM, OF, POSSESSIVE, Part, SEMICOLON};
use crate::quotation::passage::Passage;
use crate::quotation::word::{CAPITAL, DENIAL, IS_FORENAME, JOINED, NUMBER, OF_PEOPLE, POSSESSES, Word, Words};
use crate::span::Span;

/// The place of a passage that no sentence has for a part.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Reads sentences one after the other.
pub(super) struct Chunker<'a> {
    words: Words<'a>,
    passages: &'a [Passage],
    /// The number of the next passage.
    next: usize,
    /// The parts of all sentences that were read.
    pub parts: Vec<Part>,
    /// The part that each passage is; [`NOWHERE`] where none is.
    pub places: Vec<u32>,
}

impl<'a> Chunker<'a> {
    pub(super) fn new(words: Words<'a>, passages: &'a [Passage]) -> Self {
        // nearly all parts are words, and some words make one part
        let parts = Vec::with_capacity(words.tokens.len());
        Chunker { words, passages, next: 0, parts, places: vec![NOWHERE; passages.len()] }
    }

    /// Reads a sentence, which has the tokens from `first` to `end`.
    pub(super) fn read(&mut self, sentence: Span, first: usize, end: usize) {
        let mut cursor = sentence.start();
        self.words.at = first;
        self.words.opening = true;
        loop {
            while self.passages.get(self.next).is_some_and(|passage| passage.span.end() <= cursor) {
                self.next += 1;
            }
            let passage = self.passages.get(self.next).map(|passage| passage.span).filter(|span| span.start() < sentence.end());
            let Some(passage) = passage else {
                self.words_before(cursor, sentence.end(), end);
                break;
            };
            self.words_before(cursor, passage.start(), self.after(passage.start(), end));
            if passage.start() >= sentence.start() {
                if let Some(place) = self.places.get_mut(self.next) {
                    *place = self.parts.len() as u32;
                }
                self.push(Kind::Quote, self.next, 0);
            }
            cursor = passage.end();
            self.words.at = self.after(cursor, end);
            self.words.opening = false;
            if cursor >= sentence.end() {
                break;
            }
        }
    }

    /// The first token from the one that is read on that begins at byte `limit` or behind it, or `end`.
    fn after(&self, limit: usize, end: usize) -> usize {
        let rest = self.words.tokens.get(self.words.at..end).unwrap_or_default();
        self.words.at + rest.partition_point(|token| token.start() < limit)
    }

    /// Reads the words up to the token numbered `end`, and the marks between them and up to byte `limit`.
    fn words_before(&mut self, mut cursor: usize, limit: usize, end: usize) {
        self.words.turn_to(end);
        while let Some(token) = self.words.token(self.words.at) {
            if self.punctuation(cursor, token.start()) {
                self.skip_bracket();
                match self.words.token(self.words.at) {
                    Some(next) => cursor = next.start(),
                    None => {
                        let last = self.words.at.checked_sub(1).and_then(|last| self.words.tokens.get(last));
                        cursor = last.map_or(token.start(), |last| last.end());
                        break;
                    }
                }
                continue;
            }
            let before = self.words.at;
            self.word();
            self.words.at = self.words.at.max(before + 1);
            self.words.opening = false;
            cursor = self.words.tokens.get(self.words.at - 1).map_or(cursor, |token| token.end());
        }
        self.punctuation(cursor, limit);
    }

    fn push(&mut self, kind: Kind, first: usize, length: usize) {
        self.add(kind, (first, first, first + length), 0);
    }

    /// Adds the part of the tokens `first..end`, with its head from `head` on.
    fn add(&mut self, kind: Kind, (first, head, end): (usize, usize, usize), flags: u8) {
        let short = |tokens: usize| u8::try_from(tokens).unwrap_or(u8::MAX);
        self.parts.push(Part { first: first as u32, led: short(head - first), length: short(end - first), kind, flags });
    }

    /// Reads the marks between two words; whether a bracket opens among them.
    #[inline]
    fn punctuation(&mut self, from: usize, to: usize) -> bool {
        let space = to == from + 1 && self.words.text.as_bytes().get(from) == Some(&b' ');
        !space && from < to && self.marks(from, to)
    }

    #[inline(never)]
    fn marks(&mut self, from: usize, to: usize) -> bool {
        let mut bracket = false;
        let mut rest = self.words.text.as_bytes().get(from..to).unwrap_or_default();
        while let [byte, others @ ..] = rest {
            let at = to - rest.len();
            let (kind, length, flags) = match rest {
                [b',', ..] => (Kind::Comma, 1, 0),
                [b';', ..] => (Kind::Comma, 1, SEMICOLON),
                [b':', ..] => (Kind::Colon, 1, 0),
                // – — ―
                [0xe2, 0x80, 0x93..=0x95, ..] => (Kind::Dash, 3, 0),
                [b'-', ..] if to - from > 1 => (Kind::Dash, 1, 0),
                _ => {
                    bracket = *byte == b'(' || bracket && *byte != b')';
                    rest = others;
                    continue;
                }
            };
            rest = rest.get(length..).unwrap_or_default();
            self.add(kind, (at, at, at + length), flags);
        }
        bracket
    }

    /// Moves past the words in brackets; a bracket that nothing closes is none.
    fn skip_bracket(&mut self) {
        let mut index = self.words.at;
        while let Some(token) = self.words.token(index) {
            let after = self.words.tokens.get(index + 1).map_or(self.words.text.len(), |next| next.start());
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
        let at = self.words.at;
        let word = self.words.word(at);
        let last = self.parts.last();
        let party = if last.is_some_and(|part| part.kind == Kind::Comma) { self.words.party(at) } else { 0 };
        if party > 0 {
            self.push(Kind::Word, at, party);
            self.words.at += party;
            return;
        }
        if self.words.names(word, at) {
            self.phrase(at, false);
            return;
        }
        let kind = match word.class {
            Class::Determiner => {
                if self.words.is_that(at) && !self.words.points(at + 1) {
                    Kind::That
                } else {
                    self.phrase(at, true);
                    return;
                }
            }
            Class::Preposition if self.words.are_words_of() => {
                self.push(Kind::According, at, 4);
                self.words.at += 4;
                return;
            }
            Class::Preposition => {
                self.add(Kind::Preposition, (at, at, at + 1), if self.words.is_of(at) { OF } else { 0 });
                self.words.at += 1;
                return;
            }
            Class::As => Kind::As,
            Class::Subordinator => Kind::Subordinator,
            Class::By => Kind::By,
            Class::Be => Kind::Be,
            Class::Conjunction => Kind::Conjunction,
            Class::Auxiliary => Kind::Auxiliary,
            Class::Adverb => Kind::Adverb,
            // `we're told`: a pronoun and its verb
            Class::Pronoun if self.words.contracted(at).is_some() => {
                self.add(Kind::Pronoun, (at, at, at + 1), HALF);
                self.add(Kind::Be, (at, at, at + 1), HALF);
                self.words.at += 1;
                return;
            }
            Class::Pronoun => Kind::Pronoun,
            Class::Relative => Kind::Relative,
            Class::To => Kind::To,
            // `Kim's claims`
            Class::Cue if last.is_some_and(|part| part.is(POSSESSIVE)) && self.words.utters(at) => Kind::Utterance,
            // `to call it late`
            Class::Utterance
                if last.is_some_and(|part| part.kind == Kind::To)
                    || last.is_some_and(|part| part.kind == Kind::Word && self.words.is_relative_verb(part.first(), at)) =>
            {
                Kind::Cue
            }
            Class::Cue if self.words.written(at).ends_with("ing") => Kind::Saying,
            Class::Cue => Kind::Cue,
            // `as Kim put it`
            Class::Verb if self.words.puts_it() || self.words.reports(at) || self.words.gives_words() => Kind::Cue,
            Class::Verb => Kind::Verb,
            Class::Participle if self.words.is_according() => Kind::According,
            Class::Participle => Kind::Participle,
            Class::Object => Kind::Word,
            // `a source close to the club`
            Class::Plain if self.words.is_close_to(at) => {
                self.push(Kind::Preposition, at, 2);
                self.words.at += 2;
                return;
            }
            Class::Title | Class::Utterance | Class::Plain => {
                self.phrase(at, false);
                return;
            }
            Class::End => return,
        };
        let length = 1 + usize::from(kind == Kind::According);
        self.add(kind, (at, at, at + length), if word.is(DENIAL) { DENIES } else { 0 });
        self.words.at += length;
    }

    /// Reads a noun phrase or a name that begins at token `first`.
    fn phrase(&mut self, first: usize, determined: bool) {
        let start = first + usize::from(determined);
        let mut index = start;
        let mut capital_from = None;
        let mut names_end = first;
        // `a tired Kim`, `a visibly tired Kim`
        let described = start + usize::from(self.words.class(start) == Class::Adverb);
        // a determiner alone is a pronoun: `this`, `both`
        let alone = determined && !self.words.word(first).is(JOINED);
        while !alone && index < first + LONGEST_PHRASE {
            let word = self.words.word(index);
            let named = self.words.names(word, index) || !determined && index == first && self.words.opens_name(index);
            let is_noun = |word: Word| matches!(word.class, Class::Plain | Class::Title | Class::Utterance) || word.is(NUMBER);
            let plain = is_noun(word);
            let noun_follows = || is_noun(self.words.word(index + 1));
            if word.class == Class::Utterance && !determined && self.words.is_relative_verb(first, index) {
                break;
            }
            if named {
                capital_from = capital_from.or(Some(index));
                names_end = index + 1;
            } else if capital_from.is_some_and(|from| self.words.links(index) || self.words.hyphened(from, index)) {
                names_end = index + 1;
            } else if plain
                || determined && index <= described && self.words.describes(first, index) && (index == start || noun_follows())
                || index > start && self.words.is_described(index)
            {
                capital_from = None;
            } else {
                break;
            }
            index += 1;
            if word.is(POSSESSES) || !word.is(JOINED) {
                break;
            }
        }
        if index > start + 1 && self.words.is_close_to(index - 1) {
            index -= 1;
        }
        if index == start {
            // nothing follows the determiner that could be its noun
            self.push(if determined { Kind::Noun } else { Kind::Word }, first, 1);
            self.words.at = first + 1;
            return;
        }
        self.words.at = index;
        self.settle(first, index, capital_from, names_end, determined);
    }

    /// Decides what the phrase of the tokens `first..end` is, and adds it.
    fn settle(&mut self, first: usize, end: usize, capital_from: Option<usize>, names_end: usize, determined: bool) {
        let last = end - 1;
        let title = |index: usize| self.words.class(index) == Class::Title;
        let possessive = self.words.word(last).is(POSSESSES);
        let medium = if self.words.is_medium(first, end) { MEDIUM } else { 0 };
        let flags = medium | if possessive { POSSESSIVE } else { 0 };
        if let Some(from) = capital_from {
            let (head, office) = self.head(from, last);
            // `Russian state TV`, `the South Korean`
            let people = determined && from == first + 1 && last < from + 2 && self.words.word(last).is(OF_PEOPLE);
            let noun = last == from && (title(last) || medium != 0 && from > first + 1) || people;
            let titled = office || noun;
            self.add(if titled { Kind::Noun } else { Kind::Name }, (first, head, end), flags);
            return;
        }
        let ends_in_title = title(last);
        let verb_follows = matches!(self.words.class(end), Class::Cue | Class::Auxiliary | Class::Be | Class::Verb)
            && self.words.word(last).is(JOINED);
        let starts_named = names_end > first && self.words.word(first).is(CAPITAL);
        let utterance = self.words.class(last) == Class::Utterance && !starts_named;
        // `said Westhaven police`, but `Lee advocates a tax`, `Ann Lee heads the board`
        let voiced = || {
            let written = self.words.written(last);
            let person = |index: usize| self.words.word(index).is(IS_FORENAME) || title(index);
            let acts = matches!(self.words.class(end), Class::Determiner | Class::To) || (first..last).any(person);
            self.words.language.is_voice(written) && !(acts && written.ends_with('s'))
        };
        if determined || ends_in_title || possessive || verb_follows || utterance || !starts_named || voiced() {
            let utters = self.words.utters(last);
            // `his claim`: the one who owns the words is a part, as in `Kim's claim`
            let owned = determined && utters && first < last && self.words.owns(first);
            if owned {
                self.add(Kind::Pronoun, (first, first, first + 1), POSSESSIVE);
            }
            // `Kim's brother`
            let of_owner = self.parts.last().is_some_and(|part| part.is(POSSESSIVE) && part.is_worded() && part.end() == first);
            // `according to officials`, but `according to plan`
            let source = || {
                let written = |index: usize| self.words.written(index);
                let speaks = |index: usize| self.words.language.is_voice(written(index));
                self.parts.last().is_some_and(|part| part.kind == Kind::According)
                    && (written(last).ends_with('s') || speaks(first) || speaks(last))
            };
            let kind = if utters {
                Kind::Utterance
            } else if determined || of_owner || ends_in_title || verb_follows || starts_named || source() {
                Kind::Noun
            } else {
                Kind::Word
            };
            let first = first + usize::from(owned);
            self.add(kind, (first, first, end), flags);
        } else {
            // a name, and words that are not known to belong to it
            let mut until = first + 1;
            while until < end && (self.words.word(until).is(CAPITAL) || self.words.hyphened(first, until)) {
                until += 1;
            }
            self.add(Kind::Name, (first, self.head(first, until - 1).0, until), medium);
            self.words.at = until;
        }
    }

    /// Where a name from `first` to `last` begins after the last title, `Russian Defense Minister | Sergei Shoigu`, and whether it is
    /// nothing but an office: `CEO of Perion`.
    fn head(&self, first: usize, last: usize) -> (usize, bool) {
        let (mut head, mut office) = (first, false);
        for index in first..self.words.surname(first, last) {
            if self.words.tells_people(index) {
                head = index + 1;
            } else if self.words.class(index) == Class::Title && self.words.is_title_of_its_own(first, index) {
                head = index + 1;
                if self.words.is_whose(index + 1) && self.words.links(index + 1) {
                    let behind = self.words.behind_office(index, last);
                    office = behind.is_none();
                    head = behind.unwrap_or(head);
                }
            }
        }
        (head, office)
    }
}
