import { element } from './package/element.js';

/**
 * What the page says when there is nothing to show yet, or something went wrong. It stands in a live region,
 * so that it is also heard.
 */

/** Shows one message at a time. */
export class Notice {
  #root;

  /** @param {HTMLElement} root  a live region */
  constructor(root) {
    this.#root = root;
  }

  /**
   * @param {string} title
   * @param {string} text
   * @param {{ retry?: boolean }} [options]  `retry` offers to load the page again, which keeps the article chosen
   */
  show(title, text, { retry = false } = {}) {
    const again = () => location.reload();
    this.#root.className = 'notice';
    this.#root.hidden = false;
    this.#root.replaceChildren(
      element('h2', {}, title),
      element('p', { dir: 'auto' }, text),
      ...(retry ? [element('button', { type: 'button', class: 'solid', onclick: again }, 'Try again')] : []),
    );
  }

  /** Says that something is on its way; the style sheet holds this back for a moment, since it seldom takes longer. */
  showLoading() {
    this.show('One moment', 'The article and the summariser are being loaded.');
    this.#root.classList.add('loading');
  }

  /** Takes the message away. */
  hide() {
    this.#root.hidden = true;
    this.#root.replaceChildren();
  }
}
