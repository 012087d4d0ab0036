import { capsOf } from './length-control.js';
import { ranked, remarksOf } from './package/remarks.js';

/**
 * One article, read by the engine: what every view of the page shows parts of.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").Keyword} Keyword
 * @typedef {import("./engine.js").ScoredSentence} ScoredSentence
 * @typedef {import("./articles.js").Article} Article
 * @typedef {ReturnType<Engine['summarize']>} Summary
 */

/** More characters than this take the engine longer than a frame. */
const LONG = 20_000;
/** So many keywords stand to choose from. */
const KEYWORDS = 8;
/** So many summaries of one article are kept. */
const KEPT = 64;

/** An article with what the engine found in it. What is not needed at once is found when it is. */
export class Reading {
  #engine;
  /** @type {ReturnType<Engine['paragraphs']> | null} */
  #paragraphs = null;
  /** @type {import('./package/remarks.js').Remark[] | null} */
  #remarks = null;
  /** @type {number | null} */
  #sentenceCount = null;
  /** @type {Keyword[] | null} */
  #keywords = null;
  /** @type {Map<string, Summary>} */
  #summaries = new Map();

  /**
   * @param {Engine} engine
   * @param {Article} article
   * @param {string} text
   */
  constructor(engine, article, text) {
    this.#engine = engine;
    this.article = article;
    this.text = text;
  }

  get paragraphs() {
    return (this.#paragraphs ??= this.#engine.paragraphs(this.text));
  }

  /** Its quotes, the most telling first. */
  get remarks() {
    return (this.#remarks ??= ranked(remarksOf(this.#engine.quotations(this.text))));
  }

  get sentenceCount() {
    return (this.#sentenceCount ??= this.#engine.sentences(this.text).length);
  }

  /** The title that the list gives, else the headline in the text, else the name of the file. */
  get title() {
    return this.article.title ?? headlineOf(this.paragraphs) ?? this.article.file;
  }

  /** Where the article is published, if that is known and a place in the Web. @type {string | null} */
  get url() {
    const { url } = this.article;
    if (typeof url !== 'string' || !URL.canParse(url)) return null;
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  }

  /** Whether a summary of it takes longer than a frame. */
  get isLong() {
    return this.text.length > LONG;
  }

  /** The words that it keeps using. */
  get keywords() {
    return (this.#keywords ??= this.#engine.keywords(this.text, { maxKeywords: KEYWORDS }));
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

  /**
   * The summary that a view asks for.
   *
   * @param {import('./length-control.js').Length & { weight: number | null }} view
   */
  summary({ weight, ...length }) {
    return this.#summarize({ ...capsOf(length), ...(weight === null ? {} : { positionWeight: weight }) });
  }

  /**
   * Each sentence that says something of its own, with its score.
   *
   * @param {number | null} weight
   * @returns {ScoredSentence[]}
   */
  scored(weight) {
    const all = { sentences: Math.max(1, this.sentenceCount), words: null };
    return this.summary({ ...all, weight }).sentences;
  }

  /** @param {import('../pkg/nutgraf.js').SummaryOptions} options */
  #summarize(options) {
    const key = JSON.stringify(options);
    const summary = this.#summaries.get(key) ?? this.#engine.summarize(this.text, options);
    // What was asked for last is what is asked for again.
    this.#summaries.delete(key);
    this.#summaries.set(key, summary);
    for (const oldest of this.#summaries.keys()) {
      if (this.#summaries.size <= KEPT) break;
      this.#summaries.delete(oldest);
    }
    return summary;
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
