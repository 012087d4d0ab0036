//! Which statements of several articles are alike.

use crate::comparison::statement::{NUMBER, Statement};
use crate::sorting;

/// Pairs less alike than this are not alike at all.
pub(crate) const LEAST: f64 = 0.15;

/// Two statements and how alike they are, the lower index first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Likeness {
    pub statements: (usize, usize),
    pub likeness: f64,
}

/// Statements that share less than this share of what makes them alike in terms that few have, and in as many numbers as both could
/// share, are not looked at: the length of each is walked where they are.
const WORTH: f64 = 0.4 * LEAST;

/// The pairs of statements that are alike at all, in order.
///
/// Statements are found for each other by the terms that they share, so the time is that of statements by matching
/// statements; a term that very many share finds none, though it counts in the likeness of those that others find.
pub(crate) fn likenesses(statements: &[Statement], articles: usize) -> Vec<Likeness> {
    let common = (4 * articles + 16).min(256);
    let terms = statements.iter().flat_map(|statement| &statement.terms).map(|term| term.0 as usize + 1).max().unwrap_or(0);
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); terms];
    for (index, statement) in statements.iter().enumerate() {
        for &(term, _) in &statement.terms {
            if let Some(having) = having.get_mut(term as usize) {
                having.push(index);
            }
        }
    }
    // what the term of each tells that tells most
    let most = |statement: &Statement| statement.terms.iter().map(|term| term.1).fold(0.0, f64::max);
    let most: Vec<f64> = statements.iter().map(most).collect();
    let mut shared = vec![0.0; statements.len()];
    let mut found = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        let mut met = Vec::new();
        for &(term, weight) in &statement.terms {
            let Some(having) = having.get(term as usize).filter(|having| having.len() <= common) else { continue };
            let later = having.partition_point(|&other| other <= index);
            for &other in having.iter().skip(later) {
                if let Some(sum) = shared.get_mut(other) {
                    if *sum == 0.0 {
                        met.push(other);
                    }
                    *sum += weight;
                }
            }
        }
        let first = found.len();
        for other in met {
            let (Some(sum), Some(second)) = (shared.get_mut(other).map(std::mem::take), statements.get(other)) else { continue };
            let most = |index: usize| most.get(index).copied().unwrap_or(0.0);
            let numbers = statement.numbers.len().min(second.numbers.len()) as f64 * NUMBER * f64::max(most(index), most(other));
            if sum + numbers < WORTH * (statement.told * second.told).sqrt() {
                continue;
            }
            let likeness = statement.likeness(second);
            if likeness >= LEAST {
                found.push(Likeness { statements: (index, other), likeness });
            }
        }
        if let Some(found) = found.get_mut(first..) {
            sorting::sort_by_key(found, |likeness| likeness.statements);
        }
    }
    found
}

/// How alike two statements are that `likenesses` lists, in order; 0 for others.
pub(crate) fn of_pair(likenesses: &[Likeness], a: usize, b: usize) -> f64 {
    let pair = (a.min(b), a.max(b));
    let found = likenesses.binary_search_by(|likeness| likeness.statements.cmp(&pair));
    found.ok().and_then(|index| likenesses.get(index)).map_or(0.0, |likeness| likeness.likeness)
}

/// Raises the likeness of `pairs` of statements to `likeness`, where it is lower.
pub(crate) fn raise(likenesses: &mut Vec<Likeness>, pairs: &[(usize, usize)], likeness: f64) {
    for &(a, b) in pairs.iter().filter(|(a, b)| a != b) {
        likenesses.push(Likeness { statements: (a.min(b), a.max(b)), likeness });
    }
    sorting::sort_by(likenesses, |a, b| a.statements.cmp(&b.statements).then(b.likeness.total_cmp(&a.likeness)));
    likenesses.dedup_by_key(|likeness| likeness.statements);
}
