//! The distinct words of a document, each with what the analysis asks of it again and again.

use crate::language::{LEANING_OPENER, Language, PERSONAL_WORD, STOP_WORD, Traits};
use crate::slots::{self, Hash, Slots};
use crate::span::Span;
use crate::text::small_letter;
use crate::text::stem::stem;

/// A distinct word, whatever its capitals and its possessive.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The first sixteen bytes of its lower-case form: most words are told apart without looking into the arena.
    key: [u64; 2],
    /// The first byte of that form in the arena, and the byte after the last.
    arena: (u32, u32),
    /// The number of its stem: words with the same stem are one term.
    pub term: u32,
    /// Whether it says nothing of the subject: a stop word, or a single letter.
    pub stop: bool,
    /// What the language's lists say of it.
    pub(crate) traits: Traits,
    /// Whether somebody speaks of herself or to the reader by it.
    pub(crate) personal: bool,
    /// Whether it leans on the sentence before, where it opens one.
    pub(crate) leaning: bool,
    /// Whether a line that has it may have a phrase of boilerplate in its midst.
    pub(crate) boilerplate: bool,
}

/// The words of a document, numbered in the order in which they first appear.
///
/// One arena holds them all: no allocation a word.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    arena: String,
    words: Vec<Word>,
    word_slots: Slots,
    stems: Vec<(u32, u32)>,
    stem_slots: Slots,
    lower: String,
    stem: Vec<u8>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        Vocabulary {
            arena: String::new(),
            words: Vec::new(),
            word_slots: Slots::with_room(512),
            stems: Vec::new(),
            stem_slots: Slots::with_room(512),
            lower: String::new(),
            stem: Vec::new(),
        }
    }

    /// [`Vocabulary::intern`] for the token at `span` of `text`: a short word that is known takes one look into the table.
    #[inline]
    pub(crate) fn intern_at(&mut self, text: &str, span: Span, language: &Language) -> u32 {
        let (bytes, length) = (text.as_bytes(), span.len());
        let key = [
            first(slots::eight(bytes, span.start()), length),
            if length > 8 { first(slots::eight(bytes, span.start() + 8), length - 8) } else { 0 },
        ];
        if length <= 16 && (key[0] | key[1]) & HIGH == 0 && !is_possessive(bytes, span) {
            let key = key.map(small_letters);
            let mut hash = Hash::default();
            hash.add(key[0]);
            if length > 8 {
                hash.add(key[1]);
            }
            let same = |word: &Word| word.key == key && (word.arena.1 - word.arena.0) as usize == length;
            if let Ok(index) = self.word_slots.find(hash.finish(), |index| self.words.get(index as usize).is_some_and(same)) {
                return index;
            }
        }
        self.intern(span.of(text), language)
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

    /// The word that `token` is a form of, where the document has it.
    pub(crate) fn find(&self, token: &str) -> Option<Word> {
        let mut lower = String::new();
        normalize(token, &mut lower);
        self.slot(&lower, slots::hash(lower.as_bytes())).ok().and_then(|index| self.word(index))
    }

    fn slot(&self, lower: &str, hash: u32) -> Result<u32, usize> {
        self.word_slots.find(hash, |index| self.lower(index) == lower)
    }

    fn insert(&mut self, lower: &str, slot: usize, hash: u32, language: &Language) -> u32 {
        let index = self.words.len() as u32;
        let arena = self.push(lower);
        let mut buffer = std::mem::take(&mut self.stem);
        let term = self.term(lower, stem(lower, &mut buffer), arena);
        self.stem = buffer;
        let traits = language.hashed_traits(lower, hash);
        self.words.push(Word {
            key: [slots::eight(lower.as_bytes(), 0), slots::eight(lower.as_bytes(), 8)],
            arena,
            term,
            traits,
            stop: lower.chars().nth(1).is_none() || traits.is(STOP_WORD),
            personal: traits.is(PERSONAL_WORD),
            leaning: traits.is(LEANING_OPENER),
            boilerplate: language.is_of_boilerplate(lower),
        });
        self.word_slots.fill(slot, hash, index);
        index
    }

    /// The number of the term with the stem `stemmed`; `arena` is where its first word stands.
    fn term(&mut self, lower: &str, stemmed: &str, arena: (u32, u32)) -> u32 {
        let hash = slots::hash(stemmed.as_bytes());
        match self.stem_slots.find(hash, |index| self.stem(index) == stemmed) {
            Ok(term) => term,
            Err(slot) => {
                let term = self.stems.len() as u32;
                let place = if stemmed == lower { arena } else { self.push(stemmed) };
                self.stems.push(place);
                self.stem_slots.fill(slot, hash, term);
                term
            }
        }
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

    /// What the language's lists say of the word numbered `index`.
    pub(crate) fn traits(&self, index: u32) -> Traits {
        self.words.get(index as usize).map_or(Traits::default(), |word| word.traits)
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
        lower.extend(token.chars().map(|c| if c == '’' { '\'' } else { small_letter(c) }));
    }
    if lower.ends_with("'s") {
        lower.truncate(lower.len() - 2);
    }
}

/// The bytes that are above 127, each as its highest bit.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes of ASCII with small letters in place of the capitals.
fn small_letters(eight: u64) -> u64 {
    let each = |byte: u8| u64::from_le_bytes([byte; 8]);
    // the highest bit of each byte, free in ASCII, tells whether it is at or above a bound
    let (from_a, above_z) = (eight + each(0x80 - b'A'), eight + each(0x7f - b'Z'));
    eight | ((from_a & !above_z & HIGH) >> 2)
}

/// The first `count` of eight bytes, 8 at most; the others 0.
fn first(eight: u64, count: usize) -> u64 {
    if count < 8 { eight & !(u64::MAX << (8 * count)) } else { eight }
}

/// Whether the token at `span` ends as a possessive of ASCII does.
fn is_possessive(bytes: &[u8], span: Span) -> bool {
    let before = |back: usize| span.end().checked_sub(back).and_then(|at| bytes.get(at));
    matches!(before(1), Some(b's' | b'S')) && before(2) == Some(&b'\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;
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
        for (span, _) in Tokens::new(text, Span::new(0, text.len())) {
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
