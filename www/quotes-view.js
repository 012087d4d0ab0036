import { element } from './element.js';
import { quoteKey, quoteSign } from './target.js';

/**
 * The key quotes: the most telling first, a few at once, all of them on demand.
 *
 * @typedef {import("./engine.js").Quotation} Quotation
 */

const FEW = 3;

/** Shows the quotes of an article. */
export class QuotesView {
  #list;
  #more;
  #none;
  #onActivate;
  /** @type {Quotation[]} */
  #ranked = [];
  #all = false;

  /**
   * @param {HTMLElement} root
   * @param {{ onChange: () => void, onActivate: (key: string) => void }} listeners
   */
  constructor(root, { onChange, onActivate }) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ol'));
    this.#more = /** @type {HTMLElement} */ (root.querySelector('[aria-expanded]'));
    this.#none = /** @type {HTMLElement} */ (root.querySelector('.none'));
    this.#onActivate = onActivate;
    this.#more.addEventListener('click', () => {
      this.#all = !this.#all;
      onChange();
    });
  }

  /** All quotes, the most telling first. */
  get ranked() {
    return this.#ranked;
  }

  /** The quotes that stand in the list now. */
  get shown() {
    return this.#all ? this.#ranked : this.#ranked.slice(0, FEW);
  }

  /**
   * Starts on another article.
   *
   * @param {Quotation[]} quotations
   */
  reset(quotations) {
    this.#ranked = [...quotations].sort((a, b) => b.score - a.score || a.start - b.start);
    this.#all = false;
  }

  /** @param {string | null} active  the key of the quote whose reason is open */
  show(active) {
    const count = this.#ranked.length;
    this.#none.hidden = count > 0;
    this.#more.hidden = count <= FEW;
    this.#more.setAttribute('aria-expanded', String(this.#all));
    this.#more.textContent = this.#all ? 'Show fewer' : `Show all ${count} quotes`;
    this.#list.replaceChildren(...this.shown.map((quote, rank) => this.#item(quote, rank, quoteKey(quote) === active)));
  }

  /**
   * Gives the focus back to a quote.
   *
   * @param {string} key
   */
  focus(key) {
    const button = this.#list.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (button instanceof HTMLElement) button.focus();
  }

  #item(quote, rank, active) {
    const key = quoteKey(quote);
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'entry',
          'data-key': key,
          'aria-current': active ? 'true' : null,
          onclick: () => this.#onActivate(key),
        },
        element('span', { class: 'sign quote-sign', 'aria-hidden': 'true' }, quoteSign(rank)),
        element('q', { dir: 'auto' }, quote.text),
        element(
          'span',
          { class: quote.speaker ? 'speaker' : 'speaker unknown', dir: 'auto' },
          quote.speaker?.name ?? 'Speaker not named',
        ),
      ),
    );
  }
}
