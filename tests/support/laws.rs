//! What holds for every text, whatever it is. The fuzz targets, the bounded run and the property tests all state it by these.

use nutgraf::{
    Comparison, Document, Keyword, Place, Quotation, Span, Summary, SummaryOptions, compare, keywords, quotations, summarize,
};

/// The span is a slice of the text on character boundaries.
fn check_span(text: &str, span: Span, what: &str) {
    assert!(text.get(span.start()..span.end()).is_some(), "{what} {span:?} is no slice of {text:?}");
    assert_eq!(span.of(text), &text[span.start()..span.end()], "{what}");
}

/// The spans are slices, in order and disjoint.
fn check_order(text: &str, spans: impl Iterator<Item = Span>, what: &str) {
    let mut end = 0;
    for span in spans {
        check_span(text, span, what);
        assert!(end <= span.start(), "{what} {span:?} begins before {end} in {text:?}");
        end = span.end();
    }
}

fn check_share(value: f64, what: &str) {
    assert!((0.0..=1.0).contains(&value), "{what} is {value}");
}

/// Both calls of `make` over the same text give the same.
fn same<T: std::fmt::Debug>(make: impl Fn() -> T) -> T {
    let first = make();
    assert_eq!(format!("{first:?}"), format!("{:?}", make()), "the same answer twice");
    first
}

/// Paragraphs and sentences: not empty, in order, disjoint, each in its paragraph; tokens in their sentence.
pub fn sentences(text: &str) {
    let document = Document::new(text);
    let again = Document::new(text);
    check_order(text, document.paragraphs().iter().map(|paragraph| paragraph.span), "paragraph");
    check_order(text, document.sentences().iter().map(|sentence| sentence.span), "sentence");
    check_order(text, document.tokens().iter().map(|token| token.span()), "token");
    assert_eq!(
        format!("{:?}{:?}", document.sentences(), document.paragraphs()),
        format!("{:?}{:?}", again.sentences(), again.paragraphs()),
        "the same answer twice"
    );
    for paragraph in document.paragraphs() {
        assert_eq!(paragraph.span, paragraph.span.trimmed(text), "white space around a paragraph of {text:?}");
        assert!(!paragraph.span.is_empty(), "an empty paragraph in {text:?}");
        for sentence in &document.sentences()[paragraph.sentences.clone()] {
            assert!(paragraph.span.contains(sentence.span), "{sentence:?} is not in its paragraph in {text:?}");
        }
        for quoted in &document.quoted()[paragraph.quoted.clone()] {
            check_span(text, quoted.content, "quoted");
            assert!(paragraph.span.contains(quoted.span()), "{quoted:?} is not in its paragraph in {text:?}");
        }
    }
    for sentence in document.sentences() {
        assert_eq!(sentence.span, sentence.span.trimmed(text), "white space around a sentence of {text:?}");
        assert!(!sentence.span.is_empty(), "an empty sentence in {text:?}");
        for token in document.tokens_of(sentence) {
            assert!(sentence.span.contains(token.span()), "{token:?} is not in its sentence in {text:?}");
        }
    }
    // what is between the sentences is white space, a dateline, or nothing: no word is lost
    let mut end = 0;
    for span in document.sentences().iter().map(|sentence| sentence.span).chain([Span::new(text.len(), text.len())]) {
        let between = Span::new(end, span.start()).trimmed(text);
        let is_dateline = |paragraph: &nutgraf::Paragraph| paragraph.dateline.is_some_and(|dateline| dateline.contains(between));
        assert!(
            between.is_empty() || document.paragraphs().iter().any(is_dateline),
            "{:?} is in no sentence of {text:?}",
            between.of(text)
        );
        end = span.end();
    }
}

