//! Where the time goes: each stage on text of three lengths. `make stages` runs it.
//!
//! The text is one story over and over, each time with other names, so that the vocabulary grows with it.

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Document, Frequency, SummaryOptions, Utf16Offsets, compare, quotations, score, summarize};

/// A story with what makes one costly to read: names, quotations, numbers and abbreviations.
const STORY: &str = "Ferry Line to Cut Its Winter Service\n\n\
    NORDBY — The ferry company of Nordby will cut 14 of its 40 winter crossings, its director, Anna Berg%, said on Monday. \
    The company lost $2.4 million last year, and the price of fuel rose by 31 percent.\n\n\
    “We have looked at every other way,” Ms. Berg% told reporters at the U.S. consulate. “There was none.”\n\n\
    Mayor Tom Ek% called the plan “a blow to the island’s school and to its only clinic.” In a letter to the ministry he asked \
    for help, and said that 1,200 people cross the sound each day. Nobody from the ministry was at the meeting.\n\n\
    According to Mr. Ek%, “the last boat would leave at 5 p.m.” However, the company has not said when the cuts begin.\n\n";

fn text(length: usize) -> String {
    let mut text = String::new();
    for number in 0.. {
        if text.len() >= length {
            break;
        }
        let name: String = number.to_string().bytes().map(|digit| char::from(b'a' + digit % 10)).collect();
        text += &STORY.replace('%', &name);
    }
    text
}

fn stages(criterion: &mut Criterion) {
    let options = SummaryOptions::default();
    for length in [5_000, 100_000, 1_000_000] {
        let text = text(length);
        let document = Document::new(&text);
        let frequency = Frequency::new(&document, None);
        let mut group = criterion.benchmark_group(format!("{length} bytes"));
        group.sample_size(20).throughput(Throughput::Bytes(text.len() as u64));
        let mut stage = |name: &str, run: &dyn Fn() -> usize| {
            group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
                bencher.iter_batched(|| (), |()| run(), BatchSize::PerIteration)
            });
        };
        stage("floor", &|| nutgraf_bench::floor(&text) as usize);
        stage("document", &|| Document::new(&text).sentences().len());
        stage("offsets", &|| Utf16Offsets::new(&text).from_byte(text.len()));
        stage("frequency", &|| Frequency::new(&document, None).weight(0) as usize);
        stage("score", &|| score(&document, &frequency).len());
        stage("summary", &|| summarize(&document, &options).sentences.len());
        stage("quotations", &|| quotations(&document).len());
        if length <= 100_000 {
            let documents = [Document::new(&text), Document::new(&text)];
            stage("comparison", &|| compare(&documents, &options).shared.len());
        }
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
