import { drawing } from './package/element.js';

/**
 * Many boxes drawn as one shape: an element for each would take longer than all else that changes where one of them is chosen.
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */

/**
 * @param {string} className
 * @param {Box[]} boxes
 * @returns {SVGElement}
 */
export function boxes(className, boxes) {
  const d = boxes.map(({ x, y, width, height }) => `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`);
  return drawing('path', { class: className, d: d.join('') });
}

/** @param {number} size */
const short = (size) => Math.round(size * 10) / 10;
