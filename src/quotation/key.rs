//! How key a quotation is: how much a reader learns who reads that one alone.
//!
//! Five questions, each answered from 0 to 1, and their weighted mean. The answers are kept, so that a ranking can be
//! explained the way it was made.

use std::ops::Range;

use crate::document::Document;
use crate::language::{ANSWER, LEANING_OPENER};
use crate::quotation::{Kind, Quotation};
use crate::score::CountedTerm;
use crate::score::frequency::Frequency;
use crate::score::seen::Seen;
use crate::span::Span;
use crate::text::character::{self, OF_WORD};
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
    let mut seen = Seen::default();
    // the highest, from the highest on; of equals the first
    let mut order: Vec<(f64, usize)> = Vec::with_capacity(COMPARED.min(quotations.len()) + 1);
    for (index, (quotation, &speaker)) in quotations.iter_mut().zip(prominence).enumerate() {
        let words = tokens(document, quotation.content);
        seen.begin(document.vocabulary().terms());
        let (mut terms, mut telling) = (0, Vec::new());
        for token in words {
            let Some(term) = document.vocabulary().term(token.word()).filter(|&term| seen.count(term) == 1) else { continue };
            terms += 1;
            add(&mut telling, CountedTerm { span: token.span(), term, weight: frequency.strength(term) });
        }
        for term in &mut telling {
            term.weight = frequency.weight(term.term);
        }
        quotation.reasons = Reasons {
            substance: substance(words.len(), terms),
            subject: telling.iter().map(|term| term.weight).sum::<f64>() / TELLING as f64,
            speaker,
            independence: independence(document, quotation),
            novelty: 1.0,
        };
        quotation.terms = telling;
        quotation.score = quotation.reasons.score();
        // what is quoted comes first, so that its ranking is the same whether indirect speech is asked for or not
        let score = quotation.score - f64::from(u8::from(quotation.kind == Kind::Indirect));
        if order.len() < COMPARED || order.last().is_some_and(|&(last, _)| score > last) {
            order.insert(order.partition_point(|&(other, _)| other >= score), (score, index));
            order.truncate(COMPARED);
        }
    }
    let mut better: Vec<Compared> = Vec::with_capacity(order.len());
    let mut terms = Vec::new();
    for (_, index) in order {
        let Some(quotation) = quotations.get_mut(index) else { continue };
        seen.begin(document.vocabulary().terms());
        let mut own = Compared { content: quotation.content, terms: terms.len()..terms.len(), bits: 0 };
        for token in tokens(document, own.content) {
            if let Some(term) = document.vocabulary().term(token.word()).filter(|&term| seen.count(term) == 1) {
                terms.push(term);
                own.bits |= 1 << (term % 64);
            }
        }
        own.terms.end = terms.len();
        if better.iter().any(|other| own.repeats(other, &terms, &seen)) {
            quotation.reasons.novelty *= 0.5;
            quotation.score = quotation.reasons.score();
        }
        better.push(own);
    }
}

/// A quotation that is held against others for repetitions.
struct Compared {
    content: Span,
    /// Its distinct terms, in a list of those of all.
    terms: Range<usize>,
    /// A bit for each of them; some have one in common.
    bits: u64,
}

impl Compared {
    /// Whether this one, whose terms were `seen` last, has most of its terms, or most of those of `other`, in common with it.
    fn repeats(&self, other: &Compared, terms: &[u32], seen: &Seen) -> bool {
        // a clause repeats nothing of what is quoted within it
        if other.content.end() > self.content.start() && self.content.end() > other.content.start() {
            return false;
        }
        let short = self.terms.len().min(other.terms.len());
        let enough = |shared: usize| shared as f64 / short as f64 >= SAME;
        // no more can be shared than bits are, and terms of this one that have no bit of their own
        let most = (self.bits & other.bits).count_ones() as usize + self.terms.len() - self.bits.count_ones() as usize;
        let has = |term: &&u32| seen.has(**term);
        short > 0 && enough(most) && enough(terms.get(other.terms.clone()).unwrap_or_default().iter().filter(has).count())
    }
}

/// Adds a term to the weightiest of a passage, the weightiest first, those before it in the text before it.
fn add(telling: &mut Vec<CountedTerm>, term: CountedTerm) {
    let lightest = telling.get(TELLING - 1).map_or(0.0, |last| last.weight);
    if term.weight <= lightest {
        return;
    }
    if telling.is_empty() {
        telling.reserve_exact(TELLING + 1);
    }
    telling.insert(telling.partition_point(|other| other.weight >= term.weight), term);
    telling.truncate(TELLING);
}

/// The tokens that begin within `content`.
fn tokens<'a>(document: &'a Document, content: Span) -> &'a [Token] {
    let all = document.tokens();
    let from = all.partition_point(|token| token.start() < content.start());
    let rest = all.get(from..).unwrap_or_default();
    // no token is shorter than a byte
    let near = rest.get(..content.len()).unwrap_or(rest);
    near.get(..near.partition_point(|token| token.start() < content.end())).unwrap_or_default()
}

fn substance(words: usize, terms: usize) -> f64 {
    let enough = (terms as f64 / FULL).min(1.0);
    if words > LONG { enough * LONG as f64 / words as f64 } else { enough }
}

fn independence(document: &Document, quotation: &Quotation) -> f64 {
    let text = quotation.content.of(document.text());
    let first = text.get(character::leading_others(text, OF_WORD)..).unwrap_or_default();
    let first = first.get(..character::leading(first, OF_WORD)).unwrap_or_default();
    let traits = document.language().folded_traits(first);
    let leaning = traits.is(LEANING_OPENER) || traits.is(ANSWER);
    let whole = match quotation.kind {
        Kind::Direct => 1.0,
        // a whole clause, but not the speaker's words
        Kind::Indirect => 0.7,
        _ => 0.35,
    };
    let led = if quotation.continues.is_some() { 0.8 } else { 1.0 };
    whole * led * if leaning { 0.5 } else { 1.0 }
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
