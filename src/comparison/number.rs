//! The numbers of a sentence, and what they count.

use std::ops::Range;

use crate::comparison::concordance::Concordance;
use crate::document::{Document, Sentence};
use crate::sorting;
use crate::span::Span;
use crate::text::token::{Shape, Token};

/// A number in a sentence, in digits, in words, or in both: `13`, `forty-eight`, `1.5 million`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// How much it is.
    pub value: f64,
    /// Where it stands.
    pub span: Span,
    /// Whether the text says that it is not exact.
    pub approximate: bool,
    /// Whether it is written as years are: in four digits and nothing else.
    plain: bool,
    /// Whether the word right after it is what it counts: `1600 people`, but not `in 2016 people`.
    counted: bool,
    /// What it counts, as far as the words tell: the term of the first word of content after it.
    unit: Option<u32>,
    /// The terms of the words of content nearest to it, its unit among them, in order of their numbers.
    beside: Vec<u32>,
    /// Whom it counts of those whom an event struck: `dead`, `hurt`, `held`.
    pub toll: Option<&'static str>,
}

/// How many words of content on either side say what a number counts, and how far away they may stand, in words.
const BESIDE: usize = 2;
const REACH: usize = 4;
/// Numbers of one thing are of one size: none is so many times the other.
const APART: f64 = 10.0;
/// Two numbers of which one is not exact are the same where they are no further apart than 1 in the place of its last digit, and
/// than this share of the larger.
const ROUGHLY: f64 = 0.1;
/// The years of our time.
const YEARS: Range<f64> = 1500.0..2100.0;
/// A number that a word of one of these classes stands before may be a year, whatever follows it.
const DATING: [&str; 3] = ["determiner", "preposition", "subordinator"];
/// Terms of these signs beside a number: no word has them.
const PERCENT: u32 = u32::MAX;
const CURRENCY: u32 = u32::MAX - 1;

impl Number {
    /// Whether both say the same of what they count.
    pub(crate) fn agrees(&self, other: &Number) -> bool {
        let apart = (self.value - other.value).abs();
        let rough = |number: &Number| number.approximate && apart <= number.last_digit();
        apart == 0.0
            || self.rounds_to(other)
            || other.rounds_to(self)
            || ((rough(self) || rough(other)) && apart <= ROUGHLY * self.value.abs().max(other.value.abs()))
    }

    /// Whether `round` is this number rounded: `13.6 million` for `13,625,777`, `36` for `35.7`.
    ///
    /// A number that is given to one digit is no rounding of another, nor is a whole number below a thousand of another.
    fn rounds_to(&self, round: &Number) -> bool {
        let unit = round.last_digit();
        let exact = (self.plain && YEARS.contains(&self.value)) || (self.value.fract() == 0.0 && round.value < 1000.0);
        !exact && round.value >= 10.0 * unit && (self.value - round.value).abs() <= 0.5 * unit
    }

    /// How much 1 is in the place of the last digit that is not 0: 100,000 for 13.6 million.
    fn last_digit(&self) -> f64 {
        // in thousandths, where that digit is whole; a number too large for that is its own last digit
        let thousandths = (self.value * 1000.0).round() as u64;
        let mut last = 1_u64;
        while last < thousandths / 10 && thousandths.is_multiple_of(last * 10) {
            last *= 10;
        }
        last as f64 / 1000.0
    }

