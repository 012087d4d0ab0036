//! Sentences of a paragraph.
//!
//! A sentence ends at a full stop, a question mark or a call with white space and a capital behind it, unless
//! - the stop is that of an abbreviation and the sentence goes on ([`abbreviation`]),
//! - it stands between two quotation marks, or in brackets that opened within the sentence,
//! - it is that of a list's figure or letter ([`enumeration`]), or
//! - a quotation closes with it and who spoke follows: `“Are they dead?” Royce asked`.

pub(crate) mod abbreviation;
pub(crate) mod enclosure;
pub(crate) mod enumeration;
pub(crate) mod opening;
pub(crate) mod stop;

use std::cell::OnceCell;

use crate::language::Language;
use crate::language::abbreviation::ANY as ABBREVIATION;
use crate::language::sentence_word::MARKED;
use crate::span::Span;
use crate::text::character::{self, BULLET, CAPITAL, END, SMALL, SPACE, after_space, char_at};
use crate::text::mark::Quoted;
use crate::text::scan::{Class, Scan};
use enclosure::Enclosures;
use enumeration::Item;
use opening::{Case, Opening, word_before};
use stop::{Kind, Stop};

/// Adds to `found` the sentences of `paragraph` in order, without the white space between them; none is empty.
///
/// `quoted` are the paragraph's quoted passages. A passage is not cut inside where it has both its marks.
pub(crate) fn split(scan: &Scan, paragraph: Span, quoted: &[Quoted], language: &Language, found: &mut Vec<Span>) {
    let text = Span::new(0, paragraph.end()).of(scan.text());
    let mut splitter = Splitter::new(text, paragraph.start(), quoted, language, found);
    let mut from = paragraph.start();
    while let Some(at) = scan.next(Class::Stop, from, text.len()) {
        from = splitter.read(at);
    }
    splitter.close(text.len());
}

