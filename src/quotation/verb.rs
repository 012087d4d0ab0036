//! Whom a verb of reporting gives words to: its subject, or that of the verb which it is reported with in its turn.

use crate::quotation::part::{
    CUES, FINITE, Kind, Kinds, MEDIUM, Part, SEMICOLON, before, beginning, first, is_mention, kind, last, owned, owner_of,
    past_adverbs,
};
use crate::quotation::subject::{REACH, TRIED, as_saying, subject};

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

/// The attribution to the speaker at `speaker` by the verb at `cue`.
pub(crate) fn found(cue: usize, speaker: usize) -> Attribution {
    Attribution { cue: Some(cue), speaker, relative: None }
}

/// The attribution to the speaker at `speaker` by no verb.
pub(crate) fn silent(speaker: usize) -> Attribution {
    Attribution { cue: None, speaker, relative: None }
}

/// Whether the verb stands after `to`: `refused to say`.
pub(crate) fn infinitive(parts: &[Part], verb: usize) -> bool {
    before(parts, verb, 1) == Kind::To
}

/// Whether the verb has no subject of its own: `when asked about the plan`.
pub(crate) fn subordinate(parts: &[Part], verb: usize) -> bool {
    matches!(before(parts, verb, 1), Kind::Subordinator | Kind::As) && as_saying(parts, verb).is_none()
}

/// The attribution by the verb at `cue` to its subject at `speaker`, or to whom that quotes: `the agency quoted Kim as saying`.
pub(crate) fn found_or_quoted(parts: &[Part], cue: usize, speaker: usize) -> Attribution {
    let quoted = first(parts, cue + 1, cue + 8, Kinds::of(&[Kind::Saying])).and_then(|saying| as_saying(parts, saying));
    found(cue, quoted.filter(|&quoted| quoted > cue).unwrap_or(speaker))
}

/// Whether the verb stands in a clause that is over before the passage: `While Kim praised it, Lee warned of "…"`.
fn closed(parts: &[Part], verb: usize, quote: usize) -> bool {
    const ENDS: Kinds = Kinds::of(&[Kind::Comma, Kind::Quote]);
    let start = last(parts, verb.saturating_sub(8), verb, ENDS).map_or(verb.saturating_sub(8), |end| end + 1);
    start < verb
        && (kind(parts, start) == Kind::Subordinator || kind(parts, start + 1) == Kind::Subordinator)
        && (verb + 1..quote).any(|index| ENDS.has(kind(parts, index)) && is_mention(parts, index + 1))
}

/// The speaker of `said Kim`: the noun phrase right after the verb.
pub(crate) fn inverted(parts: &[Part], cue: usize) -> Option<usize> {
    let mut index = cue + 1;
    while kind(parts, index) == Kind::Adverb {
        index += 1;
    }
    // `said retired general Ann Lee`: words that describe the name; `said officials`: a noun without an article
    let mut end = index;
    while end < index + 3 && matches!(kind(parts, end), Kind::Verb | Kind::Participle | Kind::Word | Kind::Cue | Kind::Saying) {
        end += 1;
    }
    if end == index {
        let speaker = owned(parts, index);
        // `The star of "…" said she is happy`
        let acts = matches!(kind(parts, speaker + 1), Kind::Be | Kind::Auxiliary);
        return (is_mention(parts, index) && !acts).then_some(speaker);
    }
    if kind(parts, end) == Kind::Name {
        return Some(end);
    }
    let bare = kind(parts, index) == Kind::Word
        && matches!(kind(parts, index + 1), Kind::End | Kind::Comma | Kind::Preposition | Kind::Quote);
    bare.then_some(index)
}

/// Who did it: the noun phrase after `by` at `index`, or the noun without an article: `by Kim`, `by officials`.
pub(crate) fn by(parts: &[Part], index: usize) -> Option<usize> {
    const BEHIND: Kinds = Kinds::of(&[Kind::End, Kind::Comma, Kind::Conjunction, Kind::As, Kind::Quote]);
    let agent = index + 1;
    let bare = kind(parts, agent) == Kind::Word && BEHIND.has(kind(parts, agent + 1));
    let named = kind(parts, index) == Kind::By && (is_mention(parts, agent) || bare);
    named.then(|| owned(parts, agent))
}

