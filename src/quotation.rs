//! The quotations of an article: what is said, by whom, and how key it is.

pub(crate) mod antecedent;
pub(crate) mod chunk;
pub(crate) mod class;
pub(crate) mod clause;
pub(crate) mod cue;
pub(crate) mod indirect;
pub(crate) mod key;
pub(crate) mod label;
pub(crate) mod naming;
pub(crate) mod part;
pub(crate) mod passage;
pub(crate) mod person;
pub(crate) mod report;
pub(crate) mod speaker;
pub(crate) mod subject;
pub(crate) mod surname;
pub(crate) mod tag;
pub(crate) mod title;
pub(crate) mod verb;
pub(crate) mod word;
pub(crate) mod wording;

use crate::document::Document;
use crate::score::CountedTerm;
use crate::sorting;
use crate::span::Span;
use clause::Clauses;
use cue::Evidence;
use key::Reasons;
use passage::{Named, passages};
use person::People;
use speaker::{Found, Speaker};

/// A quoted passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// What stands between the marks.
    pub content: Span,
    /// What it is.
    pub kind: Kind,
    /// The words that say that it was said: `said`, `according to`.
    pub cue: Option<Span>,
    /// Who said it, where the article tells.
    pub speaker: Option<Speaker>,
    /// What tells who said it, where anything does.
    pub evidence: Option<Evidence>,
    /// The index, in the list, of the quotation that this one goes on from: the same remark, interrupted by its cue or
    /// by the end of a paragraph.
    pub continues: Option<usize>,
    /// How key it is, from 0 to 1.
    pub score: f64,
    /// Why it is as key as that.
    pub reasons: Reasons,
    /// The terms by which it touches the subject, at most five, the weightiest first, each where it first stands.
    pub terms: Vec<CountedTerm>,
}

/// What a quoted passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A remark in full sentences.
    Direct,
    /// A part of a remark within a sentence of the article: `a "successful and useful" visit`.
    Partial,
    /// What the article says in its own words that somebody said: `Kim said the talks were useful`. Only [`speech`] lists it.
    Indirect,
    /// The title of a book, a film, a programme.
    Title,
    /// A name that somebody is called by, between forename and surname.
    Nickname,
    /// Other words that nobody is said to have spoken: a word used with distance, or as a word.
    Term,
}

/// The quotations of `document`, in order.
///
/// A passage within another is part of it and has no entry. Passages that the article gives to nobody are listed with
/// [`Kind::Term`] or without a speaker.
///
/// ```
/// use nutgraf::{Document, quotations};
/// let text = "“I am glad to be here,” said Kim Jong Un. “The talks,” he said, “were useful.”";
/// let document = Document::new(text);
/// let quotations = quotations(&document);
/// assert_eq!(quotations.len(), 3);
/// let speaker = quotations[1].speaker.as_ref().unwrap();
/// assert_eq!((speaker.mention.of(text), speaker.name.of(text)), ("he", "Kim Jong Un"));
/// ```
pub fn quotations(document: &Document) -> Vec<Quotation> {
    read(document, false, true)
}

/// All that is said in `document`, in order: its [`quotations`], and its indirect speech among them.
///
/// The quotations are the same as without it. A clause of indirect speech may have a [`Kind::Partial`] quotation in it, which keeps
/// its own entry after it, and never one that is [`Kind::Direct`]. It begins behind `that` and ends before the full stop.
///
/// ```
/// use nutgraf::{Document, QuotationKind, speech};
/// let text = "Kim Jong Un said on Monday that the talks would be “quite useful”.";
/// let speech = speech(&Document::new(text));
/// assert_eq!(speech[0].kind, QuotationKind::Indirect);
/// assert_eq!(speech[0].content.of(text), "the talks would be “quite useful”");
/// assert_eq!(speech[0].speaker.unwrap().name.of(text), "Kim Jong Un");
/// assert_eq!(speech[1].content.of(text), "quite useful");
/// ```
pub fn speech(document: &Document) -> Vec<Quotation> {
    read(document, true, true)
}

