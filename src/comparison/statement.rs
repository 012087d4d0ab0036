//! What sentences of several articles state, and how alike two of them are.

use crate::comparison::concordance::Concordance;
use crate::comparison::number::Number;
use crate::comparison::numeral::Article;
use crate::document::{Document, Role, Sentence};
use crate::language::{CALENDAR, TITLE};
use crate::slots::{Hash, Slots};
use crate::sorting;
use crate::span::Span;
use crate::text::token::Token;

/// The distinct statements of several articles, in the order of their first sentences: each thing that there is of them in one row.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    rows: Vec<Row>,
    terms: Vec<u32>,
    weights: Vec<f64>,
    /// Whether each term that there is names somebody or something, wherever it stands for the most part.
    naming: Vec<bool>,
    numbers: Vec<Number>,
    sentences: Vec<Stated>,
    spans: Vec<Span>,
}

/// Where the terms and the numbers of a statement end, and the next one's begin.
#[derive(Debug)]
struct Row {
    terms: u32,
    numbers: u32,
    /// The first and the last of its sentences.
    first: u32,
    last: u32,
    /// What all its terms tell, and the one that tells most.
    told: f64,
    most: f64,
    denies: bool,
}

/// Sentences of exactly the same words of content and the same numbers, all of which deny something or none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement<'a> {
    /// The terms of its words of content but numbers, in order of their numbers.
    pub terms: &'a [u32],
    /// How much each tells.
    pub weights: &'a [f64],
    naming: &'a [bool],
    /// Its numbers, in order, the first [`NUMBERS`] of them.
    pub numbers: &'a [Number],
    /// What all its terms tell.
    pub told: f64,
    /// What the term of it tells that tells most.
    pub most: f64,
    /// Whether it has a word that denies: `not`.
    denies: bool,
    sentences: &'a [Stated],
    first: u32,
    last: u32,
}

/// A sentence that makes a statement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated {
    article: u32,
    sentence: u32,
    /// Where the spans of its numbers begin.
    spans: u32,
    /// The next sentence that makes the same statement; [`NONE`] behind the last.
    next: u32,
}

const NONE: u32 = u32::MAX;

/// A number that both statements have tells as much as a term that tells most, this many times.
pub(crate) const NUMBER: f64 = 2.0;
/// Each statement is taken to tell, beside what it says, what so many terms would tell that tell most and that the other has
/// not: else two short sentences were alike that have one word in common.
const UNSAID: f64 = 1.5;
/// No more numbers than this are kept of a statement: two statements are compared in the product of theirs, and a sentence with
/// more is a table.
const NUMBERS: usize = 32;
/// Two statements say it in the same words where each has such a share of what the other tells.
const SAME_WORDS: f64 = 0.8;
/// No more words of content than this make a statement of one clause, in which what denies denies all of it.
const SHORT: usize = 6;
/// Fewer common terms and numbers than this make no likeness.
const FEWEST: usize = 2;

/// What two statements have in common: how many terms, how many of them that name nobody, how many numbers, and what the terms tell.
#[derive(Default)]
struct Common {
    count: usize,
    plain: usize,
    numbers: usize,
    told: f64,
}

impl Stated {
    /// Which article it stands in.
    pub(crate) fn article(&self) -> usize {
        self.article as usize
    }

    /// Its index in [`Document::sentences`].
    pub(crate) fn sentence(&self) -> usize {
        self.sentence as usize
    }
}

impl<'a> Statement<'a> {
    /// How alike two statements are, from 0 to 1: what they tell in common as a share of what each tells, as the geometric mean
    /// of the two shares.
    ///
    /// A number that both have counts as a term that both have; one that only one has does not part them, since outlets leave
    /// out numbers, and numbers that differ are looked at by [`Statement::differs`].
    pub(crate) fn likeness(&self, other: &Statement) -> f64 {
        let Common { count, numbers: same, told: common, .. } = self.common(other);
        if count + same < FEWEST {
            return 0.0;
        }
        let most = self.most.max(other.most);
        let numbers = NUMBER * most * same as f64;
        let beside = numbers + UNSAID * most;
        (common + numbers) / ((self.told + beside) * (other.told + beside)).sqrt()
    }

    /// Whether all that both have in common is whom or what they are about: two sentences about one person tell two things.
    pub(crate) fn names_alike(&self, other: &Statement) -> bool {
        let Common { count, plain, numbers, .. } = self.common(other);
        count > 0 && plain == 0 && numbers == 0
    }

