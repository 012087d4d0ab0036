import { lengthOf } from './reading.js';

/**
 * Several articles, held against each other by the engine.
 *
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./reading.js').Reading} Reading
 */

/** What the engine found in several articles, and what each of them is called. */
export class Comparison {
  #engine;

  /**
   * @param {Engine} engine
   * @param {Reading[]} readings
   * @param {string[]} files  those that the address names, all of these among them
   */
  constructor(engine, readings, files) {
    this.#engine = engine;
    this.readings = readings;
    this.files = files;
    this.labels = labelsOf(readings);
    this.found = this.#compare();
  }

  /** How many sentences there are to summarise. */
  get sentenceCount() {
    return this.readings.reduce((sum, reading) => sum + reading.sentenceCount, 0);
  }

  /**
   * How much of all articles these sentences are, from 0 to 1.
   *
   * @param {import('./engine.js').Excerpt[]} sentences
   */
  shareOf(sentences) {
    return lengthOf(sentences) / (this.readings.reduce((sum, { bodyLength }) => sum + bodyLength, 0) || 1);
  }

  /** @param {import('./engine.js').SummaryCaps} caps */
  summary(caps) {
    return this.#compare(caps).summary;
  }

  /** The articles of the same text, by index, in groups of two and more. */
  get same() {
    /** @type {Map<string, number[]>} */
    const byText = new Map();
    for (const [index, { text }] of this.readings.entries()) {
      byText.set(text.trim(), [...(byText.get(text.trim()) ?? []), index]);
    }
    return [...byText.values()].filter(({ length }) => length > 1);
  }

  /** @param {import('./engine.js').SummaryCaps} [options] */
  #compare(options) {
    return this.#engine.compare(this.readings.map(({ text }) => text), options);
  }
}

/**
 * What to call each article: by its outlet, where no other is of that; else by its title, numbered where even that is not enough.
 *
 * @param {Reading[]} readings
 */
function labelsOf(readings) {
  const labels = readings.map(({ article, title }) => {
    const alike = readings.filter((other) => other.article.source === article.source);
    return article.source && alike.length === 1 ? article.source : title;
  });
  return labels.map((label, index) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${index + 1})`,
  );
}
