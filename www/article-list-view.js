import { addressOf } from './address.js';
import { element } from './package/element.js';

/**
 * The articles to choose from, as links: the address says which one is open, and the browser's own history works.
 *
 * @typedef {import("./articles.js").Article} Article
 */

/** Shows the list of articles. */
export class ArticleListView {
  #list;
  /** @type {Map<string, HTMLElement>} */
  #links = new Map();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ul'));
  }

  /** @param {Article[]} articles */
  show(articles) {
    for (const { file, title, source } of articles) {
      const link = element(
        'a',
        { href: addressOf(file) },
        source ? element('span', { class: 'source' }, source) : null,
        element('span', { class: 'title', dir: 'auto' }, title ?? file),
      );
      this.#links.set(file, link);
      this.#list.append(element('li', {}, link));
    }
  }

  /**
   * @param {string} file
   * @param {string} title
   */
  setTitle(file, title) {
    const node = this.#links.get(file)?.querySelector('.title');
    if (node) node.textContent = title;
  }

  /**
   * Marks the one that is open, if any is.
   *
   * @param {string | null} file
   */
  setOpen(file) {
    for (const [name, link] of this.#links) {
      if (name === file) {
        link.setAttribute('aria-current', 'true');
        link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
}
