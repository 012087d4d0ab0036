//! Several reports of one event, held against each other.

pub(crate) mod alignment;
pub(crate) mod concordance;
pub(crate) mod difference;
pub(crate) mod echo;
pub(crate) mod fact;
pub(crate) mod group;
pub(crate) mod joint_summary;
pub(crate) mod likeness;
pub(crate) mod number;
pub(crate) mod numeral;
pub(crate) mod place;
pub(crate) mod remark;
pub(crate) mod statement;
pub(crate) mod toll;
pub(crate) mod utterance;

use crate::document::Document;
use crate::score;
use crate::score::frequency::Frequency;
use crate::sorting;
use crate::summary::{self, SummaryOptions};
use concordance::Concordance;
use difference::Difference;
use fact::{Fact, Facts};
use joint_summary::{Candidate, Selected, Telling};
use likeness::Likeness;
use place::Place;
use remark::{Remark, Version};
use statement::{Stated, Statement};

/// What several articles share, and where they part.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The facts that two or more report, those first that matter most.
    pub shared: Vec<Fact>,
    /// The numbers in which they differ, in the order of the articles.
    pub differences: Vec<Difference>,
    /// The sentences that report what no other article does, those first that matter most.
    pub unique: Vec<Unique>,
    /// The remarks that two or more quote, those first that most quote.
    pub quotations: Vec<Remark>,
    /// A summary of all articles together.
    pub summary: Vec<Selected>,
}

/// A sentence that reports what no other article does.
#[derive(Clone, Copy, Debug)]
pub struct Unique {
    /// Where it stands.
    pub place: Place,
    /// How much it matters, from 0 to 1: its score in its article, less for what other articles say as well.
    pub score: f64,
}

/// A sentence is unique where no sentence of another article is as alike to it as this.
const UNIQUE: f64 = 0.25;
/// A unique sentence has at least so many different words of content.
const SUBSTANCE: usize = 3;

/// What it costs a sentence that would tell a fact in the summary to lean on the sentence before it, where a score and a likeness
/// are 1 at most.
const LEANING: f64 = 0.5;
/// Sentences that quote the same remark, or give the same toll, are at least as alike as this.
const SAYING: f64 = 0.4;

/// Compares articles, and summarises all of them together within the caps of `options`.
///
/// The title in `options` is that of one article, and is not looked at. One article alone shares nothing, and is
/// summarised as it is without a comparison.
///
/// ```
/// use nutgraf::{Document, SummaryOptions, compare};
/// let articles = [
///     "Kim Jong Un came to Russia by train. “I have long dreamt of visiting your country,” he said.",
///     "Kim arrived in Russia on a train. Kim said: “I have dreamed of visiting your country.” Rain fell all day.",
/// ];
/// let documents = articles.map(Document::new);
/// let comparison = compare(&documents, &SummaryOptions::default());
/// let remark = &comparison.quotations[0];
/// let version = &remark.versions[0];
/// assert_eq!(version.place.span.of(articles[version.place.article]), "I have long dreamt of visiting your country,");
/// assert_eq!(version.differing[0].of(articles[0]), "long dreamt");
/// assert_eq!(comparison.unique[0].place.span.of(articles[1]), "Rain fell all day.");
/// ```
pub fn compare(documents: &[Document], options: &SummaryOptions) -> Comparison {
    let concordance = Concordance::new(documents);
    let statements = statement::statements(documents, &concordance);
    let quotations = remark::remarks(documents, &concordance);
    let mut likenesses = likeness::likenesses(&statements, documents.len());
    likeness::raise(&mut likenesses, &quoting(documents, &statements, &quotations), SAYING);
    let tolls = toll::tolls(&statements, &likenesses, documents.len());
    likeness::raise(&mut likenesses, &tolls.agreeing, SAYING);
    let facts = fact::facts(&statements, &likenesses, tolls.conflicts);
    let sentences = Sentences::new(documents, options);
    let mut candidates: Vec<Candidate> =
        facts.groups.iter().map(|group| sentences.candidate(group, &statements, &likenesses)).collect();
    sorting::sort_by(&mut candidates, |a, b| b.score.total_cmp(&a.score));
    let shared = candidates.iter().map(|candidate| Fact { members: candidate.places(), score: candidate.score }).collect();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        candidate.fact = Some(index);
    }
    let unique = sentences.unique(&statements, &likenesses, &facts);
    candidates.extend(unique.iter().map(|&(index, _)| sentences.candidate(&[index], &statements, &[])));
    let summary = match documents {
        [document] => alone(document, options),
        _ => joint_summary::select(candidates, &statements, &likenesses, options),
    };
    Comparison {
        shared,
        differences: difference::differences(&statements, &facts, |article, index| sentences.place(article, index)),
        unique: unique.iter().map(|&(_, unique)| unique).collect(),
        quotations,
        summary,
    }
}

