//! The facts that several reports share, measured against marks made by hand: see `comparison/README.md`.

use nutgraf::{Comparison, Document, Place, SummaryOptions, compare};

const EVENTS: [(&str, &str); 3] = [
    ("ferry", include_str!("comparison/ferry.txt")),
    ("mayor", include_str!("comparison/mayor.txt")),
    ("quake", include_str!("comparison/quake.txt")),
];

/// A report as its outlet prints it, and where its marked sentences stand.
#[derive(Default)]
struct Report {
    text: String,
    sentences: Vec<Marked>,
}

struct Marked {
    start: usize,
    /// The letters of its facts, and whether it gives another number.
    facts: Vec<(char, bool)>,
}

/// How two sentences of two reports are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Same,
    Differing,
    Apart,
}

impl Marked {
    fn relation(&self, other: &Marked) -> Relation {
        let common = |differs: bool| {
            self.facts.iter().any(|fact| other.facts.iter().any(|theirs| fact.0 == theirs.0 && (fact.1 != theirs.1) == differs))
        };
        if common(true) {
            Relation::Differing
        } else if common(false) {
            Relation::Same
        } else {
            Relation::Apart
        }
    }
}

fn read(event: &str) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    let mut lines = event.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("==") {
            reports.push(Report { text: lines.next().unwrap_or_default().to_string(), sentences: Vec::new() });
            continue;
        }
        let Some(report) = reports.last_mut() else { continue };
        let Some((marks, sentence)) = line.split_once(' ') else {
            report.text.push_str("\n\n");
            continue;
        };
        if !report.text.ends_with('\n') {
            report.text.push(' ');
        }
        let mut facts: Vec<(char, bool)> = Vec::new();
        for mark in marks.chars().filter(|&mark| mark != '-') {
            match facts.last_mut().filter(|_| mark == '~') {
                Some(last) => last.1 = true,
                None => facts.push((mark, false)),
            }
        }
        report.sentences.push(Marked { start: report.text.len(), facts });
        report.text.push_str(sentence);
    }
    reports
}

/// What the comparison says of two sentences.
fn found(comparison: &Comparison, a: (usize, usize), b: (usize, usize)) -> Relation {
    let has = |places: &[Place], sentence: (usize, usize)| {
        places.iter().any(|place| place.article == sentence.0 && place.span.start() == sentence.1)
    };
    let differing = comparison.differences.iter().any(|difference| {
        let value = |sentence: (usize, usize)| {
            difference.claims.iter().find(|claim| has(&[claim.sentence], sentence)).map(|claim| claim.value)
        };
        value(a).zip(value(b)).is_some_and(|(a, b)| a != b)
    });
    if differing {
        Relation::Differing
    } else if comparison.shared.iter().any(|fact| has(&fact.members, a) && has(&fact.members, b)) {
        Relation::Same
    } else {
        Relation::Apart
    }
}

/// Precision and recall over pairs of sentences of two reports, each a percentage: those that report one fact, and those
/// whose numbers differ.
#[derive(Default)]
struct Tally {
    wanted: usize,
    found: usize,
    hits: usize,
}

impl Tally {
    fn add(&mut self, wanted: bool, found: bool) {
        self.wanted += usize::from(wanted);
        self.found += usize::from(found);
        self.hits += usize::from(wanted && found);
    }

    fn precision(&self) -> f64 {
        100.0 * self.hits as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        100.0 * self.hits as f64 / self.wanted.max(1) as f64
    }
}

#[test]
fn shared_facts_and_differences() {
    let (mut same, mut differing) = (Tally::default(), Tally::default());
    for (event, source) in EVENTS {
        let reports = read(source);
        let documents: Vec<Document> = reports.iter().map(|report| Document::new(&report.text)).collect();
        let comparison = compare(&documents, &SummaryOptions::default());
        for (a, first) in reports.iter().enumerate() {
            for (b, second) in reports.iter().enumerate().skip(a + 1) {
                for one in &first.sentences {
                    for other in &second.sentences {
                        let wanted = one.relation(other);
                        let got = found(&comparison, (a, one.start), (b, other.start));
                        same.add(wanted == Relation::Same, got == Relation::Same);
                        differing.add(wanted == Relation::Differing, got == Relation::Differing);
                        if wanted != got {
                            let line = |report: &Report, at: usize| {
                                report.text.get(at..).map_or("", |rest| rest.split(". ").next().unwrap_or("")).to_string()
                            };
                            println!(
                                "{event}: {wanted:?}, found {got:?}\n  {}\n  {}",
                                line(first, one.start),
                                line(second, other.start)
                            );
                        }
                    }
                }
            }
        }
    }
    for (what, tally) in [("same", &same), ("differing", &differing)] {
        println!("{what}: {} pairs, precision {:.1}, recall {:.1}", tally.wanted, tally.precision(), tally.recall());
    }
    assert!(same.precision() >= 95.0 && same.recall() >= 85.0);
}
