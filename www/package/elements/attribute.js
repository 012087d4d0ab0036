/**
 * Attributes as the state of an element.
 */

/**
 * The number that an attribute gives: `null` where it is not there, `NaN` where it is none.
 *
 * @param {Element} element
 * @param {string} name
 * @returns {number | null}
 */
export function numberOf(element, name) {
  const value = element.getAttribute(name);
  if (value === null) return null;
  return value.trim() === '' ? NaN : Number(value);
}

/**
 * A whole number within limits.
 *
 * @param {Element} element
 * @param {string} name
 * @param {{ otherwise: number, least?: number, most?: number }} limits  `otherwise` is what it is without the attribute
 * @returns {number}
 * @throws a `RangeError` that names the attribute and its value
 */
export function wholeNumberOf(element, name, { otherwise, least = 1, most = Infinity }) {
  const value = numberOf(element, name) ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`${name} must be a whole number ${range}, not ${element.getAttribute(name)}`);
}

/**
 * Sets an attribute to what a property was set to. `null`, `undefined` and `false` take it away, `true` leaves it empty.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null | undefined} value
 */
export function reflect(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * Takes over the properties that were set on an element before it was one of ours, and would now stand before the accessors.
 *
 * @param {Element} element
 */
export function takeOver(element) {
  for (const name of Object.keys(element)) {
    if (!(name in Object.getPrototypeOf(element))) continue;
    const value = element[name];
    delete element[name];
    // What can only be read stays as it is.
    Reflect.set(element, name, value);
  }
}
