import { among, apart, nest } from './marks.js';
import { element } from './package/element.js';
import { FOUND, Paint } from './paint.js';

/**
 * The article as the reader sees it: the engine's paragraphs, with marks laid over the text.
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./target.js').Target} Target
 *
 * @typedef {Object} Marks
 * @property {Target[]} places
 * @property {Target[]} points
 * @property {Target[]} quotes
 * @property {import('./target.js').MarkedWord[]} words  what the open reason speaks of
 *
 * @typedef {Object} Block  a paragraph
 * @property {number} start
 * @property {number} end
 * @property {HTMLElement} node
 * @property {string} drawn  the marks that are in it
 * @property {string} laid  the colours that are on it
 * @property {Paint} paint
 */

/** The height of the first lines of a note, of which something has to be seen. */
const FIRST_LINES = 96;
/** How near to the top of the window a mark may be brought. */
const NO_CLOSER = 12;

/** Lays an article out and marks it. */
export class ArticleView {
  #root;
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** @type {HTMLElement | null} */
  #note = null;

  /**
   * @param {HTMLElement} root
   * @param {(key: string) => void} onActivate  told the key of the target that the reader chose in the text
   */
  constructor(root, onActivate) {
    this.#root = root;
    root.addEventListener('click', (event) => {
      const target = /** @type {Element} */ (event.target).closest('[data-key]');
      // Someone who selects text in order to copy it is not asking for a reason.
      if (target instanceof HTMLElement && document.getSelection()?.isCollapsed) {
        onActivate(/** @type {string} */ (target.dataset.key));
      }
    });
  }

