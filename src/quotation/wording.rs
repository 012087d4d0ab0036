//! Whose wording a passage is where no verb of reporting says so: that of the owner of a noun (`his call for "…"`), of the
//! subject of a clause that puts a thing so (`Kim played it down as "…"`), or of whoever stands before a colon.

use crate::quotation::part::{CUES, FINITE, Kind, Kinds, Part, before, first, kind, last, owner_of, owns};
use crate::quotation::subject::{REACH, main, subject};
use crate::quotation::verb::{Attribution, found, infinitive, silent};

/// `Kim played the plan down as "…"`, `Kim took to Twitter to call it "…"`: the subject of the clause that puts it so.
pub(crate) fn acted(parts: &[Part], quote: usize) -> Option<Attribution> {
    let puts = |index: usize| match kind(parts, index) {
        Kind::As => quote - index < 6,
        Kind::Cue | Kind::Saying => infinitive(parts, index),
        _ => false,
    };
    let cue = within(parts, quote, puts)?;
    let verb = within(parts, cue, |index| matches!(kind(parts, index), Kind::Verb | Kind::Be))?;
    let active = kind(parts, verb) != Kind::Be && before(parts, verb, 1) != Kind::Be;
    if active { subject(parts, verb).map(|speaker| found(cue, speaker)) } else { None }
}

/// The last part before `until`, and in its clause, that is what is looked for.
fn within(parts: &[Part], until: usize, sought: impl Fn(usize) -> bool) -> Option<usize> {
    const BREAKS: Kinds = Kinds::of(&[Kind::Comma, Kind::Dash, Kind::Colon, Kind::Relative, Kind::That, Kind::Quote]);
    for index in (until.saturating_sub(8)..until).rev() {
        if BREAKS.has(kind(parts, index)) {
            return None;
        }
        if sought(index) {
            return Some(index);
        }
    }
    None
}

/// `Kim fired back: "…"`: whatever the verb, a colon announces what somebody says.
pub(crate) fn announced(parts: &[Part], quote: usize) -> Option<Attribution> {
    let colon = quote.checked_sub(1)?;
    let speaker = match kind(parts, colon) {
        Kind::Colon => main(parts, colon).or_else(|| only(parts, colon)),
        Kind::Dash => main(parts, colon),
        _ => None,
    }?;
    let cue = last(parts, speaker + 1, colon, FINITE);
    // `Kim's answer was blunt: "…"`
    let owner = if kind(parts, speaker) == Kind::Utterance { owner_of(parts, speaker) } else { None };
    Some(Attribution { cue, ..silent(owner.unwrap_or(speaker)) })
}

/// The one name before `until`; where no verb stands there, the last: `The mayor of Rome, Ann Lee:`.
fn only(parts: &[Part], until: usize) -> Option<usize> {
    const NAMES: Kinds = Kinds::of(&[Kind::Name]);
    const SPEAKS: Kinds = Kinds::of(&[Kind::Cue, Kind::Verb, Kind::Auxiliary, Kind::Be, Kind::Quote]);
    let start = until.saturating_sub(REACH);
    let name = last(parts, start, until, NAMES)?;
    let governed = matches!(before(parts, name, 1), Kind::Preposition | Kind::By);
    let alone = last(parts, start, name, NAMES).is_none() || last(parts, start, until, SPEAKS).is_none();
    (alone && !governed && !owns(parts, name)).then_some(name)
}

/// Who owns the words: `Kim's "…" remark`, `Kim's assertion that "…"`, `his call for "…"`.
pub(crate) fn owner(parts: &[Part], quote: usize) -> Option<Attribution> {
    let at = quote.checked_sub(1)?;
    if owns(parts, at) && (kind(parts, quote + 1) == Kind::Utterance || kind(parts, quote + 2) == Kind::Utterance) {
        return Some(silent(at));
    }
    // `Kim's advice to parents: "…"`
    let near = at < 5 && kind(parts, at) == Kind::Colon && first(parts, 2, at, FINITE).is_none();
    if near && owns(parts, 0) && kind(parts, 1) == Kind::Utterance {
        return Some(found(1, 0));
    }
    let noun = worded(parts, quote)?;
    owner_of(parts, noun).map(|owner| found(noun, owner))
}

/// The noun for what is said that the passage gives the wording of: `a call for "…"`, `the claim that it was "…"`.
fn worded(parts: &[Part], quote: usize) -> Option<usize> {
    // `Kim's answer was: "…"`
    let was = before(parts, quote, 2) == Kind::Be && before(parts, quote, 1) == Kind::Colon;
    let until = if was { quote - 2 } else { quote };
    let mut near = until;
    loop {
        near = near.checked_sub(1).filter(|&near| near + 6 >= until)?;
        match kind(parts, near) {
            Kind::That | Kind::Preposition | Kind::To | Kind::Comma | Kind::Adverb | Kind::Word => {}
            // `his pledge to be "…"`
            Kind::Be if before(parts, near, 1) == Kind::To => {}
            Kind::Utterance => return Some(near),
            _ => break,
        }
    }
    // `the claim that nobody had seen "…"`
    let start = last(parts, quote.saturating_sub(REACH), quote, CUES).map_or(quote.saturating_sub(REACH), |cue| cue + 1);
    let mut until = quote.saturating_sub(1);
    loop {
        until = last(parts, start, until, Kinds::of(&[Kind::Utterance]))?;
        if kind(parts, until + 1) == Kind::That {
            return Some(until);
        }
    }
}
