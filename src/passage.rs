//! The quoted passages of an article that can be quotations: the outermost ones.

use crate::document::{Document, Role};
use crate::mark::Quoted;
use crate::span::Span;

/// An outermost quoted passage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage {
    /// With its marks.
    pub span: Span,
    /// Without them.
    pub content: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Whether the remark goes on in the next paragraph, which opens with a mark of its own.
    pub open: bool,
}

/// The outermost quoted passages of the body, in order.
///
/// One whose closing mark is missing counts only where the next paragraph opens with a mark, as it does where one
/// remark runs over several paragraphs.
pub(crate) fn passages(document: &Document) -> Vec<Passage> {
    let text = document.text();
    let single = remarks_are_in_single_marks(document);
    let mut found = Vec::new();
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        if paragraph.role != Role::Body {
            continue;
        }
        let opens_next =
            document.paragraphs().get(index + 1).is_some_and(|next| next.span.of(text).starts_with(['"', '“', '‘', '\'', '«']));
        let quoted = document.quoted().get(paragraph.quoted.clone()).unwrap_or(&[]);
        for passage in quoted.iter().filter(|passage| passage.depth == 0 && !passage.content.is_empty()) {
            let open = passage.close.is_none();
            if is_single(text, passage) && !single {
                continue;
            }
            if !open || opens_next {
                found.push(Passage { span: passage.span(), content: passage.content, paragraph: index, open });
            }
        }
    }
    found
}

fn is_single(text: &str, passage: &Quoted) -> bool {
    matches!(passage.open.of(text), "'" | "‘" | "‚")
}

/// Whether the article puts remarks in single marks, as British papers do. Where it puts them in double ones, an
/// outermost single mark stands for a word, a title or the quotation of a headline.
fn remarks_are_in_single_marks(document: &Document) -> bool {
    let outer = document.quoted().iter().filter(|passage| passage.depth == 0);
    let (single, other): (Vec<&Quoted>, Vec<&Quoted>) = outer.partition(|passage| is_single(document.text(), passage));
    single.len() > other.len()
}
