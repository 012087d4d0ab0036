//! What each part of a sentence is to a report of speech: finer than its kind, since a report needs the meaning of its verbs.

use crate::language::speech_word::{ASKING, BOUND, BUT, DONE, FREE, HEARER, LED, NOT, QUESTION, TIME, VOICE};
use crate::language::{CALENDAR, clause_word};
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, POSSESSIVE, Part};
use crate::quotation::speaker::Found;

/// What a part is to a report of speech.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Somebody who can speak.
    Voice,
    /// Any other noun phrase.
    Noun,
    /// `last week`.
    Time,
    Pronoun,
    /// `that`, and the same before a noun that it may belong to.
    That,
    ThatNoun,
    /// A verb of speech that a clause follows, by how that is led in.
    Free,
    Led,
    Hearer,
    Question,
    /// The participle of one.
    Adding,
    /// Another finite verb.
    Verb,
    /// `has`, `did`.
    Done,
    /// Another auxiliary.
    Modal,
    Be,
    Adverb,
    /// `not`, `never`.
    Not,
    Preposition,
    To,
    /// `whether`, `when`, `why`: what a question begins with.
    Asking,
    /// `because`, `if`: what goes on with a clause.
    Bound,
    /// Any other word that opens a clause.
    Subordinator,
    Conjunction,
    /// `but`.
    But,
    Comma,
    Semicolon,
    Colon,
    Dash,
    According,
    Quote,
    /// A quotation of its own, in full sentences.
    Remark,
    Other,
}

/// The tag of `part`; `found` is what was found of the `passages` of the document.
pub(crate) fn tag(clauses: &Clauses, part: &Part, found: &[Found]) -> Tag {
    let document = clauses.document;
    let (vocabulary, tokens) = (document.vocabulary(), document.tokens());
    let first = if part.is_worded() { part.first() } else { tokens.partition_point(|token| token.start() < part.first()) };
    let named = part.kind.is_mention() || part.kind == Kind::Word;
    let (first, last) = (clauses.word(first), clauses.word(part.end().saturating_sub(1)));
    let traits = vocabulary.traits(if named { last } else { first });
    match part.kind {
        Kind::Quote => {
            let number = part.first();
            let whole = found.get(number).is_some_and(|found| found.whole && found.named.is_none());
            let sentences = clauses.passages.get(number).is_some_and(|passage| has(passage.content.of(document.text()), b". "));
            if whole || sentences { Tag::Remark } else { Tag::Quote }
        }
        Kind::That => Tag::That,
        Kind::Pronoun if traits.is(VOICE) => Tag::Voice,
        Kind::Pronoun => Tag::Pronoun,
        Kind::Name | Kind::Noun if vocabulary.traits(first).is(clause_word::THAT) => Tag::ThatNoun,
        _ if traits.is(TIME) => Tag::Time,
        Kind::Name if !part.is(POSSESSIVE) && !traits.is(CALENDAR) => Tag::Voice,
        Kind::Noun | Kind::Word
            if !part.is(POSSESSIVE)
                && !vocabulary.traits(first).is(NOT)
                && document.language().is_voice(vocabulary.lower(last)) =>
        {
            Tag::Voice
        }
        Kind::Name | Kind::Noun | Kind::Word | Kind::Utterance => Tag::Noun,
        Kind::Saying if traits.listed(LED) => Tag::Adding,
        Kind::Cue if traits.is(FREE) => Tag::Free,
        Kind::Cue if traits.is(HEARER) => Tag::Hearer,
        Kind::Cue if traits.is(QUESTION) => Tag::Question,
        Kind::Cue if traits.is(LED) => Tag::Led,
        Kind::Cue | Kind::Verb => Tag::Verb,
        Kind::Auxiliary if traits.is(DONE) => Tag::Done,
        Kind::Auxiliary => Tag::Modal,
        Kind::Be => Tag::Be,
        Kind::Adverb if traits.is(NOT) => Tag::Not,
        Kind::Adverb => Tag::Adverb,
        Kind::Preposition | Kind::By | Kind::As => Tag::Preposition,
        Kind::To => Tag::To,
        Kind::Relative => Tag::Asking,
        Kind::Subordinator if traits.is(ASKING) => Tag::Asking,
        Kind::Subordinator if traits.is(BOUND) => Tag::Bound,
        Kind::Subordinator => Tag::Subordinator,
        Kind::Conjunction if traits.is(BUT) => Tag::But,
        Kind::Conjunction => Tag::Conjunction,
        Kind::Comma if clauses.written(part) == ";" => Tag::Semicolon,
        Kind::Comma => Tag::Comma,
        Kind::Colon => Tag::Colon,
        Kind::Dash => Tag::Dash,
        Kind::According => Tag::According,
        Kind::Saying | Kind::Participle | Kind::End => Tag::Other,
    }
}

impl Tag {
    pub(crate) fn is_noun(self) -> bool {
        matches!(self, Tag::Voice | Tag::Noun | Tag::Time | Tag::ThatNoun)
    }

    /// Whether it is a finite verb of speech.
    pub(crate) fn says(self) -> bool {
        matches!(self, Tag::Free | Tag::Led | Tag::Hearer | Tag::Question)
    }

    pub(crate) fn acts(self) -> bool {
        self.says() || matches!(self, Tag::Verb | Tag::Done | Tag::Modal | Tag::Be)
    }
}

/// Whether two bytes stand in `text` one behind the other.
pub(crate) fn has(text: &str, pair: &[u8; 2]) -> bool {
    text.as_bytes().windows(2).any(|bytes| bytes == pair)
}
