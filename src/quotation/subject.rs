//! The subject of a verb, without a parser: a walk over the parts of a sentence.

use crate::quotation::part::{FINITE, Kind, Kinds, Part, before, beginning, first, is_mention, kind, last, past_adverbs};

/// How far a search goes, in parts: what is further off has no say, and a text of nothing but verbs takes linear time.
pub(crate) const REACH: usize = 60;
/// How many verbs a search tries.
pub(crate) const TRIED: usize = 6;

/// The subject of the verb at `verb`: the noun phrase before it, past adverbs and auxiliaries, past what stands between
/// commas, past `of …` and `in …`; for a participle and a second verb after `and`, the subject of the clause.
pub(crate) fn subject(parts: &[Part], verb: usize) -> Option<usize> {
    subject_at(parts, verb, 0)
}

fn subject_at(parts: &[Part], verb: usize, depth: usize) -> Option<usize> {
    if !FINITE.has(kind(parts, verb)) {
        if let Some(speaker) = as_saying(parts, verb) {
            return Some(speaker);
        }
        if let Some(own) = past_adverbs(parts, verb) {
            // `…, with Kim promising "…"`
            let start = beginning(parts, own);
            if is_mention(parts, own) && before(parts, start, 1) == Kind::Preposition && before(parts, start, 2) == Kind::Comma {
                return Some(own);
            }
            // `Kim keeps saying`, `Kim is talking of "…"`
            if depth == 0 && FINITE.has(kind(parts, own)) {
                return subject_at(parts, own, depth + 1);
            }
        }
        return added(parts, verb).or_else(|| main_at(parts, verb, depth)).or_else(|| later(parts, verb));
    }
    let mut past = verb;
    for index in (verb.saturating_sub(REACH)..verb).rev() {
        if index >= past {
            continue;
        }
        match kind(parts, index) {
            Kind::Adverb | Kind::Auxiliary | Kind::Be | Kind::Quote => {}
            // `Kim on Monday said`
            Kind::Preposition if kind(parts, index + 1) == Kind::Adverb => {}
            // a noun without an article: `officials`
            part @ (Kind::Name | Kind::Noun | Kind::Utterance | Kind::Pronoun | Kind::Word) => {
                let head = governor(parts, index);
                let start = beginning(parts, head);
                let governing = before(parts, start, 1);
                // `Kim had at last said`: what a preposition governs is no subject
                if governing == Kind::Preposition && start > 1 {
                    past = start - 1;
                    continue;
                }
                // `the officer who shot the man said`, `a man who asked to see the mayor said`: nor is the object of a verb
                let object = match governing {
                    Kind::Verb | Kind::Participle => part != Kind::Pronoun,
                    Kind::Cue | Kind::Saying | Kind::Word => before(parts, start, 2) == Kind::To,
                    _ => false,
                };
                if !object {
                    return Some(head);
                }
                return related(parts, head).or_else(|| main_at(parts, head, depth)).or(Some(head));
            }
            Kind::Comma | Kind::Dash => return across(parts, index).or_else(|| main_at(parts, index, depth)),
            Kind::Relative | Kind::That => {
                let comma = matches!(before(parts, index, 1), Kind::Comma | Kind::Dash);
                let described = index.checked_sub(1 + usize::from(comma))?;
                return if is_mention(parts, described) { Some(described) } else { main_at(parts, index, depth) };
            }
            // `The note, titled "…", says`
            Kind::Verb | Kind::Participle if before(parts, index, 1) == Kind::Comma && before(parts, index, 2).is_mention() => {
                past = index - 1;
            }
            Kind::Colon | Kind::According | Kind::End => return None,
            _ => return main_at(parts, index + 1, depth),
        }
    }
    None
}

/// Whom somebody is said to have quoted with the participle at `verb`: `quoted Kim as saying`, `Kim was quoted as saying`.
pub(crate) fn as_saying(parts: &[Part], verb: usize) -> Option<usize> {
    let near = verb.checked_sub(2).filter(|_| kind(parts, verb) == Kind::Saying && before(parts, verb, 1) == Kind::As)?;
    let speaker = governor(parts, near);
    let start = beginning(parts, speaker);
    // `was quoted by Tass as saying`
    let quoted = if before(parts, start, 1) == Kind::By { start.wrapping_sub(2) } else { near };
    if kind(parts, quoted) == Kind::Cue {
        return past_adverbs(parts, quoted).filter(|&be| kind(parts, be) == Kind::Be).and_then(|be| subject_at(parts, be, 1));
    }
    (is_mention(parts, near) && before(parts, start, 1) == Kind::Cue).then_some(speaker)
}

