/**
 * When to do what need not be done at once: after the frame that answers the reader, and so little of it a frame that there
 * is room for the next answer.
 */

/**
 * Does something once the next frame is shown.
 *
 * @param {() => void} act
 */
export function afterFrame(act) {
  requestAnimationFrame(() => setTimeout(act));
}

/** What is left to do, some of it a frame, in order. @template T */
export class Backlog {
  #act;
  #share;
  #onDone;
  /** @type {T[]} */
  #due = [];
  #isWaiting = false;

  /**
   * @param {(item: T) => void} act
   * @param {number} share  so many a frame. What an item takes is for the most part its layout, which no clock tells in time.
   * @param {() => void} [onDone]  told when nothing is left
   */
  constructor(act, share, onDone = () => {}) {
    this.#act = act;
    this.#share = share;
    this.#onDone = onDone;
    // Paper has no next frame.
    addEventListener('beforeprint', () => this.finish());
  }

  /**
   * Leaves these to do, in place of whatever was left.
   *
   * @param {T[]} items
   */
  set(items) {
    this.#due = items;
    if (items.length === 0) this.#onDone();
    else this.#wait();
  }

  /** Does all that is left. */
  finish() {
    this.#work(this.#due.length);
  }

  #wait() {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    afterFrame(() => {
      this.#isWaiting = false;
      this.#work(this.#share);
    });
  }

  /** @param {number} count */
  #work(count) {
    if (this.#due.length === 0) return;
    const now = this.#due.slice(0, count);
    this.#due = this.#due.slice(count);
    for (const item of now) this.#act(item);
    if (this.#due.length === 0) this.#onDone();
    else this.#wait();
  }
}
