//! The subject of a verb, without a parser: a walk over the parts of a sentence.

use crate::quotation::part::{Kind, Part};

/// How far a search goes, in parts: what is further off has no say, and a text of nothing but verbs takes linear time.
pub(crate) const REACH: usize = 60;
/// How many verbs a search tries.
pub(crate) const TRIED: usize = 6;

/// The kind of the part at `index`, where there is one.
pub(crate) fn kind(parts: &[Part], index: usize) -> Option<Kind> {
    parts.get(index).map(|part| part.kind)
}

/// Whether the part at `index` can name a speaker.
pub(crate) fn is_mention(parts: &[Part], index: usize) -> bool {
    kind(parts, index).is_some_and(Kind::is_mention)
}

/// The subject of the verb at `verb`: the noun phrase before it, past adverbs and auxiliaries, past what stands between
/// commas, past `of …` and `in …`; for a participle and a second verb after `and`, the subject of the clause.
pub(crate) fn subject(parts: &[Part], verb: usize) -> Option<usize> {
    subject_at(parts, verb, 0)
}

fn subject_at(parts: &[Part], verb: usize, depth: usize) -> Option<usize> {
    if !kind(parts, verb).is_some_and(Kind::is_finite) {
        // `…, with Kim promising "…"`
        let own =
            (verb.saturating_sub(3)..verb).rev().find(|&i| kind(parts, i) != Some(Kind::Adverb)).filter(|&i| is_mention(parts, i));
        let with = own.and_then(|own| own.checked_sub(1)).filter(|&i| kind(parts, i) == Some(Kind::Preposition));
        if let (Some(own), Some(with)) = (own, with)
            && with.checked_sub(1).is_some_and(|i| kind(parts, i) == Some(Kind::Comma))
        {
            return Some(own);
        }
        // `Kim keeps saying`, `Kim is talking of "…"`
        let finite = (verb.saturating_sub(3)..verb).rev().find(|&i| kind(parts, i) != Some(Kind::Adverb));
        if depth == 0
            && let Some(finite) = finite.filter(|&i| kind(parts, i).is_some_and(Kind::is_finite))
        {
            return subject_at(parts, finite, depth + 1);
        }
        return added(parts, verb).or_else(|| main_at(parts, verb, depth)).or_else(|| later(parts, verb));
    }
    let mut past = verb;
    for index in (verb.saturating_sub(REACH)..verb).rev() {
        if index >= past {
            continue;
        }
        match kind(parts, index)? {
            Kind::Adverb | Kind::Auxiliary | Kind::Be | Kind::Quote(_) => {}
            // `Kim on Monday said`
            Kind::Preposition if kind(parts, index + 1) == Some(Kind::Adverb) => {}
            // a noun without an article: `officials`
            Kind::Name | Kind::Noun | Kind::Utterance | Kind::Pronoun | Kind::Word => {
                let head = governor(parts, index);
                let before = |back: usize| head.checked_sub(back).and_then(|i| self::kind(parts, i));
                // `Kim had at last said`: what a preposition governs is no subject
                if before(1) == Some(Kind::Preposition) && head > 1 {
                    past = head - 1;
                    continue;
                }
                // `the officer who shot the man said`, `a man who asked to see the mayor said`: nor is the object of a verb
                let object = matches!(before(1), Some(Kind::Verb { .. })) && kind(parts, index) != Some(Kind::Pronoun)
                    || matches!(before(1), Some(Kind::Cue { .. } | Kind::Word)) && before(2) == Some(Kind::To);
                return if object {
                    related(parts, head).or_else(|| main_at(parts, head, depth)).or(Some(head))
                } else {
                    Some(head)
                };
            }
            Kind::Comma | Kind::Dash => return across(parts, index).or_else(|| main_at(parts, index, depth)),
            Kind::Relative | Kind::That => {
                let mut before = index.checked_sub(1)?;
                if matches!(kind(parts, before), Some(Kind::Comma | Kind::Dash)) {
                    before = before.checked_sub(1)?;
                }
                return if is_mention(parts, before) { Some(before) } else { main_at(parts, index, depth) };
            }
            // `The note, titled "…", says`
            Kind::Verb { .. } if index > 1 && kind(parts, index - 1) == Some(Kind::Comma) && is_mention(parts, index - 2) => {
                past = index - 1;
            }
            Kind::Conjunction
            | Kind::Subordinator
            | Kind::As
            | Kind::To
            | Kind::Preposition
            | Kind::By
            | Kind::Cue { .. }
            | Kind::Verb { .. } => {
                return main_at(parts, index + 1, depth);
            }
            Kind::Colon | Kind::According => return None,
        }
    }
    None
}

