//! Bytes as input: what a fuzzer makes up, read as texts and options, and pieces of text that are worth trying.

use super::laws;
use nutgraf::SummaryOptions;

/// Articles that read as the real ones do.
pub const ARTICLES: [&str; 5] = [
    include_str!("../../www/articles/meridian-dispatch.txt"),
    include_str!("../../www/articles/saltmarsh-gazette.txt"),
    include_str!("../comparison/ferry.txt"),
    include_str!("../comparison/mayor.txt"),
    include_str!("../comparison/quake.txt"),
];

/// What the core looks at, and what texts on the web hold beside letters, one a line in Rust's escapes.
pub const ALPHABET: &[&str] = &[
    // marks
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‚",
    "‹",
    "›",
    "「",
    "」",
    "''",
    "``",
    "…",
    "—",
    "–",
    "-",
    "--",
    ".",
    ". ",
    "...",
    "!",
    "?",
    "?!",
    ",",
    ", ",
    ":",
    ";",
    "/",
    "|",
    "*",
    "•",
    "&",
    "%",
    "$",
    "€",
    "£",
    "@",
    "#",
    "_",
    "~",
    // brackets
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "<b>",
    "</p>",
    // white space and lines
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{2029}",
    "\u{3000}",
    "\u{feff}",
    // what cannot be seen
    "\0",
    "\u{1}",
    "\u{7f}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{200f}",
    "\u{202a}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{e000}",
    "\u{10ffff}",
    // combining characters, and letters whose case changes their length
    "e\u{301}",
    "\u{301}",
    "\u{323}\u{308}\u{334}",
    "o\u{338}",
    "İ",
    "ı",
    "ß",
    "ẞ",
    "ǅ",
    "ﬁ",
    "ŉ",
    "\u{212a}",
    "Å",
    "Σ",
    "ς",
    // other scripts, from the right to the left too
    "قال ",
    "«سمعت»",
    "שלום",
    "אמר ",
    "Ким ",
    "сказал ",
    "金正恩",
    "。",
    "、",
    "김정은 ",
    "किम ",
    "ไทย",
    "𝕂𝕚𝕞 ",
    "𐐔𐐯",
    // emoji
    "🚂",
    "👩‍👩‍👧‍👦",
    "👨🏽‍🦰",
    "🇰🇵",
    "🇰🇵🇷",
    "1️⃣",
    "❤️",
    // words that rules look for
    "Kim ",
    "Kim Jong Un ",
    "Anna Berg",
    "President ",
    "Mr. ",
    "Dr. ",
    "J. ",
    "U.S. ",
    "a.m. ",
    "No. 5 ",
    "Inc. ",
    "Jan. ",
    "said ",
    "said: ",
    " said.",
    " told ",
    "says ",
    "according to ",
    "she ",
    "he ",
    "who ",
    "they ",
    "the ",
    "that ",
    "whose ",
    "I ",
    "not ",
    "MOSCOW (Reuters) — ",
    "PARIS — ",
    "(AP)",
    "By Anna Berg\n\n",
    "Advertisement\n\n",
    "Read more: ",
    "(Photo: ",
    "Updated ",
    "13 ",
    "13.5 ",
    "1,000 ",
    "$1.5bn ",
    "ten ",
    "million ",
    "per cent ",
    "2015",
    "3 March ",
    "99999999999999999999 ",
    "1e308 ",
    "http://a.b/c?d=e ",
    "a@b.c ",
];

/// What ends one article of several, and the options before the text of a summary.
pub const SEPARATOR: char = '\u{1e}';

/// The options that one byte stands for; few of them, so that a fuzzer finds each.
fn options<'a>(byte: u8, title: Option<&'a str>) -> SummaryOptions<'a> {
    SummaryOptions {
        max_sentences: [1, 2, 3, 7, 100, usize::MAX][usize::from(byte) % 6],
        max_words: [None, Some(1), Some(20), Some(200), Some(usize::MAX)][usize::from(byte) / 6 % 5],
        title,
        position_weight: [0.0, 0.25, SummaryOptions::POSITION_WEIGHT, 1.0][usize::from(byte) / 30 % 4],
    }
}

/// What is done with the bytes: the name of the fuzz target, and the laws that it checks.
pub type Target = fn(&[u8]);

/// Every fuzz target by its name.
pub const TARGETS: [(&str, Target); 4] =
    [("sentences", sentences), ("summarize", summarize), ("quotations", quotations), ("compare", compare)];

/// All bytes are the text.
pub fn sentences(bytes: &[u8]) {
    laws::sentences(&String::from_utf8_lossy(bytes));
}

/// The first byte is the options, the rest the text; what stands before a separator is the title.
pub fn summarize(bytes: &[u8]) {
    let Some((&first, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    match text.split_once(SEPARATOR) {
        Some((title, text)) => laws::summary(text, &options(first, Some(title))),
        None => laws::summary(&text, &options(first, None)),
    }
}

/// All bytes are the text.
pub fn quotations(bytes: &[u8]) {
    laws::quoted(&String::from_utf8_lossy(bytes));
}

/// The first byte is the options, the rest the articles, with a separator between them.
pub fn compare(bytes: &[u8]) {
    let Some((&first, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    laws::comparison(&text.split(SEPARATOR).collect::<Vec<_>>(), &options(first, None));
}
