import { LengthControl } from './length-control.js';
import { element } from './package/element.js';
import { pointKey } from './target.js';

/**
 * The summary: a control for its length, and its sentences in the order of the article.
 *
 * @typedef {import("./engine.js").ScoredSentence} ScoredSentence
 */

/** Shows the summary and asks for another length. */
export class SummaryView {
  #list;
  #control;
  #onActivate;
  /** The items shown, by where their sentence starts: one that stays is not built again. */
  #items = new Map();

  /**
   * @param {HTMLElement} root
   * @param {{ onLength: () => void, onActivate: (key: string) => void }} listeners
   */
  constructor(root, { onLength, onActivate }) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ol'));
    this.#control = new LengthControl(/** @type {HTMLElement} */ (root.querySelector('.length')), onLength);
    this.#onActivate = onActivate;
  }

  /** The number of sentences asked for. */
  get length() {
    return this.#control.length;
  }

  /**
   * Starts on another article.
   *
   * @param {number} sentences  how many there are to choose from
   */
  reset(sentences) {
    this.#items.clear();
    this.#list.replaceChildren();
    this.#control.reset(sentences);
  }

  /**
   * @param {ScoredSentence[]} sentences
   * @param {number} share  the part of the article that they are, from 0 to 1
   * @param {string | null} active  the key of the sentence whose reason is open
   */
  show(sentences, share, active) {
    this.#control.say(sentences.length, share, 'the article');

    const items = new Map();
    for (const sentence of sentences) {
      const key = pointKey(sentence);
      const item = this.#items.get(key) ?? this.#item(key, sentence);
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      /** @type {Element} */ (button.firstElementChild).textContent = String(items.size + 1);
      if (key === active) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      items.set(key, item);
    }
    this.#items = items;
    this.#list.replaceChildren(...items.values());
  }

  /**
   * Gives the focus back to a sentence.
   *
   * @param {string} key
   */
  focus(key) {
    this.#items.get(key)?.firstElementChild.focus();
  }

  #item(key, sentence) {
    const onclick = () => this.#onActivate(key);
    const sign = element('span', { class: 'sign point-sign', 'aria-hidden': 'true' });
    const text = element('span', { dir: 'auto' }, sentence.text);
    return element('li', {}, element('button', { type: 'button', class: 'entry', onclick }, sign, text));
  }
}
