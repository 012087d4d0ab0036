/**
 * The control for the length of a summary.
 *
 * @typedef {{ sentences: number, words: number | null }} Length  at most so many sentences, or so many words where those are given
 */

/** Longer than this is no longer a summary. */
const SENTENCES = { least: 1, most: 12, step: 1 };
const WORDS = { least: 20, most: 300, step: 10 };
/** What a sentence comes to when the reader goes over to words. */
const WORDS_A_SENTENCE = 25;
/** Where words are counted, sentences are not. */
const ANY = 1000;

/** A slider and the unit that it counts in, and beside it what it comes to in words. */
export class LengthControl {
  #root;
  #range;
  #unit;
  #said;
  #sentences = SENTENCES.most;

  /**
   * @param {HTMLElement} root
   * @param {(length: Length) => void} onLength
   */
  constructor(root, onLength) {
    this.#root = root;
    this.#range = /** @type {HTMLInputElement} */ (root.querySelector('input[type=range]'));
    this.#unit = /** @type {HTMLSelectElement} */ (root.querySelector('select'));
    this.#said = /** @type {HTMLElement} */ (root.querySelector('output'));
    this.#range.addEventListener('input', () => onLength(this.length));
    this.#unit.addEventListener('change', () => {
      const { sentences, words } = this.length;
      const amount = this.#range.valueAsNumber;
      const inWords = words !== null;
      this.set(
        inWords
          ? { sentences, words: amount * WORDS_A_SENTENCE }
          : { sentences: Math.max(1, Math.round(amount / WORDS_A_SENTENCE)), words: null },
      );
      onLength(this.length);
    });
  }

  /** What is asked for. @type {Length} */
  get length() {
    const amount = this.#range.valueAsNumber;
    return this.#unit.value === 'words' ? { sentences: this.#sentences, words: amount } : { sentences: amount, words: null };
  }

  /**
   * Starts on other text. The length chosen before stays, as far as the text reaches.
   *
   * @param {number} sentences  how many there are to choose from
   */
  reset(sentences) {
    this.#sentences = Math.min(SENTENCES.most, Math.max(sentences, 1));
    this.#root.hidden = sentences < 2;
    this.set(this.length);
  }

  /**
   * Shows a length, as far as the text reaches.
   *
   * @param {Length} length
   */
  set({ sentences, words }) {
    const inWords = words !== null;
    const { least, most, step } = inWords ? WORDS : { ...SENTENCES, most: this.#sentences };
    this.#unit.value = inWords ? 'words' : 'sentences';
    for (const [name, value] of Object.entries({ min: least, max: most, step, value: words ?? sentences })) {
      if (this.#range[name] !== String(value)) this.#range[name] = String(value);
    }
  }

  /**
   * Makes it longer or shorter by a step.
   *
   * @param {1 | -1} by
   */
  step(by) {
    if (by > 0) this.#range.stepUp();
    else this.#range.stepDown();
    this.#range.dispatchEvent(new Event('input'));
  }

  /**
   * Says what the length comes to.
   *
   * @param {{ text: string }[]} sentences  those of the summary
   * @param {number} share  the part of the whole that they are, from 0 to 1
   * @param {string} whole  what the whole is called
   */
  say(sentences, share, whole) {
    const { length } = sentences;
    const count = length === 1 ? '1 sentence' : `${length} sentences`;
    const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const counts = this.#unit.value === 'words' ? `${words} words in ${count}` : count;
    this.#range.setAttribute('aria-valuetext', this.#unit.value === 'words' ? `at most ${this.#range.value} words` : count);
    const percent = share < 0.01 ? 'under 1' : Math.round(share * 100);
    this.#said.textContent = `${counts}, ${percent}% of ${whole}`;
  }
}

/**
 * What to ask the engine for.
 *
 * @param {Length} length
 * @returns {{ maxSentences: number, maxWords?: number }}
 */
export function capsOf({ sentences, words }) {
  return words === null ? { maxSentences: sentences } : { maxSentences: ANY, maxWords: words };
}
