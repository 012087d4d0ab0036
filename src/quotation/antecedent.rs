//! Whom a pronoun means, or an age in place of one.

use crate::quotation::class::Class;
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, Kinds, POSSESSIVE, Part, beginning, first, last as last_of};
use crate::quotation::person::People;

/// How far back, in sentences and in names, the antecedent of a pronoun is looked for.
const RECALL: (usize, usize) = (6, 40);

/// How many parts beside a pronoun are looked at for the passage that it says, and how many words of that.
const NEAR: usize = 4;
const LONGEST: usize = 200;

/// Whom `he`, `she` or `the 34-year-old` means: of the people named shortly before whose sex fits, the one who stands out most. Being
/// near counts, and standing in the same paragraph, being the subject of a sentence, and having spoken last; where two stand out alike, nobody is
/// meant for certain. Who is named in full in the words that the pronoun says is not meant: people seldom call themselves so; nor who
/// is told them.
pub(crate) fn antecedent(clauses: &Clauses, people: &People, sentence: usize, index: usize, last: Option<u32>) -> Option<u32> {
    let parts = clauses.of(sentence);
    let part = parts.get(index)?;
    let written = clauses.written(part);
    let is = |pronoun: &str| written.get(..3).unwrap_or(written).eq_ignore_ascii_case(pronoun);
    let aged = part.kind == Kind::Noun && is("the") && written.ends_with("-year-old");
    let sex = match part.kind {
        Kind::Pronoun if is("she") || is("her") => -1,
        Kind::Pronoun if ["he", "his", "he'", "he’"].into_iter().any(is) => 1,
        _ if aged => 0,
        _ => return None,
    };
    let paragraph_of = |sentence: usize| clauses.document.sentences().get(sentence).map(|sentence| sentence.paragraph);
    let mut named = named_beside(clauses, people, parts, index);
    // `he told Lee`
    let told = parts
        .get(index + 2)
        .filter(|part| part.kind == Kind::Name && parts.get(index + 1).is_some_and(|verb| verb.kind == Kind::Cue));
    named.extend(told.and_then(|part| people.find(clauses, part)));
    let mut best: Option<(i32, u32)> = None;
    let mut rival = None;
    let mut near = sentence;
    for mention in people.before(clauses.first_of(sentence) + index).take(RECALL.1) {
        while clauses.first_of(near) > mention.part as usize && near + RECALL.0 >= sentence {
            near -= 1;
        }
        // an age tells too little to go further back on, or to mean who is no subject
        if near + if aged { 1 } else { RECALL.0 } < sentence {
            break;
        }
        let person = people.get(mention.person);
        let fits = person.is_none_or(|person| person.human > 0 && person.gender * sex >= 0);
        if !fits || named.contains(&mention.person) {
            continue;
        }
        let mut score = 6 - 2 * (sentence - near).min(6) as i32;
        let subject = is_subject(clauses.of(near), mention.part as usize - clauses.first_of(near));
        if aged && !subject {
            continue;
        }
        if subject {
            // `Ray shrugged. “It’s my job,” he said`: whoever spoke before
            score += if near + 1 == sentence { 5 } else { 3 };
        }
        score += 3 * i32::from(last == Some(mention.person));
        score += 6 * i32::from(paragraph_of(near) == paragraph_of(sentence));
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

/// Who is named by forename and surname, or by title and surname, in the quoted passage beside the pronoun at `index`.
fn named_beside(clauses: &Clauses, people: &People, parts: &[Part], index: usize) -> Vec<u32> {
    const PASSAGE: Kinds = Kinds::of(&[Kind::Quote]);
    let beside = last_of(parts, index.saturating_sub(NEAR), index, PASSAGE).or_else(|| first(parts, index, index + NEAR, PASSAGE));
    let mut named = Vec::new();
    let Some(passage) = beside.and_then(|beside| parts.get(beside)).map(|part| clauses.span(part)) else { return named };
    let tokens = clauses.document.tokens();
    let from = tokens.partition_point(|token| token.start() < passage.start());
    let words = tokens.get(from..).unwrap_or(&[]).iter().take(LONGEST).take_while(|token| token.end() <= passage.end());
    let mut before = [None; 2];
    for token in words {
        let capital = token.is_capitalised();
        for (back, word) in before.into_iter().enumerate() {
            let Some(word) = word.filter(|_| capital) else { continue };
            let titled = back == 1 && clauses.class(word) == Class::Title;
            let person = if titled { people.surnamed(token.word()) } else { people.named(word, token.word()) };
            named.extend(person);
        }
        before = [before[1], capital.then_some(token.word())];
    }
    named
}

/// Whether the name at `index` is the subject of a clause: nothing governs it, and a verb follows.
pub(crate) fn is_subject(parts: &[Part], index: usize) -> bool {
    let kind = |index: usize| parts.get(index).map(|part| part.kind);
    let before = beginning(parts, index).checked_sub(1).and_then(kind);
    let governed = before.is_some_and(|before| {
        matches!(before, Kind::Preposition | Kind::By | Kind::To | Kind::Verb | Kind::Participle | Kind::According)
    });
    // `Kim, Lee, and Ray`
    let listed =
        matches!(before, Some(Kind::Comma | Kind::Conjunction)) && matches!(kind(index + 2), Some(Kind::Conjunction | Kind::Name));
    let possessive = parts.get(index).is_none_or(|part| part.is(POSSESSIVE));
    let verb = (index + 1..index + 4).map_while(kind).any(|kind| kind.is_finite() || kind == Kind::Comma && !listed);
    // a small word right behind a name that opens a sentence can be no other than its verb: `Ray shrugged`
    let opens = index == 0 && kind(1) == Some(Kind::Word);
    // `“…,” said Ray`
    let inverted = before == Some(Kind::Cue) && beginning(parts, index).checked_sub(2).and_then(kind) == Some(Kind::Quote);
    !governed && !possessive && (verb || opens || inverted)
}
