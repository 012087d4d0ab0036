//! Quotation marks, paired within a paragraph.

use crate::span::Span;

/// A passage between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The opening mark.
    pub open: Span,
    /// What stands between the marks.
    pub content: Span,
    /// The closing mark; none where the passage runs to the end of its paragraph.
    pub close: Option<Span>,
    /// How many other quoted passages it stands in.
    pub depth: usize,
}

impl Quoted {
    /// The passage with its marks.
    pub fn span(&self) -> Span {
        Span::new(self.open.start(), self.close.map_or(self.content.end(), Span::end))
    }
}

/// The quoted passages of a paragraph, in the order of their opening marks.
pub(crate) fn pair(text: &str, paragraph: Span) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut before: Option<char> = None;
    let mut chars = paragraph.of(text).char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let mark = Span::new(paragraph.start() + at, paragraph.start() + at + c.len_utf8());
        let closes = open.iter().rposition(|&(_, kind)| closing(kind) == c);
        let opens = match c {
            '“' | '«' | '„' => true,
            '"' => closes.is_none(),
            '‘' | '\'' => !before.is_some_and(char::is_alphanumeric) && after.is_some_and(|next| !next.is_whitespace()),
            _ => false,
        };
        let closes = closes.filter(|_| !(matches!(c, '’' | '\'') && after.is_some_and(char::is_alphanumeric)));
        if let Some(index) = closes.filter(|_| before.is_some_and(|b| !b.is_whitespace()) || !opens) {
            if let Some(quoted) = open.get(index).and_then(|&(number, _)| found.get_mut(number)) {
                quoted.content = Span::new(quoted.content.start(), mark.start());
                quoted.close = Some(mark);
            }
            open.truncate(index);
        } else if opens {
            let content = Span::new(mark.end(), paragraph.end());
            found.push(Quoted { open: mark, content, close: None, depth: open.len() });
            open.push((found.len() - 1, c));
        }
        before = Some(c);
    }
    // an apostrophe that opens a word ('tis) looks like a mark until no other closes it
    found.retain(|quoted| quoted.close.is_some() || !matches!(quoted.open.of(text), "'" | "‘"));
    found
}

fn closing(open: char) -> char {
    match open {
        '“' => '”',
        '„' => '“',
        '‘' => '’',
        '«' => '»',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages() {
        let table: &[(&str, &[(&str, usize)])] = &[
            ("no marks", &[]),
            ("“One,” said Kim. “Two.”", &[("One,", 0), ("Two.", 0)]),
            ("a \"successful and useful\" visit", &[("successful and useful", 0)]),
            ("‘I’ve long dreamed’: Kim’s train", &[("I’ve long dreamed", 0)]),
            ("Kim's men didn't say 'yes'.", &[("yes", 0)]),
            ("“He said ‘no’ to me.”", &[("He said ‘no’ to me.", 0), ("no", 1)]),
            ("“It goes on", &[("It goes on", 0)]),
        ];
        for (text, expected) in table {
            let found: Vec<_> =
                pair(text, Span::new(0, text.len())).iter().map(|quoted| (quoted.content.of(text), quoted.depth)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
