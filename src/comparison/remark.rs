//! A remark as each article words it.

use crate::comparison::concordance::Concordance;
use crate::comparison::echo::{self, Echo};
use crate::comparison::group::Groups;
use crate::comparison::place::Place;
use crate::comparison::rows::Rows;
use crate::comparison::utterance::{self, Utterance, Utterances};
use crate::document::Document;
use crate::quotation::Kind;
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
    let utterances = Utterances::new(documents, concordance);
    let wordings = utterance::wordings(&utterances);
    let articles = utterances.articles_of(&wordings);
    let echoes = echo::echoes(&utterances, &wordings, &articles);
    let mut groups = Groups::new(utterances.len());
    let first = |wording: u32| wordings.row(wording as usize).first().copied();
    for wording in wordings.iter() {
        for pair in wording.windows(2) {
            if let [a, b] = pair
                && echo::tells(utterances.terms(*a))
            {
                groups.join(*a as usize, *b as usize);
            }
        }
    }
    for echo in &echoes {
        if let (Some(a), Some(b)) = (first(echo.wordings.0), first(echo.wordings.1)) {
            groups.join(a as usize, b as usize);
        }
    }
    let lacking = lacking(&utterances, &wordings, &articles, &echoes);
    // where the words of each utterance's wording stand among those of all
    let mut ranges = vec![0..0; utterances.len()];
    for wording in wordings.iter() {
        for &utterance in wording {
            if let (Some(range), Some(&first)) = (ranges.get_mut(utterance as usize), wording.first()) {
                *range = utterances.range(first);
            }
        }
    }
    let mut found: Vec<(usize, Remark)> = Vec::new();
    let groups = groups.groups();
    for (group, articles) in groups.iter().zip(utterances.articles_of(&groups).iter()) {
        let articles = articles.len();
        if articles < 2 || !is_said(&utterances, group) {
            continue;
        }
        let versions = group.iter().filter_map(|&index| {
            let utterance = utterances.get(index)?;
            let lacking = lacking.get(ranges.get(index as usize)?.clone())?;
            let place = Place { article: utterance.article, span: utterance.content };
            Some(Version { place, differing: runs(documents, utterance, lacking) })
        });
        let remark = Remark { versions: versions.collect(), speaker: fullest(documents, &utterances, group) };
        found.push((articles, remark));
    }
    sorting::sort_by_key(&mut found, |&(articles, _)| usize::MAX - articles);
    found.into_iter().map(|(_, remark)| remark).collect()
}

/// So many words that nobody is said to have spoken are a remark all the same, and no name or turn of phrase.
const SPOKEN: usize = 4;

/// Whether it reads as spoken in one article.
fn is_said(utterances: &Utterances, group: &[u32]) -> bool {
    let mut members = group.iter().filter_map(|&index| utterances.get(index));
    members.any(|utterance| utterance.kind != Kind::Term || utterance.tokens.len() >= SPOKEN)
}

/// So many versions are asked who spoke.
const WITNESSES: usize = 64;

/// The fullest name of the speaker whom most versions name, ties to the earlier.
fn fullest(documents: &[Document], utterances: &Utterances, group: &[u32]) -> Option<Place> {
    let mut best: Option<((usize, usize), Place)> = None;
    let witnesses = group.get(..WITNESSES).unwrap_or(group);
    for &index in witnesses {
        let Some(utterance) = utterances.get(index) else { continue };
        let (Some(span), Some(document)) = (utterance.speaker, documents.get(utterance.article)) else { continue };
        // a name before a description, however long
        let named = utterances.is_named(index);
        let votes = witnesses.iter().filter(|&&other| utterances.name_one(index, other)).count();
        let length = if named { span.of(document.text()).chars().count() } else { 0 };
        if best.is_none_or(|(most, _)| (votes, length) > most) {
            best = Some(((votes, length), Place { article: utterance.article, span }));
        }
    }
    best.map(|(_, place)| place)
}

/// For each word of the first utterance of each wording, among the words of all, whether a version which it was matched with has it not.
///
/// A word is common with an article where any version of that article has it: an article may quote a remark in parts.
fn lacking(utterances: &Utterances, wordings: &Rows, articles: &Rows, echoes: &[Echo]) -> Vec<bool> {
    // the wordings by what they were matched with: a wording and an article, and the echo with its side
    let mut matched: Vec<((u32, u32), &Echo, bool)> = Vec::new();
    for echo in echoes {
        let (a, b) = echo.wordings;
        let (of_a, of_b) = (articles.row(a as usize), articles.row(b as usize));
        // an article that has the very same words lacks none of them
        matched.extend(of_b.iter().filter(|article| !of_a.contains(article)).map(|&article| ((a, article), echo, false)));
        matched.extend(of_a.iter().filter(|article| !of_b.contains(article)).map(|&article| ((b, article), echo, true)));
    }
    sorting::sort_by_key(&mut matched, |matched| matched.0);
    let mut lacking = vec![false; utterances.words()];
    let mut common = Vec::new();
    for of_article in matched.chunk_by(|a, b| a.0 == b.0) {
        let first = of_article.first().and_then(|matched| wordings.row(matched.0.0 as usize).first());
        let Some(lacking) = first.and_then(|&first| lacking.get_mut(utterances.range(first))) else { continue };
        common.clear();
        common.resize(lacking.len(), false);
        for (_, echo, swapped) in of_article {
            for pair in &echo.pairs {
                let word = if *swapped { pair.1 } else { pair.0 };
                if let Some(word) = common.get_mut(word as usize) {
                    *word = true;
                }
            }
        }
        for (lacks, common) in lacking.iter_mut().zip(&common) {
            *lacks |= !common;
        }
    }
    lacking
}

/// The spans of the words of an utterance that are lacking elsewhere, neighbours in one.
fn runs(documents: &[Document], utterance: &Utterance, lacking: &[bool]) -> Vec<Span> {
    let tokens = documents.get(utterance.article).and_then(|document| document.tokens().get(utterance.tokens.clone()));
    let mut found: Vec<Span> = Vec::new();
    let mut goes_on = false;
    for (token, &lacks) in tokens.unwrap_or_default().iter().zip(lacking) {
        if lacks {
            match found.last_mut().filter(|_| goes_on) {
                Some(run) => *run = Span::new(run.start(), token.end()),
                None => found.push(token.span()),
            }
        }
        goes_on = lacks;
    }
    found
}
