/**
 * Links to the very words of a page, by text fragment: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 */

/** Longer than this, an excerpt is named by its first and its last words. */
const LONG = 200;
/** So many words name its beginning or its end, or what stands beside it; more where they stand elsewhere too. */
const FEW = 4;
const MANY = 16;

/**
 * The address of an excerpt in the page that has the article.
 *
 * @param {string} url  of that page
 * @param {string} article  its text
 * @param {Excerpt} excerpt
 * @returns {string}
 */
export function linkTo(url, article, excerpt) {
  const [address, fragment] = url.split('#', 2);
  // A fragment that the page has of its own stands in front; one that speaks of other words gives way.
  const own = (fragment ?? '').split(':~:')[0];
  return `${address}#${own}:~:text=${directive(article, excerpt)}`;
}

/**
 * @param {string} article
 * @param {Excerpt} excerpt
 */
function directive(article, { start, end }) {
  const text = article.slice(start, end);
  const isLong = text.length > LONG || /\n/.test(text);
  const words = text.split(/\s+/).filter(Boolean);
  let few = FEW;
  let range = isLong && words.length > 2 * FEW;
  // The first place where the beginning stands has to be ours.
  while (range && few < MANY && 2 * few < words.length && isElsewhere(article, words.slice(0, few), start)) few += 1;
  range &&= 2 * few < words.length;
  const named = range ? [words.slice(0, few), words.slice(-few)] : [words];
  const parts = named.map((part) => encode(part.join(' ')));
  if (!isElsewhere(article, named[0], start)) return parts.join();

  const before = wordsBefore(article, start);
  const after = range ? [] : wordsAfter(article, end);
  return [
    ...(before.length > 0 ? [`${encode(before.join(' '))}-`] : []),
    ...parts,
    ...(after.length > 0 ? [`-${encode(after.join(' '))}`] : []),
  ].join();
}

/** Whether words stand in another place than this. */
function isElsewhere(article, words, start) {
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  return [...article.matchAll(new RegExp(pattern, 'giu'))].some(({ index }) => index !== start);
}

/** The words in front, no farther than to the beginning of a paragraph unless it begins here. */
function wordsBefore(article, start) {
  const stretch = article.slice(Math.max(0, start - LONG), start).trimEnd();
  const paragraph = stretch.slice(stretch.lastIndexOf('\n') + 1);
  return paragraph.split(/\s+/).filter(Boolean).slice(-FEW);
}

/** The words after it, no farther than to the end of a paragraph unless it ends here. */
function wordsAfter(article, end) {
  const [paragraph] = article.slice(end, end + LONG).trimStart().split('\n', 1);
  return paragraph.split(/\s+/).filter(Boolean).slice(0, FEW);
}

/** The hyphen and the comma mean something in a text fragment, and `encodeURIComponent` leaves the former. */
const encode = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