    /// Whether both say the same, but that one of them denies it: `The bridge will reopen`, `The bridge will not reopen`. In longer
    /// ones it may be something else that is denied.
    pub(crate) fn is_denied_by(&self, other: &Statement) -> bool {
        self.denies != other.denies && self.terms.len().max(other.terms.len()) <= SHORT && self.has_words_of(other)
    }

    /// Whether both say what they say in the same words.
    fn has_words_of(&self, other: &Statement) -> bool {
        self.covers(other) >= SAME_WORDS && other.covers(self) >= SAME_WORDS
    }

    /// The share of what the terms of `other` tell that this statement's terms tell as well.
    pub(crate) fn covers(&self, other: &Statement) -> f64 {
        if other.told > 0.0 { self.common(other).told / other.told } else { 0.0 }
    }

    /// The articles that make it, in order.
    pub(crate) fn articles(&self) -> impl Iterator<Item = usize> + use<'a> {
        let mut last = None;
        self.stated().map(Stated::article).filter(move |&article| last.replace(article) != Some(article))
    }

    /// The first article that makes it.
    pub(crate) fn article(&self) -> usize {
        self.sentences.get(self.first as usize).map_or(0, Stated::article)
    }

    /// The article that makes it alone, where only one does.
    pub(crate) fn only_article(&self) -> Option<usize> {
        let last = self.sentences.get(self.last as usize).map_or(0, Stated::article);
        Some(last).filter(|&last| last == self.article())
    }

    /// The sentences that make it, in order.
    pub(crate) fn stated(&self) -> impl Iterator<Item = &'a Stated> + use<'a> {
        let sentences = self.sentences;
        std::iter::successors(sentences.get(self.first as usize), |stated| sentences.get(stated.next as usize))
    }

    /// What both have.
    #[inline(never)]
    fn common(&self, other: &Statement) -> Common {
        let same = self.numbers.iter().filter(|a| other.numbers.iter().any(|b| a.is(b))).count();
        let mut common = Common { numbers: same.min(other.numbers.len()), ..Common::default() };
        let (mut own, mut theirs) = (0, 0);
        while let (Some(a), Some(b)) = (self.terms.get(own), other.terms.get(theirs)) {
            if a == b {
                let weight = |of: &Statement, at: usize| of.weights.get(at).copied().unwrap_or_default();
                common.count += 1;
                common.plain += usize::from(self.naming.get(*a as usize) == Some(&false));
                common.told += weight(self, own).min(weight(other, theirs));
            }
            (own, theirs) = (own + usize::from(a <= b), theirs + usize::from(b <= a));
        }
        common
    }

    /// The first two numbers that differ in what they say of the same, where neither stands in the other statement as well.
    ///
    /// They count the same by `common` words beside them.
    pub(crate) fn differs(&self, other: &Statement, common: usize) -> Option<(usize, usize)> {
        let lacks = |numbers: &[Number], number: &Number| !numbers.iter().any(|other| number.agrees(other));
        self.numbers.iter().enumerate().filter(|(_, a)| lacks(other.numbers, a)).find_map(|(i, a)| {
            let j = other.numbers.iter().position(|b| a.counts_as(b, common) && a.is_near(b) && lacks(self.numbers, b))?;
            Some((i, j))
        })
    }

    /// The one number of each that does not agree with any of the other's, where the statements are the same words otherwise, and they can
    /// be two reports of one number.
    pub(crate) fn differs_alone(&self, other: &Statement) -> Option<(usize, usize)> {
        let (i, a) = self.lone(other)?;
        let (j, b) = other.lone(self)?;
        (a.is_alike(b) && a.is_near(b) && self.has_words_of(other)).then_some((i, j))
    }

    /// The only number that does not agree with any of the other statement.
    fn lone(&self, other: &Statement) -> Option<(usize, &'a Number)> {
        let mut lacking = self.numbers.iter().enumerate().filter(|(_, own)| !other.numbers.iter().any(|theirs| own.agrees(theirs)));
        let found = lacking.next();
        found.filter(|_| lacking.next().is_none())
    }

    /// Whether one has a year that the other has not: it tells of another time.
    pub(crate) fn of_other_time(&self, other: &Statement) -> bool {
        let has = |numbers: &[Number], year: f64| numbers.iter().any(|number| number.is_year() && number.value == year);
        let lacks = |one: &[Number], other: &[Number]| one.iter().any(|number| number.is_year() && !has(other, number.value));
        lacks(self.numbers, other.numbers) || lacks(other.numbers, self.numbers)
    }
}

