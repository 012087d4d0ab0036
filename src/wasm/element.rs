//! The text of a DOM element as an article, and excerpts of it as places in the page.
//!
//! What JavaScript holds between the two is a plain object. A class of the binding would keep the page's nodes alive from
//! inside the wasm memory until it is freed by hand, since no collector sees through that.

mod flow;
mod known;
mod look;
mod tag;
mod walk;

use js_sys::{Array, JsString, Object, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use web_sys::{CharacterData, Element, Node, Range};

use super::given::type_error;
use flow::Stretch;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The text of an element, and where it stands there. It stays what it was when the page changes: read it anew then. */
export interface ElementArticle {
  /** The article, for the other functions: one paragraph a block, with a blank line between them. */
  readonly text: string;
  readonly element: Element;
  /** The text nodes that the text is from. */
  readonly nodes: readonly Node[];
  /**
   * Where the text stands in its nodes: five numbers for every stretch that is in one node as it is in the text. They are its
   * start and its length in the text, the index of its node, its start in the node, and its part: stretches of one part
   * have nothing between them in the page that was left out of the text.
   */
  readonly stretches: Uint32Array;
}
"#;

/// Reads the text of an element as an article, as it is shown in the page: blocks are paragraphs, `<br>` is a line break and
/// two of them a paragraph, white space collapses as in CSS, and a `<q>` has the marks that CSS gives it.
///
/// Not text: what is hidden, by style, by `hidden` or `aria-hidden`, from the eyes alone, or in a closed `<details>`; scripts,
/// media, controls and their labels; what is in the article but not of it, `<nav>`, `<aside>`, `<footer>`, `<figcaption>`
/// or a table's `<caption>`, or has such a role; struck-out text (`<s>`, `<del>`); soft hyphens; shadow roots, and
/// nutgraf's own elements. The element itself is read even if it is one of these; not what fills the slots of one of ours.
///
/// An element outside of a page that is shown has no computed style: its tags and its `style` attributes stand in.
///
/// @throws TypeError where it is not an element.
#[wasm_bindgen(js_name = readElement, unchecked_return_type = "ElementArticle")]
pub fn read_element(#[wasm_bindgen(unchecked_param_type = "Element")] element: JsValue) -> Result<JsValue, JsValue> {
    let element = as_element(&element)?;
    let (flow, nodes) = walk::read(element);
    let (text, stretches) = flow.into_text();
    let numbers: Vec<u32> = stretches.into_iter().flat_map(<[u32; 5]>::from).collect();
    let article = Object::new();
    for (name, value) in [
        ("text", JsValue::from_str(&text)),
        ("element", element.into()),
        ("nodes", nodes.into()),
        ("stretches", Uint32Array::from(numbers.as_slice()).into()),
    ] {
        Reflect::set(&article, &JsValue::from_str(name), &value)?;
    }
    Ok(article.into())
}

/// The place of an excerpt in the page, from its first character to its last, with whatever the page has between them.
///
/// `null` where the page no longer has the excerpt at that place, or the article does not: an element that is in no page, nodes
/// that have gone or have other text now, offsets past the end, an empty excerpt.
///
/// @throws TypeError where an argument is of another type.
#[wasm_bindgen(js_name = excerptRange, unchecked_return_type = "Range | null")]
pub fn excerpt_range(
    #[wasm_bindgen(unchecked_param_type = "ElementArticle")] article: JsValue,
    #[wasm_bindgen(unchecked_param_type = "{ start: number; end: number }")] excerpt: JsValue,
) -> Result<JsValue, JsValue> {
    let article = ElementArticle::read(&article)?;
    let stretches = article.stretches_of(&excerpt)?;
    Ok(article.range(&stretches).map_or(JsValue::NULL, JsValue::from))
}

/// The places of an excerpt in the page, in order: one range, or more where the page has something in its midst that is not of
/// the article, such as an advertisement. For a highlight of the excerpt and nothing else.
///
/// Empty where `excerptRange` would be `null`.
///
/// @throws TypeError where an argument is of another type.
#[wasm_bindgen(js_name = excerptRanges, unchecked_return_type = "Range[]")]
pub fn excerpt_ranges(
    #[wasm_bindgen(unchecked_param_type = "ElementArticle")] article: JsValue,
    #[wasm_bindgen(unchecked_param_type = "{ start: number; end: number }")] excerpt: JsValue,
) -> Result<JsValue, JsValue> {
    let article = ElementArticle::read(&article)?;
    let stretches = article.stretches_of(&excerpt)?;
    let ranges: Option<Array> =
        stretches.chunk_by(|a, b| a.part == b.part).map(|part| article.range(part).map(JsValue::from)).collect();
    Ok(ranges.unwrap_or_default().into())
}

/// What `read_element` gave, come back.
struct ElementArticle {
    text: JsString,
    element: Element,
    nodes: Array,
    stretches: Uint32Array,
}

impl ElementArticle {
    fn read(value: &JsValue) -> Result<Self, JsValue> {
        let field =
            |name: &str| if value.is_object() { Reflect::get(value, &JsValue::from_str(name)) } else { Ok(JsValue::UNDEFINED) };
        let stretches = field("stretches")?.dyn_into();
        let (Ok(text), Ok(nodes), Ok(stretches)) = (field("text")?.dyn_into(), field("nodes")?.dyn_into(), stretches) else {
            return Err(type_error("article", "what readElement gave", value));
        };
        Ok(ElementArticle { text, element: as_element(&field("element")?)?.clone(), nodes, stretches })
    }

    /// The stretches of an excerpt, the first and the last cut to it; none where it does not fit.
    fn stretches_of(&self, excerpt: &JsValue) -> Result<Vec<Stretch>, JsValue> {
        let (start, end) = (offset(excerpt, "start")?, offset(excerpt, "end")?);
        if !(0.0 <= start && start < end && end <= f64::from(self.text.length())) || start.fract() != 0.0 || end.fract() != 0.0 {
            return Ok(Vec::new());
        }
        // whole, and no more than a string's length
        let (start, end) = (start as u32, end as u32);
        let first = self.first_that(|from, length| from.saturating_add(length) > start);
        let past = self.first_that(|from, _| from >= end);
        let numbers = self.stretches.subarray(first * 5, past * 5).to_vec();
        Ok(numbers.as_chunks::<5>().0.iter().map(|&numbers| Stretch::from(numbers).cut(start, end)).collect())
    }

    /// The index of the first stretch whose start and length are `so`, as those of all after it are. It looks where they are
    /// rather than bring them all over.
    fn first_that(&self, so: impl Fn(u32, u32) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.stretches.length() / 5);
        while low < high {
            let middle = low + (high - low) / 2;
            if so(self.stretches.get_index(middle * 5), self.stretches.get_index(middle * 5 + 1)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// From the start of the first stretch to the end of the last, where the page still has each of them.
    fn range(&self, stretches: &[Stretch]) -> Option<Range> {
        let (first, last) = (stretches.first()?, stretches.last()?);
        if !self.element.is_connected() || !stretches.iter().all(|stretch| self.still_there(stretch)) {
            return None;
        }
        let range = self.element.owner_document()?.create_range().ok()?;
        range.set_start(&self.node(first)?, first.offset).ok()?;
        range.set_end(&self.node(last)?, last.offset.saturating_add(last.length)).ok()?;
        // an end before the start collapses the range: the nodes have changed places
        (!range.collapsed()).then_some(range)
    }

    fn node(&self, stretch: &Stretch) -> Option<Node> {
        let node = self.nodes.get(stretch.node);
        // `instanceof` fails for nodes of another frame
        (node.is_object() && self.element.contains(Some(node.unchecked_ref()))).then(|| node.unchecked_into())
    }

    fn still_there(&self, stretch: &Stretch) -> bool {
        let node = self.node(stretch).map(Node::unchecked_into::<CharacterData>);
        let Some(Ok(now)) = node.map(|node| node.substring_data(stretch.offset, stretch.length)) else { return false };
        let then = String::from(self.text.slice(stretch.start, stretch.end()));
        // a line break or tab of the page is a space of the text
        let blank = |c: char| if c.is_ascii_whitespace() { ' ' } else { c };
        now.chars().map(blank).eq(then.chars().map(blank))
    }
}

/// A field of an excerpt.
fn offset(excerpt: &JsValue, name: &str) -> Result<f64, JsValue> {
    if !excerpt.is_object() {
        return Err(type_error("excerpt", "an object with start and end", excerpt));
    }
    let value = Reflect::get(excerpt, &JsValue::from_str(name))?;
    value.as_f64().ok_or_else(|| type_error(name, "a number", &value))
}

/// An element of this frame or another, which `instanceof` would not find to be one.
fn as_element(value: &JsValue) -> Result<&Element, JsValue> {
    if value.is_object() && Reflect::get(value, &JsValue::from_str("nodeType"))?.as_f64() == Some(f64::from(Node::ELEMENT_NODE)) {
        return Ok(value.unchecked_ref());
    }
    Err(type_error("element", "an Element", value))
}
