//! The clauses of a sentence that somebody is reported to have said.
//!
//! The three forms are those of [`indirect`](crate::quotation::indirect).

use crate::quotation::cue::{self, Evidence};
use crate::quotation::part::{Kind, Part};
use crate::quotation::subject::{REACH, subject};
use crate::quotation::tag::Tag;
use crate::quotation::verb;

/// A clause that is said, and what says so, as indices of the sentence's parts.
pub(crate) struct Clause {
    pub from: usize,
    /// Whether it begins behind the `that` at the head of `from`.
    pub that: bool,
    /// The part before which it ends.
    pub to: usize,
    pub cue: usize,
    pub speaker: usize,
    pub evidence: Evidence,
}

/// A sentence, by its parts and what each of them is to a report.
pub(crate) struct Reader<'a> {
    pub parts: &'a [Part],
    pub tags: &'a [Tag],
}

impl Reader<'_> {
    /// The tag at `index`; beyond the sentence, that of a comma: both end what stands before. One copy for its many callers keeps the
    /// wasm small.
    #[inline(never)]
    fn tag(&self, index: usize) -> Tag {
        self.tags.get(index).copied().unwrap_or(Tag::Comma)
    }

    /// Whether a finite verb stands from part `from` to part `to`.
    #[inline(never)]
    fn acts(&self, from: usize, to: usize) -> bool {
        (from..to.min(self.tags.len())).any(|index| self.tag(index).acts())
    }

    /// The first comma from part `from` on, or the end of the sentence.
    #[inline(never)]
    fn comma(&self, from: usize) -> usize {
        (from..self.tags.len()).find(|&index| self.tag(index) == Tag::Comma).unwrap_or(self.tags.len())
    }

    /// What is said in the sentence, in order.
    pub(crate) fn clauses(&self) -> Vec<Clause> {
        if let Some(clause) = self.according() {
            return vec![clause];
        }
        let mut clauses = Vec::new();
        let (mut from, mut speaker) = (0, None);
        if let Some((clause, behind)) = self.tail() {
            (from, speaker) = (behind, Some(clause.speaker));
            clauses.push(clause);
        }
        while let Some(cue) = (from..self.tags.len()).find(|&index| self.tag(index).says() || self.adds(index)) {
            from = cue + 1;
            let subject = if self.tag(cue) == Tag::Adding { speaker } else { self.subject(cue) };
            if let Some(subject) = subject.filter(|&subject| self.tag(subject) == Tag::Voice)
                && let Some((start, that)) = self.start(cue)
                && let Some(to) = self.end(start)
                && (self.tag(start) != Tag::Quote || to > start + 1)
            {
                clauses.push(Clause { from: start, that, to, cue, speaker: subject, evidence: Evidence::Before });
                speaker = Some(subject);
                from = to.max(from);
            }
        }
        clauses
    }

    /// `According to Kim, …`.
    fn according(&self) -> Option<Clause> {
        let cue = (0..2).find(|&index| self.tag(index) == Tag::According)?;
        let speaker = verb::object(self.parts, cue).filter(|&speaker| self.tag(speaker) == Tag::Voice)?;
        let first = self.comma(speaker);
        let next = self.comma(first + 1);
        // what stands between commas may tell who speaks: `According to Lee, a farmer from Ohio, …`
        let described = self.tag(first + 1) == Tag::Asking
            || self.tag(first + 1) == Tag::Voice
                && self.parts.get(first + 1).is_some_and(|part| part.kind == Kind::Noun)
                && next < self.tags.len()
                && !self.acts(first, next);
        let from = if described { next } else { first } + 1;
        let to = self.end(from)?;
        (from < to && self.acts(from, to)).then_some(Clause { from, that: false, to, cue, speaker, evidence: Evidence::According })
    }

    /// `…, Kim said.`, and the part behind it.
    fn tail(&self) -> Option<(Clause, usize)> {
        let start = self.tags.len().saturating_sub(REACH).max(1);
        let ends = (start..self.tags.len()).rev().filter(|&index| matches!(self.tag(index), Tag::Comma | Tag::Quote)).take(8);
        ends.into_iter().find_map(|end| {
            let at = end + 1;
            let (cue, speaker, evidence) = match self.tag(at) {
                Tag::According => (at, verb::object(self.parts, at)?, Evidence::According),
                tag if tag.says() => (at, verb::inverted(self.parts, at)?, Evidence::Tail),
                Tag::Voice => (cue::verb_of(self.parts, at, true).filter(|&cue| self.is_done(cue))?, at, Evidence::Tail),
                _ => return None,
            };
            let to = if self.tag(end) == Tag::Comma { end } else { at };
            let behind = self.behind(cue.max(speaker) + 1)?;
            let from = usize::from(matches!(self.tag(0), Tag::Conjunction | Tag::But));
            let led = matches!(self.tag(from), Tag::Subordinator | Tag::Bound | Tag::Asking | Tag::Adding | Tag::Other);
            let apart = (from..to).any(|index| matches!(self.tag(index), Tag::Remark | Tag::According));
            let says = evidence == Evidence::According || self.tag(cue).says();
            let clause =
                says && self.tag(speaker) == Tag::Voice && !apart && self.acts(from, to) && !(led && self.comma(from) >= to);
            clause.then_some((Clause { from, that: false, to, cue, speaker, evidence }, behind))
        })
    }

    /// Where the sentence goes on behind an attribution at its end, but for what describes the speaker; none where that is another clause.
    fn behind(&self, from: usize) -> Option<usize> {
        let comma = self.comma(from);
        let adds = (comma..self.tags.len()).find(|&index| self.adds(index)).unwrap_or(self.tags.len());
        let silent = |from: usize, to: usize| {
            !(from..to).any(|i| {
                self.tag(i).acts() || matches!(self.tag(i), Tag::That | Tag::ThatNoun | Tag::Quote | Tag::Remark | Tag::Colon)
            })
        };
        (silent(from, comma) && (self.tag(comma + 1) == Tag::Asking || silent(comma, adds))).then_some(adds)
    }

    /// Who says what the verb at `cue` leads in, where it stands in a main clause.
    fn subject(&self, cue: usize) -> Option<usize> {
        let subject = subject(self.parts, cue).filter(|&subject| subject < cue && self.is_done(cue))?;
        let Some(before) = (0..subject).rev().find(|&index| self.tag(index) != Tag::Adverb) else { return Some(subject) };
        let free = match self.tag(before) {
            Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::Dash => true,
            // `Lee and Ray said`: of two who speak, one would be named
            Tag::Conjunction | Tag::But => !before.checked_sub(1).is_some_and(|index| self.tag(index).is_noun()),
            _ => false,
        };
        free.then_some(subject)
    }

    /// Whether the verb at `cue` says that somebody did speak: nobody is told, nothing is denied, wished or asked.
    fn is_done(&self, cue: usize) -> bool {
        let before = (0..cue).rev().map(|index| self.tag(index)).find(|tag| !matches!(tag, Tag::Adverb | Tag::Done));
        !matches!(
            before,
            Some(Tag::Not | Tag::Modal | Tag::Be | Tag::Asking | Tag::That | Tag::To | Tag::Subordinator | Tag::Bound)
        )
    }

    /// Whether the participle at `index` adds to what is said: `…, adding that …`.
    fn adds(&self, index: usize) -> bool {
        self.tag(index) == Tag::Adding
            && index.checked_sub(1).is_some_and(|before| self.tag(before) == Tag::Comma)
            && matches!(self.tag(index + 1), Tag::That | Tag::ThatNoun)
    }

    /// The part with which the clause begins that the verb at `cue` leads in, and whether it is what stands behind `that` there.
    fn start(&self, cue: usize) -> Option<(usize, bool)> {
        let verb = self.tag(cue);
        for index in cue + 1..self.tags.len() {
            let first = index == cue + 1;
            let governed = matches!(self.tag(index - 1), Tag::Preposition | Tag::To);
            match self.tag(index) {
                // `said that was wrong`; `in a report that was late`
                Tag::That if self.tag(index + 1).acts() => return first.then_some((index, false)),
                Tag::That => return Some((index + 1, false)),
                Tag::ThatNoun if !governed => return Some((index, true)),
                Tag::Asking if verb == Tag::Question => return Some((index, false)),
                Tag::Bound if verb == Tag::Question => return Some((index, false)),
                Tag::Preposition | Tag::To | Tag::Adverb | Tag::Comma | Tag::Time => {}
                tag if tag.is_noun() && governed => {}
                Tag::Voice if first && verb != Tag::Free => {}
                Tag::Noun if first && matches!(verb, Tag::Hearer | Tag::Question) => {}
                _ => break,
            }
        }
        if verb == Tag::Question { None } else { self.bare(cue).map(|start| (start, false)) }
    }

    /// Where a clause begins that no `that` opens: with a subject and its verb.
    fn bare(&self, cue: usize) -> Option<usize> {
        let verb = self.tag(cue);
        let mut index = cue + 1;
        if verb == Tag::Hearer {
            if !self.tag(index).is_noun() {
                return None;
            }
            index += 1;
        }
        // `in Moscow`, `on Monday`, `last week`
        loop {
            let next = self.tag(index + 1);
            index += match self.tag(index) {
                Tag::Adverb | Tag::Time if !next.acts() => 1,
                Tag::Preposition if next.is_noun() => 2,
                _ => break,
            };
        }
        let subject = self.tag(index);
        let mut at = index + 1;
        while at < index + 8 {
            at += match self.tag(at) {
                Tag::Adverb => 1,
                Tag::Preposition if self.tag(at + 1).is_noun() => 2,
                _ => break,
            };
        }
        // `announced the deal failed` may be a deal that failed
        let is_pronoun = self.parts.get(index).is_some_and(|part| part.kind == Kind::Pronoun);
        let follows =
            self.tag(at).acts() && (verb != Tag::Led || is_pronoun || matches!(self.tag(at), Tag::Done | Tag::Modal | Tag::Be));
        (follows && (subject.is_noun() || matches!(subject, Tag::Pronoun | Tag::Adverb))).then_some(index)
    }

    /// The part before which the clause ends that begins at part `first`: where somebody else is said to say so, where the article goes on
    /// in its own voice, or with the sentence. None where it is a quotation of its own.
    fn end(&self, first: usize) -> Option<usize> {
        let mut acts = false;
        let mut dashes = 0;
        for index in first..self.tags.len() {
            let next = self.tag(index + 1);
            let ends = match self.tag(index) {
                Tag::Remark => {
                    let led = index.checked_sub(1).filter(|&i| matches!(self.tag(i), Tag::Comma | Tag::Colon));
                    return led.filter(|_| acts);
                }
                Tag::Comma => match next {
                    Tag::According | Tag::Adding => true,
                    Tag::Conjunction => self.tag(index + 2).says(),
                    Tag::But => self.tag(index + 2).says() || self.goes_on(index + 2),
                    Tag::Subordinator => self.goes_on(index + 2),
                    Tag::Asking => false,
                    _ => next.says() || next == Tag::Voice && self.tag(index + 2).says(),
                },
                Tag::Semicolon => true,
                Tag::Conjunction | Tag::But => next.says() && self.start(index + 1).is_some(),
                Tag::Colon => next == Tag::Quote,
                Tag::Dash => {
                    dashes += 1;
                    dashes == 1 && !(index + 1..self.tags.len()).any(|later| self.tag(later) == Tag::Dash)
                }
                _ => false,
            };
            if ends && acts {
                return Some(index);
            }
            acts |= self.tag(index).acts();
        }
        Some(self.tags.len())
    }

    /// Whether a clause with a subject of its own begins at part `from`.
    fn goes_on(&self, from: usize) -> bool {
        (self.tag(from).is_noun() || self.tag(from) == Tag::Pronoun) && self.acts(from + 1, from + 5)
    }
}
