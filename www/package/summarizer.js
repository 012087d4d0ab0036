/**
 * The Web's Summarizer interface (https://webmachinelearning.github.io/writing-assistance-apis/) on nutgraf's engine.
 *
 * ```js
 * import { Summarizer } from 'nutgraf/summarizer';
 *
 * const summarizer = await Summarizer.create({ type: 'key-points', length: 'short' });
 * console.log(await summarizer.summarize(article));
 * ```
 *
 * Importing it changes nothing outside of it; `install` makes it the page's `Summarizer`.
 *
 * @import { SummarizerConstructor, SummarizerInstance } from './summarizer/interface.js'
 */

import { followFrames } from './summarizer/frames.js';
import { defineSummarizer } from './summarizer/interface.js';

export const Summarizer = defineSummarizer(globalThis);

/** @typedef {SummarizerInstance} Summarizer */

/**
 * Makes `Summarizer` the global of that name where the browser has none or its own is unavailable, in the frames of
 * this origin too, those to come included. Where there is none it is there when the call returns; where the browser
 * has one, it has to be asked first: wait for the promise.
 *
 * @returns {Promise<SummarizerConstructor>} the `Summarizer` that is the global now, the browser's own or ours
 */
export async function install() {
  const here = /** @type {{ Summarizer?: SummarizerConstructor }} */ (/** @type {unknown} */ (globalThis));
  const own = here.Summarizer;
  if (own === Summarizer) return own;
  if (own && (await isAvailable(own))) return own;
  setGlobal(globalThis, Summarizer);
  if (globalThis.document) followFrames(globalThis.window, (frame) => setGlobal(frame, defineSummarizer(frame)));
  return Summarizer;
}

/** @param {SummarizerConstructor} summarizer */
async function isAvailable(summarizer) {
  try {
    // With a language, since Chrome warns in the console where there is none.
    return (await summarizer.availability({ outputLanguage: 'en' })) !== 'unavailable';
  } catch {
    return false;
  }
}

/**
 * As browsers set the interfaces of the platform: to be replaced, not to be listed.
 *
 * @param {typeof globalThis} global
 * @param {SummarizerConstructor} value
 */
function setGlobal(global, value) {
  Object.defineProperty(global, 'Summarizer', { value, writable: true, enumerable: false, configurable: true });
}
