import { addressOf } from './address.js';
import { isOwn } from './library.js';
import { element } from './package/element.js';

/**
 * The articles to choose from, as links: the address says which is open, and the browser's own history works. A box beside each
 * takes it into a comparison with what is open; those that the reader brought in can be forgotten.
 *
 * @typedef {import("./articles.js").Article} Article
 * @typedef {{ link: HTMLElement, box: HTMLInputElement, item: HTMLElement, names: HTMLElement[] }} Entry  `names` show the title
 *
 * @typedef {Object} Handlers
 * @property {(files: string[]) => void} onCompare  told which articles the reader wants open, in the order of the list
 * @property {(files: string[]) => void} onForget  told which articles the reader wants forgotten
 */

/** Of more articles than this, the list is several lines high, and can be searched. */
const A_LINE = 6;

/** Shows the list of articles. */
export class ArticleListView {
  #root;
  #list;
  #find;
  #forgetAll;
  #on;
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** Whether an article was open before. */
  #wasShown = false;
  /** What `setOpen` was told. @type {{ files: string[], alone: string | null }} */
  #open = { files: [], alone: null };

  /**
   * @param {HTMLElement} root
   * @param {Handlers} handlers
   */
  constructor(root, handlers) {
    this.#root = root;
    this.#on = handlers;
    this.#list = /** @type {HTMLElement} */ (root.querySelector('ul'));
    this.#find = /** @type {HTMLInputElement} */ (root.querySelector('[type="search"]'));
    this.#forgetAll = /** @type {HTMLElement} */ (root.querySelector('.forget-all'));
    this.#find.addEventListener('input', () => this.#filter());
    this.#forgetAll.addEventListener('click', () => handlers.onForget([...this.#entries.keys()].filter(isOwn)));
  }

  /** @param {Article[]} articles */
  show(articles) {
    this.#entries.clear();
    const items = articles.map(({ file, title, source }) => {
      const name = (className) => element('span', { class: className, dir: 'auto' }, title ?? file);
      const names = [name('title'), name('unseen')];
      const link = element(
        'a',
        { href: addressOf([file]) },
        source ? element('span', { class: 'source', dir: 'auto' }, source) : null,
        names[0],
      );
      const box = /** @type {HTMLInputElement} */ (
        element('input', { type: 'checkbox', onchange: () => this.#on.onCompare(this.#chosen()) })
      );
      const compare = articles.length > 1 ? element('label', {}, box, 'Compare', names[1]) : null;
      const item = element('li', {}, link, element('div', { class: 'means' }, compare, isOwn(file) ? this.#forget(file, names) : null));
      this.#entries.set(file, { link, box, item, names });
      return item;
    });
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;

    const own = articles.filter(({ file }) => isOwn(file)).length;
    this.#root.classList.toggle('many', articles.length > A_LINE);
    this.#forgetAll.hidden = own < 2;
    this.#forgetAll.textContent = `Forget all ${own} that you brought`;
    this.#find.hidden = articles.length <= A_LINE;
    if (this.#find.hidden) this.#find.value = '';
    this.#filter();
    this.#mark();
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
    this.#open = { files, alone };
    this.#mark();
    const current = this.#list.querySelector('[aria-current]');
    // To bring into view what cannot but be there would lay out the page before it is built.
    if (this.#wasShown || !this.#list.firstElementChild?.contains(current)) {
      current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.#wasShown = true;
  }

  #mark() {
    const { files, alone } = this.#open;
    const current = files.length === 1 ? files[0] : alone;
    for (const [file, { link, box }] of this.#entries) {
      box.checked = files.includes(file);
      // With nothing beside it there is no comparison to take it out of.
      box.disabled = box.checked && files.length === 1;
      if (file === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #chosen() {
    return [...this.#entries].filter(([, { box }]) => box.checked).map(([file]) => file);
  }

  #forget(file, names) {
    const name = names[1].cloneNode(true);
    names.push(name);
    return element('button', { type: 'button', class: 'quiet', onclick: () => this.#on.onForget([file]) }, 'Forget', name);
  }

  /** Shows those that have all words looked for in their title or source. */
  #filter() {
    const words = this.#find.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { link, item } of this.#entries.values()) {
      const text = (link.textContent ?? '').toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
  }
}
