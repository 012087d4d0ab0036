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
  /** The button that the keyboard has come to, while its tip is shown. @type {HTMLElement | null} */
  #focused = null;

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
    const leave = () => this.#focused ?? this.#hide();
    root.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
      const mark = pointerType === 'mouse' && /** @type {Element} */ (target).closest('[data-key]');
      if (mark) soon(() => this.#show(mark, clientX, clientY));
      else soon(leave);
    });
    root.addEventListener('pointerleave', () => soon(leave));
    this.#node.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#node.addEventListener('pointerleave', () => soon(leave));
    root.addEventListener('focusin', ({ target }) => {
      const button = /** @type {HTMLElement} */ (target);
      if (!button.matches('.marker:focus-visible')) return;
      this.#showBeside(button);
      if (!button.hasAttribute('aria-describedby')) button.setAttribute('aria-describedby', 'tip');
    });
    for (const type of ['focusout', 'click']) root.addEventListener(type, () => this.#hide());
    // What the keyboard comes to is scrolled into view.
    addEventListener('scroll', () => (this.#focused ? this.#showBeside(this.#focused) : this.#hide()), { passive: true });
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hide());
  }

  /** @param {HTMLElement} button */
  #showBeside(button) {
    const { left, bottom } = button.getBoundingClientRect();
    this.#show(button, left, bottom);
    this.#focused = this.#node.matches(':popover-open') ? button : null;
  }

  /** Beside the line of the mark that the pointer is on. */
  #show(mark, x, y) {
    clearTimeout(this.#timer);
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
  }

  #hide() {
    clearTimeout(this.#timer);
    if (this.#focused?.getAttribute('aria-describedby') === 'tip') this.#focused.removeAttribute('aria-describedby');
    this.#focused = null;
    if (this.#node.matches(':popover-open')) this.#node.hidePopover();
  }
}
