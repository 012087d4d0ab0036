//! The people and organisations that an article names, and the fullest form of each name.
//!
//! Names with the same first and last word are one person. A surname alone, or a forename, means the person who is
//! named in full with it; of several, the one named most, since news calls only the main bearer of a surname by it.

use crate::document::{Document, Role};
use crate::language::{HONORIFIC, ORGANISATION};
use crate::quotation::class::Class;
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, Part};
use crate::slots::{self, Hash, Slots};
use crate::sorting;
use crate::span::Span;
use crate::text::token::Shape;

/// No more than so many people are kept apart by one title, and so many words of what introduces a person.
const KEPT: usize = 8;

/// More words are no name but a headline with capitals.
const LONGEST: usize = 4;

/// Somebody, or something, that the article names.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The fullest form of the name, without titles: `Kim Jong Un`; where there is but a surname, with them:
    /// `President Trump`.
    pub name: Span,
    /// How many words that form has.
    words: usize,
    /// How often the article names them.
    pub count: u32,
    /// More than zero for a man, less for a woman, by what the article says and by the forename.
    pub gender: i32,
    /// More than zero where the name reads as that of a human being.
    pub human: i32,
    /// The words that introduce them: `Russian`, `Defense`, `Minister`.
    introduced: Vec<u32>,
    /// The first and the last word of the name.
    ends: (u32, u32),
}

/// A place where the article names somebody.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub person: u32,
    pub sentence: usize,
    /// The index in the parts of the sentence.
    pub part: usize,
    pub start: usize,
}

/// The number of a person whom a title means, where the article does not tell who that is.
const NOBODY_KNOWN: u32 = u32::MAX;

/// The people of an article.
#[derive(Debug)]
pub(crate) struct People {
    all: Vec<Person>,
    /// How often the person is named who is named most.
    most: u32,
    /// Every place where somebody is named, in order.
    mentions: Vec<Mention>,
    /// The person that a word names when it stands alone, by the word's number: as surname, and as first name.
    by_surname: Vec<Option<u32>>,
    by_forename: Vec<Option<u32>>,
    by_ends: Slots,
    /// Who is introduced by a title, of which one form is the word with the number: at most [`KEPT`] people, and one more where there are
    /// too many to tell apart.
    titles: Vec<(u32, Vec<u32>)>,
    by_title: Slots,
}

impl People {
    /// Collects the names of the body of `document`.
    pub(crate) fn new(document: &Document, clauses: &Clauses) -> Self {
        let words = document.vocabulary().len();
        let mut people = People {
            all: Vec::new(),
            most: 0,
            mentions: Vec::new(),
            by_surname: vec![None; words],
            by_forename: vec![None; words],
            by_ends: Slots::with_room(0),
            titles: Vec::new(),
            by_title: Slots::with_room(0),
        };
        // where a name stands, and where a phrase such as `the president`
        let (mut names, mut titled) = (Vec::new(), Vec::new());
        for (sentence, _) in document.sentences().iter().enumerate().filter(|(_, sentence)| sentence.role == Role::Body) {
            for (at, part) in clauses.of(sentence).iter().enumerate() {
                if part.kind == Kind::Name {
                    if let Some((first, last)) = ends(document, part) {
                        if part.tokens.1 - part.tokens.0 > 1 {
                            people.add(part, first, last);
                        }
                        names.push((sentence, at, part, last));
                    }
                } else if part.kind == Kind::Noun && is_the_titled(document, clauses, part) {
                    titled.push((sentence, at, part));
                }
            }
        }
        people.fill_tables();
        for (sentence, at, part, last) in names {
            let person = people.find(document, part).unwrap_or_else(|| {
                let person = people.add(part, last, last);
                if let Some(slot) = people.by_surname.get_mut(last as usize) {
                    slot.get_or_insert(person);
                }
                person
            });
            people.mentions.push(Mention { person, sentence, part: at, start: part.head.start() });
            people.learn(document, clauses, sentence, at, person);
        }
        for (sentence, at, part) in titled {
            let person = people.titled(document, clauses, part).unwrap_or(NOBODY_KNOWN);
            people.mentions.push(Mention { person, sentence, part: at, start: part.head.start() });
        }
        sorting::sort_by_key(&mut people.mentions, |mention| mention.start);
        people.most = people.all.iter().map(|person| person.count).max().unwrap_or(0);
        people
    }

