import { addressOf } from './address.js';
import { conjunction } from './conjunction.js';
import { afterFrame } from './frames.js';
import { LengthControl, capsOf } from './length-control.js';
import { nest } from './marks.js';
import { element } from './package/element.js';
import { nameOf } from './package/speaker.js';
import { shortList } from './short-list.js';

/**
 * A comparison: all articles in brief, what they share, where they part. Every line is a link to its place.
 *
 * @typedef {import('./comparison.js').Comparison} Comparison
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {Comparison['found']} Found
 * @typedef {{ article: number } & Excerpt} Place
 */

/** As many articles as have a column each in a wide window: of more, only those that report a fact are shown beside it. */
const COLUMNS = 3;

/** Shows what the engine found in several articles. */
export class ComparisonView {
  #root;
  #title;
  #same;
  #summary;
  #control;
  #parts;
  /** @type {Comparison | null} */
  #comparison = null;
  /** The link that the reader followed last. @type {HTMLElement | null} */
  #followed = null;

  /**
   * @param {HTMLElement} root
   * @param {(length: import('./length-control.js').Length) => void} onLength  told how long the summary is to be
   */
  constructor(root, onLength) {
    const find = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
    this.#root = root;
    this.#title = find('h2');
    this.#same = find('.same');
    this.#summary = find('#joint-summary ol');
    this.#control = new LengthControl(find('.length'), (length) => {
      this.#summarize();
      onLength(length);
    });
    this.#parts = find('.parts');
    root.addEventListener('click', ({ target }) => {
      this.#followed = /** @type {Element} */ (target).closest('a');
    });
  }

  /**
   * Opens a comparison. One that was open before is as it was left.
   *
   * @param {Comparison} comparison
   * @param {import('./address.js').Place | null} left  the place that the reader comes back from
   * @param {import('./length-control.js').Length} length
   */
  show(comparison, left, length) {
    this.#root.hidden = false;
    const sources = ({ files, readings }) => JSON.stringify([files, readings.map(({ text }) => text)]);
    if (!this.#comparison || sources(this.#comparison) !== sources(comparison)) {
      this.#comparison = comparison;
      this.#build(comparison);
    }
    this.#control.set(length);
    this.#summarize();
    if (left) this.#focus(addressOf(comparison.files, left));
  }

  /** Takes the comparison out of sight. */
  close() {
    this.#root.hidden = true;
  }

  /** Gives the focus back to the line that led to a place. */
  #focus(href) {
    const leads = (link) => link?.getAttribute('href') === href;
    const links = [...this.#root.querySelectorAll('a')];
    const link = leads(this.#followed) && this.#followed?.isConnected ? this.#followed : links.find(leads);
    if (!link) return;
    if (link.closest('[hidden]')) link.closest('.short-list')?.querySelector('button')?.click();
    link.focus({ preventScroll: true });
    const scroll = () => link.scrollIntoView({ block: 'center', behavior: 'instant' });
    scroll();
    // What was scrolling smoothly when the reader came back adds what it has moved since, and a frame later it has stopped.
    afterFrame(scroll);
  }

  /** @param {Comparison} comparison */
  #build(comparison) {
    const { differences, quotations, shared } = comparison.found;
    this.#title.textContent = `${comparison.readings.length} articles compared`;
    const same = comparison.same.map((indices) => conjunction(indices.map((index) => `“${comparison.labels[index]}”`)));
    this.#same.textContent = same.map((labels) => `${labels} have the same text, word for word.`).join(' ');
    this.#same.hidden = same.length === 0;
    this.#control.reset(comparison.sentenceCount);
    this.#parts.replaceChildren(
      ...part('differences', 'Same fact, different numbers', differences.map((found) => this.#difference(found))),
      ...part('shared', 'Shared facts', shared.map((fact) => this.#fact(fact)), 'No fact was found in more than one of them.'),
      ...part('remarks', 'Shared quotes', quotations.map((remark) => this.#remark(remark)), 'No quote was found in more than one of them.'),
      element('section', { id: 'unique', 'aria-labelledby': 'unique-title' }, ...this.#unique(comparison)),
    );
  }

  #summarize() {
    const comparison = /** @type {Comparison} */ (this.#comparison);
    const sentences = comparison.summary(capsOf(this.#control.length));
    this.#control.say(sentences, comparison.shareOf(sentences), 'all of them');
    this.#summary.replaceChildren(
      ...sentences.map((sentence) => {
        const members = sentence.fact === null ? [sentence] : comparison.found.shared[sentence.fact].members;
        return element('li', {}, this.#line(sentence), this.#source(sentence.article, ` · ${this.#among(members)}`));
      }),
    );
  }

  /** @param {Found['shared'][number]} fact */
  #fact({ members }) {
    const among = element('p', { class: 'hint among' }, this.#among(members));
    return element('li', {}, among, this.#sides(members, (member) => [this.#line(member)]));
  }

  /** @param {Found['differences'][number]} difference */
  #difference({ claims }) {
    const places = claims.map(({ number, sentence }) => ({ ...sentence, number }));
    return element(
      'li',
      {},
      this.#sides(places, (place) => [
        element('span', { class: 'figure', dir: 'auto' }, place.number.text),
        this.#line(place, marked(place, [place.number])),
      ]),
    );
  }

  /** @param {Found['quotations'][number]} remark */
  #remark({ speaker, versions }) {
    const name = speaker === null ? null : nameOf({ name: speaker, mention: { text: speaker } });
    return element(
      'li',
      {},
      element('h4', { class: name === null ? 'speaker unknown' : 'speaker', dir: 'auto' }, name ?? 'Speaker not named'),
      this.#sides(versions, (version) => {
        const words = version.differing.map(({ text }) => `“${text}”`);
        return [
          this.#line(version, [element('q', {}, ...marked(version, version.differing))]),
          words.length > 0 ? element('span', { class: 'unseen' }, `Words that differ: ${conjunction(words)}`) : null,
        ];
      }),
    );
  }

  /** @param {Comparison} comparison */
  #unique({ labels, found }) {
    const sections = labels.map((label, index) => {
      const own = found.unique.filter(({ article }) => article === index);
      const items = own.map((sentence) => element('li', {}, this.#line(sentence)));
      return element(
        'div',
        { class: 'side' },
        element('h4', { class: 'label', dir: 'auto' }, label),
        items.length > 0 ? shortList(items) : element('p', { class: 'none' }, 'Nothing that the others do not have.'),
      );
    });
    return [
      element('h3', { id: 'unique-title' }, 'Only in one'),
      element('div', { class: 'sides' }, ...sections),
    ];
  }

  /**
   * In how many of the articles these places are.
   *
   * @param {Place[]} places
   */
  #among(places) {
    const all = /** @type {Comparison} */ (this.#comparison).readings.length;
    const count = new Set(places.map(({ article }) => article)).size;
    if (count === 1) return 'only here';
    if (count < all) return `in ${count} of ${all}`;
    return all === 2 ? 'in both' : `in all ${all}`;
  }

  /**
   * What each article has, side by side.
   *
   * @template P
   * @param {(P & Place)[]} places
   * @param {(place: P & Place) => (Node | null)[]} show
   */
  #sides(places, show) {
    const { labels } = /** @type {Comparison} */ (this.#comparison);
    const sides = labels.map((_, index) => {
      const own = places.filter(({ article }) => article === index);
      if (own.length > 0) return element('li', { class: 'side' }, this.#source(index), ...own.flatMap(show));
      if (labels.length > COLUMNS) return null;
      return element('li', { class: 'side absent' }, this.#source(index), element('span', { class: 'none' }, 'Not found here'));
    });
    return element('ul', { class: 'sides' }, ...sides);
  }

  /**
   * @param {number} article
   * @param {string} [more]
   */
  #source(article, more = '') {
    const { labels } = /** @type {Comparison} */ (this.#comparison);
    return element('span', { class: 'source' }, element('span', { class: 'label', dir: 'auto' }, labels[article]), more);
  }

  /**
   * @param {Place} place
   * @param {(Node | string)[]} [content]
   */
  #line({ article, text, start, end }, content = [text]) {
    const { files, readings } = /** @type {Comparison} */ (this.#comparison);
    const at = { article: files.indexOf(readings[article].article.file), start, end };
    return element('a', { class: 'line', href: addressOf(files, at), dir: 'auto' }, ...content);
  }
}

/**
 * A part of a comparison under its heading; nothing at all where it is empty and there is nothing to say of that.
 *
 * @param {string} id
 * @param {string} heading
 * @param {HTMLElement[]} items
 * @param {string} [none]  what to say where there are no items
 */
function part(id, heading, items, none) {
  if (items.length === 0 && none === undefined) return [];
  const content = items.length > 0 ? shortList(items) : element('p', { class: 'none' }, none ?? '');
  return [element('section', { id, 'aria-labelledby': `${id}-title` }, element('h3', { id: `${id}-title` }, heading), content)];
}

/**
 * The text of an excerpt with others marked in it.
 *
 * @param {Excerpt} excerpt
 * @param {Excerpt[]} others
 */
function marked({ text, start, end }, others) {
  return nest(start, end, [others]).map((piece) => {
    const words = text.slice(piece.start - start, piece.end - start);
    return piece.mark ? element('mark', { class: 'differing' }, words) : words;
  });
}
