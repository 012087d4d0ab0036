//! The text of elements in a page, and excerpts of it as ranges.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use nutgraf::wasm::{excerpt_range, excerpt_ranges, read_element, sentences};
use support::{Shown, document, get, js, list, number, string, thrown};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{DomParser, Element, Node, Range, ShadowRootInit, ShadowRootMode, SupportedType};

wasm_bindgen_test_configure!(run_in_browser);

fn read(element: &Element) -> JsValue {
    read_element(element).unwrap()
}

fn text(element: &Element) -> String {
    string(&read(element), "text")
}

/// `html → text`, in a page.
fn check(cases: &[(&str, &str, &str)]) {
    for (name, html, expected) in cases {
        let shown = Shown::new(html);
        assert_eq!(text(&shown.0), *expected, "{name}: {html}");
    }
}

/// `html → text`, in an element that is not in the page.
fn check_detached(cases: &[(&str, &str, &str)]) {
    for (name, html, expected) in cases {
        let element = document().create_element("article").unwrap();
        element.set_inner_html(html);
        assert_eq!(text(&element), *expected, "detached, {name}: {html}");
    }
}

/// What a page and its markup alone tell alike.
fn check_both(cases: &[(&str, &str, &str)]) {
    check(cases);
    check_detached(cases);
}

#[wasm_bindgen_test]
fn blocks_are_paragraphs() {
    check_both(&[
        ("empty", "", ""),
        ("only white space", " \n <p> </p> ", ""),
        ("bare text", "Kim came.", "Kim came."),
        ("two", "<p>Kim came.</p><p>Putin left.</p>", "Kim came.\n\nPutin left."),
        (
            "headings",
            "<h1>Kim in Russia</h1>\n<h2>He came by train</h2>\n<p>Kim came.",
            "Kim in Russia\n\nHe came by train\n\nKim came.",
        ),
        ("nested", "<div><section><p>Kim came.</p></section></div><div>Putin left.</div>", "Kim came.\n\nPutin left."),
        ("text beside a block", "Kim came.<div>Putin left.</div>Both spoke.", "Kim came.\n\nPutin left.\n\nBoth spoke."),
        ("a list", "<ul><li>Kim</li><li>Putin</li></ul>", "Kim\n\nPutin"),
        ("terms", "<dl><dt>Kim</dt><dd>A leader.</dd></dl>", "Kim\n\nA leader."),
        ("a table's cells", "<table><tr><th>Kim</th><td>came</td></tr></table>", "Kim\n\ncame"),
        ("a block quotation", "<p>Kim said:</p><blockquote><p>We came.</p></blockquote>", "Kim said:\n\nWe came."),
        ("a rule", "Kim came.<hr>Putin left.", "Kim came.\n\nPutin left."),
        ("empty paragraphs", "<p>Kim</p><p></p><p> </p><p>&nbsp;</p><p>\u{200b}</p><p>Putin</p>", "Kim\n\nPutin"),
        ("an address", "<address>By Anna</address>Kim came.", "By Anna\n\nKim came."),
        ("a quotation in a figure", "<figure><blockquote>We came.</blockquote><figcaption>Kim</figcaption></figure>", "We came."),
    ]);
}

