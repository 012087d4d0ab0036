//! Whether a full stop is that of an abbreviation and its sentence goes on.

use crate::language::sentence_word::{LETTERED, PHRASE};
use crate::language::{Language, TITLE, abbreviation};
use crate::span::Span;
use crate::text::character::{self, CAPITAL, LETTER, SPACE, char_at, char_before};
use crate::text::sentence::opening::{Case, Opening, word_before};

/// No abbreviation in the list is longer than this, in bytes.
pub(super) const LONGEST: usize = 12;
/// Nor is the first half of one that is written with a space within.
pub(super) const HALF: usize = 3;
/// A phrase of time that opens a sentence is no longer than this, in bytes: `On Monday evening at 6 p.m.`
const LONGEST_PHRASE: usize = 60;

/// What an abbreviation is, and so what its sentence goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It stands before a name, and ends no sentence: `Mr.`, `Gen.`, `vs.`
    Name,
    /// It stands before a figure: `No. 7`, `Jan. 5`.
    Number,
    /// It stands after a figure: `5 p.m.`, `6 ft.`
    Measure,
    /// It ends the name of a company, which an office may follow: `Acme Inc. Chairman`.
    Company,
    /// It is a state behind a town: `Oakton, Va.`
    Place,
    /// It is a letter of a name: `George W. Bush`.
    Initial,
    /// It may stand anywhere: `U.S.`, `Jr.`, `St.`
    Any,
}

/// Whether the sentence that begins at `start` goes on behind the full stop at `stop`, with what stands there.
pub(crate) fn goes_on(text: &str, start: usize, stop: usize, opening: &Opening, language: &Language) -> bool {
    let word = word_before(text, start, before_space(text, stop));
    let Some(kind) = kind(text, start, word, language) else { return is_half(word.of(text), opening, language) };
    let ends = opening.is_opener(language);
    let capital = opening.case() == Case::Upper || opening.is_quotation();
    match kind {
        Kind::Name => true,
        _ if opening.is_bracket() && !ends || opening.is_dash() || opening.case() == Case::Lower => true,
        Kind::Number => opening.case() == Case::Digit || !ends && is_roman(opening.word()),
        Kind::Initial => opening.is_nickname() || !ends && !opening.is_quotation(),
        _ if opening.is_time(language) => true,
        Kind::Measure if opening.case() == Case::Digit => !word.of(text).as_bytes().contains(&b'.'),
        Kind::Measure => !capital || !ends && opens_with_phrase(text, start, stop, language),
        Kind::Company => !capital || is_office(opening, language),
        Kind::Place => !capital || is_title(opening, language),
        Kind::Any => opening.is_nickname() || !ends && !opening.is_quotation(),
    }
}

fn kind(text: &str, start: usize, word: Span, language: &Language) -> Option<Kind> {
    let written = word.of(text);
    // most words are no abbreviation
    if written.len() > LONGEST
        || written.len() > 1
            && written.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !language.folded_traits(written).listed(abbreviation::ANY)
    {
        return None;
    }
    let single = written.len() == char_at(written, 0)?.len_utf8();
    let capital = character::first(written) & CAPITAL != 0;
    let behind = char_before(text, before_space(text, word.start()));
    if single && capital {
        // 3-D is no name
        return (behind != Some('-') && !is_lettered(text, start, word.start(), language)).then_some(Kind::Initial);
    }
    let glued = written.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut small = language.folded_traits(glued);
    let mut dotted = glued.as_bytes().contains(&b'.');
    let mut figure = glued.len() < written.len() || stands_after_figure(text, start, word.start());
    let half = if single { word_before(text, start, before_space(text, word.start())) } else { Span::default() };
    if half.len() == 2 && half.of(text).ends_with('.') {
        small = language.folded_traits(&[half.of(text), glued].concat());
        dotted = true;
        figure = stands_after_figure(text, start, half.start());
    }
    let town = behind.is_some_and(|c| matches!(c, ',' | '-' | '–'));
    match small {
        traits if traits.is(abbreviation::MEASURE) && figure => Some(Kind::Measure),
        _ if glued.len() < written.len() => None,
        // Ft. Worth
        traits if traits.is(abbreviation::MEASURE) && capital && !dotted => Some(Kind::Any),
        traits if traits.is(abbreviation::PLACE) && capital => Some(if town { Kind::Place } else { Kind::Any }),
        traits if traits.is(abbreviation::NAME) => Some(Kind::Name),
        traits if traits.is(abbreviation::NUMBER) => Some(Kind::Number),
        traits if traits.is(abbreviation::COMPANY) => Some(Kind::Company),
        traits if traits.is(abbreviation::ANY) => Some(Kind::Any),
        _ if is_dotted(written) => Some(Kind::Any),
        _ => None,
    }
}

