/**
 * The heat map: how strongly each sentence is tinted.
 *
 * @typedef {import('./engine.js').ScoredSentence} ScoredSentence
 * @typedef {{ start: number, end: number, name: string }} Tint  `name` is that of a highlight of the style sheet
 */

/** The steps, from the best score of the article down: what is above the first part of it has the strongest tint. */
const STEPS = [0.7, 0.45, 0.25, 0.1];

/** The names of the highlights, the strongest first. */
export const TINTS = STEPS.map((_, index) => `heat-${STEPS.length - index}`);

/**
 * The tint of each sentence that has one.
 *
 * @param {ScoredSentence[]} sentences
 * @returns {Tint[]}
 */
export function tintsOf(sentences) {
  const best = Math.max(...sentences.map(({ score }) => score));
  if (!(best > 0)) return [];
  return sentences.flatMap(({ start, end, score }) => {
    const step = STEPS.findIndex((part) => score >= part * best);
    return step < 0 ? [] : [{ start, end, name: TINTS[step] }];
  });
}
