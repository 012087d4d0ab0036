//! Whom a title means in an article: `the president`, `his adviser`.

use crate::document::Document;
use crate::language::clause_word;
use crate::quotation::class::Class;
use crate::quotation::clause::Clauses;
use crate::quotation::part::{Kind, Part, before, kind};
use crate::quotation::person::{KEPT, People, Person};
use crate::slots::{self, Place};

/// A title, of which one form is the word with this number.
pub(super) struct Title {
    pub word: u32,
    /// Who is introduced by it: at most [`KEPT`] people, and one more where there are too many to tell apart.
    pub named: Vec<u32>,
    /// The parts, counted through the text, that bring in somebody who has the title and no name: `another witness`.
    pub unnamed: Vec<u32>,
}

/// How many names back it is looked whether somebody was named again.
const RECALL: usize = 40;

impl People {
    /// The number of a title in the list of titles, or the slot where it belongs.
    fn title_slot(&self, document: &Document, title: &str) -> Result<u32, Place> {
        self.by_title.find(slots::hash(title.as_bytes()), &slots::parts(title.as_bytes()), &|number| {
            self.titles.get(number as usize).is_some_and(|known| full_title(document, known.word) == title)
        })
    }

    /// Keeps the person `number` as one whom the title `word` introduces.
    pub(super) fn keep_title(&mut self, document: &Document, word: u32, number: u32) {
        let title = full_title(document, word);
        let index = self.title_slot(document, title).unwrap_or_else(|slot| {
            let next = self.titles.len() as u32;
            self.by_title.fill(slot, slots::hash(title.as_bytes()), next);
            self.titles.push(Title { word, named: Vec::new(), unnamed: Vec::new() });
            next
        });
        if let Some(Title { named, .. }) = self.titles.get_mut(index as usize)
            && named.len() <= KEPT
            && !named.contains(&number)
        {
            named.push(number);
        }
    }

    /// Keeps that somebody without a name has the title of each of these parts, counted through the text, where anybody is named with it.
    pub(super) fn keep_unnamed(&mut self, clauses: &Clauses, parts: Vec<u32>) {
        for at in parts {
            let Some(part) = clauses.part(at as usize) else { continue };
            let title = full_title(clauses.document, clauses.word(part.end() - 1));
            if let Ok(index) = self.title_slot(clauses.document, title)
                && let Some(title) = self.titles.get_mut(index as usize)
            {
                title.unnamed.push(at);
            }
        }
    }

    /// Who is meant by the phrase `part`, the part numbered `at` through the text, which ends in a title, where it can be but one person:
    /// `the president`, `Putin's adviser`, `the Russian minister`; and nobody without a name has come in with that title since.
    pub(crate) fn titled(&self, clauses: &Clauses, part: &Part, at: usize) -> Option<u32> {
        let document = clauses.document;
        let (first, last) = (clauses.word(part.first()), clauses.word(part.end() - 1));
        let opening = document.vocabulary().traits(first);
        if clauses.class(last) != Class::Title || opening.is(clause_word::A) || opening.is(clause_word::SOME) {
            return None;
        }
        let Title { named, unnamed, .. } = self.titles.get(self.title_slot(document, full_title(document, last)).ok()? as usize)?;
        if named.len() > KEPT {
            return None;
        }
        let (mut best, mut fitting) = (0, None);
        for &number in named {
            let fits =
                |word: u32| self.get(number).is_some_and(|person| introduced(&self.introducing, person).any(|own| own == word));
            let fit = 1 + (part.head()..part.end()).filter(|&token| fits(clauses.word(token))).count();
            if fit >= best {
                // of two who fit alike, neither
                fitting = (fit > best).then_some(number);
                best = fit;
            }
        }
        let Some(&new) = unnamed.partition_point(|&new| (new as usize) < at).checked_sub(1).and_then(|last| unnamed.get(last))
        else {
            return fitting;
        };
        // a minister is no prime minister
        let other = best > 2 && clauses.part(new as usize).is_some_and(|new| new.length < part.length);
        let since = || self.before(at).take_while(|mention| mention.part > new).take(RECALL);
        fitting.filter(|&person| other || since().any(|mention| mention.person == person))
    }
}

/// The words that introduce `person`, the last first, out of those that introduce anybody.
pub(super) fn introduced<'a>(all: &'a [(u32, u32)], person: &Person) -> impl Iterator<Item = u32> + Clone + 'a {
    let at = |number: u32| all.get(number as usize);
    std::iter::successors(at(person.introduced), move |(_, before)| at(*before)).map(|(word, _)| *word)
}

/// Whether a phrase means one certain person by a title: `the president`, `his adviser`.
pub(super) fn is_the_titled(clauses: &Clauses, part: &Part) -> bool {
    let opening = |listed| clauses.document.vocabulary().traits(clauses.word(part.first())).is(listed);
    clauses.class_at(part.end() - 1) == Class::Title && (opening(clause_word::THE) || opening(clause_word::HIS))
}

/// Whether the phrase at `index` brings in somebody who has a title and no name: `another witness`, at the head of a clause.
pub(super) fn is_titled_anew(clauses: &Clauses, parts: &[Part], index: usize) -> bool {
    let Some(part) = parts.get(index).filter(|part| clauses.class_at(part.end() - 1) == Class::Title) else { return false };
    let opening = |listed| clauses.document.vocabulary().traits(clauses.word(part.first())).is(listed);
    let named = kind(parts, index + 1) == Kind::Comma && kind(parts, index + 2) == Kind::Name;
    (opening(clause_word::A) || opening(clause_word::SOME))
        && matches!(before(parts, index, 1), Kind::End | Kind::Conjunction | Kind::Subordinator | Kind::That)
        // `a president has the power to act` is any
        && kind(parts, index + 1) != Kind::Auxiliary
        && !named
}

/// The title that the word numbered `word` is a form of.
fn full_title<'a>(document: &'a Document, word: u32) -> &'a str {
    let vocabulary = document.vocabulary();
    vocabulary.traits(word).full_title().unwrap_or_else(|| vocabulary.lower(word))
}

/// Where the row of titles right before a name begins that belong to it as capitals tell: `President Trump`, but `her mother | Kate`.
pub(super) fn title_start(clauses: &Clauses, part: &Part) -> usize {
    let tokens = clauses.document.tokens();
    let belongs =
        |token: usize| clauses.class_at(token) == Class::Title && tokens.get(token).is_some_and(|token| token.is_capitalised());
    let mut first = part.head();
    while first > part.first() && belongs(first - 1) {
        first -= 1;
    }
    tokens.get(first).map_or(0, |token| token.start())
}
