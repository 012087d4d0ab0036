//! The parts that a sentence is read into.

use crate::span::Span;

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
    /// A noun phrase for what somebody has said: `his statement`, `evidence-free assertion`.
    Utterance,
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
    /// A form of `be`.
    Be,
    Adverb,
    Preposition,
    /// `by`.
    By,
    /// `as`.
    As,
    /// `when`, `because`.
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
        matches!(self, Kind::Name | Kind::Noun | Kind::Utterance | Kind::Pronoun)
    }

    /// Whether it is a verb with a subject of its own.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Kind::Cue { finite: true } | Kind::Verb { finite: true } | Kind::Auxiliary | Kind::Be)
    }
}