/// What [`quotations`] gives, but with no score, no reasons and no terms: who only asks what is quoted need not wait for them.
pub(crate) fn unranked(document: &Document) -> Vec<Quotation> {
    read(document, false, false)
}

fn read(document: &Document, indirect: bool, ranked: bool) -> Vec<Quotation> {
    let passages = passages(document);
    let clauses = Clauses::new(document, &passages);
    let people = People::new(&clauses);
    let found = speaker::attribute(&clauses, &people);
    let reports = if indirect { indirect::reports(&clauses, &people, &found) } else { Vec::new() };
    let mut prominence = Vec::with_capacity(found.len() + reports.len());
    let mut quotations = Vec::with_capacity(found.len() + reports.len());
    for (passage, found) in passages.iter().zip(&found) {
        let kind = match found.named {
            Some(Named::Title) => Kind::Title,
            Some(Named::Nickname) => Kind::Nickname,
            None if found.whole => Kind::Direct,
            None if found.speaker.is_some() => Kind::Partial,
            None => Kind::Term,
        };
        prominence.push(people.prominence(found.person, found.speaker.is_some()));
        quotations.push(without_rank(passage.content, kind, found));
    }
    for report in &reports {
        let (cue, speaker, evidence) = (Some(report.cue), Some(report.speaker), Some(report.evidence));
        prominence.push(people.prominence(report.person, true));
        quotations.push(without_rank(report.content, Kind::Indirect, &Found { cue, speaker, evidence, ..Found::default() }));
    }
    if ranked {
        key::rank(document, &mut quotations, &prominence);
    }
    // in the order of the text, where what goes on from another keeps knowing it
    if !reports.is_empty() {
        for index in 0..quotations.len() {
            let led = quotations.get(index).and_then(|quotation| quotation.continues);
            let start = led.and_then(|led| quotations.get(led)).map_or(0, |quotation| quotation.content.start());
            if let (Some(led), Some(quotation)) = (led, quotations.get_mut(index)) {
                quotation.continues = Some(led + reports.partition_point(|report| report.content.start() < start));
            }
        }
    }
    sorting::sort_by_key(&mut quotations, |quotation| quotation.content.start());
    quotations
}

/// What was found of a passage, before it is held against the others.
fn without_rank(content: Span, kind: Kind, found: &Found) -> Quotation {
    Quotation {
        content,
        kind,
        cue: found.cue,
        speaker: found.speaker,
        evidence: found.evidence,
        continues: found.continues,
        score: 0.0,
        reasons: Reasons::default(),
        terms: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let table: &[(&str, &[Kind])] = &[
            ("“We are ready to talk,” said Ann Lee.", &[Kind::Direct]),
            ("Ann Lee hoped for a “successful and useful” visit.", &[Kind::Partial]),
            ("Ann Lee spoke on CBS’s “Face the Nation” and sang.", &[Kind::Title]),
            ("Tom “Red” Ray won.", &[Kind::Nickname]),
            ("The so-called “truce” held.", &[Kind::Term]),
            ("", &[]),
            ("“”", &[]),
            ("““““", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = quotations(&Document::new(text)).iter().map(|quotation| quotation.kind).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn a_remark_in_parts_belongs_together() {
        let text = "“We are,” said Ann Lee, “ready to talk.” “Come soon.”\n\n“And bring,” she said, “a coat.”";
        let found: Vec<_> = quotations(&Document::new(text)).iter().map(|quotation| quotation.continues).collect();
        assert_eq!(found, [None, Some(0), Some(1), None, Some(3)]);
    }

    #[test]
    fn single_marks_are_remarks_where_the_article_has_no_others() {
        let of = |text: &str| -> Vec<String> {
            let document = Document::new(text);
            quotations(&document).iter().map(|quotation| quotation.content.of(text).to_owned()).collect()
        };
        assert_eq!(of("‘We are ready,’ said Ann Lee."), ["We are ready,"]);
        assert_eq!(of("“We are ready,” said Ann Lee in the ‘old’ town."), ["We are ready,"]);
    }
}
