//! The people and organisations that an article names, and the fullest form of each name.
//!
//! Names with the same first and last word are one person, whatever letters of an office follow. A surname alone, or a forename, means the
//! person who is named in full with it; of several, the one named most, since news calls only the main bearer of a surname by it.

use std::ops::Range;

use crate::document::Role;
use crate::language::{HONORIFIC, ORGANISATION, PLACE, WORK, clause_word};
use crate::quotation::class::Class;
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, Kinds, POSSESSIVE, Part, before, kind};
use crate::quotation::surname;
use crate::quotation::title::{Title, introduced, is_the_titled, is_titled_anew, title_start};
use crate::slots::{Hash, Place, Slots};
use crate::span::Span;

/// No more than so many people are kept apart by one title, and so many words of what introduces a person.
pub(super) const KEPT: usize = 8;

/// More words are no name but a headline with capitals.
const LONGEST: usize = 4;

/// Somebody, or something, that the article names.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The fullest form of the name, without titles: `Kim Jong Un`; where there is but a surname, with them:
    /// `President Trump`.
    pub name: Span,
    /// How many words that form has.
    pub words: usize,
    /// How often the article names them.
    pub count: u32,
    /// More than zero for a man, less for a woman, by what the article says and by the forename.
    pub gender: i32,
    /// More than zero where the name reads as that of a human being.
    pub human: i32,
    /// The last of the words that introduce them, in the list of those of all people: `Russian`, `Defense`, `Minister`.
    pub(super) introduced: u32,
    /// The first and the last word of the name.
    pub ends: (u32, u32),
    /// The last word but for a `Jr.`
    pub surname: u32,
    /// Whether it is of something, or for it: `Bank of England`.
    linked: bool,
    /// Who this is, where the name is but the surname of somebody: `de Blasio`.
    pub same: Option<u32>,
}

/// A place where the article names somebody.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub person: u32,
    /// The number of the part, counted through the text.
    pub part: u32,
}

/// Where there is no number: no person of that name, no word before, or nobody known whom a title means.
const NONE: u32 = u32::MAX;

/// The people of an article.
pub(crate) struct People {
    all: Vec<Person>,
    /// The logarithm of how often the person is named who is named most, and one.
    most: f64,
    /// Every place where somebody is named, in order.
    mentions: Vec<Mention>,
    /// The person that a word names when it stands alone, by the word's number: as surname, and as first name.
    by_surname: Vec<u32>,
    by_forename: Vec<u32>,
    by_ends: Slots,
    /// The words that introduce people, each with the place of the word before it that introduces the same one.
    pub(super) introducing: Vec<(u32, u32)>,
    pub(super) titles: Vec<Title>,
    pub(super) by_title: Slots,
}