/// The noun phrase after `according to`.
pub(crate) fn object(parts: &[Part], index: usize) -> Option<usize> {
    (index + 1..index + 3).find(|&index| is_mention(parts, index)).map(|index| owned(parts, index))
}

/// The attribution by the verb at `verb`, or by the verb that it is reported with in its turn: in `Kim said Putin called
/// it "…"`, the words are those that Kim is said to have said.
pub(crate) fn outermost(parts: &[Part], verb: usize) -> Option<Attribution> {
    let mut cue = verb;
    let mut best = None;
    for _ in 0..4 {
        let Some(attribution) = subject_of(parts, cue) else { break };
        // `KCNA reported that Kim called it "…"`: the medium hands on what Kim said
        if best.is_some() && hands_on(parts, attribution.speaker) {
            break;
        }
        best = Some(attribution);
        let Some(mut at) = beginning(parts, attribution.speaker).min(cue).checked_sub(1) else { break };
        // `Lee quoted Kim as saying "…"`: the words are Kim's, whoever hands them on
        if attribution.relative.is_some() || as_saying(parts, cue).is_some() {
            break;
        }
        while at > 0 && matches!(kind(parts, at), Kind::That | Kind::Adverb | Kind::Preposition) {
            at -= 1;
        }
        // `Kim said, however, that he hoped for "…"`
        if kind(parts, at) == Kind::Comma {
            for back in 2..4 {
                if before(parts, at, back) == Kind::Comma {
                    at = at.saturating_sub(back + 1);
                    break;
                }
            }
        }
        if kind(parts, at) != Kind::Cue || infinitive(parts, at) {
            break;
        }
        cue = at;
    }
    best
}

/// The attribution by the verb at `cue` itself.
fn subject_of(parts: &[Part], cue: usize) -> Option<Attribution> {
    let finite = kind(parts, cue) == Kind::Cue;
    let comma = usize::from(before(parts, cue, 1) == Kind::Comma);
    if finite
        && before(parts, cue, 1 + comma) == Kind::Quote
        && let Some(speaker) = inverted(parts, cue)
    {
        return Some(found(cue, speaker));
    }
    if finite && past_adverbs(parts, cue).is_some_and(|index| kind(parts, index) == Kind::Be) {
        // `it was called "…" by Kim`; `they were told "…"` says nothing of who spoke
        let agent = first(parts, cue + 1, cue + 12, Kinds::of(&[Kind::By]))?;
        return by(parts, agent).map(|speaker| found(cue, speaker));
    }
    // `described by Kim as "…"`
    if finite
        && let Some(speaker) = by(parts, cue + 1)
        && kind(parts, speaker + 1) == Kind::As
    {
        return Some(found(cue, speaker));
    }
    if cue == 0 && finite {
        return inverted(parts, cue).map(|speaker| found(cue, speaker));
    }
    let mut speaker = subject(parts, cue)?;
    if kind(parts, speaker) == Kind::Utterance {
        speaker = owner_of(parts, speaker).unwrap_or(speaker);
    }
    // `who in the past said`: nothing but what belongs to the verb stands between
    const WITHIN: Kinds = Kinds::of(&[Kind::Adverb, Kind::Auxiliary, Kind::Be, Kind::Preposition, Kind::Noun]);
    let relative = last(parts, cue.saturating_sub(6).max(speaker + 1), cue, Kinds::of(&[Kind::Relative, Kind::That]));
    let relative = relative.filter(|&relative| (relative + 1..cue).all(|index| WITHIN.has(kind(parts, index))));
    Some(Attribution { cue: Some(cue), speaker, relative })
}

