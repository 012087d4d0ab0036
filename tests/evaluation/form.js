// Reads the fields of a row, and says which is wrong. Offsets in the data are Unicode code points, as most tools that
// mark text write them; from here on they are UTF-16 code units, as the package and JavaScript have them.

/** @typedef {import('./metrics.js').Span} Span */

/** @param {unknown} value */
const show = (value) => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60));

function check(holds, name, what, value) {
  if (!holds) throw new Error(`"${name}" must be ${what}, and is ${show(value)}`);
}

/** @returns {string} */
export function string(value, name) {
  check(typeof value === 'string', name, 'a string', value);
  return value;
}

/** @returns {any[]} */
export function list(value, name) {
  check(Array.isArray(value), name, 'a list', value);
  return value;
}

/** @returns {Record<string, any>} */
export function object(value, name) {
  check(typeof value === 'object' && value !== null && !Array.isArray(value), name, 'an object', value);
  return value;
}

/** @returns {string} */
export function oneOf(value, names, name) {
  check(names.includes(value), name, names.join(' or '), value);
  return value;
}

/**
 * Reads spans of `text`: `{ start, end }` or `[start, end]`, and where there is a `text` beside them, it must be what stands there.
 * @param {string} text
 * @returns {(value: any, name: string) => Span}
 */
export function spansOf(text) {
  const units = [0];
  for (const point of text) units.push(units[units.length - 1] + point.length);
  return (value, name) => {
    const [start, end] = Array.isArray(value) ? value : [object(value, name).start, value.end];
    const inOrder = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end < units.length;
    check(inOrder, name, `a start and an end from 0 to ${units.length - 1}`, value);
    const span = { start: units[start], end: units[end] };
    const stands = text.slice(span.start, span.end);
    if (typeof value.text === 'string') check(value.text === stands, `${name}.text`, `what stands there, ${show(stands)}`, value.text);
    return span;
  };
}
