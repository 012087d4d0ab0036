import { Backlog } from './frames.js';
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
 * @property {import('./marks.js').Mark[][]} layers  the marks that are to be in it
 * @property {string} wanted  those, in words
 * @property {string} drawn  the marks that are in it
 * @property {boolean} isOpen  whether one of them has its note open
 * @property {import('./paint.js').Coat[]} coats  the colours that are to be on it
 * @property {string} laid  the colours that are on it
 * @property {Paint} paint
 */

/** The height of the first lines of a note, of which something has to be seen. */
const FIRST_LINES = 96;
/** How near to the top of the window a mark may be brought. */
const NO_CLOSER = 12;
/** So many paragraphs can be drawn within a frame; where there are more, they wait for the next ones. */
const AT_ONCE = 24;
/** What is drawn in a paragraph without marks. */
const UNMARKED = JSON.stringify([[], [], []]);

/** Lays an article out and marks it. */
export class ArticleView {
  #root;
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** @type {HTMLElement | null} */
  #note = null;
  /** The paragraphs whose marks wait to be drawn. */
  #waiting = new Backlog((/** @type {Block} */ block) => this.#draw(block), 8);
  /** The paragraphs that wait to be seen again, when nothing is looked for any more. */
  #returning = new Backlog((/** @type {Block} */ { node }) => (node.hidden = false), 16);

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
      return { start, end, node, layers: [], wanted: UNMARKED, drawn: UNMARKED, isOpen: false, coats: [], laid: '', paint: new Paint(node, start) };
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
    this.#waiting.set([]);
    this.#returning.set([]);
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
      block.layers = [placed[index], pointed[index], ...apart(quoted[index]), said[index]];
      block.wanted = JSON.stringify(block.layers);
    }
    const changed = this.#blocks.filter(({ wanted, drawn }) => wanted !== drawn);
    const isDue = changed.length <= AT_ONCE ? () => true : (block) => block.isOpen || hasOpen(block.layers);
    const due = new Set(changed.filter(isDue));
    // Where paragraphs are is asked before any is drawn, which would have it laid out anew.
    const later = changed.filter((block) => !due.has(block));
    const seen = new Set(this.#seen(later));
    for (const block of due) this.#draw(block);
    this.#waiting.set([...seen, ...later.filter((block) => !seen.has(block))]);
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
      block.coats = inEach[index];
      // What is about to be drawn anew takes its colours then.
      if (block.wanted === block.drawn) this.#lay(block);
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
    const inEach = among(texts, found ?? []);
    const shown = found === null ? texts : texts.filter((_, index) => inEach[index].length > 0);
    const isShown = new Set(shown);
    const back = shown.filter(({ node }) => node.hidden);
    // First those that are about to be seen: what follows the first that is seen now, then what goes before it.
    const at = back.length > AT_ONCE && scrollY > 0 ? (this.#seen(shown).next().value?.start ?? 0) : 0;
    const due = [...back.filter(({ start }) => start >= at), ...back.filter(({ start }) => start < at).reverse()];
    for (const block of texts) if (!isShown.has(block) && !block.node.hidden) block.node.hidden = true;
    for (const { node } of due.slice(0, AT_ONCE)) node.hidden = false;
    this.#returning.set(due.slice(AT_ONCE));
    return { shown: shown.length, all: texts.length };
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
    this.#returning.finish();
    const mark = this.focus(key)?.closest('mark');
    if (mark) this.#bring(mark);
  }

  /**
   * Brings a place of the article into view.
   *
   * @param {number} at  in UTF-16 code units
   */
  go(at) {
    this.#returning.finish();
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

  /**
   * Those of some paragraphs that stand in the window, if only in part. Behind another tab none does.
   *
   * @param {Block[]} blocks
   */
  *#seen(blocks) {
    if (blocks.length === 0 || this.#root.checkVisibility?.({ visibilityProperty: true }) === false) return;
    for (const block of blocks) {
      const { top, bottom } = block.node.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) yield block;
    }
  }

  /** @param {Block} block */
  #draw(block) {
    const { start, end, layers, node, paint } = block;
    paint.strip();
    node.replaceChildren(...this.#render(nest(start, end, layers)));
    block.drawn = block.wanted;
    block.isOpen = hasOpen(layers);
    block.laid = '';
    this.#lay(block);
  }

  /** @param {Block} block */
  #lay(block) {
    const laid = block.coats.map(({ start, end, name }) => `${start} ${end} ${name}`).join();
    if (laid === block.laid) return;
    block.laid = laid;
    block.paint.lay(block.coats);
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
 * Whether one of the marks has its note open.
 *
 * @param {import('./marks.js').Mark[][]} layers
 */
function hasOpen(layers) {
  return layers.some((marks) => marks.some((mark) => 'active' in mark && mark.active));
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
