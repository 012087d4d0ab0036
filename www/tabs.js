/**
 * Parts of the page as tabs, where there is no room for them side by side. The style sheet knows from which width on there is.
 */

/** As in the style sheet. */
const NARROW = '(max-width: 51.99rem)';

/** Tabs, each of which leads to a part of the page. */
export class Tabs {
  #tabs;
  #panels;
  #narrow = matchMedia(NARROW);
  #onSelect;
  #selected = '';

  /**
   * @param {HTMLElement} root  the list of tabs, each with `aria-controls`
   * @param {(id: string) => void} onSelect  told the part that the reader wants
   */
  constructor(root, onSelect) {
    this.#tabs = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[role=tab]')]);
    this.#panels = this.#tabs.map((tab) => /** @type {HTMLElement} */ (document.getElementById(idOf(tab))));
    this.#onSelect = onSelect;
    for (const tab of this.#tabs) tab.addEventListener('click', () => onSelect(idOf(tab)));
    root.addEventListener('keydown', (event) => this.#move(event));
    this.#narrow.addEventListener('change', () => this.#setRoles());
    this.#setRoles();
  }

  /** Whether there is room for one part at a time. */
  get isNarrow() {
    return this.#narrow.matches;
  }

  /** @param {string} id  of the part to show */
  select(id) {
    if (id === this.#selected) return;
    this.#selected = id;
    for (const [index, tab] of this.#tabs.entries()) {
      const selected = idOf(tab) === id;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      this.#panels[index].classList.toggle('off', !selected);
    }
  }

  /** Side by side they are no tabs, and go by what they are. */
  #setRoles() {
    for (const [index, panel] of this.#panels.entries()) {
      const title = this.isNarrow ? this.#tabs[index].id : panel.dataset.title;
      if (this.isNarrow) panel.setAttribute('role', 'tabpanel');
      else panel.removeAttribute('role');
      if (title) panel.setAttribute('aria-labelledby', title);
      else panel.removeAttribute('aria-labelledby');
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const at = this.#tabs.findIndex((tab) => tab === event.target);
    const rtl = getComputedStyle(this.#tabs[0]).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    const { length } = this.#tabs;
    const to = step ? (at + step + length) % length : { Home: 0, End: length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#onSelect(idOf(this.#tabs[to]));
    this.#tabs[to].focus();
  }
}

/** @param {HTMLElement} tab */
const idOf = (tab) => tab.getAttribute('aria-controls') ?? '';
