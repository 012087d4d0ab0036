/**
 * What can be activated: a sentence of the summary or a key quote, as it stands in the article.
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./engine.js').ScoredSentence} ScoredSentence
 * @typedef {import('./engine.js').Quotation} Quotation
 *
 * @typedef {Object} TargetFields
 * @property {'point' | 'quote'} kind
 * @property {string} key  names it for as long as the article is shown
 * @property {string} sign  what stands for it in the list and in the article
 * @property {string} label  what its button in the article is called
 * @property {boolean} active  whether its reason is open
 * @typedef {TargetFields & Excerpt} Target
 *
 * @typedef {{ className: string } & Excerpt} MarkedWord  what an open reason speaks of
 */

/** How far the punctuation around a quote may reach: “‘, or ,’ ”. */
const NEAR = 4;

/** @param {{ start: number }} sentence */
export const pointKey = (sentence) => `point-${sentence.start}`;

/** @param {{ start: number }} quote */
export const quoteKey = (quote) => `quote-${quote.start}`;

/**
 * @param {ScoredSentence} sentence
 * @param {number} number  its number in the summary, from 1
 * @param {string | null} active  the key of the target whose reason is open
 * @returns {Target}
 */
export function pointTarget(sentence, number, active) {
  const key = pointKey(sentence);
  const label = `Key point ${number}: why it was chosen`;
  const { text, start, end } = sentence;
  return { kind: 'point', key, label, sign: String(number), active: key === active, text, start, end };
}

/**
 * A quote with the punctuation that touches it: to the eye, its quotation marks are part of it.
 *
 * @param {Quotation} quote
 * @param {number} rank  from 0
 * @param {string | null} active
 * @param {string} article
 * @returns {Target}
 */
export function quoteTarget(quote, rank, active, article) {
  const key = quoteKey(quote);
  const sign = quoteSign(rank);
  const label = `Quote ${sign}${quote.speaker ? `, ${quote.speaker.name}` : ''}: why it was chosen`;
  const before = article.slice(Math.max(0, quote.start - NEAR), quote.start);
  const after = article.slice(quote.end, quote.end + NEAR);
  const start = quote.start - before.length + before.search(/[^\p{L}\p{N}\s]*$/u);
  const end = quote.end + after.search(/[\p{L}\p{N}\s]|$/u);
  return { kind: 'quote', key, label, sign, active: key === active, text: article.slice(start, end), start, end };
}

/**
 * What stands for a quote in the list and in the article: A, B … Z, AA, AB …, so that it is not taken for a key point.
 *
 * @param {number} rank  from 0
 * @returns {string}
 */
export function quoteSign(rank) {
  const letter = String.fromCharCode(65 + (rank % 26));
  return rank < 26 ? letter : quoteSign(Math.floor(rank / 26) - 1) + letter;
}

/**
 * The words that counted for a sentence, in three steps of how much.
 *
 * @param {ScoredSentence} sentence
 * @returns {MarkedWord[]}
 */
export function countedWords({ terms }) {
  return terms.map(({ text, start, end, weight }) => {
    const step = Math.max(1, Math.ceil(weight * 3));
    return { text, start, end, className: `term weight-${step}` };
  });
}

/**
 * The words that tell whose a quote is.
 *
 * @param {Quotation | undefined} quote
 * @returns {MarkedWord[]}
 */
export function tellingWords(quote) {
  const told = [quote?.cue, quote?.speaker?.mention];
  return told.flatMap((excerpt) => (excerpt ? [{ ...excerpt, className: 'told' }] : []));
}
