//! The distinct words of a document, each with what the analysis asks of it again and again.

use crate::language::Language;
use crate::text::small_letter;
use crate::text::stem::stem;

/// A distinct word, whatever its capitals and its possessive.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The first byte of its lower-case form in the arena, and the byte after the last.
    arena: (u32, u32),
    /// The number of its stem: words with the same stem are one term.
    pub term: u32,
    /// Whether it says nothing of the subject: a stop word, or a single letter.
    pub stop: bool,
}

/// The words of a document, numbered in the order in which they first appear.
///
/// A hash table with open addressing over one arena: no allocation a word, and no order that depends on a seed.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    arena: String,
    words: Vec<Word>,
    word_slots: Slots,
    stems: Vec<(u32, u32)>,
    stem_slots: Slots,
    buffer: String,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        Vocabulary {
            arena: String::new(),
            words: Vec::new(),
            word_slots: Slots::new(),
            stems: Vec::new(),
            stem_slots: Slots::new(),
            buffer: String::new(),
        }
    }

    /// The number of the word that `token` is a form of; a new one where it is seen for the first time.
    pub(crate) fn intern(&mut self, token: &str, language: &Language) -> u32 {
        let mut lower = std::mem::take(&mut self.buffer);
        normalize(token, &mut lower);
        let index = match self.slot(&lower) {
            Ok(index) => index,
            Err(slot) => self.insert(&lower, slot, language),
        };
        self.buffer = lower;
        index
    }

    /// The word that `token` is a form of, where the document has it.
    pub(crate) fn find(&self, token: &str) -> Option<Word> {
        let mut lower = String::new();
        normalize(token, &mut lower);
        self.slot(&lower).ok().and_then(|index| self.word(index))
    }

    fn slot(&self, lower: &str) -> Result<u32, usize> {
        self.word_slots.find(lower, |index| self.lower(index))
    }

    fn insert(&mut self, lower: &str, slot: usize, language: &Language) -> u32 {
        let index = self.words.len() as u32;
        let arena = self.push(lower);
        let stop = lower.chars().nth(1).is_none() || language.is_stop_word(lower);
        let stemmed = stem(lower);
        let term = match self.stem_slots.find(&stemmed, |index| self.text(self.stems.get(index as usize).copied())) {
            Ok(term) => term,
            Err(slot) => {
                let term = self.stems.len() as u32;
                let place = if stemmed == lower { arena } else { self.push(&stemmed) };
                self.stems.push(place);
                self.stem_slots.fill(slot, &stemmed, term);
                term
            }
        };
        self.words.push(Word { arena, term, stop });
        self.word_slots.fill(slot, lower, index);
        index
    }

    fn push(&mut self, text: &str) -> (u32, u32) {
        let start = self.arena.len() as u32;
        self.arena.push_str(text);
        (start, self.arena.len() as u32)
    }

    fn text(&self, place: Option<(u32, u32)>) -> &str {
        place.and_then(|(start, end)| self.arena.get(start as usize..end as usize)).unwrap_or("")
    }

    /// How many distinct words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word at all.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word numbered `index`, where there is one.
    pub fn word(&self, index: u32) -> Option<Word> {
        self.words.get(index as usize).copied()
    }

    /// The lower-case form of the word numbered `index`, without possessive; empty where there is none.
    pub fn lower(&self, index: u32) -> &str {
        self.text(self.word(index).map(|word| word.arena))
    }

    /// How many distinct terms there are.
    pub fn terms(&self) -> usize {
        self.stems.len()
    }

    /// The stem that makes the term numbered `index`; empty where there is none.
    pub fn stem(&self, index: u32) -> &str {
        self.text(self.stems.get(index as usize).copied())
    }
}

/// Writes the form under which a token is counted: lower case, one apostrophe, no possessive.
fn normalize(token: &str, lower: &mut String) {
    lower.clear();
    if token.is_ascii() {
        lower.push_str(token);
        lower.make_ascii_lowercase();
    } else {
        for c in token.chars() {
            lower.push(if c == '’' { '\'' } else { small_letter(c) });
        }
    }
    if lower.ends_with("'s") {
        lower.truncate(lower.len() - 2);
    }
}

/// The slots of a hash table that holds numbers; the keys live elsewhere.
#[derive(Clone, Debug)]
struct Slots {
    /// The hash of the key, and its number plus one; 0 where the slot is free.
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Slots {
    fn new() -> Self {
        Slots { slots: vec![(0, 0); 1024], used: 0 }
    }

    /// The number filed under `key`, or the slot where it belongs.
    fn find<'a>(&self, key: &str, text_of: impl Fn(u32) -> &'a str) -> Result<u32, usize> {
        let hash = hash(key);
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots.get(slot) {
                Some(&(_, 0)) | None => return Err(slot),
                Some(&(filed, number)) if filed == hash && text_of(number - 1) == key => return Ok(number - 1),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
    }

    fn fill(&mut self, slot: usize, key: &str, number: u32) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = (hash(key), number + 1);
            self.used += 1;
        }
        if self.used * 2 > self.slots.len() {
            self.grow();
        }
    }

    /// Doubles the table.
    fn grow(&mut self) {
        let mut slots = vec![(0, 0); self.slots.len() * 2];
        let mask = slots.len() - 1;
        for &(hash, number) in self.slots.iter().filter(|entry| entry.1 != 0) {
            let mut slot = hash as usize & mask;
            while slots.get(slot).is_some_and(|entry: &(u32, u32)| entry.1 != 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(place) = slots.get_mut(slot) {
                *place = (hash, number);
            }
        }
        self.slots = slots;
    }
}

/// FNV-1a of 64 bits, folded so that every byte has a say in the low bits.
fn hash(key: &str) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in key.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;

    #[test]
    fn forms_of_one_word() {
        let mut words = Vocabulary::new();
        let kim = words.intern("Kim", &ENGLISH);
        for form in ["kim", "KIM", "Kim's", "Kim’s"] {
            assert_eq!(words.intern(form, &ENGLISH), kim, "{form}");
        }
        assert_ne!(words.intern("Kims", &ENGLISH), kim);
        assert_eq!(words.lower(kim), "kim");
        assert_eq!(words.len(), 2);
    }

    #[test]
    fn words_of_one_term() {
        let mut words = Vocabulary::new();
        let terms: Vec<_> = ["negotiate", "negotiated", "negotiating", "negotiates"]
            .iter()
            .map(|form| {
                let index = words.intern(form, &ENGLISH);
                words.word(index).unwrap().term
            })
            .collect();
        assert_eq!(terms, [0, 0, 0, 0]);
        assert_eq!(words.terms(), 1);
    }

    #[test]
    fn many_words_are_kept_apart() {
        let mut words = Vocabulary::new();
        let all: Vec<String> = (0..5000).map(|n| format!("word{n}")).collect();
        let first: Vec<u32> = all.iter().map(|word| words.intern(word, &ENGLISH)).collect();
        let again: Vec<u32> = all.iter().map(|word| words.intern(word, &ENGLISH)).collect();
        assert_eq!(first, again);
        assert_eq!(first, (0..5000).collect::<Vec<u32>>());
    }
}
