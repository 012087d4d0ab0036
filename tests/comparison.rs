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
    assert!(same.precision() >= 95.0 && same.recall() >= 90.0);
    assert!(differing.precision() >= 95.0 && differing.recall() >= 65.0);
}

fn compared<'a>(articles: &[&'a str]) -> (Vec<Document<'a>>, Comparison) {
    let documents: Vec<Document> = articles.iter().map(|article| Document::new(article)).collect();
    let comparison = compare(&documents, &SummaryOptions::default());
    (documents, comparison)
}

/// The articles of `places`, and what stands there.
fn texts<'a>(documents: &[Document<'a>], places: &[Place]) -> Vec<(usize, &'a str)> {
    places
        .iter()
        .filter_map(|place| Some((place.article, place.span.of(documents.get(place.article)?.text()))))
        .inspect(|(_, text)| assert!(!text.is_empty()))
        .collect()
}

/// Every place of a comparison lies in its article, on character boundaries.
fn places_are_sound(documents: &[Document], comparison: &Comparison) {
    let mut places: Vec<Place> = comparison.shared.iter().flat_map(|fact| fact.members.clone()).collect();
    places.extend(comparison.unique.iter().map(|unique| unique.place));
    places.extend(comparison.summary.iter().map(|selected| selected.place));
    places.extend(
        comparison.differences.iter().flat_map(|difference| &difference.claims).flat_map(|claim| [claim.number, claim.sentence]),
    );
    for remark in &comparison.quotations {
        places.extend(remark.speaker);
        for version in &remark.versions {
            places.push(version.place);
            assert!(version.differing.iter().all(|words| version.place.span.contains(*words)));
            places.extend(version.differing.iter().map(|&span| Place { article: version.place.article, span }));
        }
    }
    assert_eq!(texts(documents, &places).len(), places.len());
}

const FIRE: &str = "Fire Destroys Old Mill\n\nA fire destroyed the old paper mill at Tarnside on Monday night, the fire brigade said. \
    “We could do nothing but watch the roof come down,” said Anna Berg, who lives next door. The brigade fought the flames \
    with six engines until dawn.\n\nAdvertisement\n\nThe mill closed in 1988.";

#[test]
fn nothing_and_one_article() {
    let (_, comparison) = compared(&[]);
    assert!(comparison.shared.is_empty() && comparison.unique.is_empty() && comparison.summary.is_empty());
    let (_, comparison) = compared(&["", ""]);
    assert!(comparison.shared.is_empty() && comparison.unique.is_empty() && comparison.summary.is_empty());
    let (documents, comparison) = compared(&[FIRE]);
    assert!(comparison.shared.is_empty() && comparison.quotations.is_empty() && comparison.differences.is_empty());
    let alone: Vec<_> = nutgraf::summarize(&documents[0], &SummaryOptions::default()).sentences.iter().map(|s| s.span).collect();
    assert_eq!(comparison.summary.iter().map(|selected| selected.place.span).collect::<Vec<_>>(), alone);
    let (documents, comparison) = compared(&["", FIRE]);
    assert!(comparison.shared.is_empty() && comparison.unique.iter().all(|unique| unique.place.article == 1));
    places_are_sound(&documents, &comparison);
}

#[test]
fn an_article_with_itself_shares_all_and_has_nothing_of_its_own() {
    let (documents, comparison) = compared(&[FIRE, FIRE, FIRE]);
    let body = documents[0].body().count();
    assert_eq!(comparison.shared.len(), body);
    assert!(comparison.shared.iter().all(|fact| fact.members.iter().map(|place| place.article).eq([0, 1, 2])));
    assert!(comparison.unique.is_empty() && comparison.differences.is_empty());
    assert_eq!(comparison.quotations.len(), 1);
    let remark = &comparison.quotations[0];
    assert!(remark.versions.len() == 3 && remark.versions.iter().all(|version| version.differing.is_empty()));
    assert_eq!(texts(&documents, &Vec::from_iter(remark.speaker)), [(0, "Anna Berg")]);
    assert_eq!(comparison.summary.len(), 3);
}

#[test]
fn boilerplate_is_neither_shared_nor_unique() {
    let other = "Mill Gone\n\nNothing is left of the paper mill at Tarnside.\n\nAdvertisement\n\nRain fell on the ruins all day.";
    let (documents, comparison) = compared(&[FIRE, other]);
    let places: Vec<Place> = comparison.unique.iter().map(|unique| unique.place).collect();
    let shared: Vec<Place> = comparison.shared.iter().flat_map(|fact| fact.members.clone()).collect();
    for place in [places, shared, comparison.summary.iter().map(|selected| selected.place).collect()] {
        assert!(texts(&documents, &place).iter().all(|(_, text)| !text.contains("Advertisement") && !text.contains("Mill Gone")));
    }
}

