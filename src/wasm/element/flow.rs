//! Text as it flows through a page: white space collapsed, lines and paragraphs broken, and each piece's place kept.

/// A stretch of the text that stands in one node as it stands in the text, but for which white space it is. In UTF-16 units.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    /// Where it starts in the text.
    pub(super) start: u32,
    pub(super) length: u32,
    /// The index of its node.
    pub(super) node: u32,
    /// Where it starts in its node.
    pub(super) offset: u32,
    /// Counts what was left out of the text before it.
    pub(super) part: u32,
}

impl From<Stretch> for [u32; 5] {
    fn from(Stretch { start, length, node, offset, part }: Stretch) -> Self {
        [start, length, node, offset, part]
    }
}

impl From<[u32; 5]> for Stretch {
    fn from([start, length, node, offset, part]: [u32; 5]) -> Self {
        Stretch { start, length, node, offset, part }
    }
}

impl Stretch {
    /// Saturates, since JavaScript may hand back other numbers than it was given.
    pub(super) fn end(&self) -> u32 {
        self.start.saturating_add(self.length)
    }

    /// What of it is from `start` to `end`.
    pub(super) fn cut(&self, start: u32, end: u32) -> Stretch {
        let (from, to) = (self.start.max(start), self.end().min(end));
        let offset = self.offset.saturating_add(from - self.start);
        Stretch { start: from, length: to.saturating_sub(from), offset, ..*self }
    }
}

/// What CSS calls `white-space-collapse`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WhiteSpace {
    Collapse,
    /// Line breaks are kept.
    KeepBreaks,
    Keep,
}

/// What comes between the text so far and the next character that shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Line,
    Paragraph,
}

/// White space that belongs to the text only if the line goes on after it.
#[derive(Clone, Copy)]
struct Space {
    c: char,
    collapsible: bool,
    node: u32,
    offset: u32,
}

/// Builds the text; every paragraph of it starts and ends with a character that shows.
pub(super) struct Flow {
    text: String,
    /// The length of `text` in UTF-16.
    units: u32,
    stretches: Vec<Stretch>,
    part: u32,
    gap: Gap,
    spaces: Vec<Space>,
}

impl Flow {
    pub(super) fn new() -> Self {
        Flow { text: String::new(), units: 0, stretches: Vec::new(), part: 0, gap: Gap::None, spaces: Vec::new() }
    }

    pub(super) fn into_text(self) -> (String, Vec<Stretch>) {
        (self.text, self.stretches)
    }

    /// The text of the node with the index `node`.
    pub(super) fn add(&mut self, data: &str, node: u32, white_space: WhiteSpace) {
        let mut offset = 0;
        for c in data.chars() {
            match c {
                // it shows only where a line is broken at it, and it would part the word
                '\u{ad}' => {}
                '\n' if white_space != WhiteSpace::Collapse => self.break_line(),
                ' ' | '\t' | '\n' | '\r' if white_space != WhiteSpace::Keep => {
                    self.hold(Space { c: ' ', collapsible: true, node, offset })
                }
                // CSS Text 3: a carriage return is a space in every respect
                '\r' => self.hold(Space { c: ' ', collapsible: false, node, offset }),
                // kept within a line, no-break spaces among it, but no paragraph is made of it
                '\u{200b}' | '\u{feff}' => self.hold(Space { c, collapsible: false, node, offset }),
                _ if c.is_whitespace() => self.hold(Space { c, collapsible: false, node, offset }),
                _ => {
                    self.settle();
                    self.push(c, node, offset);
                }
            }
            offset += c.len_utf16() as u32;
        }
    }

    /// A line break, or after another one a paragraph break.
    pub(super) fn break_line(&mut self) {
        self.spaces.clear();
        self.gap = if self.gap == Gap::None { Gap::Line } else { Gap::Paragraph };
    }

    pub(super) fn break_paragraph(&mut self) {
        self.spaces.clear();
        self.gap = Gap::Paragraph;
    }

    /// Opens a quotation with a mark that is in the style and in no node.
    pub(super) fn open_mark(&mut self, mark: char) {
        self.settle();
        self.push_nowhere(mark);
    }

    /// Closes it, before a break that has come since.
    pub(super) fn close_mark(&mut self, mark: char) {
        if self.gap == Gap::None {
            self.settle();
        }
        self.push_nowhere(mark);
    }

    /// Something stands here in the page that is left out of the text.
    pub(super) fn leave_out(&mut self) {
        self.part += 1;
    }

    fn hold(&mut self, space: Space) {
        let after_collapsible = match self.spaces.last() {
            Some(last) => last.collapsible,
            // at the start of a line
            None => self.gap != Gap::None || self.text.is_empty(),
        };
        if !(space.collapsible && after_collapsible) {
            self.spaces.push(space);
        }
    }

    /// Puts what comes before a character that shows.
    fn settle(&mut self) {
        match self.gap {
            _ if self.text.is_empty() => self.spaces.clear(),
            Gap::None => {}
            Gap::Line => self.push_nowhere('\n'),
            Gap::Paragraph => {
                self.push_nowhere('\n');
                self.push_nowhere('\n');
                self.spaces.clear();
            }
        }
        self.gap = Gap::None;
        if !self.spaces.is_empty() {
            let mut spaces = std::mem::take(&mut self.spaces);
            for space in spaces.drain(..) {
                self.push(space.c, space.node, space.offset);
            }
            // with its memory
            self.spaces = spaces;
        }
    }

    fn push(&mut self, c: char, node: u32, offset: u32) {
        let length = c.len_utf16() as u32;
        match self.stretches.last_mut() {
            Some(last) if last.node == node && last.end() == self.units && last.offset + last.length == offset => {
                last.length += length
            }
            _ => self.stretches.push(Stretch { start: self.units, length, node, offset, part: self.part }),
        }
        self.text.push(c);
        self.units += length;
    }

    fn push_nowhere(&mut self, c: char) {
        self.text.push(c);
        self.units += c.len_utf16() as u32;
    }
}
