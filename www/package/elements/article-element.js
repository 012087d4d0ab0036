import { element } from '../element.js';
import { reflect, takeOver, wholeNumberOf } from './attribute.js';
import { Follower } from './follower.js';
import { languageFor, languageOf } from './language.js';
import { mark } from './mark.js';
import { Panel } from './panel.js';
import { reveal } from './reveal.js';
import { dress } from './sheet.js';
import { turn } from './turn.js';

/**
 * @typedef {import("../engine.js").Engine} Engine
 * @typedef {import("../nutgraf.js").ElementArticle} ElementArticle
 * @typedef {import("./language.js").Language} Language
 * @typedef {import("./languages.js").Strings} Strings
 * @typedef {import("./panel.js").Presentation} Presentation
 */

/** How far from the window an element begins its work. */
const NEAR = '600px';
/** An article of more characters than this is tried on its beginning first. */
const LONG = 20_000;
const BEGINNING = 3000;

// Node has no elements, but may well import what holds some.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * What shows parts of an article as a list, each of which leads to its place. What they are, and how they are found, is
 * the business of the classes that extend it.
 *
 * @attr {string} for - A selector of the article's element. Without it: the text in the tag where that is 200 characters or more, else the nearest `article`, else `main`.
 * @attr {string} lang - The language of the interface. The page's without it.
 * @attr {string} strings - Texts that replace those of the language, in JSON.
 * @attr {number} heading-level - The level of the title among the headings of the page: 1 to 6. 2 without it.
 * @attr {"lazy" | "eager"} loading - Whether to wait until the element comes near to the window. `lazy` without it.
 * @attr {string} wasm - Where the wasm is, if not beside the script. The first element of a page decides.
 *
 * @fires {CustomEvent<{ error: Error }>} nutgraf-error - The list cannot be had, and what is in the tag is shown.
 *
 * @slot - What is shown until the list is there, where it cannot be, and without scripts; or the article itself.
 * @slot title - In place of the title.
 * @slot footer - In place of the line that says where the list is from.
 *
 * @csspart container - The box around all.
 * @csspart title - The title.
 * @csspart list - The list.
 * @csspart item - An item of the list.
 * @csspart entry - The button that an item is.
 * @csspart chosen - The button of what is marked in the article.
 * @csspart text - What an entry says.
 * @csspart empty - What is said where there is nothing to list.
 * @csspart footer - The line that says where the list is from.
 * @csspart article - What is in the tag.
 *
 * @cssproperty --nutgraf-font - The font family. The page's without it.
 * @cssproperty --nutgraf-font-size - The size of the text.
 * @cssproperty --nutgraf-line-height - The height of its lines.
 * @cssproperty --nutgraf-color - The colour of the text.
 * @cssproperty --nutgraf-muted - The colour of quiet text.
 * @cssproperty --nutgraf-accent - The colour of numbers, controls and focus rings.
 * @cssproperty --nutgraf-background - The background.
 * @cssproperty --nutgraf-hover - The background of an entry under the pointer.
 * @cssproperty --nutgraf-mark - The background of what is chosen, here and in the article.
 * @cssproperty --nutgraf-padding - The padding.
 * @cssproperty --nutgraf-border - The style and colour of the border.
 * @cssproperty --nutgraf-border-width - The width of the border, a side each.
 * @cssproperty --nutgraf-radius - The radius of its corners.
 * @cssproperty --nutgraf-entry-radius - The radius of the corners of an entry.
 * @cssproperty --nutgraf-gap - The space between entries.
 * @cssproperty --nutgraf-title-font - The font family of the title.
 * @cssproperty --nutgraf-title-size - The size of the title.
 * @cssproperty --nutgraf-title-weight - The weight of the title.
 * @cssproperty --nutgraf-title-color - The colour of the title.
 *
 * @cssState ready - The list is shown.
 * @cssState empty - There is nothing to list.
 * @cssState error - The list cannot be had.
 */
