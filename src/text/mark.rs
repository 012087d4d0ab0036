//! Quotation marks, paired within a paragraph.
//!
//! Double marks, straight and curly, are one family: papers that change their typography in mid-article close with one
//! what they opened with the other. Single marks are read with suspicion, since most of them are apostrophes. Two
//! apostrophes in a row are no mark.

use crate::span::Span;
use crate::text::char_at;
use crate::text::scan::{Class, Scan};

/// Passages nest no deeper than this; of a longer row of opening marks, the earliest count as unbalanced.
const DEEPEST: usize = 4;

/// Words that begin with an apostrophe.
const CLIPPED: [&str; 8] = ["tis", "twas", "em", "til", "bout", "cause", "cuz", "n"];

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

/// Adds to `found` the quoted passages of a paragraph, in the order of their opening marks.
///
/// A double mark that nothing closes counts where no other double mark follows it: the passage then runs to the end
/// of the paragraph, as it does where one remark runs over several. Any other unbalanced mark is none.
pub(crate) fn pair(scan: &Scan, paragraph: Span, found: &mut Vec<Quoted>) {
    let first = found.len();
    let text = Span::new(0, paragraph.end()).of(scan.text());
    let mut open: Vec<(usize, Family)> = Vec::new();
    // looked for where it is first asked
    let mut last_single = None;
    let mut from = paragraph.start();
    while let Some(at) = scan.next(Class::Mark, from, text.len()) {
        let Some(c) = char_at(text, at) else { break };
        let mark = Span::new(at, at + c.len_utf8());
        from = mark.end();
        let after = char_at(text, from);
        if c == '\'' && after == Some('\'') {
            from += 1;
            continue;
        }
        let Some(family) = Family::of(c) else { continue };
        let before = text.get(paragraph.start()..at).and_then(|part| part.chars().next_back());
        let around = Around { before, after, rest: text.get(from..).unwrap_or("") };
        let depth = open.iter().rposition(|&(_, other)| other == family);
        // a single mark does not close across an open double one
        let depth = depth.filter(|&depth| family != Family::Single || depth + 1 == open.len());
        let mut more = || at < *last_single.get_or_insert_with(|| last_closing_single(text, paragraph));
        if let Some(depth) = depth.filter(|&depth| closes(c, opener(text, found, &open, depth), around, &mut more)) {
            if let Some(quoted) = open.get(depth).and_then(|&(number, _)| found.get_mut(number)) {
                quoted.content = Span::new(quoted.content.start(), mark.start());
                quoted.close = Some(mark);
            }
            open.truncate(depth);
        } else if opens(c, around) {
            if open.len() == DEEPEST {
                open.remove(0);
            }
            found.push(Quoted { open: mark, content: Span::new(mark.end(), paragraph.end()), close: None, depth: 0 });
            open.push((found.len() - 1, family));
        }
    }
    keep_balanced(text, found, first);
    set_depths(found.get_mut(first..).unwrap_or_default());
}

/// Drops of the passages from the one numbered `first` on those that do not count without their closing mark.
fn keep_balanced(text: &str, found: &mut Vec<Quoted>, first: usize) {
    let own = found.get(first..).unwrap_or_default();
    if own.iter().all(|quoted| quoted.close.is_some()) {
        return;
    }
    let own = found.split_off(first);
    let trailing = own.iter().rposition(|quoted| Family::of_mark(text, quoted.open) == Some(Family::Double));
    let counts = |&(number, quoted): &(usize, Quoted)| quoted.close.is_some() || Some(number) == trailing && goes_on(text, &quoted);
    found.extend(own.into_iter().enumerate().filter(counts).map(|(_, quoted)| quoted));
}

/// The kinds of marks that close one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
}

impl Family {
    fn of(c: char) -> Option<Family> {
        match c {
            '"' | '“' | '”' | '„' => Some(Family::Double),
            '\'' | '‘' | '’' | '‚' => Some(Family::Single),
            '«' | '»' => Some(Family::Guillemet),
            _ => None,
        }
    }

    fn of_mark(text: &str, mark: Span) -> Option<Family> {
        mark.of(text).chars().next().and_then(Family::of)
    }
}

/// What stands around a mark.
#[derive(Clone, Copy)]
struct Around<'a> {
    before: Option<char>,
    after: Option<char>,
    rest: &'a str,
}

impl Around<'_> {
    /// Whether a passage can begin here: after a space, a bracket or a dash, and before something.
    fn begins(self) -> bool {
        self.before.is_none_or(|c| {
            c.is_whitespace() || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '"' | '“' | '‘' | '\'' | '«' | ':' | '>')
        }) && self.after.is_some_and(|c| !c.is_whitespace())
    }
}

fn opener(text: &str, found: &[Quoted], open: &[(usize, Family)], depth: usize) -> Option<char> {
    let &(number, _) = open.get(depth)?;
    found.get(number)?.open.of(text).chars().next()
}

