/**
 * Names or words as a sentence lists them: `a`, `a and b`, `a, b and c`. The browser's own way to do it, `Intl.ListFormat`,
 * takes more than two frames to wake.
 *
 * @param {string[]} items
 */
export function conjunction(items) {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
