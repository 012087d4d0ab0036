/**
 * Brings a place of the page into view.
 */

/** How far down a box the place is brought, and how near to its edges it may stand to be left there: parts of its height. */
const REST = 0.3;
const EDGE = 0.1;

/**
 * Scrolls whatever has to be scrolled, boxes and frames too, until the top of a range is well in view. Where it is already,
 * nothing moves. It glides, but for readers who asked for less motion.
 *
 * @param {Range} range
 */
export function reveal(range) {
  const { top, bottom } = range.getBoundingClientRect();
  bring({ top, bottom }, parentOf(range.startContainer));
}

/**
 * @param {{ top: number, bottom: number }} place  in the window of `at`
 * @param {Element | null} at  what is around it
 */
function bring({ top, bottom }, at) {
  if (!at) return;
  const { ownerDocument } = at;
  const view = ownerDocument.defaultView;
  if (!view) return;
  const page = ownerDocument.scrollingElement ?? ownerDocument.documentElement;
  const scroll = (box, boxTop, height) => {
    if (top >= boxTop + height * EDGE && bottom <= boxTop + height * (1 - EDGE)) return;
    const wanted = box.scrollTop + top - boxTop - height * REST;
    const to = Math.max(0, Math.min(wanted, box.scrollHeight - height));
    const moved = to - box.scrollTop;
    const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top: to, behavior: still ? 'instant' : 'smooth' });
    top -= moved;
    bottom -= moved;
  };

  for (let box = /** @type {Element | null} */ (at); box && box !== page; box = parentOf(box)) {
    const scrolls = box.scrollHeight > box.clientHeight && /auto|scroll|overlay/.test(view.getComputedStyle(box).overflowY);
    // The overflow of the body is the window's.
    if (scrolls && box !== ownerDocument.body) scroll(box, box.getBoundingClientRect().top + box.clientTop, box.clientHeight);
  }
  scroll(page, 0, view.innerHeight);

  // The frame that the page is in may be out of view itself. One of another origin does not show.
  const frame = view.frameElement;
  if (frame) {
    const offset = frame.getBoundingClientRect().top + frame.clientTop;
    bring({ top: top + offset, bottom: bottom + offset }, parentOf(frame));
  }
}

/**
 * What a node is shown in: its slot, if it has one, else its parent or the host of its shadow root.
 *
 * @param {Node} node
 * @returns {Element | null}
 */
function parentOf(node) {
  const slot = 'assignedSlot' in node ? /** @type {Element | Text} */ (node).assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent && 'host' in parent) return /** @type {ShadowRoot} */ (parent).host;
  return /** @type {Element | null} */ (parent?.nodeType === 1 ? parent : null);
}