/// The summary of one article, as it is without a comparison.
fn alone(document: &Document, options: &SummaryOptions) -> Vec<Selected> {
    let sentences = summary::summarize(document, options).sentences.into_iter();
    sentences.map(|sentence| Selected { place: Place { article: 0, span: sentence.span }, fact: None }).collect()
}

/// The pairs of statements that quote the same remark, each in one sentence.
fn quoting(documents: &[Document], statements: &[Statement], remarks: &[Remark]) -> Vec<(usize, usize)> {
    let mut statement_of: Vec<Vec<usize>> = documents.iter().map(|document| vec![usize::MAX; document.sentences().len()]).collect();
    for (index, statement) in statements.iter().enumerate() {
        for stated in &statement.sentences {
            if let Some(place) = statement_of.get_mut(stated.article).and_then(|of| of.get_mut(stated.sentence)) {
                *place = index;
            }
        }
    }
    let quotes = |version: &Version| {
        let Place { article, span } = version.place;
        let sentences = documents.get(article)?.sentences();
        let after = sentences.partition_point(|sentence| sentence.span.start() <= span.start());
        let index = after.checked_sub(1)?;
        let whole = sentences.get(index)?.span.contains(span);
        let statement = *statement_of.get(article)?.get(index)?;
        (whole && statement != usize::MAX).then_some((article, statement))
    };
    let mut pairs = Vec::new();
    for remark in remarks {
        let quoting: Vec<(usize, usize)> = remark.versions.iter().filter_map(quotes).collect();
        let Some(&first) = quoting.first() else { continue };
        let Some(&second) = quoting.iter().find(|other| other.0 != first.0) else { continue };
        // with the first sentence of another article: who quotes what it quotes is linked through it
        for &(article, statement) in &quoting {
            let other = if article == first.0 { second } else { first };
            pairs.push((other.1, statement));
        }
    }
    pairs
}

/// The sentences of all articles, each with its score in its own.
struct Sentences<'a> {
    documents: &'a [Document<'a>],
    scores: Vec<Vec<f64>>,
    /// Whether each opens with a word that leans on the sentence before.
    leans: Vec<Vec<bool>>,
}

