//! Quotations and brackets, which are kept whole.

use crate::span::Span;
use crate::text::character::{self, END, OF_WORD, SPACE, after_space, char_at};
use crate::text::mark::Quoted;
use crate::text::sentence::stop::Stop;

/// A quotation of more bytes than this is cut inside as well: its marks are likelier to have been paired wrongly.
const LONGEST_QUOTATION: usize = 1500;
/// Brackets that close further away than this, in bytes, are taken for unpaired.
const LONGEST_BRACKETS: usize = 400;

/// What encloses the marks of a paragraph, read from its start to its end.
#[derive(Debug)]
pub(crate) struct Enclosures<'a> {
    text: &'a str,
    quoted: &'a [Quoted],
    /// How many of `quoted` have been reached.
    reached: usize,
    /// The quotation that was reached last, or the outer one of several.
    quotation: Option<Quotation>,
    /// Where the brackets close that were reached last.
    brackets: usize,
    /// The next closing bracket of each shape, as far as it has been looked for.
    closing: [usize; 2],
}

/// A quotation with both its marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quotation {
    /// With its marks.
    pub span: Span,
    open: Span,
    close: Span,
}

impl<'a> Enclosures<'a> {
    pub fn new(text: &'a str, quoted: &'a [Quoted]) -> Self {
        Enclosures { text, quoted, reached: 0, quotation: None, brackets: 0, closing: [0; 2] }
    }

    /// The quoted passages of the paragraph.
    pub fn quoted(&self) -> &'a [Quoted] {
        self.quoted
    }

    /// Takes up the bracket at `at`, which opens within a sentence.
    pub fn open_brackets(&mut self, at: usize, bracket: char) {
        if at < self.brackets {
            return;
        }
        let (shape, closing) = if bracket == '(' { (0, b')') } else { (1, b']') };
        let Some(known) = self.closing.get_mut(shape) else { return };
        // looked for once, so that a text of opening brackets takes no longer than another
        if *known <= at {
            let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
            *known = bytes.iter().position(|&byte| byte == closing).map_or(usize::MAX, |distance| at + distance);
        }
        if *known < at + LONGEST_BRACKETS {
            self.brackets = *known;
        }
    }

    /// Takes up the quotations that opened before the byte `at`.
    pub fn reach(&mut self, at: usize) {
        while let Some(passage) = self.quoted.get(self.reached).filter(|passage| passage.open.start() < at) {
            self.reached += 1;
            let Some(close) = passage.close.filter(|_| passage.span().len() <= LONGEST_QUOTATION) else { continue };
            if self.quotation.is_none_or(|outer| outer.close.end() < close.end()) {
                self.quotation = Some(Quotation { span: passage.span(), open: passage.open, close });
            }
        }
    }

    /// Gives the stop the closing mark that stands apart from it: `It was. ” He left.` Gives the quotation up where its
    /// opening mark stands anew behind the stop.
    pub fn take_close(&mut self, stop: &mut Stop) {
        self.take_mark_apart(stop);
        if self.quotation.is_some_and(|quotation| self.is_reopened(stop, quotation)) {
            self.quotation = None;
        }
    }

    /// Gives the stop the closing mark that stands apart from it, where that is no opening one.
    fn take_mark_apart(&self, stop: &mut Stop) {
        // `stop.end + 1` is within a space of two bytes, where no character begins
        let (Some(' ' | '\u{a0}'), start) = (char_at(self.text, stop.end), stop.end + 1) else { return };
        let Some(c @ ('"' | '\'' | '”' | '’')) = char_at(self.text, start) else { return };
        let mark = Span::new(start, start + c.len_utf8());
        let apart = character::at(self.text, mark.end()) & (SPACE | END) != 0;
        let closes = self.quotation.is_some_and(|quotation| mark.contains(quotation.close));
        if closes || apart && !self.opens_at(mark.start()) {
            stop.end = mark.end();
            stop.closes_quotation = true;
        }
    }

    /// Whether the quotation's opening mark stands again behind a stop within it: a new paragraph of it, in a text that
    /// lost its line breaks, or its closing mark was forgotten.
    fn is_reopened(&self, stop: &Stop, quotation: Quotation) -> bool {
        let start = after_space(self.text, stop.end);
        let mark = quotation.open.of(self.text);
        let end = start + mark.len();
        stop.end < quotation.close.start()
            && start > stop.end
            && self.text.get(start..end) == Some(mark)
            && character::at(self.text, end) & OF_WORD != 0
    }

    /// Whether the byte `at` stands within a quotation or brackets.
    pub fn enclose(&self, at: usize) -> bool {
        self.quotation.is_some_and(|quotation| at < quotation.span.end()) || at <= self.brackets
    }

    /// Whether brackets close with `stop`, and no more.
    pub fn close_brackets(&self, stop: &Stop) -> bool {
        stop.start < self.brackets && stop.end == self.brackets + 1
    }

    /// The quotation that closes with `stop`.
    pub fn closed_by(&self, stop: &Stop) -> Option<Quotation> {
        self.quotation.filter(|quotation| (stop.start..=stop.end).contains(&quotation.span.end()))
    }

    /// Whether the mark at `at` opens a quotation.
    pub fn opens_at(&self, at: usize) -> bool {
        self.quoted.binary_search_by_key(&at, |passage| passage.open.start()).is_ok()
    }
}
