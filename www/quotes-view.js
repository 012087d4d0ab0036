import { Backlog } from './frames.js';
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
/** So many quotes can be listed within a frame; those that follow are out of sight, and wait for the next ones. */
const AT_ONCE = 8;

/** Shows the quotes of an article. */
export class QuotesView {
  #list;
  #more;
  #none;
  #onActivate;
  /** What the list was built from: as long as that stays, so do its items. */
  #built = '';
  /** The key of the quote whose reason is open. @type {string | null} */
  #active = null;
  /** What puts the items that are left into the list. */
  #waiting = new Backlog(
    (/** @type {() => void} */ put) => put(),
    AT_ONCE,
    () => this.#list.removeAttribute('aria-busy'),
  );

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
    if (active !== this.#active) {
      this.#active = active;
      this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
      if (active !== null) this.#entry(active)?.setAttribute('aria-current', 'true');
    }
    if (built !== this.#built) {
      this.#built = built;
      this.#build(grouped ? [...bySpeaker(quotes).values()] : [quotes], signs, !grouped);
    }
  }

  /**
   * Builds the list anew: as much of it as can be seen at once, and the rest in the frames that follow.
   *
   * @param {Remark[][]} groups
   * @param {Map<string, string>} signs
   * @param {boolean} named  whether each item itself says who spoke
   */
  #build(groups, signs, named) {
    this.#list.replaceChildren();
    const items = groups.flatMap((quotes) => {
      const items = element('ol');
      return quotes.map((quote, index) => () => {
        items.append(this.#item(quote, signs, named));
        if (index === 0) this.#list.append(named ? items : element('section', { class: 'by' }, heading(quote), items));
      });
    });
    for (const put of items.slice(0, AT_ONCE)) put();
    this.#list.setAttribute('aria-busy', 'true');
    this.#waiting.set(items.slice(AT_ONCE));
  }

  /**
   * Gives the focus back to a quote.
   *
   * @param {string} key
   */
  focus(key) {
    if (!this.#entry(key)) this.#waiting.finish();
    this.#entry(key)?.focus();
  }

  /**
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  #entry(key) {
    return this.#list.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  /**
   * @param {Remark} quote
   * @param {Map<string, string>} signs
   * @param {boolean} named  whether the item itself says who spoke
   */
  #item(quote, signs, named) {
    const key = quoteKey(quote);
    const onclick = () => this.#onActivate(key);
    return element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'entry', 'data-key': key, dir: 'auto', 'aria-current': key === this.#active ? 'true' : null, onclick },
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
    groups.set(name, [...(groups.get(name) ?? []), quote]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start);
  return groups;
}

/** @param {Remark} quote */
function heading(quote) {
  return element('h3', {}, speakerOf(quote, UNKNOWN));
}