#[wasm_bindgen_test]
fn style_makes_blocks_and_lines() {
    check(&[
        ("a span as a block", r#"Kim <span style="display:block">came</span> by train."#, "Kim\n\ncame\n\nby train."),
        ("a block in the line", r#"Kim <div style="display:inline">came</div> by train."#, "Kim came by train."),
        ("an inline block", r#"Kim <b style="display:inline-block">came</b>."#, "Kim came."),
        ("a flex container", r#"<div style="display:flex"><b>Kim</b><b>came</b></div>"#, "Kim\n\ncame"),
        ("a row in the line", r##"Kim <a href="#" style="display:inline-flex"><span>came</span></a>."##, "Kim came."),
        ("no box", r#"<div style="display:contents">Kim <span>came</span></div>."#, "Kim came."),
        ("a drop cap", r#"<p><span style="float:left">M</span>oscow wants it.</p>"#, "Moscow wants it."),
        ("a floated block", r#"Kim <div style="float:right">A box</div> came."#, "Kim\n\nA box\n\ncame."),
        ("a raised note", r##"<p>Kim<a href="#" style="position:absolute">1</a> came.</p>"##, "Kim1 came."),
        ("a list as a table", r#"<ul style="display:table"><li style="display:table-cell">Kim</li></ul>"#, "Kim"),
    ]);
}

#[wasm_bindgen_test]
fn line_breaks() {
    check_both(&[
        ("one", "Kim came<br>by train.", "Kim came\nby train."),
        ("two are a paragraph", "Kim came.<br><br>Putin left.", "Kim came.\n\nPutin left."),
        ("two with white space", "Kim came. <br>\n  <br> \n Putin left.", "Kim came.\n\nPutin left."),
        ("many", "Kim came.<br><br><br><br>Putin left.", "Kim came.\n\nPutin left."),
        ("spaces around one", "Kim came  <br>\n  by train.", "Kim came\nby train."),
        ("at the start and end", "<p><br>Kim came.<br></p><p>Putin left.</p><br>", "Kim came.\n\nPutin left."),
        ("in nested inlines", "<b>Kim<br></b><i><br>Putin</i>", "Kim\n\nPutin"),
        ("may break, need not", "www.nutgraf<wbr>.org", "www.nutgraf.org"),
    ]);
}

#[wasm_bindgen_test]
fn white_space() {
    check_both(&[
        ("source lines", "<p>\n  Kim  came\n\tby   train.\n</p>\n", "Kim came by train."),
        ("over inlines", "Kim <b> came </b> by<i> train</i>.", "Kim came by train."),
        ("none between inlines", "<b>Kim</b><i>'s train</i>", "Kim's train"),
        ("around a comment", "Kim <!-- x --> came.", "Kim came."),
        ("no-break space", "10&nbsp;km, &nbsp; then", "10\u{a0}km, \u{a0} then"),
        ("no-break space at the ends", "<p>&nbsp; Kim came. &nbsp;</p>", "Kim came."),
        ("carriage return", "Kim&#13;came&#13;&#10;.", "Kim came ."),
        ("soft hyphen", "sum&shy;mary", "summary"),
        ("pre", "<pre>\nKim\n  came\tby\ntrain.\n</pre>x", "Kim\n  came\tby\ntrain.\n\nx"),
        ("pre with empty lines", "<pre>Kim\n\n\nPutin</pre>", "Kim\n\nPutin"),
        ("pre-wrap", "<p style='white-space:pre-wrap'> Kim  came\n by train. </p>", "Kim  came\n by train."),
        ("pre-line", "<p style='white-space:pre-line'> Kim  came  \n by train.</p>", "Kim came\nby train."),
        ("nowrap", "<p style='white-space:nowrap'>Kim  came\nby train.</p>", "Kim came by train."),
        ("normal in pre", "<pre>a  b<span style='white-space:normal'> c  d</span></pre>", "a  b c d"),
        (
            "source lines in pre-wrap",
            "<div style='white-space:pre-wrap'>\n  <p>Kim came.</p>\n\n  <p>Putin left.</p>\n</div>",
            "Kim came.\n\nPutin left.",
        ),
        ("beyond the first plane", "<b>🚂</b> 🇰🇵  👩‍👩‍👧", "🚂 🇰🇵 👩‍👩‍👧"),
    ]);
}

#[wasm_bindgen_test]
fn what_is_not_text() {
    check_both(&[
        ("script", "Kim <script>let x;</script>came.", "Kim came."),
        ("style", "Kim <style>p{}</style>came.", "Kim came."),
        ("template", "Kim <template>x</template>came.", "Kim came."),
        ("noscript", "Kim <noscript>x</noscript>came.", "Kim came."),
        ("media", "Kim <video>x</video><audio>x</audio><canvas>x</canvas><object>x</object>came.", "Kim came."),
        ("frame", "Kim <iframe></iframe>came.", "Kim came."),
        ("svg", "Kim <svg><title>x</title><text>x</text></svg>came.", "Kim came."),
        ("math", "Kim <math><mi>x</mi></math>came.", "Kim came."),
        ("controls", "Kim <button>x</button><select><option>x</select><textarea>x</textarea><label>x</label>came.", "Kim came."),
        ("nav", "Kim came.<nav>x</nav>Putin left.", "Kim came.\n\nPutin left."),
        ("aside", "<p>Kim came.</p><aside><p>x</p></aside><p>Putin left.</p>", "Kim came.\n\nPutin left."),
        ("footer", "<header>Kim in Russia</header>Kim came.<footer>x</footer>", "Kim in Russia\n\nKim came."),
        (
            "captions",
            "<figure><img alt=x><figcaption>x</figcaption></figure><table><caption>x</caption></table>Kim came.",
            "Kim came.",
        ),
        ("display none", "Kim <b style='display:none'>x</b>came.", "Kim came."),
        ("in display none", "Kim <b style='display:none'><i style='display:block'>x</i></b>came.", "Kim came."),
        (
            "visibility hidden",
            "Kim <b style='visibility:hidden'>x <i style='visibility:visible'>soon </i></b>came.",
            "Kim soon came.",
        ),
        ("visibility collapse", "Kim <b style='visibility:collapse'>x<br><br></b>came.", "Kim came."),
        ("hidden", "Kim <b hidden>x</b>came.", "Kim came."),
        ("hidden until found", "Kim came.<p hidden=until-found>x</p>", "Kim came."),
        ("aria-hidden", "Kim <i aria-hidden=true>share</i><b aria-hidden=false>came</b>.", "Kim came."),
        ("for a screen reader alone", "Kim <b style='position:absolute;clip:rect(0,0,0,0)'>x</b>came.", "Kim came."),
        ("the same", "Kim <b style='position:absolute;clip-path:inset(50%)'>x</b>came.", "Kim came."),
        ("roles", "Kim <b role=button>x</b><b role='none navigation'>x</b><b role=note>came</b>.", "Kim came."),
        ("closed details", "<details><summary>x</summary>x</details>Kim came.", "Kim came."),
        ("open details", "<details open><summary>More</summary>Kim came.</details>", "More\n\nKim came."),
        ("closed dialog", "<dialog>x</dialog>Kim came.", "Kim came."),
        ("our own elements", "<nutgraf-summary>x</nutgraf-summary>Kim came.", "Kim came."),
        ("others' elements", "<my-quote>Kim</my-quote> came.", "Kim came."),
        ("struck out", "Kim <s>x</s> <del>x</del> came.", "Kim came."),
        ("ruby", "<ruby>金<rp>(</rp><rt>Kim</rt><rp>)</rp></ruby> came.", "金 came."),
        ("comment", "Kim<!-- x --> came.", "Kim came."),
        ("an image's words", "Kim <img alt=x>came.", "Kim came."),
    ]);
    check(&[
        ("hidden, but shown by style", "Kim <b hidden style='display:inline'>came</b>.", "Kim came."),
        ("style in the page", "<style>.ad { display: none }</style>Kim <b class=ad>x</b>came.", "Kim came."),
        ("content of the style", "<style>.ad::before { content: 'x' }</style><b class=ad>Kim</b> came.", "Kim came."),
        ("capitals of the style", "<b style='text-transform:uppercase'>Kim</b> came.", "Kim came."),
        ("fading in", "<b style='opacity:0'>Kim</b> came.", "Kim came."),
    ]);
}

#[wasm_bindgen_test]
fn q_has_its_marks() {
    check_both(&[
        ("one", "<p><q>We came,</q> he said.</p>", "“We came,” he said."),
        ("nested", "<q>He said <q>come</q>.</q>", "“He said ‘come’.”"),
        ("after a space", "He said <q> come </q> .", "He said “ come ” ."),
        ("before a break", "<q>We came.<br></q><br>He left.", "“We came.”\n\nHe left."),
    ]);
    check(&[
        ("none by style", "<style>q::before { content: none }</style>“<q>We came,</q>” he said.", "“We came,” he said."),
        ("hidden", "<b style='visibility:hidden'><q>x</q></b>Kim came.", "Kim came."),
    ]);
}

#[wasm_bindgen_test]
fn an_element_that_is_not_shown_is_read_all_the_same() {
    let shown = Shown::new("<aside hidden style='visibility:hidden'>Kim <b>came</b>.<i hidden>x</i></aside>");
    assert_eq!(text(&shown.find("aside")), "Kim came.");
    let shown = Shown::new("<div style='display:none'><p>Kim came.</p><p>Putin left.</p></div>");
    assert_eq!(text(&shown.find("div")), "Kim came.\n\nPutin left.");
    let parsed = DomParser::new().unwrap().parse_from_string("<p>Kim came.<p>Putin left.", SupportedType::TextHtml).unwrap();
    assert_eq!(text(&parsed.body().unwrap()), "Kim came.\n\nPutin left.");
    let parsed = DomParser::new().unwrap().parse_from_string("<a>Kim <b>came</b>.</a>", SupportedType::TextXml).unwrap();
    assert_eq!(text(&parsed.document_element().unwrap()), "Kim came.");
}

#[wasm_bindgen_test]
fn shadow_roots() {
    let shown = Shown::new("<my-card>Kim<b>x</b><b slot=a>came.</b></my-card>");
    let shadow = shown.find("my-card").attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    shadow.set_inner_html("<p>not the page's</p><slot name=a></slot>");
    assert!(text(&shown.0).ends_with("came."), "{}", text(&shown.0));
    assert!(!text(&shown.0).contains('x'), "what no slot shows is not text");
    // an article inside of one
    shadow.set_inner_html("<main><p>Kim came.</p><p style='display:none'>x</p></main>");
    let main = shadow.query_selector("main").unwrap().unwrap();
    assert_eq!(text(&main), "Kim came.");
    assert_eq!(selected(&main, "came."), "came.");
}

#[wasm_bindgen_test]
fn an_element_of_ours_is_read_without_what_fills_its_slots() {
    let shown =
        Shown::new("<nutgraf-summary><h2 slot=title>x</h2><p>Kim <b slot=a>came</b>.</p><i slot=footer>x</i></nutgraf-summary>");
    assert_eq!(text(&shown.find("nutgraf-summary")), "Kim came.");
}

#[wasm_bindgen_test]
fn an_element_of_another_frame() {
    let shown = Shown::new("<iframe></iframe>");
    let frame: web_sys::HtmlIFrameElement = shown.find("iframe").unchecked_into();
    let body: Element = frame.content_document().unwrap().body().unwrap().unchecked_into();
    body.set_inner_html("<p>Kim came.</p><p>Putin left.</p><p style='display:none'>x</p>");
    assert!(!body.is_instance_of::<Element>(), "it has another `Element`");
    assert_eq!(text(&body), "Kim came.\n\nPutin left.");
    assert_eq!(selected(&body, "came.\n\nPutin"), "came.Putin");
}

/// What a form is asked, it answers with its control of that name.
#[wasm_bindgen_test]
fn a_form_whose_controls_have_the_names_of_properties() {
    let names = [
        "nextSibling",
        "previousSibling",
        "firstChild",
        "parentNode",
        "childNodes",
        "nodeType",
        "nodeName",
        "nodeValue",
        "localName",
        "tagName",
        "attributes",
        "getAttribute",
        "hasAttribute",
        "hidden",
        "style",
        "shadowRoot",
        "assignedNodes",
        "ownerDocument",
        "isConnected",
        "contains",
        "constructor",
        "__proto__",
    ];
    for name in names {
        let shown = Shown::new(&format!(
            "<p>Kim came.</p><input form=f name={name}><form id=f><p>By train.</p><input name={name}></form><p>Putin left.</p>"
        ));
        assert_eq!(text(&shown.0), "Kim came.\n\nBy train.\n\nPutin left.", "{name}");
        assert_eq!(selected(&shown.0, "came.\n\nBy"), "came.By", "{name}");
        let form = shown.find("form");
        assert_eq!(text(&form), "By train.", "{name}");
        assert_eq!(selected(&form, "train."), "train.", "{name}");
    }
}

/// As does the document, with its frames, forms and images.
#[wasm_bindgen_test]
fn a_document_whose_images_have_the_names_of_properties() {
    for name in ["defaultView", "createRange", "nodeType", "createTreeWalker"] {
        let shown = Shown::new(&format!("<p>Kim <img name={name}>came.</p><p hidden>x</p>"));
        assert!(get(&document(), name).is_instance_of::<Element>(), "{name}");
        assert_eq!(text(&shown.0), "Kim came.", "{name}");
        assert_eq!(selected(&shown.0, "came."), "came.", "{name}");
    }
}

/// A page may have put anything on every object.
#[wasm_bindgen_test]
fn setters_on_every_object_are_not_called() {
    let html =
        "<p>Kim\n <b>came</b> by&nbsp; &nbsp;train.</p><figcaption>x</figcaption>and <q>left</q><aside>x</aside>. He<br>spoke.";
    let shown = Shown::new(html);
    let article = read(&shown.0);
    let all = excerpt(0.0, string(&article, "text").encode_utf16().count() as f64);
    let works = ranges(&article, &all);
    assert!(works.len() > 1 && list(&get(&article, "nodes")).len() > 3);
    let set = js("name => Object.defineProperty(Object.prototype, name, { configurable: true, set() { throw new Error(name) } })")
        .unchecked_into::<js_sys::Function>();
    let unset = js("name => delete Object.prototype[name]").unchecked_into::<js_sys::Function>();
    let names = [
        "0",
        "1",
        "2",
        "3",
        "start",
        "length",
        "node",
        "offset",
        "part",
        "text",
        "element",
        "nodes",
        "stretches",
        "next",
        "look",
        "mark",
        "around",
        "block",
        "article",
        "speaker",
        "title",
    ];
    for name in names {
        set.call1(&JsValue::NULL, &name.into()).unwrap();
        let again = read_element(&shown.0);
        let found = again.as_ref().map(|again| (excerpt_range(again, &all), excerpt_ranges(again, &all)));
        unset.call1(&JsValue::NULL, &name.into()).unwrap();
        let (range, found) = found.unwrap();
        assert_eq!(string(&again.unwrap(), "text"), string(&article, "text"), "{name}");
        assert!(range.unwrap().is_instance_of::<Range>(), "{name}");
        let found: Vec<_> =
            list(&found.unwrap()).into_iter().map(|range| String::from(range.unchecked_into::<Range>().to_string())).collect();
        assert_eq!(found, works, "{name}");
    }
}

#[wasm_bindgen_test]
fn ten_thousand_levels() {
    // in a document that is not shown: Chromium itself does not lay out a page that deep
    let page = DomParser::new().unwrap().parse_from_string("", SupportedType::TextHtml).unwrap();
    let body: Element = page.body().unwrap().unchecked_into();
    let mut deepest = body.clone();
    for _ in 0..10_000 {
        let child = document().create_element("span").unwrap();
        deepest.append_child(&child).unwrap();
        deepest = child;
    }
    deepest.set_text_content(Some("Kim came."));
    assert_eq!(text(&body), "Kim came.");
    assert_eq!(selected(&body, "came."), "came.");
}

#[wasm_bindgen_test]
fn time_grows_with_the_page() {
    let read_ms = |paragraphs: usize| {
        let shown = Shown::new(&"<p>Kim <b>came</b> by\n train to  <a href='#'>Vladivostok</a>.</p>".repeat(paragraphs));
        shown.0.get_bounding_client_rect();
        let start = js_sys::Date::now();
        for _ in 0..4000 / paragraphs {
            read(&shown.0);
        }
        js_sys::Date::now() - start
    };
    read_ms(4000);
    let (small, large) = (read_ms(400), read_ms(4000));
    assert!(large < small.max(20.0) * 4.0, "ten of 400 paragraphs {small} ms, one of 4,000 {large} ms");
}

#[wasm_bindgen_test]
fn only_an_element_is_read() {
    for (value, shown) in [
        (JsValue::UNDEFINED, "undefined"),
        (JsValue::NULL, "null"),
        (js("3"), "3"),
        (js("'#story'"), "\"#story\""),
        (js("{}"), "{}"),
        (document().into(), "{\"location\""),
        (document().create_text_node("Kim").into(), "{}"),
        (js("{ nodeType: 1 }"), "{\"nodeType\":1}"),
        (js("Object.create(Element.prototype)"), "{}"),
    ] {
        let error = thrown(read_element(&value));
        assert!(error.starts_with(&format!("TypeError: element must be an Element, not {shown}")), "{error}");
    }
    check(&[("and the next one is", "Kim", "Kim")]);
}

// ranges

fn excerpt(start: f64, end: f64) -> JsValue {
    let object = js_sys::Object::new();
    js_sys::Reflect::set(&object, &"start".into(), &start.into()).unwrap();
    js_sys::Reflect::set(&object, &"end".into(), &end.into()).unwrap();
    object.into()
}

/// The excerpt of an article that `part` is.
fn excerpt_of(article: &JsValue, part: &str) -> JsValue {
    let text = string(article, "text");
    let at = text.find(part).unwrap_or_else(|| panic!("no {part} in {text}"));
    let start = text[..at].encode_utf16().count();
    excerpt(start as f64, (start + part.encode_utf16().count()) as f64)
}

fn range(article: &JsValue, excerpt: &JsValue) -> Option<Range> {
    excerpt_range(article, excerpt).unwrap().dyn_into().ok()
}

fn ranges(article: &JsValue, excerpt: &JsValue) -> Vec<String> {
    let ranges = list(&excerpt_ranges(article, excerpt).unwrap());
    ranges.iter().map(|range| String::from(range.unchecked_ref::<Range>().to_string())).collect()
}

/// What the range of `part` selects.
fn selected(element: &Element, part: &str) -> String {
    let article = read(element);
    let excerpt = excerpt_of(&article, part);
    excerpt_range(&article, &excerpt).unwrap().unchecked_into::<Range>().to_string().into()
}

fn without_white_space(text: &str) -> String {
    text.split_whitespace().collect()
}

const STORY: &str = "
    <h1>Kim  in <em>Russia</em></h1>
    <p>“Kim 🚂 wants
       to show,” <b>said <i>Chon</i></b>  Hyun-joon.<script>let x = 1;</script></p>
    <ul><li>One,<br>two</li><li>three.</li></ul>
    <pre>four
      five  six</pre>
    bare&nbsp;text 金正恩";

#[wasm_bindgen_test]
fn a_range_is_its_excerpt() {
    let shown = Shown::new(STORY);
    for (name, part, expected) in [
        ("a word", "Russia", "Russia"),
        ("within a node", "wants to", "wants\n       to"),
        ("before a surrogate pair", "“Kim ", "“Kim "),
        ("a surrogate pair", "🚂", "🚂"),
        ("after it", "wants", "wants"),
        ("over nodes", "said Chon Hyun-joon.", "said Chon  Hyun-joon."),
        ("over a line break", "One,\ntwo", "One,two"),
        ("over paragraphs", "two\n\nthree.", "twothree."),
        ("breaks at its ends", "\n\nthree.\n\n", "three."),
        ("preformatted", "four\n      five  six", "four\n      five  six"),
        ("to the end", "text 金正恩", "text 金正恩"),
    ] {
        assert_eq!(selected(&shown.0, part), expected, "{name}");
    }
}

/// Each excerpt's range, and its ranges, select its text and something that can be seen.
#[wasm_bindgen_test]
fn every_excerpt_has_its_range() {
    let shown = Shown::new(&STORY.replace("<script>let x = 1;</script>", ""));
    let article = read(&shown.0);
    let text = string(&article, "text");
    let units: Vec<u16> = text.encode_utf16().collect();
    for start in 0..units.len() {
        for end in start + 1..=units.len() {
            let part = String::from_utf16_lossy(&units[start..end]);
            // half of a character is no excerpt
            if part.contains('\u{fffd}') {
                continue;
            }
            let excerpt = excerpt(start as f64, end as f64);
            let Some(range) = range(&article, &excerpt) else {
                assert!(part.trim().is_empty(), "{part:?}");
                continue;
            };
            let selection = without_white_space(&String::from(range.to_string()));
            assert_eq!(selection, without_white_space(&part), "{start}..{end}");
            assert_eq!(without_white_space(&ranges(&article, &excerpt).concat()), selection, "{start}..{end}");
            if !selection.is_empty() {
                assert!(range.get_client_rects().unwrap().length() > 0, "{part:?} can be seen");
            }
        }
    }
}

#[wasm_bindgen_test]
fn sentences_of_an_element_have_ranges() {
    let shown = Shown::new("<p>“We <b>came</b>\n by train,” Mr. Kim said. Putin\n<i>left.</i></p><p>Both spoke 🚂.</p>");
    let article = read(&shown.0);
    let found = list(&sentences(get(&article, "text")).unwrap());
    assert_eq!(found.len(), 3);
    for sentence in found {
        let selection = String::from(range(&article, &sentence).unwrap().to_string());
        assert_eq!(selection.split_whitespace().collect::<Vec<_>>().join(" "), string(&sentence, "text"));
    }
}

#[wasm_bindgen_test]
fn ranges_leave_out_what_is_not_text() {
    for (name, html, expected) in [
        ("nothing in its midst", "<p>“We <b>came</b></p><p>and left.”</p>", &["“We cameand left.”"][..]),
        ("an aside", "<p>“We came</p><aside>x</aside><p>and left.”</p>", &["“We came", "and left.”"]),
        ("a script", "<p>“We <script>x</script>came and left.”</p>", &["“We ", "came and left.”"]),
        (
            "hidden words",
            "“We <b style='visibility:hidden'>x<i style='visibility:visible'>came</i></b> and.”",
            &["“We ", "came and.”"],
        ),
        ("beside it", "<aside>x</aside>“We came.”<aside>x</aside>", &["“We came.”"]),
    ] {
        let shown = Shown::new(html);
        let article = read(&shown.0);
        let all = excerpt(0.0, string(&article, "text").encode_utf16().count() as f64);
        assert_eq!(ranges(&article, &all), expected, "{name}");
        assert!(range(&article, &all).is_some(), "{name}");
    }
}

#[wasm_bindgen_test]
fn no_range_where_offsets_do_not_fit() {
    let shown = Shown::new("<p>Kim</p><p>came.</p>");
    let article = read(&shown.0);
    for (start, end) in [
        (0.0, 11.0),
        (99.0, 100.0),
        (-1.0, 3.0),
        (2.0, 1.0),
        (1.0, 1.0),
        (0.5, 2.0),
        (f64::NAN, 2.0),
        (0.0, f64::INFINITY),
        (0.0, 4_294_967_299.0),
        // the break between the two
        (3.0, 5.0),
    ] {
        assert!(range(&article, &excerpt(start, end)).is_none(), "{start}..{end}");
        assert!(ranges(&article, &excerpt(start, end)).is_empty(), "{start}..{end}");
    }
    assert!(range(&article, &excerpt(0.0, 10.0)).is_some());
}

#[wasm_bindgen_test]
fn no_range_where_the_page_has_changed() {
    type Change = fn(&Shown);
    let changes: [(&str, Change); 9] = [
        ("the node has gone", |shown| shown.find("b").remove()),
        ("its text has gone", |shown| shown.find("b").set_text_content(None)),
        ("it is shorter", |shown| shown.find("b").first_child().unwrap().set_node_value(Some("ca"))),
        ("it says something else", |shown| shown.find("b").first_child().unwrap().set_node_value(Some("went"))),
        ("all is new", |shown| shown.0.set_inner_html("<p>Kim <b>came</b> by train.</p>")),
        ("the nodes have changed places", |shown| {
            shown.find("p").append_child(&shown.find("p").first_child().unwrap()).unwrap();
        }),
        ("a node is elsewhere", |shown| {
            document().body().unwrap().append_child(&shown.find("b")).unwrap();
        }),
        ("nodes were split", |shown| {
            shown.find("b").first_child().unwrap().unchecked_into::<web_sys::Text>().split_text(2).unwrap();
        }),
        ("nodes were joined", |shown| {
            shown.find("b").replace_with_with_str_1("came").unwrap();
            shown.find("p").normalize();
        }),
    ];
    for (name, change) in changes {
        let shown = Shown::new("<p>Kim <b>came</b> by train.</p><p>Putin left.</p>");
        let article = read(&shown.0);
        let excerpt = excerpt_of(&article, "Kim came by");
        assert!(range(&article, &excerpt).is_some(), "{name}");
        change(&shown);
        assert!(range(&article, &excerpt).is_none(), "{name}");
        assert!(ranges(&article, &excerpt).is_empty(), "{name}");
        if name != "all is new" {
            assert!(range(&article, &excerpt_of(&article, "Putin left.")).is_some(), "{name}, the rest is as it was");
        }
        let strays = document().query_selector_all("body > b").unwrap();
        (0..strays.length()).for_each(|at| strays.get(at).unwrap().unchecked_into::<Element>().remove());
    }
    let shown = Shown::new("Kim came.");
    let article = read(&shown.0);
    shown.0.remove();
    assert!(range(&article, &excerpt_of(&article, "Kim")).is_none(), "the element has gone from the page");
}

#[wasm_bindgen_test]
fn wrong_arguments_are_errors() {
    let shown = Shown::new("Kim came.");
    let article = read(&shown.0);
    for (excerpt, expected) in [
        ("null", "TypeError: excerpt must be an object with start and end, not null"),
        ("'Kim'", "TypeError: excerpt must be an object with start and end, not \"Kim\""),
        ("{}", "TypeError: start must be a number, not undefined"),
        ("{ start: '0', end: 3 }", "TypeError: start must be a number, not \"0\""),
        ("{ start: 0, end: null }", "TypeError: end must be a number, not null"),
    ] {
        assert_eq!(thrown(excerpt_range(&article, &js(excerpt))), expected);
        assert_eq!(thrown(excerpt_ranges(&article, &js(excerpt))), expected);
    }
    for value in ["null", "'Kim came.'", "{}", "{ text: 'Kim' }", "{ text: 'Kim', nodes: [], stretches: [0, 3, 0, 0, 0] }"] {
        let error = thrown(excerpt_range(&js(value), &js("{ start: 0, end: 3 }")));
        assert!(error.starts_with("TypeError: article must be what readElement gave, not "), "{error}");
    }
    // not what was given, but of its types: no range, and no panic
    for fields in [
        "nodes: [], stretches: new Uint32Array([0, 3, 0, 0, 0])",
        "nodes: [1], stretches: new Uint32Array([0, 3, 0, 0, 0])",
        "nodes: [{}], stretches: new Uint32Array([0, 3, 0, 0, 0])",
        "nodes: [document.body], stretches: new Uint32Array([0, 3, 0, 0, 0])",
        "nodes: [], stretches: new Uint32Array([4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 1])",
        "nodes: [], stretches: new Uint32Array([9, 0, 0, 0, 0, 1, 4294967295, 0, 4294967295, 0])",
    ] {
        let article = js(&format!("{{ text: 'Kim', element: document.body, {fields} }}"));
        assert!(range(&article, &js("{ start: 0, end: 3 }")).is_none(), "{fields}");
    }
    assert!(range(&article, &js("{ start: 0, end: 3, text: 'Kim', score: 1 }")).is_some(), "and the next call works");
}

#[wasm_bindgen_test]
fn the_headline_is_the_first_h1_that_says_anything() {
    let table = [
        ("<header><p>News</p><h1> Mayor quits.\n <b>What now?</b></h1></header><p>She left.</p>", Some("Mayor quits. What now?")),
        ("<h1><svg></svg></h1><h1>Mayor quits</h1><h1>More</h1>", Some("Mayor quits")),
        ("<h2>Mayor quits</h2><p>She left.</p>", None),
    ];
    for (html, expected) in table {
        let shown = Shown::new(html);
        assert_eq!(get(&read(&shown.0), "headline").as_string().as_deref(), expected, "{html}");
    }
}

#[wasm_bindgen_test]
fn the_stretches_are_the_nodes_text() {
    let shown = Shown::new("<p>Kim\n  came <b>🚂</b>.</p>");
    let article = read(&shown.0);
    assert_eq!(string(&article, "text"), "Kim came 🚂.");
    let stretches: Vec<f64> = list(&js_sys::Array::from(&get(&article, "stretches"))).iter().filter_map(JsValue::as_f64).collect();
    assert_eq!(stretches, [0., 4., 0., 0., 0., /**/ 4., 5., 0., 6., 0., /**/ 9., 2., 1., 0., 0., /**/ 11., 1., 2., 0., 0.]);
    assert_eq!(number(&article, "nodes.length"), 3.0);
    assert_eq!(get(&article, "nodes.1").unchecked_into::<Node>().node_value().as_deref(), Some("🚂"));
    assert!(get(&article, "element").loose_eq(&shown.0));
}
