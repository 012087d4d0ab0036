// What a caller gives, looked at so that an error names the argument or the field, and its value.

/**
 * What is longer, in UTF-16 code units, may not fit the 4 GB of a WebAssembly memory: running out of it is a trap, which frees
 * nothing. The dearest text, quoted letters, takes some 210 bytes a unit: 3.3 GB.
 */
const LONGEST = 2 ** 24;

/** An article takes some 9,500 bytes before there is anything in it: 600 MB. */
const MOST_ARTICLES = 2 ** 16;

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
  const { length } = articles;
  if (!(length <= MOST_ARTICLES)) throw new RangeError(mismatch('articles', `no more than ${MOST_ARTICLES}`, length));
  let together = 0;
  return listOf(length, (index) => {
    const article = string(`articles[${index}]`, articles[index]);
    together += article.length;
    checkLength('articles together', together);
    return article;
  });
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
    if (!known.includes(name)) throw new TypeError(`unknown option ${cut(name)}: ${show(options[name])}; the options are ${names}`);
  }
  for (const name of known) {
    const value = has(options, name) ? options[name] : undefined;
    if (value !== undefined) values[name] = kinds[name](name, value);
  }
  return values;
}

/** Whether an object has a property of its own or its class's, rather than one that a page has put on every object. */
function has(object, name) {
  for (let holder = object; holder !== null && holder !== Object.prototype; holder = Object.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, name)) return true;
  }
  return false;
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
 * A list of so many, each made in turn of its index. To push one would call the setter that a page may have put on every object, under
 * the index.
 *
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 */
export const listOf = (length, make) => [...Array(length).keys()].map((index) => make(index));

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

/** A value as a developer would write it: `"x"`, `-1`, the start of `{"a":1}`; or its type where it has no such form. */
function show(value) {
  // these are `null` in JSON: NaN and the infinities
  if (typeof value === 'number') return String(value);
  try {
    return cut(JSON.stringify(value) ?? typeof value);
  } catch {
    return typeof value;
  }
}

/** The first characters of what may be as long as an article. */
function cut(text) {
  return text.replace(/^(.{100}).+$/su, '$1…');
}
