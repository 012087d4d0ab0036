//! Numbers in which reports of one fact differ.

use crate::comparison::fact::Facts;
use crate::comparison::group::Groups;
use crate::comparison::place::Place;
use crate::comparison::statement::Statement;
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
    statements: &[Statement],
    facts: &Facts,
    place_of: impl Fn(usize, usize) -> Option<Place>,
) -> Vec<Difference> {
    let mut ends: Vec<(usize, usize)> = facts.conflicts.iter().flatten().copied().collect();
    sorting::sort(&mut ends);
    ends.dedup();
    let mut groups = Groups::new(ends.len());
    for [a, b] in &facts.conflicts {
        if let (Ok(a), Ok(b)) = (ends.binary_search(a), ends.binary_search(b)) {
            groups.join(a, b);
        }
    }
    let mut found = Vec::new();
    for group in groups.groups() {
        let mut claims = Vec::new();
        for &(statement, index) in group.into_iter().filter_map(|end| ends.get(end)) {
            let Some(statement) = statements.get(statement) else { continue };
            let Some(number) = statement.numbers.get(index) else { continue };
            for stated in &statement.sentences {
                let (Some(&span), Some(sentence)) = (stated.numbers.get(index), place_of(stated.article, stated.sentence)) else {
                    continue;
                };
                claims.push(Claim { number: Place { article: stated.article, span }, sentence, value: number.value });
            }
        }
        sorting::sort_by_key(&mut claims, |claim| claim.number);
        found.push(Difference { claims });
    }
    found
}