impl<'a> Sentences<'a> {
    fn new(documents: &'a [Document<'a>], options: &SummaryOptions) -> Self {
        let (mut scores, mut leans) = (Vec::new(), Vec::new());
        for document in documents {
            let mut own = vec![0.0; document.sentences().len()];
            let mut leaning = vec![false; document.sentences().len()];
            for score in score::score(document, &Frequency::new(document, None)) {
                if let (Some(own), Some(leaning)) = (own.get_mut(score.sentence), leaning.get_mut(score.sentence)) {
                    *own = score.total(options.position_weight).clamp(0.0, 1.0);
                    *leaning = score.leans;
                }
            }
            scores.push(own);
            leans.push(leaning);
        }
        Sentences { documents, scores, leans }
    }

    fn place(&self, article: usize, sentence: usize) -> Option<Place> {
        let span = self.documents.get(article)?.sentences().get(sentence)?.span;
        Some(Place { article, span })
    }

    fn score(&self, stated: &Stated) -> f64 {
        self.scores.get(stated.article).and_then(|scores| scores.get(stated.sentence)).copied().unwrap_or(0.0)
    }

    fn leans(&self, stated: &Stated) -> bool {
        self.leans.get(stated.article).and_then(|leans| leans.get(stated.sentence)) == Some(&true)
    }

    /// What a group of statements tells: it matters by the score of its best sentence in each article, and is told best by the
    /// sentence that scores well and is like the others that tell it, and does not lean on a sentence before it.
    fn candidate(&self, group: &[usize], statements: &[Statement], likenesses: &[Likeness]) -> Candidate {
        let mut best = vec![0.0; self.documents.len()];
        let mut depth = 0.0;
        let mut tellings: Vec<(f64, Telling)> = Vec::new();
        for &index in group {
            let Some(statement) = statements.get(index) else { continue };
            let alike: f64 = group.iter().map(|&other| likeness::of_pair(likenesses, index, other)).sum();
            let alike = alike / (group.len().max(2) - 1) as f64;
            for stated in &statement.sentences {
                let Some(document) = self.documents.get(stated.article) else { continue };
                let Some(place) = self.place(stated.article, stated.sentence) else { continue };
                let score = self.score(stated);
                if let Some(best) = best.get_mut(stated.article) {
                    *best = score.max(*best);
                }
                depth += place.span.start() as f64 / document.text().len().max(1) as f64;
                let words = place.span.of(document.text()).split_whitespace().count();
                let leaning = if self.leans(stated) { LEANING } else { 0.0 };
                tellings.push((score + alike - leaning, Telling { place, statement: index, words }));
            }
        }
        sorting::sort_by(&mut tellings, |a, b| b.0.total_cmp(&a.0).then(a.1.place.cmp(&b.1.place)));
        Candidate {
            fact: None,
            score: best.iter().sum::<f64>() / self.documents.len().max(1) as f64,
            depth: depth / tellings.len().max(1) as f64,
            tellings: tellings.into_iter().map(|(_, telling)| telling).collect(),
        }
    }

    /// The statements that one article alone makes, each with its first sentence, those first that matter most.
    fn unique(&self, statements: &[Statement], likenesses: &[Likeness], facts: &Facts) -> Vec<(usize, Unique)> {
        // how alike each statement is to the most alike of another article
        let mut alike = vec![0.0_f64; statements.len()];
        for likeness in likenesses {
            let (a, b) = likeness.statements;
            let apart = statements.get(a).map(Statement::articles) != statements.get(b).map(Statement::articles);
            for index in [a, b] {
                if let Some(most) = alike.get_mut(index).filter(|_| apart) {
                    *most = most.max(likeness.likeness);
                }
            }
        }
        let mut reported = |index: usize| {
            if let Some(most) = alike.get_mut(index) {
                *most = 1.0;
            }
        };
        facts.groups.iter().flatten().for_each(|&statement| reported(statement));
        facts.conflicts.iter().flatten().for_each(|&(statement, _)| reported(statement));
        let mut found: Vec<(usize, Unique)> = Vec::new();
        for (index, (statement, alike)) in statements.iter().zip(alike).enumerate() {
            if alike >= UNIQUE || statement.terms.len() < SUBSTANCE {
                continue;
            }
            let Some(stated) = statement.sentences.first() else { continue };
            let Some(place) = self.place(stated.article, stated.sentence) else { continue };
            found.push((index, Unique { place, score: self.score(stated) * (1.0 - alike) }));
        }
        sorting::sort_by(&mut found, |a, b| b.1.score.total_cmp(&a.1.score));
        found
    }
}
