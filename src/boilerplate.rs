//! What stands on the page of an article and is not the article: mastheads, captions, credits, links.

use crate::document::{Document, Role};

/// Gives every paragraph of boilerplate its role.
pub(crate) fn mark(document: &mut Document) {
    let text = document.text();
    let headline = document.paragraphs().iter().position(|paragraph| paragraph.role == Role::Headline);
    for (index, paragraph) in document.paragraphs_mut().iter_mut().enumerate() {
        let above = headline.is_some_and(|headline| index < headline);
        if paragraph.role == Role::Body && (above || is_boilerplate(paragraph.span.of(text))) {
            paragraph.role = Role::Boilerplate;
        }
    }
}

/// Whether a paragraph is boilerplate by its own words.
pub(crate) fn is_boilerplate(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower == "advertisement" || lower.ends_with("contributed to this report.") || lower.contains("(video: ")
}
