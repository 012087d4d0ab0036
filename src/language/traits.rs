//! What the word lists of a language say of a word, as one number.
//!
//! The build script has this file too: it makes the lexicon out of the lists by it.

/// The lists, by the names of their files, each with the classes that it parts its words into; none where it has no classes.
pub const LISTS: [(&str, &[&str]); 32] = [
    ("stop_words", &[]),
    ("reporting_verbs", &[]),
    ("titles", &[]),
    ("approximators", &[]),
    ("calendar", &[]),
    ("measures", &[]),
    ("agencies", &[]),
    ("media", &[]),
    ("leaning_openers", &[]),
    ("personal_words", &[]),
    ("organisations", &[]),
    ("voices", &[]),
    ("utterances", &[]),
    ("answers", &[]),
    ("denials", &[]),
    ("works", &[]),
    ("suffixes", &["generation", "letters"]),
    ("places", &[]),
    ("peoples", &[]),
    ("honorifics", &[]),
    ("abbreviations", &["any", "company", "measure", "name", "number", "place"]),
    ("sentence_words", &["lettered", "marked", "opener", "particle", "phrase", "zone"]),
    ("tolls", &["dead", "held", "hurt"]),
    ("ordinary_words", &["1", "2"]),
    ("forenames", &["f", "m"]),
    ("title_sexes", &["f", "m"]),
    ("naming_verbs", &["call", "label", "name"]),
    ("full_titles", FULL_TITLES),
    ("number_words", NUMBERS),
    (
        "clause_words",
        &[
            "a",
            "according",
            "agency",
            "attributive",
            "body",
            "clear",
            "close",
            "for",
            "gave",
            "heard",
            "his",
            "it",
            "its",
            "made",
            "news",
            "of",
            "press",
            "put",
            "seat",
            "some",
            "that",
            "the",
            "words",
            "your",
        ],
    ),
    (
        "word_classes",
        &[
            "adverb",
            "as",
            "auxiliary",
            "be",
            "by",
            "conjunction",
            "determiner",
            "noun",
            "object",
            "preposition",
            "pronoun",
            "relative",
            "subordinator",
            "to",
            "verb",
        ],
    ),
    ("speech_words", &["asking", "bound", "but", "done", "free", "hearer", "led", "not", "question", "time", "voice"]),
];

/// The titles that others are forms of.
pub const FULL_TITLES: &[&str] =
    &["adviser", "doctor", "general", "governor", "professor", "representative", "reverend", "senator"];

/// What words for numbers count.
#[rustfmt::skip]
pub const NUMBERS: &[&str] = &[
    "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "30", "40", "50", "60",
    "70", "80", "90", "100", "1000", "1000000", "1000000000", "1000000000000",
];

/// What the lists say of a word: for each list some bits, which hold 0 where it has not the word, 1 where it has, or the number of its
/// class, counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(pub u64);

/// Something that a list can say of a word.
#[derive(Clone, Copy, Debug)]
pub struct Trait {
    /// The bits of the list.
    mask: u64,
    /// What they hold.
    pub value: u64,
}

/// How many bits a list takes: as many as the number of its last class has.
const fn bits(classes: &[&str]) -> u32 {
    if classes.is_empty() { 1 } else { usize::BITS - classes.len().leading_zeros() }
}

// the bits of the lists end below that of boilerplate
#[allow(clippy::indexing_slicing)] // this runs in the compiler
const _: () = {
    let (mut at, mut all) = (0, 0);
    while at < LISTS.len() {
        all += bits(LISTS[at].1);
        at += 1;
    }
    assert!(all <= BOILERPLATE.mask.trailing_zeros());
};

/// That a word may stand in a phrase of boilerplate, which no list says but the phrases do.
pub const BOILERPLATE: Trait = Trait { mask: 1 << 63, value: 1 << 63 };

impl Traits {
    /// Whether the lists say so.
    pub const fn is(self, sought: Trait) -> bool {
        self.0 & sought.mask == sought.value
    }

    /// Whether the list of this trait has the word, in whatever class.
    pub const fn listed(self, list: Trait) -> bool {
        self.0 & list.mask != 0
    }

    /// What either says; of two classes in one list, no class.
    pub const fn or(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }

    /// These, and one more.
    pub const fn with(self, more: Trait) -> Traits {
        Traits(self.0 | more.value)
    }

    /// The number of the word's class in the list of this trait, counted from 1; 0 where the list has it not.
    pub const fn class(self, list: Trait) -> usize {
        ((self.0 & list.mask) >> list.mask.trailing_zeros()) as usize
    }
}

/// That the list in the file `list` has a word, one without classes.
pub const fn listed(list: &str) -> Trait {
    of(list, "")
}

/// That the list in the file `list` has a word in `class`. Where there is no such list or class, the build fails.
#[allow(clippy::panic, clippy::indexing_slicing)] // this runs in the compiler
pub const fn of(list: &str, class: &str) -> Trait {
    let mut at = 0;
    let mut shift = 0;
    while at < LISTS.len() {
        let (name, classes) = LISTS[at];
        let bits = bits(classes);
        if same(name, list) {
            return Trait { mask: ((1 << bits) - 1) << shift, value: number(classes, class) << shift };
        }
        shift += bits;
        at += 1;
    }
    panic!("no such list")
}

/// The number of a class, counted from 1.
#[allow(clippy::panic, clippy::indexing_slicing)] // this runs in the compiler
const fn number(classes: &[&str], class: &str) -> u64 {
    let mut at = 0;
    while at < classes.len() {
        if same(classes[at], class) {
            return at as u64 + 1;
        }
        at += 1;
    }
    if class.is_empty() && classes.is_empty() { 1 } else { panic!("no such class") }
}

const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        match (a, b) {
            ([], []) => return true,
            ([first, a_rest @ ..], [second, b_rest @ ..]) if *first == *second => (a, b) = (a_rest, b_rest),
            _ => return false,
        }
    }
}
