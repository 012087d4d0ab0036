import { boxes } from './boxes.js';
import { drawing, element } from './package/element.js';

/**
 * The reason as a picture: bars for how much each thing counted, and a map of the article, drawn small, line
 * by line, with the sentence's place in it.
 *
 * @typedef {import("./engine.js").Excerpt} Excerpt
 * @typedef {{ name: string, value?: number, weight?: number, words: string }} Row  `value` from 0 to 1 is drawn as
 *   a bar, and `weight`, also from 0 to 1, is how thick it is: what the eye compares is what each contributed
 */

/** The size of the map, about: an article of so many paragraphs that each could not have two lines is drawn in one go. */
const LINES = 44;
const WIDTH = 64;
const PITCH = 3;
const GAP = 1;
/** The height of a bar that counts for everything. */
const THICKEST = 14;
/** No place is drawn smaller than can be seen. */
const SMALLEST = 3;

/**
 * The picture and, for whoever does not see it, its words.
 *
 * @param {Row[]} rows
 * @param {SVGElement} map
 * @param {string} description
 * @returns {HTMLElement}
 */
export function picture(rows, map, description) {
  const list = rows.map(({ name, value, weight, words }) =>
    element(
      'div',
      { class: 'row' },
      element('span', { class: 'row-name' }, name),
      value === undefined ? null : bar(value, weight ?? 0.5),
      element('span', { class: 'row-words', dir: 'auto' }, words),
    ),
  );
  return element(
    'div',
    { class: 'picture', id: 'reason-picture', role: 'img', 'aria-label': description },
    map,
    element('div', { class: 'rows' }, ...list),
  );
}

/**
 * @param {number} value
 * @param {number} weight
 */
function bar(value, weight) {
  const height = Math.max(2, weight * THICKEST).toFixed(1);
  const width = Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return drawing(
    'svg',
    { class: 'bar', 'aria-hidden': 'true', height, viewBox: '0 0 100 1', preserveAspectRatio: 'none' },
    drawing('rect', { class: 'bar-all', width: 100, height: 1 }),
    drawing('rect', { class: 'bar-value', width, height: 1 }),
  );
}

/**
 * The article as lines of a tiny page: what the digest shows is tinted, the one place asked about is strong.
 *
 * @param {(Excerpt & { role: string })[]} paragraphs
 * @param {Excerpt[]} shown
 * @param {Excerpt[]} places  where the one asked about stands
 * @returns {SVGElement}
 */
export function map(paragraphs, shown, places) {
  const printed = paragraphs.filter((paragraph) => paragraph.role !== 'boilerplate');
  const [first] = printed;
  const blocks =
    printed.length <= LINES / 2 ? printed : [{ ...first, role: 'body', end: printed[printed.length - 1].end }];
  const length = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  // Each block ends in a line that is half empty on average, which the width of a line has to make up for.
  const perLine = Math.max(1, Math.ceil(length / (LINES - blocks.length / 2)));
  /** What is drawn later covers what was drawn before. @type {Record<string, import('./boxes.js').Box[]>} */
  const lines = { headline: [], line: [], shown: [], place: [] };
  let y = 0;

  const stroke = (kind, from, to) => {
    const width = Math.max(((to - from) / perLine) * WIDTH, SMALLEST);
    lines[kind].push({ x: (from / perLine) * WIDTH, y, width, height: PITCH - 1 });
  };

  for (const block of blocks) {
    for (let at = block.start; at < block.end; at += perLine) {
      const end = Math.min(at + perLine, block.end);
      const over = (kind, excerpt) => {
        const from = Math.max(excerpt.start, at);
        const to = Math.min(excerpt.end, end);
        if (from < to) stroke(kind, from - at, to - at);
      };
      stroke(block.role === 'headline' ? 'headline' : 'line', 0, end - at);
      for (const excerpt of shown) over('shown', excerpt);
      for (const place of places) over('place', place);
      y += PITCH;
    }
    y += GAP;
  }
  return drawing(
    'svg',
    { class: 'map', 'aria-hidden': 'true', viewBox: `0 0 ${WIDTH} ${Math.max(y - GAP, PITCH)}` },
    ...Object.entries(lines).map(([kind, some]) => (some.length > 0 ? boxes(`map-${kind}`, some) : null)),
  );
}
