import { element } from './package/element.js';

/**
 * The help sheet: what the keys do, and whether they do it.
 *
 * @typedef {{ keys: string[], does: string }} KeyHelp
 */

/** Shows what there is to know. */
export class HelpView {
  #dialog;
  #box;
  #all;
  #keys;
  #isFilled = false;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {KeyHelp[]} all
   * @param {import('./keys.js').Keys} keys
   */
  constructor(dialog, all, keys) {
    this.#dialog = dialog;
    this.#box = /** @type {HTMLInputElement} */ (dialog.querySelector('input'));
    this.#all = all;
    this.#keys = keys;
  }

  /** Opens the sheet. */
  open() {
    if (!this.#isFilled) this.#fill();
    this.#box.checked = this.#keys.on;
    this.#dialog.showModal();
  }

  /** Writes the sheet, which few open. */
  #fill() {
    this.#isFilled = true;
    const rows = this.#all.map(({ keys, does }) => element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, does)));
    /** @type {HTMLElement} */ (this.#dialog.querySelector('dl')).append(...rows);
    this.#box.addEventListener('change', () => (this.#keys.on = this.#box.checked));
  }
}
