import { element } from './package/element.js';
import { pointKey } from './target.js';

/**
 * The summary: a control for its length, and its sentences in the order of the article.
 *
 * @typedef {import("./engine.js").ScoredSentence} ScoredSentence
 */

/** More sentences than this are no longer a summary. */
const LONGEST = 12;

/** Shows the summary and asks for another length. */
export class SummaryView {
  #list;
  #range;
  #share;
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
    this.#range = /** @type {HTMLInputElement} */ (root.querySelector('input[type=range]'));
    this.#share = /** @type {HTMLElement} */ (root.querySelector('output'));
    this.#control = /** @type {HTMLElement} */ (root.querySelector('.length'));
    this.#onActivate = onActivate;
    this.#range.addEventListener('input', onLength);
  }

  /** The number of sentences asked for. */
  get length() {
    return this.#range.valueAsNumber;
  }

  /**
   * Starts on another article. The length chosen before stays, as far as the article reaches.
   *
   * @param {number} sentences  how many there are to choose from
   */
  reset(sentences) {
    this.#items.clear();
    this.#list.replaceChildren();
    this.#range.max = String(Math.min(LONGEST, Math.max(sentences, 1)));
    this.#control.hidden = sentences < 2;
  }

  /**
   * @param {ScoredSentence[]} sentences
   * @param {number} share  the part of the article that they are, from 0 to 1
   * @param {string | null} active  the key of the sentence whose reason is open
   */
  show(sentences, share, active) {
    const count = sentences.length === 1 ? '1 sentence' : `${sentences.length} sentences`;
    this.#range.setAttribute('aria-valuetext', count);
    const percent = share < 0.01 ? 'under 1' : Math.round(share * 100);
    this.#share.textContent = `${count}, ${percent}% of the article`;

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
