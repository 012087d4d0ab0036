//! How an element is shown, as far as its text goes.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Window};

use super::flow::WhiteSpace;

/// Tags that are blocks where there is no style to tell: the HTML standard's, under "The CSS user agent style sheet".
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
];

/// Tags of what is not text, or not of the article.
#[rustfmt::skip]
const NOT_TEXT: &[&str] = &[
    // never shown
    "head", "link", "meta", "noscript", "script", "style", "template", "title",
    // media, and what they show where they cannot be
    "audio", "canvas", "embed", "iframe", "map", "math", "object", "svg", "video",
    // controls, and what they are called
    "button", "datalist", "fieldset", "input", "label", "legend", "meter", "optgroup", "option", "output", "progress", "select",
    "textarea",
    // beside the article
    "aside", "caption", "dialog", "figcaption", "footer", "menu", "nav", "search",
    // the reading of a word, beside the word
    "rp", "rt",
    // what the article takes back: quoted without the stroke it would be taken for its word
    "del", "s", "strike",
];

/// Roles of the same.
#[rustfmt::skip]
const NOT_TEXT_ROLES: &[&str] = &[
    "alertdialog", "button", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "tablist",
    "toolbar", "tooltip",
];

#[wasm_bindgen]
extern "C" {
    /// A `CSSStyleDeclaration`, with a getter for each property that is read here: `getPropertyValue` would carry the
    /// property's name to JavaScript anew for every element.
    type Style;
    #[wasm_bindgen(method, getter)]
    fn display(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn visibility(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = whiteSpace)]
    fn white_space(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = cssFloat)]
    fn float(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn position(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn clip(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = clipPath)]
    fn clip_path(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn content(this: &Style) -> Option<String>;

    /// An element with a `style`, which is any but one of plain XML.
    type Styled;
    #[wasm_bindgen(method, getter)]
    fn style(this: &Styled) -> Option<Style>;
}

#[derive(Clone, Copy)]
pub(super) struct Look {
    /// It stands apart from the text before and after.
    pub(super) block: bool,
    /// It and what is in it can be text.
    pub(super) text: bool,
    /// Its own text shows; an element in it may be visible where it is not.
    pub(super) visible: bool,
    pub(super) white_space: WhiteSpace,
    /// A row of boxes in a line of text, `display: inline-flex` or `inline-grid`: CSS makes blocks of what is in it.
    row: bool,
}

/// Where the elements are.
pub(super) struct Page {
    /// The window that shows them; none where they have no computed style.
    window: Option<Window>,
    /// Whether the root can be seen. Where it cannot, a page that is still hidden say, what is in it counts as visible.
    root_visible: bool,
}

impl Page {
    /// The page of `root`, and how the root is shown.
    pub(super) fn new(root: &Element) -> (Self, Look) {
        let mut page = Page { window: root.owner_document().and_then(|document| document.default_view()), root_visible: true };
        // an element outside of the document, or of what is shown of it, has a computed style in which all is empty
        if page.style(root).is_none_or(|style| display(&style).is_empty()) {
            page.window = None;
        }
        let initial = Look { block: true, text: true, visible: true, white_space: WhiteSpace::Collapse, row: false };
        let look = match page.style(root) {
            Some(style) => {
                page.root_visible = is_visible(&style).unwrap_or(true);
                Look { white_space: white_space(&style, &root.local_name()).unwrap_or(initial.white_space), ..initial }
            }
            None => initial,
        };
        (page, look)
    }

    /// How `element` is shown, whose name is `tag`, in a parent that is shown so.
    pub(super) fn look(&self, element: &Element, tag: &str, parent: &Look) -> Look {
        let nothing = Look { block: false, text: false, visible: false, ..*parent };
        let mut look = Look { block: BLOCKS.contains(&tag), row: false, ..*parent };
        if let Some(style) = self.style(element) {
            let display = display(&style);
            // a child of a shadow host that has no slot for it has no display
            if display == "none" || display.is_empty() && self.window.is_some() || is_clipped(&style) {
                return nothing;
            }
            look.row = display == "inline-flex" || display == "inline-grid";
            let inline = display.starts_with("inline") || display.starts_with("ruby") || display == "contents" || display == "math";
            // A float, such as a drop cap, and an item of a row are blocks in CSS though they stand in a line:
            // there the tag tells.
            if inline || !display.is_empty() && !look.block && !parent.row && !is_afloat(&style) {
                look.block = !inline;
            }
            if self.root_visible {
                look.visible = is_visible(&style).unwrap_or(parent.visible);
            }
            look.white_space = white_space(&style, tag).unwrap_or(parent.white_space);
        }
        if NOT_TEXT.contains(&tag) || tag.starts_with("nutgraf-") || element.has_attributes() && self.is_marked_off(element) {
            look.text = false;
        }
        if tag == "details" && !element.has_attribute("open") {
            look.text = false;
        }
        look
    }

    /// Whether an attribute says that it is not text. `aria-hidden` does, though it hides from the ears alone: on news pages it
    /// is on icons, copies and advertisements (Mozilla's Readability leaves it out too).
    fn is_marked_off(&self, element: &Element) -> bool {
        // CSS has seen to `hidden`, except where it is hidden until it is searched for
        let hidden = |value: String| self.window.is_none() || value.eq_ignore_ascii_case("until-found");
        let role = |value: String| value.split_ascii_whitespace().any(|role| NOT_TEXT_ROLES.contains(&role));
        element.get_attribute("hidden").is_some_and(hidden)
            || element.get_attribute("aria-hidden").is_some_and(|value| value == "true")
            || element.get_attribute("role").is_some_and(role)
    }

    /// Whether CSS puts marks around a `<q>`; many pages take them away to write their own.
    pub(super) fn has_marks(&self, element: &Element) -> bool {
        let Some(window) = &self.window else { return true };
        let Ok(Some(style)) = window.get_computed_style_with_pseudo_elt(element, "::before") else { return true };
        let content = style.unchecked_into::<Style>().content().unwrap_or_default();
        !matches!(content.as_str(), "" | "none" | "normal" | "\"\"" | "no-open-quote")
    }

    /// Its computed style, or where there is none, what its `style` attribute says.
    fn style(&self, element: &Element) -> Option<Style> {
        match &self.window {
            Some(window) => window.get_computed_style(element).ok().flatten().map(JsCast::unchecked_into),
            None => element.unchecked_ref::<Styled>().style(),
        }
    }
}

fn display(style: &Style) -> String {
    style.display().unwrap_or_default()
}

/// Nothing where the style does not say.
fn is_visible(style: &Style) -> Option<bool> {
    style.visibility().filter(|value| !value.is_empty()).map(|value| value == "visible")
}

/// Nothing where the style does not say and the tag does not either.
fn white_space(style: &Style, tag: &str) -> Option<WhiteSpace> {
    let value = style.white_space().unwrap_or_default();
    match value.as_str() {
        "" => matches!(tag, "listing" | "plaintext" | "pre" | "xmp").then_some(WhiteSpace::Keep),
        _ if value.starts_with("pre-line") || value.starts_with("preserve-breaks") => Some(WhiteSpace::KeepBreaks),
        _ if value.starts_with("pre") || value.starts_with("break-spaces") => Some(WhiteSpace::Keep),
        _ => Some(WhiteSpace::Collapse),
    }
}

/// Out of the flow of the text.
fn is_afloat(style: &Style) -> bool {
    is_absolute(style) || style.float().is_some_and(|value| value != "none")
}

fn is_absolute(style: &Style) -> bool {
    style.position().is_some_and(|value| value == "absolute" || value == "fixed")
}

/// Clipped to nothing, the way to hide words from the eyes that a screen reader says.
fn is_clipped(style: &Style) -> bool {
    let clip = |value: String| value.starts_with("rect(");
    let clip_path = |value: String| value.starts_with("inset(50%") || value.starts_with("inset(100%");
    is_absolute(style) && (style.clip().is_some_and(clip) || style.clip_path().is_some_and(clip_path))
}