/// Whether a word is single letters with full stops between them: `U.S`, `J.K`, `a.k.a`.
fn is_dotted(word: &str) -> bool {
    word.as_bytes().contains(&b'.')
        && word.split('.').all(|part| {
            let letters = part.trim_start_matches('&');
            character::first(letters) & LETTER != 0 && char_at(letters, 0).is_some_and(|c| c.len_utf8() == letters.len())
        })
}

/// Whether a figure stands before the byte `at`.
fn stands_after_figure(text: &str, from: usize, at: usize) -> bool {
    at > from && text.as_bytes().get(before_space(text, at).wrapping_sub(1)).is_some_and(u8::is_ascii_digit)
}

/// Whether the word and the one behind it are an abbreviation with a space within: `p. m.`
fn is_half(word: &str, opening: &Opening, language: &Language) -> bool {
    word.len() <= HALF
        && opening.is_stopped()
        && language.folded_traits(&[word, ".", opening.word()].concat()).is(abbreviation::MEASURE)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether a letter names what the word before it is: `Plan B`, `World War I`, `hepatitis C`.
fn is_lettered(text: &str, from: usize, at: usize, language: &Language) -> bool {
    let before = word_before(text, from, before_space(text, at)).of(text);
    before.len() > 1 && language.folded_traits(before).is(LETTERED)
}

/// Whether the sentence so far is no more than a phrase of time, so that its subject is still to come: `At 5 p.m.`
fn opens_with_phrase(text: &str, start: usize, stop: usize, language: &Language) -> bool {
    let from = if stop - start > LONGEST_PHRASE { stop - LONGEST_PHRASE } else { start };
    let from = (from..stop).find(|&at| text.is_char_boundary(at)).unwrap_or(stop);
    let near = Span::new(from, stop).of(text);
    let begin =
        near.as_bytes().windows(2).rposition(|two| two == b": ").map(|colon| from + colon + 2).or((from == start).then_some(start));
    begin.and_then(|begin| Opening::read(text, begin)).is_some_and(|first| language.folded_traits(first.word()).is(PHRASE))
}

/// Whether a company's name is followed by an office in it, or by more of the name: `Inc. Chairman`, `Co. Ltd.`
fn is_office(opening: &Opening, language: &Language) -> bool {
    let traits = language.folded_traits(opening.word());
    !opening.is_quotation() && (traits.is(TITLE) || traits.listed(abbreviation::ANY) && !traits.is(abbreviation::ANY))
}

/// Whether a person with a title follows: `Gov. Ann Lee`.
pub(crate) fn is_title(opening: &Opening, language: &Language) -> bool {
    opening.is_stopped() && language.folded_traits(opening.word()).is(abbreviation::NAME)
}

/// The byte at which the white space before `at` begins, one character at most.
fn before_space(text: &str, at: usize) -> usize {
    if character::before(text, at) & SPACE == 0 {
        return at;
    }
    char_before(text, at).map_or(at, |c| at - c.len_utf8())
}
