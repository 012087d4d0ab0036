//! The binding as JavaScript sees it: what it gives, what it refuses, and that no text is too odd for it.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use js_sys::{JSON, JsString, Object};
use nutgraf::wasm::{compare, keywords, paragraphs, quotations, sentences, summarize};
use support::{get, js, list, number, string, thrown};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const NO_OPTIONS: JsValue = JsValue::UNDEFINED;

/// Every function that takes one article.
type Call = fn(JsValue) -> Result<JsValue, JsValue>;
const CALLS: &[(&str, Call)] = &[
    ("summarize", |article| summarize(article, NO_OPTIONS)),
    ("sentences", sentences),
    ("paragraphs", paragraphs),
    ("keywords", |article| keywords(article, NO_OPTIONS)),
    ("quotations", |article| quotations(article, NO_OPTIONS)),
    ("quotations and indirect speech", |article| quotations(article, js("{ indirect: true }"))),
];

/// A report with all that the functions look for, and characters of one to four bytes.
const REPORT: &str = "Kim meets Putin in Vladivostok

VLADIVOSTOK, Russia — Kim Jong Un 🚂 arrived in Russia on Wednesday for his first talks with President Vladimir Putin.

“I have heard a lot about your country,” Kim told Russian officials at the border. “I hope that this visit is useful.”

The talks in Vladivostok will cover sanctions and the nuclear programme, said Yuri Ushakov, an adviser to Putin. He \
called the summit a “good sign”. Russia wants the sanctions on North Korea to be lifted.

The leaders of Russia and North Korea last met in 2011.";

/// The excerpts in a value, at any depth, each of which must be that part of `article`.
fn check_excerpts(name: &str, value: &JsValue, article: &JsString) -> usize {
    if !value.is_object() {
        return 0;
    }
    let keys = Object::keys(value.unchecked_ref::<Object>());
    let mut count = keys.iter().map(|key| check_excerpts(name, &get(value, &String::from(JsString::from(key))), article)).sum();
    if keys.includes(&"text".into(), 0) {
        let (start, end) = (number(value, "start"), number(value, "end"));
        assert!(0.0 <= start && start <= end && end <= f64::from(article.length()), "{name}: {start}..{end}");
        assert!(start.fract() == 0.0 && end.fract() == 0.0, "{name}: {start}..{end}");
        assert!(
            get(value, "text") == JsValue::from(article.slice(start as u32, end as u32)),
            "{name}: {start}..{end} of {article}"
        );
        count += 1;
    }
    count
}

/// The same event as in `REPORT`, told by another.
const OTHER_REPORT: &str = "Kim Jong Un arrived in Russia on Wednesday by train 🚂 for talks with President Vladimir Putin.

“I have heard many things about your country,” Kim said, according to the governor's office. Women in costume gave him bread.";

/// An array of articles.
fn articles(texts: &[&str]) -> JsValue {
    texts.iter().map(|&text| JsValue::from(text)).collect::<js_sys::Array>().into()
}