impl People {
    /// Collects the names of the body of a document.
    pub(crate) fn new(clauses: &Clauses) -> Self {
        let words = clauses.document.vocabulary().len();
        let mut people = People {
            all: Vec::new(),
            most: 1.0,
            mentions: Vec::new(),
            by_surname: vec![NONE; words],
            by_forename: vec![NONE; words],
            by_ends: Slots::with_room(0),
            introducing: Vec::new(),
            titles: Vec::new(),
            by_title: Slots::with_room(0),
        };
        // those who are named in full, where anybody is named, where each word first names somebody by itself, and where somebody has a
        // title and no name
        let mut alone = vec![NONE; words];
        let mut unnamed = Vec::new();
        for (number, sentence) in clauses.document.sentences().iter().enumerate() {
            if sentence.role != Role::Body {
                continue;
            }
            let parts = clauses.of(number);
            for (index, (at, part)) in (clauses.first_of(number)..).zip(parts).enumerate() {
                match part.kind {
                    Kind::Name if is_full(clauses, part) => {
                        people.add(clauses, part, part.head());
                    }
                    Kind::Name => {
                        let office = part.led > 0 && clauses.class_at(part.head() - 1) == Class::Title;
                        let honorific = office && clauses.document.vocabulary().traits(clauses.word(part.head() - 1)).is(HONORIFIC);
                        // who is called President Trump is nobody's Jr.
                        let at = if office && !honorific { 0 } else { clauses.name(part).start() as u32 };
                        if let Some(alone) = alone.get_mut(clauses.word(part.head()) as usize) {
                            *alone = (*alone).min(at);
                        }
                    }
                    Kind::Noun if is_the_titled(clauses, part) => {}
                    Kind::Noun if is_titled_anew(clauses, parts, index) => {
                        unnamed.push(at as u32);
                        continue;
                    }
                    _ => continue,
                }
                people.mentions.push(Mention { person: NONE, part: at as u32 });
            }
        }
        surname::join(clauses, &mut people.all, &alone);
        people.fill_tables(&alone);
        let mut sentence = 0;
        for number in 0..people.mentions.len() {
            let at = people.mentions.get(number).map_or(0, |mention| mention.part as usize);
            while clauses.first_of(sentence + 1) <= at {
                sentence += 1;
            }
            let (parts, at) = (clauses.of(sentence), at - clauses.first_of(sentence));
            if let Some(part) = parts.get(at).filter(|part| part.kind == Kind::Name) {
                let person = people.find(clauses, part).unwrap_or_else(|| people.add_surname(clauses, part));
                people.learn(clauses, parts, at, person);
                people.tell(number, person);
            }
        }
        people.keep_unnamed(clauses, unnamed);
        // whom a phrase such as `the president` means, when all is known
        for number in 0..people.mentions.len() {
            let Some(at) = people.mentions.get(number).map(|mention| mention.part as usize) else { continue };
            if let Some(part) = clauses.part(at).filter(|part| part.kind == Kind::Noun)
                && let Some(person) = people.titled(clauses, part, at)
            {
                people.tell(number, person);
            }
        }
        let most = people.all.iter().map(|person| person.count).max().unwrap_or(0).max(1);
        people.most = (1.0 + f64::from(most)).ln();
        people
    }

    /// Keeps that the mention numbered `number` means `person`.
    fn tell(&mut self, number: usize, person: u32) {
        if let Some(mention) = self.mentions.get_mut(number) {
            mention.person = person;
        }
    }

    /// Counts the person of a name by its last word and the one at `first`.
    fn add(&mut self, clauses: &Clauses, part: &Part, first: usize) -> u32 {
        let words = part.words();
        let next = self.all.len() as u32;
        let (surname, last) = surname::ends(clauses, part);
        let (surname, ends) = (clauses.word(surname), (clauses.word(first), clauses.word(last)));
        let traits = |token: usize| clauses.document.vocabulary().traits(clauses.word(token));
        let linked =
            words > 2 && (first..part.end()).any(|token| traits(token).is(clause_word::OF) || traits(token).is(clause_word::FOR));
        let number = self.slot(ends).unwrap_or_else(|slot| {
            self.by_ends.fill(slot, hash(ends), next);
            self.all.push(Person {
                name: clauses.name(part),
                words,
                count: 0,
                gender: 0,
                human: 0,
                introduced: NONE,
                ends,
                surname,
                linked,
                same: None,
            });
            next
        });
        if let Some(person) = self.all.get_mut(number as usize) {
            if words > person.words {
                person.name = clauses.name(part);
                person.words = words;
            }
            person.count += 1;
        }
        number
    }

    /// Counts the person of a name that is one word, or of which nobody is named by the ends.
    fn add_surname(&mut self, clauses: &Clauses, part: &Part) -> u32 {
        let (last, _) = surname::ends(clauses, part);
        let person = self.add(clauses, part, last);
        if let Some(slot) = self.by_surname.get_mut(clauses.word(last) as usize)
            && *slot == NONE
        {
            *slot = person;
        }
        person
    }

