//! Numbers as a sentence writes them, and what it says that they count.

use std::ops::Range;

use crate::comparison::concordance::Term;
use crate::comparison::number::{Beside, CURRENCY, MEASURE, Number, PERCENT};
use crate::document::{Document, Sentence};
use crate::language::{self, APPROXIMATOR, CALENDAR, Trait, Traits, clause_word, word_class};
use crate::span::Span;
use crate::text::character;
use crate::text::token::{Shape, Token};

/// How many words of content on either side say what a number counts, and how far away they may stand, in words.
const BESIDE: usize = 2;
const REACH: usize = 4;
/// Of fewer than this `the` may speak as of those that the reader knows of.
const KNOWN: f64 = 10.0;
/// A number that a word of one of these classes stands before may be a year, whatever follows it.
const DATING: [Trait; 3] = [word_class::DETERMINER, word_class::PREPOSITION, word_class::SUBORDINATOR];

/// The article that a sentence stands in, with the numbering of its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Article<'a> {
    pub document: &'a Document<'a>,
    /// What each word of its vocabulary is to all articles.
    pub words: &'a [Term],
}

/// The value of `1,200` or `3.5`; none where it holds anything else, or two points. The standard library's own parser is exact to
/// the last bit, at the price of 10 kB of wasm.
fn decimal(digits: &str) -> Option<f64> {
    let (mut value, mut unit) = (0.0, 1.0);
    let mut point = false;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(byte - b'0');
                unit *= if point { 10.0 } else { 1.0 };
            }
            b',' => {}
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    Some(value / unit)
}

