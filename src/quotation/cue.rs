//! Which words of a sentence attribute a quoted passage, and to whom.
//!
//! The patterns are those of O'Keefe et al. (2012) and Elson and McKeown (2010): a verb of reporting next to the
//! passage, before or after it, and the subject of that verb. Where a parser would say what the subject is, a short walk
//! over the [`Part`]s of the sentence says it here.

use crate::quotation::part::{Kind, Part};
use crate::quotation::subject::{REACH, TRIED, governor, is_mention, kind, main, subject};

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
    /// It belongs to somebody: `Kim's "…" remark`.
    Owner,
}

/// Who the sentence says spoke the passage at part `quote`; `full` is whether the passage ends as a remark before its
/// cue does, with a comma, a question mark or the like.
pub(crate) fn attribution(parts: &[Part], quote: usize, full: bool) -> Option<(Attribution, Evidence)> {
    let with = |evidence: Evidence| move |attribution: Attribution| (attribution, evidence);
    let led = quote.checked_sub(1).is_some_and(|index| !matches!(kind(parts, index), Some(Kind::Quote(_))));
    // `…, and “it was a fine day,” Kim said`
    let closed = matches!(
        (kind(parts, quote + 1), kind(parts, quote + 2)),
        (Some(Kind::Cue { finite: true }), Some(Kind::Name | Kind::Pronoun))
    ) || is_mention(parts, quote + 1) && matches!(kind(parts, quote + 2), Some(Kind::Cue { finite: true }));
    if led
        && full
        && closed
        && !direct(parts, quote)
        && let Some(attribution) = after(parts, quote, full, led)
    {
        return Some((attribution, Evidence::After));
    }
    if let Some(attribution) = aside(parts, quote) {
        return Some((attribution, Evidence::Tail));
    }
    let near = if led { before(parts, quote).map(with(Evidence::Before)) } else { None };
    let near = near.or_else(|| owner(parts, quote).map(with(Evidence::Owner)));
    near.or_else(|| after(parts, quote, full, led).map(with(Evidence::After)))
        .or_else(|| announced(parts, quote).map(with(Evidence::Before)))
        .or_else(|| before(parts, quote).map(with(Evidence::Before)))
        .or_else(|| tail(parts, quote).map(with(Evidence::Tail)))
        .or_else(|| according(parts, quote).map(with(Evidence::According)))
        .or_else(|| before_any(parts, quote).map(with(Evidence::Sentence)))
        .or_else(|| acted(parts, quote).map(with(Evidence::Sentence)))
}

/// `Kim played the plan down as "…"`, `Kim took to Twitter to call it "…"`: the subject of the clause that puts it so.
fn acted(parts: &[Part], quote: usize) -> Option<Attribution> {
    let within = |until: usize| (until.saturating_sub(8)..until).rev().take_while(|&index| !breaks(parts, index));
    let puts = |index: usize| match kind(parts, index) {
        Some(Kind::As) => quote - index < 6,
        Some(Kind::Cue { .. }) => infinitive(parts, index),
        _ => false,
    };
    let cue = within(quote).find(|&index| puts(index))?;
    let verb = within(cue).find(|&index| matches!(kind(parts, index), Some(Kind::Verb { finite: true } | Kind::Be)))?;
    let active = kind(parts, verb) != Some(Kind::Be) && verb.checked_sub(1).and_then(|i| kind(parts, i)) != Some(Kind::Be);
    if active { subject(parts, verb).map(|speaker| found(cue, speaker)) } else { None }
}

/// Whether a clause ends at part `index`.
fn breaks(parts: &[Part], index: usize) -> bool {
    matches!(kind(parts, index), Some(Kind::Comma | Kind::Dash | Kind::Colon | Kind::Relative | Kind::That | Kind::Quote(_)))
}

fn found(cue: usize, speaker: usize) -> Attribution {
    Attribution { cue: Some(cue), speaker, relative: None }
}

/// Whether a verb of reporting stands right before the passage, but for a comma or a colon.
fn direct(parts: &[Part], quote: usize) -> bool {
    let mark = quote.checked_sub(1).filter(|&i| matches!(kind(parts, i), Some(Kind::Comma | Kind::Colon)));
    let verb = mark.unwrap_or(quote).checked_sub(1);
    verb.is_some_and(|verb| matches!(kind(parts, verb), Some(Kind::Cue { .. })))
}

