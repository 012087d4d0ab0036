import { withPunctuation } from './package/excerpt.js';
import { nameOf } from './package/speaker.js';

/**
 * What can be activated: a sentence of the summary, a key quote, or what a comparison led to, as it stands in the article.
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./engine.js').ScoredSentence} ScoredSentence
 * @typedef {import('./package/remarks.js').Remark} Remark
 *
 * @typedef {Object} TargetFields
 * @property {'point' | 'quote' | 'place'} kind
 * @property {string} key  names it for as long as the article is shown
 * @property {string | null} sign  what stands for it in the list and in the article; null where it goes on from another
 * @property {string} label  what its button in the article is called
 * @property {boolean} active  whether its reason is open
 * @typedef {TargetFields & Excerpt} Target
 *
 * @typedef {{ className: string } & Excerpt} MarkedWord  what an open reason speaks of
 */

/** @param {{ start: number }} sentence */
export const pointKey = (sentence) => `point-${sentence.start}`;

/** @param {{ start: number }} quote */
export const quoteKey = (quote) => `quote-${quote.start}`;

/** @param {{ start: number }} place */
export const placeKey = (place) => `place-${place.start}`;

/**
 * @param {Excerpt} place
 * @param {string | null} active  the key of the target whose note is open
 * @returns {Target}
 */
export function placeTarget({ text, start, end }, active) {
  const key = placeKey({ start });
  return { kind: 'place', key, label: 'From the comparison', sign: '⇄', active: key === active, text, start, end };
}

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
 * The parts of a quote, which all go by its key; only the first bears its sign.
 *
 * @param {Remark} quote
 * @param {string} sign
 * @param {string | null} active
 * @param {string} article
 * @returns {Target[]}
 */
export function quoteTargets(quote, sign, active, article) {
  const key = quoteKey(quote);
  const label = `Quote ${sign}${quote.speaker ? `, ${nameOf(quote.speaker)}` : ''}: why it was chosen`;
  return quote.parts.map((part, index) => ({
    kind: 'quote',
    key,
    label,
    sign: index === 0 ? sign : null,
    active: key === active,
    ...withPunctuation(part, article),
  }));
}

/**
 * What stands for each quote in the list and in the article, by its key. Letters, so that it is not taken for a key
 * point; and in the order of the article, as with the points, whatever the order of the list. A quote keeps its letter
 * whichever are shown: the key ones come first, and the others go on from them.
 *
 * @param {Remark[]} key
 * @param {Remark[]} all
 * @returns {Map<string, string>}
 */
export function quoteSigns(key, all) {
  const inOrder = (quotes) => [...quotes].sort((a, b) => a.start - b.start);
  const others = all.filter((quote) => !key.includes(quote));
  return new Map([...inOrder(key), ...inOrder(others)].map((quote, index) => [quoteKey(quote), letters(index)]));
}

/**
 * A, B … Z, AA, AB …
 *
 * @param {number} index  from 0
 * @returns {string}
 */
function letters(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
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
 * @param {Remark | undefined} quote
 * @returns {MarkedWord[]}
 */
export function tellingWords(quote) {
  const told = quote?.parts.flatMap(({ cue, speaker }) => [cue, speaker?.mention]) ?? [];
  return told.flatMap((excerpt) => (excerpt ? [{ ...excerpt, className: 'told' }] : []));
}