/// A summary's sentences are in order, do not overlap, and are some of the article's.
fn check_order(name: &str, excerpts: &[JsValue]) {
    for (one, next) in excerpts.iter().zip(excerpts.iter().skip(1)) {
        assert!(number(one, "end") <= number(next, "start"), "{name}");
    }
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

#[wasm_bindgen_test]
fn every_excerpt_is_where_it_says() {
    let article = JsString::from(REPORT);
    for (name, call) in CALLS {
        assert!(check_excerpts(name, &call(article.clone().into()).unwrap(), &article) > 0, "{name} gives excerpts");
    }
}

#[wasm_bindgen_test]
fn no_text_is_too_odd() {
    for (name, source) in [
        ("empty", "''"),
        ("white space", "' \\t\\n\\r\\n \\u00a0\\u2003 \\u3000'"),
        ("one letter", "'K'"),
        ("one mark", "'“'"),
        ("NUL", "'Kim\\0 came. \\0Putin left.\\0'"),
        ("CRLF", "'Kim came.\\r\\n\\r\\n“We came,” he said.\\r\\nPutin left.'"),
        ("bare CR", "'Kim came.\\rPutin left.\\r\\rBoth spoke.'"),
        ("byte order mark", "'\\ufeffKim came. Putin left.'"),
        ("high surrogate", "'Kim \\ud83d came. “We \\ud83d,” he said. Putin \\ud83d'"),
        ("low surrogate", "'\\ude82 Kim came. “\\ude82 came,” he said.\\ude82'"),
        ("surrogates the wrong way round", "'Kim \\ude82\\ud83d came. “\\ude82\\ud83d,” he said.'"),
        ("emoji", "'🚂🚂. 👩‍👩‍👧 came. “🇰🇵🇷🇺!” said 👨🏽‍🦰 Kim 🚂.'"),
        ("combining", "'Ki\\u0301m\\u0308\\u0323 came. “We c\\u0308ame,” he sa\\u0301id. Zalgo: h̷̛͎e̵̢͠ ĉ̶̳o̸͇͝m̴̰̓e̸͙͝s̶̹̈.'"),
        ("right to left", "'وصل كيم جونغ أون إلى روسيا. قال: «سمعت الكثير عن بلدكم». שלום, אמר פוטין.'"),
        ("bidirectional controls", "'\\u202eKim came\\u202c. \\u2066Putin\\u2069 \\u200fleft.'"),
        ("Chinese", "'金正恩抵达俄罗斯。“我对贵国早有耳闻”,他说。普京离开了。'"),
        ("letters that change length in lower case", "'İSTANBUL İİİ. ẞ ǅ K Å ﬁ ŉ “İ” said İ.'"),
        ("beyond the first plane", "'𝕂𝕚𝕞 𝕔𝕒𝕞𝕖. “𝕎𝕖 𝕔𝕒𝕞𝕖,” 𝕤𝕒𝕚𝕕 𐐔𐐯𐑅𐐨𐑉𐐯𐐻.'"),
        ("private use and noncharacters", "'\\ue000 \\ufffe\\uffff came. \\udbff\\udfff left.'"),
        ("quotation marks alone", "'“”‘’\"\"\\'\\'«»„“‚‘ “““ ””” \" \\' “‘“‘'"),
        ("marks never closed", "'“Kim came. ‘Putin left. \"Both spoke.\\n\\n“And so on.\\n\\n“And on.'"),
        ("stops", "'... . . .. ?!?! . \\n. \\n\\n.'"),
        ("no stop", "'Kim '.repeat(5000)"),
        ("one long word", "'K'.repeat(20000)"),
        ("many paragraphs", "'K.\\n\\n'.repeat(5000)"),
        ("nested marks", "'“‘'.repeat(3000) + 'Kim' + '’”'.repeat(3000)"),
        ("line separators", "'Kim came.\\u2028Putin left.\\u2029Both spoke.\\u0085“So,” he said.\\u000b\\u000c'"),
    ] {
        let article: JsString = js(source).unchecked_into();
        for (function, call) in CALLS {
            let result = call(article.clone().into()).unwrap_or_else(|error| panic!("{function}, {name}: {error:?}"));
            check_excerpts(&format!("{function}, {name}"), &result, &article);
        }
        check_order(name, &list(&sentences(article.clone().into()).unwrap()));
        check_order(name, &list(&paragraphs(article.clone().into()).unwrap()));
        check_order(name, &list(&quotations(article.clone().into(), NO_OPTIONS).unwrap()));
        check_order(name, &list(&get(&summarize(article.into(), NO_OPTIONS).unwrap(), "sentences")));
    }
}

/// The 64-bit random numbers of Knuth's MMIX, the high half of each.
fn random(seed: &mut u64) -> u32 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 32) as u32
}

