import { ArticleMap } from './article-map.js';
import { ArticleView } from './article-view.js';
import { BalanceControl } from './balance-control.js';
import { briefOf, lineOf, sourceOf } from './brief.js';
import { copy } from './clipboard.js';
import { Digest, numbered } from './digest.js';
import { FilterView } from './filter-view.js';
import { isLookedFor } from './find.js';
import { afterFrame } from './frames.js';
import { tintsOf } from './heat.js';
import { LengthControl } from './length-control.js';
import { isOwn } from './library.js';
import { QuotesView } from './quotes-view.js';
import { reasonNote } from './reason.js';
import { SummaryView } from './summary-view.js';
import { Tabs } from './tabs.js';
import { placeKey } from './target.js';
import { Tip } from './tip.js';

/**
 * One article open to be read: what happens when the reader does something with its digest or its text.
 *
 * @typedef {import('./address.js').View} View
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./reading.js').Reading} Reading
 * @typedef {import('./target.js').Target} Target
 *
 * @typedef {Object} Listeners
 * @property {(view: View, step: 'on' | 'back' | null) => void} onView  told how the article is looked at now, and whether that was
 *   a step that the browser's own Back takes back, or is that
 * @property {() => void} onLeave  told when the reader wants to go back to where a place was chosen
 * @property {(text: string) => void} onNews  told what the reader should hear
 */

/** Shows an article with its digest, and keeps both in line with how it is looked at. */
export class Reader {
  #roots;
  #on;
  #length;
  #balance;
  #filterView;
  #heat;
  #tabs;
  #summaryView;
  #quotesView;
  #articleView;
  #map;
  /** @type {Reading | null} */
  #reading = null;
  /** @type {View} */
  #view = /** @type {View} */ ({});
  /** What a comparison led to. @type {Excerpt | null} */
  #place = null;
  /** The key of the target whose note is open. @type {string | null} */
  #active = null;
  /** What is shown of it. @type {Digest | null} */
  #digest = null;
  /** @type {import('./heat.js').Tint[]} */
  #tints = [];
  /** Whether the digest may be scrolled; to ask it would lay out the page. */
  #isScrolled = false;
  /** What waits for the next frame to be shown. @type {Set<() => void>} */
  #waiting = new Set();

