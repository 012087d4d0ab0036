//! What stands behind a stop: how the next sentence would open.

use crate::language::sentence_word::{OPENER, PARTICLE, PHRASE, ZONE};
use crate::language::{CALENDAR, Language, REPORTING_VERB, STOP_WORD, TITLE};
use crate::span::Span;
use crate::text::character::{
    self, BEHIND_STOP, BRACKET, CAPITAL, DASH, END, FIGURE, INNER, LETTER, OF_WORD, OPENING, QUOTE, SMALL, SPACE, UNQUOTE,
    after_space, char_at, char_before,
};

/// Words longer than this are in none of the lists, and are cut off here.
const LONGEST_WORD: usize = 24;
/// The most marks that may stand between a stop and the word behind it.
const MOST_MARKS: usize = 4;
/// A name has no more words than this, with the age and the office beside it, before the verb that reports.
const LONGEST_NAME: usize = 9;
/// How many words of grammar may stand in it: `Lee of the Coast Post`.
const MOST_SMALL_WORDS: usize = 2;

/// What stands behind a stop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening<'a> {
    text: &'a str,
    /// What the first mark before the word is: a quotation mark, a bracket, a dash; 0 where there is none.
    pub mark: u32,
    /// Where the word begins.
    pub start: usize,
}

/// What the word of an opening looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Upper,
    Lower,
    /// A letter of a script without capitals.
    None,
    Digit,
    /// A mark that stands within a sentence or at its end.
    Inner,
    /// Any other mark, such as an arrow or a pictogram.
    Mark,
}

impl<'a> Opening<'a> {
    /// What stands at the first character at or after `at` that is not white space; none at the end of the text.
    pub fn read(text: &'a str, at: usize) -> Option<Self> {
        let mut start = after_space(text, at);
        let mark = character::at(text, start);
        for _ in 0..MOST_MARKS {
            let c = char_at(text, start)?;
            if character::of(c) & (OPENING | SPACE) == 0 {
                break;
            }
            start += c.len_utf8();
        }
        Some(Opening { text, mark: if mark & OPENING != 0 { mark } else { 0 }, start })
    }

    /// The word, without its own full stop.
    pub fn word(&self) -> &'a str {
        word_at(self.text, self.start)
    }

    /// The byte behind the word.
    pub fn word_end(&self) -> usize {
        self.start + self.word().len()
    }

    pub fn case(&self) -> Case {
        let sorts = character::at(self.text, self.start);
        match sorts {
            _ if sorts & CAPITAL != 0 => Case::Upper,
            _ if sorts & SMALL != 0 => Case::Lower,
            _ if sorts & FIGURE != 0 => Case::Digit,
            _ if sorts & LETTER != 0 => Case::None,
            _ if sorts & (INNER | END) != 0 => Case::Inner,
            _ => Case::Mark,
        }
    }

    /// Whether it opens with a mark of quotation.
    pub fn is_quotation(&self) -> bool {
        self.mark & QUOTE != 0
    }

    /// Whether it opens with a bracket.
    pub fn is_bracket(&self) -> bool {
        self.mark & BRACKET != 0
    }

    /// Whether it opens with a dash.
    pub fn is_dash(&self) -> bool {
        self.mark & DASH != 0
    }

    /// Whether it is one word between quotation marks, as nicknames are: `John “Jack” Kennedy`.
    pub fn is_nickname(&self) -> bool {
        let after = character::at(self.text, self.word_end());
        self.is_quotation() && after & UNQUOTE != 0 && after & BEHIND_STOP != 0
    }

    /// Whether a full stop stands directly behind the word.
    pub fn is_stopped(&self) -> bool {
        self.text.as_bytes().get(self.word_end()) == Some(&b'.')
    }

    /// Whether the word is one that sentences open with and names do not: `The`, `He`, `But`.
    pub fn is_opener(&self, language: &Language) -> bool {
        // the A of U. S. A. is no article
        let traits = language.folded_traits(self.word());
        (traits.is(OPENER) || traits.is(PHRASE)) && !(self.word().chars().count() == 1 && self.is_stopped())
    }

    /// Whether it goes on with a time after a clock: `Tuesday`, `EDT`, `Paris time`.
    pub fn is_time(&self, language: &Language) -> bool {
        let next = word_at(self.text, self.word_end() + 1);
        !self.is_quotation()
            && (language.folded_traits(self.word()).is(CALENDAR) && !self.is_opener(language)
                || language.folded_traits(next).is(ZONE))
    }

    /// Whether a word written small opens a sentence all the same: a name such as `iPhone`, `al-Shabab`, `de Blasio`.
    pub fn is_small_name(&self, language: &Language) -> bool {
        let word = self.word();
        let inner = word.chars().skip(1).take(3).any(|c| character::of(c) & CAPITAL != 0);
        inner || language.traits(word).is(PARTICLE) && character::at(self.text, self.start + word.len() + 1) & CAPITAL != 0
    }

    /// Whether it says who spoke: a name, then a verb that reports: `Royce asked`, `Sen. Ann Lee, 60, wondered`.
    ///
    /// That is how a sentence goes on behind a quotation that ends in a question or a call.
    pub fn is_attribution(&self, language: &Language) -> bool {
        if self.case() != Case::Upper || self.mark != 0 || self.is_opener(language) && self.word() != "I" {
            return false;
        }
        let mut at = self.start;
        let mut small_words = 0;
        // of the word before
        let mut of_name = true;
        for number in 0..LONGEST_NAME {
            let word = word_at(self.text, at);
            let traits = language.folded_traits(word);
            if of_name && number > 0 && traits.is(REPORTING_VERB) {
                return true;
            }
            of_name = character::first(word) & CAPITAL != 0
                || word.as_bytes().first().is_some_and(u8::is_ascii_digit)
                || traits.is(PARTICLE)
                || traits.is(TITLE);
            if !of_name {
                if small_words == MOST_SMALL_WORDS || !traits.is(STOP_WORD) {
                    return false;
                }
                small_words += 1;
            }
            if self.word() == "I" && number > 0 {
                return false;
            }
            at += word.len();
            let end = at;
            for _ in 0..3 {
                match char_at(self.text, at) {
                    Some(c) if matches!(c, ',' | '.' | '-') || character::of(c) & SPACE != 0 => at += c.len_utf8(),
                    _ => break,
                }
            }
            if at == end {
                return false;
            }
        }
        false
    }
}

