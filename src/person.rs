//! The people and organisations that an article names, and the fullest form of each name.

use std::collections::BTreeMap;

use crate::clause::{Class, Clauses, Kind, Part};
use crate::document::{Document, Role};
use crate::span::Span;

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
    /// More than zero for a man, less for a woman, by what the article says.
    pub gender: i32,
}

/// The people of an article.
#[derive(Debug)]
pub(crate) struct People {
    all: Vec<Person>,
    /// The person that a word names when it stands alone, by the word's number: as surname, and as first name.
    by_surname: Vec<Option<u32>>,
    by_forename: Vec<Option<u32>>,
    by_ends: BTreeMap<(u32, u32), u32>,
    /// Who is introduced by a title; none where more than one person is.
    by_title: BTreeMap<u32, Option<u32>>,
}

impl People {
    /// Collects the names of the body of `document`.
    pub(crate) fn new(document: &Document, clauses: &Clauses) -> Self {
        let words = document.vocabulary().len();
        let mut people = People {
            all: Vec::new(),
            by_surname: vec![None; words],
            by_forename: vec![None; words],
            by_ends: BTreeMap::new(),
            by_title: BTreeMap::new(),
        };
        let names = || {
            (0..document.sentences().len())
                .filter(|&index| document.sentences().get(index).is_some_and(|sentence| sentence.role == Role::Body))
                .flat_map(|index| clauses.of(index))
                .filter(|part| part.kind == Kind::Name)
        };
        for part in names() {
            if let Some((first, last)) = ends(document, part)
                && part.tokens.1 - part.tokens.0 > 1
            {
                people.add(part, first, last);
            }
        }
        people.fill_tables();
        for part in names() {
            if let Some((first, last)) = ends(document, part) {
                let person = match people.find(document, part) {
                    Some(person) => person,
                    None => {
                        let person = people.add(part, first, last);
                        if let Some(slot) = people.by_surname.get_mut(last as usize) {
                            slot.get_or_insert(person);
                        }
                        person
                    }
                };
                people.count(document, clauses, part, person);
            }
        }
        people
    }

    fn add(&mut self, part: &Part, first: u32, last: u32) -> u32 {
        let words = part.tokens.1 - part.tokens.0;
        let next = self.all.len() as u32;
        let number = *self.by_ends.entry((first, last)).or_insert(next);
        if number == next {
            self.all.push(Person { name: part.head, words, count: 0, gender: 0 });
        }
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
        for (&(first, last), &number) in &self.by_ends {
            let count = |number: u32| self.all.get(number as usize).map_or((0, 0), |p| (p.count, u32::MAX - p.name.start() as u32));
            for (table, word) in [(&mut self.by_surname, last), (&mut self.by_forename, first)] {
                if let Some(slot) = table.get_mut(word as usize)
                    && slot.is_none_or(|old| count(old) < count(number))
                {
                    *slot = Some(number);
                }
            }
        }
    }

    /// Whom a name means.
    pub(crate) fn find(&self, document: &Document, part: &Part) -> Option<u32> {
        let (first, last) = ends(document, part)?;
        if part.tokens.1 - part.tokens.0 > 1 {
            return self.by_ends.get(&(first, last)).copied();
        }
        let slot = |table: &[Option<u32>]| table.get(last as usize).copied().flatten();
        slot(&self.by_surname).or_else(|| slot(&self.by_forename))
    }

    fn count(&mut self, document: &Document, clauses: &Clauses, part: &Part, number: u32) {
        let titles = document.tokens().get(part.first..part.tokens.0).unwrap_or(&[]);
        let Some(person) = self.all.get_mut(number as usize) else { return };
        person.count += 1;
        for title in titles {
            match document.vocabulary().lower(title.word) {
                "mr" | "sir" | "lord" | "king" | "prince" | "congressman" | "spokesman" | "chairman" => person.gender += 2,
                "mrs" | "ms" | "miss" | "lady" | "queen" | "princess" | "congresswoman" | "spokeswoman" | "chairwoman" => {
                    person.gender -= 2;
                }
                _ => {}
            }
            if clauses.class(title.word) == Class::Title {
                self.by_title
                    .entry(title.word)
                    .and_modify(|slot| {
                        if *slot != Some(number) {
                            *slot = None;
                        }
                    })
                    .or_insert(Some(number));
            }
        }
        if person.words == 1 && part.first < part.tokens.0 {
            let honorific =
                titles.last().is_some_and(|title| matches!(document.vocabulary().lower(title.word), "mr" | "mrs" | "ms"));
            if !honorific && part.span.end() >= part.head.end() {
                person.name = Span::new(title_start(document, clauses, part), part.head.end());
                person.words = 2;
            }
        }
    }

    /// Who is introduced by the title that ends the phrase `part`, where it is one person.
    pub(crate) fn titled(&self, document: &Document, clauses: &Clauses, part: &Part) -> Option<u32> {
        let last = document.tokens().get(part.tokens.1.checked_sub(1)?)?;
        if clauses.class(last.word) != Class::Title {
            return None;
        }
        self.by_title.get(&last.word).copied().flatten()
    }

    /// The person numbered `number`.
    pub(crate) fn get(&self, number: u32) -> Option<&Person> {
        self.all.get(number as usize)
    }
}

/// Where the row of titles right before a name begins.
fn title_start(document: &Document, clauses: &Clauses, part: &Part) -> usize {
    let mut start = part.head.start();
    for index in (part.first..part.tokens.0).rev() {
        match document.tokens().get(index) {
            Some(token) if clauses.class(token.word) == Class::Title => start = token.span.start(),
            _ => break,
        }
    }
    start
}

/// The first and the last word of a name.
fn ends(document: &Document, part: &Part) -> Option<(u32, u32)> {
    let first = document.tokens().get(part.tokens.0)?;
    let last = document.tokens().get(part.tokens.1.checked_sub(1)?)?;
    Some((first.word, last.word))
}
