import { element } from '../element.js';
import { withPunctuation } from '../excerpt.js';
import { speakerOf, wordsOf } from '../quote.js';
import { keyRemarks, ranked, remarksOf } from '../remarks.js';
import { ArticleElement } from './article-element.js';
import { reflect, wholeNumberOf } from './attribute.js';

/**
 * @typedef {import("../nutgraf.js").ElementArticle} ElementArticle
 * @typedef {import("../remarks.js").Remark} Remark
 */

/**
 * The key quotes of an article, the most telling first: each with who said it, and each leads to its place.
 *
 * @element nutgraf-quotes
 *
 * @attr {number} max-quotes - How many quotes there are at first: a whole number from 1. 3 without it.
 * @attr {boolean} expanded - Whether all of them are shown.
 *
 * @fires {CustomEvent<{ quotes: Remark[], article: ElementArticle }>} nutgraf-ready - The list is up to date with the article.
 * @fires {CustomEvent<{ index: number, excerpt: Remark, article: ElementArticle }>} nutgraf-select - A quote was chosen. `preventDefault()` keeps the page as it is.
 *
 * @csspart quote - The words of a quote, or a part of them.
 * @csspart gap - What stands for words of the article between two parts of a quote.
 * @csspart speaker - The line that tells who said it.
 * @csspart name - The name of the speaker.
 * @csspart description - What the article says of the speaker.
 * @csspart more - The button that shows all quotes, or fewer.
 */
export class NutgrafQuotesElement extends ArticleElement {
  static observedAttributes = [...ArticleElement.observedAttributes, 'expanded', 'max-quotes'];

  /** @type {Remark[] | null} */
  #quotes = null;

  static define(tag = 'nutgraf-quotes', registry = globalThis.customElements) {
    super.define(tag, registry);
    return this;
  }

  /** How many quotes there are at first, attribute `max-quotes`. @type {number} */
  get maxQuotes() {
    return wholeNumberOf(this, 'max-quotes', { otherwise: 3 });
  }

  set maxQuotes(value) {
    reflect(this, 'max-quotes', value);
  }

  /** Whether all of them are shown, attribute `expanded`. @type {boolean} */
  get expanded() {
    return this.hasAttribute('expanded');
  }

  set expanded(value) {
    reflect(this, 'expanded', Boolean(value));
  }

  /** All quotes of the article, the most telling first; `null` before they are found. @type {Remark[] | null} */
  get quotes() {
    return this.#quotes;
  }

  /** @protected */
  find(engine, text) {
    return ranked(remarksOf(engine.quotations(text)));
  }

  /** @protected */
  present(found, strings, { article, lang }) {
    const quotes = /** @type {Remark[]} */ (found);
    const { expanded, maxQuotes } = this;
    this.#quotes = quotes;
    const key = keyRemarks(quotes, maxQuotes);
    const all = strings.more.replace('{count}', String(quotes.length));
    const toggle = () => (this.expanded = !expanded);
    return {
      title: strings.quotes,
      entries: (expanded ? quotes : key).map((quote) => ({
        excerpt: quote,
        marks: quote.parts.map((part) => withPunctuation(part, article)),
        content: [element('span', { part: 'text', lang, dir: 'auto' }, ...wordsOf(quote)), speakerOf(quote, strings.unnamed, lang)],
      })),
      empty: strings.noQuotes,
      more: quotes.length > key.length ? { label: expanded ? strings.fewer : all, expanded, toggle } : null,
    };
  }

  /** @protected */
  detail(quotes) {
    return { quotes };
  }
}
