//! Facts that two articles or more report, and the numbers in which their reports differ.

use crate::comparison::best::{Best, only_article};
use crate::comparison::event::Events;
use crate::comparison::group::Groups;
use crate::comparison::likeness::{self, Likeness};
use crate::comparison::place::Place;
use crate::comparison::rows::Rows;
use crate::comparison::statement::{Statement, Statements};
use crate::sorting;

/// Two statements as alike as this report one fact.
const ALIKE: f64 = 0.3;
/// Two that are each other's most alike in their two articles report one fact where they are as alike as this.
const MUTUAL: f64 = 0.25;
/// Statements join a group where they are as alike as this to its members, on average.
const COHESION: f64 = 0.15;
/// And as alike as this where an article would report the fact more than once: it seldom does.
const AGAIN: f64 = 0.17;
/// Numbers of statements that are hardly alike differ in what they say of the same where so many words beside them are common.
const BESIDE: usize = 2;
/// No more different statements than this report one fact: joining two groups takes the product of their sizes.
const LARGEST: usize = 64;

/// A fact that two articles or more report.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The sentences that report it, in the order of the articles; one or more of each article that does.
    pub members: Vec<Place>,
    /// How much it matters, from 0 to 1: the mean over all articles of the score of its best sentence there.
    pub score: f64,
}

/// Statements by what they report.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Statements that report one fact, in groups of two and more, or of one that stands in several articles.
    pub groups: Rows,
    /// Pairs of statements, each with the index of its number, that report one fact with different numbers.
    pub conflicts: Vec<[(usize, usize); 2]>,
}

const NONE: u32 = u32::MAX;

/// Groups statements by average link, the most alike first, ties to the earlier.
///
/// Two groups become one where their members are alike on average, so that a chain of likenesses does not join what is
/// unlike at its ends; and never where a number differs between a member of one and a member of the other. Articles of different
/// events share no fact. `conflicts` are those found already.
pub(crate) fn facts(
    statements: &Statements,
    likenesses: &[Likeness],
    best: &Best,
    events: &Events,
    mut conflicts: Vec<[(usize, usize); 2]>,
) -> Facts {
    let (mut links, mut strengths) = (Vec::new(), Vec::new());
    for link in likenesses {
        let (a, b) = (link.statements.0 as usize, link.statements.1 as usize);
        let (Some(first), Some(second)) = (statements.get(a), statements.get(b)) else { continue };
        if only_article(&first, &second).is_some() || !events.are_one(first.article(), second.article()) {
            continue;
        }
        let one_fact = link.likeness >= ALIKE || (link.likeness >= MUTUAL && best.is(&first, &second, link));
        let one_fact = one_fact && !first.names_alike(&second) && !first.is_denied_by(&second);
        let conflict = first.differs(&second, if one_fact { 1 } else { BESIDE });
        let conflict = conflict.or_else(|| if one_fact { first.differs_alone(&second) } else { None });
        let of_one_time = conflict.filter(|_| !first.of_other_time(&second));
        conflicts.extend(of_one_time.map(|(i, j)| [(a, i), (b, j)]));
        if one_fact && conflict.is_none() {
            links.push(link.statements);
            strengths.push(link.likeness);
        }
    }
    let mut groups = Groups::new(statements.len());
    // the member of its group that follows each
    let mut next = vec![NONE; statements.len()];
    let members = |next: &[u32], first: usize, found: &mut Vec<u32>| {
        found.clear();
        let behind = |&member: &u32| next.get(member as usize).copied().filter(|&member| member != NONE);
        found.extend(std::iter::successors(Some(first as u32), behind));
    };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for link in sorting::descending(&strengths) {
        let Some(&(a, b)) = links.get(link as usize) else { continue };
        let (a, b) = (groups.first(a as usize), groups.first(b as usize));
        if a == b {
            continue;
        }
        members(&next, a, &mut left);
        members(&next, b, &mut right);
        if left.len() + right.len() > LARGEST || !belong(statements, likenesses, &left, &right) {
            continue;
        }
        groups.join(a, b);
        left.append(&mut right);
        sorting::sort(&mut left);
        for pair in left.windows(2) {
            if let [member, behind] = pair
                && let Some(place) = next.get_mut(*member as usize)
            {
                *place = *behind;
            }
        }
    }
    let mut found = Rows::default();
    for index in 0..statements.len() {
        if groups.first(index) == index {
            members(&next, index, &mut left);
            if left.iter().all(|&member| tells(statements, member)) && in_several_articles(statements, &left, events) {
                found.push(&left);
            }
        }
    }
    Facts { groups: found, conflicts }
}

/// A statement of one word states nothing.
fn tells(statements: &Statements, index: u32) -> bool {
    statements.get(index as usize).is_some_and(|statement| statement.terms.len() > 1)
}

/// Whether several articles of one event make the statements of a group.
fn in_several_articles(statements: &Statements, group: &[u32], events: &Events) -> bool {
    let group = || group.iter().filter_map(|&index| statements.get(index as usize));
    let first = group().next().map_or(0, |statement| statement.article());
    let is_other = |article: usize| article != first && events.are_one(article, first);
    group().flat_map(|statement| statement.articles()).any(is_other)
}

/// Whether two groups are alike on average, and no number differs between them.
fn belong(statements: &Statements, likenesses: &[Likeness], left: &[u32], right: &[u32]) -> bool {
    let mut sum = 0.0;
    let mut twice = false;
    for &a in left {
        let Some(first) = statements.get(a as usize) else { continue };
        for &b in right {
            let Some(second) = statements.get(b as usize) else { continue };
            let likeness = likeness::of_pair(likenesses, a, b);
            let parted =
                || first.differs(&second, 1).is_some() || first.differs_alone(&second).is_some() || first.is_denied_by(&second);
            if likeness > 0.0 && parted() {
                return false;
            }
            sum += likeness;
            twice = twice || in_one_article(&first, &second);
        }
    }
    sum >= if twice { AGAIN } else { COHESION } * (left.len() * right.len()) as f64
}

/// Whether an article makes both statements.
fn in_one_article(first: &Statement, second: &Statement) -> bool {
    match (first.only_article(), second.only_article()) {
        (Some(article), Some(other)) => article == other,
        _ => first.articles().any(|article| second.articles().any(|other| other == article)),
    }
}
