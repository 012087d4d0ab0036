//! How key a quotation is: how much a reader learns who reads that one alone.
//!
//! Five questions, each answered from 0 to 1, and their weighted mean. The answers are kept, so that a ranking can be
//! explained the way it was made.

use crate::document::Document;
use crate::language::{ANSWER, LEANING_OPENER};
use crate::quotation::{Kind, Quotation};
use crate::score::CountedTerm;
use crate::score::frequency::Frequency;
use crate::sorting;
use crate::span::Span;
use crate::text::lower_case;
use crate::text::token::Token;

/// What each answer weighs in the mean; together 1.
const SUBSTANCE: f64 = 0.25;
const SUBJECT: f64 = 0.35;
const SPEAKER: f64 = 0.2;
const INDEPENDENCE: f64 = 0.2;

/// A quotation with this many content words says all that one can say.
const FULL: f64 = 12.0;
/// Beyond this many words, a quotation is no longer one that is quickly read.
const LONG: usize = 60;
/// So many of its weightiest terms tell what a quotation is about: a long one is not on the subject for being long.
const TELLING: usize = 5;
/// How many of the highest are held against one another for repetitions.
const COMPARED: usize = 100;
/// Two quotations that have this share of their words in common are one remark.
const SAME: f64 = 0.6;

/// Why a quotation is as key as it is; each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reasons {
    /// How much it says: content words, and not too many.
    pub substance: f64,
    /// How much of what the article keeps talking about it touches.
    pub subject: f64,
    /// How much the article is about its speaker; 0 where it has none.
    pub speaker: f64,
    /// How well it stands by itself: in full sentences that begin with no `and`, `he` or `that`.
    pub independence: f64,
    /// 1, or less where a better version of the same remark is in the list.
    pub novelty: f64,
}

impl Reasons {
    /// The mean that a quotation is ranked by. A repeated remark and one without a speaker fall below all others.
    pub(crate) fn score(self) -> f64 {
        let mean = SUBSTANCE * self.substance + SUBJECT * self.subject + SPEAKER * self.speaker + INDEPENDENCE * self.independence;
        mean * self.novelty * if self.speaker > 0.0 { 1.0 } else { 0.2 }
    }
}

/// Gives each quotation its reasons, the terms that counted and its score; `prominence` is how much the article is about its speaker.
pub(crate) fn rank(document: &Document, quotations: &mut [Quotation], prominence: &[f64]) {
    let frequency = Frequency::new(document, None);
    let terms: Vec<Vec<CountedTerm>> = quotations.iter().map(|quotation| terms(document, &frequency, quotation.content)).collect();
    for ((quotation, terms), &speaker) in quotations.iter_mut().zip(&terms).zip(prominence) {
        quotation.reasons = Reasons {
            substance: substance(document, quotation.content, terms.len()),
            subject: 0.0,
            speaker,
            independence: independence(document, quotation),
            novelty: 1.0,
        };
        quotation.terms = telling(terms);
        quotation.reasons.subject = quotation.terms.iter().map(|term| term.weight).sum::<f64>() / TELLING as f64;
        quotation.score = quotation.reasons.score();
    }
    let mut order: Vec<usize> = (0..quotations.len()).collect();
    // what is quoted comes first, so that its ranking is the same whether indirect speech is asked for or not
    let score = |index: usize| {
        quotations.get(index).map_or(0.0, |quotation| quotation.score - f64::from(u8::from(quotation.kind == Kind::Indirect)))
    };
    sorting::sort_by(&mut order, |&a, &b| score(b).total_cmp(&score(a)).then(a.cmp(&b)));
    order.truncate(COMPARED);
    let mut repeated = Vec::new();
    for (place, &index) in order.iter().enumerate() {
        let better = order.get(..place).unwrap_or(&[]);
        let content = |index: usize| quotations.get(index).map_or(Span::new(0, 0), |quotation| quotation.content);
        // a clause repeats nothing of what is quoted within it
        let apart = |other: usize| content(other).end() <= content(index).start() || content(index).end() <= content(other).start();
        let same = |other: usize| apart(other) && terms.get(index).zip(terms.get(other)).is_some_and(|(a, b)| shared(a, b) >= SAME);
        if better.iter().any(|&other| same(other)) {
            repeated.push(index);
        }
    }
    for index in repeated {
        if let Some(quotation) = quotations.get_mut(index) {
            quotation.reasons.novelty *= 0.5;
            quotation.score = quotation.reasons.score();
        }
    }
}

/// The distinct content terms of a passage, each where it first stands, by their numbers.
fn terms(document: &Document, frequency: &Frequency, content: Span) -> Vec<CountedTerm> {
    let vocabulary = document.vocabulary();
    let words = tokens(document, content).iter().filter_map(|token| Some((token.span(), vocabulary.word(token.word())?)));
    let mut terms: Vec<CountedTerm> = words
        .filter(|(_, word)| !word.stop)
        .map(|(span, word)| CountedTerm { span, term: word.term, weight: frequency.weight(word.term) })
        .collect();
    // equal ones keep their order
    sorting::sort_by_key(&mut terms, |term| term.term);
    terms.dedup_by_key(|term| term.term);
    terms
}

