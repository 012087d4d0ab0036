import { keywordOf } from './find.js';
import { element } from './package/element.js';

/**
 * What the reader looks for: words typed, or one of the words that the article keeps using.
 *
 * @typedef {import('./engine.js').Keyword} Keyword
 */

/** Shows what is looked for, and what comes of it. */
export class FilterView {
  #field;
  #words;
  #said;
  #onFind;
  /** @type {Keyword[]} */
  #keywords = [];
  /** @type {HTMLElement[]} */
  #buttons = [];

  /**
   * @param {HTMLElement} root
   * @param {(find: string) => void} onFind
   */
  constructor(root, onFind) {
    this.#field = /** @type {HTMLInputElement} */ (root.querySelector('input'));
    this.#words = /** @type {HTMLElement} */ (root.querySelector('.words'));
    this.#said = /** @type {HTMLElement} */ (root.querySelector('[role=status]'));
    this.#onFind = onFind;
    this.#field.addEventListener('input', () => onFind(this.#field.value));
    this.#field.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#field.blur();
    });
  }

  /**
   * Starts on another article.
   *
   * @param {Keyword[]} keywords
   */
  reset(keywords) {
    this.#keywords = keywords;
    this.#buttons = keywords.map(({ text }) => {
      const press = () => this.#onFind(button.getAttribute('aria-pressed') === 'true' ? '' : text);
      const button = element('button', { type: 'button', class: 'word', 'aria-pressed': 'false', dir: 'auto', onclick: press }, text);
      return button;
    });
    this.#words.replaceChildren(...this.#buttons.map((button) => element('li', {}, button)));
    this.#words.hidden = keywords.length === 0;
  }

  /**
   * @param {string} find
   * @param {{ places: number, shown: number, all: number } | null} result  how often it stands in how many paragraphs of how many
   */
  show(find, result) {
    if (this.#field.value !== find) this.#field.value = find;
    const keyword = keywordOf(find, this.#keywords);
    for (const [index, button] of this.#buttons.entries()) {
      button.setAttribute('aria-pressed', String(this.#keywords[index] === keyword));
    }
    this.#said.textContent = result ? saying(result) : '';
  }

  /** Lets the reader type. */
  focus() {
    this.#field.focus();
    this.#field.select();
  }
}

/** @param {{ places: number, shown: number, all: number }} result */
function saying({ places, shown, all }) {
  if (places === 0) return 'Not in this article';
  return `${places} ${places === 1 ? 'place' : 'places'} in ${shown} of ${all} paragraphs`;
}
