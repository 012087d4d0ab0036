//! What tags say of text.

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

/// What a tag means.
#[derive(Clone, Copy)]
pub(super) struct Tag(pub(super) u32);

impl Tag {
    pub(super) const BLOCK: u32 = 1;
    pub(super) const NOT_TEXT: u32 = 2;
    pub(super) const PRE: u32 = 4;
    pub(super) const BR: u32 = 8;
    pub(super) const Q: u32 = 16;
    pub(super) const DETAILS: u32 = 32;

    pub(super) fn meaning(name: &str) -> u32 {
        let mut meaning = match name {
            "br" => Tag::BR,
            "q" => Tag::Q,
            "details" => Tag::DETAILS,
            "listing" | "plaintext" | "pre" | "xmp" => Tag::PRE,
            _ => 0,
        };
        if BLOCKS.contains(&name) {
            meaning |= Tag::BLOCK;
        }
        if NOT_TEXT.contains(&name) || name.starts_with("nutgraf-") {
            meaning |= Tag::NOT_TEXT;
        }
        meaning
    }

    /// Whether it is one of `what`.
    pub(super) fn is(self, what: u32) -> bool {
        self.0 & what != 0
    }
}