    fn add(&mut self, part: &Part, first: u32, last: u32) -> u32 {
        let words = part.tokens.1 - part.tokens.0;
        let next = self.all.len() as u32;
        let ends = (first, last);
        let number = self.slot(ends).unwrap_or_else(|slot| {
            self.by_ends.fill(slot, hash(ends), next);
            self.all.push(Person { name: part.head, words, count: 0, gender: 0, human: 0, introduced: Vec::new(), ends });
            next
        });
        if let Some(person) = self.all.get_mut(number as usize) {
            if words > person.words {
                person.name = part.head;
                person.words = words;
            }
            person.count += 1;
        }
        number
    }

    /// Who is meant by a surname or a forename alone: the person most often named in full; of equals, the first.
    fn fill_tables(&mut self) {
        let rank = |person: &Person| (person.words <= LONGEST, person.count, usize::MAX - person.name.start());
        for (number, person) in self.all.iter().enumerate() {
            let (first, last) = person.ends;
            for (table, word) in [(&mut self.by_surname, last), (&mut self.by_forename, first)] {
                if let Some(slot) = table.get_mut(word as usize)
                    && slot.and_then(|old| self.all.get(old as usize)).is_none_or(|old| rank(old) < rank(person))
                {
                    *slot = Some(number as u32);
                }
            }
        }
    }

    /// Whom a name means.
    pub(crate) fn find(&self, document: &Document, part: &Part) -> Option<u32> {
        let (first, last) = ends(document, part)?;
        if part.tokens.1 - part.tokens.0 > 1 {
            return self.named(first, last);
        }
        let slot = |table: &[Option<u32>]| table.get(last as usize).copied().flatten();
        slot(&self.by_surname).or_else(|| slot(&self.by_forename))
    }

    /// Whom a surname means.
    pub(crate) fn surnamed(&self, word: u32) -> Option<u32> {
        self.by_surname.get(word as usize).copied().flatten()
    }

    /// Whom a name with the words `first` and `last` at its ends means.
    pub(crate) fn named(&self, first: u32, last: u32) -> Option<u32> {
        self.slot((first, last)).ok()
    }

    /// The person whose name has the words `ends` at its ends, or the slot where they belong.
    fn slot(&self, ends: (u32, u32)) -> Result<u32, usize> {
        self.by_ends.find(hash(ends), |number| self.get(number).is_some_and(|person| person.ends == ends))
    }

    /// The number of a title in the list of titles, or the slot where it belongs.
    fn title_slot(&self, document: &Document, title: &str) -> Result<u32, usize> {
        self.by_title.find(slots::hash(title.as_bytes()), |number| {
            self.titles.get(number as usize).is_some_and(|&(word, _)| full_title(document, word) == title)
        })
    }

    /// Keeps the person `number` as one whom the title `word` introduces.
    fn keep_title(&mut self, document: &Document, word: u32, number: u32) {
        let title = full_title(document, word);
        let index = self.title_slot(document, title).unwrap_or_else(|slot| {
            let next = self.titles.len() as u32;
            self.by_title.fill(slot, slots::hash(title.as_bytes()), next);
            self.titles.push((word, Vec::new()));
            next
        });
        if let Some((_, named)) = self.titles.get_mut(index as usize)
            && named.len() <= KEPT
            && !named.contains(&number)
        {
            named.push(number);
        }
    }

