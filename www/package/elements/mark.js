/**
 * Marks a place of the page with the CSS Custom Highlight API, so that nothing in the page's DOM changes. Where a browser
 * has none, the place is selected instead, as if by hand.
 */

/** The name to style it by: `::highlight(nutgraf-mark)`. */
const NAME = 'nutgraf-mark';

/** What takes the mark off a page, for each page that has one. @type {WeakMap<Document, () => void>} */
const marked = new WeakMap();

/**
 * Marks ranges of one page, in place of what was marked there before.
 *
 * @param {Range[]} ranges  at least one
 * @param {{ color: string, onEnd: () => void }} options  `color` is the background where the page does not style the mark
 *   itself; `onEnd` is told when the mark is gone
 * @returns {() => void} takes it away; harmless where that has happened
 */
export function mark(ranges, { color, onEnd }) {
  const { startContainer } = ranges[0];
  const page = /** @type {Document} */ (startContainer.ownerDocument);
  marked.get(page)?.();

  const undo = highlight(ranges, startContainer, color) ?? select(ranges[0]);
  const unmark = () => {
    if (marked.get(page) !== unmark) return;
    marked.delete(page);
    undo();
    onEnd();
  };
  marked.set(page, unmark);
  return unmark;
}

function highlight(ranges, node, color) {
  // The page's own, which is not ours where the article is in a frame.
  const view = node.ownerDocument.defaultView;
  const registry = view?.CSS?.highlights;
  const root = node.getRootNode();
  if (!registry || !view.Highlight || !root.adoptedStyleSheets) return null;

  registry.set(NAME, new view.Highlight(...ranges));
  const sheet = new view.CSSStyleSheet();
  // In a layer, so that any rule of the page has the last word.
  sheet.replaceSync(`@layer nutgraf {
    ::highlight(${NAME}) { background-color: ${color}; }
    @media (forced-colors: active) { ::highlight(${NAME}) { background-color: Mark; color: MarkText; } }
  }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    registry.delete(NAME);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function select(range) {
  const selection = range.startContainer.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return () => {
    // What the reader has selected since is hers.
    if (selection?.rangeCount === 1 && selection.getRangeAt(0) === range) selection.removeAllRanges();
  };
}
