//! Stems: the common form under which `negotiate`, `negotiated` and `negotiations` are counted together.
//!
//! The algorithm is that of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Where we depart
//! from it: words that hold anything but `a` to `z` are left as they are, and so are words of up to three letters.

/// A suffix and what takes its place.
struct Rule {
    /// Its last two letters, which tell most of them apart at once.
    last: [u8; 2],
    end: &'static [u8],
    /// How many of its letters stay.
    kept: usize,
    new: &'static str,
}

#[allow(clippy::panic)] // this runs in the compiler
const fn rule(end: &'static [u8], new: &'static str) -> Rule {
    let [.., a, b] = *end else { panic!("a suffix has two letters") };
    Rule { last: [a, b], end, kept: 0, new }
}

/// Step 2 of the paper: where one vowel-consonant sequence stands before the suffix.
const DERIVED: &[Rule] = &[
    rule(b"ational", "ate"),
    rule(b"tional", "tion"),
    rule(b"enci", "ence"),
    rule(b"anci", "ance"),
    rule(b"izer", "ize"),
    rule(b"abli", "able"),
    rule(b"alli", "al"),
    rule(b"entli", "ent"),
    rule(b"eli", "e"),
    rule(b"ousli", "ous"),
    rule(b"ization", "ize"),
    rule(b"ation", "ate"),
    rule(b"ator", "ate"),
    rule(b"alism", "al"),
    rule(b"iveness", "ive"),
    rule(b"fulness", "ful"),
    rule(b"ousness", "ous"),
    rule(b"aliti", "al"),
    rule(b"iviti", "ive"),
    rule(b"biliti", "ble"),
];

/// Step 3, under the same condition.
const ENDED: &[Rule] = &[
    rule(b"icate", "ic"),
    rule(b"ative", ""),
    rule(b"alize", "al"),
    rule(b"iciti", "ic"),
    rule(b"ical", "ic"),
    rule(b"ful", ""),
    rule(b"ness", ""),
];

/// Step 4: dropped where two such sequences stand before the suffix.
const DROPPED: &[Rule] = &[
    rule(b"al", ""),
    rule(b"ance", ""),
    rule(b"ence", ""),
    rule(b"er", ""),
    rule(b"ic", ""),
    rule(b"able", ""),
    rule(b"ible", ""),
    rule(b"ant", ""),
    rule(b"ement", ""),
    rule(b"ment", ""),
    rule(b"ent", ""),
    Rule { kept: 1, ..rule(b"sion", "") },
    Rule { kept: 1, ..rule(b"tion", "") },
    rule(b"ou", ""),
    rule(b"ism", ""),
    rule(b"ate", ""),
    rule(b"iti", ""),
    rule(b"ous", ""),
    rule(b"ive", ""),
    rule(b"ize", ""),
];

/// The stem of `word`, which is in lower case; `stem` is room to write it in.
pub(crate) fn stem<'a>(word: &'a str, stem: &'a mut String) -> &'a str {
    if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    stem.clear();
    stem.push_str(word);
    plural(stem);
    past(stem);
    if ends(stem, b"y") && has_vowel(before(stem, 1)) {
        replace(stem, 1, "i");
    }
    suffix(stem, DERIVED, const { letters_before_last(DERIVED) }, 0);
    suffix(stem, ENDED, const { letters_before_last(ENDED) }, 0);
    suffix(stem, DROPPED, const { letters_before_last(DROPPED) }, 1);
    final_e(stem);
    stem
}

/// Step 1a.
fn plural(stem: &mut String) {
    if ends(stem, b"sses") || ends(stem, b"ies") {
        replace(stem, 2, "");
    } else if ends(stem, b"s") && !ends(stem, b"ss") {
        replace(stem, 1, "");
    }
}

/// Step 1b.
fn past(stem: &mut String) {
    if ends(stem, b"eed") {
        if measure(before(stem, 3)) > 0 {
            replace(stem, 1, "");
        }
        return;
    }
    let cut = if ends(stem, b"ed") {
        2
    } else if ends(stem, b"ing") {
        3
    } else {
        return;
    };
    if !has_vowel(before(stem, cut)) {
        return;
    }
    replace(stem, cut, "");
    if ends(stem, b"at") || ends(stem, b"bl") || ends(stem, b"iz") || measure(stem.as_bytes()) == 1 && ends_cvc(stem.as_bytes()) {
        stem.push('e');
    } else if ends_double(stem.as_bytes()) && !(ends(stem, b"l") || ends(stem, b"s") || ends(stem, b"z")) {
        replace(stem, 1, "");
    }
}