    /// Whether both count the same, as far as `common` words beside them tell, the unit of one among them; a year counts only
    /// with a year, and the dead with the dead.
    ///
    /// A sign of percentage or currency is a unit, but no word: it does not tell what it is a share or the price of.
    pub(crate) fn counts_as(&self, other: &Number, common: usize) -> bool {
        let shared = || self.beside.iter().filter(|term| other.beside.binary_search(term).is_ok());
        let is_sign = |term: &u32| matches!(*term, PERCENT | CURRENCY);
        let is_unit = |term: &u32| [self.unit, other.unit].contains(&Some(*term)) || is_sign(term);
        let of_words = shared().filter(|term| !is_sign(term)).count() >= common && shared().any(is_unit);
        let of_toll = match (self.toll, other.toll) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => of_words,
        };
        self.is_year() == other.is_year() && of_toll
    }

    /// Whether two numbers that do not agree can be taken for two reports of one: they are of one size, and neither is 1, whose word
    /// is seldom that of a number.
    pub(crate) fn is_near(&self, other: &Number) -> bool {
        let (less, more) = (self.value.min(other.value), self.value.max(other.value));
        less != 1.0 && more <= APART * less
    }

    /// Whether it is a year of our time, as far as its value, its digits and the words beside it tell.
    pub(crate) fn is_year(&self) -> bool {
        let of_sign = self.beside.iter().any(|term| matches!(*term, PERCENT | CURRENCY));
        self.plain && YEARS.contains(&self.value) && !of_sign && !self.counted
    }
}

/// The article that a sentence stands in, with the numbering of its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Article<'a> {
    pub number: usize,
    pub document: &'a Document<'a>,
    pub concordance: &'a Concordance,
}

/// The value of `1,200` or `3.5`; none where it holds anything else, or two points. The standard library's own parser is exact to
/// the last bit, at the price of 10 kB of wasm.
fn decimal(digits: &str) -> Option<f64> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let read = |digits: &str, start: f64| {
        let digits = digits.chars().filter(|&c| c != ',');
        digits
            .map(|c| c.to_digit(10).map(f64::from))
            .try_fold((start, 1.0), |(value, unit), digit| Some((value * 10.0 + digit?, unit * 10.0)))
    };
    let (value, _) = read(whole, 0.0)?;
    let (value, unit) = read(fraction, value)?;
    Some(value / unit)
}