/// Whom the relative clause describes that part `index` stands in.
fn related(parts: &[Part], index: usize) -> Option<usize> {
    let mut clause = (index.saturating_sub(8)..index).rev().take_while(|&i| kind(parts, i) != Some(Kind::Comma));
    let described = clause.find(|&i| kind(parts, i) == Some(Kind::Relative))?.checked_sub(1)?;
    is_mention(parts, described).then(|| governor(parts, described))
}

/// The speaker that a participle goes on from: `"…," Kim said, adding that "…"`.
fn added(parts: &[Part], participle: usize) -> Option<usize> {
    let comma = participle.checked_sub(1).filter(|&i| kind(parts, i) == Some(Kind::Comma))?;
    let cue = (comma.saturating_sub(6)..comma).rev().find(|&i| kind(parts, i) == Some(Kind::Cue { finite: true }))?;
    let after = |index: usize| index.checked_sub(1).is_none_or(|i| matches!(kind(parts, i), Some(Kind::Comma | Kind::Quote(_))));
    if after(cue) && is_mention(parts, cue + 1) {
        return Some(cue + 1);
    }
    cue.checked_sub(1).filter(|&mention| is_mention(parts, mention) && after(mention))
}

/// The subject of the main clause that goes on up to part `until`: that of the first finite verb which stands neither in
/// a relative clause nor in one that a subordinator opens; counted anew after a comma and `and` with a subject.
pub(crate) fn main(parts: &[Part], until: usize) -> Option<usize> {
    main_at(parts, until, 0)
}

fn main_at(parts: &[Part], until: usize, depth: usize) -> Option<usize> {
    if depth > 0 {
        return None;
    }
    let mut tried = 0;
    let start = until.saturating_sub(REACH);
    let mut best = None;
    let mut subordinate = false;
    for index in start..until {
        match kind(parts, index)? {
            Kind::Subordinator | Kind::As => subordinate = true,
            Kind::Comma | Kind::Dash | Kind::Colon | Kind::Quote(_) => {
                subordinate = false;
                if kind(parts, index + 1) == Some(Kind::Conjunction)
                    && is_mention(parts, index + 2)
                    && (index + 3..index + 5).any(|i| i < until && kind(parts, i).is_some_and(Kind::is_finite))
                {
                    best = None;
                }
            }
            kind if kind.is_finite() && !subordinate && best.is_none() && tried < TRIED => {
                tried += 1;
                let relative = (1..4)
                    .map_while(|back| index.checked_sub(back).and_then(|i| self::kind(parts, i)))
                    .find(|kind| !matches!(kind, Kind::Adverb | Kind::Auxiliary | Kind::Be))
                    .is_some_and(|kind| matches!(kind, Kind::Relative | Kind::That | Kind::To));
                if !relative {
                    best = subject_at(parts, index, depth + 1);
                }
            }
            _ => {}
        }
    }
    best
}

/// The head of the phrase that ends at `index`: of `a spokesman for the ministry`, the spokesman; of `a letter obtained
/// by Reuters`, the letter.
pub(crate) fn governor(parts: &[Part], index: usize) -> usize {
    let noun = |index: usize| matches!(kind(parts, index), Some(Kind::Name | Kind::Noun | Kind::Utterance));
    let mut index = index;
    for _ in 0..4 {
        let Some(preposition) = index.checked_sub(1) else { break };
        if !matches!(kind(parts, preposition), Some(Kind::Preposition | Kind::By | Kind::To)) {
            break;
        }
        let Some(mut head) = preposition.checked_sub(1) else { break };
        if matches!(kind(parts, head), Some(Kind::Verb { finite: true })) && head > 0 {
            head -= 1;
        }
        if !noun(head) {
            break;
        }
        index = head;
    }
    index
}

/// The subject before what stands between two commas, the second of which is at `comma`: the nearest noun phrase before
/// a comma that is not itself inside a phrase.
fn across(parts: &[Part], comma: usize) -> Option<usize> {
    let start = comma.saturating_sub(30);
    (start.max(1)..comma).rev().filter(|&i| matches!(kind(parts, i), Some(Kind::Comma | Kind::Dash))).find_map(|open| {
        let before = open - 1;
        if matches!(kind(parts, open + 1)?, Kind::Conjunction | Kind::Quote(_)) || !is_mention(parts, before) {
            return None;
        }
        let head = governor(parts, before);
        let inside = head.checked_sub(1).and_then(|index| kind(parts, index)).is_some_and(|kind| {
            matches!(
                kind,
                Kind::Preposition | Kind::By | Kind::Verb { .. } | Kind::Auxiliary | Kind::Be | Kind::To | Kind::Word | Kind::Noun
            )
        });
        (!inside).then_some(head)
    })
}

/// The subject after a participle that opens the sentence: `Calling it "…", Kim left`.
fn later(parts: &[Part], from: usize) -> Option<usize> {
    let end = parts.len().min(from + REACH);
    (from..end).find(|&index| kind(parts, index) == Some(Kind::Comma) && is_mention(parts, index + 1)).map(|comma| comma + 1)
}