  /**
   * Shows an article without marks. One that has no headline of its own goes under `title`.
   *
   * @param {string} text
   * @param {(Excerpt & { role: string })[]} paragraphs
   * @param {string} title
   */
  show(text, paragraphs, title) {
    this.clear();
    this.#text = text;
    const headline = paragraphs.find((paragraph) => paragraph.role === 'headline');
    this.#blocks = paragraphs.map((paragraph) => {
      const isTitle = paragraph === headline;
      const node = element(isTitle ? 'h2' : 'p', { class: paragraph.role, dir: 'auto' }, paragraph.text);
      if (isTitle) node.id = 'article-title';
      const { start, end } = paragraph;
      return { start, end, node, drawn: '', laid: '', paint: new Paint(node, start) };
    });
    const heading = headline ? [] : [element('h2', { id: 'article-title', class: 'headline', dir: 'auto' }, title)];
    this.#root.replaceChildren(...heading, ...this.#blocks.map((block) => block.node));
  }

  /**
   * Shows text as it stands, for when there is nobody to say where its paragraphs are.
   *
   * @param {string} text
   * @param {string} title
   */
  showPlain(text, title) {
    this.show(text, [], title);
    // The text brings its own title along; this one only names the region.
    this.#root.firstElementChild?.classList.add('unseen');
    this.#root.append(element('p', { class: 'plain', dir: 'auto' }, text));
  }

  /** Takes the article away. */
  clear() {
    for (const { paint } of this.#blocks) paint.strip();
    this.#blocks = [];
    this.#note = null;
    this.#root.replaceChildren();
  }

  /**
   * Replaces all marks, and touches only the paragraphs where they changed.
   *
   * @param {Marks} marks
   */
  mark({ places, points, quotes, words }) {
    const inEach = (marks) => among(this.#blocks, marks);
    const [placed, pointed, quoted, said] = [places, points, quotes, words].map(inEach);
    for (const [index, block] of this.#blocks.entries()) {
      const layers = [placed[index], pointed[index], ...apart(quoted[index]), said[index]];
      const drawn = JSON.stringify(layers);
      if (drawn === block.drawn) continue;
      block.drawn = drawn;
      block.paint.strip();
      block.laid = '';
      block.node.replaceChildren(...this.#render(nest(block.start, block.end, layers)));
    }
  }

  /**
   * Lays colours on the text in place of those that it had, and touches only the paragraphs where they changed.
   *
   * @param {import('./heat.js').Tint[]} tints
   * @param {import('./find.js').Span[]} found  what is looked for
   */
  color(tints, found) {
    const coats = [...tints, ...found.map((span) => ({ ...span, name: FOUND }))];
    const inEach = among(this.#blocks, coats);
    for (const [index, block] of this.#blocks.entries()) {
      const here = inEach[index];
      const laid = here.map(({ start, end, name }) => `${start} ${end} ${name}`).join();
      if (laid === block.laid) continue;
      block.laid = laid;
      block.paint.lay(here);
    }
  }

  /**
   * Leaves only those paragraphs in sight that have something looked for in them.
   *
   * @param {import('./find.js').Span[] | null} found  null where nothing is looked for
   * @returns {{ shown: number, all: number }}  how many paragraphs of the text there are
   */
  filter(found) {
    const texts = this.#blocks.filter(({ node }) => node.localName === 'p');
    for (const [index, here] of among(texts, found ?? []).entries()) {
      const { node } = texts[index];
      const hidden = found !== null && here.length === 0;
      if (node.hidden !== hidden) node.hidden = hidden;
    }
    return { shown: texts.filter(({ node }) => !node.hidden).length, all: texts.length };
  }

  /**
   * Puts a note under the paragraph where a target begins, in place of the note that stood anywhere before.
   *
   * @param {HTMLElement | null} note
   * @param {Target} [target]
   */
  note(note, target) {
    this.#note?.remove();
    this.#note = note;
    if (note && target) {
      const block = this.#blocks.find((block) => target.start < block.end);
      block?.node.after(note);
    }
  }

  /**
   * Brings a target into view and moves the focus to its button.
   *
   * @param {string} key
   */
  reveal(key) {
    const mark = this.focus(key)?.closest('mark');
    if (mark) this.#bring(mark);
  }

  /**
   * Brings a place of the article into view.
   *
   * @param {number} at  in UTF-16 code units
   */
  go(at) {
    const seen = this.#blocks.filter(({ node }) => !node.hidden);
    const block = seen.find(({ end }) => at < end) ?? seen.at(-1);
    if (block) this.#bring(block.node);
  }

  /** @param {HTMLElement} place */
  #bring(place) {
    const { top } = place.getBoundingClientRect();
    const note = this.#note?.getBoundingClientRect();
    // From the top of the window to the mark: less where the first lines of its note would else be below the fold.
    const reach = note ? Math.min(note.top + FIRST_LINES, note.bottom) - top : 0;
    const margin = Math.max(NO_CLOSER, Math.min(innerHeight / 5, innerHeight - reach));
    scrollBy({ top: top - margin });
  }

  /**
   * Moves the focus to the button of a target, and leaves the page where it is.
   *
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  focus(key) {
    const button = /** @type {HTMLElement | null} */ (
      this.#root.querySelector(`button[data-key="${CSS.escape(key)}"]`)
    );
    button?.focus({ preventScroll: true });
    return button;
  }

  /** @param {import("./marks.js").Piece[]} pieces */
  #render(pieces) {
    return pieces
      .map(({ start, end, mark, children }) => {
        const inside = children.length > 0 ? this.#render(children) : [this.#text.slice(start, end)];
        if (mark === null) return children.length > 0 ? inside : inside[0];
        if ('className' in mark) return element('span', { class: String(mark.className) }, ...inside);
        const target = /** @type {Target} */ (mark);
        const opens = start === target.start;
        return element(
          'mark',
          { class: target.kind, 'data-key': target.key, 'data-active': target.active },
          opens && target.sign !== null ? element('span', { class: 'joint', dir: 'ltr' }, marker(target)) : null,
          ...inside,
        );
      })
      .flat();
  }
}

/**
 * The button in front of a target. A mark cannot be reached by keyboard; its button can.
 *
 * @param {Target} target
 */
function marker({ kind, key, label, sign, active }) {
  return element(
    'button',
    {
      type: 'button',
      class: `marker ${kind}-sign`,
      'data-key': key,
      'aria-label': label,
      'aria-expanded': String(active),
      'aria-describedby': !active ? null : kind === 'place' ? 'reason-heading' : 'reason-picture',
    },
    sign,
  );
}
