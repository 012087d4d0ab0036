// The way through an element's nodes, in document order.

import { wellFormed } from '../given.js';
import { Flow } from './flow.js';
import { Page } from './look.js';
import { isOurs } from './tag.js';

/**
 * The text of `root`, and the nodes that it is from. A stack of its own stands in for recursion: pages nest as deep as they like.
 *
 * @param {Element} root
 */
export function walk(root) {
  const flow = new Flow();
  const nodes = [];
  const page = new Page(root);
  // the elements that the walk is inside of, each with its look and the mark that closes it
  const path = [{ element: root, look: page.rootLook, mark: '' }];
  // What fills the slots around the list that an element of ours shows is not of the article in it.
  const slots = isOurs(root.localName);
  let quotes = 0;
  let next = root.firstChild;
  for (let open; (open = path.at(-1)); ) {
    const node = next;
    if (!node) {
      // the element is at its end
      if (open.mark) {
        flow.closeMark(open.mark);
        quotes -= 1;
      }
      if (open.look.block) flow.breakParagraph();
      next = open.element.nextSibling;
      path.pop();
      continue;
    }
    next = node.nextSibling;
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      if (open.look.visible) {
        flow.add(wellFormed(node.nodeValue ?? ''), nodes.length, open.look.whiteSpace);
        nodes.push(node);
      } else flow.leaveOut();
    } else if (node.nodeType === node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      const look = page.look(element, open.look);
      if (look.block) flow.breakParagraph();
      if (!look.text || (slots && path.length === 1 && element.hasAttribute('slot'))) {
        flow.leaveOut();
        continue;
      }
      if (look.visible && element.localName === 'br') flow.breakLine();
      let mark = '';
      if (look.visible && element.localName === 'q' && page.hasMarks(element)) {
        const [opening, closing] = quotes % 2 === 0 ? '“”' : '‘’';
        flow.openMark(opening);
        mark = closing;
        quotes += 1;
      }
      next = element.firstChild;
      path.push({ element, look, mark });
    }
  }
  return { text: flow.text, stretches: flow.stretches, nodes };
}
