import { parseArgs } from 'node:util';
import { STANDARD_INPUT } from './article.js';

/**
 * What a command line asks for.
 *
 * @typedef {object} Command
 * @property {string[]} files as they are named; `-` is standard input
 * @property {boolean} help
 * @property {boolean} version
 * @property {boolean} json
 * @property {boolean} compare
 * @property {{ maxSentences?: number, maxWords?: number }} summary
 * @property {number} maxQuotes
 */

const FEW_QUOTES = 3;

export const help = `nutgraf: the key points and key quotes of news articles, in their own words

Usage: nutgraf [options] [file ...]

A file is plain text in UTF-8 (or in UTF-16 with a byte order mark); - is standard input, which is also read where
no file is given. Nothing leaves this machine.

  -n, --max-sentences N   key points, at most (3)
  -w, --max-words N       words in all key points together, at most
  -q, --max-quotes N      key quotes, at most (${FEW_QUOTES})
  -c, --compare           hold two or more reports of one event against each other
      --json              all that was found, one line of JSON an article; offsets are UTF-16 code units
  -h, --help              show this
  -v, --version           show the version

The terminal's width is used, or COLUMNS, or 80; colours are for a terminal alone, and not where NO_COLOR is set.
Exit code: 0; 1 where an article could not be read; 2 where the command makes no sense.
`;

/** A command that makes no sense, as its message says. */
export class UsageError extends Error {}

/**
 * @param {string[]} args
 * @returns {Command}
 */
export function askedFor(args) {
  const { values, positionals } = parsed(args);
  const files = [...positionals];
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new UsageError('standard input can be read only once');
  const compare = values.compare ?? false;
  const describesItself = values.help || values.version;
  if (compare && files.length < 2 && !describesItself) {
    throw new UsageError(`--compare needs two or more articles, and has ${files.length}`);
  }
  const caps = {
    maxSentences: count('--max-sentences', values['max-sentences']),
    maxWords: count('--max-words', values['max-words']),
  };
  return {
    files,
    help: values.help ?? false,
    version: values.version ?? false,
    json: values.json ?? false,
    compare,
    summary: Object.fromEntries(Object.entries(caps).filter(([, value]) => value !== undefined)),
    maxQuotes: count('--max-quotes', values['max-quotes']) ?? FEW_QUOTES,
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'max-sentences': { type: 'string', short: 'n' },
        'max-words': { type: 'string', short: 'w' },
        'max-quotes': { type: 'string', short: 'q' },
        compare: { type: 'boolean', short: 'c' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    // Node goes on to explain what is rarely meant.
    const { message } = /** @type {Error} */ (error);
    throw new UsageError(message.split(/\. |\n/)[0].replace(/^./, (letter) => letter.toLowerCase()));
  }
}

/**
 * @param {string} option
 * @param {string | undefined} value
 */
function count(option, value) {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`${option} must be a whole number from 1, not ${value || 'empty'}`);
  return Number(value);
}
