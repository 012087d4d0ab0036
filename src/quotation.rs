//! The quotations of an article: what is said, by whom, and how key it is.

use crate::clause::Clauses;
use crate::cue::Evidence;
use crate::document::Document;
use crate::passage::passages;
use crate::person::People;
use crate::span::Span;
use crate::speaker::{self, Speaker};

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
}

/// What a quoted passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A remark in full sentences.
    Direct,
    /// A part of a remark within a sentence of the article: `a "successful and useful" visit`.
    Partial,
    /// Words that nobody is said to have spoken: a title, a nickname, a word used with distance.
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
    let passages = passages(document);
    let clauses = Clauses::new(document, &passages);
    let people = People::new(document, &clauses);
    let found = speaker::attribute(document, &passages, &clauses, &people);
    passages
        .iter()
        .zip(found)
        .map(|(passage, found)| {
            let kind = match &found.speaker {
                _ if found.whole => Kind::Direct,
                Some(_) => Kind::Partial,
                None => Kind::Term,
            };
            Quotation {
                content: passage.content,
                kind,
                cue: found.cue,
                speaker: found.speaker,
                evidence: found.evidence,
                continues: found.continues,
                score: 0.0,
            }
        })
        .collect()
}
