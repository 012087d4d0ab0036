//! Where something stands in a text.

/// A range of bytes in a text, `start <= end`.
///
/// Every span that nutgraf returns lies on character boundaries of the text that it was made from, so
/// [`Span::of`] gives that part of it verbatim.
///
/// ```
/// use nutgraf::Span;
/// let span = Span::new(4, 7);
/// assert_eq!(span.of("The Far East"), "Far");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from byte `start` up to, not including, byte `end`; an `end` before `start` gives an empty span.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end: end.max(start) }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end
    }

    /// The length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// This part of `text`; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `other` lies wholly within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span without the white space at its ends.
    ///
    /// ```
    /// use nutgraf::Span;
    /// assert_eq!(Span::new(0, 8).trimmed("  Kim \n"), Span::new(2, 5));
    /// ```
    pub fn trimmed(self, text: &str) -> Span {
        let end = self.end.min(text.len());
        // most spans have none, and begin and end with a character of ASCII or a curly mark
        let bytes = text.as_bytes().get(self.start..end).unwrap_or_default();
        if matches!(bytes, [0x21..=0x7e, ..] | [0xe2, 0x80, 0x90..=0xa7, ..])
            && matches!(bytes, [.., 0x21..=0x7e] | [.., 0xe2, 0x80, 0x90..=0xa7])
        {
            return Span::new(self.start, end);
        }
        let part = Span::new(self.start, end).of(text);
        let start = self.start + (part.len() - part.trim_start().len());
        Span::new(start, start + part.trim().len())
    }
}
