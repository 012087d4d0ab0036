//! Which words of a sentence make up a name.

use crate::language::clause_word;
use crate::quotation::class::Class;
use crate::quotation::word::{
    CAPITAL, COMMON, HYPHENED, IS_FORENAME, IS_SUFFIX, JOINED, LOWER, OF, OF_PEOPLE, PARTICLE, POSSESSES, UPPER, Word, Words, any,
};

impl Words<'_> {
    /// Whether `word`, at `index`, is part of a name, as far as its capital tells.
    #[inline]
    pub(crate) fn names(&self, word: Word, index: usize) -> bool {
        word.is(CAPITAL) && self.capital_names(word, index)
    }

    #[inline(never)]
    fn capital_names(&self, word: Word, index: usize) -> bool {
        let opening = self.opening && index == self.at;
        let next = word.is(JOINED) && self.word(index + 1).is(CAPITAL);
        match word.class {
            Class::Plain | Class::Title => !opening || next || word.is(UPPER) || !word.is(COMMON),
            Class::Utterance => !opening || next,
            // `Boeing said`, `United has`, `Beijing's office`
            Class::Verb | Class::Participle => {
                let owner = word.class == Class::Participle && word.is(POSSESSES);
                !opening || next || owner || matches!(self.class(index + 1), Class::Cue | Class::Auxiliary | Class::Be)
            }
            Class::Cue => !opening,
            // `US officials`, `the WHO`
            Class::Object => word.is(UPPER),
            Class::Relative => word.is(UPPER) && !word.is(POSSESSES),
            Class::Auxiliary => index > self.at || next,
            // `Early` and `Kelly` look like adverbs
            Class::Adverb => !opening && self.written(index).ends_with("ly"),
            _ => false,
        }
    }

    /// Whether the small word at `index` ends a name from `first` on that has a hyphen: `Chon Hyun-joon`, `Moon Jae-in`; alone where it is
    /// surely no description, `Soo-jin said`, but `Trump-era rules`.
    pub(crate) fn hyphened(&self, first: usize, index: usize) -> bool {
        let word = self.word(index);
        let alone = index == first + 1;
        word.is(HYPHENED)
            && (!alone || !word.is(JOINED) || matches!(self.class(index + 1), Class::Cue | Class::Auxiliary | Class::Be))
            && self.token(index).is_some_and(|token| token.span().len() <= 6)
            && !matches!(word.class, Class::Verb | Class::Participle | Class::Cue)
    }

    /// Whether the small word at `index` stands inside a name: `Ursula von der Leyen`, `Secretary of State`, `Department for Education`,
    /// `Ministry of the Interior`.
    pub(crate) fn links(&self, index: usize) -> bool {
        const BODY: u32 = any(&[clause_word::BODY]);
        const SEAT: u32 = any(&[clause_word::BODY, clause_word::SEAT]);
        const FOR: u32 = any(&[clause_word::FOR]);
        const THE: u32 = any(&[clause_word::THE]);
        let word = self.word(index);
        let particle = word.is(PARTICLE);
        if !word.is(LOWER) || !particle && !word.is_any(OF | FOR | THE) {
            return false;
        }
        let capital = |index: usize| self.word(index).is(CAPITAL);
        let titled = |of: usize| self.class(of.wrapping_sub(1)) == Class::Title;
        // Frank Church of Idaho is none, nor does a government take the name of whoever leads it
        let body = |of: usize| {
            let (before, named) = (self.word(of.wrapping_sub(2)), self.word(of.wrapping_sub(1)));
            let whose = self.is_small(of, OF) && named.is_any(SEAT) || self.is_small(of, FOR) && named.is_any(BODY);
            whose && named.is(CAPITAL) && !before.is(IS_FORENAME) && !self.word(of + 1).is(IS_FORENAME)
        };
        // `Minister for Health`, `Secretary of State for Wales`, but `spokesman for Boeing`
        let (last, state) = (index.wrapping_sub(1), index.wrapping_sub(2));
        let charge = word.is_any(FOR) && (titled(index) && capital(last) || self.is_small(state, OF) && titled(state));
        let office = word.is_any(OF) && titled(index) || charge;
        // `Speaker of | the House`, as `of` and as `the`
        let before_the = body(index) || office && capital(last);
        let the = word.is_any(THE) && (body(last) || self.is_small(last, OF) && titled(last) && capital(state));
        (particle || office || before_the || the) && capital(index + 1)
            || (particle || before_the && self.is_small(index + 1, THE)) && capital(index + 2)
    }

    /// The last word of a name from `first` to `last` but for what is no name, as `Jr.`
    pub(crate) fn surname(&self, first: usize, last: usize) -> usize {
        (first..=last).rev().find(|&index| !self.word(index).is(IS_SUFFIX)).unwrap_or(last)
    }

    /// How many words tell the party at `index` and the place that it is of, with a mark behind: `D-Ohio,`, `R-North Carolina)`, but
    /// `D-Day veteran`; none where it is something else.
    pub(crate) fn party(&self, index: usize) -> usize {
        let closed = |last: usize| {
            let end = self.token(last).map_or(0, |token| token.end());
            matches!(self.text.as_bytes().get(end), None | Some(b',' | b'.' | b')' | b';'))
        };
        let place = self.word(index + 1);
        if !matches!(self.written(index), "D" | "I" | "R") || !place.is(CAPITAL) || !place.is(HYPHENED) {
            return 0;
        }
        let two = || place.is(JOINED) && self.word(index + 2).is(CAPITAL) && closed(index + 2);
        if closed(index + 1) { 2 } else { 3 * usize::from(two()) }
    }

    /// Whether the small word at `index` opens a name: `de Blasio`.
    pub(crate) fn opens_name(&self, index: usize) -> bool {
        let word = self.word(index);
        word.is(PARTICLE) && word.is(LOWER) && word.is(JOINED) && self.links(index)
    }

    /// Whether a title at `index` begins another name behind that of a body, from `first` on: `Bank of England Governor Ann Lee`, but
    /// `College of General Practitioners`.
    pub(crate) fn is_title_of_its_own(&self, first: usize, index: usize) -> bool {
        self.word(index).is(LOWER)
            || self.word(index + 1).is(IS_FORENAME)
            || !(first..index).any(|index| self.is_whose(index) && self.class(index.wrapping_sub(1)) != Class::Title)
    }

    /// Whether the word at `index` is `of` or `for`.
    pub(crate) fn is_whose(&self, index: usize) -> bool {
        const WHOSE: u32 = any(&[clause_word::OF, clause_word::FOR]);
        self.is_small(index, WHOSE)
    }

    /// Where the name begins behind an office whose title is the word at `index`, `Minister for Health | Ann Lee`; none where there is
    /// nothing but the office, `Duke of Sussex`. Up to the word at `last`.
    pub(crate) fn behind_office(&self, index: usize, last: usize) -> Option<usize> {
        let mut of = index + 1;
        // `of State for Wales`, `of the House`
        while self.word(of).is(LOWER) || self.word(of + 1).is(LOWER) && of < last {
            of += 1;
        }
        let forename = (of + 1..last).find(|&index| self.word(index).is(IS_FORENAME));
        forename.or(if of + 1 < last { Some(last - 1) } else { None })
    }

    /// Whether the word at `index` says of which people or party the name is that begins behind it: `Australian Ann Lee`, but `American
    /// Samoa`.
    pub(crate) fn tells_people(&self, index: usize) -> bool {
        self.word(index).is(OF_PEOPLE) && self.word(index + 1).is(IS_FORENAME) && self.word(index + 2).is(CAPITAL)
    }
}
