//! Which words of a sentence attribute a quoted passage, and to whom.
//!
//! The patterns are those of O'Keefe et al. (2012) and Elson and McKeown (2010): a verb of reporting next to the
//! passage, before or after it, and the subject of that verb. Where a parser would say what the subject is, a short walk
//! over the [`Part`]s of the sentence says it here.

use crate::quotation::part::{
    CUES, DENIES, Kind, Kinds, OF, Part, SEMICOLON, before, first, is_mention, kind, last, owned, owns, past_adverbs,
};
use crate::quotation::subject::{REACH, governor};
use crate::quotation::verb::{
    Attribution, before_any, by, found, found_or_quoted, hands_on, infinitive, inverted, object, outermost, silent, subordinate,
    tail,
};
use crate::quotation::wording::{acted, announced, owner};

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
    /// It makes a paragraph of its own after one in which somebody speaks, or it follows a sentence about who has spoken before.
    Paragraph,
    /// It belongs to somebody: `Kim's "…" remark`.
    Owner,
}

/// A way to attribute the passage at a part of the sentence.
type Rule = fn(&[Part], usize) -> Option<Attribution>;

/// What is tried before the words behind the passage, in this order.
const SOONER: [(Rule, Evidence); 4] =
    [(gapped, Evidence::Before), (aside, Evidence::Tail), (led_in, Evidence::Before), (owner, Evidence::Owner)];
/// And after them.
const LATER: [(Rule, Evidence); 8] = [
    (agent, Evidence::After),
    (announced, Evidence::Before),
    (leading, Evidence::Before),
    (tail, Evidence::Tail),
    (before_any, Evidence::Sentence),
    (put, Evidence::After),
    (according, Evidence::According),
    (acted, Evidence::Sentence),
];

fn tried(rules: &[(Rule, Evidence)], parts: &[Part], quote: usize) -> Option<(Attribution, Evidence)> {
    for &(rule, evidence) in rules {
        if let Some(attribution) = rule(parts, quote) {
            return Some((attribution, evidence));
        }
    }
    None
}

/// Who the sentence says spoke the passage at part `quote`; `full` is whether the passage ends as a remark before its
/// cue does, with a comma, a question mark or the like.
pub(crate) fn attribution(parts: &[Part], quote: usize, full: bool) -> Option<(Attribution, Evidence)> {
    // `…, and “it was a fine day,” Kim said`
    let closed = match kind(parts, quote + 1) {
        Kind::Cue => matches!(kind(parts, quote + 2), Kind::Name | Kind::Pronoun),
        next => next.is_mention() && kind(parts, owned(parts, quote + 1) + 1) == Kind::Cue,
    };
    let behind = || Some((after(parts, quote, full)?, Evidence::After));
    let sooner = if full && closed && is_led(parts, quote) && !direct(parts, quote) { behind() } else { None };
    let told = sooner.or_else(|| tried(&SOONER, parts, quote)).or_else(behind).or_else(|| tried(&LATER, parts, quote))?;
    // `Kim said it was "…," KCNA reported`, `Kim said it was "…," according to court papers`: they hand on what Kim said
    // not `in the words of Kim`, nor what was `written by Kim`
    let according = told.0.cue.and_then(|cue| parts.get(cue)).is_some_and(|cue| cue.kind == Kind::According && cue.words() == 2);
    let said = |inner: &Attribution| !according || inner.cue.is_some_and(|cue| inner.speaker < cue);
    if (according || hands_on(parts, told.0.speaker))
        && let Some(inner) = before_any(parts, quote).filter(|inner| !hands_on(parts, inner.speaker) && said(inner))
    {
        return Some((inner, Evidence::Sentence));
    }
    Some(told)
}

/// Whether words of the sentence stand right before the passage.
fn is_led(parts: &[Part], quote: usize) -> bool {
    !matches!(before(parts, quote, 1), Kind::Quote | Kind::End)
}

