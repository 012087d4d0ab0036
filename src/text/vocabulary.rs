//! The distinct words of a document, each with what the analysis asks of it again and again.

use crate::language::{BOILERPLATE, DENIAL, Language, STOP_WORD, Traits};
use crate::slots::{self, Hash, Place, Slots};
use crate::span::Span;
use crate::text::stem::stem;
use crate::text::{HIGH, small_letter, small_letters};

/// A distinct word, whatever its capitals and its possessive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The number of its stem: words with the same stem are one term.
    pub term: u32,
    /// Whether it says nothing of the subject: a stop word, or a single letter.
    pub stop: bool,
}

/// The words of a document, numbered in the order in which they first appear.
///
/// One arena holds them all, and each thing that is asked of a word has a row of its own: a long text has many words, and what is asked
/// together should lie together.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    arena: String,
    /// The first eight bytes of each word, and the highest bit where it has more: all that most words are.
    keys: Vec<u64>,
    /// Where the lower-case form of each word lies in the arena.
    places: Vec<(u32, u32)>,
    /// The term of each word, with the highest bit set where it is a stop word.
    terms: Vec<u32>,
    traits: Vec<Traits>,
    word_slots: Slots,
    stems: Vec<(u32, u32)>,
    /// How ordinary the term is in news.
    ordinariness: Vec<f32>,
    stem_slots: Slots,
    lower: String,
    stem: String,
}

/// The bit of the key of a word of more than eight bytes; a short word of ASCII has it not.
const LONG: u64 = 1 << 63;
/// The bit of a term whose word is a stop word.
const STOP: u32 = 1 << 31;

impl Vocabulary {
    pub(crate) fn new() -> Self {
        Vocabulary {
            arena: String::new(),
            keys: Vec::new(),
            places: Vec::new(),
            terms: Vec::new(),
            traits: Vec::new(),
            word_slots: Slots::with_room(256),
            stems: Vec::new(),
            ordinariness: Vec::new(),
            stem_slots: Slots::with_room(256),
            lower: String::new(),
            stem: String::new(),
        }
    }

    /// [`Vocabulary::intern`] for the token at `span` of `text`: a short word that is known takes one look into the table.
    #[inline]
    pub(crate) fn intern_at(&mut self, text: &str, span: Span, language: &Language) -> u32 {
        let (bytes, length) = (text.as_bytes(), span.len());
        let key = first(slots::eight(bytes, span.start()), length);
        if length <= 8 {
            if key & HIGH == 0 && !(length > 1 && is_possessive(key >> (8 * (length - 2)))) {
                let key = small_letters(key);
                let same = |index: u32| self.keys.get(index as usize) == Some(&key);
                if let Some(index) = self.word_slots.find_near(Hash::default().with(key).finish(), same) {
                    return index;
                }
            }
        } else if length <= 16 {
            let second = first(slots::eight(bytes, span.start() + 8), length - 8);
            let end = if length == 9 { second << 8 | key >> 56 } else { second >> (8 * (length - 10)) };
            if (key | second) & HIGH == 0 && !is_possessive(end) {
                let (key, second) = (small_letters(key), small_letters(second));
                let same = |index: u32| self.keys.get(index as usize) == Some(&(key | LONG)) && self.is_long(index, length, second);
                if let Some(index) = self.word_slots.find_near(Hash::default().with(key).with(second).finish(), same) {
                    return index;
                }
            }
        }
        self.intern(span.of(text), language)
    }

    /// Whether the word numbered `index`, which has more than eight bytes, is so long, and has the bytes `second` behind the first eight.
    fn is_long(&self, index: u32, length: usize, second: u64) -> bool {
        let (start, end) = self.place(index);
        (end - start) as usize == length && first(slots::eight(self.arena.as_bytes(), start as usize + 8), length - 8) == second
    }

    /// The number of the word that `token` is a form of; a new one where it is seen for the first time.
    #[inline(never)]
    pub(crate) fn intern(&mut self, token: &str, language: &Language) -> u32 {
        let mut lower = std::mem::take(&mut self.lower);
        normalize(token, &mut lower);
        let hash = slots::hash(lower.as_bytes());
        let index = match self.slot(&lower, hash) {
            Ok(index) => index,
            Err(slot) => self.insert(&lower, slot, hash, language),
        };
        self.lower = lower;
        index
    }

    /// The term that `token` is a form of, where the document has it, and it is no stop word.
    pub(crate) fn find(&self, token: &str) -> Option<u32> {
        let mut lower = String::new();
        normalize(token, &mut lower);
        self.slot(&lower, slots::hash(lower.as_bytes())).ok().and_then(|index| self.term(index))
    }

    fn slot(&self, lower: &str, hash: u32) -> Result<u32, Place> {
        self.word_slots
            .find(hash, &slots::parts(lower.as_bytes()), &|index| slots::same(self.lower(index).as_bytes(), lower.as_bytes()))
    }

    fn insert(&mut self, lower: &str, slot: Place, hash: u32, language: &Language) -> u32 {
        let index = self.places.len() as u32;
        let place = self.push(lower);
        let mut traits = language.hashed_traits(lower, hash);
        if language.is_of_boilerplate(lower) {
            traits = traits.with(BOILERPLATE);
        }
        let mut buffer = std::mem::take(&mut self.stem);
        let term = self.insert_term(lower, stem(lower, &mut buffer), place, traits, language);
        self.stem = buffer;
        // a single letter says no more than a stop word
        let stop = traits.is(STOP_WORD) || lower.len() <= 4 && lower.chars().nth(1).is_none();
        self.terms.push(if stop { term | STOP } else { term });
        self.places.push(place);
        self.traits.push(traits);
        let long = if lower.len() > 8 { LONG } else { 0 };
        self.keys.push(slots::eight(lower.as_bytes(), 0) | long);
        self.word_slots.fill(slot, hash, index);
        index
    }

