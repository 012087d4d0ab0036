//! Which articles report one event, as far as their sentences tell.
//!
//! Of two articles about anything at all a few sentences have words in common: the more sentences there are, the more of them.
//! Two reports of one event have a counterpart for many of their sentences, or for one in much the same words.

use crate::comparison::best::Best;
use crate::comparison::group::Groups;
use crate::comparison::likeness::Likeness;
use crate::comparison::statement::Statements;
use crate::sorting;

/// Articles are of one event where two sentences of theirs are as alike as this.
const CERTAIN: f64 = 0.45;
/// Or where the likenesses of those that are each other's most alike come to this for each sentence, in the geometric mean of the
/// lengths of both articles.
const COVERED: f64 = 0.04;
/// Or where they quote the same remark, or have a sentence in common with so many different words of content, word for word.
const SUBSTANCE: usize = 3;

/// Articles by the event that they report.
#[derive(Debug)]
pub(crate) struct Events {
    /// Pairs of articles of one event, in order: one in the upper half of a number, the other in the lower. What two pairs have in
    /// common is of their event too.
    pub pairs: Vec<u64>,
    /// The event of each article.
    events: Vec<u32>,
}

impl Events {
    /// `quoting` are pairs of statements that quote the same remark.
    pub(crate) fn new(
        statements: &Statements,
        likenesses: &[Likeness],
        quoting: &[(u32, u32)],
        best: &Best,
        articles: usize,
    ) -> Self {
        let mut pairs: Vec<u64> = Vec::new();
        let mut sizes = vec![0.0_f64; articles];
        for statement in statements.iter() {
            let first = statement.article();
            for article in statement.stated().map(|stated| stated.article()) {
                if let Some(size) = sizes.get_mut(article) {
                    *size += 1.0;
                }
                if article != first && statement.terms.len() >= SUBSTANCE {
                    pairs.push(pair(first, article));
                }
            }
        }
        let article = |index: u32| statements.get(index as usize).map_or(0, |statement| statement.article());
        // what the statements of one article come to with each of the others
        let mut sums = vec![0.0_f64; articles];
        for of_article in likenesses.chunk_by(|a, b| article(a.statements.0) == article(b.statements.0)) {
            let own = of_article.first().map_or(0, |link| article(link.statements.0));
            let own_size = sizes.get(own).copied().unwrap_or_default();
            for link in of_article {
                let (Some(first), Some(second)) =
                    (statements.get(link.statements.0 as usize), statements.get(link.statements.1 as usize))
                else {
                    continue;
                };
                let other = second.article();
                let (Some(sum), Some(size)) = (sums.get_mut(other), sizes.get(other)) else { continue };
                if other == own || !best.is(&first, &second, link) {
                    continue;
                }
                let enough = COVERED * (own_size * size).sqrt();
                let before = *sum;
                *sum += link.likeness;
                if link.likeness >= CERTAIN || before < enough && *sum >= enough {
                    pairs.push(pair(own, other));
                }
            }
            for link in of_article {
                if let Some(sum) = sums.get_mut(article(link.statements.1)) {
                    *sum = 0.0;
                }
            }
        }
        pairs.extend(quoting.iter().map(|&(a, b)| pair(article(a), article(b))));
        sorting::sort_numbers(&mut pairs);
        pairs.dedup();
        let mut groups = Groups::new(articles);
        pairs.iter().for_each(|&pair| groups.join((pair >> 32) as usize, pair as u32 as usize));
        Events { pairs, events: (0..articles).map(|article| groups.first(article) as u32).collect() }
    }

    /// Whether two articles report one event.
    pub(crate) fn are_one(&self, a: usize, b: usize) -> bool {
        self.events.get(a) == self.events.get(b)
    }
}

fn pair(a: usize, b: usize) -> u64 {
    (a.min(b) as u64) << 32 | a.max(b) as u64
}