fn led_in(parts: &[Part], quote: usize) -> Option<Attribution> {
    if is_led(parts, quote) { leading(parts, quote) } else { None }
}

/// Whether a verb of reporting stands right before the passage, but for a comma or a colon.
fn direct(parts: &[Part], quote: usize) -> bool {
    let mark = matches!(before(parts, quote, 1), Kind::Comma | Kind::Colon);
    CUES.has(before(parts, quote, 1 + usize::from(mark)))
}

/// `It was "…," as Kim put it`, `as Kim said on Monday`; but not what happens at the same time: `as Kim warned of a storm`, `as Kim
/// announced that he would leave`.
fn put(parts: &[Part], quote: usize) -> Option<Attribution> {
    const CLOSING: Kinds = Kinds::of(&[Kind::End, Kind::Comma, Kind::Dash, Kind::Adverb]);
    let at = quote + 1 + usize::from(matches!(kind(parts, quote + 1), Kind::Comma | Kind::Dash));
    let speaker = owned(parts, at + 1);
    if kind(parts, at) != Kind::As || !is_mention(parts, speaker) {
        return None;
    }
    let mut cue = speaker + 1;
    while matches!(kind(parts, cue), Kind::Adverb | Kind::Auxiliary) {
        cue += 1;
    }
    if kind(parts, cue) == Kind::Comma {
        cue = verb_of(parts, speaker, true)?;
    }
    let it = kind(parts, cue + 1) == Kind::Pronoun;
    let behind = cue + 1 + usize::from(it);
    let placed = kind(parts, behind) == Kind::Preposition
        && (it
            || matches!(kind(parts, speaker), Kind::Pronoun | Kind::Name)
                && !parts.get(behind).is_some_and(|part| part.is(OF))
                && first(parts, behind, parts.len(), Kinds::of(&[Kind::That])).is_none());
    (kind(parts, cue) == Kind::Cue && (placed || CLOSING.has(kind(parts, behind)))).then(|| found(cue, speaker))
}

/// `"…," said Kim`, `"…," Kim said`, `"…," according to Kim`.
fn after(parts: &[Part], quote: usize, full: bool) -> Option<Attribution> {
    const BEHIND: Kinds = Kinds::of(&[Kind::End, Kind::Comma, Kind::Preposition]);
    let mut index = quote + 1;
    let comma = matches!(kind(parts, index), Kind::Comma | Kind::Dash);
    if parts.get(index).is_some_and(|mark| mark.is(SEMICOLON)) {
        return None;
    }
    if comma {
        index += 1;
    }
    while kind(parts, index) == Kind::Adverb {
        index += 1;
    }
    // `"…," Ann Lee, 34, Ohio.`
    let led = is_led(parts, quote);
    if (kind(parts, quote + 1) == Kind::Dash || !led && full && kind(parts, quote + 1) == Kind::Name)
        && let Some(signed) = parts.get(quote + 1..).and_then(signature)
    {
        return Some(silent(quote + 1 + signed.speaker));
    }
    let apart = full || comma;
    index = owned(parts, if apart { past_description(parts, index) } else { index });
    match kind(parts, index) {
        Kind::According => {
            let source = object(parts, index)?;
            // `"…," according to witnesses, Kim said`
            let speaker = owned(parts, source + 2);
            let said =
                kind(parts, source + 1) == Kind::Comma && is_mention(parts, speaker) && kind(parts, speaker + 1) == Kind::Cue;
            Some(if said { found(speaker + 1, speaker) } else { found(index, source) })
        }
        // `the "…" protest rules` is no inversion, unlike `"…" said officials`
        Kind::Cue => {
            let speaker = inverted(parts, index)?;
            (apart || kind(parts, speaker) != Kind::Word).then(|| found(index, speaker))
        }
        // `"…" was his advice`, `"…" is how Kim put it`
        Kind::Be if !led => was(parts, index),
        // `"…," beamed Kim`, `"…," came the reply from Kim`
        Kind::Verb if full && !led => {
            let reply = kind(parts, index + 1) == Kind::Utterance && kind(parts, index + 2) == Kind::Preposition;
            let speaker = owned(parts, index + if reply { 3 } else { 1 });
            let named = kind(parts, speaker) == Kind::Name || reply && kind(parts, speaker) == Kind::Noun;
            let named = named && BEHIND.has(kind(parts, speaker + 1));
            named.then(|| found(index, speaker))
        }
        Kind::Auxiliary if apart => {
            let cue = first(parts, index + 1, index + 3, CUES)?;
            inverted(parts, cue).map(|speaker| found(cue, speaker))
        }
        // `“…,” she laughs.`
        Kind::Pronoun | Kind::Name
            if full && !led && kind(parts, index + 1) == Kind::Word && BEHIND.has(kind(parts, index + 2)) =>
        {
            Some(found(index + 1, index))
        }
        // `"…," analysts at Acme said`
        Kind::Word if apart && kind(parts, index + 1) == Kind::Preposition && is_mention(parts, index + 2) => {
            let cue = owned(parts, index + 2) + 1;
            (kind(parts, cue) == Kind::Cue).then(|| found(cue, index))
        }
        part if part.is_mention() && apart => {
            verb_of(parts, index, led).map(|cue| found_or_quoted(parts, cue, governor(parts, index)))
        }
        part if part.is_mention() && kind(parts, index + 1) == Kind::Cue => Some(found_or_quoted(parts, index + 1, index)),
        _ => None,
    }
}

