import { remarksOf } from './package/remarks.js';

/**
 * One article, read by the engine: what every view of the page shows parts of.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./articles.js").Article} Article
 */

/** An article with what the engine found in it. */
export class Reading {
  #engine;

  /**
   * @param {Engine} engine
   * @param {Article} article
   * @param {string} text
   */
  constructor(engine, article, text) {
    this.#engine = engine;
    this.article = article;
    this.text = text;
    this.paragraphs = engine.paragraphs(text);
    this.remarks = remarksOf(engine.quotations(text));
    this.sentenceCount = engine.sentences(text).length;
  }

  /** The title that the list gives, else the headline in the text, else the name of the file. */
  get title() {
    return this.article.title ?? headlineOf(this.paragraphs) ?? this.article.file;
  }

  /**
   * How much of the body of the article these sentences are, from 0 to 1.
   *
   * @param {import('./engine.js').Excerpt[]} sentences
   */
  shareOf(sentences) {
    return lengthOf(sentences) / (this.bodyLength || 1);
  }

  /** How long the body of the article is, in UTF-16 code units. */
  get bodyLength() {
    return lengthOf(this.paragraphs.filter((paragraph) => paragraph.role === 'body'));
  }

  /** @param {number} maxSentences */
  summary(maxSentences) {
    return this.#engine.summarize(this.text, { maxSentences });
  }
}

/**
 * The headline among the paragraphs of an article.
 *
 * @param {ReturnType<Engine["paragraphs"]>} paragraphs
 * @returns {string | undefined}
 */
export function headlineOf(paragraphs) {
  return paragraphs.find((paragraph) => paragraph.role === 'headline')?.text;
}

/**
 * How long excerpts are together, in UTF-16 code units.
 *
 * @param {import('./engine.js').Excerpt[]} excerpts
 */
export function lengthOf(excerpts) {
  return excerpts.reduce((sum, { start, end }) => sum + end - start, 0);
}
