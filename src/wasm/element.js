// The text of a DOM element as an article, and excerpts of it as places in the page.

import { call, property } from './element/node.js';
import { walk } from './element/walk.js';
import { checkNumber, listOf, mismatch, wellFormed } from './given.js';

/**
 * @typedef {import('./element/flow.js').Stretch} Stretch
 *
 * @typedef {object} ElementArticle
 * @property {string} text
 * @property {Element} element
 * @property {Node[]} nodes
 * @property {Uint32Array} stretches  the five numbers of each stretch, one after the other
 */

/**
 * @param {unknown} value
 * @returns {ElementArticle & { headline: string | null }}
 */
export function readElement(value) {
  const element = checkElement(value);
  const { text, headline, nodes, stretches } = walk(element);
  const numbers = new Uint32Array(stretches.size * 5);
  let at = 0;
  for (const { start, length, node, offset, part } of stretches) {
    numbers.set([start, length, node, offset, part], at);
    at += 5;
  }
  return { text, headline: headline || null, element, nodes, stretches: numbers };
}

/**
 * From the first stretch of an excerpt to the last.
 *
 * @param {unknown} given  what `readElement` gave, come back
 * @param {unknown} excerpt
 */
export function excerptRange(given, excerpt) {
  const article = checkArticle(given);
  return rangeOf(article, stretchesOf(article, excerpt));
}

/**
 * One range for each part.
 *
 * @param {unknown} given  what `readElement` gave, come back
 * @param {unknown} excerpt
 */
export function excerptRanges(given, excerpt) {
  const article = checkArticle(given);
  const stretches = stretchesOf(article, excerpt);
  // where a part starts
  const starts = [...stretches.keys()].filter((at) => at === 0 || stretches[at - 1].part !== stretches[at].part);
  const ranges = starts.map((start, index) => rangeOf(article, stretches.slice(start, starts.at(index + 1))));
  return ranges.includes(null) ? [] : ranges;
}

/**
 * An element of this frame or another, which `instanceof` would not find to be one.
 *
 * @returns {Element}
 */
function checkElement(value) {
  try {
    if (property(value, 'nodeType') === 1) return value;
  } catch {
    // it has no prototype, or is none of the nodes that its prototype is of
  }
  throw new TypeError(mismatch('element', 'an Element', value));
}

/** @returns {ElementArticle} */
function checkArticle(value) {
  const { text, element, nodes, stretches } = typeof value === 'object' && value !== null ? value : {};
  if (typeof text !== 'string' || !Array.isArray(nodes) || !(stretches instanceof Uint32Array)) {
    throw new TypeError(mismatch('article', 'what readElement gave', value));
  }
  return { text, element: checkElement(element), nodes, stretches };
}

/**
 * The stretches of an excerpt, the first and the last cut to it; none where it does not fit.
 *
 * @param {ElementArticle} article
 * @returns {Stretch[]}
 */
function stretchesOf({ text, stretches }, excerpt) {
  if (typeof excerpt !== 'object' || excerpt === null) {
    throw new TypeError(mismatch('excerpt', 'an object with start and end', excerpt));
  }
  const excerptStart = checkNumber('start', excerpt.start);
  const excerptEnd = checkNumber('end', excerpt.end);
  const fits = 0 <= excerptStart && excerptStart < excerptEnd && excerptEnd <= text.length;
  if (!fits || !Number.isInteger(excerptStart) || !Number.isInteger(excerptEnd)) return [];
  const first = firstThat(stretches, (from, length) => from + length > excerptStart);
  const past = firstThat(stretches, (from) => from >= excerptEnd);
  return listOf(Math.max(past - first, 0), (index) => {
    const [from, length, node, offset, part] = stretches.subarray((first + index) * 5);
    const start = Math.max(from, excerptStart);
    const end = Math.min(from + length, excerptEnd);
    return { start, length: Math.max(end - start, 0), node, offset: offset + start - from, part };
  });
}

/** The index of the first stretch whose start and length are `so`, as those of all after it are. */
function firstThat(stretches, so) {
  let low = 0;
  let high = Math.floor(stretches.length / 5);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (so(stretches[middle * 5], stretches[middle * 5 + 1])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * From the start of the first stretch to the end of the last, where the page still has each of them.
 *
 * @param {ElementArticle} article
 * @param {Stretch[]} stretches
 */
function rangeOf(article, stretches) {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last || !property(article.element, 'isConnected')) return null;
  if (!stretches.every((stretch) => isStillThere(article, stretch))) return null;
  const range = call(property(article.element, 'ownerDocument'), 'createRange');
  range.setStart(article.nodes[first.node], first.offset);
  range.setEnd(article.nodes[last.node], last.offset + last.length);
  // an end before the start collapses the range: the nodes have changed places
  return range.collapsed ? null : range;
}

/**
 * @param {ElementArticle} article
 * @param {Stretch} stretch
 */
function isStillThere({ text, element, nodes }, { start, length, node, offset }) {
  const now = /** @type {CharacterData} */ (nodes[node]);
  try {
    if (!call(element, 'contains', now)) return false;
    return blank(now.substringData(offset, length)) === blank(text.slice(start, start + length));
  } catch {
    // it is no node, or no text, or is shorter
    return false;
  }
}

// A line break or tab of the page is a space of the text.
const blank = (text) => wellFormed(text).replace(/[\t\n\f\r]/g, ' ');
