//! Which words of a sentence attribute a quoted passage, and to whom.
//!
//! The patterns are those of O'Keefe et al. (2012) and Elson and McKeown (2010): a verb of reporting next to the
//! passage, before or after it, and the subject of that verb. Where a parser would say what the subject is, a short walk
//! over the [`Part`]s of the sentence says it here.

use crate::clause::{Kind, Part};

/// An attribution within a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// The verb, as an index of the sentence's parts; none where the speaker stands before a colon or owns a noun.
    pub cue: Option<usize>,
    /// The speaker, as an index of the sentence's parts.
    pub speaker: usize,
}

/// What tells who said a quotation, from the surest to the least sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The cue stands right after it: `"…," said Kim`, `"…," Kim said`.
    After,
    /// The cue stands right before it: `Kim said, "…"`.
    Before,
    /// Its sentence ends with an attribution: `It was "…" at last, Kim said.`
    Tail,
    /// `according to Kim`.
    According,
    /// A verb of reporting stands before it in its sentence: `Kim said that he hoped for a "…" visit`.
    Sentence,
    /// The sentence before it ends with a colon.
    Colon,
    /// It goes on from the quotation before it.
    Continued,
    /// It makes a paragraph of its own after one in which somebody speaks.
    Paragraph,
    /// Somebody is the subject of its sentence, whatever the verb.
    Subject,
    /// It belongs to somebody: `Kim's "…" remark`.
    Owner,
}

/// How far a search goes, in parts.
const REACH: usize = 60;

/// Who the sentence says spoke the passage at part `quote`; `full` is whether the passage ends as a remark before its
/// cue does, with a comma, a question mark or the like.
pub(crate) fn attribution(parts: &[Part], quote: usize, full: bool) -> Option<(Attribution, Evidence)> {
    let with = |evidence: Evidence| move |attribution: Attribution| (attribution, evidence);
    after(parts, quote, full)
        .map(with(Evidence::After))
        .or_else(|| before(parts, quote).map(with(Evidence::Before)))
        .or_else(|| tail(parts, quote).map(with(Evidence::Tail)))
        .or_else(|| according(parts, quote).map(with(Evidence::According)))
        .or_else(|| before_any(parts, quote).map(with(Evidence::Sentence)))
}

fn kind(parts: &[Part], index: usize) -> Option<Kind> {
    parts.get(index).map(|part| part.kind)
}

/// `"…," said Kim`, `"…," Kim said`, `"…," according to Kim`.
pub(crate) fn after(parts: &[Part], quote: usize, full: bool) -> Option<Attribution> {
    let mut index = quote + 1;
    let comma = matches!(kind(parts, index), Some(Kind::Comma | Kind::Dash));
    if comma {
        index += 1;
    }
    while kind(parts, index) == Some(Kind::Adverb) {
        index += 1;
    }
    match kind(parts, index)? {
        Kind::According => object(parts, index).map(|speaker| Attribution { cue: Some(index), speaker }),
        Kind::Cue { finite: true } => {
            let speaker = inverted(parts, index)?;
            Some(Attribution { cue: Some(index), speaker })
        }
        Kind::Auxiliary if full || comma => {
            let cue = (index + 1..index + 3).find(|&i| matches!(kind(parts, i), Some(Kind::Cue { .. })))?;
            inverted(parts, cue).map(|speaker| Attribution { cue: Some(cue), speaker })
        }
        part if part.is_mention() && (full || comma) => {
            let speaker = index;
            let cue = verb_of(parts, index)?;
            Some(Attribution { cue: Some(cue), speaker })
        }
        _ => None,
    }
}

/// The verb of reporting whose subject stands at `subject`, across an apposition or a relative clause.
fn verb_of(parts: &[Part], subject: usize) -> Option<usize> {
    let mut index = subject + 1;
    let mut commas = 0;
    while index < subject + 30 {
        match kind(parts, index)? {
            Kind::Cue { finite: true } if commas != 1 || kind(parts, index - 1) == Some(Kind::Comma) => return Some(index),
            Kind::Verb { finite: true } if commas == 0 => {
                // another verb may carry the remark: `he shrugged`
                return Some(index);
            }
            Kind::Quote(_) => return None,
            Kind::Comma | Kind::Dash => commas += 1,
            Kind::Conjunction if commas == 0 && !kind(parts, index + 1).is_some_and(Kind::is_mention) => return None,
            _ => {}
        }
        index += 1;
    }
    None
}

/// The speaker of `said Kim`: the noun phrase right after the verb.
fn inverted(parts: &[Part], cue: usize) -> Option<usize> {
    let mut index = cue + 1;
    while matches!(kind(parts, index), Some(Kind::Adverb)) {
        index += 1;
    }
    match kind(parts, index)? {
        Kind::Name | Kind::Noun | Kind::Pronoun => Some(index),
        _ => None,
    }
}

/// The noun phrase after `according to`.
fn object(parts: &[Part], index: usize) -> Option<usize> {
    (index + 1..index + 3).find(|&i| kind(parts, i).is_some_and(Kind::is_mention))
}

/// `Kim said, "…"`, `Kim told Reuters in Moscow that "…"`: the nearest verb of reporting before the passage, where
/// nothing but what belongs to it stands between.
pub(crate) fn before(parts: &[Part], quote: usize) -> Option<Attribution> {
    let mut index = quote;
    while let Some(previous) = index.checked_sub(1) {
        index = previous;
        match kind(parts, index)? {
            Kind::Cue { .. } => {
                let speaker = subject(parts, index, 0)?;
                return Some(Attribution { cue: Some(index), speaker });
            }
            Kind::Comma | Kind::Colon | Kind::That | Kind::Dash | Kind::Adverb | Kind::Preposition => {}
            Kind::Name | Kind::Noun | Kind::Word if quote - index < 8 => {}
            Kind::Quote(_) if quote - index < 4 => {}
            _ => return None,
        }
    }
    None
}

