import { element } from '../element.js';
import { ArticleElement } from './article-element.js';
import { numberOf, reflect } from './attribute.js';

/**
 * @typedef {import("../nutgraf.js").ElementArticle} ElementArticle
 * @typedef {import("../nutgraf.js").ScoredSentence} ScoredSentence
 * @typedef {import("../nutgraf.js").Summary} Summary
 * @typedef {import("../nutgraf.js").SummaryOptions} SummaryOptions
 */

/**
 * The key points of an article: a few of its own sentences, each of which leads to its place.
 *
 * @element nutgraf-summary
 *
 * @attr {number} max-sentences - How many sentences there may be: a whole number from 1. 3 without it.
 * @attr {number} max-words - How many words there may be in all. A hard cap, never broken.
 * @attr {number} position-weight - From 0 (what a sentence says) to 1 (where it stands).
 * @attr {string} headline - The headline of the article, where it is not its `<h1>`.
 *
 * @fires {CustomEvent<{ summary: Summary, article: ElementArticle }>} nutgraf-ready - The list is up to date with the article.
 * @fires {CustomEvent<{ index: number, excerpt: ScoredSentence, article: ElementArticle }>} nutgraf-select - A sentence was chosen. `preventDefault()` keeps the page as it is.
 *
 * @csspart marker - The number of a sentence.
 */
export class NutgrafSummaryElement extends ArticleElement {
  static questions = ['headline', 'max-sentences', 'max-words', 'position-weight'];
  static observedAttributes = [...ArticleElement.observedAttributes, ...this.questions];

  /** @type {Summary | null} */
  #summary = null;

  static define(tag = 'nutgraf-summary', registry = globalThis.customElements) {
    super.define(tag, registry);
    return this;
  }

  /** How many sentences there may be, attribute `max-sentences`. `null` is 3. @type {number | null} */
  get maxSentences() {
    return numberOf(this, 'max-sentences');
  }

  set maxSentences(value) {
    reflect(this, 'max-sentences', value);
  }

  /** How many words there may be in all, attribute `max-words`: a hard cap. `null` is none. @type {number | null} */
  get maxWords() {
    return numberOf(this, 'max-words');
  }

  set maxWords(value) {
    reflect(this, 'max-words', value);
  }

  /**
   * From 0 (what a sentence says) to 1 (where it stands), attribute `position-weight`. `null` leaves it to the engine.
   *
   * @type {number | null}
   */
  get positionWeight() {
    return numberOf(this, 'position-weight');
  }

  set positionWeight(value) {
    reflect(this, 'position-weight', value);
  }

  /** The headline where it is not the article's `<h1>`, attribute `headline`. @type {string | null} */
  get headline() {
    return this.getAttribute('headline');
  }

  set headline(value) {
    reflect(this, 'headline', value);
  }

  /** What is shown; `null` before it is. @type {Summary | null} */
  get summary() {
    return this.#summary;
  }

  /** @protected */
  find(engine, text, ownHeadline) {
    const headline = this.headline ?? ownHeadline;
    const { maxSentences, maxWords, positionWeight } = this;
    /** @type {SummaryOptions} */
    const options = {};
    if (headline !== null) options.title = headline;
    if (maxSentences !== null) options.maxSentences = maxSentences;
    if (maxWords !== null) options.maxWords = maxWords;
    if (positionWeight !== null) options.positionWeight = positionWeight;
    return engine.summarize(text, options);
  }

  /** @protected */
  present(found, strings, { lang }) {
    this.#summary = /** @type {Summary} */ (found);
    const entries = this.#summary.sentences.map((sentence, index) => ({
      excerpt: sentence,
      marks: [sentence],
      content: [
        element('span', { part: 'marker', class: 'marker', 'aria-hidden': 'true' }, String(index + 1)),
        element('span', { part: 'text', lang, dir: 'auto' }, sentence.text),
      ],
    }));
    return { title: strings.points, entries, empty: strings.noPoints };
  }

  /** @protected */
  detail(summary) {
    return { summary };
  }
}
