//! Who spoke each quoted passage.
//!
//! Decided in this order, and left open where none applies:
//! 1. the attribution in the passage's own sentence ([`cue`](crate::cue));
//! 2. the sentence before, where it ends with a colon;
//! 3. the same remark going on: after an interruption by its cue, in the next paragraph after a passage without a
//!    closing mark, or in the same paragraph after a remark with a speaker;
//! 4. for a remark that makes a paragraph of its own, whoever spoke last in the paragraph before.

use crate::clause::{Clauses, Kind, Part};
use crate::cue::{self, Evidence};
use crate::document::Document;
use crate::passage::Passage;
use crate::person::People;
use crate::span::Span;

/// Who spoke a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that stand for the speaker where the quotation is: `he`, `Putin's adviser`, `Kim`.
    pub mention: Span,
    /// The fullest form of the speaker's name in the article, or the mention where it gives no name.
    pub name: Span,
}

/// What was found of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    pub speaker: Option<Speaker>,
    pub evidence: Option<Evidence>,
    pub cue: Option<Span>,
    pub continues: Option<usize>,
    /// Whom the speaker is, where the article names them; before that is found, who spoke last.
    pub person: Option<u32>,
    /// Whether the passage is a sentence or more, and not a part of one.
    pub whole: bool,
}

/// Gives each of `passages` its speaker.
pub(crate) fn attribute(document: &Document, passages: &[Passage], clauses: &Clauses, people: &People) -> Vec<Found> {
    let mut places = vec![None; passages.len()];
    for sentence in 0..document.sentences().len() {
        for (index, part) in clauses.of(sentence).iter().enumerate() {
            if let Kind::Quote(passage) = part.kind
                && let Some(place) = places.get_mut(passage)
            {
                *place = Some((sentence, index));
            }
        }
    }
    let reader = Reader { document, clauses, people };
    let mut all: Vec<Found> = Vec::with_capacity(passages.len());
    for (number, passage) in passages.iter().enumerate() {
        let previous = number.checked_sub(1).and_then(|i| Some((i, passages.get(i)?, *all.get(i)?)));
        let found = match places.get(number).copied().flatten() {
            Some((sentence, index)) => reader.decide(passage, sentence, index, previous),
            None => Found::default(),
        };
        all.push(found);
    }
    all
}

struct Reader<'a> {
    document: &'a Document<'a>,
    clauses: &'a Clauses,
    people: &'a People,
}

impl Reader<'_> {
    /// Who spoke `passage`, which is part `index` of `sentence`, after the passage `previous`.
    fn decide(&self, passage: &Passage, sentence: usize, index: usize, previous: Option<(usize, &Passage, Found)>) -> Found {
        let parts = self.clauses.of(sentence);
        let content = passage.content.of(self.document.text()).trim_end();
        let full = content.ends_with([',', '?', '!', '—', '–', '-', '…', '.']);
        let opens = !parts.iter().take(index).any(|part| !matches!(part.kind, Kind::Quote(_)));
        let alone = parts.iter().all(|part| matches!(part.kind, Kind::Quote(_)));
        let capital = content.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
        let long = content.split_whitespace().nth(3).is_some();
        let recent = previous.filter(|(_, before, _)| before.paragraph + 2 >= passage.paragraph);
        let found = Found {
            whole: capital && content.split_whitespace().nth(2).is_some(),
            person: recent.and_then(|(_, _, earlier)| earlier.person),
            ..Found::default()
        };
        if let Some((attribution, evidence)) = cue::attribution(parts, index, full) {
            return self.named(found, sentence, attribution, evidence);
        }
        if opens
            && index + 1 == parts.len()
            && content.ends_with(['?', '!', '.', '…'])
            && let Some(attribution) = self.next(sentence)
        {
            return self.named(found, sentence + 1, attribution, Evidence::After);
        }
        let previous = previous.filter(|(_, _, earlier)| earlier.speaker.is_some());
        if let Some((number, before, earlier)) = previous
            && opens
            && (capital || before.open)
            && (before.paragraph == passage.paragraph || before.paragraph + 1 == passage.paragraph && before.open)
        {
            let evidence = Some(Evidence::Continued);
            return Found { cue: earlier.cue, speaker: earlier.speaker, continues: Some(number), evidence, ..found };
        }
        if opens && let Some(attribution) = self.colon(passage, sentence) {
            return self.named(found, sentence - 1, attribution, Evidence::Colon);
        }
        if let Some((number, before, earlier)) = previous
            && alone
            && capital
            && before.paragraph + 1 == passage.paragraph
        {
            return Found { speaker: earlier.speaker, continues: Some(number), evidence: Some(Evidence::Paragraph), ..found };
        }
        if (found.whole || long)
            && !opens
            && let Some(attribution) = cue::any_subject(parts, index)
        {
            return self.named(found, sentence, attribution, Evidence::Subject);
        }
        found
    }

    /// The attribution in the sentence before `sentence`, where that ends with a colon.
    fn colon(&self, passage: &Passage, sentence: usize) -> Option<cue::Attribution> {
        let before = sentence.checked_sub(1)?;
        let parts = self.clauses.of(before);
        let near = self.document.sentences().get(before)?.paragraph + 1 >= passage.paragraph;
        if !near || parts.last()?.kind != Kind::Colon {
            return None;
        }
        cue::before_any(parts, parts.len()).or_else(|| cue::any_subject(parts, parts.len()))
    }

    /// The attribution that the next sentence of the paragraph is.
    fn next(&self, sentence: usize) -> Option<cue::Attribution> {
        let sentences = self.document.sentences();
        let same = sentences.get(sentence)?.paragraph == sentences.get(sentence + 1)?.paragraph;
        if same { cue::whole(self.clauses.of(sentence + 1)) } else { None }
    }

    fn named(&self, found: Found, sentence: usize, attribution: cue::Attribution, evidence: Evidence) -> Found {
        let parts = self.clauses.of(sentence);
        let cue = attribution.cue.and_then(|cue| parts.get(cue)).map(|part| part.span);
        let (mut speaker, person) = self.name(sentence, attribution.speaker, found.person).unzip();
        if let (Some(speaker), Some(relative)) = (&mut speaker, attribution.relative.and_then(|index| parts.get(index))) {
            speaker.mention = relative.span;
        }
        Found { cue, speaker, person: person.flatten(), evidence: Some(evidence), ..found }
    }
}

