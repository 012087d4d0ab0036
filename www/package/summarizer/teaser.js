import { nextTask } from './task.js';

/**
 * @import { Engine } from '../engine.js'
 * @import { Excerpt } from '../nutgraf.js'
 */

/**
 * The sentences that draw a reader in: what somebody said, for a voice is what makes a story, after the lead where
 * there is room for more than one, and then those that tell most. In document order.
 *
 * @param {Engine} engine
 * @param {string} article
 * @param {number} limit of sentences
 * @returns {Promise<Excerpt[]>}
 */
export async function teaserOf(engine, article, limit) {
  const lead = engine.summarize(article, { maxSentences: 1, positionWeight: 1 }).sentences;
  await nextTask();
  const said = await remarksOf(engine, article, Math.ceil(limit / 3));
  await nextTask();
  const telling = engine.summarize(article, { maxSentences: limit }).sentences.sort((a, b) => b.score - a.score);

  /** @type {Excerpt[]} */
  const chosen = [];
  for (const sentence of [...(limit > 1 ? lead : []), ...said, ...telling]) {
    if (chosen.length < limit && !chosen.some((other) => overlap(other, sentence))) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/**
 * The sentences of the text that hold a whole remark and name who made it, the best remark first.
 *
 * @param {Engine} engine
 * @param {string} article
 * @param {number} limit
 */
async function remarksOf(engine, article, limit) {
  const sentences = engine.sentences(article);
  await nextTask();
  const body = engine.paragraphs(article).filter(({ role }) => role === 'body');
  await nextTask();
  const remarks = engine
    .quotations(article)
    .filter(({ kind, continues }) => (kind === 'direct' || kind === 'partial') && continues === null)
    .sort((a, b) => b.score - a.score);

  /** @type {Excerpt[]} */
  const found = [];
  for (const { start, end, speaker } of remarks) {
    if (found.length === limit) break;
    // Part of a name, not a pronoun: the reader of one sentence would not know who it is.
    if (!speaker?.name.includes(speaker.mention.text) || !/\p{Lu}/u.test(speaker.mention.text)) continue;
    const parts = [{ start, end }, speaker.mention];
    const holding = sentences.find((sentence) => parts.every((part) => within(part, sentence)));
    if (holding && body.some((paragraph) => within(holding, paragraph))) found.push(holding);
  }
  return found;
}

/** @typedef {{ start: number, end: number }} Place */

/**
 * @param {Place} a
 * @param {Place} b
 */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/**
 * @param {Place} part
 * @param {Place} whole
 */
const within = (part, whole) => part.start >= whole.start && part.end <= whole.end;
