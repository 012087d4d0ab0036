//! Several reports of one event, held against each other.

pub(crate) mod alignment;
pub(crate) mod best;
pub(crate) mod concordance;
pub(crate) mod difference;
pub(crate) mod echo;
pub(crate) mod event;
pub(crate) mod fact;
pub(crate) mod group;
pub(crate) mod joint_summary;
pub(crate) mod likeness;
pub(crate) mod number;
pub(crate) mod numeral;
pub(crate) mod place;
pub(crate) mod remark;
pub(crate) mod rows;
pub(crate) mod statement;
pub(crate) mod toll;
pub(crate) mod utterance;

use crate::document::Document;
use crate::score;
use crate::score::frequency::Frequency;
use crate::sorting;
use crate::summary::{self, SummaryOptions};
use best::Best;
use concordance::Concordance;
use difference::Difference;
use event::Events;
use fact::{Fact, Facts};
use joint_summary::{Candidate, Selected, Telling};
use likeness::Likeness;
use place::Place;
use remark::{Remark, Version};
use statement::{Stated, Statements};

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
    let quotations = remark::remarks(documents, &concordance);
    let terms = concordance.terms();
    let statements = Statements::new(documents, &concordance);
    drop(concordance);
    let mut likenesses = likeness::likenesses(&statements, documents.len(), terms);
    let sentences = Sentences::new(documents, &statements, options);
    let quoting = sentences.quoting(&quotations);
    likeness::raise(&mut likenesses, &quoting, SAYING);
    let best = Best::new(&statements, &likenesses);
    let events = Events::new(&statements, &likenesses, &quoting, &best, documents.len());
    let tolls = toll::tolls(&statements, &events, documents.len());
    likeness::raise(&mut likenesses, &tolls.agreeing, SAYING);
    let facts = fact::facts(&statements, &likenesses, &best, &events, tolls.conflicts);
    drop(best);
    let place_of = |stated: &Stated| sentences.place(stated.article(), stated.sentence());
    let differences = difference::differences(&statements, &facts.conflicts, &place_of);
    let worths: Vec<f64> = facts.groups.iter().map(|group| sentences.worth(group, &statements)).collect();
    let order = sorting::descending(&worths);
    let group = |fact: usize| facts.groups.row(order.get(fact).map_or(usize::MAX, |&group| group as usize));
    let mut scores: Vec<f64> = order.iter().filter_map(|&group| worths.get(group as usize)).copied().collect();
    let told = |(fact, &score): (usize, &f64)| Fact { members: sentences.places(group(fact), &statements), score };
    let shared: Vec<Fact> = scores.iter().enumerate().map(told).collect();
    let (indices, unique) = sentences.unique(&statements, &likenesses, &facts);
    let summary = if let [document] = documents {
        alone(document, options)
    } else {
        scores.extend(indices.iter().map(|&index| sentences.worth_alone(index, &statements)));
        let candidate = |index: usize| match indices.get(index.wrapping_sub(shared.len())) {
            Some(&unique) => sentences.candidate(None, &[unique], &statements, &likenesses),
            None => sentences.candidate(Some(index), group(index), &statements, &likenesses),
        };
        joint_summary::select(&sorting::descending(&scores), &candidate, &statements, &likenesses, options)
    };
    Comparison { shared, differences, unique, quotations, summary }
}

/// The summary of one article, as it is without a comparison.
fn alone(document: &Document, options: &SummaryOptions) -> Vec<Selected> {
    let sentences = summary::summarize(document, options).sentences.into_iter();
    sentences.map(|sentence| Selected { place: Place { article: 0, span: sentence.span }, fact: None }).collect()
}

/// The sentences of all articles, numbered one article after another.
struct Sentences<'a> {
    documents: &'a [Document<'a>],
    /// The number of the first sentence of each article.
    first: Vec<usize>,
    /// The score of each in its own article.
    scores: Vec<f64>,
    /// Whether each opens with a word that leans on the sentence before.
    leans: Vec<bool>,
    /// The statement that each makes, where it is one of the body.
    statements: Vec<u32>,
}

