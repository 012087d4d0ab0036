//! Numbers in which reports of one fact differ.

use crate::comparison::group::Groups;
use crate::comparison::place::Place;
use crate::comparison::statement::{Stated, Statements};
use crate::sorting;

/// A number that articles report differently: 13 dead, 15 dead.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What each sentence says, in the order of the articles; not all of them the same.
    pub claims: Vec<Claim>,
}

/// What one sentence says of a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The number, where it stands.
    pub number: Place,
    /// The sentence that says it.
    pub sentence: Place,
    /// How much it is.
    pub value: f64,
}

/// The differences between statements, in the order of their first claims.
///
/// Conflicts that have a number in common are one difference: where two articles say 15 and one says 13, it is one.
pub(crate) fn differences(
    statements: &Statements,
    conflicts: &[[(usize, usize); 2]],
    place_of: &dyn Fn(&Stated) -> Option<Place>,
) -> Vec<Difference> {
    // a statement in the upper half of a number, the index of its number in the lower
    let end = |&(statement, index): &(usize, usize)| (statement as u64) << 32 | index as u64;
    let mut ends: Vec<u64> = conflicts.iter().flatten().map(end).collect();
    sorting::sort_numbers(&mut ends);
    ends.dedup();
    let mut groups = Groups::new(ends.len());
    for [a, b] in conflicts {
        if let (Ok(a), Ok(b)) = (ends.binary_search(&end(a)), ends.binary_search(&end(b))) {
            groups.join(a, b);
        }
    }
    let mut found = Vec::new();
    for group in groups.groups().iter().filter(|group| group.len() > 1) {
        let mut claims = Vec::new();
        for &end in group.iter().filter_map(|&end| ends.get(end as usize)) {
            let (index, Some(statement)) = (end as u32 as usize, statements.get((end >> 32) as usize)) else { continue };
            let Some(number) = statement.numbers.get(index) else { continue };
            for stated in statement.stated() {
                let (Some(span), Some(sentence)) = (statements.span(stated, index), place_of(stated)) else { continue };
                claims.push(Claim { number: Place { article: stated.article(), span }, sentence, value: number.value });
            }
        }
        sorting::sort_by_key(&mut claims, |claim| claim.number);
        found.push(Difference { claims });
    }
    found
}
