//! How an element is shown, as far as its text goes.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Window};

use super::flow::WhiteSpace;
use super::known::Known;
use super::tag::Tag;

/// Roles of what is not text, or not of the article.
#[rustfmt::skip]
const NOT_TEXT_ROLES: &[&str] = &[
    "alertdialog", "button", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "tablist",
    "toolbar", "tooltip",
];

#[wasm_bindgen]
extern "C" {
    /// A `CSSStyleDeclaration`. Its properties and those of `Marked` stay JavaScript's, for [`Known`].
    type Style;
    #[wasm_bindgen(method, getter)]
    fn display(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn visibility(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = whiteSpace)]
    fn white_space(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn position(this: &Style) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = cssFloat)]
    fn float(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn clip(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = clipPath)]
    fn clip_path(this: &Style) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn content(this: &Style) -> Option<String>;

    /// An element, by what its attributes say; plain XML has none of it.
    type Marked;
    #[wasm_bindgen(method, getter, js_name = localName)]
    fn local_name(this: &Marked) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn style(this: &Marked) -> Option<Style>;
    #[wasm_bindgen(method, getter)]
    fn hidden(this: &Marked) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = ariaHidden)]
    fn aria_hidden(this: &Marked) -> Option<JsString>;
    #[wasm_bindgen(method, getter)]
    fn role(this: &Marked) -> Option<JsString>;
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
    tags: Known,
    displays: Known,
    visibilities: Known,
    white_spaces: Known,
    positions: Known,
    hidden: Known,
    roles: Known,
}

impl Page {
    /// The page of `root`, and how the root is shown.
    pub(super) fn new(root: &Element) -> (Self, Look) {
        let mut page = Page {
            window: root.owner_document().and_then(|document| document.default_view()),
            root_visible: true,
            tags: Known::new(),
            displays: Known::new(),
            visibilities: Known::new(),
            white_spaces: Known::new(),
            positions: Known::new(),
            hidden: Known::new(),
            roles: Known::new(),
        };
        // an element outside of the document, or of what is shown of it, has a computed style in which all is empty
        if page.style(root).is_none_or(|style| page.display(&style) == UNSET) {
            page.window = None;
        }
        let mut look = Look { block: true, text: true, visible: true, white_space: WhiteSpace::Collapse, row: false };
        let style = page.style(root);
        look.white_space = page.white_space(style.as_ref(), page.tag(root), look.white_space);
        page.root_visible = style.is_none_or(|style| page.visible(&style, true));
        (page, look)
    }

    pub(super) fn tag(&self, element: &Element) -> Tag {
        Tag(self.tags.meaning(&element.unchecked_ref::<Marked>().local_name(), Tag::meaning))
    }

    /// How `element` is shown, in a parent that is shown so.
    pub(super) fn look(&self, element: &Element, tag: Tag, parent: &Look) -> Look {
        let mut look = Look { block: tag.is(Tag::BLOCK), row: false, ..*parent };
        let style = self.style(element);
        look.white_space = self.white_space(style.as_ref(), tag, parent.white_space);
        if let Some(style) = style {
            let display = self.display(&style);
            // nothing inline is: it would be a block
            let absolute =
                !matches!(display, INLINE | INLINE_ROW) && self.positions.meaning(&style.position(), position) == ABSOLUTE;
            // a child of a shadow host that has no slot for it has no display
            if display == NONE || display == UNSET && self.window.is_some() || absolute && is_clipped(&style) {
                return Look { block: false, text: false, ..*parent };
            }
            look.row = display == INLINE_ROW;
            // A float, such as a drop cap, and an item of a row are blocks in CSS though they stand in a line:
            // there the tag tells.
            look.block = match display {
                INLINE | INLINE_ROW => false,
                BLOCK => look.block || !(parent.row || absolute || is_float(&style)),
                _ => look.block,
            };
            if self.root_visible {
                look.visible = self.visible(&style, parent.visible);
            }
        }
        if tag.is(Tag::NOT_TEXT)
            || self.is_marked_off(element.unchecked_ref(), look.block)
            || tag.is(Tag::DETAILS) && !element.has_attribute("open")
        {
            look.text = false;
        }
        look
    }

