import { element } from './package/element.js';
import { speakerOf, wordsOf } from './package/quote.js';
import { quoteKey } from './target.js';

/**
 * The quotes: the key ones, the most telling first; or, on demand, all of them by who said them.
 *
 * @typedef {import("./package/remarks.js").Remark} Remark
 *
 * @typedef {Object} Shown
 * @property {Remark[]} quotes  those to show, the most telling first
 * @property {number} total  how many there are in the article
 * @property {boolean} grouped  whether they are shown by speaker
 * @property {'more' | 'fewer' | null} offer  what the button does
 * @property {Map<string, string>} signs  what stands for each quote, by its key
 * @property {string | null} active  the key of the quote whose reason is open
 * @property {string} none  what is said where there are none
 */

const UNKNOWN = 'Speaker not named';

/** Shows the quotes of an article. */
export class QuotesView {
  #list;
  #more;
  #none;
  #onActivate;
  /** What the list was built from: as long as that stays, so do its items. */
  #built = '';

  /**
   * @param {HTMLElement} root
   * @param {{ onMore: () => void, onActivate: (key: string) => void }} listeners
   */
  constructor(root, { onMore, onActivate }) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('.list'));
    this.#more = /** @type {HTMLElement} */ (root.querySelector('[aria-expanded]'));
    this.#none = /** @type {HTMLElement} */ (root.querySelector('.none'));
    this.#onActivate = onActivate;
    this.#more.addEventListener('click', onMore);
  }

  /** @param {Shown} shown */
  show({ quotes, total, grouped, offer, signs, active, none }) {
    this.#none.textContent = none;
    this.#none.hidden = quotes.length > 0;
    this.#more.hidden = offer === null;
    this.#more.setAttribute('aria-expanded', String(offer === 'fewer'));
    this.#more.textContent = offer === 'fewer' ? 'Show key quotes only' : `Show all ${total} quotes, by speaker`;
    const built = JSON.stringify([grouped, quotes.map((quote) => [quote.start, quote.text, signs.get(quoteKey(quote))])]);
    if (built !== this.#built) {
      this.#built = built;
      const items = (some, named) => element('ol', {}, ...some.map((quote) => this.#item(quote, signs, named)));
      const groups = [...bySpeaker(quotes).values()].map((some) =>
        element('section', { class: 'by' }, heading(some[0]), items(some, false)),
      );
      this.#list.replaceChildren(...(grouped ? groups : [items(quotes, true)]));
    }
    for (const button of this.#list.querySelectorAll('button')) {
      if (button.dataset.key === active) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
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

  /**
   * @param {Remark} quote
   * @param {Map<string, string>} signs
   * @param {boolean} named  whether the item itself says who spoke
   */
  #item(quote, signs, named) {
    const key = quoteKey(quote);
    return element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'entry', 'data-key': key, dir: 'auto', onclick: () => this.#onActivate(key) },
        element('span', { class: 'sign quote-sign', 'aria-hidden': 'true', dir: 'ltr' }, signs.get(key) ?? ''),
        ...wordsOf(quote),
        named ? speakerOf(quote, UNKNOWN) : null,
      ),
    );
  }
}

/**
 * Whoever says the most telling comes first; each says it in the order of the article.
 *
 * @param {Remark[]} quotes  the most telling first
 * @returns {Map<string | null, Remark[]>}
 */
function bySpeaker(quotes) {
  /** @type {Map<string | null, Remark[]>} */
  const groups = new Map();
  for (const quote of quotes) {
    const name = quote.speaker?.name ?? null;
    groups.set(name, [...(groups.get(name) ?? []), quote].sort((a, b) => a.start - b.start));
  }
  return groups;
}

/** @param {Remark} quote */
function heading(quote) {
  return element('h3', {}, speakerOf(quote, UNKNOWN));
}
