//! Quotation marks, paired within a paragraph.
//!
//! Double marks, straight and curly, are one family: papers that change their typography in mid-article close with one
//! what they opened with the other. Single marks are read with suspicion, since most of them are apostrophes. Two
//! apostrophes in a row are no mark.

use crate::span::Span;
use crate::text::character::{
    self, ANGLE, BEFORE_QUOTE, DOUBLE, END, GOES_ON, OF_WORD, SINGLE, SMALL, SPACE, after_space, char_at, char_before,
};
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
    let Some(mut from) = scan.next(Class::Mark, paragraph.start(), paragraph.end()) else { return };
    let first = found.len();
    let text = Span::new(0, paragraph.end()).of(scan.text());
    // each with its number and its family
    let mut open: Vec<(usize, u32)> = Vec::new();
    // looked for where it is first asked
    let mut last_single = None;
    while let Some(at) = scan.next(Class::Mark, from, text.len()) {
        let Some(c) = char_at(text, at) else { break };
        let mark = Span::new(at, at + c.len_utf8());
        from = mark.end();
        let after = char_at(text, from);
        if c == '\'' && after == Some('\'') {
            from += 1;
            continue;
        }
        let family = character::of(c) & FAMILIES;
        if family == 0 {
            continue;
        }
        let before = if at == paragraph.start() { None } else { char_before(text, at) };
        let around = Around { text, from, before, after, sorts: [before, after].map(|c| c.map_or(END, character::of)) };
        let depth = open.iter().rposition(|&(_, other)| other == family);
        // a single mark does not close across an open double one
        let depth = depth.filter(|&depth| family != SINGLE || depth + 1 == open.len());
        let opener = depth.and_then(|depth| open.get(depth)).map_or(0, |opener| opener.0);
        let mut more = || at < *last_single.get_or_insert_with(|| last_closing_single(text, paragraph));
        let low = || found.get(opener).is_some_and(|opener: &Quoted| opener.open.of(text) == "„");
        if let Some(depth) = depth.filter(|_| closes(c, low(), around, &mut more)) {
            if let Some(quoted) = found.get_mut(opener) {
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
    let is_double = |quoted: &Quoted| character::first(quoted.open.of(text)) & DOUBLE != 0;
    let trailing = own.iter().rposition(is_double).map(|last| first + last);
    // no `retain`: it would walk over those of the paragraphs before
    let mut kept = first;
    for number in first..found.len() {
        let Some(&quoted) = found.get(number) else { break };
        if quoted.close.is_some() || Some(number) == trailing && goes_on(text, &quoted) {
            if let Some(place) = found.get_mut(kept) {
                *place = quoted;
            }
            kept += 1;
        }
    }
    found.truncate(kept);
}

/// The families of marks that close one another.
const FAMILIES: u32 = DOUBLE | SINGLE | ANGLE;

/// What stands around a mark.
#[derive(Clone, Copy)]
struct Around<'a> {
    text: &'a str,
    /// The byte behind it.
    from: usize,
    before: Option<char>,
    after: Option<char>,
    /// What the characters before and after it are.
    sorts: [u32; 2],
}

impl Around<'_> {
    /// Whether a passage can begin here: after a space, a bracket or a dash, and before something.
    fn begins(self) -> bool {
        self.sorts[0] & (SPACE | BEFORE_QUOTE | END) != 0 && self.sorts[1] & (SPACE | END) == 0
    }

    /// The word that begins behind it.
    fn word(&self) -> &str {
        let rest = self.text.get(self.from..).unwrap_or_default();
        rest.get(..character::leading(rest, OF_WORD)).unwrap_or_default()
    }
}

fn opens(c: char, around: Around) -> bool {
    let [_, after] = around.sorts;
    match c {
        '“' | '„' | '«' => after != END,
        // `id="7"` is markup that was left in the text
        '"' => around.before != Some('=') && after & (SPACE | END) == 0 && (after & OF_WORD != 0 || around.begins()),
        '”' => after & OF_WORD != 0 && around.begins(),
        '‘' | '\'' | '‚' => around.begins() && !matches!(around.after, Some('0'..='9')) && !CLIPPED.contains(&around.word()),
        _ => false,
    }
}

/// Whether `c` closes a passage that is open, with a `low` mark or another; `more` tells whether a single mark that can close comes later.
fn closes(c: char, low: bool, around: Around, more: &mut dyn FnMut() -> bool) -> bool {
    let [before, after] = around.sorts;
    let (after_space, before_word) = (before & (SPACE | END) != 0, after & OF_WORD != 0);
    match c {
        '”' | '»' => true,
        '“' => low || !(after_space || before_word),
        '"' => {
            !(after_space || around.before == Some('('))
                || !(before_word || matches!(around.after, Some('[' | '$' | '\'' | '‘' | '“')))
        }
        '’' | '\'' => {
            let plural = || around.before == Some('s') && around.after == Some(' ') && is_small(around.text, around.from);
            !(after_space || before_word || plural() && more())
        }
        _ => false,
    }
}

/// Whether the first character that is not white space, at or after `at`, is a small letter.
fn is_small(text: &str, at: usize) -> bool {
    character::at(text, after_space(text, at)) & SMALL != 0
}

/// Where the last single mark stands that can only close a passage; 0 where there is none.
fn last_closing_single(text: &str, paragraph: Span) -> usize {
    let part = paragraph.of(text);
    let mut end = part.len();
    // from the back, and no further than the first that fits
    while let Some(at) = part.get(..end).and_then(|part| part.rfind(['\'', '’'])) {
        let length = char_at(part, at).map_or(1, char::len_utf8);
        let may_close = character::before(part, at) & (SPACE | END) == 0 && part.as_bytes().get(at.wrapping_sub(1)) != Some(&b's');
        if may_close && character::at(part, at + length) & OF_WORD == 0 {
            return paragraph.start() + at;
        }
        end = at;
    }
    0
}

/// Whether a passage without a closing mark reads as one that goes on in the next paragraph.
fn goes_on(text: &str, quoted: &Quoted) -> bool {
    character::last(quoted.content.of(text).trim_end()) & GOES_ON != 0
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
