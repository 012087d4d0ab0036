//! An article, read once: its paragraphs, sentences and tokens.

pub(crate) mod boilerplate;
pub(crate) mod dateline;
pub(crate) mod headline;

use std::ops::Range;

use crate::language::{BOILERPLATE, ENGLISH, Language, PERSONAL_WORD, Traits};
use crate::span::Span;
use crate::text::mark::{self, Quoted};
use crate::text::paragraph;
use crate::text::scan::Scan;
use crate::text::sentence;
use crate::text::token::{Token, Tokens};
use crate::text::vocabulary::Vocabulary;

/// An article and its structure. Any string is one; the empty string has no paragraphs.
///
/// ```
/// use nutgraf::Document;
/// let document = Document::new("Kim Arrives in Russia\n\nKim arrived by train. Putin waited.");
/// assert_eq!(document.headline().map(|span| span.of(document.text())), Some("Kim Arrives in Russia"));
/// assert_eq!(document.sentences().len(), 3);
/// ```
#[derive(Debug)]
pub struct Document<'a> {
    text: &'a str,
    language: &'static Language,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    quoted: Vec<Quoted>,
    vocabulary: Vocabulary,
}

/// A paragraph of a document.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// What it is to the article.
    pub role: Role,
    /// The place and, where it has one, the agency before the text: `MOSCOW (Reuters) —`, up to where the text begins.
    pub dateline: Option<Span>,
    /// Its sentences, as indices of [`Document::sentences`].
    pub sentences: Range<usize>,
    /// Its quoted passages, as indices of [`Document::quoted`].
    pub quoted: Range<usize>,
}

/// What a paragraph is to its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The headline.
    Headline,
    /// The text of the article.
    Body,
    /// What is on the page and not the article: masthead, caption, credit, `Advertisement`.
    Boilerplate,
}

/// A sentence of a document.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, without the white space around it; a dateline is not part of it.
    pub span: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Its tokens, as indices of [`Document::tokens`].
    pub tokens: Range<usize>,
    /// What it is to the article; that of its paragraph, but for a line of boilerplate within the text.
    pub role: Role,
    /// Its length in words, counted between white space.
    pub words: u32,
    /// Whether somebody speaks of herself or to the reader in it.
    pub(crate) personal: bool,
    /// Whether it may have a phrase of boilerplate in its midst, as far as its words tell.
    pub(crate) suspect: bool,
}

/// A longer text is not read to its end, in bytes: with it, the distinct words and their stems are within 32 bits together.
const LONGEST: usize = (1 << 31) - 1;

