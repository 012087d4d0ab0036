import { boxes } from './boxes.js';
import { drawing } from './package/element.js';

/**
 * The article at its edge: a strip on which its chosen sentences, quotes and what is looked for have their places. It repeats
 * for the eye and the pointer what the lists have for everybody.
 *
 * @typedef {import('./target.js').Target} Target
 */

/** The size that it is drawn in; it is stretched to the height that there is. */
const WIDTH = 24;
const HEIGHT = 1000;
/** No place is smaller than can be seen. */
const SMALLEST = 6;
/** How near the pointer has to be to a place to mean it, in pixels. */
const NEAR = 12;
/** Where each kind stands on the strip, so that they are told apart by more than their colour. */
const COLUMNS = { point: [2, 12], quote: [14, 6], place: [2, 18], found: [20, 4] };

/** Shows where things stand. */
export class ArticleMap {
  #root;
  #length = 1;
  /** @type {Target[]} */
  #targets = [];
  #drawn = '';

  /**
   * @param {HTMLElement} root
   * @param {{ onTarget: (key: string) => void, onPlace: (at: number) => void }} listeners  told what the reader wants to see: a
   *   target by its key, or a place in UTF-16 code units
   */
  constructor(root, { onTarget, onPlace }) {
    this.#root = root;
    root.addEventListener('click', ({ clientY }) => {
      const { top, height } = root.getBoundingClientRect();
      const at = ((clientY - top) / height) * this.#length;
      const reach = (NEAR / height) * this.#length;
      const away = ({ start, end }) => Math.max(start - at, at - end, 0);
      const nearest = [...this.#targets].sort((a, b) => away(a) - away(b))[0];
      if (nearest && away(nearest) <= reach) onTarget(nearest.key);
      else onPlace(Math.max(0, Math.min(this.#length - 1, Math.floor(at))));
    });
  }

  /**
   * @param {number} length  of the article, in UTF-16 code units
   * @param {Target[]} targets
   * @param {{ start: number, end: number }[]} found  what is looked for
   */
  show(length, targets, found) {
    const places = [
      ...targets.map(({ kind, start, end, active }) => ({ kind, start, end, active })),
      ...found.map(({ start, end }) => ({ kind: /** @type {const} */ ('found'), start, end, active: false })),
    ];
    const drawn = JSON.stringify([length, places]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#length = Math.max(1, length);
    this.#targets = targets;
    const scale = HEIGHT / this.#length;
    /** Those that look alike. @type {Map<string, import('./boxes.js').Box[]>} */
    const alike = new Map();
    for (const { kind, start, end, active } of places) {
      const [x, width] = COLUMNS[kind];
      const height = Math.max((end - start) * scale, SMALLEST);
      const look = `at-${kind}${active ? ' at-active' : ''}`;
      if (!alike.has(look)) alike.set(look, []);
      alike.get(look)?.push({ x, y: Math.min(start * scale, HEIGHT - height), width, height });
    }
    const strokes = [...alike].map(([look, some]) => boxes(look, some));
    const viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
    this.#root.replaceChildren(drawing('svg', { viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...strokes));
  }
}
