//! Numbers in reports, and whether two of them say the same of the same.

use std::ops::Range;

/// A number in a sentence, in digits, in words, or in both: `13`, `forty-eight`, `1.5 million`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// How much it is.
    pub value: f64,
    /// Whether the text says that it is not exact.
    pub approximate: bool,
    /// Whether it is written as years are: in four digits and nothing else.
    pub plain: bool,
    /// Whether it tells who or what is meant, rather than how many there are: `the two leaders`.
    pub known: bool,
    /// Whether the word right after it is what it counts: `1600 people`, but not `in 2016 people`.
    pub counted: bool,
    /// What it counts, as far as the words tell: the term of the first word of content after it.
    pub unit: Option<u32>,
    /// The terms of the words of content nearest to it, its unit among them.
    pub beside: Beside,
    /// Whom it counts of those whom an event struck: `dead`, `hurt`, `held`.
    pub toll: Option<&'static str>,
}

/// A few terms, none of them twice.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Beside {
    terms: [u32; 6],
    count: usize,
}

impl Beside {
    /// Adds a term, where there is room.
    pub(crate) fn add(&mut self, term: u32) {
        if !self.has(term)
            && let Some(place) = self.terms.get_mut(self.count)
        {
            *place = term;
            self.count += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = u32> {
        self.terms.iter().take(self.count).copied()
    }

    fn has(&self, term: u32) -> bool {
        self.iter().any(|own| own == term)
    }

    /// Whether there is a sign of percentage or currency among them.
    pub(crate) fn has_sign(&self) -> bool {
        self.iter().any(is_sign)
    }
}

/// Numbers of one thing are of one size: none is so many times the other.
const APART: f64 = 10.0;
/// Two numbers of which one is not exact are the same where they are no further apart than 1 in the place of its last digit, and
/// than this share of the larger.
const ROUGHLY: f64 = 0.1;
/// The years of our time.
const YEARS: Range<f64> = 1500.0..2100.0;
/// The bit of a term that is a measure.
pub(crate) const MEASURE: u32 = 1 << 31;
/// The terms of these signs beside a number, measures too: no word has them.
pub(crate) const PERCENT: u32 = u32::MAX;
pub(crate) const CURRENCY: u32 = u32::MAX - 1;

fn is_sign(term: u32) -> bool {
    matches!(term, PERCENT | CURRENCY)
}

impl Number {
    /// The bits of its value, by which numbers are told apart.
    pub(crate) fn bits(&self) -> u64 {
        self.value.to_bits()
    }

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

    /// Whether both tell the same number of the same: of a measure, whatever is measured.
    pub(crate) fn is(&self, other: &Number) -> bool {
        let measured = self.unit == other.unit && self.unit.is_some_and(|unit| unit & MEASURE != 0);
        self.value == other.value && !self.known && !other.known && (measured || self.counts_as(other, 1))
    }

    /// Whether both count the same, as far as `common` words beside them tell, the unit of one among them; a year counts only
    /// with a year, and the dead with the dead.
    ///
    /// A measure is a unit, but no word: of a percentage it does not tell what it is a share of, nor of an age whose it is.
    pub(crate) fn counts_as(&self, other: &Number, common: usize) -> bool {
        let (mut words, mut unit) = (0, false);
        for term in self.beside.iter().filter(|&term| other.beside.has(term)) {
            words += usize::from(term & MEASURE == 0);
            unit |= is_sign(term) || self.unit == Some(term) || other.unit == Some(term);
        }
        let of_words = words >= common && unit;
        let of_toll = match (self.toll, other.toll) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => of_words,
        };
        self.is_year() == other.is_year() && of_toll
    }

    /// Whether both can be one number of one fact, as far as signs, measures, tolls and what they count tell. Sums of money and shares
    /// can be those of other things, however alike the sentences are.
    pub(crate) fn is_alike(&self, other: &Number) -> bool {
        let bare = |number: &Number| !number.known && !number.beside.has_sign();
        bare(self)
            && bare(other)
            && self.unit == other.unit
            && self.counted == other.counted
            && self.is_year() == other.is_year()
            && self.toll.is_none_or(|own| other.toll.is_none_or(|theirs| own == theirs))
    }

    /// Whether two numbers that do not agree can be taken for two reports of one: they are of one size, and neither is 1, whose word
    /// is seldom that of a number.
    pub(crate) fn is_near(&self, other: &Number) -> bool {
        let (less, more) = (self.value.min(other.value), self.value.max(other.value));
        less != 1.0 && more <= APART * less
    }

    /// Whether it is a year of our time, as far as its value, its digits and the words beside it tell.
    pub(crate) fn is_year(&self) -> bool {
        self.plain && YEARS.contains(&self.value) && !self.counted && !self.beside.has_sign()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::numeral::tests::all;

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
            ("met a 28-year-old woman", "saw a boy of 10 years", false, false),
            ("took nine years to build it", "took eight years to build it", true, false),
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
