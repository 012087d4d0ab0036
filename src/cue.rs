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
    /// The relative pronoun that stands for the speaker, where one does: `Kim, who said "…"`.
    pub relative: Option<usize>,
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
    let led = quote.checked_sub(1).is_some_and(|index| !matches!(kind(parts, index), Some(Kind::Quote(_))));
    let near = if led { before(parts, quote).map(with(Evidence::Before)) } else { None };
    near.or_else(|| after(parts, quote, full).map(with(Evidence::After)))
        .or_else(|| aside(parts, quote).map(with(Evidence::Tail)))
        .or_else(|| before(parts, quote).map(with(Evidence::Before)))
        .or_else(|| tail(parts, quote).map(with(Evidence::Tail)))
        .or_else(|| according(parts, quote).map(with(Evidence::According)))
        .or_else(|| before_any(parts, quote).map(with(Evidence::Sentence)))
}

fn kind(parts: &[Part], index: usize) -> Option<Kind> {
    parts.get(index).map(|part| part.kind)
}

fn found(cue: usize, speaker: usize) -> Attribution {
    Attribution { cue: Some(cue), speaker, relative: None }
}

fn is_mention(parts: &[Part], index: usize) -> bool {
    kind(parts, index).is_some_and(Kind::is_mention)
}

/// `"…," said Kim`, `"…," Kim said`, `"…," according to Kim`.
fn after(parts: &[Part], quote: usize, full: bool) -> Option<Attribution> {
    let mut index = quote + 1;
    let comma = matches!(kind(parts, index), Some(Kind::Comma | Kind::Dash));
    if comma {
        index += 1;
    }
    while kind(parts, index) == Some(Kind::Adverb) {
        index += 1;
    }
    match kind(parts, index)? {
        Kind::According => object(parts, index).map(|speaker| found(index, speaker)),
        Kind::Cue { finite: true } => inverted(parts, index).map(|speaker| found(index, speaker)),
        Kind::Auxiliary if full || comma => {
            let cue = (index + 1..index + 3).find(|&i| matches!(kind(parts, i), Some(Kind::Cue { .. })))?;
            inverted(parts, cue).map(|speaker| found(cue, speaker))
        }
        part if part.is_mention() && (full || comma) => verb_of(parts, index).map(|cue| found(cue, governor(parts, index))),
        part if part.is_mention() && matches!(kind(parts, index + 1), Some(Kind::Cue { finite: true })) => {
            Some(found(index + 1, index))
        }
        _ => None,
    }
}

/// `Kim said on television.`, the whole of a sentence that follows a remark with a question mark of its own.
pub(crate) fn whole(parts: &[Part]) -> Option<Attribution> {
    let attribution = match kind(parts, 0)? {
        Kind::Cue { finite: true } => inverted(parts, 0).map(|speaker| found(0, speaker)),
        part if part.is_mention() => {
            let cue = (1..4).find(|&i| !matches!(kind(parts, i), Some(Kind::Adverb | Kind::Auxiliary)))?;
            matches!(kind(parts, cue), Some(Kind::Cue { finite: true })).then(|| found(cue, 0))
        }
        _ => None,
    }?;
    // what follows belongs to the verb and is not said: no clause, no passage
    let rest = parts.get(attribution.cue? + 1..)?;
    let plain = rest.iter().all(|part| !matches!(part.kind, Kind::That | Kind::Auxiliary | Kind::Quote(_) | Kind::Pronoun));
    (plain && rest.len() < 12).then_some(attribution)
}