#[wasm_bindgen_test]
fn a_megabyte_of_noise() {
    let mut seed = 1;
    let noise: Vec<u16> = (0..500_000)
        .map(|_| match random(&mut seed) {
            // what the language core looks at, letters, and any unit at all
            n if n % 8 == 0 => *[0x201c, 0x201d, 0x2e, 0x20, 0x22, 0x27, 0xa, 0x2018].get((n >> 8) as usize % 8).unwrap(),
            n if n % 8 < 6 => 0x61 + (n >> 8) as u16 % 26,
            n => (n >> 8) as u16,
        })
        .collect();
    // as many at a time as a call takes arguments
    let article = noise.chunks(10_000).fold(JsString::from(""), |text, part| text.concat(&JsString::from_char_code(part)));
    for (name, call) in CALLS {
        let result = call(article.clone().into()).unwrap();
        // each cut is compared in JavaScript, of which this many are enough
        let some = if js_sys::Array::is_array(&result) { js_sys::Array::from(&result).slice(0, 200).into() } else { result };
        check_excerpts(name, &some, &article);
    }
}

#[wasm_bindgen_test]
fn pieces_of_a_report() {
    let report = JsString::from(REPORT);
    for end in 0..report.length() {
        // any cut is an article, one within a surrogate pair too
        let article = report.slice(end / 2, end);
        for (name, call) in CALLS {
            check_excerpts(name, &call(article.clone().into()).unwrap(), &article);
        }
    }
}

#[wasm_bindgen_test]
fn results_have_their_fields() {
    let report = || JsValue::from_str(REPORT);
    let summary = summarize(report(), NO_OPTIONS).unwrap();
    let excerpt = "text: string, start: number, end: number";
    for (name, value, fields) in [
        ("summary", summary.clone(), "sentences: list, headline: object, positionWeight: number"),
        ("headline", get(&summary, "headline"), excerpt),
        (
            "sentence of a summary",
            get(&summary, "sentences.0"),
            &format!("{excerpt}, score: number, frequency: number, position: number, terms: list"),
        ),
        ("term", get(&summary, "sentences.0.terms.0"), &format!("{excerpt}, weight: number")),
        ("sentence", get(&sentences(report()).unwrap(), "0"), excerpt),
        ("paragraph", get(&paragraphs(report()).unwrap(), "0"), &format!("{excerpt}, role: string")),
        ("keyword", get(&keywords(report(), NO_OPTIONS).unwrap(), "0"), &format!("{excerpt}, weight: number, mentions: list")),
        ("mention", get(&keywords(report(), NO_OPTIONS).unwrap(), "0.mentions.0"), excerpt),
        (
            "quotation",
            get(&quotations(report(), NO_OPTIONS).unwrap(), "0"),
            &format!(
                "{excerpt}, kind: string, speaker: object, cue: object, continues: null, score: number, reasons: object, terms: list"
            ),
        ),
        (
            "term of a quotation",
            get(&quotations(report(), NO_OPTIONS).unwrap(), "0.terms.0"),
            &format!("{excerpt}, weight: number"),
        ),
        ("speaker", get(&quotations(report(), NO_OPTIONS).unwrap(), "0.speaker"), "name: string, mention: object"),
        ("mention of a speaker", get(&quotations(report(), NO_OPTIONS).unwrap(), "0.speaker.mention"), excerpt),
        ("cue", get(&quotations(report(), NO_OPTIONS).unwrap(), "0.cue"), excerpt),
    ] {
        for field in fields.split(", ") {
            let (field, kind) = field.split_once(": ").unwrap();
            let value = get(&value, field);
            let is = match kind {
                "list" => js_sys::Array::is_array(&value),
                "null" => value.is_null(),
                _ => value.js_typeof() == kind && !value.is_null(),
            };
            assert!(is, "{field} of a {name} is a {kind}, not {value:?}");
        }
        // what `JSON` and `structuredClone` take, to cross to a worker and back: a Map would come out empty
        assert_ne!(json(&value), "{}", "{name}");
        assert_eq!(get(&value, "constructor"), get(&js("{}"), "constructor"), "{name} is a plain object");
    }
    assert!(get(&summarize("Kim came.".into(), NO_OPTIONS).unwrap(), "headline").is_null());
}

