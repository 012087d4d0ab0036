/** What a terminal obeys rather than shows: an article must not be able to command it. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Escape sequences of the terminal, by what they are for here. */
const STYLES = { strong: ['\u001b[1m', '\u001b[22m'], heading: ['\u001b[1;36m', '\u001b[39;22m'] };

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;
const NARROWEST = 20;
const USUAL = 80;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/**
 * A text without what a terminal would obey: controls are spelt out, as in JSON.
 *
 * @param {string} text
 */
export function printable(text) {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * How many columns a text takes.
 *
 * @param {string} text
 */
function columnsOf(text) {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/** The page of a digest as a terminal shows it: how wide it is, and whether in colours. */
export class Terminal {
  #width;
  #hasColours;

  /**
   * @param {number} width in columns
   * @param {boolean} hasColours
   */
  constructor(width, hasColours) {
    this.#width = Math.max(NARROWEST, Math.min(width, WIDEST));
    this.#hasColours = hasColours;
  }

  /**
   * @param {NodeJS.WriteStream} stream
   * @param {NodeJS.ProcessEnv} [env]
   */
  static of(stream, env = process.env) {
    const hasColours = stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
    return new Terminal(stream.columns || Number(env.COLUMNS) || USUAL, Boolean(hasColours));
  }

  /** @param {string} text */
  title(text) {
    return `${this.#styled('strong', this.#wrapped(text, '', ''))}\n\n`;
  }

  /** @param {string} text */
  heading(text) {
    return `${this.#styled('heading', this.#wrapped(text, '', ''))}\n`;
  }

  /**
   * A paragraph in lines that fit.
   *
   * @param {string} text
   * @param {{ first?: string, indent?: string }} [layout] what its first line starts with, and every other
   */
  paragraph(text, { first = '', indent = first } = {}) {
    return `${this.#wrapped(text, first, indent)}\n`;
  }

  /**
   * @param {string} text
   * @param {string} first
   * @param {string} indent
   */
  #wrapped(text, first, indent) {
    const lines = [];
    let line = first;
    let columns = columnsOf(first);
    let isEmpty = true;
    for (const word of text.split(/\s+/u).filter(Boolean).map(printable)) {
      const width = columnsOf(word);
      if (!isEmpty && columns + 1 + width > this.#width) {
        lines.push(line);
        line = indent;
        columns = columnsOf(indent);
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      columns += isEmpty ? width : width + 1;
      isEmpty = false;
    }
    return [...lines, line].join('\n');
  }

  /**
   * @param {keyof typeof STYLES} style
   * @param {string} text
   */
  #styled(style, text) {
    const [on, off] = STYLES[style];
    return this.#hasColours ? `${on}${text}${off}` : text;
  }
}