/// A summary is some of the sentences of the body, in order, within the caps; keywords stand where they say.
pub fn summary(text: &str, options: &SummaryOptions) {
    let document = Document::new(text);
    let Summary { sentences, headline } = same(|| summarize(&document, options));
    check_order(text, sentences.iter().map(|sentence| sentence.span), "sentence of a summary");
    assert!(sentences.len() <= options.max_sentences, "{} sentences, {options:?}, of {text:?}", sentences.len());
    let words: usize = sentences.iter().map(|sentence| sentence.span.of(text).split_whitespace().count()).sum();
    assert!(options.max_words.is_none_or(|most| words <= most), "{words} words, {options:?}, of {text:?}");
    // both are in the order of the text
    let mut body = document.body();
    for sentence in &sentences {
        assert!(body.any(|body| body.span == sentence.span), "{sentence:?} is no sentence of {text:?}");
        check_share(sentence.score, "score");
        check_share(sentence.frequency, "frequency");
        check_share(sentence.position, "position");
        check_share(sentence.penalty, "penalty");
        for term in &sentence.terms {
            check_span(text, term.span, "term");
            assert!(sentence.span.contains(term.span), "{term:?} is not in its sentence in {text:?}");
        }
    }
    headline.into_iter().for_each(|headline| check_span(text, headline, "headline"));
    let most = options.max_sentences.min(50);
    let found: Vec<Keyword> = same(|| keywords(&document, options.title, most));
    assert!(found.len() <= most, "{} keywords of {text:?}", found.len());
    for keyword in found {
        check_span(text, keyword.span, "keyword");
        check_order(text, keyword.mentions.iter().copied(), "mention");
        assert_eq!(keyword.mentions.first(), Some(&keyword.span));
        check_share(keyword.weight, "weight");
    }
}

/// Quotations are in order and disjoint; what is told of each stands in the text, and it goes on from an earlier one.
pub fn quoted(text: &str) {
    let document = Document::new(text);
    let found: Vec<Quotation> = same(|| quotations(&document));
    check_order(text, found.iter().map(|quotation| quotation.content), "quotation");
    for (index, quotation) in found.iter().enumerate() {
        quotation.cue.into_iter().for_each(|cue| check_span(text, cue, "cue"));
        if let Some(speaker) = &quotation.speaker {
            check_span(text, speaker.mention, "mention");
            check_span(text, speaker.name, "name");
            assert!(!speaker.name.is_empty() && !speaker.mention.is_empty(), "{speaker:?} of {text:?}");
        }
        assert!(quotation.continues.is_none_or(|before| before < index), "{quotation:?} goes on from itself or a later one");
        check_share(quotation.score, "score");
    }
}

/// Every place is a slice of its article; a fact and a remark are told by two articles or more; the summary keeps the caps.
pub fn comparison(texts: &[&str], options: &SummaryOptions) {
    let documents: Vec<Document> = texts.iter().map(|text| Document::new(text)).collect();
    let Comparison { shared, differences, unique, quotations, summary } = same(|| compare(&documents, options));
    let check = |place: Place, what: &str| {
        assert!(place.article < texts.len(), "{what} of article {}", place.article);
        check_span(texts[place.article], place.span, what);
    };
    let articles = |mut places: Vec<usize>| {
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    for fact in &shared {
        fact.members.iter().for_each(|&member| check(member, "member"));
        assert!(articles(fact.members.iter().map(|member| member.article).collect()) > 1, "{fact:?} is not shared");
        check_share(fact.score, "score");
    }
    for claim in differences.iter().flat_map(|difference| &difference.claims) {
        check(claim.number, "number");
        check(claim.sentence, "sentence");
        assert!(claim.sentence.span.contains(claim.number.span), "{claim:?}");
    }
    for unique in &unique {
        check(unique.place, "unique");
        check_share(unique.score, "score");
    }
    for remark in &quotations {
        remark.speaker.into_iter().for_each(|speaker| check(speaker, "speaker"));
        assert!(articles(remark.versions.iter().map(|version| version.place.article).collect()) > 1, "{remark:?}");
        for version in &remark.versions {
            check(version.place, "version");
            check_order(texts[version.place.article], version.differing.iter().copied(), "differing words");
        }
    }
    assert!(summary.len() <= options.max_sentences, "{} sentences", summary.len());
    let mut words = 0;
    for selected in &summary {
        check(selected.place, "sentence of a summary");
        words += selected.place.span.of(texts[selected.place.article]).split_whitespace().count();
        assert!(selected.fact.is_none_or(|fact| fact < shared.len()), "{selected:?}");
    }
    assert!(options.max_words.is_none_or(|most| words <= most), "{words} words, {options:?}");
}
