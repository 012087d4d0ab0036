//! A remark as each article words it.

use crate::comparison::concordance::Concordance;
use crate::comparison::echo::{self, Echo};
use crate::comparison::group::Groups;
use crate::comparison::place::Place;
use crate::comparison::utterance::{self, Utterance, Wording, articles};
use crate::document::Document;
use crate::quotation::{self, Kind};
use crate::sorting;
use crate::span::Span;

/// One remark, quoted by two articles or more.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The fullest name that one of the articles gives the speaker.
    pub speaker: Option<Place>,
    /// The versions, in the order of the articles; an article that quotes it in parts, or twice, has several.
    pub versions: Vec<Version>,
}

/// How one article words a remark.
#[derive(Clone, Debug)]
pub struct Version {
    /// What it quotes.
    pub place: Place,
    /// Runs of words that another version which it was matched with has not; none where all agree.
    pub differing: Vec<Span>,
}

/// The remarks that two articles or more quote, those first that most articles quote, then as they stand in the first article.
pub(crate) fn remarks(documents: &[Document], concordance: &Concordance) -> Vec<Remark> {
    let mut utterances = Vec::new();
    for (article, document) in documents.iter().enumerate() {
        for quotation in &quotation::unranked(document) {
            if !matches!(quotation.kind, Kind::Title | Kind::Nickname) {
                utterances.push(Utterance::new(article, document, quotation, concordance));
            }
        }
    }
    let wordings = utterance::wordings(&utterances);
    let echoes = echo::echoes(&utterances, &wordings);
    let mut groups = Groups::new(utterances.len());
    for wording in wordings.iter().filter(|wording| echo::tells(wording.terms)) {
        for pair in wording.utterances.windows(2) {
            if let [a, b] = pair {
                groups.join(*a, *b);
            }
        }
    }
    for echo in &echoes {
        let first = |index: usize| wordings.get(index).and_then(|wording| wording.utterances.first()).copied();
        if let (Some(a), Some(b)) = (first(echo.wordings.0), first(echo.wordings.1)) {
            groups.join(a, b);
        }
    }
    let differing = differing(&utterances, &wordings, &echoes);
    let mut found: Vec<(usize, Remark)> = Vec::new();
    for group in groups.groups().iter().filter(|group| group.len() > 1) {
        let group: Vec<usize> = group.iter().map(|&index| index as usize).collect();
        let articles = articles(&utterances, &group).len();
        let mut members = Vec::with_capacity(group.len());
        let mut versions = Vec::with_capacity(group.len());
        for &index in &group {
            let (Some(utterance), Some(words)) = (utterances.get(index), differing.get(index)) else { continue };
            let place = Place { article: utterance.article, span: utterance.content };
            versions.push(Version { place, differing: runs(documents, utterance, words) });
            members.push(utterance);
        }
        if articles >= 2 && is_said(&members) {
            found.push((articles, Remark { speaker: fullest(documents, &members), versions }));
        }
    }
    sorting::sort_by_key(&mut found, |&(articles, _)| usize::MAX - articles);
    found.into_iter().map(|(_, remark)| remark).collect()
}

/// So many words that nobody is said to have spoken are a remark all the same, and no name or turn of phrase.
const SPOKEN: usize = 4;

/// Whether it reads as spoken in one article.
fn is_said(members: &[&Utterance]) -> bool {
    members.iter().any(|utterance| utterance.kind != Kind::Term || utterance.terms.len() >= SPOKEN)
}

/// So many versions are asked who spoke.
const WITNESSES: usize = 64;

/// The fullest name of the speaker whom most versions name, ties to the earlier.
fn fullest(documents: &[Document], members: &[&Utterance]) -> Option<Place> {
    let mut best: Option<((usize, usize), Place)> = None;
    let members = members.get(..WITNESSES).unwrap_or(members);
    for utterance in members {
        let (Some(span), Some(document)) = (utterance.speaker, documents.get(utterance.article)) else { continue };
        // a name before a description, however long
        let named = !utterance.name.is_empty();
        let votes = members.iter().filter(|other| named && utterance.names(other)).count();
        let length = if named { span.of(document.text()).chars().count() } else { 0 };
        if best.is_none_or(|(most, _)| (votes, length) > most) {
            best = Some(((votes, length), Place { article: utterance.article, span }));
        }
    }
    best.map(|(_, place)| place)
}

/// For each utterance, the places of its words that a version which it was matched with has not.
///
/// A word is common with an article where any version of that article has it: an article may quote a remark in parts.
fn differing(utterances: &[Utterance], wordings: &[Wording], echoes: &[Echo]) -> Vec<Vec<usize>> {
    let articles: Vec<Vec<usize>> = wordings.iter().map(|wording| articles(utterances, &wording.utterances)).collect();
    // for each wording the others that it was matched with, by article, and the words that are common with it
    let mut matched: Vec<(usize, usize, &Echo, bool)> = Vec::new();
    for echo in echoes {
        for (own, other, swapped) in [(echo.wordings.0, echo.wordings.1, false), (echo.wordings.1, echo.wordings.0, true)] {
            let own_articles = articles.get(own).map_or(&[][..], Vec::as_slice);
            for &article in articles.get(other).map_or(&[][..], Vec::as_slice) {
                // an article that has the very same words lacks none of them
                if !own_articles.contains(&article) {
                    matched.push((own, article, echo, swapped));
                }
            }
        }
    }
    sorting::sort_by_key(&mut matched, |&(own, article, _, _)| (own, article));
    let mut lacking: Vec<Vec<bool>> = wordings.iter().map(|wording| vec![false; wording.terms.len()]).collect();
    for of_article in matched.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let Some(lacking) = of_article.first().and_then(|first| lacking.get_mut(first.0)) else { continue };
        let mut common = vec![false; lacking.len()];
        for (_, _, echo, swapped) in of_article {
            for &(a, b) in &echo.pairs {
                if let Some(word) = common.get_mut(if *swapped { b } else { a }) {
                    *word = true;
                }
            }
        }
        for (lacks, common) in lacking.iter_mut().zip(common) {
            *lacks |= !common;
        }
    }
    let mut found = vec![Vec::new(); utterances.len()];
    for (wording, lacking) in wordings.iter().zip(&lacking) {
        let words: Vec<usize> = (0..lacking.len()).filter(|&word| lacking.get(word) == Some(&true)).collect();
        for &utterance in &wording.utterances {
            if let Some(place) = found.get_mut(utterance) {
                place.clone_from(&words);
            }
        }
    }
    found
}

/// The spans of words of an utterance, neighbours in one.
fn runs(documents: &[Document], utterance: &Utterance, words: &[usize]) -> Vec<Span> {
    let tokens = documents.get(utterance.article).and_then(|document| document.tokens().get(utterance.tokens.clone()));
    let tokens = tokens.unwrap_or(&[]);
    let mut found: Vec<Span> = Vec::new();
    let mut after = usize::MAX;
    for &word in words {
        let Some(token) = tokens.get(word) else { continue };
        match found.last_mut().filter(|_| word == after) {
            Some(run) => *run = Span::new(run.start(), token.end()),
            None => found.push(token.span()),
        }
        after = word + 1;
    }
    found
}
