/**
 * An excerpt as the eye takes it.
 *
 * @typedef {import("./nutgraf.js").Excerpt} Excerpt
 */

/** How far the punctuation around a quote may reach: “‘, or ,’ ”. */
const NEAR = 4;

/**
 * An excerpt with the punctuation that touches it: to the eye, quotation marks are part of a quote.
 *
 * @param {Excerpt} excerpt
 * @param {string} article
 * @returns {Excerpt}
 */
export function withPunctuation(excerpt, article) {
  const before = article.slice(Math.max(0, excerpt.start - NEAR), excerpt.start);
  const after = article.slice(excerpt.end, excerpt.end + NEAR);
  const start = excerpt.start - before.length + before.search(/[^\p{L}\p{N}\s]*$/u);
  const end = excerpt.end + after.search(/[\p{L}\p{N}\s]|$/u);
  return { text: article.slice(start, end), start, end };
}
