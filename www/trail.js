/**
 * The reader's way through the page, kept in the history of the browser: a step on is one that its Back takes back.
 */

/** Addresses change no more often than this, in milliseconds: browsers bear only so many changes. */
const PAUSE = 150;

/** Keeps the address in line with what is shown. */
export class Trail {
  #timer;
  /** What waits to be kept, and the address that it is to replace. @type {{ hash: string, from: string } | null} */
  #due = null;
  #returning = false;
  #started = false;

  /** Whether the reader came by a link just now, rather than by the browser's Back, a reload or from elsewhere. */
  get isNew() {
    return this.#started && history.state === null;
  }

  /** Whether what the reader did here has just taken a step back, so that the address has to follow the view. Asked once. */
  get isReturn() {
    const is = this.#returning;
    this.#returning = false;
    return is;
  }

  /**
   * Replaces the address.
   *
   * @param {string} hash
   */
  keep(hash) {
    this.#forget();
    this.#started = true;
    history.replaceState(history.state ?? { step: false }, '', hash || location.href);
  }

  /**
   * Replaces the address once the reader pauses.
   *
   * @param {string} hash
   */
  keepSoon(hash) {
    this.#forget();
    this.#due = { hash, from: location.hash };
    this.#timer = setTimeout(() => this.#keepDue(), PAUSE);
  }

  /**
   * Goes a step on.
   *
   * @param {string} hash
   */
  push(hash) {
    this.#keepDue();
    if (hash === location.hash) return;
    history.pushState({ step: true }, '', hash);
  }

  /**
   * Takes a step back, if the one before was taken here.
   *
   * @param {string} hash  what the address is then
   */
  back(hash) {
    this.#forget();
    if (history.state?.step) {
      this.#returning = true;
      history.back();
    } else {
      this.keep(hash);
    }
  }

  /** Where the reader has gone elsewhere in the meantime, what waits is of the view that she left. */
  #keepDue() {
    const due = this.#due;
    this.#forget();
    if (due?.from === location.hash) this.keep(due.hash);
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#due = null;
  }
}
