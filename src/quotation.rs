//! The quotations of an article: what is said, by whom, and how key it is.

pub(crate) mod antecedent;
pub(crate) mod class;
pub(crate) mod clause;
pub(crate) mod cue;
pub(crate) mod key;
pub(crate) mod label;
pub(crate) mod part;
pub(crate) mod passage;
pub(crate) mod person;
pub(crate) mod speaker;
pub(crate) mod subject;
pub(crate) mod word;

use crate::document::Document;
use crate::span::Span;
use clause::Clauses;
use cue::Evidence;
use key::Reasons;
use passage::{Named, passages};
use person::People;
use speaker::Speaker;

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
}

/// What a quoted passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A remark in full sentences.
    Direct,
    /// A part of a remark within a sentence of the article: `a "successful and useful" visit`.
    Partial,
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
    let passages = passages(document);
    let clauses = Clauses::new(document, &passages);
    let people = People::new(document, &clauses);
    let found = speaker::attribute(document, &passages, &clauses, &people);
    let prominence: Vec<f64> = found.iter().map(|found| people.prominence(found.person, found.speaker.is_some())).collect();
    let mut quotations: Vec<Quotation> = passages
        .iter()
        .zip(found)
        .map(|(passage, found)| {
            let kind = match (found.named, &found.speaker) {
                (Some(Named::Title), _) => Kind::Title,
                (Some(Named::Nickname), _) => Kind::Nickname,
                (None, _) if found.whole => Kind::Direct,
                (None, Some(_)) => Kind::Partial,
                (None, None) => Kind::Term,
            };
            Quotation {
                content: passage.content,
                kind,
                cue: found.cue,
                speaker: found.speaker,
                evidence: found.evidence,
                continues: found.continues,
                score: 0.0,
                reasons: Reasons::default(),
            }
        })
        .collect();
    key::rank(document, &mut quotations, &prominence);
    quotations
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
