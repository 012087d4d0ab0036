//! The words of a sentence: what each of them can be where it stands.

use crate::document::Document;
use crate::language::{AGENCY, Language, MEDIUM, PEOPLE, Trait, Traits, UTTERANCE, clause_word, sentence_word, suffix};
use crate::quotation::class::{Class, classify};
use crate::span::Span;
use crate::text::character;
use crate::text::token::{Shape, Token};

/// What is asked of a word again and again: by itself, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub class: Class,
    /// Its class in the list of clause words.
    listed: u8,
    flags: u16,
}

/// It is somewhere written with a small letter.
pub(super) const COMMON: u16 = 1;
/// What lists say of it.
pub(super) const PARTICLE: u16 = 1 << 1;
const IS_MEDIUM: u16 = 1 << 2;
const UTTERS: u16 = 1 << 3;
const IS_AGENCY: u16 = 1 << 4;
/// How it is written.
pub(crate) const CAPITAL: u16 = 1 << 5;
pub(super) const UPPER: u16 = 1 << 6;
pub(crate) const NUMBER: u16 = 1 << 7;
pub(super) const LOWER: u16 = 1 << 8;
pub(crate) const POSSESSES: u16 = 1 << 9;
/// Nothing but a space, a hyphen or an abbreviation's full stop parts it from the next.
pub(crate) const JOINED: u16 = 1 << 10;
/// A hyphen parts it from the word before.
pub(super) const HYPHENED: u16 = 1 << 11;
/// It denies what it stands beside.
pub(crate) const DENIAL: u16 = 1 << 12;
/// It stands behind a name and is none.
pub(super) const IS_SUFFIX: u16 = 1 << 13;
/// One of a people or of a party is called so.
pub(crate) const OF_PEOPLE: u16 = 1 << 14;
pub(crate) const IS_FORENAME: u16 = 1 << 15;

/// How a word is written, by the shape of its token.
const SHAPES: [u16; 4] = [LOWER, CAPITAL, CAPITAL | UPPER, NUMBER];

/// What stands beyond the words that are read.
const END: Word = Word { class: Class::End, listed: 0, flags: 0 };

/// Some classes of the list of clause words.
pub(super) const fn any(of: &[Trait]) -> u32 {
    let (mut rest, mut set) = (of, 0);
    while let [first, others @ ..] = rest {
        set |= 1 << Traits(first.value).class(*first);
        rest = others;
    }
    set
}

const OWNERS: u32 = any(&[clause_word::HIS, clause_word::ITS, clause_word::YOUR]);
const ARTICLES: u32 = any(&[clause_word::THE, clause_word::A, clause_word::HIS, clause_word::ITS]);
pub(super) const OF: u32 = any(&[clause_word::OF]);
const THAT: u32 = any(&[clause_word::THAT]);

impl Word {
    /// The word numbered `word`, wherever it stands.
    fn new(document: &Document, word: u32) -> Word {
        let traits = document.vocabulary().traits(word);
        let flag = |listed: Trait, flag: u16| if traits.is(listed) { flag } else { 0 };
        let denies = if document.vocabulary().denies(word) { DENIAL } else { 0 };
        let flags = flag(sentence_word::PARTICLE, PARTICLE)
            | flag(MEDIUM, IS_MEDIUM)
            | flag(UTTERANCE, UTTERS)
            | flag(AGENCY, IS_AGENCY)
            | if traits.listed(suffix::LETTERS) { IS_SUFFIX } else { 0 }
            | flag(PEOPLE, OF_PEOPLE)
            | if traits.forename_sex() == 0 { 0 } else { IS_FORENAME }
            | denies;
        Word { class: classify(document, word, traits), listed: traits.class(clause_word::A) as u8, flags }
    }

