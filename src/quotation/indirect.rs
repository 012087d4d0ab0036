//! Indirect speech: what the article says that somebody said, in its own words.
//!
//! Three forms are read, in a sentence whose subjects and verbs the [`Part`]s show plainly: `Kim said that …`, `…, Kim said`
//! and `According to Kim, …`. All else is passed over, since words that are put in somebody's mouth are worse than none: a
//! verb that is denied (`did not say`), wished (`should say`) or suffered (`was told`), one in a question, in a relative
//! clause or in one of time, a speaker that cannot speak (`the law says`) or is not named (`it said`).

use crate::document::{Document, Role, Sentence};
use crate::quotation::clause::Clauses;
use crate::quotation::cue::Evidence;
use crate::quotation::part::{Kind, Kinds, Part, first};
use crate::quotation::person::People;
use crate::quotation::report::Reader;
use crate::quotation::speaker::{self, Found, Speaker};
use crate::quotation::tag::{has, tag};
use crate::span::Span;

/// A clause of more words is likely to be more than a clause: captions that have run together.
const LONGEST: usize = 60;

/// What somebody is reported to have said.
pub(crate) struct Report {
    pub content: Span,
    pub cue: Span,
    pub speaker: Speaker,
    /// Whom the speaker is, where the article names them.
    pub person: Option<u32>,
    pub evidence: Evidence,
}

/// The indirect speech of a document, in order; `found` is what was found of its passages.
pub(crate) fn reports(clauses: &Clauses, people: &People, found: &[Found]) -> Vec<Report> {
    let (document, passages) = (clauses.document, clauses.passages);
    // who may be said to have spoken: a sentence without these says nothing of it
    const SPEECH: Kinds = Kinds::of(&[Kind::Cue, Kind::Saying, Kind::According]);
    let mut tags = Vec::new();
    let mut reports = Vec::new();
    let mut last = None;
    let mut next = 0;
    for (index, sentence) in document.sentences().iter().enumerate() {
        while passages.get(next).is_some_and(|passage| passage.span.start() < sentence.span.start()) {
            last = found.get(next).and_then(|found| found.person).or(last);
            next += 1;
        }
        let parts = clauses.of(index);
        if sentence.role != Role::Body || first(parts, 0, parts.len(), SPEECH).is_none() || !is_plain(clauses, sentence, parts) {
            continue;
        }
        tags.clear();
        tags.extend(parts.iter().map(|part| tag(clauses, part, found)));
        for clause in (Reader { parts, tags: &tags }).clauses() {
            let from = parts.get(clause.from).map_or(0, |part| clauses.span(part).start());
            // none where the last part of the sentence is the last of the clause
            let last_part = clause.to.checked_sub(1).filter(|_| clause.to < parts.len()).and_then(|last| parts.get(last));
            let to = last_part.map(|part| clauses.span(part).end());
            let content = content(document, sentence, if clause.that { from + "that".len() } else { from }, to);
            let mentioned = speaker::mentioned(clauses, people, (index, clause.speaker), last);
            if let (Some(content), Some((speaker, person)), Some(cue)) = (content, mentioned, parts.get(clause.cue)) {
                last = person.or(last);
                reports.push(Report { content, cue: clauses.span(cue), speaker, person, evidence: clause.evidence });
            }
        }
    }
    reports
}

/// Whether every quotation mark of the sentence belongs to a passage within it, and it asks nothing: where a mark is left over, what
/// looks like the article's own words may be somebody's.
fn is_plain(clauses: &Clauses, sentence: &Sentence, parts: &[Part]) -> bool {
    let document = clauses.document;
    let text = document.text();
    let own = sentence.span.of(text);
    let quoted = parts.iter().filter(|part| matches!(part.kind, Kind::Quote)).map(|part| marks(clauses.written(part)));
    if marks(own) != quoted.sum::<usize>() || has(own, b"''") || own.ends_with('?') {
        return false;
    }
    let Some(paragraph) = document.paragraphs().get(sentence.paragraph) else { return false };
    let passages = document.quoted().get(paragraph.quoted.clone()).unwrap_or_default();
    let mut whole = paragraph.span.of(text).chars();
    let is_single = |c: Option<char>| matches!(c, Some('\'' | '‘' | '’'));
    let opened = passages.first().is_some_and(|first| first.open.start() == paragraph.span.start());
    let closed = passages.last().is_some_and(|last| last.span().end() == paragraph.span.end());
    (opened || !is_single(whole.next())) && (closed || !is_single(whole.next_back()))
}

/// How many double quotation marks stand in `text`.
#[inline(never)]
fn marks(text: &str) -> usize {
    text.chars().filter(|c| matches!(c, '"' | '“' | '”' | '«' | '»' | '„' | '`')).count()
}