/// The last letters but one of the suffixes, a bit for each letter: they tell most words at once from those with a suffix.
#[allow(clippy::indexing_slicing)] // this runs in the compiler
const fn letters_before_last(rules: &[Rule]) -> u32 {
    let (mut letters, mut at) = (0, 0);
    while at < rules.len() {
        letters |= 1 << (rules[at].last[0] % 32);
        at += 1;
    }
    letters
}

/// Puts what the first rule that fits says in place of its suffix, where more than `sequences` stand before that. `letters` are those
/// of the rules that stand last but one.
fn suffix(stem: &mut String, rules: &[Rule], letters: u32, sequences: usize) {
    let [.., a, b] = *stem.as_bytes() else { return };
    if letters >> (a % 32) & 1 == 0 {
        return;
    }
    if let Some(rule) = rules.iter().find(|rule| rule.last == [a, b] && ends(stem, rule.end))
        && measure(before(stem, rule.end.len() - rule.kept)) > sequences
    {
        replace(stem, rule.end.len() - rule.kept, rule.new);
    }
}

/// Step 5.
fn final_e(stem: &mut String) {
    if ends(stem, b"e") {
        let rest = before(stem, 1);
        let sequences = measure(rest);
        if sequences > 1 || sequences == 1 && !ends_cvc(rest) {
            replace(stem, 1, "");
        }
    }
    if ends(stem, b"ll") && measure(stem.as_bytes()) > 1 {
        replace(stem, 1, "");
    }
}

/// Whether `stem` ends with `end`. From the back, which tells at the first letter most times.
#[inline]
fn ends(stem: &str, end: &[u8]) -> bool {
    let mut letters = stem.as_bytes().iter().rev();
    end.iter().rev().all(|letter| letters.next() == Some(letter))
}

fn before(stem: &str, cut: usize) -> &[u8] {
    stem.as_bytes().get(..stem.len().saturating_sub(cut)).unwrap_or(&[])
}

/// Puts `new` in place of the last `cut` letters, all of ASCII.
fn replace(stem: &mut String, cut: usize, new: &str) {
    stem.truncate(stem.len().saturating_sub(cut));
    stem.push_str(new);
}

/// Which letters are consonants: `y` is one at the start and after a vowel.
fn consonants(letters: &[u8]) -> impl Iterator<Item = bool> + '_ {
    let mut previous = false;
    letters.iter().enumerate().map(move |(index, letter)| {
        previous = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => index == 0 || !previous,
            _ => true,
        };
        previous
    })
}

fn has_vowel(letters: &[u8]) -> bool {
    consonants(letters).any(|consonant| !consonant)
}

/// How many vowel-consonant sequences there are: the paper's *m*.
#[inline(never)]
fn measure(letters: &[u8]) -> usize {
    let mut count = 0;
    let mut vowel = false;
    for consonant in consonants(letters) {
        count += usize::from(consonant && vowel);
        vowel = !consonant;
    }
    count
}

fn ends_double(letters: &[u8]) -> bool {
    matches!(letters, [.., a, b] if a == b) && consonants(letters).last() == Some(true)
}

/// Whether the end is consonant, vowel, consonant, and the last is none of `w`, `x` and `y`: the paper's *o.
fn ends_cvc(letters: &[u8]) -> bool {
    let mut last = [None; 3];
    for consonant in consonants(letters) {
        last = [last[1], last[2], Some(consonant)];
    }
    last == [Some(true), Some(false), Some(true)] && !matches!(letters.last(), Some(b'w' | b'x' | b'y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems() {
        // the examples of the paper, and words of the news
        let table = [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("cats", "cat"),
            ("agreed", "agre"),
            ("plastered", "plaster"),
            ("motoring", "motor"),
            ("sing", "sing"),
            ("conflated", "conflat"),
            ("troubled", "troubl"),
            ("sized", "size"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("filing", "file"),
            ("happy", "happi"),
            ("relational", "relat"),
            ("conditional", "condit"),
            ("triplicate", "triplic"),
            ("hopefulness", "hope"),
            ("electrical", "electr"),
            ("replacement", "replac"),
            ("adoption", "adopt"),
            ("effective", "effect"),
            ("controlling", "control"),
            ("negotiations", "negoti"),
            ("talks", "talk"),
            ("u.s", "u.s"),
            ("was", "was"),
            ("переговоры", "переговоры"),
        ];
        for (word, expected) in table {
            assert_eq!(stem(word, &mut String::new()), expected, "{word}");
        }
    }
}
