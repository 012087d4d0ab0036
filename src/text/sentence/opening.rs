//! What stands behind a stop: how the next sentence would open.

use crate::language::sentence_word::{OPENER, PARTICLE, PHRASE, ZONE};
use crate::language::{CALENDAR, Language, REPORTING_VERB, STOP_WORD, TITLE};
use crate::span::Span;
use crate::text::{char_at, char_before};

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
    /// The first mark before the word: a quotation mark, a bracket, a dash.
    pub mark: Option<char>,
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
        let mark = char_at(text, start).filter(|&c| is_opening(c));
        for _ in 0..MOST_MARKS {
            match char_at(text, start)? {
                c if is_opening(c) || c.is_whitespace() => start += c.len_utf8(),
                _ => break,
            }
        }
        Some(Opening { text, mark, start })
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
        match char_at(self.text, self.start) {
            Some(c) if c.is_uppercase() => Case::Upper,
            Some(c) if c.is_lowercase() => Case::Lower,
            Some(c) if c.is_numeric() => Case::Digit,
            Some(c) if c.is_alphabetic() => Case::None,
            Some('.' | '!' | '?' | ',' | ';' | ':' | '/' | '&' | '=' | '+' | '%' | '|' | ')' | ']' | '}' | '”' | '’' | '»')
            | None => Case::Inner,
            _ => Case::Mark,
        }
    }

    /// Whether it opens with a mark of quotation.
    pub fn is_quotation(&self) -> bool {
        self.mark.is_some_and(|mark| matches!(mark, '“' | '‘' | '"' | '\'' | '«' | '„' | '`' | '「' | '『'))
    }

    /// Whether it opens with a bracket.
    pub fn is_bracket(&self) -> bool {
        self.mark.is_some_and(|mark| matches!(mark, '(' | '[' | '{'))
    }

    /// Whether it opens with a dash.
    pub fn is_dash(&self) -> bool {
        self.mark.is_some_and(|mark| matches!(mark, '-' | '–' | '—' | '―'))
    }

    /// Whether it is one word between quotation marks, as nicknames are: `John “Jack” Kennedy`.
    pub fn is_nickname(&self) -> bool {
        let after = char_at(self.text, self.word_end());
        self.is_quotation() && after.is_some_and(|c| matches!(c, '”' | '’' | '"' | '\'' | '»'))
    }

    /// Whether a full stop stands directly behind the word.
    pub fn is_stopped(&self) -> bool {
        char_at(self.text, self.word_end()) == Some('.')
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
        let inner = word.chars().skip(1).take(3).any(char::is_uppercase);
        let next = char_at(self.text, self.start + word.len() + 1);
        inner || language.traits(word).is(PARTICLE) && next.is_some_and(char::is_uppercase)
    }

    /// Whether it says who spoke: a name, then a verb that reports: `Royce asked`, `Sen. Ann Lee, 60, wondered`.
    ///
    /// That is how a sentence goes on behind a quotation that ends in a question or a call.
    pub fn is_attribution(&self, language: &Language) -> bool {
        if self.case() != Case::Upper || self.mark.is_some() || self.is_opener(language) && self.word() != "I" {
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
            of_name = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || traits.is(PARTICLE) || traits.is(TITLE);
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
            let gap = self.text.get(at..).unwrap_or_default().chars().take(3);
            let skipped = gap.take_while(|&c| c.is_whitespace() || matches!(c, ',' | '.' | '-')).map(char::len_utf8).sum::<usize>();
            if skipped == 0 {
                return false;
            }
            at += skipped;
        }
        false
    }
}

/// The byte of the first character at or after `at` that is not white space.
pub(crate) fn after_space(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        // most have one space before them, or none
        Some([b' ', byte, ..]) if byte.is_ascii_graphic() => at + 1,
        Some([byte, ..]) if byte.is_ascii_graphic() => at,
        _ => text.len() - text.get(at..).unwrap_or_default().trim_start().len(),
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
            Some(c) if c.is_alphanumeric() || matches!(c, '.' | '&' | '°') => start -= c.len_utf8(),
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
    let of_word = |&(_, c): &(usize, char)| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let end = rest.char_indices().take(LONGEST_WORD).take_while(of_word).last().map_or(0, |(at, c)| at + c.len_utf8());
    let word = rest.get(..end).unwrap_or_default().trim_end_matches(['\'', '’']);
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word)
}

fn is_opening(mark: char) -> bool {
    matches!(
        mark,
        '“' | '‘'
            | '"'
            | '\''
            | '«'
            | '„'
            | '`'
            | '「'
            | '『'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '-'
            | '–'
            | '—'
            | '―'
            | '*'
            | '_'
            | '>'
            | '$'
            | '£'
            | '€'
            | '@'
            | '#'
    )
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
