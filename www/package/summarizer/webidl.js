// How Web IDL makes of JavaScript values what an interface takes; a value that it cannot take is a TypeError.

/**
 * @typedef {(value: unknown, name: string) => unknown} Convert
 * @typedef {[name: string, convert: Convert, fallback?: unknown]} Member of a dictionary
 */

/**
 * @param {unknown} value
 * @param {string} name
 * @param {string} expected
 */
function wrong(value, name, expected) {
  return new TypeError(`${name}: ${typeof value === 'string' ? `'${value}'` : String(value)} is not ${expected}`);
}

/**
 * @param {unknown} value
 * @param {string} [name]
 */
export function string(value, name = 'input') {
  if (typeof value === 'symbol') throw wrong(value, name, 'a string');
  return `${value}`;
}

/**
 * @param {unknown} value
 * @param {string} name
 */
export function strings(value, name) {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  if (!isObject || typeof value[Symbol.iterator] !== 'function') throw wrong(value, name, 'a list');
  return Array.from(/** @type {Iterable<unknown>} */ (value), (item) => string(item, name));
}

/**
 * One of the values of an enumeration.
 *
 * @param {string[]} values
 * @returns {Convert}
 */
export function oneOf(...values) {
  return (value, name) => {
    const text = string(value, name);
    if (!values.includes(text)) throw wrong(text, name, `one of ${values.join(', ')}`);
    return text;
  };
}

/**
 * @param {unknown} value
 * @param {string} name
 */
export function callback(value, name) {
  if (typeof value !== 'function') throw wrong(value, name, 'a function');
  return value;
}

const { get: isAborted } = /** @type {{ get: () => boolean }} */ (
  Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'aborted')
);

/**
 * An AbortSignal, of any window: `instanceof` knows those of one alone.
 *
 * @param {unknown} value
 * @param {string} name
 */
export function signal(value, name) {
  try {
    isAborted.call(value);
  } catch {
    throw wrong(value, name, 'an AbortSignal');
  }
  return value;
}

/**
 * The members of a dictionary that are there, and those that have a value if not given, in the order given.
 *
 * @param {unknown} value
 * @param {Member[]} members
 * @returns {Record<string, any>}
 */
export function dictionary(value, members) {
  const isObject = typeof value === 'object' || typeof value === 'function';
  if (!isObject && value !== undefined) throw wrong(value, 'options', 'an object');
  /** @type {Record<string, unknown>} */
  const converted = {};
  for (const [name, convert, fallback] of members) {
    const member = value?.[name];
    converted[name] = member === undefined ? fallback : convert(member, name);
  }
  return converted;
}