    /// Every word of `document`, by its number.
    pub(crate) fn all(document: &Document) -> Vec<Word> {
        let mut all: Vec<Word> = (0..document.vocabulary().len() as u32).map(|word| Word::new(document, word)).collect();
        for token in document.tokens() {
            if token.shape() == Shape::Lower
                && let Some(word) = all.get_mut(token.word() as usize)
            {
                word.flags |= COMMON;
            }
        }
        all
    }

    /// Whether it has one of some flags.
    #[inline]
    pub(crate) fn is(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Whether it is, however it is written, one of some clause words.
    #[inline]
    pub(super) fn is_any(self, of: u32) -> bool {
        of >> self.listed & 1 == 1
    }
}

/// The words of a sentence, up to the next quoted passage.
pub(crate) struct Words<'a> {
    pub text: &'a str,
    pub language: &'static Language,
    pub tokens: &'a [Token],
    /// Every word of the document, by its number.
    pub all: &'a [Word],
    /// The words that are read, the first of which is the token numbered `base`.
    row: Vec<Word>,
    base: usize,
    /// The word that is read.
    pub at: usize,
    pub end: usize,
    /// Whether the word that is read begins a sentence.
    pub opening: bool,
}

impl<'a> Words<'a> {
    pub(crate) fn new(document: &Document<'a>, tokens: &'a [Token], all: &'a [Word]) -> Self {
        let (text, language) = (document.text(), document.language());
        Words { text, language, tokens, all, row: Vec::new(), base: 0, at: 0, end: 0, opening: true }
    }

    /// Turns to the words from the one that is read up to the token numbered `end`.
    pub(crate) fn turn_to(&mut self, end: usize) {
        (self.base, self.end) = (self.at, end);
        self.row.clear();
        let tokens = self.tokens.get(self.at..end).unwrap_or_default();
        self.row.reserve(tokens.len());
        let bytes = self.text.as_bytes();
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        // the byte before a token, which is mostly behind the one before it
        let mut before = tokens.first().map_or(0, |token| byte(token.start().wrapping_sub(1)));
        let mut behind = 0;
        for (index, token) in tokens.iter().enumerate() {
            let mut word = self.all.get(token.word() as usize).copied().unwrap_or(END);
            let (last, after) = (byte(token.end().wrapping_sub(1)), byte(token.end()));
            // the last byte of an apostrophe stands before the `s`, or the first one behind it
            if last | 0x20 == b's' && (matches!(byte(token.end().wrapping_sub(2)), b'\'' | 0x99) || matches!(after, b'\'' | 0xe2)) {
                word = self.possessive(*token, word);
            }
            word.flags |= behind | SHAPES.get(token.shape() as usize).copied().unwrap_or_default();
            // a part of a compound is no verb: `state-owned`
            if (before == b'-' || after == b'-') && word.is(LOWER) {
                word.class = Class::Plain;
            }
            (before, behind) = (after, 0);
            if let Some(next) = tokens.get(index + 1) {
                if after == b' ' && next.start() == token.end() + 1 {
                    word.flags |= JOINED;
                } else {
                    let gap = bytes.get(token.end()..next.start()).unwrap_or_default();
                    before = gap.last().copied().unwrap_or(last);
                    word.flags |= if is_close(gap) { JOINED } else { 0 };
                    behind = if gap == b"-" { HYPHENED } else { 0 };
                }
            }
            self.row.push(word);
        }
    }

