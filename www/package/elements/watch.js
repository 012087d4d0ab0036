import { rootsOf } from './source.js';

/**
 * Watches a page for changes of an article, and for the article itself: it may come late, go, or give way to another.
 */

/** Changes come in crowds: how long to wait for the next, and how long at the most, in milliseconds. */
const PAUSE = 150;
const AT_MOST = 1000;

/** Attributes by which a page shows and hides what it has. `style` is not one: pages animate by it. */
const SHOWING = ['aria-hidden', 'class', 'hidden', 'id', 'open'];

/**
 * @param {Element} element  ours; what happens in it and in others of ours is no change, unless it is itself the article
 * @param {Element | null} article
 * @param {(edited: boolean) => void} onChange  called after a while of changes; `edited` where some were in the article
 * @returns {() => void} ends it
 */
export function watch(element, article, onChange) {
  let first = 0;
  let timer;
  let edited = false;

  const observer = new MutationObserver((records) => {
    edited ||= records.some(({ target }) => article !== null && isOf(target, article));
    const now = performance.now();
    first ||= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(PAUSE, first + AT_MOST - now)));
  });

  function tell() {
    const wasEdited = edited;
    first = 0;
    edited = false;
    onChange(wasEdited);
  }

  for (const root of rootsOf(element)) {
    // While the article is missing, an attribute may make one of what is there.
    const attributes = article ? {} : { attributeFilter: SHOWING };
    observer.observe(root, { childList: true, subtree: true, ...attributes });
  }
  if (article) observer.observe(article, { childList: true, characterData: true, subtree: true, attributeFilter: SHOWING });
  observer.observe(element.ownerDocument.documentElement, { attributeFilter: ['lang'] });

  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Whether a node is read as part of the article: elements of ours in it are not. */
function isOf(node, article) {
  for (let at = node; at; at = at.parentNode) {
    if (at === article) return true;
    if (at.localName?.startsWith('nutgraf-')) return false;
  }
  return false;
}