    /// Whether an attribute says that it is not text. `aria-hidden` does, though it hides from the ears alone: on news pages it
    /// is on icons, copies and advertisements (Mozilla's Readability leaves it out too).
    fn is_marked_off(&self, element: &Marked, block: bool) -> bool {
        // CSS sees to `hidden`, but for a block that is hidden until it is searched for
        let hidden = || if self.window.is_none() { element.hidden().is_truthy() } else { block && self.hides(&element.hidden()) };
        element.aria_hidden().is_some_and(|value| self.hides(&value))
            || element.role().is_some_and(|value| self.roles.meaning(&value, role) == 1)
            || hidden()
    }

    fn hides(&self, value: &JsValue) -> bool {
        self.hidden.meaning(value, |value| u32::from(value == "until-found" || value == "true")) == 1
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
            None => element.unchecked_ref::<Marked>().style(),
        }
    }

    fn display(&self, style: &Style) -> u32 {
        self.displays.meaning(&style.display(), display)
    }

    fn visible(&self, style: &Style, parent: bool) -> bool {
        match self.visibilities.meaning(&style.visibility(), visibility) {
            UNSET => parent,
            visibility => visibility == VISIBLE,
        }
    }

    fn white_space(&self, style: Option<&Style>, tag: Tag, parent: WhiteSpace) -> WhiteSpace {
        match style.map_or(UNSET, |style| self.white_spaces.meaning(&style.white_space(), white_space)) {
            COLLAPSE => WhiteSpace::Collapse,
            KEEP_BREAKS => WhiteSpace::KeepBreaks,
            KEEP => WhiteSpace::Keep,
            _ if tag.is(Tag::PRE) => WhiteSpace::Keep,
            _ => parent,
        }
    }
}

/// What a property means that the style does not say.
const UNSET: u32 = 0;

const NONE: u32 = 1;
const INLINE: u32 = 2;
const INLINE_ROW: u32 = 3;
const BLOCK: u32 = 4;

fn display(value: &str) -> u32 {
    match value {
        "" => UNSET,
        "none" => NONE,
        "inline-flex" | "inline-grid" => INLINE_ROW,
        "contents" | "math" => INLINE,
        _ if value.starts_with("inline") || value.starts_with("ruby") => INLINE,
        _ => BLOCK,
    }
}

const VISIBLE: u32 = 1;
const HIDDEN: u32 = 2;

fn visibility(value: &str) -> u32 {
    match value {
        "" => UNSET,
        "visible" => VISIBLE,
        _ => HIDDEN,
    }
}

const COLLAPSE: u32 = 1;
const KEEP_BREAKS: u32 = 2;
const KEEP: u32 = 3;

fn white_space(value: &str) -> u32 {
    match value {
        "" => UNSET,
        _ if value.starts_with("pre-line") || value.starts_with("preserve-breaks") => KEEP_BREAKS,
        _ if value.starts_with("pre") || value.starts_with("break-spaces") => KEEP,
        _ => COLLAPSE,
    }
}

const ABSOLUTE: u32 = 1;

fn position(value: &str) -> u32 {
    u32::from(value == "absolute" || value == "fixed")
}

fn role(value: &str) -> u32 {
    u32::from(value.split_ascii_whitespace().any(|role| NOT_TEXT_ROLES.contains(&role)))
}

fn is_float(style: &Style) -> bool {
    style.float().is_some_and(|value| !value.is_empty() && value != "none")
}

/// Clipped to nothing, which with `position: absolute` is the way to hide words from the eyes that a screen reader says.
fn is_clipped(style: &Style) -> bool {
    let clip = |value: String| value.starts_with("rect(");
    let clip_path = |value: String| value.starts_with("inset(50%") || value.starts_with("inset(100%");
    style.clip().is_some_and(clip) || style.clip_path().is_some_and(clip_path)
}