/// A paragraph in the course of being split.
struct Splitter<'a> {
    text: &'a str,
    language: &'a Language,
    /// Whether the paragraph has capitals, by which to know the start of a sentence; looked for where it is first asked.
    capitals: OnceCell<bool>,
    /// Where the paragraph begins.
    paragraph: usize,
    enclosures: Enclosures<'a>,
    /// The list item that the sentence is, where it is one.
    item: Option<Item>,
    /// Where the sentence begins.
    start: usize,
    found: &'a mut Vec<Span>,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, start: usize, quoted: &'a [Quoted], language: &'a Language, found: &'a mut Vec<Span>) -> Self {
        let item = enumeration::item(text, start);
        let enclosures = Enclosures::new(text, quoted);
        Splitter { text, language, capitals: OnceCell::new(), paragraph: start, enclosures, item, start, found }
    }

    /// Reads the mark at `at`; gives the byte to read on from.
    fn read(&mut self, at: usize) -> usize {
        self.enclosures.reach(at);
        if self.is_plain_end(at) {
            self.close(at + 1);
            (self.start, self.item) = (at + 2, None);
            return at + 2;
        }
        let Some(c) = char_at(self.text, at) else { return at + 1 };
        let after = at + c.len_utf8();
        match c {
            '(' | '[' if at > self.start => self.enclosures.open_brackets(at, c),
            ')' => self.cut_before_item(at),
            _ if character::of(c) & BULLET != 0 => {
                if at > self.start && !self.enclosures.enclose(at) {
                    self.cut(at);
                }
            }
            _ => {
                let Some(mut stop) = stop::read(self.text, at, self.enclosures.quoted()) else { return after };
                if c == '.' && self.item.is_some() {
                    self.cut_before_item(at);
                }
                self.enclosures.take_close(&mut stop);
                if self.ends(&stop) {
                    self.cut(stop.end);
                }
                return stop.end;
            }
        }
        after
    }

    /// Whether a full stop is at `at` that ends a sentence beyond doubt, as most do: behind a whole word that is no abbreviation, and
    /// before one with a capital. All that [`Splitter::ends`] asks has one answer there.
    fn is_plain_end(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let is_before_capital =
            matches!(bytes.get(at..), Some([b'.', b' ', b'A'..=b'Z', behind, ..]) if !matches!(behind, b'.' | b')'));
        if !is_before_capital || self.item.is_some() || self.enclosures.enclose(at + 1) {
            return false;
        }
        let sentence = bytes.get(self.start..at).unwrap_or_default();
        let length = sentence.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).take(abbreviation::LONGEST + 1).count();
        let word = Span::new(at - length, at).of(self.text);
        length > abbreviation::HALF
            && sentence.len().checked_sub(length + 1).is_some_and(|before| sentence.get(before) == Some(&b' '))
            && !self.language.folded_traits(word).listed(ABBREVIATION)
    }

    /// Ends the sentence at `at`.
    fn close(&mut self, at: usize) {
        let sentence = Span::new(self.start, at).trimmed(self.text);
        if !sentence.is_empty() {
            self.found.push(sentence);
        }
    }

    /// Ends the sentence at `at`, and begins the next behind the white space there.
    fn cut(&mut self, at: usize) {
        self.close(at);
        self.start = after_space(self.text, at);
        self.item = enumeration::item(self.text, self.start);
    }

    /// In a list without stops, ends an item before the next: `1. The first 2. The second`.
    fn cut_before_item(&mut self, at: usize) {
        let Some(item) = self.item else { return };
        let next = enumeration::item_around(self.text, self.start, at).filter(|next| next.follows(item));
        if let Some(next) = next.filter(|next| !self.enclosures.enclose(next.start)) {
            self.cut(next.start);
        }
    }

    /// Whether a sentence ends at `stop`.
    fn ends(&self, stop: &Stop) -> bool {
        // the marks of [...] and (?) are not stops
        let before = self.text.as_bytes().get(stop.start.wrapping_sub(1));
        if self.enclosures.enclose(stop.end) || matches!(before, Some(b'(' | b'[')) {
            return false;
        }
        let Some(opening) = Opening::read(self.text, stop.end) else { return true };
        let spaced = character::at(self.text, stop.end) & SPACE != 0;
        // the film (remember it?) Hale made
        if self.enclosures.close_brackets(stop) && !opening.is_opener(self.language) {
            return false;
        }
        if stop.kind == Kind::Sure {
            return true;
        }
        if !spaced {
            return self.is_glued(stop, &opening);
        }
        if enumeration::item(self.text, stop.end + 1).is_some() && stop.kind == Kind::Full {
            return !self.goes_on(stop, &opening);
        }
        let case = opening.case();
        match case {
            Case::Inner => false,
            // “It was late!” — Ann Lee
            _ if opening.is_dash() && (stop.closes_quotation || stop.kind == Kind::Called) => false,
            Case::Lower if self.has_capitals() => stop.kind == Kind::Full && self.ends_before_small(stop, &opening),
            _ => match stop.kind {
                Kind::Ellipsis { whole } => whole || case != Case::Lower && self.ends_with_dots(stop, &opening),
                Kind::Called => self.ends_with_call(stop, &opening),
                _ => !self.goes_on(stop, &opening),
            },
        }
    }

    fn has_capitals(&self) -> bool {
        *self.capitals.get_or_init(|| {
            let paragraph = self.text.get(self.paragraph..).unwrap_or_default();
            character::leading_others(paragraph, CAPITAL) < paragraph.len()
        })
    }

    /// Whether the full stop is that of an abbreviation, or of a list's figure, and the sentence goes on behind it.
    fn goes_on(&self, stop: &Stop, opening: &Opening) -> bool {
        if self.item.is_some_and(|item| stop.start < item.end) {
            return true;
        }
        abbreviation::goes_on(self.text, self.start, stop.start, opening, self.language)
            && !(stop.closes_quotation && self.is_phrase(stop) && opening.case() == Case::Upper)
    }

    /// Whether a quotation that closes with `stop` is more than one word.
    fn is_phrase(&self, stop: &Stop) -> bool {
        let quotation = self.enclosures.closed_by(stop);
        quotation.is_none_or(|quotation| quotation.span.of(self.text).split_whitespace().nth(1).is_some())
    }

    /// Whether a sentence ends at a full stop before a word that is written small.
    fn ends_before_small(&self, stop: &Stop, opening: &Opening) -> bool {
        let quotation = opening.is_quotation() && !stop.closes_quotation;
        (quotation || opening.mark == 0 && opening.is_small_name(self.language)) && !self.goes_on(stop, opening)
    }

    /// Whether a sentence ends with dots that leave something out. With a space before them they may stand for words in
    /// the middle of a sentence.
    fn ends_with_dots(&self, stop: &Stop, opening: &Opening) -> bool {
        let spaced = character::before(self.text, stop.start) & SPACE != 0;
        opening.word() != "I" && (!spaced || opening.is_opener(self.language))
    }

    fn ends_with_call(&self, stop: &Stop, opening: &Opening) -> bool {
        if stop.closes_quotation {
            let within = self.enclosures.closed_by(stop).is_some_and(|quotation| quotation.span.start() > self.start);
            return if within { !opening.is_time(self.language) } else { !opening.is_attribution(self.language) };
        }
        let word = word_before(self.text, self.start, stop.start).of(self.text);
        opening.is_opener(self.language) || !self.language.folded_traits(word).is(MARKED)
    }

    /// Whether a sentence ends although no white space stands behind it: `He left.The train`, `It was.“We waited.”`
    fn is_glued(&self, stop: &Stop, opening: &Opening) -> bool {
        let next = stop.end;
        if opening.case() != Case::Upper || stop.kind == Kind::Sure {
            return false;
        }
        if opening.is_quotation() {
            return self.enclosures.opens_at(next);
        }
        // one letter between two stops: `U.S.A`
        let two_before = stop.start.checked_sub(2).filter(|&at| at >= self.start);
        if two_before.and_then(|at| self.text.as_bytes().get(at)) == Some(&b'.') {
            return false;
        }
        let word = word_before(self.text, self.start, stop.start).of(self.text);
        let small = word.chars().nth(1).is_some() && all_small(word);
        let long = word.chars().nth(2).is_some() && !word.as_bytes().contains(&b'.');
        let first = char_at(opening.word(), 0).map_or(0, char::len_utf8);
        let rest = opening.word().get(first..).unwrap_or_default();
        if !(small || long) || opening.start != next || !all_small(rest) {
            return false;
        }
        let behind = next + opening.word().len();
        let apart =
            character::at(self.text, behind) & (SPACE | END) != 0 || matches!(char_at(self.text, behind), Some(',' | '’' | '\''));
        let named = abbreviation::is_title(opening, self.language);
        (small || named || opening.is_opener(self.language)) && (apart || named)
    }
}