    /// The number of the term with the stem `stemmed` of the word `lower`, which lies at `place` and has `traits`.
    fn insert_term(&mut self, lower: &str, stemmed: &str, place: (u32, u32), traits: Traits, language: &Language) -> u32 {
        let hash = slots::hash(stemmed.as_bytes());
        match self
            .stem_slots
            .find(hash, &slots::parts(stemmed.as_bytes()), &|index| slots::same(self.stem(index).as_bytes(), stemmed.as_bytes()))
        {
            Ok(term) => term,
            Err(slot) => {
                let term = self.stems.len() as u32;
                let (place, traits) =
                    if stemmed == lower { (place, traits) } else { (self.push(stemmed), language.hashed_traits(stemmed, hash)) };
                self.stems.push(place);
                self.ordinariness.push(traits.ordinariness());
                self.stem_slots.fill(slot, hash, term);
                term
            }
        }
    }

    /// Adds to the arena, which is no longer than a document twice: it has each word once, in no more bytes, and its stem.
    fn push(&mut self, text: &str) -> (u32, u32) {
        let start = self.arena.len() as u32;
        self.arena.push_str(text);
        (start, self.arena.len() as u32)
    }

    fn place(&self, index: u32) -> (u32, u32) {
        self.places.get(index as usize).copied().unwrap_or_default()
    }

    fn text(&self, (start, end): (u32, u32)) -> &str {
        self.arena.get(start as usize..end as usize).unwrap_or("")
    }

    /// How many distinct words there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no word at all.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The word numbered `index`, where there is one.
    pub fn word(&self, index: u32) -> Option<Word> {
        self.terms.get(index as usize).map(|&term| Word { term: term & !STOP, stop: term & STOP != 0 })
    }

    /// The term of the word numbered `index`; none where it is a stop word.
    pub fn term(&self, index: u32) -> Option<u32> {
        self.terms.get(index as usize).copied().filter(|&term| term & STOP == 0)
    }

    /// What the language's lists say of the word numbered `index`.
    #[inline]
    pub(crate) fn traits(&self, index: u32) -> Traits {
        self.traits.get(index as usize).copied().unwrap_or_default()
    }

    /// Whether the word numbered `index` denies what it stands beside: `not`, `nobody`, `didn't`.
    pub(crate) fn denies(&self, index: u32) -> bool {
        self.traits(index).is(DENIAL) || self.lower(index).ends_with("n't")
    }

    /// The lower-case form of the word numbered `index`, without possessive; empty where there is none.
    pub fn lower(&self, index: u32) -> &str {
        self.text(self.place(index))
    }

    /// How many distinct terms there are.
    pub fn terms(&self) -> usize {
        self.stems.len()
    }

    /// The stem that makes the term numbered `index`; empty where there is none.
    pub fn stem(&self, index: u32) -> &str {
        self.text(self.stems.get(index as usize).copied().unwrap_or_default())
    }

    /// How ordinary each term is in news, from 0 (of a subject) to 1 (of every report).
    pub(crate) fn ordinariness(&self) -> &[f32] {
        &self.ordinariness
    }
}

/// Writes the form under which a token is counted: lower case, one apostrophe, no possessive.
fn normalize(token: &str, lower: &mut String) {
    lower.clear();
    if token.is_ascii() {
        lower.push_str(token);
        lower.make_ascii_lowercase();
    } else {
        lower.extend(token.chars().map(|c| if c == '’' { '\'' } else { small_letter(c) }));
    }
    if lower.ends_with("'s") {
        lower.truncate(lower.len() - 2);
    }
}

/// The first `count` of eight bytes, 8 at most; the others 0.
fn first(eight: u64, count: usize) -> u64 {
    if count < 8 { eight & !(u64::MAX << (8 * count)) } else { eight }
}

/// Whether the two lowest of `bytes` are the end of a possessive of ASCII.
fn is_possessive(bytes: u64) -> bool {
    // the bit that parts capitals from small letters, set for both
    (bytes | 0x2020) & 0xffff == u64::from(u16::from_le_bytes(*b"'s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;
    use crate::text::scan::Scan;
    use crate::text::token::Tokens;

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
    fn a_token_of_a_text_is_the_word_that_it_is_by_itself() {
        let text = "Kim’s trains, KIM'S TRAINS: Überall überall ÜBERALL negotiations Negotiations, kim kims kim's it's it's incomprehensibilities Incomprehensibilities";
        let mut words = Vocabulary::new();
        for (span, _) in Tokens::new(&Scan::new(text), Span::new(0, text.len())) {
            let alone = words.intern(span.of(text), &ENGLISH);
            assert_eq!(words.intern_at(text, span, &ENGLISH), alone, "{}", span.of(text));
        }
        assert_eq!(
            (0..words.len() as u32).map(|word| words.lower(word)).collect::<Vec<_>>(),
            ["kim", "trains", "überall", "negotiations", "kims", "it", "incomprehensibilities"]
        );
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
