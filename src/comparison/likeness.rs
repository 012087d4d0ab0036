//! Which statements of several articles are alike.

use crate::comparison::rows::Rows;
use crate::comparison::statement::{NUMBER, Statements};
use crate::sorting;

/// Pairs less alike than this are not alike at all.
pub(crate) const LEAST: f64 = 0.15;

/// Two statements and how alike they are, the lower index first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Likeness {
    pub statements: (u32, u32),
    pub likeness: f64,
}

impl Likeness {
    /// Both indices in one number, in the order of which pairs are listed.
    fn pair(&self) -> u64 {
        pair(self.statements.0, self.statements.1)
    }
}

fn pair(a: u32, b: u32) -> u64 {
    u64::from(a.min(b)) << 32 | u64::from(a.max(b))
}

/// Statements that share less than this share of what makes them alike in terms that few have, and in as many numbers as both could
/// share, are not looked at: the length of each is walked where they are.
const WORTH: f64 = 0.4 * LEAST;

/// The pairs of statements that are alike at all, in order.
///
/// Statements are found for each other by the terms that they share, so the time is that of statements by matching
/// statements; a term that very many share finds none, though it counts in the likeness of those that others find.
pub(crate) fn likenesses(statements: &Statements, articles: usize, terms: usize) -> Vec<Likeness> {
    let common = (4 * articles + 16).min(256);
    let having = Rows::new(terms, &|tell| {
        for (index, statement) in statements.iter().enumerate() {
            statement.terms.iter().for_each(|&term| tell(term, index as u32));
        }
    });
    // how many of those that have a term have been gone through
    let mut passed = vec![0_u32; terms];
    let mut shared = vec![0.0; statements.len()];
    let mut met = Vec::new();
    let mut found = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        for (&term, &weight) in statement.terms.iter().zip(statement.weights) {
            let having = having.row(term as usize);
            let Some(passed) = passed.get_mut(term as usize).filter(|_| having.len() <= common) else { continue };
            *passed += 1;
            for &other in having.get(*passed as usize..).unwrap_or_default() {
                if let Some(sum) = shared.get_mut(other as usize) {
                    if *sum == 0.0 {
                        met.push(u64::from(other));
                    }
                    *sum += weight;
                }
            }
        }
        sorting::sort_numbers(&mut met);
        for other in met.drain(..) {
            let other = other as usize;
            let (Some(sum), Some(second)) = (shared.get_mut(other).map(std::mem::take), statements.get(other)) else { continue };
            let numbers = statement.numbers.len().min(second.numbers.len()) as f64 * NUMBER * f64::max(statement.most, second.most);
            if sum + numbers < WORTH * (statement.told * second.told).sqrt() {
                continue;
            }
            let likeness = statement.likeness(&second);
            if likeness >= LEAST {
                found.push(Likeness { statements: (index as u32, other as u32), likeness });
            }
        }
    }
    found
}

/// How alike two statements are that `likenesses` lists, in order; 0 for others.
pub(crate) fn of_pair(likenesses: &[Likeness], a: u32, b: u32) -> f64 {
    let at = likenesses.partition_point(|likeness| likeness.pair() < pair(a, b));
    likenesses.get(at).filter(|likeness| likeness.pair() == pair(a, b)).map_or(0.0, |likeness| likeness.likeness)
}

/// Raises the likeness of `pairs` of statements to `likeness`, where it is lower.
pub(crate) fn raise(likenesses: &mut Vec<Likeness>, pairs: &[(u32, u32)], likeness: f64) {
    let mut new: Vec<u64> = Vec::new();
    for &(a, b) in pairs.iter().filter(|(a, b)| a != b) {
        let at = likenesses.partition_point(|likeness| likeness.pair() < pair(a, b));
        match likenesses.get_mut(at).filter(|found| found.pair() == pair(a, b)) {
            Some(found) => found.likeness = found.likeness.max(likeness),
            None => new.push(pair(a, b)),
        }
    }
    sorting::sort_numbers(&mut new);
    new.dedup();
    // merged from behind, so that none is moved twice
    let mut left = likenesses.len();
    likenesses.resize(left + new.len(), Likeness { statements: (0, 0), likeness });
    while let Some(&last) = new.last() {
        let before = left.checked_sub(1).and_then(|at| likenesses.get(at)).copied().filter(|before| before.pair() > last);
        let merged = before.unwrap_or(Likeness { statements: ((last >> 32) as u32, last as u32), likeness });
        if let Some(place) = likenesses.get_mut(left + new.len() - 1) {
            *place = merged;
        }
        match before {
            Some(_) => left -= 1,
            None => _ = new.pop(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_raised_stands_in_order() {
        let likeness = |&(a, b, likeness): &(u32, u32, f64)| Likeness { statements: (a, b), likeness };
        let mut found: Vec<Likeness> = [(0, 3, 0.2), (1, 2, 0.6), (4, 5, 0.3)].iter().map(likeness).collect();
        raise(&mut found, &[(5, 4), (2, 0), (7, 6), (2, 1), (3, 3), (0, 2)], 0.4);
        let listed: Vec<_> = found.iter().map(|found| (found.statements.0, found.statements.1, found.likeness)).collect();
        assert_eq!(listed, [(0, 2, 0.4), (0, 3, 0.2), (1, 2, 0.6), (4, 5, 0.4), (6, 7, 0.4)]);
        assert_eq!([of_pair(&found, 3, 0), of_pair(&found, 0, 4), of_pair(&found, 9, 9)], [0.2, 0.0, 0.0]);
    }
}