fn all_small(text: &str) -> bool {
    character::leading(text, SMALL) == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;
    use crate::text::mark;

    fn spans(text: &str) -> Vec<Span> {
        let all = Span::new(0, text.len()).trimmed(text);
        let (mut quoted, mut found) = (Vec::new(), Vec::new());
        let scan = Scan::new(text);
        mark::pair(&scan, all, &mut quoted);
        split(&scan, all, &quoted, &ENGLISH, &mut found);
        found
    }

    fn sentences(text: &str) -> Vec<&str> {
        spans(text).iter().map(|span| span.of(text)).collect()
    }

    /// Each row is a text with `|` where a sentence ends.
    fn check(table: &[&str]) {
        for row in table {
            let text = row.replace(" | ", " ").replace('|', "");
            let expected: Vec<_> = row.split('|').map(str::trim).collect();
            assert_eq!(sentences(&text), expected);
        }
    }

    #[test]
    fn stops() {
        check(&[
            "The train left. | It was late.",
            "Was it late? | It was! | Nobody knew.",
            "Really?! | Yes.",
            "Inflation fell to 3.5 percent. | Prices rose by $1.20.",
            "The bridge cost 5 million. | 12 people built it.",
            "Write to desk@post.example.org. | We answer.",
            "See https://www.post.example.org/a.b/c?d=e. | It is free.",
            "Sales of apps rose. | iPhone sales fell.",
            "The mayor said so. | de Blasio waved.",
            "She works at Yahoo! Finance in Oslo.",
            "no capitals here. | it is a transcript. | thanks.",
            "It passed. [1] | Then it failed.",
            "It passed.[1] | Then it failed.",
            "He left . | She stayed .",
            "It snowed. | → It rained. | 🙂 It snowed.\u{200b} | It rained.",
        ]);
    }

    #[test]
    fn abbreviations() {
        check(&[
            "Mr. Hale met Gov. Ann Lee and Lt. Col. Berg.",
            "U.S. officials waited. | The U.S. Senate voted.",
            "They landed in the U.S. | The summit began.",
            "J. K. Rowling met J.R.R. Tolkien and George W. Bush.",
            "He chose Plan B. | Reporters asked why.",
            "The film is in 3-D. | Cameras were heavy.",
            "She is No. 7. | The answer was no. | Nobody asked on Jan. 5.",
            "Volume rose, see Vol. II and p. 12.",
            "Acme Inc. President Bo Lund left. | He sold Acme Inc. | Shares fell.",
            "Staff of Oakton, Va. | Hospital went home.",
            "Fla. Gov. Ann Lee met Rep. Bo Lund, D-Ga. | Hale was there.",
            "Robert F. “Bobby” Hale ran on Main St. | He lost.",
            "Martin Hale Jr. Day is in Ft. Worth. | It is 5 ft. wide.",
            "Warner Bros. Pictures (formerly Acme Corp.) paid.",
            "It rained in Hull, etc. | Nobody came.",
            "They met in St. Louis, Mo. | His train was late.",
        ]);
    }

    #[test]
    fn times() {
        check(&[
            "They met at 5 p.m. Tuesday and at 6 a.m. EDT.",
            "They met at 5 p.m. | He left.",
            "It began at 8 a. m. | Doors opened.",
            "At 5 p.m. Mr. Hale left. | He left at 5 p.m. | Mr. Hale was late.",
            "It fell in 44 B.C. | Rome burned. | In 44 B.C. Rome burned.",
            "It opens at 9 a.m. Paris time.",
        ]);
    }

    #[test]
    fn quotations() {
        check(&[
            "“It was late.” | He left.",
            "“It was late. We left,” he said. | “Nobody came.”",
            "“It was late,” said Hale. | “We left.”",
            "\"Are they dead?\" Royce asked.",
            "“Are they dead?” Sen. Ann Lee, 60, asked on Monday. | She left.",
            "“Are they dead?” | The door opened.",
            "He asked, “Are they dead?” | Royce said nothing.",
            "They watched “Who Knows?” Tuesday.",
            "“It was late.” — Ann Lee",
            "He called – imagine! – Ann Lee.",
            "'It was late. ' | He left.",
            "“We won!” he said. | “Go home!” I told them.",
            "“He said ‘No. Never.’ to me. I left.” | She nodded.",
            "He called it “a success”. | She agreed.",
            "He called it “a success.”. | I agreed.",
            "He lives in the “U.S.” | The end.",
            "“I never—” | He fell silent.",
            "The vote was final, he said. | “and that is that.”",
            "It was late.” | He left.",
            "“It was late. | He left. | She stayed.",
            "He said: 'One. | 'Two. Three.' | Then he left.",
        ]);
    }

    #[test]
    fn brackets() {
        check(&[
            "He teaches (He was a pilot. He flew.) in Oslo. | She sings.",
            "He left. | (She stayed. | She sang.) | Then it rained.",
            "The (unclosed bracket stays open. | It does no harm.",
            "She called him [...] Then she hung up. | He wept(!) and left.",
            "The film (who has seen it?) Hale made won. | He wept (at last!). | Nobody else (in the U.S.) Hale knew did.",
            "1. He said “see 2. Eggs” twice. | 2. He left.",
        ]);
    }

    #[test]
    fn dots() {
        check(&[
            "He ran... | Then he fell.",
            "He ran ... and fell.",
            "The … Hale team won.",
            "I thought... I would go.",
            "It went on. . . . | Nobody came.",
        ]);
    }

    #[test]
    fn lists() {
        check(&[
            "1. Bread and milk | 2. Eggs | 3. Salt",
            "a) Bread | b) Milk",
            "(i) It rained. | (ii) It snowed.",
            "• Bread | • Milk",
            "Three things matter. | 1. Bread is cheap. | 2. Milk is not.",
            "J. Hale and K. Berg met.",
        ]);
    }

    #[test]
    fn lost_spaces() {
        check(&[
            "He left.|She stayed, he said.|Mr. Hale wept.",
            "He left.|“We stayed,” she said.",
            "Visit Post.Example.com and Node.js.",
        ]);
    }

    #[test]
    fn scripts() {
        check(&["他走了。|她来了！|“好。”|他说。", "वह गया। | वह आई।", "هل ذهب؟ | نعم.", "Пришёл поезд. | Он ушёл."]);
    }

    #[test]
    fn sentences_tile_their_paragraph() {
        let table = [
            "",
            ".",
            "...",
            "?!.",
            "“",
            "”.",
            "\"\"\".",
            "(.",
            ".)",
            ".[",
            "a.",
            ".a",
            "1.",
            "1. ",
            "• ",
            "••",
            "• • .",
            "a) b) c)",
            "…”",
            "’.’",
            ". . . .",
            "A. B. C.",
            "p. m.",
            "“. “ ” .",
            "é.É. ñ. Ñ",
            "。。",
            "\u{feff}. \u{a0}.\u{2003}A",
            "🙂. 🙂! A🙂.B",
            "U.S.U.S. U.S.",
            "(a. B (c. D) [e. F) G] h. I",
            "'a. 'b. 'c.' D. 'E.' F",
            "\u{301}. \u{301}A. \u{200d}",
            "a.\nB.\r\nC.\u{2028}D.",
            "--\" A",
            "—” ’”",
            "1. 2. 3. 4",
            "(1) (2) (3",
            "a.[1][2][3] B.12 C.123456 D",
            "x. . ? ! . Y",
            "\0. \0A",
            "No. No. No. 5",
            "٣. ٤. A",
            "ß. ẞ. ŉ. A",
        ];
        for text in table.iter().map(|text| text.to_string()).chain([table.concat(), table.join(" "), table.join(" A. ")]) {
            let all = Span::new(0, text.len()).trimmed(&text);
            let mut end = all.start();
            for sentence in spans(&text) {
                assert!(!sentence.of(&text).is_empty() && sentence.of(&text).trim() == sentence.of(&text), "{text:?}");
                assert!(sentence.start() >= end && Span::new(end, sentence.start()).of(&text).trim().is_empty(), "{text:?}");
                end = sentence.end();
            }
            assert_eq!(end, all.end(), "{text:?}");
        }
    }
}