    /// `word` as it is written at `token`, which ends in an `s` beside what may be an apostrophe.
    #[cold]
    fn possessive(&self, token: Token, mut word: Word) -> Word {
        let written = token.span().of(self.text);
        let small = written.ends_with('s');
        let before = written.get(..written.len().saturating_sub(1)).unwrap_or_default();
        if before.ends_with(['\'', '’']) {
            // the lists have it without: `that's`
            word.listed = 0;
            word.flags &= COMMON;
            word.flags |= if small { POSSESSES } else { 0 };
        } else if small && self.text.get(token.end()..).is_some_and(|rest| rest.starts_with(['\'', '’'])) {
            word.flags |= POSSESSES;
        }
        word
    }

    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        if index < self.end { self.tokens.get(index).copied() } else { None }
    }

    #[inline]
    pub(crate) fn word(&self, index: usize) -> Word {
        self.row.get(index.wrapping_sub(self.base)).copied().unwrap_or(END)
    }

    #[inline]
    pub(crate) fn class(&self, index: usize) -> Class {
        self.word(index).class
    }

    /// How the token at `index` is written.
    pub(crate) fn written(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |token| token.span().of(self.text))
    }

    /// Whether the word at `index`, right after the determiner at `first`, belongs to its noun phrase though it looks like
    /// a verb or an adverb: `a proposed deal`, `the newly elected mayor`, `the talks`.
    pub(crate) fn describes(&self, first: usize, index: usize) -> bool {
        let article = self.word(first).is_any(ARTICLES);
        match self.class(index) {
            // `the past` is no preposition
            Class::Verb | Class::Cue | Class::Participle | Class::Preposition => article,
            Class::Adverb => {
                article && self.word(index).is(JOINED) && !matches!(self.class(index + 1), Class::Be | Class::Auxiliary)
            }
            Class::Determiner => true,
            _ => false,
        }
    }

    /// Whether the word at `index` is a noun in the plural, though it looks like a verb, since the word before describes it: `initial reports`.
    pub(crate) fn is_described(&self, index: usize) -> bool {
        const ATTRIBUTIVE: u32 = any(&[clause_word::ATTRIBUTIVE]);
        self.class(index) == Class::Cue && self.is_small(index - 1, ATTRIBUTIVE) && self.written(index).ends_with('s')
    }

    /// Whether the word at `index` is `that`.
    pub(crate) fn is_that(&self, index: usize) -> bool {
        self.word(index).is_any(THAT)
    }

    /// Whether `that` before the word at `index` points at a thing, `that deal`, and opens no clause: `that Kim`, `that officials`.
    pub(crate) fn points(&self, index: usize) -> bool {
        let word = self.word(index);
        let written = self.written(index);
        let plural = written.ends_with('s') && !written.ends_with("ss");
        matches!(word.class, Class::Plain | Class::Title | Class::Utterance) && word.is(LOWER) && !plural
    }

    /// Whether the verb at `index` has a clause for its object, as those of reporting do: `learned that`, `ruled that`.
    pub(crate) fn reports(&self, index: usize) -> bool {
        // whoever hears it says nothing
        const HEARD: u32 = any(&[clause_word::HEARD]);
        self.is_small(index + 1, THAT) && !self.points(index + 2) && !self.word(index).is_any(HEARD)
    }

    /// The byte of the token at `index` where its verb begins, where it is a pronoun with one: `we're`.
    pub(crate) fn contracted(&self, index: usize) -> Option<usize> {
        let written = self.written(index);
        if written.ends_with("re") { character::find(written, "'’") } else { None }
    }

    /// Whether the phrase of the tokens `first..end` is a medium that hands on what others say: `Reuters`, `state media`,
    /// `the North's news agency`.
    pub(crate) fn is_medium(&self, first: usize, end: usize) -> bool {
        const AGENCIES: u32 = any(&[clause_word::AGENCY]);
        const SEVERAL: u32 = any(&[clause_word::AGENCY, clause_word::NEWS, clause_word::PRESS]);
        let last = self.word(end - 1);
        if last.is(IS_MEDIUM) || last.is(IS_AGENCY) && end == first + 1 {
            return true;
        }
        last.is_any(SEVERAL)
            && (last.is_any(AGENCIES) && end >= first + 2 && self.written(end - 2).eq_ignore_ascii_case("news")
                || self.language.folded_traits(self.span(first, end).of(self.text)).is(AGENCY))
    }

    /// Where the tokens `first..end` stand.
    fn span(&self, first: usize, end: usize) -> Span {
        let of = |index: usize| self.tokens.get(index).map(Token::span).unwrap_or_default();
        Span::new(of(first).start(), of(end - 1).end())
    }

    /// Whether the word at `index` is a pronoun that owns: `his`, `their`.
    pub(crate) fn owns(&self, index: usize) -> bool {
        self.word(index).is_any(OWNERS)
    }

    /// Whether the word at `index` is one for what is said, also where it could be a verb of reporting: `a warning`.
    pub(crate) fn utters(&self, index: usize) -> bool {
        let word = self.word(index);
        match word.class {
            Class::Utterance => true,
            Class::Cue => word.is(UTTERS) && word.is(LOWER),
            _ => false,
        }
    }

    /// Whether the word at `index` is `of`.
    pub(crate) fn is_of(&self, index: usize) -> bool {
        self.is_small(index, OF)
    }

    /// Whether the word at `index` is one of some clause words, in small letters.
    pub(super) fn is_small(&self, index: usize, of: u32) -> bool {
        let word = self.word(index);
        word.is_any(of) && word.is(LOWER)
    }

    /// Whether the verb that is read reports with the words after it: `as Kim put it`, `Kim made it clear`.
    pub(crate) fn puts_it(&self) -> bool {
        const PUT: u32 = any(&[clause_word::PUT]);
        const MADE: u32 = any(&[clause_word::MADE]);
        const IT: u32 = any(&[clause_word::IT]);
        const CLEAR: u32 = any(&[clause_word::CLEAR]);
        let it = self.is_small(self.at + 1, IT);
        self.is_small(self.at, PUT) && it || self.is_small(self.at, MADE) && self.is_small(self.at + 1 + usize::from(it), CLEAR)
    }

    /// Whether the verb that is read gives words to somebody together with the noun for them: `issued a warning`, `made a plea`.
    pub(crate) fn gives_words(&self) -> bool {
        const GAVE: u32 = any(&[clause_word::GAVE, clause_word::MADE]);
        self.is_small(self.at, GAVE) && (self.at + 1..self.at + 5).any(|index| self.utters(index))
    }

    /// Whether the word at `index` is the verb of a relative clause with the plural before it for a subject: `what critics call`.
    pub(crate) fn is_relative_verb(&self, first: usize, index: usize) -> bool {
        let subject = self.written(index.wrapping_sub(1));
        index == first + 1
            && self.class(first.wrapping_sub(1)) == Class::Relative
            && self.word(first).is(LOWER)
            && self.utters(index)
            && subject.ends_with('s')
            && !self.word(first).is(POSSESSES)
    }

    /// Whether the words that are read name whose words they are: `in the words of Kim`.
    pub(crate) fn are_words_of(&self) -> bool {
        const THE: u32 = any(&[clause_word::THE]);
        const WORDS: u32 = any(&[clause_word::WORDS]);
        let at = self.at;
        self.is_small(at + 1, THE)
            && self.is_of(at + 3)
            && self.is_small(at + 2, WORDS)
            && self.written(at).eq_ignore_ascii_case("in")
    }

    /// Whether the word at `index` and the one behind it are `close to`, which is a preposition.
    pub(crate) fn is_close_to(&self, index: usize) -> bool {
        const CLOSE: u32 = any(&[clause_word::CLOSE]);
        self.class(index + 1) == Class::To && self.is_small(index, CLOSE)
    }

    pub(crate) fn is_according(&self) -> bool {
        const ACCORDING: u32 = any(&[clause_word::ACCORDING]);
        self.word(self.at).is_any(ACCORDING) && self.class(self.at + 1) == Class::To
    }
}

/// Whether a gap of these bytes leaves two words together.
fn is_close(gap: &[u8]) -> bool {
    matches!(gap, b" " | b"-" | b"\xc2\xa0" | b"\n" | b"\xe2\x80\x99 " | b"' " | b"" | b". " | b".\xc2\xa0")
}
