//! The same results natively and as WebAssembly, whose `usize` has 32 bits and whose logarithms are not the system's.
//! Everything here runs on both.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use nutgraf::{Document, SummaryOptions, Utf16Offsets, keywords, quotations, summarize};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const REPORT: &str = "Harbour bridge to close for a year

The harbour bridge will close in May for a year, the city council of Westhaven decided on Monday.

Engineers found cracks in four of the bridge’s eleven piers last autumn. “We cannot wait for another winter,” said \
Anna Berg, the city’s chief engineer 🌉. Repairs to the bridge will cost 30 million euros.

Ferries will carry passengers over the harbour while the bridge is closed. Berg called the ferries “a fair answer”.

The weather was fine on Monday. A band played.";

fn chosen(text: &str, options: &SummaryOptions) -> Vec<String> {
    let document = Document::new(text);
    let offsets = Utf16Offsets::new(text);
    let summary = summarize(&document, options);
    summary
        .sentences
        .iter()
        .map(|sentence| {
            let (start, end) = (offsets.from_byte(sentence.span.start()), offsets.from_byte(sentence.span.end()));
            let words: Vec<_> = sentence.span.of(text).split(' ').take(2).collect();
            format!("{start}..{end} {}", words.join(" "))
        })
        .collect()
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn summaries() {
    let default = SummaryOptions::default();
    let all = ["36..133 The harbour", "135..207 Engineers found", "208..290 “We cannot", "291..340 Repairs to"];
    let whole = chosen(REPORT, &SummaryOptions { max_sentences: usize::MAX, ..default.clone() });
    for line in all {
        assert!(whole.iter().any(|sentence| sentence == line), "{line} in {whole:?}");
    }
    for (name, options, expected) in [
        ("one", SummaryOptions { max_sentences: 1, ..default.clone() }, &["36..133 The harbour"][..]),
        ("by position", SummaryOptions { max_sentences: 2, position_weight: 1.0, ..default.clone() }, all.get(..2).unwrap()),
        ("no room", SummaryOptions { max_words: Some(1), ..default.clone() }, &[]),
        (
            "all the room there is",
            SummaryOptions { max_sentences: 1, max_words: Some(usize::MAX), ..default.clone() },
            all.get(..1).unwrap(),
        ),
    ] {
        assert_eq!(chosen(REPORT, &options), expected, "{name}");
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn quotations_and_keywords() {
    let document = Document::new(REPORT);
    let said: Vec<_> = quotations(&document)
        .iter()
        .map(|quotation| {
            let speaker = quotation.speaker.as_ref().map_or("nobody", |speaker| speaker.name.of(REPORT));
            format!("{speaker}: {}", quotation.content.of(REPORT))
        })
        .collect();
    assert_eq!(said, ["Anna Berg: We cannot wait for another winter,", "Anna Berg: a fair answer"]);
    let found = keywords(&document, None, 3);
    assert_eq!(found.first().unwrap().span.of(REPORT).to_lowercase(), "bridge");
}
