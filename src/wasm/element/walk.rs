//! The way through an element's nodes, in document order.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::flow::Flow;
use super::look::{Look, Page};
use super::tag::Tag;

/// An element that the walk is inside of.
struct Open {
    element: Element,
    look: Look,
    /// The mark that closes it.
    mark: Option<char>,
}

/// The text of `root`, and the nodes that it is from. A stack of its own stands in for recursion: pages nest as deep as they like.
pub(super) fn read(root: &Element) -> (Flow, Array) {
    let (mut flow, nodes) = (Flow::new(), Array::new());
    let (page, look) = Page::new(root);
    let mut path = vec![Open { element: root.clone(), look, mark: None }];
    // What fills the slots around the list that an element of ours shows is not of the article in it.
    let slots = root.local_name().starts_with("nutgraf-");
    let mut quotes = 0;
    let mut next = root.first_child();
    while let Some(open) = path.last() {
        let Some(node) = next else {
            // the element is at its end
            if let Some(mark) = open.mark {
                flow.close_mark(mark);
                quotes -= 1;
            }
            if open.look.block {
                flow.break_paragraph();
            }
            next = open.element.next_sibling();
            path.pop();
            continue;
        };
        match node.node_type() {
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE if open.look.visible => {
                flow.add(&node.node_value().unwrap_or_default(), nodes.length(), open.look.white_space);
                nodes.push(&node);
            }
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE => flow.leave_out(),
            Node::ELEMENT_NODE => {
                let element: Element = node.unchecked_into();
                let tag = page.tag(&element);
                let look = page.look(&element, tag, &open.look);
                if look.block {
                    flow.break_paragraph();
                }
                if !look.text || slots && path.len() == 1 && element.has_attribute("slot") {
                    flow.leave_out();
                    next = element.next_sibling();
                    continue;
                }
                if tag.is(Tag::BR) && look.visible {
                    flow.break_line();
                }
                let mut mark = None;
                if tag.is(Tag::Q) && look.visible && page.has_marks(&element) {
                    let (opening, closing) = if quotes % 2 == 0 { ('“', '”') } else { ('‘', '’') };
                    flow.open_mark(opening);
                    mark = Some(closing);
                    quotes += 1;
                }
                next = element.first_child();
                path.push(Open { element, look, mark });
                continue;
            }
            _ => {}
        }
        next = node.next_sibling();
    }
    (flow, nodes)
}
