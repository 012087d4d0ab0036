import { element } from './package/element.js';

/**
 * The help sheet: what the keys do, and whether they do it.
 *
 * @typedef {{ keys: string[], does: string }} KeyHelp
 */

/** Shows what there is to know. */
export class HelpView {
  #dialog;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {KeyHelp[]} all
   * @param {import('./keys.js').Keys} keys
   */
  constructor(dialog, all, keys) {
    this.#dialog = dialog;
    const rows = all.map(({ keys, does }) => element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, does)));
    /** @type {HTMLElement} */ (dialog.querySelector('dl')).append(...rows);
    const box = /** @type {HTMLInputElement} */ (dialog.querySelector('input'));
    box.checked = keys.on;
    box.addEventListener('change', () => (keys.on = box.checked));
  }

  /** Opens the sheet. */
  open() {
    this.#dialog.showModal();
  }
}