impl Article<'_> {
    /// What the language's lists say of a token's word.
    pub(crate) fn traits(&self, token: &Token) -> Traits {
        self.document.vocabulary().traits(token.word())
    }

    /// What a token's word is to all articles.
    pub(crate) fn term(&self, token: &Token) -> Term {
        self.words.get(token.word() as usize).copied().unwrap_or_default()
    }

    /// Whether a token is a number or a word for one.
    pub(crate) fn is_number(&self, token: &Token) -> bool {
        self.value(token).is_some()
    }

    /// Whether a token is a measure, of which there may be a number.
    pub(crate) fn is_measure(&self, token: &Token) -> bool {
        self.traits(token).is(language::MEASURE)
    }

    fn value(&self, token: &Token) -> Option<f64> {
        if token.shape() != Shape::Number {
            return self.traits(token).number();
        }
        let digits = token.span().of(self.document.text());
        let digits = ["'s", "’s"].iter().find_map(|ending| digits.strip_suffix(ending)).unwrap_or(digits);
        let end = digits.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b',' | b'.')).unwrap_or(digits.len());
        let (number, suffix) = digits.split_at_checked(end)?;
        let value = decimal(number)?;
        match suffix {
            "" => Some(value),
            "k" => Some(value * 1e3),
            "m" => Some(value * 1e6),
            "bn" | "b" => Some(value * 1e9),
            _ => None,
        }
    }

    /// Adds the numbers of `sentence` to `found`, in order, and where they stand to `spans`; no more than `most`.
    pub(crate) fn numbers(&self, sentence: &Sentence, most: usize, found: &mut Vec<Number>, spans: &mut Vec<Span>) {
        let tokens = self.document.tokens_of(sentence);
        let end = found.len() + most;
        let mut at = 0;
        while let Some(token) = tokens.get(at).filter(|_| found.len() < end) {
            let Some(value) = self.value(token) else {
                at += 1;
                continue;
            };
            let first = at;
            let (value, after) = self.compound(tokens, first, value);
            at = after;
            let end = tokens.get(after - 1).map_or(token.end(), |last| last.span().end());
            let span = Span::new(token.start(), end);
            let before = first.checked_sub(1).and_then(|index| tokens.get(index));
            let approximate = before.is_some_and(|token| self.traits(token).is(APPROXIMATOR));
            let (unit, beside) = self.beside(tokens, first..after, span);
            let toll = if beside.has_sign() { None } else { self.toll(tokens, first..after, span) };
            let plain = span.len() == 4 && span.of(self.document.text()).bytes().all(|byte| byte.is_ascii_digit());
            // `the two leaders`, but not `the two-year plan`
            let described = self.document.text().get(span.end()..).is_some_and(|rest| rest.starts_with("-"));
            let known = value < KNOWN && !described && before.is_some_and(|token| self.traits(token).is(clause_word::THE));
            let before = before.filter(|_| !approximate);
            let counted = self.counts_next(before, span, tokens.get(after));
            found.push(Number { value, approximate, plain, known, counted, unit, beside, toll });
            spans.push(span);
        }
    }

    /// Whether a number counts the word `after` it, as far as that and the word `before` it tell: a word of content in lower case,
    /// and before the number no word that dates by a year (`in 2016 voters chose`, `the 2016 election`, `March 2016 saw`).
    fn counts_next(&self, before: Option<&Token>, number: Span, after: Option<&Token>) -> bool {
        let Some(after) = after.filter(|after| !after.is_capitalised() && self.content(after).is_some()) else {
            return false;
        };
        let dates = |token: &Token| {
            let traits = self.traits(token);
            traits.is(CALENDAR) || DATING.iter().any(|&class| traits.is(class))
        };
        let adjacent = Span::new(number.end(), after.span().start()).of(self.document.text()) == " ";
        adjacent && !before.is_some_and(dates)
    }

    /// The value of a number that begins with the token at `first`, and the index of the token after it: `1.5 million`,
    /// `two hundred thousand`, `forty-eight`.
    fn compound(&self, tokens: &[Token], first: usize, mut value: f64) -> (f64, usize) {
        let mut at = first + 1;
        while let (Some(last), Some(next)) = (tokens.get(at - 1), tokens.get(at)) {
            let Some(more) = self.traits(next).number() else { break };
            let between = Span::new(last.span().end(), next.span().start()).of(self.document.text());
            if between != " " && between != "-" {
                break;
            }
            if more >= 100.0 {
                value *= more;
            } else if more < 10.0 && (20.0..100.0).contains(&value) && (value / 10.0).fract() == 0.0 {
                value += more;
            } else {
                break;
            }
            at += 1;
        }
        (value, at)
    }

    /// The tokens before and after `number`, at `span`, as far as no mark of punctuation parts them from it.
    fn around<'t>(&self, tokens: &'t [Token], number: &Range<usize>, span: Span) -> [&'t [Token]; 2] {
        let joined = |from: usize, to: usize| {
            let between = Span::new(from, to).of(self.document.text());
            between == " " || character::find(between, ",;:—()").is_none()
        };
        let (mut start, mut near) = (number.start, span.start());
        while let Some(token) = start.checked_sub(1).filter(|&at| at + REACH >= number.start).and_then(|at| tokens.get(at))
            && joined(token.end(), near)
        {
            (start, near) = (start - 1, token.start());
        }
        let (mut end, mut near) = (number.end, span.end());
        while let Some(token) = tokens.get(end).filter(|_| end < number.end + REACH)
            && joined(near, token.start())
        {
            (end, near) = (end + 1, token.end());
        }
        [start..number.start, number.end..end].map(|range| tokens.get(range).unwrap_or_default())
    }

    /// The unit of the tokens `number`, and what stands beside them: the nearest words of content after and before, as far as no
    /// mark of punctuation parts them from it, but names of days and months, and a sign of percentage or currency.
    fn beside(&self, tokens: &[Token], number: Range<usize>, span: Span) -> (Option<u32>, Beside) {
        let text = self.document.text();
        let tail = text.get(span.end()..).unwrap_or("");
        let percent = ["%", " %", " per cent", " percent"].into_iter().find(|sign| tail.starts_with(sign));
        let end = span.end() + percent.map_or(0, str::len);
        let [before, after] = self.around(tokens, &number, span);
        let (mut unit, mut beside) = (None, Beside::default());
        for term in after.iter().filter(|token| token.start() >= end).filter_map(|token| self.content(token)).take(BESIDE) {
            unit = unit.or(Some(term));
            beside.add(term);
        }
        before.iter().rev().filter_map(|token| self.content(token)).take(BESIDE).for_each(|term| beside.add(term));
        if percent.is_some() {
            beside.add(PERCENT);
        }
        if text.get(..span.start()).is_some_and(|head| head.ends_with(['$', '£', '€', '¥'])) {
            beside.add(CURRENCY);
        }
        (unit, beside)
    }

    /// Whom the tokens `number` count of those whom an event struck, by the nearest word for them, of two as near the one before. A
    /// date and the number in a name (`Flight 93`) count nobody.
    fn toll(&self, tokens: &[Token], number: Range<usize>, span: Span) -> Option<&'static str> {
        let previous = number.start.checked_sub(1).and_then(|index| tokens.get(index));
        let named = number.start > 1 && previous.is_some_and(|token| token.is_capitalised());
        let is_date = |token: &Token| self.traits(token).is(CALENDAR) && !self.traits(token).listed(word_class::VERB);
        if named || previous.is_some_and(is_date) || tokens.get(number.end).is_some_and(is_date) {
            return None;
        }
        let [before, after] = self.around(tokens, &number, span);
        let mut go_on = [true; 2];
        // `15 people died and 52 were hurt`: what `and` parts from a number is of another
        let parts = |token: &Token| self.is_number(token) || self.traits(token).is(word_class::CONJUNCTION);
        for distance in 0..REACH {
            let near = [before.iter().rev().nth(distance), after.get(distance)];
            for (token, goes_on) in near.into_iter().zip(&mut go_on) {
                let token = token.filter(|token| *goes_on && !parts(token));
                *goes_on = token.is_some();
                if let Some(toll) = token.and_then(|token| self.traits(token).toll()) {
                    return Some(toll);
                }
            }
        }
        None
    }

    /// The term of a word of content that is no number and no name of a day or month, marked where it is a measure.
    fn content(&self, token: &Token) -> Option<u32> {
        let term = self.term(token);
        let is_date = token.is_capitalised() && self.traits(token).is(CALENDAR);
        let measure = if self.is_measure(token) { MEASURE } else { 0 };
        (term.is_content() && !is_date && !self.is_number(token)).then_some(term.number() | measure)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::comparison::concordance::Concordance;

    #[test]
    fn decimals() {
        let table = [("1,200", Some(1200.0)), ("3.5", Some(3.5)), ("0.25", Some(0.25)), ("7.", Some(7.0)), ("1.2.3", None)];
        for (digits, expected) in table {
            assert_eq!(decimal(digits), expected, "{digits}");
        }
    }

    /// The numbers of a text.
    pub(crate) fn all(text: &str) -> Vec<Number> {
        let documents = [Document::new(text)];
        let concordance = Concordance::new(&documents);
        let article = Article { document: &documents[0], words: concordance.of_article(0) };
        let (mut found, mut spans) = (Vec::new(), Vec::new());
        documents[0].sentences().iter().for_each(|sentence| article.numbers(sentence, 99, &mut found, &mut spans));
        assert_eq!(found.len(), spans.len());
        found
    }

    #[test]
    fn values() {
        let table: &[(&str, &[f64])] = &[
            ("Nobody came.", &[]),
            ("It killed 13 people and hurt 1,200.", &[13.0, 1200.0]),
            ("A quake of magnitude 6.1 struck.", &[6.1]),
            ("It cost 1.5 million dollars, or $2bn.", &[1.5e6, 2e9]),
            ("Forty-eight men and two hundred women left.", &[48.0, 200.0]),
            ("One of them spoke on the 14th floor.", &[]),
            ("In 2019, ten thousand came.", &[2019.0, 10000.0]),
            ("Twenty, five at a time.", &[20.0, 5.0]),
        ];
        for (text, expected) in table {
            assert_eq!(all(text).iter().map(|number| number.value).collect::<Vec<_>>(), *expected, "{text}");
        }
    }

    #[test]
    fn tolls() {
        let table: [(&str, &[Option<&str>]); 9] = [
            ("Fifteen people died and 52 were hurt.", &[Some("dead"), Some("hurt")]),
            ("Killing 13 and injuring 200, it hit at dawn.", &[Some("dead"), Some("hurt")]),
            ("At least 15 people were killed and more than 200 injured.", &[Some("dead"), Some("hurt")]),
            ("The number of dead rose to 15.", &[Some("dead")]),
            ("It was found that 15 had died.", &[Some("dead")]),
            ("He was killed on May 13 in Flight 93.", &[None, None]),
            ("He died at 4 a.m. as 15 others had.", &[None, None]),
            ("It killed 20 percent of them.", &[None]),
            ("All 212 were taken ashore.", &[None]),
        ];
        for (text, expected) in table {
            assert_eq!(all(text).iter().map(|number| number.toll).collect::<Vec<_>>(), *expected, "{text}");
        }
    }
}
