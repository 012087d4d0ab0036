//! The parts that a sentence is read into.

/// A part of a sentence. A long text has very many: it takes 8 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// The number of its first token; of a quoted passage, that of the passage; of a mark, the byte where it stands.
    pub first: u32,
    /// How many tokens of titles and the like stand in it before the head: the name in `President Putin`.
    pub led: u8,
    /// How many tokens it has, those before the head included: [`LONGEST_PHRASE`] at most; of a mark, how many bytes.
    pub length: u8,
    pub kind: Kind,
    pub flags: u8,
}

/// A noun phrase or a name is read no further than this many tokens.
pub(crate) const LONGEST_PHRASE: usize = 12;

/// Of [`Part::flags`]: it ends in a possessive, `Putin's`.
pub(crate) const POSSESSIVE: u8 = 1;
/// It names a medium, which hands on what others say: `Reuters`, `state television`.
pub(crate) const MEDIUM: u8 = 2;
/// It is half a word: the pronoun or the verb of `we're`.
pub(crate) const HALF: u8 = 4;
/// It is a semicolon, which parts more than a comma does.
pub(crate) const SEMICOLON: u8 = 8;
/// It is `of`.
pub(crate) const OF: u8 = 16;
/// It denies what it stands beside: `not`, `didn't`.
pub(crate) const DENIES: u8 = 32;

impl Part {
    /// Whether it has one of some flags.
    pub(crate) fn is(&self, flags: u8) -> bool {
        self.flags & flags != 0
    }

    /// The first token of the part; none of a passage or a mark.
    pub(crate) fn first(&self) -> usize {
        self.first as usize
    }

    /// The first token of the head.
    pub(crate) fn head(&self) -> usize {
        self.first() + usize::from(self.led)
    }

    /// The token after the last.
    pub(crate) fn end(&self) -> usize {
        self.first() + usize::from(self.length)
    }

    /// How many words the head has.
    pub(crate) fn words(&self) -> usize {
        usize::from(self.length.saturating_sub(self.led))
    }

    /// Whether it is made of tokens.
    pub(crate) fn is_worded(&self) -> bool {
        !matches!(self.kind, Kind::Quote | Kind::Comma | Kind::Colon | Kind::Dash)
    }
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
    /// A finite verb of reporting: `said`.
    Cue,
    /// One that is not finite: `saying`.
    Saying,
    /// Another finite verb.
    Verb,
    /// A participle of one: `hoping`.
    Participle,
    /// `according to`, `in the words of`.
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
    /// A quoted passage.
    Quote,
    /// What stands beyond the ends of the sentence.
    End,
}

/// A set of kinds.
#[derive(Clone, Copy)]
pub(crate) struct Kinds(u32);

impl Kinds {
    pub(crate) const fn of(mut kinds: &[Kind]) -> Kinds {
        let mut set = 0;
        while let [first, rest @ ..] = kinds {
            set |= 1 << *first as u32;
            kinds = rest;
        }
        Kinds(set)
    }

    /// All other kinds.
    pub(crate) const fn others(self) -> Kinds {
        Kinds(!self.0)
    }

    pub(crate) const fn has(self, kind: Kind) -> bool {
        self.0 >> kind as u32 & 1 == 1
    }
}

/// What a person can be named by.
pub(crate) const MENTIONS: Kinds = Kinds::of(&[Kind::Name, Kind::Noun, Kind::Utterance, Kind::Pronoun]);
/// The verbs with a subject of their own.
pub(crate) const FINITE: Kinds = Kinds::of(&[Kind::Cue, Kind::Verb, Kind::Auxiliary, Kind::Be]);
/// The verbs of reporting.
pub(crate) const CUES: Kinds = Kinds::of(&[Kind::Cue, Kind::Saying]);

impl Kind {
    /// Whether a person can be named by it.
    pub(crate) fn is_mention(self) -> bool {
        MENTIONS.has(self)
    }

    /// Whether it is a verb with a subject of its own.
    pub(crate) fn is_finite(self) -> bool {
        FINITE.has(self)
    }
}

// One copy of each of these for its many callers: copied into them, they would be a tenth of the wasm.

/// The kind of the part at `index`; [`Kind::End`] beyond the sentence.
#[inline(never)]
pub(crate) fn kind(parts: &[Part], index: usize) -> Kind {
    parts.get(index).map_or(Kind::End, |part| part.kind)
}

/// The kind of the part that stands `back` parts before `index`.
#[inline(never)]
pub(crate) fn before(parts: &[Part], index: usize, back: usize) -> Kind {
    index.checked_sub(back).map_or(Kind::End, |index| kind(parts, index))
}

/// The first part of one of `kinds` from `from` on and before `to`.
#[inline(never)]
pub(crate) fn first(parts: &[Part], from: usize, to: usize, kinds: Kinds) -> Option<usize> {
    let within = parts.get(from..to.min(parts.len()))?;
    within.iter().position(|part| kinds.has(part.kind)).map(|index| from + index)
}

/// The last of them.
#[inline(never)]
pub(crate) fn last(parts: &[Part], from: usize, to: usize, kinds: Kinds) -> Option<usize> {
    let within = parts.get(from..to.min(parts.len()))?;
    within.iter().rposition(|part| kinds.has(part.kind)).map(|index| from + index)
}

/// The last part before `index` that is no adverb, of the three before it.
pub(crate) fn past_adverbs(parts: &[Part], index: usize) -> Option<usize> {
    (index.saturating_sub(3)..index).rev().find(|&index| kind(parts, index) != Kind::Adverb)
}

/// Whether the part at `index` is somebody who owns what follows: `Kim's`.
pub(crate) fn owns(parts: &[Part], index: usize) -> bool {
    parts.get(index).is_some_and(|part| part.is(POSSESSIVE) && part.kind.is_mention())
}

/// Who owns what the noun at `index` names: `Kim's claim`, `Kim's only comment`.
pub(crate) fn owner_of(parts: &[Part], index: usize) -> Option<usize> {
    past_adverbs(parts, index).filter(|&owner| owns(parts, owner))
}

/// The head of a phrase that begins at `index` with its owner: of `Kim's lawyer`, the lawyer. Otherwise `index`.
#[inline(never)]
pub(crate) fn owned(parts: &[Part], index: usize) -> usize {
    const HEADS: Kinds = Kinds::of(&[Kind::Name, Kind::Noun]);
    let follows = |index: usize| owns(parts, index) && HEADS.has(kind(parts, index + 1));
    (index..index + 3).find(|&index| !follows(index)).unwrap_or(index)
}

/// Where a phrase with its head at `index` begins: with its owner, where it has one.
#[inline(never)]
pub(crate) fn beginning(parts: &[Part], index: usize) -> usize {
    let follows = |index: usize| index > 0 && owns(parts, index - 1);
    (index.saturating_sub(2)..=index).rev().find(|&index| !follows(index)).unwrap_or(index)
}

/// Whether the part at `index` can name a speaker.
pub(crate) fn is_mention(parts: &[Part], index: usize) -> bool {
    kind(parts, index).is_mention()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_takes_eight_bytes() {
        assert_eq!(size_of::<Part>(), 8);
    }
}