/// Where who spoke stands, behind what describes them at `index`: `managing director Ann Lee said`, `retired teacher Ann Lee, 60, said`;
/// else `index`.
fn past_description(parts: &[Part], index: usize) -> usize {
    let described = owned(parts, index + 1);
    let speaks = match (kind(parts, described), kind(parts, described + 1)) {
        (Kind::Name | Kind::Noun, Kind::Cue) => true,
        (Kind::Name | Kind::Noun, Kind::Auxiliary) => kind(parts, described + 2) == Kind::Cue,
        // a title stands before the name: `leaving Ann Lee, his widow, to tell him` describes nobody
        (Kind::Name, Kind::Comma) if parts.get(described).is_some_and(|part| part.led > 0) => {
            const OTHERS: Kinds = Kinds::of(&[Kind::Conjunction, Kind::Relative]);
            let cue = verb_of(parts, described, true).filter(|&cue| kind(parts, cue) == Kind::Cue && !infinitive(parts, cue));
            cue.is_some_and(|cue| first(parts, described, cue, OTHERS).is_none())
        }
        _ => false,
    };
    index + usize::from(speaks && matches!(kind(parts, index), Kind::Participle | Kind::Verb))
}

/// What the verb `be` at `be` says of the passage before it: whose words it is (`was Kim's advice`, `are the words of Kim`), or that
/// somebody put it so (`is how Kim put it`, `was all he would say`).
fn was(parts: &[Part], be: usize) -> Option<Attribution> {
    let next = be + 1;
    let noun = next + 1 + usize::from(kind(parts, next + 1) == Kind::Adverb);
    if owns(parts, next) && kind(parts, noun) == Kind::Utterance {
        return Some(found(noun, next));
    }
    if kind(parts, next) == Kind::Utterance && parts.get(next + 1).is_some_and(|part| part.is(OF)) {
        let named = parts.get(next + 2..).and_then(|rest| rest.iter().take(2).position(|part| part.kind.is_mention()));
        return named.map(|index| found(next, owned(parts, next + 2 + index)));
    }
    let speaker = owned(parts, next + 1);
    // `is how Kim, the mayor, put it`, `was all he would say`
    let led = kind(parts, next) == Kind::Relative
        || parts.get(next).is_some_and(|all| all.kind == Kind::Noun && all.length == 1)
            && kind(parts, speaker + 1) == Kind::Auxiliary;
    let cue = if led && is_mention(parts, speaker) { verb_of(parts, speaker, true) } else { None }?;
    // `is what they were told`
    first(parts, speaker + 1, cue, Kinds::of(&[Kind::Be])).is_none().then(|| found(cue, speaker))
}