    /// Takes from one mention what it tells of the person: titles before, an apposition after, the shape of the name.
    fn learn(&mut self, document: &Document, clauses: &Clauses, sentence: usize, at: usize, number: u32) {
        let parts = clauses.of(sentence);
        let Some(part) = parts.get(at) else { return };
        let kind = |index: usize| parts.get(index).map(|part| part.kind);
        let mut introducing: Vec<u32> = words(document, part.first, part.tokens.0).collect();
        // `his wife, Ann Lee,` and `Ann Lee, a farmer`
        let comma = |index: Option<usize>| index.and_then(kind) == Some(Kind::Comma);
        let before = at.checked_sub(2).filter(|_| comma(at.checked_sub(1)));
        let after = Some(at + 2).filter(|_| comma(Some(at + 1)));
        for beside in [before, after] {
            let Some(apposed) = beside.and_then(|index| parts.get(index)) else { continue };
            let title = words(document, apposed.tokens.0, apposed.tokens.1).last();
            if apposed.kind == Kind::Noun && title.is_some_and(|word| clauses.class(word) == Class::Title) {
                introducing.extend(words(document, apposed.tokens.0, apposed.tokens.1));
            }
        }
        let governed = at.checked_sub(1).and_then(kind) == Some(Kind::Preposition);
        let verb = (at + 1..at + 3).any(|index| matches!(kind(index), Some(Kind::Cue | Kind::Relative)));
        let lower = |word: u32| document.vocabulary().lower(word);
        let traits = |word: u32| document.vocabulary().traits(word);
        let Some(person) = self.all.get_mut(number as usize) else { return };
        person.count += 1;
        person.human += i32::from(verb) - i32::from(governed);
        let article = part.first < part.tokens.0
            && document.tokens().get(part.first).is_some_and(|token| matches!(lower(token.word()), "the" | "a" | "an"));
        let titled = introducing.iter().any(|&word| clauses.class(word) == Class::Title);
        person.human += if titled {
            4
        } else if article {
            -3
        } else {
            0
        };
        // `NATO` is nobody, where the name stands for no longer one
        let shouted = document.tokens().get(part.tokens.0).is_some_and(|token| token.shape() == Shape::Upper);
        if person.words == 1 && shouted && part.tokens.1 - part.tokens.0 == 1 {
            person.human -= 6;
        }
        let own: Vec<u32> = words(document, part.tokens.0, part.tokens.1).collect();
        if own.iter().any(|&word| traits(word).is(ORGANISATION)) {
            person.human -= 6;
        }
        let forename = own.first().filter(|_| own.len() > 1).map_or(0, |&word| traits(word).forename_sex());
        if forename != 0 {
            person.gender += 2 * forename;
            person.human += 4;
        } else if (2..4).contains(&own.len()) {
            person.human += 1;
        } else if own.len() > LONGEST {
            // a headline with capitals
            person.human -= 6;
        }
        if part.head.of(document.text()).get(1..2) == Some("-") {
            // `R-Ohio`
            person.human -= 9;
        }
        for &word in &introducing {
            person.gender += 3 * traits(word).title_sex();
            if person.introduced.len() < KEPT && !person.introduced.contains(&word) {
                person.introduced.push(word);
            }
        }
        let honorific = introducing.last().is_some_and(|&word| traits(word).is(HONORIFIC));
        let start = title_start(document, clauses, part);
        if person.words == 1 && start < part.head.start() && !honorific {
            person.name = Span::new(start, part.head.end());
            person.words = 2;
        }
        for &word in introducing.iter().filter(|&&word| clauses.class(word) == Class::Title) {
            self.keep_title(document, word, number);
        }
    }

