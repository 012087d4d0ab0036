//! The surname in a name: which word it is, and which names of several words are one.

use crate::language::{ORGANISATION, Trait, sentence_word, suffix};
use crate::quotation::clause::Clauses;
use crate::quotation::part::Part;
use crate::quotation::person::Person;

/// Two tokens of a name: its surname, or the one word of it, which is the last but for what is no name, as `Jr.` or `MP`; and the last but
/// for the letters of an office, since `Jr.` tells who somebody is, and `MP` does not.
pub(crate) fn ends(clauses: &Clauses, part: &Part) -> (usize, usize) {
    let traits = |token: usize| clauses.document.vocabulary().traits(clauses.word(token));
    let before = |token: usize, skipped: Trait| (part.head()..=token).rev().find(|&token| !traits(token).is(skipped));
    let end = part.end().saturating_sub(1).max(part.head());
    if !traits(end).listed(suffix::LETTERS) {
        return (end, end);
    }
    let last = before(end, suffix::LETTERS).unwrap_or(part.head());
    (before(last, suffix::GENERATION).unwrap_or(part.head()), last)
}

/// Takes a name of several words for the surname of whoever was named with it and a forename before: `de Blasio` of Bill de Blasio,
/// `Ocasio-Cortez`. Where its last word names somebody by itself (`alone` is where each word first does), that is the surname; and it has
/// a hyphen, or opens with a particle, or stands behind what is a forename, and opens with none itself. Of two who bear it neither is meant.
pub(crate) fn join(clauses: &Clauses, people: &mut [Person], alone: &[u32]) {
    let document = clauses.document;
    let traits = |word: u32| document.vocabulary().traits(word);
    let opens = |person: &Person| traits(person.ends.0).is(sentence_word::PARTICLE);
    // of those with three words or more, the two named most by each surname
    let mut longest: Vec<[Option<u32>; 2]> = vec![[None; 2]; alone.len()];
    for (number, person) in people.iter().enumerate().filter(|(_, person)| person.words > 2 && !opens(person)) {
        let count = |number: Option<u32>| number.and_then(|number| people.get(number as usize)).map_or(0, |person| person.count);
        if let Some([first, second]) = longest.get_mut(person.surname as usize) {
            if count(*first) < person.count {
                (*first, *second) = (Some(number as u32), *first);
            } else if count(*second) < person.count {
                *second = Some(number as u32);
            }
        }
    }
    for number in 0..people.len() {
        let Some(short) = people.get(number) else { continue };
        let name = short.name.of(document.text());
        let full = |number: Option<u32>| {
            number.and_then(|number| people.get(number as usize)).filter(|full| {
                full.words > short.words && full.name.start() < short.name.start() && ends_in(full.name.of(document.text()), name)
            })
        };
        let [first, second] = longest.get(short.surname as usize).copied().unwrap_or_default();
        let ((Some(one), None) | (None, Some(one))) = (full(first), full(second)) else { continue };
        let alone = alone.get(short.surname as usize).is_some_and(|&at| at != u32::MAX);
        // `Ray Jr.` may stand beside any other Ray
        let younger = short.surname != short.ends.1;
        let whole = (!alone || younger) && !traits(short.surname).is(ORGANISATION);
        // `Olympic champion Mo Farah` in capitals is no longer name of his
        let led = traits(one.ends.0).forename_sex() != 0 && traits(short.ends.0).forename_sex() == 0;
        if whole && (!name.contains(' ') || opens(short) || led || younger) {
            let (same, count) = (if full(first).is_some() { first } else { second }, short.count);
            if let Some(short) = people.get_mut(number) {
                short.same = same;
            }
            if let Some(full) = same.and_then(|same| people.get_mut(same as usize)) {
                full.count += count;
            }
        }
    }
}

/// Whether `name` has words before those of `end`, with which it ends, whatever their capitals.
fn ends_in(name: &str, end: &str) -> bool {
    let split = name.len().checked_sub(end.len()).and_then(|at| name.split_at_checked(at));
    split.is_some_and(|(before, same)| same.eq_ignore_ascii_case(end) && before.ends_with([' ', '-']))
}