#[test]
fn another_language_shares_nothing_with_english() {
    let german = "Die alte Papierfabrik in Tarnside ist in der Nacht zum Dienstag abgebrannt. Verletzt wurde niemand. Die Feuerwehr \
        war mit sechs Wagen im Einsatz.";
    let again = "In der Nacht zum Dienstag ist in Tarnside die alte Papierfabrik abgebrannt, wie die Polizei sagte. Es regnete.";
    let (documents, comparison) = compared(&[FIRE, german, again]);
    assert_eq!(comparison.shared.len(), 1);
    let members = texts(&documents, &comparison.shared[0].members);
    assert!(members.len() == 2 && members[0].1.starts_with("Die alte") && members[1].1.starts_with("In der"));
}

#[test]
fn a_number_that_differs_is_a_difference_and_no_agreement() {
    let table = [
        ("killed 13 people", "killed 15 people", true),
        ("killed 13 people", "killed thirteen people", false),
        ("killed about 13,000 people", "killed 12,900 people", false),
        ("cost roughly $141 million", "cost $139 million", true),
        ("cost roughly $140 million", "cost $139 million", false),
        ("cost $1.5 million", "cost $1.9 million", true),
        ("cost $1.5 million", "cost $1,498,200", false),
        ("killed 13 people", "killed several people", false),
        ("killed 1,600 people", "killed 1,700 people", true),
        ("killed 1,900 people", "killed 1,400 people", true),
        ("killed 1600 people", "killed 1700 people", true),
        ("cost $1600", "cost $1900", true),
    ];
    for (a, b, differs) in table {
        let article = |fact: &str| {
            format!(
                "Storm Hits Coast\n\nThe storm that crossed the northern coast on Sunday night {fact}, the governor said. Schools stayed closed."
            )
        };
        let (first, second) = (article(a), article(b));
        let (documents, comparison) = compared(&[&first, &second]);
        let shared = comparison.shared.iter().any(|fact| texts(&documents, &fact.members)[0].1.contains("storm"));
        assert_eq!((comparison.differences.len(), shared), (usize::from(differs), !differs), "{a} / {b}");
        for difference in &comparison.differences {
            let claims: Vec<_> = difference.claims.iter().map(|claim| claim.number.article).collect();
            assert_eq!(claims, [0, 1]);
        }
        assert!(comparison.unique.iter().all(|unique| !texts(&documents, &[unique.place])[0].1.contains("storm")));
    }
}

#[test]
fn a_toll_is_compared_wherever_it_is_given() {
    let report = |toll: &str| format!("A storm struck the port of Aldersund on Sunday night. {toll}");
    let table = [
        // in words that have nothing in common
        ("It tore off roofs, killing at least 13 people.", "Officials put the number of dead at 15.", 1),
        ("It tore off roofs, killing at least 13 people.", "Officials put the number of dead at 13.", 0),
        (
            "The police held back a crowd and made 13 arrests.",
            "Among those taken away were 15 who had been arrested on the quay.",
            1,
        ),
        // of other people, of another time, of one person's flight
        ("It tore off roofs, killing at least 13 people.", "Officials put the number of injured at 15.", 0),
        ("It tore off roofs, killing at least 13 people.", "The last such storm left 15 dead in 1987.", 0),
        ("It tore off roofs, killing at least 13 people.", "He had died in Flight 93.", 0),
        // of another size: a part of those who were struck
        ("It tore off roofs, killing at least 130 people.", "Among the dead were two guests of his, officials said.", 0),
        // what one of the two gives later is no conflict
        ("It tore off roofs, killing 13 people. By noon 15 were found dead.", "Officials put the number of dead at 15.", 0),
    ];
    for (first, second, expected) in table {
        let (first, second) = (report(first), report(second));
        let (documents, comparison) = compared(&[&first, &second]);
        assert_eq!(comparison.differences.len(), expected, "{first} / {second}");
        places_are_sound(&documents, &comparison);
    }
    let elsewhere = "A choir from Ostmark won the prize. The band mourned the 15 dead of its bus.";
    let (_, comparison) = compared(&[&report("It tore off roofs, killing 13 people."), elsewhere]);
    assert!(comparison.differences.is_empty(), "reports of two events do not differ");
}

