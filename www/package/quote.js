import { element } from './element.js';
import { isUnnamed, nameOf } from './speaker.js';

/**
 * A quote as a reader sees it: its words, and whose they are. The classes and parts are for style sheets.
 *
 * @typedef {import("./remarks.js").Remark} Remark
 */

/**
 * The words of a quote, its parts with a gap between them.
 *
 * @param {Remark} quote
 */
export function wordsOf({ parts }) {
  return parts.flatMap(({ text }, index) => [
    // What the article has in between is left out here, and the gap is ours: it stands outside the quotation.
    index === 0 ? null : element('span', { part: 'gap', class: 'gap', 'aria-hidden': 'true' }, ' … '),
    element('q', { part: 'quote' }, text),
  ]);
}

/**
 * The line that tells who said it.
 *
 * @param {Remark} quote
 * @param {string} unknown  what is said where the article does not tell
 * @param {string | null} [lang]  the language of the article
 */
export function speakerOf({ speaker }, unknown, lang = null) {
  if (!speaker) return element('span', { part: 'speaker', class: 'speaker unknown', dir: 'auto' }, unknown);
  const { description } = speaker;
  return element(
    'span',
    { part: 'speaker', class: isUnnamed(speaker) ? 'speaker unnamed' : 'speaker', lang, dir: 'auto' },
    element('span', { part: 'name', class: 'name' }, nameOf(speaker)),
    description ? element('span', { part: 'description', class: 'description' }, `, ${description.text}`) : null,
  );
}
