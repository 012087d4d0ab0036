import { fetchArticle } from './resources.js';

/**
 * Loads the list of articles that come with the page and their text. Failing is a `LoadError`, which says what a reader can be told.
 *
 * @typedef {{ file: string, title?: string, source?: string, url?: string }} Article  `url` is where it is published
 */

/** Something that could not be loaded; `message` is a sentence for the reader. */
export class LoadError extends Error {}

/** @param {string} name */
async function load(name) {
  let response;
  try {
    response = await fetchArticle(name);
  } catch {
    throw new LoadError('There was no answer from the place this page came from.');
  }
  if (!response.ok) throw new LoadError(`The server answered ${response.status} to ${name}.`);
  return response;
}

/**
 * The articles on offer, in the order of `articles/index.json`.
 *
 * @returns {Promise<Article[]>}
 */
export async function loadList() {
  const response = await load('index.json');
  const list = await response.json().catch(() => null);
  const isArticle = (entry) => typeof entry?.file === 'string' && entry.file !== '';
  if (!Array.isArray(list) || !list.every(isArticle)) {
    throw new LoadError('The file index.json is not a list of articles.');
  }
  return list;
}

/** @type {Map<string, Promise<string>>} */
const texts = new Map();

/**
 * The text of one article. It is fetched once, unless that failed.
 *
 * @param {string} file
 * @returns {Promise<string>}
 */
export function loadText(file) {
  let text = texts.get(file);
  if (!text) {
    text = load(file).then((response) => response.text());
    text.catch(() => texts.delete(file));
    texts.set(file, text);
  }
  return text;
}
