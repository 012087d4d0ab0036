// Texts made up from a seed: parts of articles, and whatever else a string of JavaScript may hold.

import { readFileSync } from 'node:fs';

const file = (name) => readFileSync(new URL(`../../www/articles/${name}`, import.meta.url), 'utf8');
const articles = [file('meridian-dispatch.txt'), file('saltmarsh-gazette.txt')];

/** Marks, brackets, white space, what cannot be seen, lone surrogates, scripts, and words that rules look for. */
const alphabet = [
  ...'"“”‘’\'«»„‚‹›「」…—–-.!?,:;/|*•&%$€@#_~()[]{}<>',
  ...' \t\n\r\v\f\u0085\u00a0\u2028\u2029\u3000\ufeff',
  ...'\0\u0001\u007f\u00ad\u200b\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufffd\ufffe\uffff\ue000',
  '\ud83d', '\ude82', '\ud83d\ud83d', '\ude82\ud83d', '\udbff\udfff', '\ud800 ', ' \udfff',
  'e\u0301', '\u0323\u0308', 'İ', 'ß', 'ǅ', 'ﬁ', 'Σ', 'قال ', '«سمعت»', 'שלום', 'Ким ', '金正恩', '。', 'ไทย', '𝕂𝕚𝕞 ',
  '🚂', '👩‍👩‍👧‍👦', '👨🏽‍🦰', '🇰🇵', '1️⃣',
  '\n\n', '\r\n', '--', "''", '...', '<b>', '</p>',
  'Kim ', 'Kim Jong Un ', 'Anna Berg', 'President ', 'Mr. ', 'J. ', 'U.S. ', 'a.m. ', 'said ', ' said.', 'told ', 'according to ',
  'she ', 'who ', 'that ', 'PARIS (AP) — ', 'By Anna Berg\n\n', 'Advertisement\n\n', '13 ', '1,000 ', '$1.5bn ', 'million ',
]; // prettier-ignore

/** Random numbers that follow from a seed: mulberry32 by Tommy Ettinger, public domain. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed;
  }

  /** A whole number below `end`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % end;
  }

  /** One of some. */
  of(some) {
    return some[this.below(some.length)];
  }

  /** A few pieces of the alphabet in a row. */
  pattern() {
    return Array.from({ length: 1 + this.below(8) }, () => this.of(alphabet)).join('');
  }

  /** A part of an article that has been tampered with; a cut may go through a surrogate pair. */
  text() {
    const article = this.of(articles);
    const start = this.below(article.length);
    let text = article.slice(start, start + this.below(700));
    for (let changes = this.below(16); changes > 0; changes -= 1) {
      const at = this.below(text.length + 1);
      const piece = [
        () => this.of(alphabet),
        () => this.of(alphabet).repeat(this.below(40)),
        () => this.pattern(),
        () => text.slice(at, at + this.below(200)),
        () => String.fromCharCode(this.below(0x10000)),
      ][this.below(5)]();
      text = text.slice(0, at) + piece + text.slice(at + (this.below(3) === 0 ? this.below(60) : 0));
    }
    return text;
  }
}