/// The word before `end` that stands at or after `from`, as an abbreviation is written: letters, figures and full stops
/// between them. Empty where none stands there, or one that is too long for an abbreviation.
pub(crate) fn word_before(text: &str, from: usize, end: usize) -> Span {
    let bytes = text.as_bytes().get(from..end).unwrap_or_default();
    let is_of_word = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'&');
    let length = bytes.iter().rev().take(LONGEST_WORD).take_while(is_of_word).count();
    let mut start = end - length;
    match bytes.len().checked_sub(length + 1).and_then(|at| bytes.get(at)) {
        Some(byte) if !byte.is_ascii() => {}
        _ if length < LONGEST_WORD => return Span::new(start, end),
        _ => return Span::new(end, end),
    }
    for _ in length..LONGEST_WORD {
        match char_before(text, start).filter(|_| start > from) {
            Some(c) if character::of(c) & OF_WORD != 0 || matches!(c, '.' | '&' | '°') => start -= c.len_utf8(),
            _ => return Span::new(start, end),
        }
    }
    Span::new(end, end)
}

/// The word at `at`: letters, figures, hyphens and apostrophes.
fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let is_of_word = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
    let length = rest.bytes().take(LONGEST_WORD).take_while(|byte| is_of_word(&byte)).count();
    match rest.as_bytes().get(length) {
        Some(byte) if length < LONGEST_WORD && (!byte.is_ascii() || *byte == b'\'') => {}
        _ => return rest.get(..length).unwrap_or_default(),
    }
    let (mut end, mut word_end) = (0, 0);
    for c in rest.chars().take(LONGEST_WORD) {
        let apostrophe = matches!(c, '\'' | '’');
        if !apostrophe && c != '-' && character::of(c) & OF_WORD == 0 {
            break;
        }
        end += c.len_utf8();
        word_end = if apostrophe { word_end } else { end };
    }
    let word = rest.get(..word_end).unwrap_or_default();
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;

    #[test]
    fn attributions() {
        let table = [
            (" Royce asked.", true),
            (" Sen. Ann Lee, 60, asked on Monday.", true),
            (" Lee of the Coast Post said.", true),
            (" Ludwig van Berg said.", true),
            (" I said.", true),
            (" The door opened, he said.", false),
            (" Royce left.", false),
            (" Royce left, Hale said.", false),
            (" “Royce said so.”", false),
            (" Royce", false),
            ("", false),
        ];
        for (text, expected) in table {
            assert_eq!(Opening::read(text, 0).is_some_and(|opening| opening.is_attribution(&ENGLISH)), expected, "{text}");
        }
    }
}