/// `Kim said on television.`, the whole of a sentence that follows a remark; `marked` is whether the remark has a mark of
/// its own that ends a sentence, so that the sentence after it can be nothing but its attribution.
pub(crate) fn whole(parts: &[Part], marked: bool) -> Option<Attribution> {
    // `“…” That was Kim's verdict.`
    if matches!(kind(parts, 0), Kind::That | Kind::Noun)
        && kind(parts, 1) == Kind::Be
        && parts.first().is_some_and(|part| part.length == 1)
    {
        return was(parts, 1);
    }
    let (cue, speaker) = match kind(parts, 0) {
        Kind::Cue => (0, inverted(parts, 0)?),
        part if part.is_mention() => {
            let speaker = owned(parts, 0);
            (verb_of(parts, speaker, true).filter(|&cue| kind(parts, cue) == Kind::Cue)?, speaker)
        }
        _ => return None,
    };
    // `Kim declined to comment`, `Kim did not return calls`
    let denied = parts.get(speaker..cue).is_some_and(|between| between.iter().any(|part| part.is(DENIES)));
    if denied || infinitive(parts, cue) {
        return None;
    }
    // what follows belongs to the verb and is not said: no clause, no passage
    const CLAUSE: Kinds = Kinds::of(&[Kind::That, Kind::Auxiliary, Kind::Be, Kind::Quote, Kind::Pronoun]);
    let next = kind(parts, cue + 1);
    let plain =
        first(parts, cue + 1, cue + 5, CLAUSE).is_none() || marked && next != Kind::End && !CLAUSE.has(next) && !next.is_mention();
    (plain && parts.len() < cue + 1 + REACH).then(|| found(cue, speaker))
}

/// A line that names somebody and says nothing: `— Kim`, or `Ann Lee, 34, a farmer from Ohio` beside a passage that has a
/// paragraph to itself.
pub(crate) fn signature(parts: &[Part]) -> Option<Attribution> {
    const SPEECH: Kinds = Kinds::of(&[Kind::Cue, Kind::Verb, Kind::Auxiliary, Kind::Be, Kind::Quote, Kind::Pronoun]);
    let speaker = usize::from(kind(parts, 0) == Kind::Dash);
    let name = parts.get(speaker).filter(|part| part.kind == Kind::Name)?;
    let full = speaker == 1 || name.words() > 1;
    let line = matches!(kind(parts, speaker + 1), Kind::Comma | Kind::Dash | Kind::End);
    let short = parts.len() <= speaker + 11;
    (full && line && short && first(parts, speaker + 1, parts.len(), SPEECH).is_none()).then(|| silent(speaker))
}

/// The verb of reporting whose subject stands at `subject`, across an apposition or a relative clause.
pub(crate) fn verb_of(parts: &[Part], subject: usize, led: bool) -> Option<usize> {
    let mut commas = 0;
    for index in subject + 1..parts.len().min(subject + 30) {
        match kind(parts, index) {
            Kind::Cue if commas != 1 || before(parts, index, 1) == Kind::Comma => return Some(index),
            // `Kim was quoted as saying`; another verb alone may carry the remark: `he shrugged`
            verb @ (Kind::Verb | Kind::Be) if commas == 0 => {
                let alone = verb != Kind::Be && !led;
                return first(parts, index + 1, index + 4, CUES).or(alone.then_some(index));
            }
            Kind::Quote => return None,
            Kind::Comma | Kind::Dash => commas += 1,
            Kind::Conjunction if commas == 0 && !is_mention(parts, index + 1) => return None,
            _ => {}
        }
    }
    None
}

