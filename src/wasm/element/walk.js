// The way through an element's nodes, in document order.

import { wellFormed } from '../given.js';
import { Flow } from './flow.js';
import { Page } from './look.js';
import { call, property } from './node.js';
import { isOurs } from './tag.js';

/**
 * An element that the walk is inside of.
 *
 * @typedef {object} Open
 * @property {Element} element
 * @property {import('./look.js').Look} look
 * @property {string} mark  what closes it
 * @property {Open | null} around  the one that it is in
 */

const ELEMENT = 1;
const TEXT = 3;
const CDATA_SECTION = 4;

const isHeadline = (element) => property(element, 'localName') === 'h1';

/**
 * The text of `root`, what its first `<h1>` says that says anything, and the nodes that it is from. A stack of its own stands in for recursion: pages nest as deep as they like.
 *
 * @param {Element} root
 */
export function walk(root) {
  const flow = new Flow();
  // a set, and a chain of elements: to push on a list would call the setter of an index that a page may have put on every object
  const nodes = new Set();
  const page = new Page(root);
  /** @type {Open | null} */
  let open = { element: root, look: page.rootLook, mark: '', around: null };
  // What fills the slots around the list that an element of ours shows is not of the article in it.
  const slots = isOurs(property(root, 'localName'));
  let quotes = 0;
  let headline = '';
  let headlineStart = 0;
  let next = property(root, 'firstChild');
  while (open) {
    const node = next;
    if (!node) {
      // the element is at its end
      if (open.mark) {
        flow.closeMark(open.mark);
        quotes -= 1;
      }
      if (open.look.block) flow.breakParagraph();
      if (isHeadline(open.element)) headline ||= flow.text.slice(headlineStart).trim();
      next = property(open.element, 'nextSibling');
      open = open.around;
      continue;
    }
    next = property(node, 'nextSibling');
    const type = property(node, 'nodeType');
    if (type === TEXT || type === CDATA_SECTION) {
      if (open.look.visible) {
        flow.add(wellFormed(node.nodeValue ?? ''), nodes.size, open.look.whiteSpace);
        nodes.add(node);
      } else flow.leaveOut();
    } else if (type === ELEMENT) {
      const element = /** @type {Element} */ (node);
      const look = page.look(element, open.look);
      if (look.block) flow.breakParagraph();
      if (!look.text || (slots && open.element === root && call(element, 'hasAttribute', 'slot'))) {
        flow.leaveOut();
        continue;
      }
      const tag = property(element, 'localName');
      if (isHeadline(element)) headlineStart = flow.text.length;
      if (look.visible && tag === 'br') flow.breakLine();
      let mark = '';
      if (look.visible && tag === 'q' && page.hasMarks(element)) {
        const [opening, closing] = quotes % 2 === 0 ? '“”' : '‘’';
        flow.openMark(opening);
        mark = closing;
        quotes += 1;
      }
      next = property(element, 'firstChild');
      open = { element, look, mark, around: open };
    }
  }
  return { text: flow.text, headline, stretches: flow.stretches, nodes: [...nodes] };
}
