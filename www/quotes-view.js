import { element } from './package/element.js';
import { isUnnamed, nameOf } from './package/speaker.js';
import { quoteKey } from './target.js';

/**
 * The key quotes: the most telling first, a few at once, all of them on demand.
 *
 * @typedef {import("./package/remarks.js").Remark} Remark
 */

const FEW = 3;

/** Shows the quotes of an article. */
export class QuotesView {
  #list;
  #more;
  #none;
  #onActivate;
  /** @type {Remark[]} */
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
   * @param {Remark[]} remarks
   */
  reset(remarks) {
    this.#ranked = [...remarks].sort((a, b) => b.score - a.score || a.start - b.start);
    this.#all = false;
  }

  /**
   * @param {Map<string, string>} signs  what stands for each quote, by its key
   * @param {string | null} active  the key of the quote whose reason is open
   */
  show(signs, active) {
    const count = this.#ranked.length;
    this.#none.hidden = count > 0;
    this.#more.hidden = count <= FEW;
    this.#more.setAttribute('aria-expanded', String(this.#all));
    this.#more.textContent = this.#all ? 'Show fewer' : `Show all ${count} quotes`;
    this.#list.replaceChildren(...this.shown.map((quote) => this.#item(quote, signs, active)));
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

  #item(quote, signs, active) {
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
          'aria-current': key === active ? 'true' : null,
          onclick: () => this.#onActivate(key),
        },
        element('span', { class: 'sign quote-sign', 'aria-hidden': 'true' }, signs.get(key) ?? ''),
        ...quote.parts.flatMap(({ text }, index) => [
          // What the article has in between is left out here, and the gap is ours: it stands outside the quotation.
          index === 0 ? null : element('span', { class: 'gap', 'aria-hidden': 'true' }, ' … '),
          element('q', { dir: 'auto' }, text),
        ]),
        speakerLine(quote),
      ),
    );
  }
}

/** @param {Remark} quote */
function speakerLine({ speaker }) {
  if (!speaker) return element('span', { class: 'speaker unknown', dir: 'auto' }, 'Speaker not named');
  const { description } = speaker;
  return element(
    'span',
    { class: isUnnamed(speaker) ? 'speaker unnamed' : 'speaker', dir: 'auto' },
    element('span', { class: 'name' }, nameOf(speaker)),
    description ? element('span', { class: 'description' }, `, ${description.text}`) : null,
  );
}
