//! Words and numbers of a text.

use crate::span::Span;

/// A word or a number: letters and digits, with the marks that stand inside them (`don't`, `U.S`, `3.5`, `1,200`).
///
/// A hyphen parts two tokens, and a possessive `'s` belongs to its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// How it is written.
    pub shape: Shape,
    /// Which word of the document's vocabulary it is a form of.
    pub word: u32,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Begins with a small letter, or with a letter of a script that has no case.
    Lower,
    /// Begins with a capital letter: `Kim`, `McDonald`, `A`.
    Capital,
    /// Two letters or more, all capitals: `NATO`, `U.S`.
    Upper,
    /// Begins with a digit.
    Number,
}

impl Shape {
    /// Whether the token begins with a capital letter.
    pub fn is_capitalised(self) -> bool {
        matches!(self, Shape::Capital | Shape::Upper)
    }
}

/// Calls `each` with the span and shape of every token within `span`, in order.
pub(crate) fn scan(text: &str, span: Span, mut each: impl FnMut(Span, Shape)) {
    let part = span.of(text);
    let mut chars = part.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut last = first;
        let (mut letters, mut capitals) = (usize::from(first.is_alphabetic()), usize::from(first.is_uppercase()));
        while let Some(&(at, c)) = chars.peek() {
            if c.is_alphanumeric() {
                letters += usize::from(c.is_alphabetic());
                capitals += usize::from(c.is_uppercase());
            } else if is_space(c) || !joins(last, c, part.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next())) {
                break;
            }
            last = c;
            end = at + c.len_utf8();
            chars.next();
        }
        let shape = if first.is_numeric() {
            Shape::Number
        } else if letters > 1 && capitals == letters {
            Shape::Upper
        } else if first.is_uppercase() {
            Shape::Capital
        } else {
            Shape::Lower
        };
        each(Span::new(span.start() + start, span.start() + end), shape);
    }
}

/// White space cannot be inside a token; asked first because it is what ends most of them.
fn is_space(c: char) -> bool {
    c == ' ' || c == '\n'
}

/// Whether `mark` joins the character before it and the one after it into one token.
fn joins(before: char, mark: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    match mark {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
        '.' => before.is_alphanumeric() && after.is_alphanumeric() && before.is_ascii_digit() == after.is_ascii_digit(),
        ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        // combining marks, joiners and variation selectors
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("Kim's train", &["Kim's", "train"]),
            ("Hyun-joon didn’t", &["Hyun", "joon", "didn’t"]),
            ("the U.S. and 1,200.5 dollars", &["the", "U.S", "and", "1,200.5", "dollars"]),
            ("‘We’", &["We"]),
            ("end.Next", &["end.Next"]),
            ("平壤 Київ", &["平壤", "Київ"]),
        ];
        for (text, expected) in table {
            let mut found = Vec::new();
            scan(text, Span::new(0, text.len()), |span, _| found.push(span.of(text)));
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn shapes() {
        let table =
            [("kim", Shape::Lower), ("Kim", Shape::Capital), ("A", Shape::Capital), ("U.S", Shape::Upper), ("7th", Shape::Number)];
        for (text, expected) in table {
            let mut found = Vec::new();
            scan(text, Span::new(0, text.len()), |span, shape| found.push((span.of(text), shape)));
            assert_eq!(found, [(text, expected)]);
        }
    }
}
