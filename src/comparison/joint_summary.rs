//! The selection of sentences for a summary of several articles.

use crate::comparison::likeness::Likeness;
use crate::comparison::place::Place;
use crate::comparison::statement::Statement;
use crate::sorting;
use crate::summary::SummaryOptions;

/// Something that a summary of several articles could tell.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The number of the fact; none for what one article alone reports.
    pub fact: Option<usize>,
    /// How much it matters.
    pub score: f64,
    /// How far down it stands, from 0 to 1, on average over the sentences that tell it.
    pub depth: f64,
    /// The sentences that tell it, the best first.
    pub tellings: Vec<Telling>,
}

impl Candidate {
    /// Where it is told, in the order of the articles.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.tellings.iter().map(|telling| telling.place).collect();
        sorting::sort(&mut places);
        places
    }
}

/// A sentence that tells something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Telling {
    /// Where it stands.
    pub place: Place,
    /// The index of its statement.
    pub statement: usize,
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

/// Selects sentences under the caps of `options`: the candidates that matter most, ties to the earlier, each told by the best of
/// its sentences that fits, none that says again what another says.
///
/// They are returned in the order in which the articles tell them: by how far down they stand, on average (the majority
/// ordering of Barzilay, Elhadad and McKeown 2002, with the mean for the majority).
pub(crate) fn select(
    mut candidates: Vec<Candidate>,
    statements: &[Statement],
    likenesses: &[Likeness],
    options: &SummaryOptions,
) -> Vec<Selected> {
    sorting::sort_by(&mut candidates, |a, b| b.score.total_cmp(&a.score));
    let mut alike: Vec<Vec<usize>> = vec![Vec::new(); statements.len()];
    for likeness in likenesses {
        for (own, other) in [likeness.statements, (likeness.statements.1, likeness.statements.0)] {
            if let Some(list) = alike.get_mut(own) {
                list.push(other);
            }
        }
    }
    let mut told = vec![false; statements.len()];
    let mut words_left = options.max_words.unwrap_or(usize::MAX);
    let mut chosen: Vec<(f64, Selected)> = Vec::new();
    for candidate in candidates {
        if chosen.len() >= options.max_sentences {
            break;
        }
        let fits =
            |telling: &&Telling| (1..=words_left).contains(&telling.words) && told.get(telling.statement).is_some_and(|told| !told);
        let Some(telling) = candidate.tellings.iter().find(fits) else { continue };
        words_left -= telling.words;
        chosen.push((candidate.depth, Selected { place: telling.place, fact: candidate.fact }));
        let Some(statement) = statements.get(telling.statement) else { continue };
        for &other in alike.get(telling.statement).into_iter().flatten() {
            if let (Some(again), Some(told)) = (statements.get(other), told.get_mut(other)) {
                *told |= statement.covers(again) >= REDUNDANT;
            }
        }
        if let Some(told) = told.get_mut(telling.statement) {
            *told = true;
        }
    }
    sorting::sort_by(&mut chosen, |a, b| a.0.total_cmp(&b.0).then(a.1.place.cmp(&b.1.place)));
    chosen.into_iter().map(|(_, selected)| selected).collect()
}