/// `"…," said Kim`, `"…," Kim said`, `"…," according to Kim`.
fn after(parts: &[Part], quote: usize, full: bool, led: bool) -> Option<Attribution> {
    let mut index = quote + 1;
    let comma = matches!(kind(parts, index), Some(Kind::Comma | Kind::Dash));
    if comma {
        index += 1;
    }
    while kind(parts, index) == Some(Kind::Adverb) {
        index += 1;
    }
    // `"…," Ann Lee, 34, Ohio.`
    let signed = !led && full && kind(parts, quote + 1) == Some(Kind::Name);
    if (signed || kind(parts, quote + 1) == Some(Kind::Dash))
        && let Some(signed) = parts.get(quote + 1..).and_then(signature)
    {
        return Some(Attribution { speaker: quote + 1 + signed.speaker, ..signed });
    }
    match kind(parts, index)? {
        Kind::According => object(parts, index).map(|speaker| found(index, speaker)),
        // `the "…" protest rules` is no inversion, unlike `"…" said officials`
        Kind::Cue { finite: true } => {
            let speaker = inverted(parts, index)?;
            (full || comma || kind(parts, speaker) != Some(Kind::Word)).then(|| found(index, speaker))
        }
        Kind::Auxiliary if full || comma => {
            let cue = (index + 1..index + 3).find(|&i| matches!(kind(parts, i), Some(Kind::Cue { .. })))?;
            inverted(parts, cue).map(|speaker| found(cue, speaker))
        }
        part if part.is_mention() && (full || comma) => verb_of(parts, index, led).map(|cue| found(cue, governor(parts, index))),
        part if part.is_mention() && matches!(kind(parts, index + 1), Some(Kind::Cue { finite: true })) => {
            Some(found(index + 1, index))
        }
        _ => None,
    }
}

/// `Kim said on television.`, the whole of a sentence that follows a remark; `marked` is whether the remark has a mark of
/// its own that ends a sentence, so that the sentence after it can be nothing but its attribution.
pub(crate) fn whole(parts: &[Part], marked: bool) -> Option<Attribution> {
    let attribution = match kind(parts, 0)? {
        Kind::Cue { finite: true } => inverted(parts, 0).map(|speaker| found(0, speaker)),
        part if part.is_mention() => {
            let cue = verb_of(parts, 0, true)?;
            matches!(kind(parts, cue), Some(Kind::Cue { finite: true })).then(|| found(cue, 0))
        }
        _ => None,
    }?;
    // what follows belongs to the verb and is not said: no clause, no passage
    let rest = parts.get(attribution.cue? + 1..)?;
    let clause = |part: &Part| matches!(part.kind, Kind::That | Kind::Auxiliary | Kind::Be | Kind::Quote(_) | Kind::Pronoun);
    let plain =
        !rest.iter().take(4).any(clause) || marked && rest.first().is_some_and(|part| !clause(part) && !part.kind.is_mention());
    (plain && rest.len() < REACH).then_some(attribution)
}

/// A line that names somebody and says nothing: `— Kim`, or `Ann Lee, 34, a farmer from Ohio` beside a passage that has a
/// paragraph to itself.
pub(crate) fn signature(parts: &[Part]) -> Option<Attribution> {
    let speaker = usize::from(parts.first()?.kind == Kind::Dash);
    let name = parts.get(speaker).filter(|part| part.kind == Kind::Name)?;
    let rest = parts.get(speaker + 1..)?;
    if rest.len() > 10 {
        return None;
    }
    let full = speaker == 1 || name.tokens.1 - name.tokens.0 > 1;
    let silent = rest.iter().all(|part| !part.kind.is_finite() && !matches!(part.kind, Kind::Quote(_) | Kind::Pronoun));
    let line = rest.first().is_none_or(|part| matches!(part.kind, Kind::Comma | Kind::Dash));
    (full && silent && line).then_some(Attribution { cue: None, speaker, relative: None })
}

