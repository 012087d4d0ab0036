import { addressOf } from './address.js';
import { element } from './package/element.js';

/**
 * The articles to choose from, as links: the address says which is open, and the browser's own history works. A box beside each
 * takes it into a comparison with what is open.
 *
 * @typedef {import("./articles.js").Article} Article
 * @typedef {{ link: HTMLElement, box: HTMLInputElement, names: HTMLElement[] }} Entry  `names` show the title
 */

/** Shows the list of articles. */
export class ArticleListView {
  #list;
  #onCompare;
  /** @type {Map<string, Entry>} */
  #entries = new Map();

  /**
   * @param {HTMLElement} root
   * @param {(files: string[]) => void} onCompare  told which articles the reader wants open, in the order of the list
   */
  constructor(root, onCompare) {
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ul'));
    this.#onCompare = onCompare;
  }

  /** @param {Article[]} articles */
  show(articles) {
    for (const { file, title, source } of articles) {
      const names = ['title', 'unseen'].map((name) => element('span', { class: name, dir: 'auto' }, title ?? file));
      const link = element(
        'a',
        { href: addressOf([file]) },
        source ? element('span', { class: 'source' }, source) : null,
        names[0],
      );
      const box = /** @type {HTMLInputElement} */ (
        element('input', { type: 'checkbox', onchange: () => this.#onCompare(this.#chosen()) })
      );
      const compare = element('label', {}, box, 'Compare', names[1]);
      this.#entries.set(file, { link, box, names });
      this.#list.append(element('li', {}, link, articles.length > 1 ? compare : null));
    }
  }

  /**
   * @param {string} file
   * @param {string} title
   */
  setTitle(file, title) {
    for (const node of this.#entries.get(file)?.names ?? []) node.textContent = title;
  }

  /**
   * Marks those that are open: one, or several that are compared, of which one may be open alone.
   *
   * @param {string[]} files
   * @param {string | null} alone
   */
  setOpen(files, alone) {
    const current = files.length === 1 ? files[0] : alone;
    for (const [file, { link, box }] of this.#entries) {
      box.checked = files.includes(file);
      // With nothing beside it there is no comparison to take it out of.
      box.disabled = box.checked && files.length === 1;
      if (file === current) {
        link.setAttribute('aria-current', 'true');
        link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }

  #chosen() {
    return [...this.#entries].filter(([, { box }]) => box.checked).map(([file]) => file);
  }
}