/// Whom the relative clause describes that part `index` stands in.
fn related(parts: &[Part], index: usize) -> Option<usize> {
    let opening = last(parts, index.saturating_sub(8), index, Kinds::of(&[Kind::Relative, Kind::Comma]))?;
    let described = opening.checked_sub(1).filter(|_| kind(parts, opening) == Kind::Relative)?;
    is_mention(parts, described).then(|| governor(parts, described))
}

/// The speaker that a participle goes on from: `"…," Kim said, adding that "…"`.
fn added(parts: &[Part], participle: usize) -> Option<usize> {
    let comma = participle.checked_sub(1).filter(|&comma| kind(parts, comma) == Kind::Comma)?;
    let cue = last(parts, comma.saturating_sub(6), comma, Kinds::of(&[Kind::Cue]))?;
    let opens = |index: usize| matches!(before(parts, index, 1), Kind::Comma | Kind::Quote | Kind::End);
    if opens(cue) && is_mention(parts, cue + 1) {
        return Some(cue + 1);
    }
    cue.checked_sub(1).filter(|&mention| is_mention(parts, mention) && opens(mention))
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
    let mut best = None;
    let mut subordinate = false;
    for index in until.saturating_sub(REACH)..until {
        match kind(parts, index) {
            Kind::Subordinator | Kind::As => subordinate = true,
            Kind::Comma | Kind::Dash | Kind::Colon | Kind::Quote => {
                subordinate = false;
                if kind(parts, index + 1) == Kind::Conjunction
                    && is_mention(parts, index + 2)
                    && first(parts, index + 3, until.min(index + 5), FINITE).is_some()
                {
                    best = None;
                }
            }
            verb if FINITE.has(verb) && !subordinate && best.is_none() && tried < TRIED => {
                tried += 1;
                let mut back = 1;
                while back < 3 && matches!(before(parts, index, back), Kind::Adverb | Kind::Auxiliary | Kind::Be) {
                    back += 1;
                }
                if !matches!(before(parts, index, back), Kind::Relative | Kind::That | Kind::To) {
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
    let mut index = index;
    for _ in 0..4 {
        let start = beginning(parts, index);
        if !matches!(before(parts, start, 1), Kind::Preposition | Kind::By | Kind::To) {
            break;
        }
        let verb = start > 2 && before(parts, start, 2) == Kind::Verb;
        let Some(head) = start.checked_sub(2 + usize::from(verb)) else { break };
        if !matches!(kind(parts, head), Kind::Name | Kind::Noun | Kind::Utterance) {
            break;
        }
        index = head;
    }
    index
}

/// The subject before what stands between two commas, the second of which is at `comma`: the nearest noun phrase before
/// a comma that is not itself inside a phrase.
fn across(parts: &[Part], comma: usize) -> Option<usize> {
    const MARKS: Kinds = Kinds::of(&[Kind::Comma, Kind::Dash]);
    // what is before the head of a phrase that is itself inside one
    const INSIDE: Kinds = Kinds::of(&[
        Kind::Preposition,
        Kind::By,
        Kind::Verb,
        Kind::Participle,
        Kind::Saying,
        Kind::Auxiliary,
        Kind::Be,
        Kind::To,
        Kind::Word,
        Kind::Noun,
    ]);
    let mut until = comma;
    while let Some(open) = last(parts, comma.saturating_sub(30).max(1), until, MARKS) {
        until = open;
        if !matches!(kind(parts, open + 1), Kind::Conjunction | Kind::Quote) && is_mention(parts, open - 1) {
            let head = governor(parts, open - 1);
            let free = |head: usize| !INSIDE.has(before(parts, beginning(parts, head), 1));
            // `Kim, the minister, meanwhile, said`
            let name = beginning(parts, head).checked_sub(2).filter(|&name| kind(parts, name) == Kind::Name && free(name));
            if let Some(name) = name
                && kind(parts, head) == Kind::Noun
                && kind(parts, name + 1) == Kind::Comma
            {
                return Some(name);
            }
            if free(head) {
                return Some(head);
            }
        }
    }
    None
}

/// The subject after a participle that opens the sentence: `Calling it "…", Kim left`.
fn later(parts: &[Part], from: usize) -> Option<usize> {
    let end = parts.len().min(from + REACH);
    (from..end).find(|&index| kind(parts, index) == Kind::Comma && is_mention(parts, index + 1)).map(|comma| comma + 1)
}
