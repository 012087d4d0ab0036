import { startEngine } from './engine.js';

/**
 * What the page fetches from the place it came from, each when it is needed. The single file, which came from nowhere, has
 * it all inside: there `tools/one-file/resources.js` stands in for this module.
 */

/** Published or served, the package stands beside the page; in the project it does not. */
const WASM = new URL('./pkg/nutgraf_bg.wasm', import.meta.url);
const ARTICLES = new URL('./articles/', import.meta.url);

/** Loads the engine. A page whose summariser cannot be loaded still shows its articles. */
export function loadEngine() {
  return startEngine(WASM);
}

/**
 * A file among the articles that come with the page. It rejects where there is no answer.
 *
 * @param {string} name  one segment of a path: a list cannot lead the page out of its folder
 * @returns {Promise<Response>}
 */
export function fetchArticle(name) {
  return fetch(new URL(encodeURIComponent(name), ARTICLES));
}