/// As many characters of `text` as there are in its first `length` bytes.
fn beginning(text: &str, length: usize) -> &str {
    let mut end = text.len().min(length);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl<'a> Document<'a> {
    /// Reads `text` as an article in English: its first 2 GiB, where it has more.
    pub fn new(text: &'a str) -> Self {
        Self::titled(text, None)
    }

    /// Reads `text` as [`Document::new`] does, as an article that goes under `title`. A line above the text that is the title, case, marks
    /// and spaces apart, is the headline; where none is, or the title has no letter or figure, it changes nothing.
    ///
    /// ```
    /// use nutgraf::Document;
    /// let text = "Mayor quits. What now?\n\nShe left on Monday.";
    /// assert_eq!(Document::new(text).headline(), None);
    /// let headline = Document::titled(text, Some("Mayor Quits – What Now")).headline();
    /// assert_eq!(headline.map(|span| span.of(text)), Some("Mayor quits. What now?"));
    /// ```
    pub fn titled(text: &'a str, title: Option<&str>) -> Self {
        let text = beginning(text, LONGEST);
        let language = &ENGLISH;
        let mut document = Document {
            text,
            language,
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            // more than news has, so that there is no growing in steps, which would leave holes in the memory
            tokens: Vec::with_capacity(text.len() / 5),
            quoted: Vec::new(),
            vocabulary: Vocabulary::new(),
        };
        let scan = Scan::new(text);
        let mut dated = false;
        let mut sentences = Vec::new();
        for span in paragraph::split(&scan) {
            dated |= document.add_paragraph(&scan, span, !dated, &mut sentences);
        }
        headline::mark(&mut document, &scan, title);
        boilerplate::mark(&mut document, &scan);
        document
    }

    /// Adds the paragraph at `span`; gives whether it has a dateline. `undated` says that none before it has, and `sentences`
    /// is room to work in.
    fn add_paragraph(&mut self, scan: &Scan, span: Span, undated: bool, sentences: &mut Vec<Span>) -> bool {
        let dateline = dateline::find(self.text, span, self.language, undated);
        let body = Span::new(dateline.map_or(span.start(), Span::end), span.end()).trimmed(self.text);
        let marks = self.quoted.len();
        mark::pair(scan, body, &mut self.quoted);
        sentence::split(scan, body, self.quoted.get(marks..).unwrap_or_default(), self.language, sentences);
        let first = self.sentences.len();
        for sentence in sentences.drain(..) {
            let tokens = self.tokens.len();
            // what the lists say of any of its words
            let mut traits = Traits::default();
            for (span, shape) in Tokens::new(scan, sentence) {
                let word = self.vocabulary.intern_at(self.text, span, self.language);
                self.tokens.push(Token::new(span, shape, word));
                traits = traits.or(self.vocabulary.traits(word));
            }
            self.sentences.push(Sentence {
                span: sentence,
                paragraph: self.paragraphs.len(),
                tokens: tokens..self.tokens.len(),
                role: Role::Body,
                words: scan.words(sentence) as u32,
                personal: traits.is(PERSONAL_WORD),
                suspect: traits.is(BOILERPLATE),
            });
        }
        self.paragraphs.push(Paragraph {
            span,
            role: Role::Body,
            dateline,
            sentences: first..self.sentences.len(),
            quoted: marks..self.quoted.len(),
        });
        dateline.is_some()
    }

    /// The text that was read: what was given, but for what is beyond 2 GiB.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The language that it is read in.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Gives a paragraph and its sentences a role.
    pub(crate) fn set_role(&mut self, paragraph: usize, role: Role) {
        let Some(paragraph) = self.paragraphs.get_mut(paragraph) else { return };
        paragraph.role = role;
        for sentence in self.sentences.get_mut(paragraph.sentences.clone()).unwrap_or_default() {
            sentence.role = role;
        }
    }

    /// The sentences, in order; those of headline and boilerplate too.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences, to be given roles, and the paragraphs that they are of.
    pub(crate) fn parts_mut(&mut self) -> (&mut [Sentence], &[Paragraph]) {
        (&mut self.sentences, &self.paragraphs)
    }

    /// The tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The passages between quotation marks, in order.
    pub fn quoted(&self) -> &[Quoted] {
        &self.quoted
    }

    /// The distinct words.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// The sentences of the body, in order.
    pub fn body(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| sentence.role == Role::Body)
    }

    /// The terms of a sentence, stop words left out: where each stands, and its number in the vocabulary.
    pub fn terms_of(&self, sentence: &Sentence) -> impl Iterator<Item = (Span, u32)> {
        self.tokens_of(sentence).iter().filter_map(|token| Some((token.span(), self.vocabulary.term(token.word())?)))
    }

    /// The terms of another text that this document has too, in the order of that text and as often.
    pub fn terms_in(&self, other: &str) -> Vec<u32> {
        let scan = Scan::new(other);
        Tokens::new(&scan, Span::new(0, other.len())).filter_map(|(span, _)| self.vocabulary.find(span.of(other))).collect()
    }

    /// The headline, where the text opens with one.
    pub fn headline(&self) -> Option<Span> {
        self.paragraphs.iter().find(|paragraph| paragraph.role == Role::Headline).map(|paragraph| paragraph.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters() {
        for (length, expected) in [(0, ""), (1, "a"), (2, "a"), (3, "aé"), (4, "aéb"), (5, "aéb")] {
            assert_eq!(beginning("aéb", length), expected);
        }
    }
}