fn opens(c: char, around: Around) -> bool {
    match c {
        '“' | '„' | '«' => around.after.is_some(),
        // `id="7"` is markup that was left in the text
        '"' => {
            around.before != Some('=')
                && around.after.is_some_and(|after| !after.is_whitespace())
                && (around.begins() || around.after.is_some_and(char::is_alphanumeric))
        }
        '”' => around.begins() && around.after.is_some_and(char::is_alphanumeric),
        '‘' | '\'' | '‚' => {
            let word = around.rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            around.begins() && !CLIPPED.contains(&word) && !word.starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

/// Whether `c` closes a passage that `opener` opened; `more` tells whether a single mark that can close comes later.
fn closes(c: char, opener: Option<char>, around: Around, more: &mut dyn FnMut() -> bool) -> bool {
    let Around { before, after, rest } = around;
    let after_space = before.is_none_or(char::is_whitespace);
    match c {
        '”' | '»' => true,
        '“' => opener == Some('„') || (!after_space && !after.is_some_and(char::is_alphanumeric)),
        '"' => {
            !(after_space || before == Some('('))
                || !after.is_some_and(|after| after.is_alphanumeric() || matches!(after, '[' | '$' | '\'' | '‘' | '“'))
        }
        '’' | '\'' => {
            let plural = before == Some('s') && rest.starts_with(' ') && rest.trim_start().starts_with(char::is_lowercase);
            !(after_space || after.is_some_and(char::is_alphanumeric) || plural && more())
        }
        _ => false,
    }
}

/// Where the last single mark stands that can only close a passage; 0 where there is none.
fn last_closing_single(text: &str, paragraph: Span) -> usize {
    let part = paragraph.of(text);
    let mut end = part.len();
    // from the back, and no further than the first that fits
    while let Some(at) = part.get(..end).and_then(|part| part.rfind(['\'', '’'])) {
        let before = part.get(..at).and_then(|part| part.chars().next_back());
        let after = part.get(at..).and_then(|part| part.chars().nth(1));
        if before.is_some_and(|c| !c.is_whitespace() && c != 's') && !after.is_some_and(char::is_alphanumeric) {
            return paragraph.start() + at;
        }
        end = at;
    }
    0
}

/// Whether a passage without a closing mark reads as one that goes on in the next paragraph.
fn goes_on(text: &str, quoted: &Quoted) -> bool {
    quoted.content.of(text).trim_end().ends_with(['.', '!', '?', ':', '…', '-', '—', ',', ']', ')', '\'', '’'])
}

/// Counts for each passage in how many others it stands.
fn set_depths(found: &mut [Quoted]) {
    let mut ends: Vec<usize> = Vec::new();
    for quoted in found {
        while ends.last().is_some_and(|&end| end <= quoted.open.start()) {
            ends.pop();
        }
        quoted.depth = ends.len();
        ends.push(quoted.span().end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(text: &str) -> Vec<Quoted> {
        let mut found = Vec::new();
        pair(&Scan::new(text), Span::new(0, text.len()), &mut found);
        found
    }

    #[test]
    fn passages() {
        let table: &[(&str, &[(&str, usize)])] = &[
            ("no marks", &[]),
            ("“One,” said Kim. “Two.”", &[("One,", 0), ("Two.", 0)]),
            ("a \"successful and useful\" visit", &[("successful and useful", 0)]),
            ("‘I’ve long dreamed’: Kim’s train", &[("I’ve long dreamed", 0)]),
            ("Kim's men didn't say 'yes'.", &[("yes", 0)]),
            ("“He said ‘no’ to me.”", &[("He said ‘no’ to me.", 0), ("no", 1)]),
            ("“It goes on.", &[("It goes on.", 0)]),
            ("«Так», сказал он", &[("Так", 0)]),
            ("„Nein“, sagte er", &[("Nein", 0)]),
            // marks of two typographies
            ("“One,\" he said. \"Two.” Three", &[("One,", 0), ("Two.", 0)]),
            ("”One,” he said", &[("One,", 0)]),
            // a closing mark is missing: the next passage is its own
            ("\"One, he said. \"Two,\" he said.", &[("Two,", 0)]),
            ("“One, he said. “Two,” he said.", &[("Two,", 0)]),
            ("Two,” he said.", &[]),
            // inches, years, clipped words, plurals
            ("He is 6'2\" tall and \"glad\".", &[("glad", 0)]),
            ("the '90s and the ‘80s’ end", &[]),
            ("how ‘bout the “residents’ routines”", &[("residents’ routines", 0)]),
            ("‘the residents’ routines were lost’", &[("the residents’ routines were lost", 0)]),
            ("she '' said '' it", &[]),
            ("<tweet id=\"758\"> \"So\"", &[("So", 0)]),
            ("\"'Yes,' he said,\" she said", &[("'Yes,' he said,", 0), ("Yes,", 1)]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = paired(text).iter().map(|quoted| (quoted.content.of(text), quoted.depth)).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn of_a_long_row_of_marks_only_neighbours_pair() {
        let marks = [("“", 3), ("\"", 1), ("'", 0), ("‘", 0), ("«", 0), ("”", 0), ("\" ", 0), (" \"a", 0), ("“a ‘b ", 0)];
        for (mark, width) in marks {
            let text = mark.repeat(200_000);
            let found = paired(&text);
            let expected: Vec<_> = if width == 0 { 0..0 } else { 0..100_000 }
                .map(|number| Span::new(2 * width * number, 2 * width * (number + 1)))
                .collect();
            assert!(found.iter().map(|quoted| quoted.span()).eq(expected), "{mark}");
            assert!(found.iter().all(|quoted| quoted.depth == 0 && quoted.content.is_empty()), "{mark}");
        }
    }
}
