import { TINTS } from './heat.js';

/**
 * Colours laid over text that leave its elements as they are, so that an article of any length takes a new coat within a
 * frame. Where the browser knows no highlights, there is none.
 *
 * @typedef {{ start: number, end: number, name: string }} Coat
 */

/** The name of what is looked for among the highlights of the style sheet. */
export const FOUND = 'found';

/** @type {Map<string, Highlight>} */
const highlights = new Map();

if (CSS.highlights) {
  for (const name of [...TINTS, FOUND]) {
    const highlight = new Highlight();
    // What is looked for is seen on any ground.
    highlight.priority = name === FOUND ? 1 : 0;
    highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }
}

/** The coat of one paragraph. */
export class Paint {
  #node;
  #start;
  /** @type {[Highlight, AbstractRange][]} */
  #laid = [];

  /**
   * @param {Node} node
   * @param {number} start  where its text begins in the article
   */
  constructor(node, start) {
    this.#node = node;
    this.#start = start;
  }

  /**
   * Lays coats on the text of the paragraph in place of those that it had. A mark has its own colour, and takes no tint.
   *
   * @param {Coat[]} coats
   */
  lay(coats) {
    this.strip();
    if (coats.length === 0 || highlights.size === 0) return;
    let at = this.#start;
    for (const text of textsIn(this.#node)) {
      const start = at;
      at += text.data.length;
      const isMarked = text.parentElement?.closest('mark');
      for (const coat of coats) {
        const from = Math.max(coat.start, start);
        const to = Math.min(coat.end, at);
        if (from >= to || (isMarked && coat.name !== FOUND)) continue;
        const place = { startContainer: text, startOffset: from - start, endContainer: text, endOffset: to - start };
        const range = new StaticRange(place);
        const highlight = /** @type {Highlight} */ (highlights.get(coat.name));
        highlight.add(range);
        this.#laid.push([highlight, range]);
      }
    }
  }

  /** Takes them off. */
  strip() {
    for (const [highlight, range] of this.#laid) highlight.delete(range);
    this.#laid = [];
  }
}

/**
 * The text of the article in a paragraph, without that of our buttons.
 *
 * @param {Node} node
 * @returns {Text[]}
 */
function textsIn(node) {
  return [...node.childNodes].flatMap((child) => {
    if (child instanceof Text) return [child];
    return child instanceof HTMLButtonElement ? [] : textsIn(child);
  });
}