/// The verb of reporting whose subject stands at `subject`, across an apposition or a relative clause.
pub(crate) fn verb_of(parts: &[Part], subject: usize, led: bool) -> Option<usize> {
    let mut index = subject + 1;
    let mut commas = 0;
    while index < subject + 30 {
        match kind(parts, index)? {
            Kind::Cue { finite: true } if commas != 1 || kind(parts, index - 1) == Some(Kind::Comma) => return Some(index),
            // another verb may carry the remark: `he shrugged`
            Kind::Verb { finite: true } | Kind::Be if commas == 0 => {
                // `Kim was quoted as saying`; another verb alone may carry the remark: `he shrugged`
                let cue = (index + 1..index + 4).find(|&i| matches!(kind(parts, i), Some(Kind::Cue { .. })));
                let alone = kind(parts, index) != Some(Kind::Be) && !led;
                return cue.or(alone.then_some(index));
            }
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
pub(crate) fn inverted(parts: &[Part], cue: usize) -> Option<usize> {
    let mut index = cue + 1;
    while matches!(kind(parts, index), Some(Kind::Adverb)) {
        index += 1;
    }
    // `said retired general Ann Lee`: words that describe the name; `said officials`: a noun without an article
    let described = (index..index + 3)
        .take_while(|&i| matches!(kind(parts, i), Some(Kind::Verb { .. } | Kind::Word | Kind::Cue { .. })))
        .count();
    if described > 0 {
        let bare = kind(parts, index) == Some(Kind::Word)
            && matches!(kind(parts, index + 1), None | Some(Kind::Comma | Kind::Preposition | Kind::Quote(_)));
        let name = kind(parts, index + described) == Some(Kind::Name);
        return if name { Some(index + described) } else { bare.then_some(index) };
    }
    is_mention(parts, index).then_some(index)
}

/// The noun phrase after `according to`.
pub(crate) fn object(parts: &[Part], index: usize) -> Option<usize> {
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
    for index in (quote.saturating_sub(REACH)..quote).rev() {
        match kind(parts, index)? {
            Kind::Cue { .. } => {
                if infinitive(parts, index) || subordinate(parts, index) {
                    continue;
                }
                return outermost(parts, index);
            }
            Kind::Comma | Kind::Colon | Kind::That | Kind::Dash | Kind::Adverb | Kind::Preposition | Kind::By | Kind::To => {}
            Kind::Name | Kind::Noun | Kind::Utterance | Kind::Word if quote - index < 8 => {}
            Kind::Pronoun if quote - index < 4 => {}
            Kind::Quote(_) if quote - index < 4 => {}
            _ => return None,
        }
    }
    None
}

/// `Kim fired back: "…"`: whatever the verb, a colon announces what somebody says.
pub(crate) fn announced(parts: &[Part], quote: usize) -> Option<Attribution> {
    let colon = quote.checked_sub(1).filter(|&index| matches!(kind(parts, index), Some(Kind::Colon | Kind::Dash)))?;
    let alone = || if kind(parts, colon) == Some(Kind::Colon) { only(parts, colon) } else { None };
    let speaker = main(parts, colon).or_else(alone)?;
    let cue = (speaker + 1..colon).rev().find(|&index| kind(parts, index).is_some_and(Kind::is_finite));
    Some(Attribution { cue, speaker, relative: None })
}

/// The one name before `until`; where no verb stands there, the last: `The mayor of Rome, Ann Lee:`.
fn only(parts: &[Part], until: usize) -> Option<usize> {
    let start = until.saturating_sub(REACH);
    let speaks = |kind: Kind| kind.is_finite() || matches!(kind, Kind::Quote(_));
    let silent = !(start..until).any(|index| kind(parts, index).is_some_and(speaks));
    let mut names = (start..until).rev().filter(|&index| kind(parts, index) == Some(Kind::Name));
    let name = names.next()?;
    let governed = name.checked_sub(1).is_some_and(|before| matches!(kind(parts, before), Some(Kind::Preposition | Kind::By)));
    ((silent || names.next().is_none()) && !governed && !parts.get(name)?.possessive).then_some(name)
}

/// Whether the verb stands after `to`: `refused to say`.
fn infinitive(parts: &[Part], verb: usize) -> bool {
    let before = |back: usize| verb.checked_sub(back).and_then(|index| kind(parts, index));
    before(1) == Some(Kind::To) || before(1) == Some(Kind::Adverb) && before(2) == Some(Kind::To)
}

/// Whether the verb has no subject of its own: `when asked about the plan`.
fn subordinate(parts: &[Part], verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|before| matches!(kind(parts, before), Some(Kind::Subordinator | Kind::As)))
}

/// Whether the verb stands in a clause that is over before the passage: `While Kim praised it, Lee warned of "…"`.
fn closed(parts: &[Part], verb: usize, quote: usize) -> bool {
    let ends = |index: usize| matches!(kind(parts, index), Some(Kind::Comma | Kind::Quote(_)));
    let first = (verb.saturating_sub(8)..verb).rev().take_while(|&index| !ends(index)).last();
    let opens = first.is_some_and(|first| (first..first + 2).any(|index| kind(parts, index) == Some(Kind::Subordinator)));
    opens && (verb + 1..quote).any(|index| ends(index) && is_mention(parts, index + 1))
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
        // `Kim said, however, that he hoped for "…"`
        let comma = |index: usize| kind(parts, index) == Some(Kind::Comma);
        if comma(before)
            && let Some(open) = (2..4).filter_map(|back| before.checked_sub(back)).find(|&open| comma(open))
        {
            before = open.saturating_sub(1);
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
    if after_quote
        && kind(parts, cue) == Some(Kind::Cue { finite: true })
        && let Some(speaker) = inverted(parts, cue)
    {
        return Some(found(cue, speaker));
    }
    let before = (1..4).filter_map(|back| kind(parts, cue.checked_sub(back)?)).find(|&kind| kind != Kind::Adverb);
    if before == Some(Kind::Be) && kind(parts, cue) == Some(Kind::Cue { finite: true }) {
        // `it was called "…" by Kim`; `they were told "…"` says nothing of who spoke
        let by = (cue + 1..cue + 12).find(|&i| kind(parts, i) == Some(Kind::By))?;
        return is_mention(parts, by + 1).then(|| found(cue, by + 1));
    }
    if cue == 0 && kind(parts, cue) == Some(Kind::Cue { finite: true }) {
        return inverted(parts, cue).map(|speaker| found(cue, speaker));
    }
    let speaker = subject(parts, cue)?;
    let owner = speaker.checked_sub(1).filter(|_| kind(parts, speaker) == Some(Kind::Utterance));
    let owner = owner.filter(|&index| parts.get(index).is_some_and(|part| part.possessive && part.kind.is_mention()));
    let speaker = owner.unwrap_or(speaker);
    let relative = (speaker + 1..cue).rev().take(6).find(|&i| matches!(kind(parts, i), Some(Kind::Relative | Kind::That)));
    // `who in the past said`: nothing but what belongs to the verb stands between
    let within = |part: &Part| matches!(part.kind, Kind::Adverb | Kind::Auxiliary | Kind::Be | Kind::Preposition | Kind::Noun);
    let relative = relative.filter(|&relative| parts.get(relative + 1..cue).is_some_and(|between| between.iter().all(within)));
    Some(Attribution { cue: Some(cue), speaker, relative })
}

/// `… "…" …, Kim said.`: the sentence ends with its attribution.
fn tail(parts: &[Part], quote: usize) -> Option<Attribution> {
    let end = parts.len().min(quote + REACH);
    (quote + 1..end).filter(|&index| kind(parts, index) == Some(Kind::Comma)).find_map(|comma| {
        let mut index = comma + 1;
        if let Some(Kind::Cue { finite: true }) = kind(parts, index) {
            // `…, tweeted a warning` tells what and not who
            let speaker = inverted(parts, index).filter(|&speaker| kind(parts, speaker) != Some(Kind::Utterance));
            return speaker.map(|speaker| found(index, speaker));
        }
        if !is_mention(parts, index) {
            return None;
        }
        let speaker = index;
        index += 1;
        while matches!(kind(parts, index), Some(Kind::Adverb | Kind::Auxiliary)) {
            index += 1;
        }
        // `…, Kim said nobody knew` is a sentence of its own
        let over = kind(parts, index + 1) != Some(Kind::As)
            && !matches!(kind(parts, index + 1), Some(Kind::That))
            && !(is_mention(parts, index + 1) && kind(parts, index + 2).is_some_and(Kind::is_finite));
        (over && matches!(kind(parts, index)?, Kind::Cue { finite: true })).then(|| found(index, speaker))
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

/// Who speaks in a sentence that reports speech: `Kim said he hoped for better ties`, `…, Kim said`.
pub(crate) fn reported(parts: &[Part]) -> Option<Attribution> {
    tail(parts, 0).or_else(|| {
        let end = parts.len().min(REACH);
        let cue = (0..end).find(|&index| kind(parts, index) == Some(Kind::Cue { finite: true }) && !infinitive(parts, index))?;
        outermost(parts, cue)
    })
}

/// The nearest verb of reporting anywhere before the passage in its sentence.
pub(crate) fn before_any(parts: &[Part], quote: usize) -> Option<Attribution> {
    let start = quote.saturating_sub(REACH);
    (start..quote)
        .rev()
        .filter(|&index| matches!(kind(parts, index), Some(Kind::Cue { .. })))
        .filter(|&index| !infinitive(parts, index) && !subordinate(parts, index) && !closed(parts, index, quote))
        .take(TRIED)
        .find_map(|index| outermost(parts, index))
}

/// The last thing done by somebody in the sentence: `Hours later, Trump took to the stage`.
pub(crate) fn any_subject(parts: &[Part], from: usize) -> Option<Attribution> {
    let start = from.saturating_sub(REACH);
    (start..from)
        .rev()
        .filter(|&index| matches!(kind(parts, index), Some(Kind::Verb { finite: true } | Kind::Auxiliary | Kind::Be)))
        .filter(|&index| !matches!(kind(parts, index + 1), Some(Kind::Cue { .. })))
        .take(TRIED)
        .find_map(|index| subject(parts, index).map(|speaker| found(index, speaker)))
}

/// Who owns the words: `Kim's "…" remark`, `Kim's assertion that "…"`, `his call for "…"`.
pub(crate) fn owner(parts: &[Part], quote: usize) -> Option<Attribution> {
    let owns = |index: usize| parts.get(index).is_some_and(|part| part.possessive && part.kind.is_mention());
    let before = quote.checked_sub(1)?;
    if owns(before) && (quote + 1..quote + 3).any(|i| kind(parts, i) == Some(Kind::Utterance)) {
        return Some(Attribution { cue: None, speaker: before, relative: None });
    }
    let noun = worded(parts, quote)?;
    let owner = noun.checked_sub(1).filter(|&i| owns(i))?;
    Some(Attribution { cue: Some(noun), speaker: owner, relative: None })
}

/// The noun for what is said that the passage gives the wording of: `a call for "…"`, `the claim that it was "…"`.
fn worded(parts: &[Part], quote: usize) -> Option<usize> {
    // `Kim's answer was: "…"`
    let was = quote.checked_sub(2).filter(|&be| kind(parts, be) == Some(Kind::Be) && kind(parts, be + 1) == Some(Kind::Colon));
    let until = was.unwrap_or(quote);
    let joins = |index: usize| match kind(parts, index).unwrap_or(Kind::Colon) {
        Kind::That | Kind::Preposition | Kind::To | Kind::Comma | Kind::Adverb | Kind::Word => true,
        // `his pledge to be "…"`
        Kind::Be => index.checked_sub(1).is_some_and(|to| kind(parts, to) == Some(Kind::To)),
        _ => false,
    };
    let near = (until.saturating_sub(6)..until).rev().find(|&index| !joins(index))?;
    if kind(parts, near) == Some(Kind::Utterance) {
        return Some(near);
    }
    // `the claim that nobody had seen "…"`
    let clause =
        (quote.saturating_sub(REACH)..quote).rev().take_while(|&index| !matches!(kind(parts, index), Some(Kind::Cue { .. })));
    clause.skip(1).find(|&index| kind(parts, index) == Some(Kind::Utterance) && kind(parts, index + 1) == Some(Kind::That))
}
