import { element } from './package/element.js';
import { pointKey } from './target.js';

/**
 * The key points: the sentences of the summary in the order of the article.
 *
 * @typedef {import("./engine.js").ScoredSentence} ScoredSentence
 */

/** Shows the summary. */
export class SummaryView {
  #list;
  #none;
  #onActivate;
  /** The items shown, by where their sentence starts: one that stays is not built again. */
  #items = new Map();

  /**
   * @param {HTMLElement} root
   * @param {(key: string) => void} onActivate
   */
  constructor(root, onActivate) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ol'));
    this.#none = /** @type {HTMLElement} */ (root.querySelector('.none'));
    this.#onActivate = onActivate;
  }

  /**
   * @param {Map<string, ScoredSentence>} sentences  those to show, by what stands for them in the article
   * @param {string | null} active  the key of the sentence whose reason is open
   * @param {string} none  what is said where there are none
   */
  show(sentences, active, none) {
    const items = new Map();
    for (const [sign, sentence] of sentences) {
      const key = pointKey(sentence);
      const item = this.#items.get(key) ?? this.#item(key, sentence);
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      /** @type {Element} */ (button.firstElementChild).textContent = sign;
      if (key === active) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      items.set(key, item);
    }
    const laid = [...items.values()];
    // Even to put an item where it already is would take the focus from it.
    if (laid.length !== this.#items.size || laid.some((item, index) => item !== this.#list.children[index])) {
      this.#list.replaceChildren(...laid);
    }
    this.#items = items;
    this.#none.textContent = none;
    this.#none.hidden = laid.length > 0;
  }

  /**
   * Gives the focus back to a sentence.
   *
   * @param {string} key
   */
  focus(key) {
    this.#items.get(key)?.firstElementChild.focus();
  }

  #item(key, { text }) {
    const onclick = () => this.#onActivate(key);
    const sign = element('span', { class: 'sign point-sign', 'aria-hidden': 'true', dir: 'ltr' });
    return element('li', {}, element('button', { type: 'button', class: 'entry', dir: 'auto', onclick }, sign, element('span', {}, text)));
  }
}
