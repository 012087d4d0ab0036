// Text as it flows through a page: white space collapsed, lines and paragraphs broken, and each piece's place kept.

/**
 * A stretch of the text that stands in one node as it stands in the text, but for which white space it is.
 *
 * @typedef {object} Stretch
 * @property {number} start  where it starts in the text
 * @property {number} length
 * @property {number} node  the index of its node
 * @property {number} offset  where it starts in its node
 * @property {number} part  counts what was left out of the text before it
 *
 * White space in one node that may come to stand in the text.
 *
 * @typedef {object} Space
 * @property {string} c
 * @property {boolean} collapsible
 * @property {number} node
 * @property {number} offset
 * @property {Space | null} next  the one after it
 *
 * What CSS calls `white-space-collapse`.
 * @typedef {'collapse' | 'keep-breaks' | 'keep'} WhiteSpace
 */

// White space, what is kept as if it were, and the soft hyphen.
const SEPARATORS = /([\p{White_Space}\u00ad\u200b\ufeff])/u;

/** Builds the text; every paragraph of it starts and ends with a character that shows. */
export class Flow {
  text = '';
  /**
   * A set, since to push on a list would call the setter of an index that a page may have put on every object.
   *
   * @type {Set<Stretch>}
   */
  stretches = new Set();
  /** @type {Stretch | null} */
  #last = null;
  #part = 0;
  // What comes between the text so far and the next character that shows.
  #gap = '';
  // White space that belongs to the text only if the line goes on after it: the first, each with the `next`, and the last.
  /** @type {Space | null} */
  #firstSpace = null;
  /** @type {Space | null} */
  #lastSpace = null;

  /**
   * The text of the node with the index `node`.
   *
   * @param {string} data
   * @param {number} node
   * @param {WhiteSpace} whiteSpace
   */
  add(data, node, whiteSpace) {
    let offset = 0;
    // words, and between them separators
    data.split(SEPARATORS).forEach((piece, index) => {
      if (index % 2 === 1) this.#separate(piece, node, offset, whiteSpace);
      else if (piece !== '') {
        this.#settle();
        this.#push(piece, node, offset);
      }
      offset += piece.length;
    });
  }

  #separate(c, node, offset, whiteSpace) {
    // it shows only where a line is broken at it, and it would part the word
    if (c === '\u00ad') return;
    if (c === '\n' && whiteSpace !== 'collapse') this.breakLine();
    else if (' \t\n\r'.includes(c) && whiteSpace !== 'keep') this.#hold({ c: ' ', collapsible: true, node, offset, next: null });
    // CSS Text 3: a carriage return is a space in every respect
    else if (c === '\r') this.#hold({ c: ' ', collapsible: false, node, offset, next: null });
    // kept within a line, no-break spaces among it, but no paragraph is made of it
    else this.#hold({ c, collapsible: false, node, offset, next: null });
  }

  /** A line break, or after another one a paragraph break. */
  breakLine() {
    this.#dropSpaces();
    this.#gap = this.#gap === '' ? '\n' : '\n\n';
  }

  breakParagraph() {
    this.#dropSpaces();
    this.#gap = '\n\n';
  }

  /**
   * Opens a quotation with a mark that is in the style and in no node.
   *
   * @param {string} mark
   */
  openMark(mark) {
    this.#settle();
    this.text += mark;
  }

  /**
   * Closes it, before a break that has come since.
   *
   * @param {string} mark
   */
  closeMark(mark) {
    if (this.#gap === '') this.#settle();
    this.text += mark;
  }

  /** Something stands here in the page that is left out of the text. */
  leaveOut() {
    this.#part += 1;
  }

  #hold(space) {
    const last = this.#lastSpace;
    // at the start of a line as after white space
    const afterCollapsible = last ? last.collapsible : this.#gap !== '' || this.text === '';
    if (space.collapsible && afterCollapsible) return;
    if (last) last.next = space;
    else this.#firstSpace = space;
    this.#lastSpace = space;
  }

  #dropSpaces() {
    this.#firstSpace = null;
    this.#lastSpace = null;
  }

  // Puts what comes before a character that shows.
  #settle() {
    if (this.text !== '') {
      this.text += this.#gap;
      if (this.#gap !== '\n\n') {
        for (let space = this.#firstSpace; space; space = space.next) this.#push(space.c, space.node, space.offset);
      }
    }
    this.#gap = '';
    this.#dropSpaces();
  }

  #push(piece, node, offset) {
    const { length } = piece;
    const start = this.text.length;
    const last = this.#last;
    if (last && last.node === node && last.start + last.length === start && last.offset + last.length === offset) {
      last.length += length;
    } else {
      this.#last = { start, length, node, offset, part: this.#part };
      this.stretches.add(this.#last);
    }
    this.text += piece;
  }
}