    /// Who is meant by a surname or a forename alone: the person most often named in full; of equals, the first. A Jr. is meant where
    /// nobody else is, from where he is named; `alone` is where each word first names somebody by itself.
    fn fill_tables(&mut self, alone: &[u32]) {
        let rank = |person: &Person| (person.words <= LONGEST, person.count, usize::MAX - person.name.start());
        for (number, person) in self.all.iter().enumerate() {
            let number = person.same.unwrap_or(number as u32);
            // England is no Bank of England
            let surname = if person.linked { NONE } else { person.ends.1 };
            for (table, word) in [(&mut self.by_surname, surname), (&mut self.by_forename, person.ends.0)] {
                if let Some(slot) = table.get_mut(word as usize)
                    && self.all.get(*slot as usize).is_none_or(|old| rank(old) < rank(person))
                {
                    *slot = number;
                }
            }
        }
        for (number, person) in self.all.iter().enumerate().filter(|(_, person)| person.surname != person.ends.1) {
            let first = alone.get(person.surname as usize).copied().unwrap_or(NONE);
            if let Some(slot) = self.by_surname.get_mut(person.surname as usize)
                && *slot == NONE
                && person.name.start() < first as usize
            {
                *slot = number as u32;
            }
        }
    }

    /// Whom a name means.
    pub(crate) fn find(&self, clauses: &Clauses, part: &Part) -> Option<u32> {
        let (end, last) = surname::ends(clauses, part);
        if is_full(clauses, part) {
            return self.named(clauses.word(part.head()), clauses.word(last));
        }
        let last = clauses.word(end);
        let forename = || self.by_forename.get(last as usize).copied().filter(|&person| person != NONE);
        self.surnamed(last).or_else(forename)
    }

    /// Whom a surname means.
    pub(crate) fn surnamed(&self, word: u32) -> Option<u32> {
        self.by_surname.get(word as usize).copied().filter(|&person| person != NONE)
    }

    /// Whom a name with the words `first` and `last` at its ends means.
    pub(crate) fn named(&self, first: u32, last: u32) -> Option<u32> {
        let number = self.slot((first, last)).ok()?;
        self.get(number).map(|person| person.same.unwrap_or(number))
    }

    /// The person whose name has the words `ends` at its ends, or the slot where they belong.
    fn slot(&self, ends: (u32, u32)) -> Result<u32, Place> {
        self.by_ends.find(hash(ends), &|part| if part == 0 { both(ends) } else { 0 }, &|number| {
            self.get(number).is_some_and(|person| person.ends == ends)
        })
    }

