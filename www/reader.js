import { ArticleView } from './article-view.js';
import { QuotesView } from './quotes-view.js';
import { reasonForPlace, reasonForQuote, reasonForSentence, reasonNote } from './reason.js';
import { SummaryView } from './summary-view.js';
import {
  countedWords,
  placeKey,
  placeTarget,
  pointKey,
  pointTarget,
  quoteKey,
  quoteSigns,
  quoteTargets,
  tellingWords,
} from './target.js';

/**
 * One article open to be read: its digest, its text, and what happens when the reader does something with them.
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./reading.js').Reading} Reading
 * @typedef {import('./target.js').Target} Target
 */

/** Shows an article with its digest, and keeps both in line. */
export class Reader {
  #digest;
  #root;
  #summaryView;
  #quotesView;
  #articleView;
  #onLeave;
  /** @type {Reading | null} */
  #reading = null;
  /** What a comparison led to. @type {Excerpt | null} */
  #place = null;
  /** The key of the target whose note is open. @type {string | null} */
  #active = null;
  /** @type {Target[]} */
  #targets = [];

  /**
   * @param {{ digest: HTMLElement, summary: HTMLElement, quotes: HTMLElement, article: HTMLElement }} roots
   * @param {() => void} onLeave  told when the reader wants to go back to where a place was chosen
   */
  constructor({ digest, summary, quotes, article }, onLeave) {
    const onActivate = (key) => this.#activate(key);
    const onChange = () => this.#update();
    this.#digest = digest;
    this.#root = article;
    this.#summaryView = new SummaryView(summary, { onLength: onChange, onActivate });
    this.#quotesView = new QuotesView(quotes, { onChange, onActivate });
    this.#articleView = new ArticleView(article, (key) => this.#toggle(key));
    this.#onLeave = onLeave;
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#active !== null) this.#back();
    });
  }

  /**
   * Opens an article, and brings `place` into view, if that is in it.
   *
   * @param {Reading} reading
   * @param {{ start: number, end: number } | null} place
   */
  show(reading, place) {
    this.#reading = reading;
    const text = place && reading.text.slice(place.start, place.end);
    this.#place = place && text ? { ...place, text } : null;
    this.#active = this.#place && placeKey(this.#place);
    this.#summaryView.reset(reading.sentenceCount);
    this.#quotesView.reset(reading.remarks);
    this.#articleView.show(reading.text, reading.paragraphs, reading.title);
    this.#digest.hidden = reading.sentenceCount === 0;
    this.#root.hidden = false;
    this.#digest.scrollTop = 0;
    this.#update();
    if (this.#active !== null) this.#articleView.reveal(this.#active);
  }

  /**
   * Shows text alone: better than nothing where its key points cannot be had.
   *
   * @param {string} text
   * @param {string} title
   */
  showPlain(text, title) {
    this.#articleView.showPlain(text, title);
    this.#root.hidden = false;
  }

  /** Takes away whatever is open. */
  close() {
    this.#reading = null;
    this.#place = null;
    this.#active = null;
    this.#digest.hidden = true;
    this.#root.hidden = true;
    this.#articleView.clear();
  }

  /** Brings everything in line with the length, the quotes shown and the note open. */
  #update() {
    const reading = this.#reading;
    if (!reading) return;
    const { sentences, positionWeight } = reading.summary(this.#summaryView.length);
    const quotes = this.#quotesView.shown;
    const place = this.#place;
    const keys = [...(place ? [placeKey(place)] : []), ...sentences.map(pointKey), ...quotes.map(quoteKey)];
    if (this.#active !== null && !keys.includes(this.#active)) this.#active = null;

    const active = this.#active;
    const sentence = sentences.find((sentence) => pointKey(sentence) === active);
    const quote = quotes.find((quote) => quoteKey(quote) === active);
    const places = place ? [placeTarget(place, active)] : [];
    const points = sentences.map((sentence, index) => pointTarget(sentence, index + 1, active));
    const signs = quoteSigns(quotes);
    const parts = quotes.flatMap((quote) => quoteTargets(quote, signs.get(quoteKey(quote)) ?? '', active, reading.text));
    this.#targets = [...places, ...points, ...parts];

    this.#summaryView.show(sentences, reading.shareOf(sentences), active);
    this.#quotesView.show(signs, active);
    const words = sentence ? countedWords(sentence) : tellingWords(quote);
    this.#articleView.mark({ places, points, quotes: parts, words });

    const reason =
      (sentence && reasonForSentence(sentence, sentences, positionWeight, reading.paragraphs)) ??
      (quote && reasonForQuote(quote, this.#quotesView.ranked, reading.paragraphs)) ??
      (place && active === placeKey(place) ? reasonForPlace(place, reading.paragraphs) : null);
    const target = this.#targets.find(({ key }) => key === active);
    this.#articleView.note(reason && target ? reasonNote(reason, this.#actions(target)) : null, target);
  }

  /**
   * What the note lets the reader do: return, or go on to the next of the same kind.
   *
   * @param {Target} target
   */
  #actions({ kind, key }) {
    const alike = this.#targets.filter((target) => target.kind === kind && target.sign !== null);
    const next = alike[alike.findIndex((target) => target.key === key) + 1];
    return {
      backLabel: kind === 'place' ? 'Back to the comparison' : `Back to key ${kind}s`,
      nextLabel: `Next key ${kind}`,
      onBack: () => this.#back(),
      onNext: next ? () => this.#activate(next.key) : null,
    };
  }

  /** Shows a target in the article, and why it was chosen. */
  #activate(key) {
    this.#active = key;
    this.#update();
    this.#articleView.reveal(key);
  }

  /** Opens or closes the note of a target chosen in the article itself, where nothing need scroll. */
  #toggle(key) {
    this.#active = this.#active === key ? null : key;
    this.#update();
    this.#articleView.focus(key);
  }

  /** Closes the note and returns to the list it was opened from. */
  #back() {
    const key = this.#active ?? '';
    if (this.#place && key === placeKey(this.#place)) return this.#onLeave();
    this.#active = null;
    this.#update();
    this.#summaryView.focus(key);
    this.#quotesView.focus(key);
  }
}
