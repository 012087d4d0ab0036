//! The text of a DOM element as an article, and excerpts of it as places in the page: `element.js`, under the names and types of
//! the package.

use wasm_bindgen::prelude::*;

// Handed on to JavaScript as they are: what is bundled with a page that reads no element goes without them. What they do is told
// in their types below.
#[wasm_bindgen(module = "/src/wasm/element.js")]
extern "C" {
    /// The text of an element as an article.
    #[wasm_bindgen(catch, reexport, skip_typescript, js_name = readElement)]
    pub fn read_element(element: &JsValue) -> Result<JsValue, JsValue>;
    /// The place of an excerpt in the page.
    #[wasm_bindgen(catch, reexport, skip_typescript, js_name = excerptRange)]
    pub fn excerpt_range(article: &JsValue, excerpt: &JsValue) -> Result<JsValue, JsValue>;
    /// The places of an excerpt in the page.
    #[wasm_bindgen(catch, reexport, skip_typescript, js_name = excerptRanges)]
    pub fn excerpt_ranges(article: &JsValue, excerpt: &JsValue) -> Result<JsValue, JsValue>;
}

// The modules that `element.js` imports: wasm-bindgen takes along what is named here.
#[wasm_bindgen(module = "/src/wasm/element/flow.js")]
extern "C" {
    type Flow;
}
#[wasm_bindgen(module = "/src/wasm/element/look.js")]
extern "C" {
    type Page;
}
#[wasm_bindgen(module = "/src/wasm/element/node.js")]
extern "C" {
    type Node;
}
#[wasm_bindgen(module = "/src/wasm/element/tag.js")]
extern "C" {
    type Tag;
}
#[wasm_bindgen(module = "/src/wasm/element/walk.js")]
extern "C" {
    type Walk;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The text of an element, and where it stands there. It stays what it was when the page changes: read it anew then. */
export interface ElementArticle {
  /** The article, for the other functions: one paragraph a block, with a blank line between them. */
  readonly text: string;
  /** What its first `<h1>` says: the `title` for `summarize` and `keywords`. */
  readonly headline: string | null;
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

/**
 * Reads the text of an element as an article, as it is shown in the page: blocks are paragraphs, `<br>` is a line break and
 * two of them a paragraph, white space collapses as in CSS, and a `<q>` has the marks that CSS gives it.
 *
 * Not text: what is hidden, by style, by `hidden` or `aria-hidden`, from the eyes alone, or in a closed `<details>`; scripts,
 * media, controls and their labels; what is in the article but not of it, `<nav>`, `<aside>`, `<footer>`, `<figcaption>`
 * or a table's `<caption>`, or has such a role; struck-out text (`<s>`, `<del>`); soft hyphens; shadow roots, and
 * nutgraf's own elements. The element itself is read even if it is one of these; not what fills the slots of one of ours.
 *
 * An element outside of a page that is shown has no computed style: its tags and its `style` attributes stand in.
 *
 * It works before the engine is loaded.
 *
 * @throws TypeError where it is not an element.
 */
export function readElement(element: Element): ElementArticle;

/**
 * The place of an excerpt in the page, from its first character to its last, with whatever the page has between them.
 *
 * `null` where the page no longer has the excerpt at that place, or the article does not: an element that is in no page, nodes
 * that have gone or have other text now, offsets past the end, an empty excerpt.
 *
 * @throws TypeError where an argument is of another type.
 */
export function excerptRange(article: ElementArticle, excerpt: { start: number; end: number }): Range | null;

/**
 * The places of an excerpt in the page, in order: one range, or more where the page has something in its midst that is not of
 * the article, such as an advertisement. For a highlight of the excerpt and nothing else.
 *
 * Empty where `excerptRange` would be `null`.
 *
 * @throws TypeError where an argument is of another type.
 */
export function excerptRanges(article: ElementArticle, excerpt: { start: number; end: number }): Range[];
"#;
