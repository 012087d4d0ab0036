/**
 * The control for the balance of a summary: how far what a sentence says counts against where it stands.
 */

/** A slider from the one to the other. */
export class BalanceControl {
  #root;
  #range;
  #usual;

  /**
   * @param {HTMLElement} root
   * @param {(weight: number | null) => void} onBalance  told the weight of position, from 0 to 1; `null` leaves it to the engine
   */
  constructor(root, onBalance) {
    this.#root = root;
    this.#range = /** @type {HTMLInputElement} */ (root.querySelector('input'));
    this.#usual = /** @type {HTMLElement} */ (root.querySelector('button'));
    this.#range.addEventListener('input', () => onBalance(this.#range.valueAsNumber));
    this.#usual.addEventListener('click', () => {
      onBalance(null);
      this.#range.focus();
    });
  }

  /**
   * Starts on another article.
   *
   * @param {number} sentences  how many there are to choose from
   */
  reset(sentences) {
    this.#root.hidden = sentences < 2;
  }

  /**
   * @param {number} weight  the weight of position that counts
   * @param {boolean} isUsual  whether the engine chose it
   */
  show(weight, isUsual) {
    const value = String(Math.round(weight * 100) / 100);
    if (this.#range.value !== value) this.#range.value = value;
    const place = Math.round(weight * 100);
    this.#range.setAttribute('aria-valuetext', `${100 - place}% what it says, ${place}% where it stands`);
    this.#usual.disabled = isUsual;
  }
}
