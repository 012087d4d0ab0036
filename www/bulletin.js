import { element } from './package/element.js';

/**
 * What became of what the reader did with her articles. It is heard as well as seen, and stays: what went wrong until it is
 * dismissed, all else until the next.
 *
 * @typedef {{ label: string, act: () => void }} Action
 *
 * @typedef {Object} News
 * @property {string} text
 * @property {string[]} [problems]  one line each
 * @property {Action[]} [actions]
 * @property {boolean} [focus]  moves the focus to the first action, where what had it is gone
 */

/** Shows what happened. */
export class Bulletin {
  #root;

  /** @param {HTMLElement} root  a live region */
  constructor(root) {
    this.#root = root;
  }

  /**
   * @param {News} news
   * @returns {() => void}  takes it away
   */
  show({ text, problems = [], actions = [], focus = false }) {
    for (const past of this.#root.querySelectorAll('.news:not(.bad)')) past.remove();
    const remove = () => {
      const hadFocus = news.contains(document.activeElement);
      news.remove();
      // What had the focus is gone; the next Tab goes on from here, and not from the top of the page.
      if (hadFocus) this.#root.focus();
    };
    const button = ({ label, act }) =>
      element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          onclick: () => {
            remove();
            act();
          },
        },
        label,
      );
    const news = element(
      'div',
      { class: problems.length > 0 ? 'news bad' : 'news' },
      element('p', { dir: 'auto' }, text),
      problems.length > 0 ? element('ul', {}, ...problems.map((problem) => element('li', { dir: 'auto' }, problem))) : null,
      element('div', { class: 'actions' }, ...[...actions, { label: 'Dismiss', act: () => {} }].map(button)),
    );
    this.#root.append(news);
    if (focus) news.querySelector('button')?.focus();
    return remove;
  }

  /** Shows how far something is, until it is done. */
  progress() {
    const line = element('p');
    const news = element('div', { class: 'news' }, line);
    this.#root.append(news);
    return {
      /** @param {string} text */
      tell: (text) => void (line.textContent = text),
      done: () => news.remove(),
    };
  }
}