impl Statements {
    /// The statements of the bodies of all articles.
    pub(crate) fn new(documents: &[Document], concordance: &Concordance) -> Self {
        let sentences = documents.iter().map(|document| document.sentences().len()).sum();
        // more than news has, so that there is no growing in steps, which would leave holes in the memory
        let words = documents.iter().map(|document| document.tokens().len()).sum::<usize>() * 5 / 8;
        let mut all = Statements {
            rows: Vec::with_capacity(sentences),
            terms: Vec::with_capacity(words),
            weights: Vec::with_capacity(words),
            sentences: Vec::with_capacity(sentences),
            ..Statements::default()
        };
        let mut uses = vec![Use::default(); concordance.terms()];
        let mut slots = Slots::with_room(0);
        let mut keys = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            let article = Article { document, words: concordance.of_article(number) };
            for (index, sentence) in document.sentences().iter().enumerate() {
                if sentence.role != Role::Body {
                    continue;
                }
                let Words { has_numbers, denies } = terms(&article, sentence, &mut keys);
                for &key in &keys {
                    if let Some(of_term) = uses.get_mut((key >> 32) as usize) {
                        of_term.count(number as u32, key & NAMING != 0);
                    }
                }
                let numbers = all.numbers.len();
                let spans = all.spans.len() as u32;
                if has_numbers {
                    article.numbers(sentence, NUMBERS, &mut all.numbers, &mut all.spans);
                }
                let stated = Stated { article: number as u32, sentence: index as u32, spans, next: NONE };
                all.add(stated, &keys, numbers, denies, &mut slots);
            }
        }
        all.naming = uses.iter().map(|of_term| of_term.naming * 2 > of_term.sentences).collect();
        all.shrink();
        all.weigh(&uses, documents.len());
        all
    }

    /// Adds a sentence that has the terms of `keys`, and the numbers from `numbers` on, and may deny; where another made the same
    /// statement, to that.
    fn add(&mut self, stated: Stated, keys: &[u64], numbers: usize, denies: bool, slots: &mut Slots) {
        let terms = self.terms.len();
        let number = self.sentences.len() as u32;
        self.sentences.push(stated);
        self.terms.extend(keys.iter().map(|key| (key >> 32) as u32));
        // as the share of each in what its name tells, until it is known how much that is
        self.weights.extend(keys.iter().map(|&key| 1.0 / f64::from(key as u32 / NAME).sqrt()));
        self.rows.push(Row {
            terms: self.terms.len() as u32,
            numbers: self.numbers.len() as u32,
            first: number,
            last: number,
            told: 0.0,
            most: 0.0,
            denies,
        });
        let row = self.rows.len() - 1;
        let Some(own) = self.get(row) else { return };
        let mut hash = Hash::default();
        hash.add(u64::from(denies));
        own.terms.iter().for_each(|&term| hash.add(u64::from(term)));
        own.numbers.iter().for_each(|number| hash.add(number.bits()));
        let same = |other: u32| {
            self.get(other as usize).is_some_and(|other| {
                other.denies == denies
                    && other.terms == own.terms
                    && other.numbers.iter().map(Number::bits).eq(own.numbers.iter().map(Number::bits))
            })
        };
        let part = |part: usize| match own.terms.get(part) {
            Some(&term) => u64::from(term),
            None => own.numbers.get(part - own.terms.len()).map_or(0, Number::bits),
        };
        match slots.find(hash.finish(), &part, &same) {
            Err(slot) => slots.fill(slot, hash.finish(), row as u32),
            Ok(other) => {
                self.rows.pop();
                self.terms.truncate(terms);
                self.weights.truncate(terms);
                self.numbers.truncate(numbers);
                if let Some(other) = self.rows.get_mut(other as usize) {
                    if let Some(last) = self.sentences.get_mut(other.last as usize) {
                        last.next = number;
                    }
                    other.last = number;
                }
            }
        }
    }

    /// Gives back the room that nothing more will be added to.
    fn shrink(&mut self) {
        self.rows.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.weights.shrink_to_fit();
        self.numbers.shrink_to_fit();
        self.sentences.shrink_to_fit();
        self.spans.shrink_to_fit();
    }

    /// Gives each term its weight: the logarithm of how many sentences an article has for each of them that has the term.
    ///
    /// This is inverse document frequency with sentences for documents (Nelken and Shieber 2006), but counted within the
    /// articles that have the term and not over all: a word that each article uses once is the mark of one fact, however many
    /// articles there are.
    fn weigh(&mut self, uses: &[Use], articles: usize) {
        let mean = self.sentences.len() as f64 / articles.max(1) as f64;
        let told = |of_term: &Use| (1.0 + mean * f64::from(of_term.articles) / f64::from(of_term.sentences.max(1))).ln();
        let told: Vec<f64> = uses.iter().map(told).collect();
        for (term, weight) in self.terms.iter().zip(&mut self.weights) {
            *weight *= told.get(*term as usize).copied().unwrap_or_default();
        }
        let mut start = 0;
        for row in &mut self.rows {
            let weights = self.weights.get(start..row.terms as usize).unwrap_or_default();
            row.told = weights.iter().sum();
            row.most = weights.iter().copied().fold(0.0, f64::max);
            start = row.terms as usize;
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The statement numbered `index`.
    #[inline(never)]
    pub(crate) fn get(&self, index: usize) -> Option<Statement<'_>> {
        let row = self.rows.get(index)?;
        let (terms, numbers) =
            index.checked_sub(1).and_then(|before| self.rows.get(before)).map_or((0, 0), |row| (row.terms, row.numbers));
        let terms = terms as usize..row.terms as usize;
        Some(Statement {
            terms: self.terms.get(terms.clone())?,
            weights: self.weights.get(terms)?,
            naming: &self.naming,
            numbers: self.numbers.get(numbers as usize..row.numbers as usize)?,
            told: row.told,
            most: row.most,
            denies: row.denies,
            sentences: &self.sentences,
            first: row.first,
            last: row.last,
        })
    }

    /// All of them, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Statement<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Where the number numbered `index` of its statement stands in a sentence that makes it.
    pub(crate) fn span(&self, stated: &Stated, index: usize) -> Option<Span> {
        self.spans.get(stated.spans as usize + index).copied()
    }
}