/// The words of a clause, as a journalist would quote them: up to `to`, or to the closing full stop of the sentence. None where quotation
/// marks run across its ends.
fn content(document: &Document, sentence: &Sentence, from: usize, to: Option<usize>) -> Option<Span> {
    let text = document.text();
    let end = to.unwrap_or_else(|| {
        let whole = sentence.span.of(text);
        // `in the U.S.`: the stop of an abbreviation stays
        let abbreviated = document.tokens_of(sentence).last().is_some_and(|token| token.span().of(text).as_bytes().contains(&b'.'));
        let stop = whole.ends_with('.') && !whole.ends_with("..") && !abbreviated;
        sentence.span.end() - usize::from(stop)
    });
    let content = if from < end { Span::new(from, end).trimmed(text) } else { return None };
    let words = 1 + content.of(text).bytes().filter(|byte| *byte == b' ').count();
    let quoted = document.quoted();
    let until = quoted.partition_point(|quoted| quoted.open.start() < content.end());
    let whole = quoted
        .get(until.saturating_sub(4)..until)
        .unwrap_or_default()
        .iter()
        .map(|quoted| quoted.span())
        .all(|quoted| quoted.end() <= content.start() || content.start() <= quoted.start() && quoted.end() <= content.end());
    (whole && words > 1 && words <= LONGEST).then_some(content)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::quotation::{Kind, Quotation, quotations, speech};

    /// The speaker, the cue and the clause.
    type Said<'a> = (&'a str, &'a str, &'a str);

    /// Each report of `text`.
    fn reports(text: &str) -> Vec<Said<'_>> {
        let found = speech(&Document::new(text));
        let reported = found.iter().filter(|entry| entry.kind == Kind::Indirect);
        let of = |entry: &Quotation| {
            (
                entry.speaker.map_or("", |speaker| speaker.name.of(text)),
                entry.cue.map_or("", |cue| cue.of(text)),
                entry.content.of(text),
            )
        };
        reported.map(of).collect()
    }

    #[test]
    fn forms() {
        let table: &[(&str, &[Said])] = &[
            // before the clause
            ("Ann Lee said that the ferry would sail.", &[("Ann Lee", "said", "the ferry would sail")]),
            ("Ann Lee said the ferry would sail.", &[("Ann Lee", "said", "the ferry would sail")]),
            ("Ann Lee told Reuters that the ferry would sail.", &[("Ann Lee", "told", "the ferry would sail")]),
            ("Ann Lee told Reuters the ferry would sail.", &[("Ann Lee", "told", "the ferry would sail")]),
            ("Ann Lee said in a statement on Friday that officials lied.", &[("Ann Lee", "said", "officials lied")]),
            ("Ann Lee denied that the ferry had been late.", &[("Ann Lee", "denied", "the ferry had been late")]),
            ("Ann Lee warned the ferry would be late.", &[("Ann Lee", "warned", "the ferry would be late")]),
            ("Ann Lee insisted she was ready.", &[("Ann Lee", "insisted", "she was ready")]),
            ("Ann Lee asked whether the ferry was late.", &[("Ann Lee", "asked", "whether the ferry was late")]),
            ("Ann Lee asked the captain why it was late.", &[("Ann Lee", "asked", "why it was late")]),
            ("A spokesman for the harbour said it was open.", &[("A spokesman", "said", "it was open")]),
            ("Officials said there were ten ferries in the U.S.", &[("Officials", "said", "there were ten ferries in the U.S.")]),
            ("Ann Lee has said that was wrong.", &[("Ann Lee", "said", "that was wrong")]),
            // behind it
            ("The ferry would sail, Ann Lee said.", &[("Ann Lee", "said", "The ferry would sail")]),
            ("But the ferry was late, said Ann Lee, who runs it.", &[("Ann Lee", "said", "the ferry was late")]),
            ("The ferry was late, Ann Lee told Reuters on Friday.", &[("Ann Lee", "told", "The ferry was late")]),
            ("The ferry was late, according to Ann Lee.", &[("Ann Lee", "according to", "The ferry was late")]),
            ("According to Ann Lee, the ferry was late.", &[("Ann Lee", "According to", "the ferry was late")]),
            ("According to Ann Lee, a pilot from Nordby, it was late.", &[("Ann Lee", "According to", "it was late")]),
            // where it ends
            ("Lee said it was late, but drivers kept calm.", &[("Lee", "said", "it was late")]),
            ("Lee said it was late, while Ray had left.", &[("Lee", "said", "it was late")]),
            ("Lee said it was late because the crew was ill.", &[("Lee", "said", "it was late because the crew was ill")]),
            (
                "Lee said it was late, adding that the crew was ill.",
                &[("Lee", "said", "it was late"), ("Lee", "adding", "the crew was ill")],
            ),
            (
                "Lee said it was late and insisted that it was safe.",
                &[("Lee", "said", "it was late"), ("Lee", "insisted", "it was safe")],
            ),
            // the outermost of two
            ("Lee said Ray had warned that it was late.", &[("Lee", "said", "Ray had warned that it was late")]),
            // who speaks, across sentences
            (
                "Ann Lee came. She said the ferry was late. She added that it was safe.",
                &[("Ann Lee", "said", "the ferry was late"), ("Ann Lee", "added", "it was safe")],
            ),
            // with a part in quotation marks
            ("Lee said it was “quite safe” now.", &[("Lee", "said", "it was “quite safe” now")]),
            ("It was a “disgrace,” Ann Lee said.", &[("Ann Lee", "said", "It was a “disgrace,”")]),
            ("Lee said it was late: “It is the weather again.”", &[("Lee", "said", "it was late")]),
        ];
        let wrong: Vec<_> = table
            .iter()
            .map(|(text, expected)| (text, reports(text), expected))
            .filter(|(_, found, expected)| found != *expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_nobody_is_reported_to_have_said() {
        for text in [
            "Ann Lee did not say whether the ferry was late.",
            "Ann Lee declined to say whether the ferry was late.",
            "Ann Lee never said that the ferry was late.",
            "Ann Lee should say that the ferry was late.",
            "Ann Lee said nothing, but the captain was angry.",
            "Ann Lee said little about the ferry that sank.",
            "The ferry is said to be late.",
            "He was told that the ferry was late.",
            "The law says that ferries must stop.",
            "The law says nothing about ferries.",
            "It said that the ferry was late.",
            "No official said the ferry was late.",
            "Did Ann Lee say that the ferry was late?",
            "If Ann Lee said that the ferry was late, nobody heard it.",
            "Drivers who said the ferry was late went home.",
            "Ann Lee and Tom Ray said the ferry was late.",
            "The firm reported a profit that was late.",
            "The ministry announced the deal that ended the strike.",
            "Ann Lee said, “The ferry is quite safe.”",
            "Ann Lee said that “the ferry is safe”.",
            "“Ann Lee said the ferry was late,” Tom Ray said.",
            "“It is late. Ann Lee said the ferry was safe. I agree,” Tom Ray said.",
            "It is safe, and Ann Lee said the ferry was late.”",
            "''Ann Lee said the ferry was late,'' Tom Ray said.",
            "'Ann Lee said the ferry was late.",
        ] {
            assert_eq!(reports(text), [], "{text}");
        }
    }

    #[test]
    fn quotations_stay_as_they_are() {
        let text = "“We are,” said Ann Lee, “ready to talk.” She said that the talks were “quite useful”.\n\nTom Ray told Reuters that \
                    the talks had failed. “Nobody,” he said, “was ready.” Lee said that Ray was wrong, adding that he was late.";
        let document = Document::new(text);
        let (plain, all) = (quotations(&document), speech(&document));
        let index = |entry: &Quotation| plain.iter().position(|other| other.content == entry.content);
        let quoted: Vec<Quotation> = all
            .iter()
            .filter(|entry| entry.kind != Kind::Indirect)
            .map(|entry| Quotation { continues: entry.continues.and_then(|led| index(&all[led])), ..entry.clone() })
            .collect();
        assert_eq!(quoted, plain);
        assert!(all.iter().zip(all.iter().skip(1)).all(|(one, next)| one.content.start() < next.content.start()));
        let reported: Vec<&Quotation> = all.iter().filter(|entry| entry.kind == Kind::Indirect).collect();
        assert_eq!(reported.len(), 4);
        for report in reported {
            let (cue, content) = (report.cue.unwrap(), report.content);
            assert!(cue.end() <= content.start() || content.end() <= cue.start(), "{}", content.of(text));
            let apart = |other: &Quotation| other.content.end() <= content.start() || content.end() <= other.content.start();
            assert!(plain.iter().all(|other| apart(other) || other.kind == Kind::Partial), "{}", content.of(text));
        }
    }

    #[test]
    fn a_report_of_what_is_quoted_elsewhere_is_no_better_version() {
        let text = "“The old bridge must close this winter,” Ann Lee said. Lee said that the old bridge must close this winter.";
        let found = speech(&Document::new(text));
        let novelty: Vec<_> = found.iter().map(|entry| (entry.kind, entry.reasons.novelty)).collect();
        assert_eq!(novelty, [(Kind::Direct, 1.0), (Kind::Indirect, 0.5)]);
    }
}