/// Compares two reports of one event, which share one fact and say one thing more each.
fn of_one_event(a: &str, b: &str) -> Comparison {
    let first = "A ferry ran aground off the island of Nordby on Monday night in heavy fog, the coastguard said.";
    let second = "A ferry ran aground in heavy fog off the island of Nordby on Monday night, according to the coastguard.";
    compared(&[&format!("{first} {a}"), &format!("{second} {b}")]).1
}

#[test]
fn the_one_number_of_one_fact_differs_whatever_stands_beside_it() {
    let table = [
        ("The captain, 34, was arrested on Tuesday.", "The captain, 36, was arrested on Tuesday."),
        ("The toll rose to 31.", "The toll rose to 33."),
        ("The wreck killed 15 people and injured 40.", "Fifteen people died and 52 were hurt in the wreck."),
        ("The company said it would cut 400 jobs.", "Some 450 jobs are to go at the company."),
    ];
    for (a, b) in table {
        let comparison = of_one_event(a, b);
        assert_eq!((comparison.differences.len(), comparison.shared.len()), (1, 1), "{a} / {b}");
    }
}

#[test]
fn what_one_report_denies_is_not_shared() {
    let table = [
        ("The captain had been drinking.", "The captain had not been drinking.", 1),
        ("The mayor said she would resign.", "The mayor said she won’t resign.", 1),
        ("The bridge will never reopen.", "The bridge will reopen.", 1),
        ("The bridge will not reopen on Friday.", "The bridge won't reopen on Friday.", 2),
        ("The captain must resign.", "The captain mustn’t resign.", 1),
        ("The ferry sailed with lifeboats.", "The ferry sailed without lifeboats.", 1),
        ("No passengers were hurt.", "None of the passengers was hurt.", 2),
        ("The bridge is to reopen on Friday, but not the tunnel.", "The tunnel stays shut; the bridge will reopen on Friday.", 2),
    ];
    for (a, b, facts) in table {
        let comparison = of_one_event(a, b);
        assert_eq!(comparison.shared.len(), facts, "{a} / {b}");
    }
}

#[test]
fn numbers_of_other_things_do_not_differ() {
    let table = [
        // money, for other things
        (
            "Jackson pleaded guilty on Monday to buying a $43,000 watch.",
            "Jackson pleaded guilty on Monday to misusing $75,000 in all.",
        ),
        // shares, of other things
        ("The deal with Congress means 2.1 percent growth.", "The deal with Congress spares the top 2.5 percent."),
        // of another person, of a time and a crew, of a date and a room
        ("A fire hit Nordby. The captain, 34, was arrested.", "A fire hit Nordby. The captain's wife, 36, was arrested."),
        ("The ferry left Nordby port on Monday at 8 p.m.", "The ferry left Nordby port on Monday with 9 crew."),
        ("The captain was in court in Nordby on May 12.", "The captain was in court in Nordby in room 15."),
        // of other things that burned
        ("The fire in Nordby on Monday burned 15 houses.", "The fire in Nordby on Monday burned 18 cars."),
        // years, of other people
        (
            "A fire in Nordby killed a 28-year-old woman. Her son of ten was rescued.",
            "A fire in Nordby killed a woman. Her 11-year-old neighbour was rescued.",
        ),
        // of other sizes
        (
            "She sorted roughly 60,000 emails on her own phone.",
            "She sorted her emails on her own phone, one account for two emails.",
        ),
        // “one” is no number
        (
            "There is a one in three chance of losing the House.",
            "There is a 2 in 3 chance of keeping the House, and a 1 in 3 chance of losing it.",
        ),
    ];
    for (first, second) in table {
        assert!(compared(&[first, second]).1.differences.is_empty(), "{first} / {second}");
    }
}

#[test]
fn two_sentences_about_the_same_people_are_two_facts() {
    let table = [
        ("Mayor Anna Berg opened the bridge.", "Mayor Anna Berg has two sons.", 0),
        ("Mayor Anna Berg opened the bridge.", "The bridge was opened by Anna Berg, the mayor.", 1),
        ("Anna Berg, a spokeswoman, was late.", "The White House sent its spokeswoman, Anna Berg.", 0),
        (
            "The two leaders spoke alone for hours at a quiet hotel near the port of Aldersund.",
            "A dinner in Aldersund with a choir and a band pleased the two leaders.",
            0,
        ),
        (
            "Two leaders fell ill after hours at a quiet hotel near the port of Aldersund.",
            "A dinner in Aldersund with a choir and a band made two leaders ill.",
            1,
        ),
        // a day in common is more than a name
        ("Anna Berg leaves in September.", "September will be the last month of Anna Berg.", 1),
    ];
    for (first, second, expected) in table {
        assert_eq!(compared(&[first, second]).1.shared.len(), expected, "{first} / {second}");
    }
}

