//! The most alike of other articles, for each statement.

use crate::comparison::likeness::Likeness;
use crate::comparison::statement::{Statement, Statements};

const NONE: u32 = u32::MAX;

/// How alike each statement is to the most alike of each other article.
pub(crate) struct Best {
    /// The first entry of each statement.
    first: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    article: u32,
    /// The next one of the same statement.
    next: u32,
    likeness: f64,
}

impl Best {
    pub(crate) fn new(statements: &Statements, likenesses: &[Likeness]) -> Self {
        let mut best = Best { first: vec![NONE; statements.len()], entries: Vec::new() };
        for link in likenesses {
            let (a, b) = link.statements;
            let (Some(first), Some(second)) = (statements.get(a as usize), statements.get(b as usize)) else { continue };
            if only_article(&first, &second).is_none() {
                second.articles().for_each(|article| best.add(a, article as u32, link.likeness));
                first.articles().for_each(|article| best.add(b, article as u32, link.likeness));
            }
        }
        best
    }

    fn add(&mut self, statement: u32, article: u32, likeness: f64) {
        let new = self.entries.len() as u32;
        let Some(first) = self.first.get_mut(statement as usize) else { return };
        let mut at = *first;
        while let Some(entry) = self.entries.get_mut(at as usize) {
            if entry.article == article {
                entry.likeness = entry.likeness.max(likeness);
                return;
            }
            at = entry.next;
        }
        self.entries.push(Entry { article, next: std::mem::replace(first, new), likeness });
    }

    /// How alike a statement is to the most alike of an article.
    fn of(&self, statement: u32, article: usize) -> f64 {
        let mut at = self.first.get(statement as usize).copied().unwrap_or(NONE);
        while let Some(entry) = self.entries.get(at as usize) {
            if entry.article as usize == article {
                return entry.likeness;
            }
            at = entry.next;
        }
        0.0
    }

    /// Whether each of two statements is the most alike to the other, of all in one of its articles.
    pub(crate) fn is(&self, first: &Statement, second: &Statement, link: &Likeness) -> bool {
        let best = |own: u32, other: &Statement| other.articles().any(|article| link.likeness >= self.of(own, article));
        best(link.statements.0, second) && best(link.statements.1, first)
    }
}

/// The article that makes both statements, where no other makes one.
pub(crate) fn only_article(first: &Statement, second: &Statement) -> Option<usize> {
    first.only_article().filter(|&article| second.only_article() == Some(article))
}
