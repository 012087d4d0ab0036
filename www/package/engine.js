/**
 * One engine for everything on a page: however many elements and modules ask for it, it is fetched and compiled once.
 *
 * @typedef {typeof import("./nutgraf.js")} Engine
 */

import * as nutgraf from './nutgraf.js';

/** @type {Promise<Engine> | null} */
let loading = null;

/**
 * The functions of nutgraf, ready to be called.
 *
 * @param {Parameters<typeof nutgraf.default>[0]} [source] where the wasm is, if not beside this module: an option for
 *   `init`. Only the first call decides; a call that failed does not count.
 * @returns {Promise<Engine>}
 */
export function loadEngine(source) {
  loading ??= nutgraf.default(source).then(
    () => nutgraf,
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