/// `… "…" …, Kim said.`: the sentence ends with its attribution.
pub(crate) fn tail(parts: &[Part], quote: usize) -> Option<Attribution> {
    let end = parts.len().min(quote + REACH);
    (quote + 1..end).filter(|&index| kind(parts, index) == Some(Kind::Comma)).find_map(|comma| {
        let mut index = comma + 1;
        if let Some(Kind::Cue { finite: true }) = kind(parts, index) {
            return inverted(parts, index).map(|speaker| Attribution { cue: Some(index), speaker });
        }
        kind(parts, index).filter(|part| part.is_mention())?;
        let speaker = index;
        index += 1;
        while matches!(kind(parts, index), Some(Kind::Adverb | Kind::Auxiliary)) {
            index += 1;
        }
        match kind(parts, index)? {
            Kind::Cue { finite: true } => Some(Attribution { cue: Some(index), speaker }),
            _ => None,
        }
    })
}

/// `according to Kim`, anywhere in the sentence.
fn according(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    let end = parts.len().min(quote + REACH);
    (start..end)
        .filter(|&index| kind(parts, index) == Some(Kind::According))
        .find_map(|index| object(parts, index).map(|speaker| Attribution { cue: Some(index), speaker }))
}

/// The nearest verb of reporting anywhere before the passage in its sentence.
pub(crate) fn before_any(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    (start..quote)
        .rev()
        .filter(|&index| matches!(kind(parts, index), Some(Kind::Cue { .. })))
        .find_map(|index| subject(parts, index, 0).map(|speaker| Attribution { cue: Some(index), speaker }))
}

/// The last thing done by somebody in the sentence: `Hours later, Trump took to the stage`.
pub(crate) fn any_subject(parts: &[Part], from: usize) -> Option<Attribution> {
    let start = from.saturating_sub(REACH);
    (start..from)
        .rev()
        .filter(|&index| kind(parts, index).is_some_and(Kind::is_finite))
        .find_map(|index| subject(parts, index, 0).map(|speaker| Attribution { cue: Some(index), speaker }))
}

/// The subject of the verb at `verb`: the noun phrase before it, past adverbs and auxiliaries, past what stands between
/// commas, past `of …` and `in …`; for a participle and a second verb after `and`, the subject of the verb before.
pub(crate) fn subject(parts: &[Part], verb: usize, depth: usize) -> Option<usize> {
    if depth > 6 {
        return None;
    }
    let finite = kind(parts, verb).is_some_and(Kind::is_finite);
    let mut index = verb;
    let earlier = |from: usize| {
        let start = from.saturating_sub(REACH);
        (start..from).rev().find(|&i| kind(parts, i).is_some_and(Kind::is_finite)).and_then(|v| subject(parts, v, depth + 1))
    };
    if !finite {
        return earlier(verb).or_else(|| later(parts, verb));
    }
    loop {
        index = index.checked_sub(1)?;
        match kind(parts, index)? {
            Kind::Adverb | Kind::Auxiliary | Kind::Quote(_) => {}
            Kind::Name | Kind::Noun | Kind::Pronoun => return Some(governor(parts, index)),
            Kind::Comma | Kind::Dash => return across(parts, index).or_else(|| earlier(index)),
            Kind::Relative | Kind::That => {
                let before = index.checked_sub(1)?;
                let before = if kind(parts, before) == Some(Kind::Comma) { before.checked_sub(1)? } else { before };
                return if kind(parts, before).is_some_and(Kind::is_mention) { Some(before) } else { earlier(index) };
            }
            Kind::Conjunction | Kind::To | Kind::Preposition | Kind::Cue { .. } | Kind::Verb { .. } => return earlier(index + 1),
            Kind::Word => {
                // a noun without an article: `officials`
                return Some(governor(parts, index));
            }
            Kind::Colon | Kind::According => return None,
        }
    }
}

/// The head of the phrase that ends at `index`: of `a spokesman for the ministry`, the spokesman.
fn governor(parts: &[Part], index: usize) -> usize {
    let mut index = index;
    for _ in 0..4 {
        let Some(preposition) = index.checked_sub(1) else { break };
        if kind(parts, preposition) != Some(Kind::Preposition) {
            break;
        }
        let Some(head) = preposition.checked_sub(1) else { break };
        if !kind(parts, head).is_some_and(|kind| matches!(kind, Kind::Name | Kind::Noun)) {
            break;
        }
        index = head;
    }
    index
}

/// The subject before what stands between two commas, the second of which is at `comma`.
fn across(parts: &[Part], comma: usize) -> Option<usize> {
    let start = comma.saturating_sub(30);
    (start.max(1)..comma).rev().filter(|&i| matches!(kind(parts, i), Some(Kind::Comma | Kind::Dash))).find_map(|open| {
        let before = open - 1;
        let opens = !matches!(kind(parts, open + 1)?, Kind::Conjunction | Kind::Quote(_));
        let fits = opens && kind(parts, before)?.is_mention();
        fits.then(|| governor(parts, before))
    })
}

/// The subject after a participle that opens the sentence: `Calling it "…", Kim left`.
fn later(parts: &[Part], from: usize) -> Option<usize> {
    let end = parts.len().min(from + REACH);
    (from..end)
        .find(|&index| kind(parts, index) == Some(Kind::Comma) && kind(parts, index + 1).is_some_and(Kind::is_mention))
        .map(|comma| comma + 1)
}
