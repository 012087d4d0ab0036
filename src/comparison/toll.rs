//! How many an event killed or hurt, or had arrested: what reports of one disaster most often differ in.
//!
//! A report gives its toll in any words and in any sentence, which may be alike to no sentence of the other reports. So what two
//! reports give first is compared, wherever they give it.

use crate::comparison::event::Events;
use crate::comparison::number::Number;
use crate::comparison::statement::Statements;

/// The tolls of several reports.
#[derive(Debug, Default)]
pub(crate) struct Tolls {
    /// Pairs of statements that give the same toll.
    pub agreeing: Vec<(u32, u32)>,
    /// Pairs of statements, each with the index of its number, that give different ones.
    pub conflicts: Vec<[(usize, usize); 2]>,
}

/// Whom a toll counts.
const COUNTED: [&str; 3] = ["dead", "hurt", "held"];
/// An article is taken to give no more numbers than this.
const GIVEN: usize = 16;

/// What one article gives as a toll.
#[derive(Debug, Default)]
struct Given<'a> {
    /// The sentence that gives it first.
    sentence: usize,
    /// The statement which that makes, and the index of the number there.
    first: (usize, usize),
    /// All numbers that the article gives, the first among them.
    numbers: Vec<&'a Number>,
}

/// The tolls that articles give first, as far as they are of one event, and of one time.
///
/// A toll that the other article gives as well, earlier or later, is not in conflict with what it gives first.
pub(crate) fn tolls(statements: &Statements, events: &Events, articles: usize) -> Tolls {
    let given = COUNTED.map(|counted| given(statements, articles, counted));
    if given.iter().all(|given| given.iter().flatten().count() < 2) {
        return Tolls::default();
    }
    let mut found = Tolls::default();
    for given in given {
        for &pair in &events.pairs {
            let (a, b) = ((pair >> 32) as usize, pair as u32 as usize);
            let (Some(Some(a)), Some(Some(b))) = (given.get(a), given.get(b)) else { continue };
            let (Some(first), Some(second)) = (a.numbers.first(), b.numbers.first()) else { continue };
            let of_other_time = match (statements.get(a.first.0), statements.get(b.first.0)) {
                (Some(first), Some(second)) => first.of_other_time(&second),
                _ => true,
            };
            if a.first.0 == b.first.0 || of_other_time {
                continue;
            }
            if first.agrees(second) {
                found.agreeing.push((a.first.0 as u32, b.first.0 as u32));
            } else if first.is_near(second) && !b.gives(first) && !a.gives(second) {
                found.conflicts.push([a.first, b.first]);
            }
        }
    }
    found
}

impl Given<'_> {
    fn gives(&self, number: &Number) -> bool {
        self.numbers.iter().any(|own| own.agrees(number))
    }
}

/// For each article the toll of those `counted`, where it gives one.
fn given<'a>(statements: &'a Statements, articles: usize, counted: &str) -> Vec<Option<Given<'a>>> {
    let mut found: Vec<Option<Given>> = Vec::new();
    found.resize_with(articles, || None);
    for (index, statement) in statements.iter().enumerate() {
        for (place, number) in statement.numbers.iter().enumerate().filter(|(_, number)| number.toll == Some(counted)) {
            for stated in statement.stated() {
                let Some(given) = found.get_mut(stated.article()) else { continue };
                let given = given.get_or_insert_with(|| Given { sentence: usize::MAX, ..Given::default() });
                if stated.sentence() < given.sentence {
                    (given.sentence, given.first) = (stated.sentence(), (index, place));
                    given.numbers.insert(0, number);
                } else if given.numbers.len() < GIVEN {
                    given.numbers.push(number);
                }
            }
        }
    }
    found
}