#[test]
fn articles_of_different_events_share_nothing() {
    let reports: Vec<Vec<Report>> = EVENTS.iter().map(|(_, source)| read(source)).collect();
    let chance = [
        " The harbour wall took five years and three months to build. The oldest passenger was a 71-year-old woman.",
        " A clerk was jailed for five years and three months in an older case. The accused was a 34-year-old woman.",
        "",
    ];
    for ((first, of_first), second) in reports.iter().zip(chance).zip(1..) {
        for (other, of_other) in reports.iter().zip(chance).skip(second) {
            for (a, b) in first.iter().flat_map(|a| other.iter().map(move |b| (a, b))) {
                let (a, b) = ([&a.text, of_first].concat(), [&b.text, of_other].concat());
                let (_, comparison) = compared(&[&a, &b]);
                assert!(comparison.shared.is_empty() && comparison.differences.is_empty(), "{a} / {b}: {comparison:?}");
            }
        }
    }
    // but two of one sentence have no more to share than that
    let brief = ["Fire destroyed the paper mill at Tarnside on Monday.", "The paper mill at Tarnside burned down on Monday."];
    assert_eq!(compared(&brief).1.shared.len(), 1);
}

#[test]
fn more_than_a_thousand_dead_are_no_year() {
    let first = "The earthquake killed 1,600 people in the harbour town of Nordby on Monday night.";
    for (second, differs) in [("1,700", 1), ("1700", 1), ("1,400", 1), ("1600", 0)] {
        let second = first.replace("1,600", second);
        let (_, comparison) = compared(&[first, &second]);
        assert_eq!((comparison.differences.len(), comparison.shared.len()), (differs, 1 - differs), "{second}");
    }
}

#[test]
fn years_are_of_one_time_in_any_order() {
    let first = "The floods in 2016 and in 2019 along the lower Tarn valley killed 13 people.";
    let table = [
        ("The floods in 2019 and in 2016 along the lower Tarn valley killed 15 people.", 1),
        ("The floods in 2016, in 2019 and again in 2019 along the lower Tarn valley killed 15 people.", 1),
        ("The floods in 2016 and in 2021 along the lower Tarn valley killed 15 people.", 0),
    ];
    for (second, differences) in table {
        assert_eq!(compared(&[first, second]).1.differences.len(), differences, "{second}");
    }
}