/// How much the articles use a term.
#[derive(Clone, Debug, Default)]
struct Use {
    sentences: u32,
    /// In how many of them it names somebody or something.
    naming: u32,
    articles: u32,
    /// The article that was read last of those that have it, counted from 1.
    last: u32,
}

impl Use {
    fn count(&mut self, article: u32, naming: bool) {
        self.sentences += 1;
        self.naming += u32::from(naming);
        self.articles += u32::from(self.last != article + 1);
        self.last = article + 1;
    }
}

/// The bit of a term that names somebody or something, or is the title of somebody, and what each word of a name counts above it.
const NAMING: u64 = 1;
const NAME: u32 = 2;

/// What a sentence has beside its terms.
struct Words {
    has_numbers: bool,
    /// Whether there is a word that denies.
    denies: bool,
}

/// The terms of the words of content of a sentence but its numbers and their measures, each once, in order: the term in the upper
/// half of a number, and in the lower one [`NAME`] for each word of its name, the shortest of its names, and whether it is
/// [`NAMING`].
fn terms(article: &Article, sentence: &Sentence, keys: &mut Vec<u64>) -> Words {
    let text = article.document.text();
    let joined = |a: &Token, b: &Token| {
        let between = || Span::new(a.end(), b.start()).of(text);
        a.is_capitalised() && b.is_capitalised() && matches!(between(), " " | "-" | ". ")
    };
    let mut words = Words { has_numbers: false, denies: false };
    let mut of_number = false;
    keys.clear();
    for run in article.document.tokens_of(sentence).chunk_by(joined) {
        let first = keys.len();
        // a word that opens the sentence has its capital for that
        let is_name =
            run.first().is_some_and(|token| token.is_capitalised() && (run.len() > 1 || token.start() > sentence.span.start()));
        for token in run {
            let term = article.term(token);
            // `28-year-old` says no more than the number
            of_number = article.is_number(token) || of_number && article.is_measure(token);
            if of_number {
                words.has_numbers = true;
            } else if term.is_content() {
                let traits = article.traits(token);
                let naming = is_name && !traits.is(CALENDAR) || traits.is(TITLE);
                keys.push(u64::from(term.number()) << 32 | if naming { NAMING } else { 0 });
            }
            words.denies |= term.denies();
        }
        let length = (keys.len() - first) as u64 * u64::from(NAME);
        keys.iter_mut().skip(first).for_each(|key| *key |= length);
    }
    sorting::sort_numbers(keys);
    keys.dedup_by_key(|key| *key >> 32);
    words
}
