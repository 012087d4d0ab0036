import { loadList, loadText } from './articles.js';
import { isOwn, Library } from './library.js';

/**
 * All the articles there are: those that the reader brought in, and those that come with the page.
 *
 * @typedef {import('./articles.js').Article} Article
 */

/** Has the articles, and their texts. */
export class Shelf {
  library = new Library();
  /** @type {Article[]} */
  #shipped = [];

  /**
   * Finds out what there is. Where only the list of those that come with the page is missing, the others are there all the same.
   *
   * @param {string[]} wanted  the files that the address names, if any
   * @returns {Promise<unknown>}  why that list could not be had; `null` where it could
   */
  async load(wanted) {
    const listing = loadList();
    // What is about to be shown is on its way while the browser looks for the reader's own. Who shows it deals with a failure.
    const fetchWanted = (list) =>
      Promise.all((wanted.length === 0 ? list.slice(0, 1) : list.filter(({ file }) => wanted.includes(file))).map(({ file }) => loadText(file)));
    listing.then(fetchWanted).catch(() => {});
    const [list] = await Promise.allSettled([listing, this.library.open()]);
    if (list.status === 'rejected') return list.reason;
    this.#shipped = list.value;
    return null;
  }

  /** @returns {Article[]} */
  get articles() {
    return [...this.library.articles, ...this.#shipped];
  }

  /**
   * The text of an article.
   *
   * @param {string} file
   * @returns {Promise<string>}
   */
  text(file) {
    return isOwn(file) ? this.library.text(file) : loadText(file);
  }
}