    /// Who is meant by the phrase `part`, which ends in a title, where it can be but one person: `the president`,
    /// `Putin's adviser`, `the Russian minister`.
    pub(crate) fn titled(&self, document: &Document, clauses: &Clauses, part: &Part) -> Option<u32> {
        let lower = |word: u32| document.vocabulary().lower(word);
        let last = words(document, part.tokens.0, part.tokens.1).last()?;
        let first = words(document, part.first, part.tokens.1).next()?;
        if clauses.class(last) != Class::Title || matches!(lower(first), "a" | "an" | "one" | "another" | "some" | "several") {
            return None;
        }
        let (_, named) = self.titles.get(self.title_slot(document, full_title(document, last)).ok()? as usize)?;
        if named.len() > KEPT {
            return None;
        }
        let fit = |number: u32| {
            let introduced = self.get(number).map(|person| person.introduced.as_slice()).unwrap_or_default();
            words(document, part.tokens.0, part.tokens.1).filter(|word| introduced.contains(word)).count()
        };
        let best = named.iter().map(|&number| fit(number)).max()?;
        let mut fitting = named.iter().copied().filter(|&number| fit(number) == best);
        match (fitting.next(), fitting.next()) {
            (Some(number), None) => Some(number),
            _ => None,
        }
    }

    /// The person numbered `number`.
    pub(crate) fn get(&self, number: u32) -> Option<&Person> {
        self.all.get(number as usize)
    }

    /// How much the article is about a speaker, from 0 to 1: how often it names them, beside whom it names most. A speaker
    /// without a name is of some interest, and no speaker of none.
    pub(crate) fn prominence(&self, person: Option<u32>, spoken: bool) -> f64 {
        let Some(person) = person.and_then(|person| self.get(person)).filter(|_| spoken) else {
            return if spoken { 0.2 } else { 0.0 };
        };
        0.3 + 0.7 * (1.0 + f64::from(person.count)).ln() / (1.0 + f64::from(self.most.max(1))).ln()
    }

    /// The mentions before byte `end` of the text, the nearest first.
    pub(crate) fn before(&self, end: usize) -> impl Iterator<Item = &Mention> {
        let until = self.mentions.partition_point(|mention| mention.start < end);
        self.mentions.get(..until).unwrap_or(&[]).iter().rev()
    }
}

/// Whether a phrase means one certain person by a title: `the president`, `his adviser`.
fn is_the_titled(document: &Document, clauses: &Clauses, part: &Part) -> bool {
    let last = words(document, part.tokens.0, part.tokens.1).last();
    let first = words(document, part.first, part.tokens.1).next().map(|word| document.vocabulary().lower(word));
    last.is_some_and(|word| clauses.class(word) == Class::Title) && matches!(first, Some("the" | "his" | "her" | "their"))
}

fn hash(ends: (u32, u32)) -> u32 {
    let mut hash = Hash::default();
    hash.add(u64::from(ends.0) << 32 | u64::from(ends.1));
    hash.finish()
}

/// The title that the word numbered `word` is a form of.
fn full_title<'a>(document: &'a Document, word: u32) -> &'a str {
    let vocabulary = document.vocabulary();
    vocabulary.traits(word).full_title().unwrap_or_else(|| vocabulary.lower(word))
}

fn words<'a>(document: &'a Document, from: usize, to: usize) -> impl Iterator<Item = u32> + 'a {
    document.tokens().get(from..to).unwrap_or(&[]).iter().map(|token| token.word())
}

/// Where the row of titles right before a name begins.
fn title_start(document: &Document, clauses: &Clauses, part: &Part) -> usize {
    let mut start = part.head.start();
    for index in (part.first..part.tokens.0).rev() {
        match document.tokens().get(index) {
            Some(token) if clauses.class(token.word()) == Class::Title => start = token.start(),
            _ => break,
        }
    }
    start
}

/// The first and the last word of a name.
fn ends(document: &Document, part: &Part) -> Option<(u32, u32)> {
    let first = document.tokens().get(part.tokens.0)?;
    let last = document.tokens().get(part.tokens.1.checked_sub(1)?)?;
    Some((first.word(), last.word()))
}
