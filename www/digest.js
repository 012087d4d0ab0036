import { isIn, occurrences } from './find.js';
import { keyRemarks } from './package/remarks.js';
import { reasonForPlace, reasonForQuote, reasonForSentence } from './reason.js';
import { countedWords, placeKey, placeTarget, pointKey, pointTarget, quoteKey, quoteSigns, quoteTargets, tellingWords } from './target.js';

/**
 * What is shown of an article: its points and quotes as a view asks for them, and where they stand in the text.
 *
 * @typedef {import('./address.js').View} View
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./engine.js').ScoredSentence} ScoredSentence
 * @typedef {import('./package/remarks.js').Remark} Remark
 * @typedef {import('./reading.js').Reading} Reading
 * @typedef {import('./target.js').Target} Target
 */

/** So many quotes are key. */
const FEW = 3;

/** The points and quotes of one article, looked at in one way. */
export class Digest {
  #reading;
  #place;
  #sentences;
  #key;
  /** What the lists have: not all that is marked, while something is looked for. */
  #listed;

  /**
   * @param {Reading} reading
   * @param {View} view
   * @param {Excerpt | null} place  what a comparison led to
   * @param {string | null} active  the key of the target whose note is open
   */
  constructor(reading, view, place, active) {
    const { remarks, text } = reading;
    const { sentences, positionWeight } = reading.summary(view);
    this.#reading = reading;
    this.#place = place;
    this.#sentences = sentences;
    this.positionWeight = positionWeight;
    /** What is looked for. @type {import('./find.js').Span[]} */
    this.found = occurrences(text, view.find, view.find === '' ? [] : reading.keywords);
    this.isFiltered = this.found.length > 0;
    const has = (excerpt) => !this.isFiltered || isIn(this.found, excerpt);
    this.#key = keyRemarks(remarks, FEW);
    const among = this.isFiltered || view.allQuotes ? remarks : this.#key;
    /** The most telling first. */
    this.quotes = among.filter(({ parts, speaker }) => parts.some(has) || (speaker && has(speaker.mention)));
    const points = numbered(sentences);
    /** Those that the list has, by what stands for them in the article. */
    this.points = new Map([...points].filter(([, sentence]) => has(sentence)));
    this.#listed = new Set([...[...this.points.values()].map(pointKey), ...this.quotes.map(quoteKey), ...(place ? [placeKey(place)] : [])]);

    /** The key of the target whose note is open, if that is still there and in sight. @type {string | null} */
    this.active = this.#isOpen(active, has) ? active : null;
    const sentence = sentences.find((sentence) => pointKey(sentence) === this.active);
    const quote = this.quotes.find((quote) => quoteKey(quote) === this.active);
    /** What stands for each quote, by its key. */
    this.signs = quoteSigns(this.#key, remarks);
    /** What is marked in the article. @type {import('./article-view.js').Marks} */
    this.marks = {
      places: place ? [placeTarget(place, this.active)] : [],
      points: [...points].map(([sign, sentence]) => pointTarget(sentence, Number(sign), this.active)),
      quotes: this.quotes.flatMap((quote) => quoteTargets(quote, this.signs.get(quoteKey(quote)) ?? '', this.active, text)),
      words: sentence ? countedWords(sentence) : tellingWords(quote),
    };
  }

  /** All that can be chosen. @type {Target[]} */
  get targets() {
    const { places, points, quotes } = this.marks;
    return [...places, ...points, ...quotes];
  }

  /** The one whose note is open. */
  get target() {
    return this.targets.find(({ key }) => key === this.active);
  }

  /** All sentences of the summary. */
  get sentences() {
    return this.#sentences;
  }

  /** Whether there are more quotes than the key ones. */
  get hasMore() {
    return this.#reading.remarks.length > this.#key.length;
  }

  /**
   * The targets of a kind that the lists have and that bear a sign, in the order of the article.
   *
   * @param {Target['kind']} kind
   */
  signed(kind) {
    return this.targets
      .filter((target) => target.kind === kind && target.sign !== null && this.#listed.has(target.key))
      .sort((a, b) => a.start - b.start);
  }

  /**
   * Why something is marked.
   *
   * @param {string} key
   */
  reasonOf(key) {
    const { paragraphs, remarks } = this.#reading;
    const sentence = this.#sentences.find((sentence) => pointKey(sentence) === key);
    if (sentence) return reasonForSentence(sentence, this.#sentences, this.positionWeight, paragraphs);
    const quote = remarks.find((quote) => quoteKey(quote) === key);
    if (quote) return reasonForQuote(quote, remarks, paragraphs);
    return this.#place && placeKey(this.#place) === key ? reasonForPlace(this.#place, paragraphs) : null;
  }

  /**
   * All of what a target is a part of.
   *
   * @param {Target} target
   * @returns {Excerpt | Remark}
   */
  excerptOf(target) {
    return this.#reading.remarks.find((quote) => quoteKey(quote) === target.key) ?? target;
  }

  /**
   * Whether what a key names is there, and in sight while something is looked for.
   *
   * @param {string | null} key
   * @param {(excerpt: Excerpt) => boolean} has
   */
  #isOpen(key, has) {
    const marked = [...(this.#place ? [this.#place] : []), ...this.#sentences, ...this.quotes];
    const open = marked.find((excerpt) => [placeKey, pointKey, quoteKey].some((keyOf) => keyOf(excerpt) === key));
    const around = open && this.#reading.paragraphs.find(({ end }) => open.start < end);
    return around !== undefined && has(around);
  }
}

/**
 * Sentences by what stands for them in the article.
 *
 * @param {ScoredSentence[]} sentences
 */
export function numbered(sentences) {
  return new Map(sentences.map((sentence, index) => [String(index + 1), sentence]));
}
