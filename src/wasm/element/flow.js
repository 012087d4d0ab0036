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
 * What CSS calls `white-space-collapse`.
 * @typedef {'collapse' | 'keep-breaks' | 'keep'} WhiteSpace
 */

// White space, what is kept as if it were, and the soft hyphen.
const SEPARATORS = /([\p{White_Space}\u00ad\u200b\ufeff])/u;

/** Builds the text; every paragraph of it starts and ends with a character that shows. */
export class Flow {
  text = '';
  /** @type {Stretch[]} */
  stretches = [];
  #part = 0;
  // What comes between the text so far and the next character that shows.
  #gap = '';
  // White space that belongs to the text only if the line goes on after it.
  #spaces = [];

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
    else if (' \t\n\r'.includes(c) && whiteSpace !== 'keep') this.#hold({ c: ' ', collapsible: true, node, offset });
    // CSS Text 3: a carriage return is a space in every respect
    else if (c === '\r') this.#hold({ c: ' ', collapsible: false, node, offset });
    // kept within a line, no-break spaces among it, but no paragraph is made of it
    else this.#hold({ c, collapsible: false, node, offset });
  }

  /** A line break, or after another one a paragraph break. */
  breakLine() {
    this.#spaces = [];
    this.#gap = this.#gap === '' ? '\n' : '\n\n';
  }

  breakParagraph() {
    this.#spaces = [];
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
    const last = this.#spaces.at(-1);
    // at the start of a line as after white space
    const afterCollapsible = last ? last.collapsible : this.#gap !== '' || this.text === '';
    if (!(space.collapsible && afterCollapsible)) this.#spaces.push(space);
  }

  // Puts what comes before a character that shows.
  #settle() {
    if (this.text !== '') {
      this.text += this.#gap;
      if (this.#gap !== '\n\n') for (const { c, node, offset } of this.#spaces) this.#push(c, node, offset);
    }
    this.#gap = '';
    if (this.#spaces.length > 0) this.#spaces = [];
  }

  #push(piece, node, offset) {
    const { length } = piece;
    const start = this.text.length;
    const last = this.stretches.at(-1);
    if (last && last.node === node && last.start + last.length === start && last.offset + last.length === offset) {
      last.length += length;
    } else this.stretches.push({ start, length, node, offset, part: this.#part });
    this.text += piece;
  }
}
