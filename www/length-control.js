/**
 * The control for the length of a summary.
 */

/** More sentences than this are no longer a summary. */
const LONGEST = 12;

/** A slider, and beside it what it comes to in words. */
export class LengthControl {
  #root;
  #range;
  #said;

  /**
   * @param {HTMLElement} root
   * @param {() => void} onLength
   */
  constructor(root, onLength) {
    this.#root = root;
    this.#range = /** @type {HTMLInputElement} */ (root.querySelector('input[type=range]'));
    this.#said = /** @type {HTMLElement} */ (root.querySelector('output'));
    this.#range.addEventListener('input', onLength);
  }

  /** The number of sentences asked for. */
  get length() {
    return this.#range.valueAsNumber;
  }

  /**
   * Starts on other text. The length chosen before stays, as far as the text reaches.
   *
   * @param {number} sentences  how many there are to choose from
   */
  reset(sentences) {
    this.#range.max = String(Math.min(LONGEST, Math.max(sentences, 1)));
    this.#root.hidden = sentences < 2;
  }

  /**
   * Says what the length comes to.
   *
   * @param {number} sentences  how many there are in the summary
   * @param {number} share  the part of the whole that they are, from 0 to 1
   * @param {string} whole  what the whole is called
   */
  say(sentences, share, whole) {
    const count = sentences === 1 ? '1 sentence' : `${sentences} sentences`;
    this.#range.setAttribute('aria-valuetext', count);
    const percent = share < 0.01 ? 'under 1' : Math.round(share * 100);
    this.#said.textContent = `${count}, ${percent}% of ${whole}`;
  }
}
