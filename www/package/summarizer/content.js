// What a summary of each type and length is made of, and how each format shows it. All of its words are the article's.

import { headlineOf } from './headline.js';
import { escapeMarkdown } from './markdown.js';
import { teaserOf } from './teaser.js';

/**
 * @import { Engine } from '../engine.js'
 * @import { SummarizerFormat, SummarizerLength, SummarizerType } from './options.js'
 */

// At most so many sentences, points, or words: limits of the specification where it has numbers, and never broken.
const limits = {
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
  'key-points': { short: 3, medium: 5, long: 7 },
  headline: { short: 12, medium: 17, long: 22 },
};

/**
 * The summary in the chunks that it comes in: joined, they are all of it. None for a text without a letter or a digit.
 *
 * @param {Engine} engine
 * @param {string} article
 * @param {{ type: SummarizerType, format: SummarizerFormat, length: SummarizerLength }} settings
 * @returns {Promise<string[]>}
 */
export async function contentOf(engine, article, { type, format, length }) {
  if (!/[\p{L}\p{N}]/u.test(article)) return [];
  const texts = await textsOf(engine, article, type, limits[type][length]);
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  const shown = format === 'markdown' ? lines.map(escapeMarkdown) : lines;
  if (type !== 'key-points') return shown.map((text, index) => (index > 0 ? ` ${text}` : text));
  const bullet = format === 'markdown' ? '*' : '•';
  return shown.map((text, index) => `${index > 0 ? '\n' : ''}${bullet} ${text}`);
}

/**
 * @param {Engine} engine
 * @param {string} article
 * @param {SummarizerType} type
 * @param {number} limit
 * @returns {Promise<string[]>}
 */
async function textsOf(engine, article, type, limit) {
  if (type === 'headline') return [await headlineOf(engine, article, limit)];
  const chosen =
    type === 'teaser'
      ? await teaserOf(engine, article, limit)
      : engine.summarize(article, { maxSentences: limit }).sentences;
  // A text that is all boilerplate to the engine is what there is to sum up all the same.
  const sentences = chosen.length > 0 ? chosen : engine.sentences(article).slice(0, limit);
  return sentences.map(({ text }) => text);
}
