import { sourceOf } from './source.js';
import { watch } from './watch.js';

/** How long an article may be missing before that counts as an error, in milliseconds. */
const LATE = 5000;

/** Finds the article of an element, and follows it: it may come late, be edited, go, or give way to another. */
export class Follower {
  #element;
  #listeners;
  /** @type {Element | null} */
  #source = null;
  /** @type {(() => void) | null} */
  #unwatch = null;
  #patience;

  /**
   * @param {Element} element  ours
   * @param {Object} listeners
   * @param {(source: Element | null) => void} listeners.onSource  told where the article is, and when it is nowhere
   * @param {(edited: boolean) => void} listeners.onChange  the page has changed, and if so the article; to look again is up to
   *   the listener
   * @param {(error: unknown) => void} listeners.onError  what was asked for is no selector, or nothing comes of it
   */
  constructor(element, listeners) {
    this.#element = element;
    this.#listeners = listeners;
  }

  /** The element that holds the article. */
  get source() {
    return this.#source;
  }

  /**
   * Looks where the article is now, and goes on from there.
   *
   * @param {string | null} selector
   */
  look(selector) {
    const { onChange, onError, onSource } = this.#listeners;
    let source;
    try {
      source = sourceOf(this.#element, selector);
    } catch (error) {
      this.stop();
      onError(error);
      return;
    }
    if (this.#unwatch && source === this.#source) return;
    this.stop();
    this.#source = source;
    this.#unwatch = watch(this.#element, source, onChange);
    onSource(source);
    if (source) return;
    const what = selector === null ? 'there is no article or main element in the page' : `nothing in the page matches for="${selector}"`;
    this.#patience = setTimeout(() => onError(new Error(what)), LATE);
  }

  /** Lets go of it. */
  stop() {
    clearTimeout(this.#patience);
    this.#unwatch?.();
    this.#unwatch = null;
    this.#source = null;
  }
}
