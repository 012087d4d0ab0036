import { nextTask } from './task.js';

/**
 * @import { Engine } from '../engine.js'
 * @import { ScoredSentence } from '../nutgraf.js'
 */

// A clause of fewer words is rather what a sentence opens with: “On Monday,”, “In the end,”.
const fewestWords = 5;

// So is one that says less of what the sentence says, by the weights of its terms.
const leastShare = 1 / 3;

/**
 * A headline of at most `limit` words, counted between white space: the article's own, or its first part up to a colon or
 * a dash; else the most telling sentence, or another that tells nearly as much; else the first clauses of the most
 * telling one, or a sentence that tells half as much. Where nothing is as short, what the most telling one opens with up to
 * the end of a phrase: there alone an ellipsis shows that the clause goes on.
 *
 * @param {Engine} engine
 * @param {string} article
 * @param {number} limit
 * @returns {Promise<string>} empty where the article has no sentence
 */
export async function headlineOf(engine, article, limit) {
  const { headline, sentences } = engine.summarize(article, { maxSentences: 1 });
  const own = headline && firstParts(headline.text, limit);
  if (own) return own;
  const [best] = sentences;
  // A text that is all boilerplate to the engine.
  if (!best) return firstWords((headline ?? engine.sentences(article)[0])?.text ?? '', limit);
  if (countWords(best.text) <= limit) return withoutStop(best.text);

  await nextTask();
  const [short] = engine.summarize(article, { maxSentences: 1, maxWords: limit }).sentences;
  // A penalty is for what does not stand by itself, as a quotation alone.
  const share = short?.penalty === 0 ? short.score / best.score : 0;
  if (share >= 0.8) return withoutStop(short.text);
  return firstClauses(best, limit) ?? (share >= 0.5 ? withoutStop(short.text) : firstPhrases(best, limit));
}

/** @param {string} text */
const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

/**
 * @param {string} text
 * @param {number} limit
 * @returns {string | null} the text, or as many of its parts as fit
 */
function firstParts(text, limit) {
  if (countWords(text) <= limit) return text;
  const parts = [...text.matchAll(/[;:](?=\s)|\s+[–—-]+(?=\s)|—/g)].map(({ index }) => text.slice(0, index));
  return parts.findLast((part) => stands(part, limit)) ?? null;
}

/**
 * @param {ScoredSentence} sentence
 * @param {number} limit
 * @returns {string | null} what the sentence opens with up to the last mark before which it may end
 */
function firstClauses({ text, start, terms }, limit) {
  const weightOf = (/** @type {typeof terms} */ some) => some.reduce((sum, { weight }) => sum + weight, 0);
  const clauses = [...text.matchAll(/[,;:](?=\s)|\s+[–—-]+(?=\s)|—/g)]
    .filter(({ index }) => weightOf(terms.filter(({ end }) => end <= start + index)) >= leastShare * weightOf(terms))
    .map(({ index }) => text.slice(0, index));
  return clauses.findLast((clause) => stands(clause, limit)) ?? null;
}

/**
 * What a sentence opens with up to the end of a phrase: after a word that counts, before one that does not, nor is a name.
 *
 * @param {ScoredSentence} sentence
 * @param {number} limit
 */
function firstPhrases({ text, start, terms }, limit) {
  const counting = new Set(terms.map((term) => term.start - start));
  const phrases = terms
    .map((term) => term.end - start)
    .sort((a, b) => a - b)
    .filter((end) => /^\s\p{Ll}/u.test(text.slice(end, end + 3)) && !counting.has(end + 1))
    .map((end) => text.slice(0, end));
  const opening = phrases.findLast((phrase) => stands(phrase, limit));
  return opening ? `${opening}…` : firstWords(text, limit);
}

/**
 * Whether it has few words enough and not too few, and leaves no quotation and no bracket open.
 *
 * @param {string} text
 * @param {number} limit
 */
function stands(text, limit) {
  const count = (/** @type {string} */ mark) => text.split(mark).length - 1;
  const pairs = ['“”', '()', '[]'];
  const closed = pairs.every(([opening, closing]) => count(opening) === count(closing)) && count('"') % 2 === 0;
  return closed && countWords(text) <= limit && countWords(text) >= fewestWords;
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
 * @param {string} text
 * @param {number} limit
 */
function firstWords(text, limit) {
  const words = text.trim().split(/\s+/);
  return words.length > limit ? `${words.slice(0, limit).join(' ')}…` : words.join(' ');
}