impl Article<'_> {
    /// Whether a token is a number or a word for one.
    pub(crate) fn is_number(&self, token: &Token) -> bool {
        self.value(token).is_some()
    }

    fn value(&self, token: &Token) -> Option<f64> {
        if token.shape != Shape::Number {
            return self.concordance.number_word(self.number, token.word);
        }
        let digits = token.span.of(self.document.text());
        let digits = digits.trim_end_matches("'s").trim_end_matches("’s");
        let end = digits.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(digits.len());
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

    /// The numbers of `sentence`, in order.
    pub(crate) fn numbers(&self, sentence: &Sentence) -> Vec<Number> {
        let tokens = self.document.tokens_of(sentence);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let Some(value) = self.value(token) else {
                at += 1;
                continue;
            };
            let first = at;
            let (value, after) = self.compound(tokens, first, value);
            at = after;
            let end = tokens.get(after - 1).map_or(token.span.end(), |last| last.span.end());
            let span = Span::new(token.span.start(), end);
            let lower = |token: &Token| self.document.vocabulary().lower(token.word);
            let before = first.checked_sub(1).and_then(|index| tokens.get(index));
            let approximate = before.is_some_and(|token| self.document.language().is_approximator(lower(token)));
            let (unit, beside) = self.beside(tokens, first..after, span);
            let of_sign = beside.iter().any(|term| matches!(*term, PERCENT | CURRENCY));
            let toll = if of_sign { None } else { self.toll(tokens, first..after, span) };
            let plain = span.len() == 4 && span.of(self.document.text()).bytes().all(|byte| byte.is_ascii_digit());
            let before = before.filter(|_| !approximate);
            let counted = self.counts_next(before, span, tokens.get(after));
            found.push(Number { value, span, approximate, plain, counted, unit, beside, toll });
        }
        found
    }

    /// Whether a number counts the word `after` it, as far as that and the word `before` it tell: a word of content in lower case,
    /// and before the number no word that dates by a year (`in 2016 voters chose`, `the 2016 election`, `March 2016 saw`).
    fn counts_next(&self, before: Option<&Token>, number: Span, after: Option<&Token>) -> bool {
        let Some(after) = after.filter(|after| !after.shape.is_capitalised() && self.content(after).is_some()) else {
            return false;
        };
        let lower = |token: &Token| self.document.vocabulary().lower(token.word);
        let dates = |token: &Token| {
            let class = self.document.language().class_of(lower(token));
            self.document.language().is_calendar_word(lower(token)) || class.is_some_and(|class| DATING.contains(&class))
        };
        let adjacent = Span::new(number.end(), after.span.start()).of(self.document.text()) == " ";
        adjacent && !before.is_some_and(dates)
    }

    /// The value of a number that begins with the token at `first`, and the index of the token after it: `1.5 million`,
    /// `two hundred thousand`, `forty-eight`.
    fn compound(&self, tokens: &[Token], first: usize, mut value: f64) -> (f64, usize) {
        let mut at = first + 1;
        while let (Some(last), Some(next)) = (tokens.get(at - 1), tokens.get(at)) {
            let Some(more) = self.concordance.number_word(self.number, next.word) else { break };
            let between = Span::new(last.span.end(), next.span.start()).of(self.document.text());
            if between != " " && between != "-" {
                break;
            }
            if more >= 100.0 {
                value *= more;
            } else if more < 10.0 && (20.0..100.0).contains(&value) && value % 10.0 == 0.0 {
                value += more;
            } else {
                break;
            }
            at += 1;
        }
        (value, at)
    }

    /// The tokens after and before `number`, the nearest first, as far as no mark of punctuation parts them from it.
    fn around<'t>(
        &self,
        tokens: &'t [Token],
        number: Range<usize>,
        span: Span,
    ) -> (impl Iterator<Item = &'t Token>, impl Iterator<Item = &'t Token>) {
        let text = self.document.text();
        let joined = move |from: usize, to: usize| !Span::new(from, to).of(text).contains([',', ';', ':', '—', '(', ')']);
        let mut near = span.end();
        let after = tokens.iter().skip(number.end).take(REACH).take_while(move |token| {
            let joined = joined(near, token.span.start());
            near = token.span.end();
            joined
        });
        let mut near = span.start();
        let before = tokens.iter().take(number.start).rev().take(REACH).take_while(move |token| {
            let joined = joined(token.span.end(), near);
            near = token.span.start();
            joined
        });
        (after, before)
    }

    /// The unit of the tokens `number`, and what stands beside them: the nearest words of content after and before, as far as no
    /// mark of punctuation parts them from it, but names of days and months, and a sign of percentage or currency.
    fn beside(&self, tokens: &[Token], number: Range<usize>, span: Span) -> (Option<u32>, Vec<u32>) {
        let text = self.document.text();
        let tail = text.get(span.end()..).unwrap_or("");
        let percent = ["%", " %", " per cent", " percent"].into_iter().find(|sign| tail.starts_with(sign));
        let end = span.end() + percent.map_or(0, str::len);
        let (after, before) = self.around(tokens, number, span);
        let after = after.skip_while(|token| token.span.start() < end);
        let mut terms: Vec<u32> = after.filter_map(|token| self.content(token)).take(BESIDE).collect();
        let unit = terms.first().copied();
        terms.extend(before.filter_map(|token| self.content(token)).take(BESIDE));
        terms.extend(percent.map(|_| PERCENT));
        if text.get(..span.start()).is_some_and(|head| head.ends_with(['$', '£', '€', '¥'])) {
            terms.push(CURRENCY);
        }
        sorting::sort(&mut terms);
        terms.dedup();
        (unit, terms)
    }

    /// Whom the tokens `number` count of those whom an event struck, by the nearest word for them, of two as near the one before. A
    /// date and the number in a name (`Flight 93`) count nobody.
    fn toll(&self, tokens: &[Token], number: Range<usize>, span: Span) -> Option<&'static str> {
        let language = self.document.language();
        let lower = |token: &Token| self.document.vocabulary().lower(token.word);
        let previous = number.start.checked_sub(1).and_then(|index| tokens.get(index));
        let mut neighbours = previous.into_iter().chain(tokens.get(number.end)).map(lower);
        let named = number.start > 1 && previous.is_some_and(|token| token.shape.is_capitalised());
        if named || neighbours.any(|word| language.is_calendar_word(word) && language.class_of(word).is_none()) {
            return None;
        }
        let (after, before) = self.around(tokens, number, span);
        let after = after.take_while(|token| !self.is_number(token)).enumerate();
        let before = before.take_while(|token| !self.is_number(token)).enumerate();
        let told = |(distance, token): (usize, &Token)| Some((distance, language.toll(lower(token))?));
        let found = [before.filter_map(told).next(), after.filter_map(told).next()];
        found.into_iter().flatten().min_by_key(|found| found.0).map(|found| found.1)
    }

    /// The term of a word of content that is no number and no name of a day or month.
    fn content(&self, token: &Token) -> Option<u32> {
        let term = self.concordance.term(self.number, token.word);
        let lower = self.document.vocabulary().lower(token.word);
        let is_date = token.shape.is_capitalised() && self.document.language().is_calendar_word(lower);
        (term.content && !is_date && !self.is_number(token)).then_some(term.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals() {
        let table = [("1,200", Some(1200.0)), ("3.5", Some(3.5)), ("0.25", Some(0.25)), ("7.", Some(7.0)), ("1.2.3", None)];
        for (digits, expected) in table {
            assert_eq!(decimal(digits), expected, "{digits}");
        }
    }

    fn all(text: &str) -> Vec<Number> {
        let documents = [Document::new(text)];
        let concordance = Concordance::new(&documents);
        let article = Article { number: 0, document: &documents[0], concordance: &concordance };
        documents[0].sentences().iter().flat_map(|sentence| article.numbers(sentence)).collect()
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
    fn years() {
        let table = [
            ("She was elected in 2016 on a promise.", true),
            ("In 2016 voters chose her.", true),
            ("The 2016 election was close.", true),
            ("In March 2016 prices rose.", true),
            ("It was built around 1850.", true),
            ("It killed 1,600 people.", false),
            ("It killed 1600 people.", false),
            ("It killed more than 1600 people.", false),
            ("It cost $1600.", false),
            ("It rose by 1600%.", false),
            ("It killed two thousand.", false),
            ("It was built in 1066.", false),
        ];
        for (text, expected) in table {
            assert_eq!(all(text).iter().map(Number::is_year).collect::<Vec<_>>(), [expected], "{text}");
        }
    }

    #[test]
    fn tolls() {
        let table: [(&str, &[Option<&str>]); 8] = [
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

    #[test]
    fn agreement() {
        let table = [
            ("13 people died", "15 people died", true, false),
            ("13 people died", "thirteen people died", true, true),
            ("about 3,000 marched", "2,900 marched", true, true),
            ("3,000 marched", "2,900 marched", true, false),
            ("paid $13,625,777 in taxes", "paid $13.6 million in taxes", true, true),
            ("paid $13,655,777 in taxes", "paid $13.6 million in taxes", true, false),
            ("rose by 35.7 per cent", "rose by 36 per cent", true, true),
            ("120 people died", "118 people died", true, false),
            ("elected by 2010 voters", "elected by 2012 voters", true, false),
            ("13 people died", "15 houses burned", false, false),
            ("elected in 2016", "elected by 52 members", false, false),
            ("rose 3%", "rose by 4 per cent", true, false),
            ("came on Tuesday with 212 others", "died at six on Tuesday", false, false),
            ("killed at least 13 people", "put the number of dead at 15", true, false),
            ("killed at least 13 people", "found 15 people injured", false, false),
            ("killed 13 on Sunday", "left 15 people dead", true, false),
            ("spent $43,000", "paid $41,000", false, false),
            ("saw 2.1 percent growth", "took 3 percent of income", false, false),
        ];
        for (a, b, same_thing, same_value) in table {
            let text = format!("They said {a}. They said {b}.");
            let found = all(&text);
            assert_eq!(found.len(), 2, "{text}");
            assert_eq!(found[0].counts_as(&found[1], 1), same_thing, "{text}");
            assert_eq!(found[0].agrees(&found[1]), same_value, "{text}");
        }
    }
}
