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
        let found = Found { whole: capital && content.split_whitespace().nth(2).is_some(), ..Found::default() };
        if let Some((attribution, evidence)) = cue::attribution(parts, index, full) {
            return self.named(found, sentence, attribution, evidence);
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

    fn named(&self, found: Found, sentence: usize, attribution: cue::Attribution, evidence: Evidence) -> Found {
        let parts = self.clauses.of(sentence);
        let cue = attribution.cue.and_then(|cue| parts.get(cue)).map(|part| part.span);
        let speaker = parts.get(attribution.speaker).map(|part| name(self.document, self.clauses, self.people, sentence, *part));
        Found { cue, speaker, evidence: Some(evidence), ..found }
    }
}

/// The speaker whose mention is `part`.
fn name(document: &Document, clauses: &Clauses, people: &People, sentence: usize, part: Part) -> Speaker {
    let person = match part.kind {
        Kind::Name => people.find(document, &part),
        Kind::Noun => people.titled(document, clauses, &part),
        Kind::Pronoun => antecedent(document, clauses, people, sentence, part),
        _ => None,
    };
    let name = person.and_then(|person| people.get(person)).map(|person| person.name);
    let mention = if part.kind == Kind::Name { part.head } else { part.span };
    Speaker { mention, name: name.unwrap_or(mention) }
}

/// Whom a pronoun means: the nearest name before it.
fn antecedent(document: &Document, clauses: &Clauses, people: &People, sentence: usize, pronoun: Part) -> Option<u32> {
    let first = sentence.saturating_sub(6);
    (first..=sentence).rev().find_map(|sentence| {
        clauses
            .of(sentence)
            .iter()
            .rev()
            .filter(|part| part.kind == Kind::Name && part.span.end() <= pronoun.span.start())
            .find_map(|part| people.find(document, part))
    })
}