    /// Takes from one mention what it tells of the person: titles before, an apposition after, the shape of the name.
    fn learn(&mut self, clauses: &Clauses, parts: &[Part], at: usize, number: u32) {
        let Some(part) = parts.get(at) else { return };
        let vocabulary = clauses.document.vocabulary();
        let traits = |token: usize| vocabulary.traits(clauses.word(token));
        let Some(person) = self.all.get_mut(number as usize) else { return };
        const FOLLOW: Kinds = Kinds::of(&[Kind::Cue, Kind::Relative]);
        person.count += 1;
        // `NASA’s Ann Lee said` says nothing of NASA
        let follows = FOLLOW.has(kind(parts, at + 1)) || FOLLOW.has(kind(parts, at + 2));
        person.human += i32::from(follows && !part.is(POSSESSIVE));
        person.human -= i32::from(before(parts, at, 1) == Kind::Preposition);
        // `Ray, 34, said`
        const CLOSES: Kinds = Kinds::of(&[Kind::Comma, Kind::End, Kind::Quote]);
        let closed = kind(parts, at + 1) == Kind::Comma && CLOSES.has(kind(parts, at + 3));
        let age = parts.get(at + 2).filter(|age| closed && age.length == 1 && is_age(clauses, age));
        person.human += 4 * i32::from(age.is_some());
        // `NATO` is nobody, where the name stands for no longer one
        let own = part.words();
        let letters = clauses.name(part).of(clauses.document.text()).bytes();
        let shouted = letters.len() > 1 && letters.clone().all(|letter| letter.is_ascii_uppercase());
        if person.words == 1 && own == 1 && shouted {
            person.human -= 6;
        }
        let forename = if own > 1 { traits(part.head()).forename_sex() } else { 0 };
        // Bill Hart is no bill, and of Tom Hall what stands around him tells
        let from = part.head() + usize::from(forename != 0);
        if (from..part.end()).any(|token| traits(token).is(ORGANISATION) || traits(token).is(WORK)) {
            person.human -= if forename != 0 { 4 } else { 6 };
        } else if traits(part.end() - 1).is(PLACE) {
            // Jack London is a man, also where he is but London, and New York is none
            let someone = person.words > 1 && vocabulary.traits(person.ends.0).forename_sex() != 0;
            person.human -= if someone { 1 } else { 6 };
        }
        if forename != 0 {
            person.gender += 2 * forename;
            person.human += 4;
        } else if (2..4).contains(&own) {
            person.human += 1;
        } else if own > LONGEST {
            // a headline with capitals
            person.human -= 6;
        }
        let name = clauses.name(part);
        if name.len() > 1 && clauses.document.text().as_bytes().get(name.start() + 1) == Some(&b'-') {
            // `R-Ohio`
            person.human -= 9;
        }
        // what introduces them: the titles of the name, and the appositions `his wife, Ann Lee,` and `Ann Lee, a farmer`
        let apposed = |comma: usize, index: usize| {
            // `in Rome, the mayor said` has no apposition
            let apart = comma == at + 1 && matches!(kind(parts, index + 1), Kind::Cue | Kind::Auxiliary | Kind::Be);
            let noun = parts.get(index).filter(|part| part.kind == Kind::Noun && kind(parts, comma) == Kind::Comma && !apart);
            let titled = noun.filter(|noun| clauses.class_at(noun.end() - 1) == Class::Title);
            titled.map_or(0..0, |noun| noun.head()..noun.end())
        };
        let introducing = [part.first()..part.head(), apposed(at.wrapping_sub(1), at.wrapping_sub(2)), apposed(at + 1, at + 2)];
        if introducing.iter().all(Range::is_empty) {
            return;
        }
        let article = |token: usize| traits(token).is(clause_word::THE) || traits(token).is(clause_word::A);
        let (mut titled, mut honorific) = (false, false);
        for token in introducing.iter().flat_map(Range::clone) {
            titled |= clauses.class_at(token) == Class::Title;
            honorific = traits(token).is(HONORIFIC);
            person.gender += 3 * traits(token).title_sex();
            let word = clauses.word(token);
            let known = introduced(&self.introducing, person);
            if known.clone().take(KEPT).all(|other| other != word) && known.count() < KEPT {
                self.introducing.push((word, person.introduced));
                person.introduced = self.introducing.len() as u32 - 1;
            }
        }
        if honorific {
            // `Mr Hall`
            person.human += 12;
        } else if titled {
            person.human += 4;
        } else if part.led > 0 && article(part.first()) {
            person.human -= 3;
        }
        let start = title_start(clauses, part);
        if person.words == 1 && start < name.start() && !honorific {
            person.name = Span::new(start, name.end());
            person.words = 2;
        }
        for token in introducing.iter().flat_map(Range::clone).filter(|_| titled) {
            if clauses.class_at(token) == Class::Title {
                self.keep_title(clauses.document, clauses.word(token), number);
            }
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
        0.3 + 0.7 * (1.0 + f64::from(person.count)).ln() / self.most
    }

    /// The mentions before the part numbered `end`, counted through the text, the nearest first.
    pub(crate) fn before(&self, end: usize) -> impl Iterator<Item = &Mention> {
        let until = self.mentions.partition_point(|mention| (mention.part as usize) < end);
        self.mentions.get(..until).unwrap_or(&[]).iter().rev()
    }
}

/// Whether a name tells who somebody is: it has a forename and a surname, or a surname and a `Jr.`
fn is_full(clauses: &Clauses, part: &Part) -> bool {
    part.words() > 1 && surname::ends(clauses, part).1 > part.head()
}

/// Whether `part` is the number of somebody's years, from 10, since smaller ones may be goals, to 119.
fn is_age(clauses: &Clauses, part: &Part) -> bool {
    clauses.written(part).parse::<u8>().is_ok_and(|years| (10..120).contains(&years))
}

fn hash(ends: (u32, u32)) -> u32 {
    Hash::default().with(both(ends)).finish()
}

/// Two words in one number.
fn both(ends: (u32, u32)) -> u64 {
    u64::from(ends.0) << 32 | u64::from(ends.1)
}
