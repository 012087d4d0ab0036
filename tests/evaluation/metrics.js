// What all tasks measure with.

/** @typedef {{ start: number, end: number }} Span */

/**
 * Precision, recall and their harmonic mean, each from 0 to 1.
 * @param {number} hits what was found and wanted
 * @param {number} found
 * @param {number} wanted
 */
export function f1(hits, found, wanted) {
  const precision = found > 0 ? hits / found : 0;
  const recall = wanted > 0 ? hits / wanted : 0;
  return { precision, recall, f1: hits > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** @param {Span} span */
export const length = (span) => span.end - span.start;

/**
 * How much of the text two spans share.
 * @param {Span} a
 * @param {Span} b
 */
export const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
