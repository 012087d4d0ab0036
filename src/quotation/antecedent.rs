//! Whom a pronoun means.

use crate::document::Document;
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, Part};
use crate::quotation::person::People;

/// How far back, in sentences and in names, the antecedent of a pronoun is looked for.
const RECALL: (usize, usize) = (6, 40);

/// Whom `he` or `she` means: of the people named shortly before whose sex fits, the one who stands out most. Being
/// near counts, and standing in the same paragraph, being the subject of a sentence, and having spoken last; where two stand out alike, nobody is
/// meant for certain.
pub(crate) fn antecedent(
    document: &Document,
    clauses: &Clauses,
    people: &People,
    sentence: usize,
    pronoun: &Part,
    last: Option<u32>,
) -> Option<u32> {
    let written = pronoun.span.of(document.text()).to_ascii_lowercase();
    let male = match written.get(..3).unwrap_or(&written) {
        "she" | "her" => false,
        "he" | "his" | "he'" | "he’" => true,
        _ => return None,
    };
    let paragraph_of = |sentence: usize| document.sentences().get(sentence).map(|sentence| sentence.paragraph);
    let mut best: Option<(i32, u32)> = None;
    let mut rival = None;
    for mention in people.before(pronoun.span.start()).take(RECALL.1) {
        if mention.sentence + RECALL.0 < sentence {
            break;
        }
        let person = people.get(mention.person);
        let fits = person.is_none_or(|person| person.human > 0 && if male { person.gender >= 0 } else { person.gender <= 0 });
        if !fits {
            continue;
        }
        let mut score = 6 - 2 * (sentence - mention.sentence).min(6) as i32;
        score += 3 * i32::from(is_subject(clauses.of(mention.sentence), mention.part));
        score += 3 * i32::from(last == Some(mention.person));
        score += 6 * i32::from(paragraph_of(mention.sentence) == paragraph_of(sentence));
        score += i32::from(person.is_some_and(|person| person.gender != 0));
        match best {
            Some((_, number)) if number == mention.person => {
                best = best.map(|(old, number)| (old.max(score), number));
            }
            Some((old, number)) if score > old => {
                rival = Some((old, number));
                best = Some((score, mention.person));
            }
            Some(_) => rival = rival.max(Some((score, mention.person))),
            None => best = Some((score, mention.person)),
        }
    }
    let (score, number) = best?;
    let tied = rival.is_some_and(|(other, person)| other == score && person != number);
    // a title whose bearer the article does not name may be the one who is meant
    (!tied && people.get(number).is_some()).then_some(number)
}

/// Whether the name at `index` is the subject of a clause: nothing governs it, and a verb follows.
fn is_subject(parts: &[Part], index: usize) -> bool {
    let kind = |index: usize| parts.get(index).map(|part| part.kind);
    let governed = index
        .checked_sub(1)
        .and_then(kind)
        .is_some_and(|before| matches!(before, Kind::Preposition | Kind::To | Kind::Verb | Kind::Participle | Kind::According));
    let possessive = parts.get(index).is_none_or(|part| part.possessive);
    let verb = (index + 1..index + 4).map_while(kind).any(|kind| kind.is_finite() || kind == Kind::Comma);
    !governed && !possessive && verb
}
