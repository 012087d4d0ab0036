//! The selection of sentences for a summary of several articles.

use crate::comparison::likeness::Likeness;
use crate::comparison::place::Place;
use crate::comparison::rows::Rows;
use crate::comparison::statement::Statements;
use crate::sorting;
use crate::summary::SummaryOptions;

/// Something that a summary of several articles could tell.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The number of the fact; none for what one article alone reports.
    pub fact: Option<usize>,
    /// How far down it stands, from 0 to 1, on average over the sentences that tell it.
    pub depth: f64,
    /// The sentences that tell it, the best first.
    pub tellings: Vec<Telling>,
}

/// A sentence that tells something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Telling {
    /// How well it tells that.
    pub worth: f64,
    /// Where it stands.
    pub place: Place,
    /// The index of its statement.
    pub statement: u32,
    /// How many words it has, counted between white space.
    pub words: usize,
}

/// A sentence of a summary of several articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Where it stands.
    pub place: Place,
    /// The index in [`Comparison::shared`](crate::Comparison::shared) of the fact that it was chosen for; none where only its
    /// article reports it.
    pub fact: Option<usize>,
}

/// A statement says nothing new where another has this share of what its terms tell.
const REDUNDANT: f64 = 0.6;

/// Selects sentences under the caps of `options`: of the candidates in `order`, each told by the best of its sentences that fits,
/// none that says again what another says.
///
/// They are returned in the order in which the articles tell them: by how far down they stand, on average (the majority
/// ordering of Barzilay, Elhadad and McKeown 2002, with the mean for the majority).
pub(crate) fn select(
    order: &[u32],
    candidate: &dyn Fn(usize) -> Candidate,
    statements: &Statements,
    likenesses: &[Likeness],
    options: &SummaryOptions,
) -> Vec<Selected> {
    let alike = Rows::new(statements.len(), &|tell| {
        for &Likeness { statements: (a, b), .. } in likenesses {
            tell(a, b);
            tell(b, a);
        }
    });
    let mut told = vec![false; statements.len()];
    let mut words_left = options.max_words.unwrap_or(usize::MAX);
    let mut chosen: Vec<(f64, Selected)> = Vec::new();
    for &index in order {
        if chosen.len() >= options.max_sentences {
            break;
        }
        let candidate = candidate(index as usize);
        let is_told = |statement: u32| told.get(statement as usize).is_none_or(|told| *told);
        let fits = |telling: &&Telling| (1..=words_left).contains(&telling.words) && !is_told(telling.statement);
        let Some(telling) = candidate.tellings.iter().find(fits) else { continue };
        words_left -= telling.words;
        chosen.push((candidate.depth, Selected { place: telling.place, fact: candidate.fact }));
        let Some(statement) = statements.get(telling.statement as usize) else { continue };
        for &other in alike.row(telling.statement as usize) {
            if let (Some(again), Some(told)) = (statements.get(other as usize), told.get_mut(other as usize)) {
                *told |= statement.covers(&again) >= REDUNDANT;
            }
        }
        if let Some(told) = told.get_mut(telling.statement as usize) {
            *told = true;
        }
    }
    sorting::sort_by(&mut chosen, |a, b| a.0.total_cmp(&b.0).then(a.1.place.cmp(&b.1.place)));
    chosen.into_iter().map(|(_, selected)| selected).collect()
}
