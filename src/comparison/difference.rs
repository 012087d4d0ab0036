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
    let claims_of = |end: usize| {
        let &(statement, number) = ends.get(end)?;
        let statement = statements.get(statement)?;
        let value = statement.numbers.get(number)?.value;
        let claims = statement
            .sentences
            .iter()
            .filter_map(move |stated| Some((stated.article, stated.sentence, *stated.numbers.get(number)?, value)));
        Some(claims)
    };
    let mut found = Vec::new();
    for group in groups.groups() {
        let mut claims: Vec<Claim> = group
            .into_iter()
            .filter_map(claims_of)
            .flatten()
            .filter_map(|(article, sentence, number, value)| {
                Some(Claim { number: Place { article, span: number }, sentence: place_of(article, sentence)?, value })
            })
            .collect();
        sorting::sort_by_key(&mut claims, |claim| claim.number);
        found.push(Difference { claims });
    }
    found
}
