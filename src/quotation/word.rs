//! The words of a sentence: what each of them can be where it stands.

use crate::language::sentence_word::PARTICLE;
use crate::language::{AGENCY, Language, MEDIUM, UTTERANCE};
use crate::quotation::class::Class;
use crate::span::Span;
use crate::text::lower_case;
use crate::text::token::{Shape, Token};

/// The words of a sentence, up to the next quoted passage.
pub(crate) struct Words<'a> {
    pub text: &'a str,
    pub language: &'static Language,
    pub tokens: &'a [Token],
    pub classes: &'a [Class],
    /// Whether each word is somewhere written with a small letter.
    pub common: &'a [bool],
    /// The word that is read.
    pub at: usize,
    pub end: usize,
    /// Whether the word that is read begins a sentence.
    pub opening: bool,
}

impl Words<'_> {
    pub(crate) fn token(&self, index: usize) -> Option<Token> {
        if index < self.end { self.tokens.get(index).copied() } else { None }
    }

    pub(crate) fn class(&self, index: usize) -> Option<Class> {
        let token = self.token(index)?;
        let bytes = self.text.as_bytes();
        let beside = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b'-');
        if token.shape() == Shape::Lower && (beside(token.start().checked_sub(1)) || beside(Some(token.end()))) {
            // a part of a compound is no verb: `state-owned`
            return Some(Class::Plain);
        }
        self.classes.get(token.word() as usize).copied()
    }

    /// Whether the token is part of a name, as far as its capital tells.
    pub(crate) fn names_at(&self, index: usize) -> bool {
        let (Some(token), Some(class)) = (self.token(index), self.class(index)) else { return false };
        if !token.is_capitalised() {
            return false;
        }
        let opening = self.opening && index == self.at;
        let next = self.token(index + 1).is_some_and(|next| next.is_capitalised() && self.joined(index));
        match class {
            Class::Utterance => !opening || next,
            Class::Plain | Class::Title => {
                !opening
                    || next
                    || token.shape() == Shape::Upper
                    || !self.common.get(token.word() as usize).is_some_and(|seen| *seen)
            }
            Class::Cue => !opening,
            // `US officials`
            Class::Object => token.shape() == Shape::Upper,
            Class::Verb | Class::Participle => !opening || next,
            Class::Auxiliary => index > self.at || next,
            // `Early` and `Kelly` look like adverbs
            Class::Adverb => !opening && self.text.get(..token.end()).is_some_and(|text| text.ends_with("ly")),
            _ => false,
        }
    }

    /// Whether nothing but a space, a hyphen or an abbreviation's full stop parts the token from the next.
    pub(crate) fn joined(&self, index: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(index), self.token(index + 1)) else { return false };
        let gap = Span::new(token.end(), next.span().start()).of(self.text);
        matches!(gap, " " | "-" | "\u{a0}" | "\n" | "’ " | "' " | "" | ". " | ".\u{a0}")
    }

    pub(crate) fn possessive(&self, index: usize) -> bool {
        let Some(token) = self.token(index) else { return false };
        let written = token.span().of(self.text);
        if written.ends_with("'s") || written.ends_with("’s") {
            return true;
        }
        written.ends_with('s') && self.text.get(token.end()..).is_some_and(|rest| rest.starts_with(['\'', '’']))
    }

    /// Whether the word at `index`, right after the determiner at `first`, belongs to its noun phrase though it looks like
    /// a verb or an adverb: `a proposed deal`, `the newly elected mayor`, `the talks`.
    pub(crate) fn describes(&self, first: usize, index: usize) -> bool {
        let written = self.token(first).map_or("", |token| token.span().of(self.text)).to_ascii_lowercase();
        let article = matches!(written.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my");
        match self.class(index) {
            // `the past` is no preposition
            Some(Class::Verb | Class::Cue | Class::Participle | Class::Preposition) => article,
            Some(Class::Adverb) => {
                article && self.joined(index) && !matches!(self.class(index + 1), Some(Class::Be | Class::Auxiliary))
            }
            Some(Class::Determiner) => true,
            _ => false,
        }
    }

    /// Whether `that` before the word at `index` points at a thing, `that deal`, and opens no clause: `that Kim`, `that officials`.
    pub(crate) fn points(&self, index: usize) -> bool {
        let (Some(token), Some(class)) = (self.token(index), self.class(index)) else { return false };
        let written = token.span().of(self.text);
        let plural = written.ends_with('s') && !written.ends_with("ss");
        matches!(class, Class::Plain | Class::Title | Class::Utterance) && token.shape() == Shape::Lower && !plural
    }

    /// Whether the verb at `index` has a clause for its object, as those of reporting do: `learned that`, `ruled that`.
    pub(crate) fn reports(&self, index: usize) -> bool {
        self.token(index + 1).is_some_and(|next| next.span().of(self.text) == "that") && !self.points(index + 2)
    }

    /// The two words of `we're`.
    pub(crate) fn contracted(&self, token: Token) -> Option<(Span, Span)> {
        let written = token.span().of(self.text);
        let at = token.start() + written.find(['\'', '’']).filter(|_| written.ends_with("re"))?;
        Some((Span::new(token.start(), at), Span::new(at, token.end())))
    }

    /// Whether the phrase `written`, whose last word is at `last`, is a medium that hands on what others say: `Reuters`, `state media`,
    /// `the North's news agency`.
    pub(crate) fn is_medium(&self, written: Span, last: usize) -> bool {
        let word = |index: usize| self.token(index).map_or(String::new(), |token| lower_case(token.span().of(self.text)));
        let end = word(last);
        self.language.traits(&end).is(MEDIUM)
            || end == "agency" && last > 0 && word(last - 1) == "news"
            || self.language.traits(&lower_case(written.of(self.text))).is(AGENCY)
    }

    /// Whether the word at `index` is a pronoun that owns: `his`, `their`.
    pub(crate) fn owns(&self, index: usize) -> bool {
        let written = self.token(index).map_or("", |token| token.span().of(self.text)).to_ascii_lowercase();
        matches!(written.as_str(), "his" | "her" | "its" | "their" | "our" | "my" | "your")
    }

    /// Whether the word at `index` is one for what is said, also where it could be a verb of reporting: `a warning`.
    pub(crate) fn utters(&self, index: usize) -> bool {
        match self.class(index) {
            Some(Class::Utterance) => true,
            Some(Class::Cue) => {
                self.token(index).is_some_and(|token| self.language.traits(token.span().of(self.text)).is(UTTERANCE))
            }
            _ => false,
        }
    }

    /// Whether the small word at `index` ends a name that has a hyphen: `Chon Hyun-joon`, `Moon Jae-in`.
    pub(crate) fn hyphened(&self, index: usize) -> bool {
        let (Some(before), Some(token)) = (index.checked_sub(1).and_then(|i| self.token(i)), self.token(index)) else {
            return false;
        };
        token.span().len() <= 6
            && Span::new(before.span().end(), token.start()).of(self.text) == "-"
            && !matches!(self.class(index), Some(Class::Verb | Class::Participle | Class::Cue))
    }

    /// Whether the small word at `index` stands inside a name: `Ursula von der Leyen`, `Department of Justice`.
    pub(crate) fn links(&self, index: usize) -> bool {
        let Some(token) = self.token(index) else { return false };
        let particle = self.language.traits(token.span().of(self.text)).is(PARTICLE);
        let office = token.span().of(self.text) == "of" && index.checked_sub(1).and_then(|i| self.class(i)) == Some(Class::Title);
        (particle || office) && self.token(index + 1).is_some_and(|next| next.is_capitalised())
            || particle && self.token(index + 2).is_some_and(|next| next.is_capitalised())
    }

    pub(crate) fn names_at_start(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_capitalised())
    }

    /// Whether the verb reports with the words after it: `as Kim put it`, `Kim made it clear`.
    pub(crate) fn puts_it(&self, token: Token) -> bool {
        let next = |ahead: usize| self.token(self.at + ahead).map_or("", |next| next.span().of(self.text));
        match token.span().of(self.text) {
            "put" | "puts" => next(1) == "it",
            "made" | "makes" => next(1) == "clear" || next(1) == "it" && next(2) == "clear",
            _ => false,
        }
    }

    pub(crate) fn is_according(&self, token: Token) -> bool {
        token.span().of(self.text).eq_ignore_ascii_case("according") && self.class(self.at + 1) == Some(Class::To)
    }
}