/// How far back, in sentences and in names, the antecedent of a pronoun is looked for.
const RECALL: (usize, usize) = (6, 40);

impl Reader<'_> {
    /// The speaker whose mention is part `index` of `sentence`.
    fn name(&self, sentence: usize, index: usize, last: Option<u32>) -> Option<(Speaker, Option<u32>)> {
        let parts = self.clauses.of(sentence);
        let part = parts.get(index)?;
        let mut mention = part.span;
        let person = match part.kind {
            Kind::Name => {
                mention = part.head;
                self.people.find(self.document, part)
            }
            Kind::Noun => self.apposed(parts, index).or_else(|| self.people.titled(self.document, self.clauses, part)),
            Kind::Pronoun => self.antecedent(sentence, part, last),
            _ => None,
        };
        let name = person.and_then(|person| self.people.get(person)).map(|person| person.name);
        Some((Speaker { mention, name: name.unwrap_or(mention) }, person))
    }

    /// Who is named right after a noun phrase: `his wife, Ann Lee,`.
    fn apposed(&self, parts: &[Part], index: usize) -> Option<u32> {
        let comma = parts.get(index + 1)?.kind == Kind::Comma;
        let name = parts.get(index + 2).filter(|part| comma && part.kind == Kind::Name)?;
        let closed = parts.get(index + 3).is_none_or(|part| part.kind == Kind::Comma);
        if closed {
            self.people.find(self.document, name).filter(|&person| self.people.get(person).is_some_and(|p| p.human > 0))
        } else {
            None
        }
    }

    /// Whom `he` or `she` means: of the people named shortly before whose sex fits, the one who stands out most. Being
    /// near counts, and being the subject of a sentence, and having spoken last; where two stand out alike, nobody is
    /// meant for certain.
    fn antecedent(&self, sentence: usize, pronoun: &Part, last: Option<u32>) -> Option<u32> {
        let male = match pronoun.span.of(self.document.text()).get(..2)?.to_ascii_lowercase().as_str() {
            "he" => true,
            "sh" => false,
            _ => return None,
        };
        let mut best: Option<(i32, u32)> = None;
        let mut rival = None;
        for mention in self.people.before(pronoun.span.start()).take(RECALL.1) {
            if mention.sentence + RECALL.0 < sentence {
                break;
            }
            let Some(person) = self.people.get(mention.person) else { continue };
            let fits = if male { person.gender >= 0 } else { person.gender <= 0 };
            if !fits || person.human <= 0 {
                continue;
            }
            let mut score = 6 - 2 * (sentence - mention.sentence).min(6) as i32;
            score += 3 * i32::from(is_subject(self.clauses.of(mention.sentence), mention.part));
            score += 3 * i32::from(last == Some(mention.person));
            score += i32::from(person.gender != 0);
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
        (!tied).then_some(number)
    }
}

/// Whether the name at `index` is the subject of a clause: nothing governs it, and a verb follows.
fn is_subject(parts: &[Part], index: usize) -> bool {
    let kind = |index: usize| parts.get(index).map(|part| part.kind);
    let governed = index
        .checked_sub(1)
        .and_then(kind)
        .is_some_and(|before| matches!(before, Kind::Preposition | Kind::To | Kind::Verb { .. } | Kind::According));
    let possessive = parts.get(index).is_none_or(|part| part.possessive);
    let verb = (index + 1..index + 4).map_while(kind).any(|kind| kind.is_finite() || kind == Kind::Comma);
    !governed && !possessive && verb
}
