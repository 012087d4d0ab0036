import { element } from './package/element.js';

/**
 * The reason in short, beside a mark that the pointer rests on or the keyboard has come to. It goes by Escape, stays while the
 * pointer is on it, and never where the reason stands in full.
 */

/** How long the pointer rests before it asks, and may stray before it leaves, in milliseconds. */
const REST = 250;
/** How far from the mark, and from the edges of the window, in pixels. */
const GAP = 6;

/** Shows tips for the marks of an article. */
export class Tip {
  #node = element('div', { id: 'tip', class: 'tip', role: 'tooltip', popover: 'manual', dir: 'auto' });
  #textOf;
  #timer;
  /** @type {Element | null} */
  #told = null;

  /**
   * @param {HTMLElement} root
   * @param {(key: string) => string | null} textOf  what to tell of a mark by its key
   */
  constructor(root, textOf) {
    if (!('popover' in HTMLElement.prototype)) return;
    this.#textOf = textOf;
    root.after(this.#node);
    const soon = (act) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(act, REST);
    };
    root.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
      const mark = pointerType === 'mouse' && /** @type {Element} */ (target).closest('[data-key]');
      if (mark) soon(() => this.#show(mark, clientX, clientY));
      else soon(() => this.#hide());
    });
    root.addEventListener('pointerleave', () => soon(() => this.#hide()));
    this.#node.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#node.addEventListener('pointerleave', () => soon(() => this.#hide()));
    root.addEventListener('focusin', ({ target }) => {
      const { left, bottom } = /** @type {Element} */ (target).getBoundingClientRect();
      if (/** @type {Element} */ (target).matches('.marker:focus-visible')) this.#show(target, left, bottom);
    });
    for (const type of ['focusout', 'click']) root.addEventListener(type, () => this.#hide());
    addEventListener('scroll', () => this.#hide(), { passive: true });
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
  }

  /** Beside the line of the mark that the pointer is on. */
  #show(mark, x, y) {
    const text = mark.isConnected ? this.#textOf(mark.dataset.key) : null;
    if (text === null) return this.#hide();
    this.#node.textContent = text;
    this.#node.showPopover();
    const lines = [...mark.getClientRects()];
    const line = lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0];
    const { width, height } = this.#node.getBoundingClientRect();
    const below = line.bottom + GAP + height < innerHeight;
    const { style } = this.#node;
    style.left = `${Math.max(GAP, Math.min(x, innerWidth - width - GAP))}px`;
    style.top = `${below ? line.bottom + GAP : line.top - GAP - height}px`;
    this.#told = mark.closest('.marker');
    if (!this.#told?.hasAttribute('aria-describedby')) this.#told?.setAttribute('aria-describedby', 'tip');
    else this.#told = null;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#told?.removeAttribute('aria-describedby');
    this.#told = null;
    if (this.#node.matches(':popover-open')) this.#node.hidePopover();
  }
}
