import { nextTask } from './task.js';

/**
 * @import { Engine } from '../engine.js'
 * @import { ScoredSentence } from '../nutgraf.js'
 */

// A clause of fewer words is rather what a sentence opens with: “On Monday,”, “In the end,”.
const fewestWords = 5;

// Where a clause may end: at a mark and white space, or at a dash.
const clauseEnd = /[,;:](?=\s)|\s+[–—-]+(?=\s)|—/g;

/**
 * A headline of at most `limit` words, counted between white space: the article's own, or the first clauses of it or of the
 * lead, as many as fit; else another sentence that tells nearly as much as the lead; else the lead up to the last phrase
 * that fits, and an ellipsis.
 *
 * @param {Engine} engine
 * @param {string} article
 * @param {number} limit
 * @returns {Promise<string>} empty where the article has no sentence
 */
export async function headlineOf(engine, article, limit) {
  const { headline, sentences: leads } = engine.summarize(article, { maxSentences: 1, positionWeight: 1 });
  const own = headline && longestClauses(headline.text, limit);
  if (own) return own;
  const [lead] = leads;
  // A text that is all boilerplate to the engine.
  if (!lead) return firstWords((headline ?? engine.sentences(article)[0])?.text ?? '', limit);

  const clauses = longestClauses(lead.text, limit);
  if (clauses) return withoutStop(clauses);
  await nextTask();
  // Both scores by the same measure; a penalty is for what does not stand by itself, as a quotation alone.
  const [best] = engine.summarize(article, { maxSentences: 1 }).sentences;
  await nextTask();
  const [short] = engine.summarize(article, { maxSentences: 1, maxWords: limit }).sentences;
  if (short?.penalty === 0 && short.score >= best.score / 2) return withoutStop(short.text);
  return phrasesOf(lead, limit);
}

/** @param {string} text */
const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

/**
 * @param {string} text
 * @param {number} limit
 * @returns {string | null} the text, or what it opens with up to the last end of a clause that fits
 */
function longestClauses(text, limit) {
  if (countWords(text) <= limit) return text;
  const clauses = [...text.matchAll(clauseEnd)].map(({ index }) => text.slice(0, index).trim());
  const fitting = clauses.filter((clause) => countWords(clause) <= limit && countWords(clause) >= fewestWords);
  return fitting.findLast(isBalanced) ?? null;
}

/**
 * Whether no quotation and no bracket is left open.
 *
 * @param {string} text
 */
function isBalanced(text) {
  const count = (/** @type {string} */ mark) => text.split(mark).length;
  return count('“') === count('”') && count('(') === count(')') && count('[') === count(']') && count('"') % 2 === 1;
}

/**
 * A headline has no full stop; that of an abbreviation stays.
 *
 * @param {string} text
 */
function withoutStop(text) {
  const lastWord = text.slice(text.lastIndexOf(' ') + 1);
  return /^[^.…]*\.$/.test(lastWord) ? text.slice(0, -1) : text;
}

/**
 * What a sentence opens with, up to the last word that counts and is followed by one that does not: there a phrase ends.
 *
 * @param {ScoredSentence} sentence
 * @param {number} limit
 */
function phrasesOf({ text, start, terms }, limit) {
  const starts = new Set(terms.map((term) => term.start - start));
  const ends = terms
    .map((term) => term.end - start)
    .filter((end) => /^\s/.test(text.slice(end)) && !starts.has(end + 1) && countWords(text.slice(0, end)) <= limit)
    .sort((a, b) => a - b);
  const phrases = ends.map((end) => text.slice(0, end));
  const phrase = phrases.findLast((text) => countWords(text) >= fewestWords && isBalanced(text)) ?? phrases.at(-1);
  return phrase ? `${phrase}…` : firstWords(text, limit);
}

/**
 * @param {string} text
 * @param {number} limit
 */
function firstWords(text, limit) {
  const words = text.trim().split(/\s+/);
  return words.length > limit ? `${words.slice(0, limit).join(' ')}…` : words.join(' ');
}
