/**
 * What is looked for in an article.
 *
 * @typedef {import('./engine.js').Keyword} Keyword
 * @typedef {{ start: number, end: number }} Span
 */

/** What a reader types on a keyboard, and print has in other forms. */
const FORMS = [`'‘’`, `"“”„`, `-‐‑–—`];

/** A single letter stands everywhere, and says nothing; a single sign of a script that has one a word may well. */
const TOO_LITTLE = /^[\p{Ll}\p{Lu}\p{N}\p{P}]$/u;

/**
 * Where the words looked for stand: each as it is written, in capitals or not; and a keyword in all its forms.
 *
 * @param {string} text
 * @param {string} find
 * @param {Keyword[]} keywords
 * @returns {Span[]}  in order, none over another
 */
export function occurrences(text, find, keywords) {
  if (!isLookedFor(find)) return [];
  const words = find.trim();
  const keyword = keywordOf(words, keywords);
  const found = [...text.matchAll(new RegExp(patternOf(words), 'giu'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const all = [...(keyword?.mentions ?? []).map(({ start, end }) => ({ start, end })), ...found];
  let at = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => start >= at && (at = end) > 0);
}

/**
 * Whether something is looked for, be it there or not.
 *
 * @param {string} find
 */
export function isLookedFor(find) {
  return find.trim() !== '' && !TOO_LITTLE.test(find.trim());
}

/**
 * The keyword that is looked for, if it is one.
 *
 * @param {string} find
 * @param {Keyword[]} keywords
 */
export function keywordOf(find, keywords) {
  return keywords.find(({ text }) => text.toLowerCase() === find.trim().toLowerCase());
}

/**
 * Whether anything looked for stands in an excerpt.
 *
 * @param {Span[]} found  in order
 * @param {Span} excerpt
 */
export function isIn(found, { start, end }) {
  return found.some((span) => span.start < end && span.end > start);
}

/** @param {string} words */
function patternOf(words) {
  return [...words]
    .map((sign) => {
      const forms = FORMS.find((all) => all.includes(sign));
      return forms ? `[${forms.replace('-', '\\-')}]` : sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    })
    .join('')
    .replace(/\s+/g, '\\s+');
}