/// Whether the part at `index` is a medium that hands on what others say.
pub(crate) fn hands_on(parts: &[Part], index: usize) -> bool {
    parts.get(index).is_some_and(|part| part.is(MEDIUM))
}

/// The nearest verb of reporting anywhere before the passage in its sentence.
pub(crate) fn before_any(parts: &[Part], quote: usize) -> Option<Attribution> {
    let mut until = quote;
    let mut tried = 0;
    while tried < TRIED
        && let Some(cue) = last(parts, quote.saturating_sub(REACH), until, CUES)
    {
        until = cue;
        if infinitive(parts, cue) || subordinate(parts, cue) || closed(parts, cue, quote) {
            continue;
        }
        tried += 1;
        let attribution = outermost(parts, cue);
        if attribution.is_some() {
            return attribution;
        }
    }
    None
}

/// `… "…" …, Kim said.`: the sentence ends with its attribution.
pub(crate) fn tail(parts: &[Part], quote: usize) -> Option<Attribution> {
    let end = parts.len().min(quote + REACH);
    let mut from = quote + 1;
    while let Some(comma) = first(parts, from, end, Kinds::of(&[Kind::Comma])) {
        // what follows has nothing to do with what is said before
        if parts.get(comma).is_some_and(|mark| mark.is(SEMICOLON)) {
            return None;
        }
        from = comma + 1;
        let mut index = from;
        if kind(parts, index) == Kind::Cue {
            match described(parts, quote, comma) {
                // `…, Kim, the mayor, told reporters`
                Some((speaker, true)) => return Some(found(index, speaker)),
                // `…, while Kim, the mayor, called the plan` says something else
                Some(_) => continue,
                None => {}
            }
            // `…, tweeted a warning` tells what and not who
            match inverted(parts, index) {
                Some(speaker) if kind(parts, speaker) != Kind::Utterance => return Some(found(index, speaker)),
                _ => continue,
            }
        }
        if !is_mention(parts, index) {
            continue;
        }
        let speaker = owned(parts, index);
        index = speaker + 1;
        while matches!(kind(parts, index), Kind::Adverb | Kind::Auxiliary) {
            index += 1;
        }
        // `…, Kim said nobody knew` is a sentence of its own
        let goes_on = matches!(kind(parts, index + 1), Kind::As | Kind::That)
            || is_mention(parts, index + 1) && FINITE.has(kind(parts, index + 2));
        if kind(parts, index) == Kind::Cue && !goes_on {
            return Some(found(index, speaker));
        }
    }
    None
}

/// Whom the words behind `quote` describe that end with the comma at `comma`, where a clause begins with that name (`Kim, the mayor,`,
/// `Kim, from Rome,`), and whether the clause stands behind a comma or a passage alone.
fn described(parts: &[Part], quote: usize, comma: usize) -> Option<(usize, bool)> {
    const MARKS: Kinds = Kinds::of(&[Kind::Comma, Kind::Quote]);
    let open = last(parts, quote.max(comma.saturating_sub(8)), comma, MARKS).filter(|&open| kind(parts, open) == Kind::Comma)?;
    let name = open.checked_sub(1).filter(|&name| is_mention(parts, name))?;
    if comma == open + 1 || first(parts, open + 1, comma, FINITE).is_some() {
        return None;
    }
    match before(parts, beginning(parts, name), 1) {
        Kind::Comma | Kind::Quote | Kind::End => Some((name, true)),
        Kind::Subordinator | Kind::Conjunction => Some((name, false)),
        _ => None,
    }
}

/// Who speaks in a sentence that reports speech: `Kim said he hoped for better ties`, `…, Kim said`.
pub(crate) fn reported(parts: &[Part]) -> Option<Attribution> {
    let said = tail(parts, 0);
    if said.is_some() {
        return said;
    }
    let end = parts.len().min(REACH);
    let cue = (0..end).find(|&index| kind(parts, index) == Kind::Cue && !infinitive(parts, index))?;
    outermost(parts, cue)
}