export class ArticleElement extends Base {
  static observedAttributes = ['for', 'heading-level', 'lang', 'loading', 'strings', 'wasm'];

  /** Attributes that change what is found in the article; any other changes how it is shown. @type {string[]} */
  static questions = [];

  /** The classes that have found something before. */
  static #warm = new Set();

  /**
   * Makes it an element of the page. A tag that is taken stays as it is: the script may have been added twice.
   *
   * @param {string} tag
   * @param {CustomElementRegistry | undefined} [registry]  there is none in Node, where nothing happens
   */
  static define(tag, registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
    return this;
  }

  #internals = this.attachInternals?.();
  #root = this.attachShadow({ mode: 'open' });
  #panel = new Panel(this.#root, { onChoose: (key) => this.#choose(key), onDismiss: () => this.#unmark() });
  #unmark = () => {};
  /** The key of the entry that was chosen while the article was another than the one that was read. @type {string | null} */
  #wanted = null;

  #follower = new Follower(this, {
    onSource: (source) => this.#setSource(source),
    onChange: (edited) => this.#onChange(edited),
    // To look again in vain is no news.
    onError: (error) => this.#failed || this.#fail(error),
  });

  /** @type {Engine | null} */
  #engine = null;
  /** What was read, found and shown; `null` and `false` where that is to be done anew. @type {ElementArticle | null} */
  #article = null;
  #found = /** @type {unknown} */ (null);
  #shown = false;
  #text = '';

  #near = false;
  #working = false;
  /** Something went wrong, and nothing has changed since. */
  #failed = false;
  /** @type {IntersectionObserver | null} */
  #nearness = null;

  connectedCallback() {
    takeOver(this);
    dress(this.#root);
    if (this.#near || this.loading === 'eager' || !('IntersectionObserver' in globalThis)) {
      this.#start();
      return;
    }
    const see = (entries) => entries.some((entry) => entry.isIntersecting) && this.#start();
    this.#nearness = new IntersectionObserver(see, { rootMargin: NEAR });
    this.#nearness.observe(this);
  }

  disconnectedCallback() {
    this.#nearness?.disconnect();
    this.#forget();
    this.#unmark();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    const { questions } = /** @type {typeof ArticleElement} */ (this.constructor);
    if (name === 'loading' && this.loading === 'eager' && this.isConnected) this.#start();
    if (name === 'for') this.#forget();
    if (questions.includes(name)) this.#found = null;
    this.#shown = false;
    this.#failed = false;
    this.#locate();
    this.#work();
  }

  /** The selector of the article's element, attribute `for`. `null` is the nearest article. @type {string | null} */
  get for() {
    return this.getAttribute('for');
  }

  set for(value) {
    reflect(this, 'for', value);
  }

  /** The level of the title among the headings of the page, attribute `heading-level`: 1 to 6. @type {number} */
  get headingLevel() {
    return wholeNumberOf(this, 'heading-level', { otherwise: 2, most: 6 });
  }

  set headingLevel(value) {
    reflect(this, 'heading-level', value);
  }

  /**
   * When the work begins, attribute `loading`: `lazy`, once the element comes near to the window, or `eager`.
   *
   * @type {"lazy" | "eager"}
   */
  get loading() {
    return this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  }

  set loading(value) {
    reflect(this, 'loading', value);
  }

  /** Texts that replace those of the language, attribute `strings` in JSON. @type {Partial<Strings> | null} */
  get strings() {
    const value = this.getAttribute('strings');
    return value === null ? null : JSON.parse(value);
  }

  set strings(value) {
    reflect(this, 'strings', value ? JSON.stringify(value) : null);
  }

  /**
   * Where the wasm is, if not beside the script, attribute `wasm`. The engine is the page's: whoever comes first decides.
   *
   * @type {string | null}
   */
  get wasm() {
    return this.getAttribute('wasm');
  }

  set wasm(value) {
    reflect(this, 'wasm', value);
  }

  /** The article as it was read, to turn excerpts into ranges; `null` before. @type {ElementArticle | null} */
  get article() {
    return this.#article;
  }

  /** Reads the article anew. Only a change that shows in no text and no attribute calls for this: one of style. */
  refresh() {
    this.#article = null;
    this.#failed = false;
    this.#locate();
    this.#work();
  }

  /**
   * Shows an entry in the article, as if it had been chosen by hand.
   *
   * @param {number} index  its place in the list, from 0
   */
  select(index) {
    const key = this.#panel.keys[index];
    if (key !== undefined) this.#choose(key);
  }

  /** Takes the mark off the article. */
  clearSelection() {
    this.#unmark();
  }

  /**
   * What the engine finds in an article.
   *
   * @protected
   * @param {Engine} engine
   * @param {string} text
   * @param {string | null} headline  what its `<h1>` says
   * @returns {unknown}
   */
  find(engine, text, headline) {
    return engine.sentences(text);
  }

  /**
   * How what was found is shown.
   *
   * @protected
   * @param {any} found  what `find` gave
   * @param {Strings} strings
   * @param {{ article: string, lang: string | null }} context  the article, and its language as its element tells it
   * @returns {Presentation}
   */
  present(found, strings, { lang }) {
    const entries = found.map((excerpt) => ({ excerpt, marks: [excerpt], content: [element('span', { lang }, excerpt.text)] }));
    return { title: strings.points, entries, empty: strings.noPoints };
  }

  /**
   * What a program is told of it along with `nutgraf-ready`.
   *
   * @protected
   * @param {unknown} found  what `find` gave
   * @returns {object}
   */
  detail(found) {
    return { found };
  }

  /** Begins, once the element is near to the window. */
  #start() {
    this.#nearness?.disconnect();
    const page = this.ownerDocument;
    if (page.readyState === 'loading') {
      // Half an article is no article.
      page.addEventListener('DOMContentLoaded', () => this.isConnected && this.#start(), { once: true });
      return;
    }
    this.#near = true;
    this.#locate();
    this.#work();
  }

  #locate() {
    if (this.#near && this.isConnected) this.#follower.look(this.for);
  }

  /** @param {Element | null} source */
  #setSource(source) {
    this.#article = null;
    this.#text = '';
    if (source) this.#failed = false;
    else this.#reveal(false);
  }

  #onChange(edited) {
    if (edited) {
      this.#article = null;
      this.#failed = false;
    }
    // The page may have changed its language.
    this.#shown &&= this.#panel.lang === languageFor(languageOf(this)).lang;
    this.#locate();
    this.#work();
  }

  /** Lets go of the article. */
  #forget() {
    this.#follower.stop();
    this.#article = null;
    this.#text = '';
  }

  /** Does what is to be done, each step in a turn of its own, so that the page never has to wait for more than one. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#next()) {
        await turn();
        // In the meantime something else may have come first.
        await this.#next()?.();
      }
      const wanted = this.#wanted;
      if (wanted !== null && this.#shown) this.#go(wanted);
      this.#wanted = null;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#working = false;
    }
  }

  /** @returns {(() => void | Promise<void>) | null} the next step, or null where all is done */
  #next() {
    if (!this.#near || !this.isConnected || !this.#follower.source || this.#failed) return null;
    if (!this.#engine) return () => this.#load();
    if (!this.#article) return () => this.#read();
    if (this.#text === '') return null;
    if (this.#found === null) return this.#isCold() ? () => this.#warmUp() : () => this.#find();
    return this.#shown ? null : () => this.#show();
  }

  async #load() {
    const { loadEngine } = await import('../engine.js');
    this.#engine = await loadEngine(this.wasm === null ? undefined : { module_or_path: new URL(this.wasm, this.baseURI) });
  }

  #read() {
    const { readElement } = /** @type {Engine} */ (this.#engine);
    this.#article = readElement(/** @type {Element} */ (this.#follower.source));
    const text = this.#article.text.trim() === '' ? '' : this.#article.text;
    if (text === this.#text) return;
    this.#text = text;
    this.#found = null;
    // It is still to come, or has been taken away.
    if (text === '') this.#reveal(false);
  }

  #isCold() {
    return this.#text.length > LONG && !ArticleElement.#warm.has(this.constructor);
  }

  /**
   * The browser compiles what of the engine is called for the first time, there and then. With a long article that would
   * make one long step of two.
   */
  #warmUp() {
    ArticleElement.#warm.add(this.constructor);
    this.find(/** @type {Engine} */ (this.#engine), this.#text.slice(0, BEGINNING), null);
  }

  #find() {
    ArticleElement.#warm.add(this.constructor);
    this.#found = this.find(/** @type {Engine} */ (this.#engine), this.#text, this.#article?.headline ?? null) ?? null;
    this.#shown = false;
  }

  #show() {
    const language = this.#language();
    const { strings } = language;
    const context = { article: this.#text, lang: languageOf(/** @type {Element} */ (this.#follower.source)) || null };
    const presentation = this.present(this.#found, strings, context);
    this.#panel.show(presentation, language, this.headingLevel);
    this.#shown = true;
    this.#reveal(true);
    // What is marked is marked anew where the article has changed around it.
    const { chosen } = this.#panel;
    if (chosen !== null) this.#mark(chosen);
    this.#state('error', false);
    this.#state('empty', presentation.entries.length === 0);
    this.#tell('nutgraf-ready', { article: this.#article, ...this.detail(this.#found) });
  }

  /** Shows our own, or what the page has put in the tag. Where that is the article itself, it stays. */
  #reveal(ready) {
    if (!ready) this.#unmark();
    this.#panel.reveal(ready, this.#follower.source === this);
    this.#state('ready', ready);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#failed = true;
    this.#shown = false;
    this.#reveal(false);
    this.#state('error', true);
    this.#tell('nutgraf-error', { error });
  }

  /** The language of the interface, with the page's own texts in it. @returns {Language} */
  #language() {
    const language = languageFor(languageOf(this));
    const own = this.strings ?? {};
    for (const [name, value] of Object.entries(own)) {
      if (!Object.hasOwn(language.strings, name)) throw new RangeError(`strings has no text named ${name}`);
      if (typeof value !== 'string') throw new TypeError(`strings.${name} must be a string, not ${JSON.stringify(value)}`);
    }
    return { ...language, strings: { ...language.strings, ...own } };
  }

  #choose(key) {
    const index = this.#panel.keys.indexOf(key);
    const excerpt = this.#panel.entry(key)?.excerpt;
    if (!this.#tell('nutgraf-select', { index, excerpt, article: this.#article }, true)) return;
    this.#go(key);
  }

  /** Marks an entry and leads to it; after a new look at the article, where that is no longer what it was. */
  #go(key) {
    const [first] = this.#mark(key);
    if (first) reveal(first);
    else if (this.#wanted !== key) {
      this.#wanted = key;
      this.refresh();
    }
  }

  /** Marks an entry in the article, and in the list as the one that is marked. @returns {Range[]} */
  #mark(key) {
    this.#unmark();
    const article = this.#article;
    const marks = this.#panel.entry(key)?.marks ?? [];
    const ranges = article ? marks.flatMap((excerpt) => this.#engine?.excerptRanges(article, excerpt) ?? []) : [];
    if (ranges.length === 0) return ranges;
    this.#unmark = mark(ranges, { color: this.#panel.markColor, onEnd: () => this.#panel.choose(null) });
    this.#panel.choose(key);
    return ranges;
  }

  /** A state that a style sheet can ask for, as in `nutgraf-quotes:state(empty)`. */
  #state(name, on) {
    const states = this.#internals?.states;
    try {
      if (on) states?.add(name);
      else states?.delete(name);
    } catch {
      // Browsers that had states first would have them begin with dashes. Nothing else depends on them.
    }
  }

  /** @returns {boolean} whether nobody has prevented what comes of it */
  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }
}