#[wasm_bindgen_test]
fn an_empty_article_has_nothing() {
    for (name, call) in CALLS {
        let result = call("".into()).unwrap();
        let result = if *name == "summarize" { get(&result, "sentences") } else { result };
        assert_eq!(list(&result).len(), 0, "{name}");
    }
}

#[wasm_bindgen_test]
fn the_quotations_of_a_report() {
    let found = list(&quotations(REPORT.into(), NO_OPTIONS).unwrap());
    let of = |index: usize, path: &str| string(found.get(index).unwrap(), path);
    assert_eq!(of(0, "text"), "I have heard a lot about your country,");
    assert_eq!(of(0, "speaker.name"), "Kim Jong Un");
    assert_eq!(of(0, "speaker.mention.text"), "Kim");
    assert_eq!(of(0, "cue.text"), "told");
    assert_eq!(of(1, "text"), "I hope that this visit is useful.");
    assert_eq!(of(1, "speaker.name"), "Kim Jong Un");
    assert_eq!(of(2, "text"), "good sign");
    assert_eq!(found.len(), 3);
}

#[wasm_bindgen_test]
fn the_indirect_speech_of_a_report() {
    let quoted = list(&quotations(REPORT.into(), NO_OPTIONS).unwrap());
    let all = list(&quotations(REPORT.into(), js("{ indirect: true }")).unwrap());
    let (reported, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|entry| string(entry, "kind") == "indirect");
    assert_eq!(reported.len(), 1);
    assert_eq!(string(&reported[0], "text"), "The talks in Vladivostok will cover sanctions and the nuclear programme");
    assert_eq!(string(&reported[0], "speaker.name"), "Yuri Ushakov");
    assert_eq!(string(&reported[0], "cue.text"), "said");
    let score = |entry: &JsValue| number(entry, "score").to_string();
    assert_eq!(others.iter().map(score).collect::<Vec<_>>(), quoted.iter().map(score).collect::<Vec<_>>());
    for options in ["undefined", "{}", "{ indirect: undefined }", "{ indirect: false }"] {
        assert_eq!(list(&quotations(REPORT.into(), js(options)).unwrap()).len(), quoted.len(), "{options}");
    }
    for (options, parts) in [
        ("null", &["options", "null"][..]),
        ("{ indirekt: true }", &["indirekt: true", "the options are indirect"]),
        ("{ indirect: 1 }", &["indirect", "1"]),
        ("{ indirect: 'yes' }", &["indirect", "\"yes\""]),
        ("{ indirect: null }", &["indirect", "null"]),
    ] {
        let error = thrown(quotations(REPORT.into(), js(options)));
        assert!(error.starts_with("TypeError: "), "{options}: {error}");
        assert!(parts.iter().all(|part| error.contains(part)), "{options}: {error}");
    }
}

/// The score is what its documentation says that it is made of.
#[wasm_bindgen_test]
fn the_score_of_a_quotation_follows_from_its_reasons() {
    for entry in list(&quotations(REPORT.into(), js("{ indirect: true }")).unwrap()) {
        let reason = |name: &str| number(&entry, &format!("reasons.{name}"));
        let mean = 0.25 * reason("substance") + 0.35 * reason("subject") + 0.2 * reason("speaker") + 0.2 * reason("independence");
        let known = if reason("speaker") > 0.0 { 1.0 } else { 0.2 };
        assert!((number(&entry, "score") - mean * reason("novelty") * known).abs() < 1e-9, "{}", string(&entry, "text"));
        let terms = list(&get(&entry, "terms"));
        let sum: f64 = terms.iter().map(|term| number(term, "weight")).sum();
        assert!((reason("subject") - sum / 5.0).abs() < 1e-9 && terms.len() <= 5);
    }
}