/// `The talks, Kim said, were "…"`.
fn aside(parts: &[Part], quote: usize) -> Option<Attribution> {
    let comma = |index| kind(parts, index) == Kind::Comma;
    let mut until = quote.saturating_sub(3);
    while let Some(open) = last(parts, quote.saturating_sub(REACH), until, Kinds::of(&[Kind::Comma])) {
        let speaker = owned(parts, open + 1);
        if is_mention(parts, speaker) && kind(parts, speaker + 1) == Kind::Cue && comma(speaker + 2) {
            return Some(found(speaker + 1, speaker));
        }
        // `It was, said Kim, "…"`
        if before(parts, open, 1) == Kind::Be && kind(parts, open + 1) == Kind::Cue && is_mention(parts, open + 2) {
            let speaker = owned(parts, open + 2);
            if comma(speaker + 1) {
                return Some(found(open + 1, speaker));
            }
        }
        until = open;
    }
    None
}

/// `Kim said, "…"`, `Kim told Reuters in Moscow that "…"`: the nearest verb of reporting before the passage, where
/// nothing but what belongs to it stands between; or a name and a colon.
fn leading(parts: &[Part], quote: usize) -> Option<Attribution> {
    if quote == 2 && kind(parts, 0) == Kind::Name && kind(parts, 1) == Kind::Colon {
        return Some(silent(0));
    }
    for index in (quote.saturating_sub(REACH)..quote).rev() {
        let within = match kind(parts, index) {
            Kind::Cue | Kind::Saying => {
                if infinitive(parts, index) || subordinate(parts, index) {
                    continue;
                }
                return outermost(parts, index);
            }
            Kind::Comma | Kind::Colon | Kind::That | Kind::Dash | Kind::Adverb | Kind::Preposition | Kind::By | Kind::To => REACH,
            Kind::Name | Kind::Noun | Kind::Utterance | Kind::Word => 7,
            Kind::Pronoun | Kind::Quote => 3,
            _ => 0,
        };
        if quote - index > within {
            return None;
        }
    }
    None
}

/// `Lee called it "…" and Kim "…"`: a name, and the verb of the passage before.
fn gapped(parts: &[Part], quote: usize) -> Option<Attribution> {
    let name = quote.checked_sub(1).filter(|&name| kind(parts, name) == Kind::Name && !owns(parts, name))?;
    let joint = name.checked_sub(1).filter(|&joint| matches!(kind(parts, joint), Kind::Comma | Kind::Conjunction))?;
    let end = joint - usize::from(before(parts, joint, 1) == Kind::Comma);
    let passage = end.checked_sub(1).filter(|&passage| kind(parts, passage) == Kind::Quote)?;
    // `called Kim "…" and Ray "…"`: both are called so, by one
    let cue = passage
        .checked_sub(2)
        .filter(|&cue| kind(parts, cue) == Kind::Cue && matches!(kind(parts, cue + 1), Kind::Word | Kind::Pronoun))?;
    (kind(parts, quote + 1) != Kind::Cue).then(|| found(cue, name))
}

/// `a plan described as "…" by Kim`: the one who put it so, where the verb has no subject of its own.
fn agent(parts: &[Part], quote: usize) -> Option<Attribution> {
    const ACTIVE: Kinds = Kinds::of(&[Kind::Name, Kind::Pronoun, Kind::Relative, Kind::Conjunction]);
    let cue = last(parts, quote.saturating_sub(3), quote, Kinds::of(&[Kind::Cue]))?;
    let passive = past_adverbs(parts, cue).is_none_or(|before| !ACTIVE.has(kind(parts, before)));
    if passive { by(parts, quote + 1).map(|speaker| found(cue, speaker)) } else { None }
}

/// `according to Kim`, anywhere in the sentence.
fn according(parts: &[Part], quote: usize) -> Option<Attribution> {
    let mut from = quote.saturating_sub(REACH);
    while let Some(cue) = first(parts, from, quote + REACH, Kinds::of(&[Kind::According])) {
        if let Some(speaker) = object(parts, cue) {
            return Some(found(cue, speaker));
        }
        from = cue + 1;
    }
    None
}