impl<'a> Sentences<'a> {
    fn new(documents: &'a [Document<'a>], statements: &Statements, options: &SummaryOptions) -> Self {
        let count = documents.iter().map(|document| document.sentences().len()).sum();
        let (scores, leans, made) = (vec![0.0; count], vec![false; count], vec![u32::MAX; count]);
        let mut all = Sentences { documents, first: Vec::with_capacity(documents.len()), scores, leans, statements: made };
        let mut first = 0;
        for document in documents {
            all.first.push(first);
            for score in score::score(document, &Frequency::new(document, None)) {
                let number = first + score.sentence;
                if let (Some(own), Some(leans)) = (all.scores.get_mut(number), all.leans.get_mut(number)) {
                    *own = score.total(options.position_weight).clamp(0.0, 1.0);
                    *leans = score.leans;
                }
            }
            first += document.sentences().len();
        }
        for (index, statement) in statements.iter().enumerate() {
            for stated in statement.stated() {
                let number = all.number(stated);
                if let Some(made) = all.statements.get_mut(number) {
                    *made = index as u32;
                }
            }
        }
        all
    }

    fn number(&self, stated: &Stated) -> usize {
        self.first.get(stated.article()).map_or(usize::MAX, |first| first + stated.sentence())
    }

    fn place(&self, article: usize, sentence: usize) -> Option<Place> {
        let span = self.documents.get(article)?.sentences().get(sentence)?.span;
        Some(Place { article, span })
    }

    fn score(&self, stated: &Stated) -> f64 {
        self.scores.get(self.number(stated)).copied().unwrap_or(0.0)
    }

    /// The pairs of statements that quote the same remark, each in one sentence.
    fn quoting(&self, remarks: &[Remark]) -> Vec<(u32, u32)> {
        let quotes = |version: &Version| {
            let Place { article, span } = version.place;
            let sentences = self.documents.get(article)?.sentences();
            let after = sentences.partition_point(|sentence| sentence.span.start() <= span.start());
            let index = after.checked_sub(1)?;
            let whole = sentences.get(index)?.span.contains(span);
            let statement = *self.statements.get(self.first.get(article)? + index)?;
            (whole && statement != u32::MAX).then_some((article, statement))
        };
        let mut pairs = Vec::new();
        for remark in remarks {
            let quoting: Vec<(usize, u32)> = remark.versions.iter().filter_map(quotes).collect();
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

    /// The numbers of the sentences that make the statements of a group, in order.
    fn numbers(&self, group: &[u32], statements: &Statements) -> Vec<u64> {
        let group = group.iter().filter_map(|&index| statements.get(index as usize));
        let mut numbers: Vec<u64> =
            group.flat_map(|statement| statement.stated()).map(|stated| self.number(stated) as u64).collect();
        sorting::sort_numbers(&mut numbers);
        numbers
    }

    /// How much a group of statements matters: the mean over all articles of the score of its best sentence there.
    fn worth(&self, group: &[u32], statements: &Statements) -> f64 {
        let (mut article, mut best, mut sum) = (0, 0.0_f64, 0.0);
        for number in self.numbers(group, statements) {
            while self.first.get(article + 1).is_some_and(|&next| next as u64 <= number) {
                sum += std::mem::take(&mut best);
                article += 1;
            }
            best = best.max(self.scores.get(number as usize).copied().unwrap_or_default());
        }
        (sum + best) / self.documents.len().max(1) as f64
    }

    /// How much a statement matters that one article alone makes.
    fn worth_alone(&self, index: u32, statements: &Statements) -> f64 {
        let stated = statements.get(index as usize).map(|statement| statement.stated());
        let best = stated.into_iter().flatten().map(|stated| self.score(stated)).fold(0.0, f64::max);
        best / self.documents.len().max(1) as f64
    }

    /// The places of a group of statements, in the order of the articles.
    fn places(&self, group: &[u32], statements: &Statements) -> Vec<Place> {
        let place = |number: u64| {
            let article = self.first.partition_point(|&first| first as u64 <= number).checked_sub(1)?;
            self.place(article, number as usize - self.first.get(article)?)
        };
        self.numbers(group, statements).into_iter().filter_map(place).collect()
    }

    /// What a group of statements tells: it is told best by the sentence that scores well and is like the others that tell it, and
    /// does not lean on a sentence before it.
    fn candidate(&self, fact: Option<usize>, group: &[u32], statements: &Statements, likenesses: &[Likeness]) -> Candidate {
        let mut depth = 0.0;
        let mut tellings: Vec<Telling> = Vec::new();
        for &index in group {
            let Some(statement) = statements.get(index as usize) else { continue };
            let alike: f64 = group.iter().map(|&other| likeness::of_pair(likenesses, index, other)).sum();
            let alike = alike / (group.len().max(2) - 1) as f64;
            for stated in statement.stated() {
                let Some(document) = self.documents.get(stated.article()) else { continue };
                let Some(sentence) = document.sentences().get(stated.sentence()) else { continue };
                let place = Place { article: stated.article(), span: sentence.span };
                depth += place.span.start() as f64 / document.text().len().max(1) as f64;
                let leaning = if self.leans.get(self.number(stated)) == Some(&true) { LEANING } else { 0.0 };
                let worth = self.score(stated) + alike - leaning;
                tellings.push(Telling { worth, place, statement: index, words: sentence.words as usize });
            }
        }
        sorting::sort_by(&mut tellings, |a, b| b.worth.total_cmp(&a.worth).then(a.place.cmp(&b.place)));
        Candidate { fact, depth: depth / tellings.len().max(1) as f64, tellings }
    }

    /// The statements that one article alone makes, each with its first sentence, those first that matter most.
    fn unique(&self, statements: &Statements, likenesses: &[Likeness], facts: &Facts) -> (Vec<u32>, Vec<Unique>) {
        // how alike each statement is to the most alike of another article
        let mut alike = vec![0.0_f64; statements.len()];
        let mut raise = |index: u32, likeness: f64| {
            if let Some(most) = alike.get_mut(index as usize) {
                *most = most.max(likeness);
            }
        };
        for likeness in likenesses {
            let (a, b) = likeness.statements;
            if let (Some(first), Some(second)) = (statements.get(a as usize), statements.get(b as usize))
                && !first.articles().eq(second.articles())
            {
                raise(a, likeness.likeness);
                raise(b, likeness.likeness);
            }
        }
        facts.groups.iter().flatten().for_each(|&statement| raise(statement, 1.0));
        facts.conflicts.iter().flatten().for_each(|&(statement, _)| raise(statement as u32, 1.0));
        let (mut indices, mut scores) = (Vec::new(), Vec::new());
        for (index, (statement, alike)) in statements.iter().zip(alike).enumerate() {
            if alike < UNIQUE
                && statement.terms.len() >= SUBSTANCE
                && let Some(stated) = statement.stated().next()
            {
                indices.push(index as u32);
                scores.push(self.score(stated) * (1.0 - alike));
            }
        }
        let mut unique = Vec::with_capacity(indices.len());
        let order = sorting::descending(&scores);
        let ordered = order.iter().filter_map(|&at| Some((*indices.get(at as usize)?, *scores.get(at as usize)?)));
        let indices = ordered.filter_map(|(index, score)| {
            let stated = statements.get(index as usize)?.stated().next()?;
            unique.push(Unique { place: self.place(stated.article(), stated.sentence())?, score });
            Some(index)
        });
        (indices.collect(), unique)
    }
}