#[wasm_bindgen_test]
fn the_same_each_time() {
    for (name, call) in CALLS {
        let first = json(&call(REPORT.into()).unwrap());
        for other in ["", "Something else. “So,” said Anna Berg.", REPORT] {
            call(other.into()).unwrap();
            assert_eq!(json(&call(REPORT.into()).unwrap()), first, "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn caps_hold() {
    let words = |sentences: &[JsValue]| -> usize { sentences.iter().map(|s| string(s, "text").split_whitespace().count()).sum() };
    for text in [REPORT, &REPORT.repeat(4), "Kim came.", ""] {
        for most in 1..=12 {
            let summary = summarize(text.into(), js(&format!("{{ maxSentences: {most} }}"))).unwrap();
            assert!(list(&get(&summary, "sentences")).len() <= most, "{most} sentences");
            let keywords = keywords(text.into(), js(&format!("{{ maxKeywords: {most} }}"))).unwrap();
            assert!(list(&keywords).len() <= most, "{most} keywords");
        }
        for most in 1..=60 {
            let summary = summarize(text.into(), js(&format!("{{ maxWords: {most}, maxSentences: 9 }}"))).unwrap();
            assert!(words(&list(&get(&summary, "sentences"))) <= most, "{most} words");
        }
        for weight in ["0", "0.25", "1"] {
            let summary = summarize(text.into(), js(&format!("{{ positionWeight: {weight} }}"))).unwrap();
            assert_eq!(number(&summary, "positionWeight").to_string(), weight);
        }
    }
}

#[wasm_bindgen_test]
fn options_that_are_taken() {
    for options in [
        "undefined",
        "{}",
        "Object.create(null)",
        "Object.freeze({ maxSentences: 2 })",
        "{ maxSentences: undefined, maxWords: undefined, title: undefined, positionWeight: undefined }",
        "{ maxSentences: 1, maxWords: 1, title: '', positionWeight: 0 }",
        "{ maxSentences: Infinity, maxWords: 1e300, positionWeight: 1 }",
        "{ maxSentences: 4294967296, maxWords: 4294967297 }",
        "{ title: '\\ud800 \\0' }",
        "new (class { maxSentences = 2 })()",
    ] {
        assert!(summarize(REPORT.into(), js(options)).is_ok(), "{options}");
    }
    let all = summarize(REPORT.into(), js("{ maxSentences: 4294967297 }")).unwrap();
    assert!(list(&get(&all, "sentences")).len() > 3, "a number past 32 bits is no small one");
}

#[wasm_bindgen_test]
fn options_that_are_refused() {
    let works = json(&summarize(REPORT.into(), NO_OPTIONS).unwrap());
    for (options, kind, parts) in [
        ("null", "TypeError", &["options", "null"][..]),
        ("3", "TypeError", &["options", "3"]),
        ("'long'", "TypeError", &["options", "\"long\""]),
        ("true", "TypeError", &["options", "true"]),
        ("Symbol('x')", "TypeError", &["options", "symbol"]),
        ("3n", "TypeError", &["options", "bigint"]),
        ("() => {}", "TypeError", &["options", "function"]),
        ("[]", "TypeError", &["options", "[]"]),
        ("{ maxSentence: 3 }", "TypeError", &["maxSentence:", "3", "maxSentences", "positionWeight"]),
        ("{ maxKeywords: 3 }", "TypeError", &["maxKeywords", "3"]),
        ("{ maxSentences: '3' }", "TypeError", &["maxSentences", "\"3\""]),
        ("{ maxSentences: null }", "TypeError", &["maxSentences", "null"]),
        ("{ maxSentences: 3n }", "TypeError", &["maxSentences", "bigint"]),
        ("{ maxSentences: {} }", "TypeError", &["maxSentences", "{}"]),
        ("{ maxSentences: 0 }", "RangeError", &["maxSentences", "0"]),
        ("{ maxSentences: -2 }", "RangeError", &["maxSentences", "-2"]),
        ("{ maxSentences: 2.5 }", "RangeError", &["maxSentences", "2.5"]),
        ("{ maxSentences: NaN }", "RangeError", &["maxSentences", "NaN"]),
        ("{ maxSentences: -Infinity }", "RangeError", &["maxSentences", "-Infinity"]),
        ("{ maxWords: [] }", "TypeError", &["maxWords", "[]"]),
        ("{ maxWords: true }", "TypeError", &["maxWords", "true"]),
        ("{ maxWords: 0 }", "RangeError", &["maxWords", "0"]),
        ("{ maxWords: 0.5 }", "RangeError", &["maxWords", "0.5"]),
        ("{ title: 3 }", "TypeError", &["title", "3"]),
        ("{ title: null }", "TypeError", &["title", "null"]),
        ("{ title: NaN }", "TypeError", &["title", "NaN"]),
        ("{ title: new String('Kim') }", "TypeError", &["title"]),
        ("{ positionWeight: '0.5' }", "TypeError", &["positionWeight", "\"0.5\""]),
        ("{ positionWeight: -0.1 }", "RangeError", &["positionWeight", "-0.1"]),
        ("{ positionWeight: 1.01 }", "RangeError", &["positionWeight", "1.01"]),
        ("{ positionWeight: NaN }", "RangeError", &["positionWeight", "NaN"]),
        ("{ get maxWords() { throw new RangeError('maxWords is not ready') } }", "RangeError", &["maxWords is not ready"]),
    ] {
        let error = thrown(summarize(REPORT.into(), js(options)));
        assert!(error.starts_with(&format!("{kind}: ")), "{options}: {error}");
        for part in parts {
            assert!(error.contains(part), "{options}: {error} names {part}");
        }
        assert_eq!(json(&summarize(REPORT.into(), NO_OPTIONS).unwrap()), works, "and the next call works");
    }
    for (options, kind) in
        [("{ maxKeywords: 0 }", "RangeError: maxKeywords"), ("{ maxWords: 3 }", "TypeError: unknown option maxWords")]
    {
        assert!(thrown(keywords(REPORT.into(), js(options))).starts_with(kind), "{options}");
    }
}

#[wasm_bindgen_test]
fn an_article_is_a_string() {
    for (value, shown) in [
        ("undefined", "undefined"),
        ("null", "null"),
        ("3", "3"),
        ("['Kim']", "[\"Kim\"]"),
        ("{ text: 'Kim' }", "{\"text\":\"Kim\"}"),
        ("Symbol('Kim')", "symbol"),
    ] {
        for (name, call) in CALLS {
            assert_eq!(thrown(call(js(value))), format!("TypeError: article must be a string, not {shown}"), "{name}({value})");
            assert!(call(REPORT.into()).is_ok(), "{name}, and the next call works");
        }
    }
}

#[wasm_bindgen_test]
fn what_two_reports_share() {
    let found = compare(articles(&[REPORT, OTHER_REPORT]), NO_OPTIONS).unwrap();
    let texts = [REPORT, OTHER_REPORT];
    let place = |place: &JsValue| {
        let article = number(place, "article") as usize;
        let expected = JsString::from(texts[article]).slice(number(place, "start") as u32, number(place, "end") as u32);
        assert_eq!(string(place, "text"), String::from(expected));
        article
    };
    let arrival = &list(&get(&found, "shared"))[0];
    assert_eq!(list(&get(arrival, "members")).iter().map(place).collect::<Vec<_>>(), [0, 1]);
    assert!((0.0..=1.0).contains(&number(arrival, "score")));
    assert!(list(&get(&found, "unique")).iter().any(|unique| string(unique, "text") == "Women in costume gave him bread."));
    list(&get(&found, "unique")).iter().for_each(|unique| assert!(place(unique) < 2));
    let remark = &list(&get(&found, "quotations"))[0];
    assert_eq!(string(remark, "speaker"), "Kim Jong Un");
    let versions = list(&get(remark, "versions"));
    assert_eq!(versions.iter().map(place).collect::<Vec<_>>(), [0, 1]);
    let differing: Vec<_> = list(&get(&versions[0], "differing")).iter().map(|words| string(words, "text")).collect();
    assert_eq!(differing, ["a lot"]);
    let summary = list(&get(&found, "summary"));
    assert!(!summary.is_empty() && summary.len() <= 3);
    summary.iter().for_each(|sentence| assert!(place(sentence) < 2));
    assert!(list(&get(&found, "differences")).is_empty());
}

#[wasm_bindgen_test]
fn numbers_that_differ() {
    let found = compare(
        articles(&[
            "The ferry sank off the coast of Norland on Monday, and 13 people died, police said.",
            "The ferry sank off the coast of Norland on Monday, and 15 people died, police said.",
        ]),
        NO_OPTIONS,
    );
    let difference = &list(&get(&found.unwrap(), "differences"))[0];
    let claims: Vec<_> =
        list(&get(difference, "claims")).iter().map(|claim| (string(claim, "number.text"), number(claim, "value"))).collect();
    assert_eq!(claims, [("13".to_string(), 13.0), ("15".to_string(), 15.0)]);
}

#[wasm_bindgen_test]
fn few_articles_and_odd_ones() {
    for texts in
        [&[][..], &[REPORT], &["", ""], &["", REPORT], &["\u{fffd}\0“", "“"], &[REPORT, "Сегодня в Москве прошли переговоры."]]
    {
        let found = compare(articles(texts), NO_OPTIONS).unwrap();
        assert!(list(&get(&found, "shared")).is_empty() && list(&get(&found, "quotations")).is_empty(), "{texts:?}");
    }
}

#[wasm_bindgen_test]
fn what_compare_refuses() {
    for (given, options, parts) in [
        ("undefined", "undefined", &["TypeError: articles", "undefined"][..]),
        ("'Kim'", "undefined", &["TypeError: articles", "\"Kim\""]),
        ("['Kim', 3]", "undefined", &["TypeError: articles[1]", "3"]),
        ("['Kim', , 'Putin']", "undefined", &["TypeError: articles[1]", "undefined"]),
        ("[]", "{ maxWords: 0 }", &["RangeError: maxWords", "0"]),
        ("[]", "{ title: 'Kim' }", &["TypeError: unknown option title", "\"Kim\""]),
    ] {
        let error = thrown(compare(js(given), js(options)));
        for part in parts {
            assert!(error.contains(part), "{given}, {options}: {error} names {part}");
        }
        assert!(compare(articles(&[REPORT]), NO_OPTIONS).is_ok(), "and the next call works");
    }
}

/// Each kind and role has its own name: the core gives a number, and JavaScript the name of it.
#[wasm_bindgen_test]
fn kinds_and_roles_have_their_names() {
    let text = "Anna Berg leaves Moscow

“We are going home now, and we shall not come back,” said Anna Berg, the mayor. She called it a “good sign” for the city. \
Berg said that the bridge would close in June. Her novel “The Long Winter” came out in May. \
Robert “Bob” Ek wrote it with her. The so-called “experts” were wrong.

The bridge opened in May.

Sign up for our newsletter";
    let quotations = list(&quotations(text.into(), js("{ indirect: true }")).unwrap());
    let of_kind = |kind: &str| -> Vec<_> {
        quotations.iter().filter(|entry| string(entry, "kind") == kind).map(|entry| string(entry, "text")).collect()
    };
    assert_eq!(of_kind("direct"), ["We are going home now, and we shall not come back,"]);
    assert_eq!(of_kind("partial"), ["good sign"]);
    assert_eq!(of_kind("indirect"), ["the bridge would close in June"]);
    assert_eq!(of_kind("title"), ["The Long Winter"]);
    assert_eq!(of_kind("nickname"), ["Bob"]);
    assert_eq!(of_kind("term"), ["experts"]);
    let paragraphs = list(&paragraphs(text.into()).unwrap());
    let roles: Vec<_> = paragraphs.iter().map(|paragraph| string(paragraph, "role")).collect();
    assert_eq!(roles, ["headline", "body", "body", "boilerplate"]);
}
