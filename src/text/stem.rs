//! Stems: the common form under which `negotiate`, `negotiated` and `negotiations` are counted together.
//!
//! The algorithm is that of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Where we depart
//! from it: words that hold anything but `a` to `z` are left as they are, and so are words of up to three letters.

/// A suffix and what takes its place.
type Rule = (&'static [u8], &'static [u8]);

/// Step 2 of the paper: where one vowel-consonant sequence stands before the suffix.
const DERIVED: &[Rule] = &[
    (b"ational", b"ate"),
    (b"tional", b"tion"),
    (b"enci", b"ence"),
    (b"anci", b"ance"),
    (b"izer", b"ize"),
    (b"abli", b"able"),
    (b"alli", b"al"),
    (b"entli", b"ent"),
    (b"eli", b"e"),
    (b"ousli", b"ous"),
    (b"ization", b"ize"),
    (b"ation", b"ate"),
    (b"ator", b"ate"),
    (b"alism", b"al"),
    (b"iveness", b"ive"),
    (b"fulness", b"ful"),
    (b"ousness", b"ous"),
    (b"aliti", b"al"),
    (b"iviti", b"ive"),
    (b"biliti", b"ble"),
];

/// Step 3, under the same condition.
const ENDED: &[Rule] =
    &[(b"icate", b"ic"), (b"ative", b""), (b"alize", b"al"), (b"iciti", b"ic"), (b"ical", b"ic"), (b"ful", b""), (b"ness", b"")];

/// Step 4: dropped where two such sequences stand before the suffix.
const DROPPED: &[&[u8]] = &[
    b"al", b"ance", b"ence", b"er", b"ic", b"able", b"ible", b"ant", b"ement", b"ment", b"ent", b"sion", b"tion", b"ou", b"ism",
    b"ate", b"iti", b"ous", b"ive", b"ize",
];

/// The stem of `word`, which is in lower case; `letters` is room to write it in.
pub(crate) fn stem<'a>(word: &'a str, letters: &'a mut Vec<u8>) -> &'a str {
    if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    letters.clear();
    letters.extend_from_slice(word.as_bytes());
    plural(letters);
    past(letters);
    if letters.ends_with(b"y") && has_vowel(before(letters, 1)) {
        replace(letters, 1, b"i");
    }
    suffix(letters, DERIVED);
    suffix(letters, ENDED);
    drop_suffix(letters);
    final_e(letters);
    std::str::from_utf8(letters).unwrap_or_default()
}

/// Step 1a.
fn plural(letters: &mut Vec<u8>) {
    if letters.ends_with(b"sses") || letters.ends_with(b"ies") {
        letters.truncate(letters.len() - 2);
    } else if letters.ends_with(b"s") && !letters.ends_with(b"ss") {
        letters.pop();
    }
}

/// Step 1b.
fn past(letters: &mut Vec<u8>) {
    if letters.ends_with(b"eed") {
        if measure(before(letters, 3)) > 0 {
            letters.pop();
        }
        return;
    }
    let cut = if letters.ends_with(b"ed") {
        2
    } else if letters.ends_with(b"ing") {
        3
    } else {
        return;
    };
    if !has_vowel(before(letters, cut)) {
        return;
    }
    letters.truncate(letters.len() - cut);
    if [b"at", b"bl", b"iz"].iter().any(|end| letters.ends_with(*end)) || (measure(letters) == 1 && ends_cvc(letters)) {
        letters.push(b'e');
    } else if ends_double(letters) && !matches!(letters.last(), Some(b'l' | b's' | b'z')) {
        letters.pop();
    }
}

fn suffix(letters: &mut Vec<u8>, rules: &[Rule]) {
    if let Some((end, new)) = rules.iter().find(|(end, _)| letters.ends_with(end))
        && measure(before(letters, end.len())) > 0
    {
        replace(letters, end.len(), new);
    }
}

fn drop_suffix(letters: &mut Vec<u8>) {
    if let Some(end) = DROPPED.iter().find(|end| letters.ends_with(end)) {
        // "sion" and "tion" lose "ion" alone
        let cut = if end.ends_with(b"ion") { 3 } else { end.len() };
        if measure(before(letters, cut)) > 1 {
            letters.truncate(letters.len() - cut);
        }
    }
}

/// Step 5.
fn final_e(letters: &mut Vec<u8>) {
    if letters.ends_with(b"e") {
        let rest = before(letters, 1);
        if measure(rest) > 1 || (measure(rest) == 1 && !ends_cvc(rest)) {
            letters.pop();
        }
    }
    if letters.ends_with(b"ll") && measure(letters) > 1 {
        letters.pop();
    }
}

fn before(letters: &[u8], cut: usize) -> &[u8] {
    letters.get(..letters.len().saturating_sub(cut)).unwrap_or(&[])
}

fn replace(letters: &mut Vec<u8>, cut: usize, new: &[u8]) {
    letters.truncate(letters.len().saturating_sub(cut));
    letters.extend_from_slice(new);
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
            assert_eq!(stem(word, &mut Vec::new()), expected, "{word}");
        }
    }
}