/// The weightiest of them that count at all, the weightiest first.
fn telling(terms: &[CountedTerm]) -> Vec<CountedTerm> {
    // in a few words, cheaper than sorting them all
    let mut telling: Vec<CountedTerm> = Vec::with_capacity(TELLING + 1);
    for term in terms.iter().filter(|term| term.weight > 0.0) {
        let behind = |other: &CountedTerm| (other.weight, term.span.start()) >= (term.weight, other.span.start());
        telling.insert(telling.partition_point(behind), *term);
        telling.truncate(TELLING);
    }
    telling
}

fn tokens<'a>(document: &'a Document, content: Span) -> &'a [Token] {
    let all = document.tokens();
    let from = all.partition_point(|token| token.start() < content.start());
    let to = all.partition_point(|token| token.start() < content.end());
    all.get(from..to).unwrap_or(&[])
}

fn substance(document: &Document, content: Span, terms: usize) -> f64 {
    let words = tokens(document, content).len();
    let enough = (terms as f64 / FULL).min(1.0);
    if words > LONG { enough * LONG as f64 / words as f64 } else { enough }
}

fn independence(document: &Document, quotation: &Quotation) -> f64 {
    let text = quotation.content.of(document.text());
    let first = lower_case(text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or(""));
    let language = document.language();
    let leaning = language.traits(&first).is(LEANING_OPENER) || language.traits(&first).is(ANSWER);
    let whole = match quotation.kind {
        Kind::Direct => 1.0,
        // a whole clause, but not the speaker's words
        Kind::Indirect => 0.7,
        _ => 0.35,
    };
    let led = if quotation.continues.is_some() { 0.8 } else { 1.0 };
    whole * led * if leaning { 0.5 } else { 1.0 }
}

/// The share of the shorter list's terms that the other has too.
fn shared(a: &[CountedTerm], b: &[CountedTerm]) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return 0.0;
    }
    let same = |term: &&CountedTerm| long.binary_search_by(|other| other.term.cmp(&term.term)).is_ok();
    short.iter().filter(same).count() as f64 / short.len() as f64
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::quotation::quotations;

    #[test]
    fn a_remark_that_leans_on_another_is_less_independent() {
        let independence = |remark: &str| {
            let text = format!("“{remark},” said Ann Lee.");
            quotations(&Document::new(&text)).first().map(|quotation| quotation.reasons.independence)
        };
        for remark in
            ["And we are here now", "It’s an old bridge", "However, we are here", "Yes, we are here now", "No, we are here"]
        {
            assert_eq!(independence(remark), Some(0.5), "{remark}");
        }
        for remark in ["We are here now", "Bridges are no use", "When we came, they left"] {
            assert_eq!(independence(remark), Some(1.0), "{remark}");
        }
    }

    #[test]
    fn a_score_is_made_of_its_reasons_and_they_of_the_terms() {
        let text = "The harbour bridge will close. “The harbour bridge is too old for the ships of this city,” said mayor Ann Lee.";
        let found = quotations(&Document::new(text));
        let reasons = found[0].reasons;
        let mean = 0.25 * reasons.substance + 0.35 * reasons.subject + 0.2 * reasons.speaker + 0.2 * reasons.independence;
        assert!((found[0].score - mean).abs() < 1e-9);
        let terms: Vec<_> = found[0].terms.iter().map(|term| term.span.of(text)).collect();
        assert_eq!(terms.len(), 5);
        assert_eq!(terms[..2], ["harbour", "bridge"], "the weightiest first");
        let sum: f64 = found[0].terms.iter().map(|term| term.weight).sum();
        assert!((reasons.subject - sum / 5.0).abs() < 1e-9);
    }

    /// Each text, with the beginnings of its quotations from the most key to the least.
    #[test]
    fn order() {
        let table: &[(&str, &[&str])] = &[
            // what says something on the subject before what says nothing
            (
                "The harbour bridge will close, mayor Ann Lee said. “Yes,” Lee said. “The harbour bridge is old and the city has \
                 no money to repair the bridge,” Lee said.",
                &["The harbour", "Yes"],
            ),
            // of two versions of one remark, one
            (
                "Ann Lee spoke about the bridge. “The old bridge must close this winter,” Lee said. “Nobody pays for a new tunnel under \
                 the river,” Lee said. “The bridge must close this winter,” Lee repeated.",
                &["The old", "Nobody pays", "The bridge"],
            ),
            // what nobody said comes last
            ("The “harbour bridge plan” failed. “Too bad for us all,” said Ann Lee.", &["Too bad", "harbour"]),
        ];
        for (text, expected) in table {
            let document = Document::new(text);
            let mut found = quotations(&document);
            found.sort_by(|a, b| b.score.total_cmp(&a.score));
            let begin: Vec<_> = found.iter().map(|quotation| quotation.content.of(text)).collect();
            assert_eq!(begin.len(), expected.len(), "{text}");
            assert!(begin.iter().zip(*expected).all(|(text, start)| text.starts_with(start)), "{begin:?}");
            assert!(found.iter().all(|quotation| (0.0..=1.0).contains(&quotation.score)), "{text}");
        }
    }
}