  /**
   * @param {(id: string) => HTMLElement} byId
   * @param {Listeners} listeners
   */
  constructor(byId, listeners) {
    const [digest, article, tools, tabs] = ['digest', 'article', 'tools', 'tabs'].map(byId);
    this.#roots = { digest, article, tools, tabs, text: byId('text'), title: byId('brief-title'), source: byId('brief-source') };
    this.#on = listeners;
    digest.addEventListener('scroll', () => (this.#isScrolled = true), { passive: true });
    const onActivate = (key) => this.open(key);
    this.#length = new LengthControl(byId('summary-length'), (length) => this.#change(length, { slow: true }));
    this.#balance = new BalanceControl(byId('summary-balance'), (weight) => this.#change({ weight }, { slow: true }));
    this.#filterView = new FilterView(byId('filter'), (find) => this.#change({ find }, { slow: true }));
    this.#heat = byId('heat');
    this.#heat.addEventListener('click', () => this.toggleHeat());
    this.#tabs = new Tabs(tabs, (tab) => this.#change({ tab }));
    this.#summaryView = new SummaryView(byId('summary'), onActivate);
    this.#quotesView = new QuotesView(byId('quotes'), { onMore: () => this.#change({ allQuotes: !this.#view.allQuotes }, { slow: true }), onActivate });
    this.#articleView = new ArticleView(article, (key) => this.#toggle(key));
    new Tip(article, (key) => (key === this.#active ? null : (this.#digest?.reasonOf(key)?.verdict ?? null)));
    this.#map = new ArticleMap(byId('map'), { onTarget: onActivate, onPlace: (at) => this.#articleView.go(at) });
  }

  /** Whether an article is open, with what the engine found in it. */
  get isOpen() {
    return this.#reading !== null;
  }

  /** What the reader can take away of the article, as it is looked at now. */
  get brief() {
    const { points, quotes } = /** @type {Digest} */ (this.#digest);
    return briefOf(/** @type {Reading} */ (this.#reading), [...points.values()], quotes);
  }

  /**
   * Shows the key points of an article alone, which is soon done: the first that the page opens need not wait for the rest. Until
   * it is shown nothing of it can be chosen.
   *
   * @param {Reading} reading
   * @param {View} view
   */
  preview(reading, view) {
    this.#begin(reading);
    this.#setInert(true);
    this.#length.set(view);
    this.#tabs.select('summary');
    const { sentences, positionWeight } = reading.summary(view);
    this.#showPoints(reading, sentences, positionWeight, view.weight === null);
    this.#summaryView.show(numbered(sentences), null, '');
  }

  /**
   * Opens an article, and brings into view what the address names in it.
   *
   * @param {Reading} reading
   * @param {{ start: number, end: number } | null} place  what a comparison led to
   * @param {View} view
   */
  show(reading, place, view) {
    this.#reading = reading;
    const { digest, text, article } = this.#roots;
    const words = place && reading.text.slice(place.start, place.end);
    this.#place = place && words ? { ...place, text: words } : null;
    this.#tints = [];
    this.#begin(reading);
    this.#setInert(false);
    this.#articleView.show(reading.text, reading.paragraphs, reading.title);
    text.hidden = article.hidden = false;
    if (this.#isScrolled) digest.scrollTop = 0;
    this.set(view);
  }

  /**
   * Looks at the article in another way, as the address says.
   *
   * @param {View} view
   */
  set(view) {
    const before = this.#active;
    this.#view = view;
    this.#active = view.open ?? (this.#place && placeKey(this.#place));
    this.#length.set(view);
    this.#update();
    this.#later(this.#tint);
    if (this.#active !== null) this.#articleView.reveal(this.#active);
    else if (before !== null) this.#focusEntry(before);
  }

  /**
   * Shows text alone: better than nothing where its key points cannot be had.
   *
   * @param {string} text
   * @param {string} title
   */
  showPlain(text, title) {
    this.#articleView.showPlain(text, title);
    this.#tabs.select('text');
    this.#roots.text.hidden = this.#roots.article.hidden = false;
  }

  /** Takes away whatever is open. */
  close() {
    this.#reading = null;
    this.#digest = null;
    this.#place = null;
    this.#active = null;
    this.#waiting.clear();
    for (const root of [this.#roots.digest, this.#roots.tools, this.#roots.tabs, this.#roots.text]) root.hidden = true;
    this.#articleView.clear();
  }

  /**
   * Shows a target in the article, and why it was chosen.
   *
   * @param {string} key
   */
  open(key) {
    const isStep = this.#active === null;
    this.#active = key;
    this.#change({ open: addressable(key), tab: null }, { step: isStep ? 'on' : null });
    this.#articleView.reveal(key);
  }

  /** Closes the note and returns to the list it was opened from; else no longer looks for anything. */
  back() {
    const key = this.#active;
    if (key === null) {
      if (this.#view.find !== '') this.#change({ find: '' });
      return;
    }
    if (this.#place && key === placeKey(this.#place)) {
      this.#on.onLeave();
      return;
    }
    this.#active = null;
    const tab = this.#tabs.isNarrow && key.startsWith('quote') ? 'quotes' : null;
    this.#change({ open: null, tab }, { step: 'back' });
    this.#focusEntry(key);
  }

  /**
   * Goes on to the next of the kind that is open, or back; key points where none is.
   *
   * @param {1 | -1} by
   * @param {Target['kind']} [kind]
   */
  step(by, kind = this.#digest?.target?.kind ?? 'point') {
    const alike = this.#digest?.signed(kind) ?? [];
    const at = alike.findIndex(({ key }) => key === this.#active);
    const next = at < 0 && by < 0 ? alike.at(-1) : alike[at + by];
    if (next) this.open(next.key);
  }

  /**
   * Opens a key point by its number.
   *
   * @param {string} sign
   */
  openPoint(sign) {
    const target = this.#digest?.signed('point').find((target) => target.sign === sign);
    if (target) this.open(target.key);
  }

  /**
   * Makes the summary longer or shorter.
   *
   * @param {1 | -1} by
   */
  lengthen(by) {
    this.#length.step(by);
  }

  /** Lets the reader type what to look for. */
  find() {
    this.#filterView.focus();
  }

  /** Turns the heat map on or off. */
  toggleHeat() {
    this.#change({ heat: !this.#view.heat }, { slow: true });
  }

  /** Copies what is open, with who said it or where it is from; without it the digest. */
  async copy() {
    const target = this.#digest?.target;
    if (target) this.#copyTarget(target);
  }

  /** Whether a note is open. */
  get hasNote() {
    return this.#active !== null;
  }

  /**
   * @param {Partial<View>} change
   * @param {{ slow?: boolean, step?: 'on' | 'back' | null }} [how]  what is slow waits for the frame to be shown, if it is at all
   */
  #change(change, { slow = false, step = null } = {}) {
    this.#view = { ...this.#view, ...change };
    if (slow && this.#reading?.isLong) this.#later(this.#update);
    else this.#update();
    if ('heat' in change || 'weight' in change) this.#later(this.#tint);
    this.#on.onView(this.#view, step);
  }

  /** Does something once the frame that answers the reader is shown. */
  #later(act) {
    if (this.#waiting.size === 0) {
      afterFrame(() => {
        const acts = [...this.#waiting];
        this.#waiting.clear();
        for (const due of acts) due.call(this);
      });
    }
    this.#waiting.add(act);
  }

  /**
   * Makes room for an article, as far as there is anything to choose from.
   *
   * @param {Reading} reading
   */
  #begin({ article, keywords, sentenceCount, title, url }) {
    const { digest, source, tabs, title: heading, tools } = this.#roots;
    this.#filterView.reset(keywords);
    this.#length.reset(sentenceCount);
    this.#balance.reset(sentenceCount);
    digest.hidden = tools.hidden = tabs.hidden = sentenceCount === 0;
    heading.textContent = title;
    source.textContent = [article.source, url].filter(Boolean).join(' · ');
  }

  /** @param {boolean} isInert */
  #setInert(isInert) {
    for (const root of [this.#roots.digest, this.#roots.tools, this.#roots.tabs]) root.inert = isInert;
  }

  /** Says what the summary comes to, and how it was balanced. */
  #showPoints(reading, sentences, positionWeight, isUsual) {
    this.#length.say(sentences, reading.shareOf(sentences), 'the article');
    this.#balance.show(positionWeight, isUsual);
  }

  /** Brings everything in line with how the article is looked at, and with the note open. */
  #update() {
    const reading = this.#reading;
    if (!reading) return;
    const view = this.#view;
    const digest = (this.#digest = new Digest(reading, view, this.#place, this.#active));
    const { active, found, isFiltered, points, positionWeight, quotes, sentences, signs, target, targets } = digest;
    this.#active = active;
    if (view.open !== null && view.open !== active) this.#view = { ...view, open: null };

    // Before all else, since it may ask where paragraphs are, which lays out what has changed.
    this.#articleView.mark(digest.marks);
    this.#showPoints(reading, sentences, positionWeight, view.weight === null);
    this.#summaryView.show(points, active, isFiltered ? 'Not in a key point.' : 'There is nothing to choose from.');
    this.#quotesView.show({
      quotes,
      total: reading.remarks.length,
      grouped: !isFiltered && view.allQuotes,
      offer: isFiltered || !digest.hasMore ? null : view.allQuotes ? 'fewer' : 'more',
      signs,
      active,
      none: isFiltered ? 'Not in a quote.' : 'Nobody is quoted in this article.',
    });
    this.#heat.setAttribute('aria-pressed', String(view.heat));
    const shown = reading.sentenceCount === 0 ? 'text' : (view.tab ?? (active === null ? 'summary' : 'text'));
    this.#tabs.select(shown);

    const paragraphs = this.#articleView.filter(isFiltered ? found : null);
    this.#articleView.color(this.#tints, found);
    this.#filterView.show(view.find, !isLookedFor(view.find) ? null : { places: found.length, ...paragraphs });
    this.#map.show(reading.text.length, targets, found);

    const reason = active === null ? null : digest.reasonOf(active);
    this.#articleView.note(reason && target ? reasonNote(reason, this.#actions(digest, target)) : null, target);
  }

  /** Tints the text by the scores of its sentences. */
  #tint() {
    if (!this.#reading) return;
    // Of the few colours that the system chooses none is a tint.
    const isTinted = this.#view.heat && !matchMedia('(forced-colors: active)').matches;
    this.#tints = isTinted ? tintsOf(this.#reading.scored(this.#view.weight)) : [];
    this.#articleView.color(this.#tints, this.#digest?.found ?? []);
  }

  /**
   * What the note lets the reader do: return, go on to the next of the same kind, take it away.
   *
   * @param {Digest} digest
   * @param {Target} target
   * @returns {import('./reason.js').Action[]}
   */
  #actions(digest, target) {
    const { kind, key } = target;
    const alike = digest.signed(kind);
    const next = alike[alike.findIndex((target) => target.key === key) + 1];
    const original = this.#originalOf(target);
    const isHereOnly = !original && isOwn(/** @type {Reading} */ (this.#reading).article.file);
    const back = kind === 'place' ? 'Back to the comparison' : `Back to key ${kind}s`;
    return [
      { name: 'back', label: back, act: () => this.back() },
      ...(next ? [{ name: 'next', label: `Next key ${kind}`, act: () => this.open(next.key) }] : []),
      { name: 'copy', label: kind === 'quote' ? 'Copy quote' : 'Copy sentence', act: () => this.#copyTarget(target) },
      { name: 'link', label: isHereOnly ? 'Copy link, for this browser only' : 'Copy link', act: () => this.#copyLink(target) },
      ...(original ? [{ name: 'original', label: 'In the original', href: original }] : []),
    ];
  }

  /** @param {Target} target */
  async #copyTarget(target) {
    const reading = /** @type {Reading} */ (this.#reading);
    this.#tell(await copy(lineOf(reading, /** @type {Digest} */ (this.#digest).excerptOf(target))), target.kind === 'quote' ? 'Quote copied' : 'Sentence copied');
  }

  /** @param {Target} target */
  async #copyLink(target) {
    this.#tell(await copy(this.#originalOf(target) ?? location.href), 'Link copied');
  }

  /**
   * Where the very words stand in the Web.
   *
   * @param {Target} target
   */
  #originalOf(target) {
    return sourceOf(/** @type {Reading} */ (this.#reading), /** @type {Digest} */ (this.#digest).excerptOf(target)).url;
  }

  #tell(done, text) {
    this.#on.onNews(done ? text : 'This browser does not let the page copy.');
  }

  /** Opens or closes the note of a target chosen in the article itself, where nothing need scroll. */
  #toggle(key) {
    const isOpen = this.#active === key;
    const step = isOpen ? 'back' : this.#active === null ? 'on' : null;
    this.#active = isOpen ? null : key;
    const tab = isOpen && this.#tabs.isNarrow ? 'text' : null;
    this.#change({ open: addressable(this.#active), tab }, { step });
    this.#articleView.focus(key);
  }

  /** Gives the focus back to the entry of a list. */
  #focusEntry(key) {
    (key.startsWith('quote') ? this.#quotesView : this.#summaryView).focus(key);
  }
}

/**
 * What of a key goes into the address: a place that a comparison led to is there already.
 *
 * @param {string | null} key
 */
function addressable(key) {
  return key?.startsWith('place') ? null : key;
}
