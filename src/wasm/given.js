// What a caller gives, looked at so that an error names the argument or the field, and its value.

/**
 * What is longer, in UTF-16 code units, may not fit the 4 GB of a WebAssembly memory: running out of it is a trap, which frees
 * nothing. The dearest text takes some 170 bytes a unit.
 */
const LONGEST = 2 ** 24;

/**
 * An article, if it is one.
 *
 * @param {unknown} article
 */
export const checkArticle = (article) => string('article', article);

/**
 * The strings of a list, which together may be no longer than one article.
 *
 * @param {unknown} articles
 */
export function listArticles(articles) {
  if (!Array.isArray(articles)) throw new TypeError(mismatch('articles', 'an array of strings', articles));
  const list = [];
  let length = 0;
  for (let index = 0; index < articles.length; index += 1) {
    const article = string(`articles[${index}]`, articles[index]);
    length += article.length;
    checkLength('articles together', length);
    list.push(article);
  }
  return list;
}

/**
 * The values of options, each checked; those that are not given are missing.
 *
 * @param {unknown} options
 * @param {string} names  the options that there are, parted by ", "
 */
export function readOptions(options, names) {
  // without a prototype, on which a page may have put what is no option
  const values = Object.create(null);
  if (options === undefined) return values;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(mismatch('options', 'an object', options));
  }
  const known = names.split(', ');
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`unknown option ${name}: ${show(options[name])}; the options are ${names}`);
  }
  for (const name of known) {
    const value = options[name];
    if (value !== undefined) values[name] = kinds[name](name, value);
  }
  return values;
}

/** @type {Record<string, (name: string, value: unknown) => unknown>} */
const kinds = { maxSentences: count, maxWords: count, maxKeywords: count, positionWeight: share, title: string, indirect: flag };

function count(name, value) {
  if (checkNumber(name, value) === Infinity || (value >= 1 && Number.isInteger(value))) return value;
  throw new RangeError(mismatch(name, 'a whole number from 1', value));
}

function share(name, value) {
  if (checkNumber(name, value) >= 0 && value <= 1) return value;
  throw new RangeError(mismatch(name, 'a number from 0 to 1', value));
}

/** @returns {string} */
function string(name, value) {
  if (typeof value !== 'string') throw new TypeError(mismatch(name, 'a string', value));
  checkLength(name, value.length);
  return value;
}

function flag(name, value) {
  if (typeof value !== 'boolean') throw new TypeError(mismatch(name, 'true or false', value));
  return value;
}

/** @returns {number} */
export function checkNumber(name, value) {
  if (typeof value !== 'number') throw new TypeError(mismatch(name, 'a number', value));
  return value;
}

function checkLength(name, length) {
  if (length > LONGEST) throw new RangeError(mismatch(name, `no longer than ${LONGEST} UTF-16 code units`, length));
}

/**
 * What tells that the argument or field called `name` is not what is `expected`.
 *
 * @param {string} name
 * @param {string} expected
 * @param {unknown} value
 */
export const mismatch = (name, expected, value) => `${name} must be ${expected}, not ${show(value)}`;

/**
 * A string as the core reads it: half a character is U+FFFD.
 *
 * @param {string} text
 */
export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** A value as a developer would write it: `"x"`, `-1`, `{"a":1}`, or its type where it has no such form. */
function show(value) {
  // these are `null` in JSON: NaN and the infinities
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
