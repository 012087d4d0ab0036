//! Facts that two articles or more report, and the numbers in which their reports differ.

use crate::comparison::group::Groups;
use crate::comparison::likeness::{self, Likeness};
use crate::comparison::place::Place;
use crate::comparison::statement::Statement;
use crate::sorting;

/// Two statements as alike as this report one fact.
pub(crate) const ALIKE: f64 = 0.3;
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
    pub groups: Vec<Vec<usize>>,
    /// Pairs of statements, each with the index of its number, that report one fact with different numbers.
    pub conflicts: Vec<[(usize, usize); 2]>,
}

/// Groups statements by average link, the most alike first, ties to the earlier.
///
/// Two groups become one where their members are alike on average, so that a chain of likenesses does not join what is
/// unlike at its ends; and never where a number differs between a member of one and a member of the other. `conflicts` are those
/// found already.
pub(crate) fn facts(statements: &[Statement], likenesses: &[Likeness], mut conflicts: Vec<[(usize, usize); 2]>) -> Facts {
    let mut links: Vec<&Likeness> = likenesses.iter().filter(|link| links_articles(statements, link)).collect();
    let best = best_in_other_articles(statements, &links);
    links.retain(|link| {
        let (a, b) = link.statements;
        let (Some(first), Some(second)) = (statements.get(a), statements.get(b)) else { return false };
        let one_fact = link.likeness >= ALIKE || (link.likeness >= MUTUAL && best.is(a, b, link.likeness));
        let conflict = first.differs(second, if one_fact { 1 } else { BESIDE });
        let of_one_time = conflict.filter(|_| !first.of_other_time(second));
        conflicts.extend(of_one_time.map(|(i, j)| [(a, i), (b, j)]));
        one_fact && conflict.is_none()
    });
    sorting::sort_by(&mut links, |a, b| b.likeness.total_cmp(&a.likeness).then(a.statements.cmp(&b.statements)));
    let mut groups = Groups::new(statements.len());
    let mut members: Vec<Vec<usize>> = (0..statements.len()).map(|index| vec![index]).collect();
    for link in links {
        let (a, b) = link.statements;
        let (a, b) = (groups.first(a), groups.first(b));
        let (Some(left), Some(right)) = (members.get(a), members.get(b)) else { continue };
        if a == b || left.len() + right.len() > LARGEST || !belong(statements, likenesses, left, right) {
            continue;
        }
        groups.join(a, b);
        let (keep, give) = (a.min(b), a.max(b));
        let given = members.get_mut(give).map(std::mem::take).unwrap_or_default();
        if let Some(kept) = members.get_mut(keep) {
            kept.extend(given);
            sorting::sort(kept);
        }
    }
    members.retain(|group| {
        let statements: Vec<&Statement> = group.iter().filter_map(|&index| statements.get(index)).collect();
        statements.iter().all(|statement| tells(statement)) && in_several_articles(&statements)
    });
    Facts { groups: members, conflicts }
}

/// A statement of one word states nothing.
fn tells(statement: &Statement) -> bool {
    statement.terms.len() > 1
}

fn links_articles(statements: &[Statement], link: &Likeness) -> bool {
    match (statements.get(link.statements.0), statements.get(link.statements.1)) {
        (Some(a), Some(b)) => in_several_articles(&[a, b]),
        _ => false,
    }
}

fn in_several_articles(statements: &[&Statement]) -> bool {
    let mut articles = statements.iter().flat_map(|statement| &statement.sentences).map(|stated| stated.article);
    let first = articles.next();
    articles.any(|article| Some(article) != first)
}

/// How alike each statement is to the most alike of each other article.
struct Best {
    of: Vec<Vec<(usize, f64)>>,
    articles: Vec<Vec<usize>>,
}

impl Best {
    fn is(&self, a: usize, b: usize, likeness: f64) -> bool {
        let best = |own: usize, other: usize| {
            let articles = self.articles.get(other).map_or(&[][..], Vec::as_slice);
            let best = self.of.get(own).map_or(&[][..], Vec::as_slice);
            articles.iter().any(|article| best.iter().all(|(of, most)| of != article || likeness >= *most))
        };
        best(a, b) && best(b, a)
    }
}

fn best_in_other_articles(statements: &[Statement], links: &[&Likeness]) -> Best {
    let articles: Vec<Vec<usize>> = statements.iter().map(Statement::articles).collect();
    let mut of: Vec<Vec<(usize, f64)>> = vec![Vec::new(); statements.len()];
    for link in links {
        for (own, other) in [link.statements, (link.statements.1, link.statements.0)] {
            let (Some(best), Some(articles)) = (of.get_mut(own), articles.get(other)) else { continue };
            for &article in articles {
                match best.iter_mut().find(|(of, _)| *of == article) {
                    Some((_, most)) => *most = most.max(link.likeness),
                    None => best.push((article, link.likeness)),
                }
            }
        }
    }
    Best { of, articles }
}

/// Whether two groups are alike on average, and no number differs between them.
fn belong(statements: &[Statement], likenesses: &[Likeness], left: &[usize], right: &[usize]) -> bool {
    let mut sum = 0.0;
    for &a in left {
        for &b in right {
            let likeness = likeness::of_pair(likenesses, a, b);
            let (Some(first), Some(second)) = (statements.get(a), statements.get(b)) else { continue };
            if likeness > 0.0 && first.differs(second, 1).is_some() {
                return false;
            }
            sum += likeness;
        }
    }
    let articles = |group: &[usize]| -> Vec<usize> {
        group.iter().filter_map(|&index| statements.get(index)).flat_map(Statement::articles).collect()
    };
    let theirs = articles(right);
    let twice = articles(left).iter().any(|article| theirs.contains(article));
    sum >= if twice { AGAIN } else { COHESION } * (left.len() * right.len()) as f64
}
