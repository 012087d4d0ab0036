import { element } from '../element.js';
import { reflect } from './attribute.js';

/**
 * What an element has in its shadow root.
 *
 * @typedef {Object} Entry  one thing of the list
 * @property {import("../nutgraf.js").Excerpt} excerpt  what it shows, as the engine gives it
 * @property {{ start: number, end: number }[]} marks  what of the article is marked where it is chosen
 * @property {(Node | string | null)[]} content  what its button shows
 *
 * @typedef {Object} Presentation  what is shown
 * @property {string} title
 * @property {Entry[]} entries
 * @property {string} empty  what is said where there are none
 * @property {{ label: string, expanded: boolean, toggle: () => void } | null} [more]  what shows more of them, or fewer
 */

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** A title, a list of what can be chosen, and a footer; or what is in the tag. */
export class Panel {
  #titleText = element('slot', { name: 'title', onslotchange: () => this.#setLevel() });
  #title = element('div', { id: 'title', part: 'title', class: 'title' }, this.#titleText);
  #list = element('ol', { part: 'list', role: 'list' });
  #empty = element('p', { part: 'empty', class: 'empty' });
  #more = element('button', { type: 'button', part: 'more', class: 'more', onclick: () => this.#toggle() });
  /** It is heard, and not seen: its background is there to be asked for. */
  #status = element('p', { role: 'status', class: 'unseen' });
  #hint = element('span', { id: 'hint', hidden: true });
  #footerText = element('slot', { name: 'footer' });
  #box = element(
    'div',
    { part: 'container', class: 'box', role: 'group', 'aria-labelledby': 'title', hidden: true },
    this.#title,
    this.#list,
    this.#empty,
    this.#status,
    this.#hint,
    element('div', { part: 'footer', class: 'footer' }, this.#footerText),
  );
  #inside = element('div', { part: 'article' }, element('slot'));

  #onChoose;
  #toggle = () => {};
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** The items of the list by the key of their entry: one that stays is not built again, and keeps the focus. */
  #items = new Map();
  /** @type {string | null} */
  #chosen = null;
  #level = 2;
  #shown = '';

  /**
   * @param {ShadowRoot} root
   * @param {{ onChoose: (key: string) => void, onDismiss: () => void }} listeners
   */
  constructor(root, { onChoose, onDismiss }) {
    this.#onChoose = onChoose;
    this.#box.addEventListener('keydown', ({ key }) => key === 'Escape' && onDismiss());
    root.append(this.#box, this.#inside);
  }

  /** The keys of the entries, in order. */
  get keys() {
    return [...this.#entries.keys()];
  }

  /** The key of the entry that is marked as chosen. */
  get chosen() {
    return this.#chosen;
  }

  /** The language that it speaks. */
  get lang() {
    return this.#box.lang;
  }

  /** The background of what is chosen, resolved. */
  get markColor() {
    return getComputedStyle(this.#status).backgroundColor;
  }

  /** @param {string} key */
  entry(key) {
    return this.#entries.get(key);
  }

  /**
   * Replaces all that is shown.
   *
   * @param {Presentation} presentation
   * @param {import("./language.js").Language} language
   * @param {number} level  of the title among the headings of the page
   */
  show({ title, entries, empty, more = null }, { lang, dir, strings }, level) {
    this.#box.lang = lang;
    this.#box.dir = dir;
    this.#titleText.textContent = title;
    this.#level = level;
    this.#setLevel();
    this.#empty.textContent = empty;
    this.#empty.hidden = entries.length > 0;
    this.#list.hidden = entries.length === 0;
    this.#setMore(more);
    this.#hint.textContent = strings.show;
    this.#shown = strings.shown;
    this.#footerText.textContent = strings.footer;
    this.#entries = keyed(entries);
    this.#layOut();
  }

  /**
   * Shows the list, or else what is in the tag.
   *
   * @param {boolean} ready
   * @param {boolean} isArticle  whether what is in the tag is the article itself, and stays beside the list
   */
  reveal(ready, isArticle) {
    this.#box.hidden = !ready;
    this.#inside.hidden = ready && !isArticle;
  }

  /**
   * Shows an entry, or none, as the one that is marked in the article.
   *
   * @param {string | null} chosen
   */
  choose(chosen) {
    this.#chosen = chosen;
    this.#status.textContent = chosen === null ? '' : this.#shown;
    for (const [key, { firstElementChild: button }] of this.#items) {
      button.part.toggle('chosen', key === chosen);
      reflect(button, 'aria-current', key === chosen ? 'true' : null);
    }
  }

  #setMore(more) {
    if (!more) {
      this.#more.remove();
      return;
    }
    this.#more.textContent = more.label;
    this.#more.setAttribute('aria-expanded', String(more.expanded));
    this.#toggle = more.toggle;
    if (!this.#more.isConnected) this.#empty.after(this.#more);
  }

  #layOut() {
    const items = new Map();
    for (const [key, { content }] of this.#entries) {
      const item = this.#items.get(key) ?? this.#item(key);
      item.firstElementChild.replaceChildren(...content.filter((node) => node !== null));
      items.set(key, item);
    }
    this.#items = items;
    // Even to put it where it already is would take the focus from an item.
    const laid = [...items.values()];
    const { children } = this.#list;
    if (laid.length !== children.length || laid.some((item, index) => item !== children[index])) {
      const focused = laid.map((item) => item.firstElementChild).find((button) => button.matches(':focus'));
      this.#list.replaceChildren(...laid);
      focused?.focus({ preventScroll: true });
    }
  }

  #item(key) {
    const onclick = () => this.#onChoose(key);
    const button = element('button', { type: 'button', part: 'entry', class: 'entry', 'aria-describedby': 'hint', onclick });
    return element('li', { part: 'item' }, button);
  }

  /** Our title is a heading; one of the page's in its place is one itself. */
  #setLevel() {
    const slotted = /** @type {HTMLSlotElement} */ (this.#titleText).assignedElements();
    const isHeading = slotted.some((node) => node.matches(HEADINGS) || node.querySelector(HEADINGS));
    reflect(this.#title, 'role', isHeading ? null : 'heading');
    reflect(this.#title, 'aria-level', isHeading ? null : this.#level);
  }
}

/**
 * Entries by their text, by which they stay the same when the article changes around them. Of two alike the second has a number.
 *
 * @param {Entry[]} entries
 * @returns {Map<string, Entry>}
 */
function keyed(entries) {
  const times = new Map();
  return new Map(
    entries.map((entry) => {
      const { text } = entry.excerpt;
      const time = (times.get(text) ?? 0) + 1;
      times.set(text, time);
      return [time === 1 ? text : `${text}\n${time}`, entry];
    }),
  );
}