/// The verb of reporting whose subject stands at `subject`, across an apposition or a relative clause.
fn verb_of(parts: &[Part], subject: usize) -> Option<usize> {
    let mut index = subject + 1;
    let mut commas = 0;
    while index < subject + 30 {
        match kind(parts, index)? {
            Kind::Cue { finite: true } if commas != 1 || kind(parts, index - 1) == Some(Kind::Comma) => return Some(index),
            // another verb may carry the remark: `he shrugged`
            Kind::Verb { finite: true } if commas == 0 => return Some(index),
            Kind::Quote(_) => return None,
            Kind::Comma | Kind::Dash => commas += 1,
            Kind::Conjunction if commas == 0 && !is_mention(parts, index + 1) => return None,
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
    is_mention(parts, index).then_some(index)
}

/// The noun phrase after `according to`.
fn object(parts: &[Part], index: usize) -> Option<usize> {
    (index + 1..index + 3).find(|&i| is_mention(parts, i))
}

/// `The talks, Kim said, were "…"`.
fn aside(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    (start..quote).rev().find_map(|index| {
        let comma = |index| kind(parts, index) == Some(Kind::Comma);
        let named =
            comma(index) && is_mention(parts, index + 1) && matches!(kind(parts, index + 2), Some(Kind::Cue { finite: true }));
        (named && comma(index + 3) && index + 4 < quote).then(|| found(index + 2, index + 1))
    })
}

/// `Kim said, "…"`, `Kim told Reuters in Moscow that "…"`: the nearest verb of reporting before the passage, where
/// nothing but what belongs to it stands between; or a name and a colon.
fn before(parts: &[Part], quote: usize) -> Option<Attribution> {
    if kind(parts, quote.checked_sub(1)?) == Some(Kind::Colon)
        && let Some(name) = quote.checked_sub(2)
        && kind(parts, name) == Some(Kind::Name)
        && name == 0
    {
        return Some(Attribution { cue: None, speaker: name, relative: None });
    }
    let mut index = quote;
    while let Some(previous) = index.checked_sub(1) {
        index = previous;
        match kind(parts, index)? {
            Kind::Cue { .. } => {
                if infinitive(parts, index) {
                    continue;
                }
                return outermost(parts, index);
            }
            Kind::Comma | Kind::Colon | Kind::That | Kind::Dash | Kind::Adverb | Kind::Preposition | Kind::To => {}
            Kind::Name | Kind::Noun | Kind::Word if quote - index < 8 => {}
            Kind::Quote(_) if quote - index < 4 => {}
            _ => return None,
        }
    }
    None
}

/// Whether the verb stands after `to`: `refused to say`.
fn infinitive(parts: &[Part], verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).and_then(|index| kind(parts, index));
    before(1) == Some(Kind::To) || before(1) == Some(Kind::Adverb) && before(2) == Some(Kind::To)
}

/// The attribution by the verb at `verb`, or by the verb that it is reported with in its turn: in `Kim said Putin called
/// it "…"`, the words are those that Kim is said to have said.
fn outermost(parts: &[Part], verb: usize) -> Option<Attribution> {
    let mut cue = verb;
    let mut best = None;
    for _ in 0..4 {
        let Some(attribution) = subject_of(parts, cue) else { break };
        best = Some(attribution);
        let Some(mut before) = attribution.speaker.min(cue).checked_sub(1) else { break };
        if attribution.relative.is_some() {
            break;
        }
        while matches!(kind(parts, before), Some(Kind::That | Kind::Adverb | Kind::Preposition)) && before > 0 {
            before -= 1;
        }
        if !matches!(kind(parts, before), Some(Kind::Cue { finite: true })) || infinitive(parts, before) {
            break;
        }
        cue = before;
    }
    best
}

/// The attribution by the verb at `cue` itself.
fn subject_of(parts: &[Part], cue: usize) -> Option<Attribution> {
    let after_quote = cue.checked_sub(1).is_some_and(|before| {
        let before = if kind(parts, before) == Some(Kind::Comma) { before.saturating_sub(1) } else { before };
        matches!(kind(parts, before), Some(Kind::Quote(_)))
    });
    if after_quote && let Some(speaker) = inverted(parts, cue) {
        return Some(found(cue, speaker));
    }
    let speaker = subject(parts, cue, 0)?;
    let relative = cue.checked_sub(1).filter(|&i| matches!(kind(parts, i), Some(Kind::Relative | Kind::That)));
    Some(Attribution { cue: Some(cue), speaker, relative: relative.filter(|&relative| speaker < relative) })
}

/// `… "…" …, Kim said.`: the sentence ends with its attribution.
fn tail(parts: &[Part], quote: usize) -> Option<Attribution> {
    let end = parts.len().min(quote + REACH);
    (quote + 1..end).filter(|&index| kind(parts, index) == Some(Kind::Comma)).find_map(|comma| {
        let mut index = comma + 1;
        if let Some(Kind::Cue { finite: true }) = kind(parts, index) {
            return inverted(parts, index).map(|speaker| found(index, speaker));
        }
        if !is_mention(parts, index) {
            return None;
        }
        let speaker = index;
        index += 1;
        while matches!(kind(parts, index), Some(Kind::Adverb | Kind::Auxiliary)) {
            index += 1;
        }
        matches!(kind(parts, index)?, Kind::Cue { finite: true }).then(|| found(index, speaker))
    })
}

/// `according to Kim`, anywhere in the sentence.
fn according(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    let end = parts.len().min(quote + REACH);
    (start..end)
        .filter(|&index| kind(parts, index) == Some(Kind::According))
        .find_map(|index| object(parts, index).map(|speaker| found(index, speaker)))
}

/// The nearest verb of reporting anywhere before the passage in its sentence.
pub(crate) fn before_any(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    (start..quote)
        .rev()
        .filter(|&index| matches!(kind(parts, index), Some(Kind::Cue { .. })) && !infinitive(parts, index))
        .find_map(|index| outermost(parts, index))
}

/// The last thing done by somebody in the sentence: `Hours later, Trump took to the stage`.
pub(crate) fn any_subject(parts: &[Part], from: usize) -> Option<Attribution> {
    let start = from.saturating_sub(REACH);
    (start..from)
        .rev()
        .filter(|&index| kind(parts, index).is_some_and(Kind::is_finite))
        .find_map(|index| subject(parts, index, 0).map(|speaker| found(index, speaker)))
}

/// The subject of the verb at `verb`: the noun phrase before it, past adverbs and auxiliaries, past what stands between
/// commas, past `of …` and `in …`; for a participle and a second verb after `and`, the subject of the clause.
fn subject(parts: &[Part], verb: usize, depth: usize) -> Option<usize> {
    if depth > 4 {
        return None;
    }
    if !kind(parts, verb).is_some_and(Kind::is_finite) {
        return main(parts, verb, depth).or_else(|| later(parts, verb));
    }
    let mut index = verb;
    loop {
        index = index.checked_sub(1)?;
        match kind(parts, index)? {
            Kind::Adverb | Kind::Auxiliary | Kind::Quote(_) => {}
            // a noun without an article: `officials`
            Kind::Name | Kind::Noun | Kind::Pronoun | Kind::Word => return Some(governor(parts, index)),
            Kind::Comma | Kind::Dash => return across(parts, index).or_else(|| main(parts, index, depth)),
            Kind::Relative | Kind::That => {
                let mut before = index.checked_sub(1)?;
                if kind(parts, before) == Some(Kind::Comma) {
                    before = before.checked_sub(1)?;
                }
                return if is_mention(parts, before) { Some(before) } else { main(parts, index, depth) };
            }
            Kind::Conjunction | Kind::Subordinator | Kind::To | Kind::Preposition | Kind::Cue { .. } | Kind::Verb { .. } => {
                return main(parts, index + 1, depth);
            }
            Kind::Colon | Kind::According => return None,
        }
    }
}

/// The subject of the main clause that goes on up to part `until`: that of the first finite verb which stands neither in
/// a relative clause nor in one that a subordinator opens; counted anew after a comma and `and` with a subject.
fn main(parts: &[Part], until: usize, depth: usize) -> Option<usize> {
    let start = until.saturating_sub(REACH);
    let mut best = None;
    let mut subordinate = false;
    for index in start..until {
        match kind(parts, index)? {
            Kind::Subordinator => subordinate = true,
            Kind::Comma | Kind::Dash | Kind::Colon => {
                subordinate = false;
                if kind(parts, index + 1) == Some(Kind::Conjunction)
                    && is_mention(parts, index + 2)
                    && (index + 3..index + 5).any(|i| i < until && kind(parts, i).is_some_and(Kind::is_finite))
                {
                    best = None;
                }
            }
            kind if kind.is_finite() && !subordinate && best.is_none() => {
                let relative = (1..4)
                    .map_while(|back| index.checked_sub(back).and_then(|i| self::kind(parts, i)))
                    .find(|kind| !matches!(kind, Kind::Adverb | Kind::Auxiliary))
                    .is_some_and(|kind| matches!(kind, Kind::Relative | Kind::That | Kind::To));
                if !relative {
                    best = subject(parts, index, depth + 1);
                }
            }
            _ => {}
        }
    }
    best
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
            matches!(kind, Kind::Preposition | Kind::Verb { .. } | Kind::Auxiliary | Kind::To | Kind::Word | Kind::Noun)
        });
        (!inside).then_some(head)
    })
}

/// The subject after a participle that opens the sentence: `Calling it "…", Kim left`.
fn later(parts: &[Part], from: usize) -> Option<usize> {
    let end = parts.len().min(from + REACH);
    (from..end).find(|&index| kind(parts, index) == Some(Kind::Comma) && is_mention(parts, index + 1)).map(|comma| comma + 1)
}
