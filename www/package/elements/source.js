/**
 * Where the article of an element is.
 */

/** What is in the tag is its article, and no mere note to whoever has no scripts, from this many characters. */
const MORE_THAN_A_NOTE = 200;

/**
 * The element that is summarised: what `selector` names; without one the text in the tag itself where there is enough of it,
 * else the nearest `<article>`, or `<main>`.
 *
 * @param {Element} element
 * @param {string | null} selector  looked up in the element's own shadow root first, then in those around it, then in the
 *   page; `:scope` is the element itself, and the name alone of an `id` will do too
 * @returns {Element | null}
 * @throws a `SyntaxError` where it is no selector
 */
export function sourceOf(element, selector) {
  if (selector !== null) return named(element, selector);
  const own = ownText(element);
  if (own.length >= MORE_THAN_A_NOTE) return element;
  return nearest(element, own) ?? (own === '' || element.ownerDocument.readyState !== 'complete' ? null : element);
}

/**
 * The page or shadow root that the element is in, and each one around that, the page last.
 *
 * @param {Node} node
 * @returns {(Document | ShadowRoot)[]}
 */
export function rootsOf(node) {
  const root = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  return 'host' in root ? [root, ...rootsOf(root.host)] : [root];
}

function named(element, selector) {
  if (selector.trim() === ':scope') return element;
  for (const root of rootsOf(element)) {
    const found = root.querySelector(selector) ?? root.getElementById?.(selector);
    if (found) return found;
  }
  return null;
}

/** What is in the tag, but for what fills the slots around the list. */
function ownText(element) {
  const nodes = [...element.childNodes].filter((node) => !node.slot && !/^(NOSCRIPT|SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName));
  return nodes.map((node) => (node.nodeType === 8 ? '' : node.textContent)).join('').trim();
}

/** The article around the element; else the first in what is around it, from the inside; else the main part. */
function nearest(element, own) {
  const hasText = (found) => found && (own === '' || !found.contains(element) || found.textContent.trim() !== own);
  for (const tag of ['article', 'main']) {
    // A shadow root may have one beside the element; then what its host is in.
    for (let at = element.parentNode; at; at = at.parentNode ?? at.host) {
      const found = at.localName === tag ? at : at.querySelector(tag);
      if (hasText(found)) return found;
    }
  }
  return null;
}