#[test]
fn remarks() {
    let first = "Bridge Opens\n\n“I have waited thirty years for this bridge, and I mean to walk over it every day,” said the mayor, \
        Carla Dunn. “It was never about the money.” Her opponent, Piet Maas, called it “a monument to vanity.”";
    // a title that both name is no remark
    let first = &format!("{first} The band played “The Long River Home” at noon.");
    let second = "A Bridge at Last\n\nMayor Carla Dunn cut the ribbon. “For thirty years I’ve been waiting for this bridge, and I \
        mean to walk over it each day,” she said. “Money does not build a bridge, people do,” Dunn told the crowd. Piet Maas, who \
        had opposed it, spoke of “a monument to vanity” and stayed at home. Children danced to “The Long River Home” twice.";
    let (documents, comparison) = compared(&[first, second]);
    let found: Vec<Vec<(usize, &str)>> = comparison
        .quotations
        .iter()
        .map(|remark| texts(&documents, &remark.versions.iter().map(|version| version.place).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        found,
        [
            vec![
                (0, "I have waited thirty years for this bridge, and I mean to walk over it every day,"),
                (1, "For thirty years I’ve been waiting for this bridge, and I mean to walk over it each day,"),
            ],
            vec![(0, "a monument to vanity."), (1, "a monument to vanity")],
        ]
    );
    let differing: Vec<Vec<&str>> = comparison.quotations[0]
        .versions
        .iter()
        .map(|version| version.differing.iter().map(|span| span.of(documents[version.place.article].text())).collect())
        .collect();
    assert_eq!(differing, [vec!["I have waited", "every"], vec!["For", "I’ve been waiting", "each"]]);
    assert_eq!(texts(&documents, &Vec::from_iter(comparison.quotations[0].speaker)), [(0, "Carla Dunn")]);
}

#[test]
fn the_summary_keeps_its_caps_and_tells_each_fact_once() {
    for (_, source) in EVENTS {
        let reports = read(source);
        let documents: Vec<Document> = reports.iter().map(|report| Document::new(&report.text)).collect();
        for (max_sentences, max_words) in
            [(0, None), (1, None), (3, Some(40)), (5, None), (100, Some(100)), (100, None), (3, Some(1))]
        {
            let options = SummaryOptions { max_sentences, max_words, ..SummaryOptions::default() };
            let comparison = compare(&documents, &options);
            let places: Vec<Place> = comparison.summary.iter().map(|selected| selected.place).collect();
            let words: usize = texts(&documents, &places).iter().map(|(_, text)| text.split_whitespace().count()).sum();
            assert!(places.len() <= max_sentences && words <= max_words.unwrap_or(usize::MAX));
            for fact in &comparison.shared {
                assert!(places.iter().filter(|place| fact.members.contains(place)).count() <= 1);
            }
            places_are_sound(&documents, &comparison);
        }
    }
}

#[test]
fn the_order_of_the_articles_does_not_change_what_they_share() {
    for (_, source) in EVENTS {
        let reports = read(source);
        let facts = |order: [usize; 3]| {
            let documents: Vec<Document> = order.iter().map(|&index| Document::new(&reports[index].text)).collect();
            let comparison = compare(&documents, &SummaryOptions::default());
            let mut facts: Vec<Vec<&str>> = comparison
                .shared
                .iter()
                .map(|fact| {
                    let mut texts: Vec<&str> = texts(&documents, &fact.members).into_iter().map(|(_, text)| text).collect();
                    texts.sort_unstable();
                    texts
                })
                .map(|texts| {
                    texts
                        .into_iter()
                        .map(|text| {
                            reports
                                .iter()
                                .find_map(|report| {
                                    let at = report.text.find(text)?;
                                    report.text.get(at..at + text.len())
                                })
                                .unwrap_or("")
                        })
                        .collect()
                })
                .collect();
            facts.sort_unstable();
            facts
        };
        assert_eq!(facts([0, 1, 2]), facts([2, 0, 1]));
    }
}

#[test]
fn hostile_articles() {
    let open = "“I want peace ".repeat(3000);
    let marks = "“”\"'‘’ ".repeat(3000);
    let numbers = "13 15 1,2,3 9.9.9 99999999999999999999999999 1e5 ten million billion trillion ".repeat(500);
    let noise: String = (0..20_000_u32).filter_map(|n| char::from_u32(n.wrapping_mul(7919) % 0x1_1000)).collect();
    let alike = "The minister said the plan was ready. ".repeat(3000);
    let word = "a".repeat(100_000);
    let articles: [&str; 7] = [&open, &marks, &numbers, &noise, &alike, &word, FIRE];
    for article in articles {
        let (documents, comparison) = compared(&[article, article]);
        places_are_sound(&documents, &comparison);
    }
    let (documents, comparison) = compared(&articles);
    places_are_sound(&documents, &comparison);
}

#[test]
fn a_remark_quoted_very_often_in_one_article_is_linked_to_the_other() {
    let often: String = (0..20_000).map(|index| format!("“We will rebuild every house here,” neighbour{index} said. ")).collect();
    let once = "Rain fell. “We will rebuild every house here,” the mayor promised.";
    let (documents, comparison) = compared(&[&often, once]);
    assert_eq!(comparison.quotations.len(), 1);
    assert!(comparison.unique.iter().all(|unique| !unique.place.span.of(documents[unique.place.article].text()).contains("mayor")));
    places_are_sound(&documents, &comparison);
}

#[test]
fn a_sentence_of_very_many_numbers_is_compared_by_the_first_of_them() {
    let list = |last: usize| (0..32).map(|index| format!("{} ", 100_000 + 3 * index)).chain([last.to_string()]).collect::<String>();
    let article = |last: usize| format!("The inspectors counted {} cracks in the old harbour bridge on Monday.", list(last));
    let (first, second) = (article(7), article(8));
    let (documents, comparison) = compared(&[&first, &second]);
    places_are_sound(&documents, &comparison);
    assert_eq!(comparison.shared.len(), 1);
    assert!(comparison.differences.is_empty(), "the 33rd number is not looked at");
}
