/**
 * The articles that the reader brought in, kept in this browser and nowhere else, until they are forgotten.
 *
 * @typedef {import('./articles.js').Article} Article
 * @typedef {import('./import/draft.js').Draft} Draft
 *
 * @typedef {Object} OwnFields
 * @property {number} added  when it was brought in, in milliseconds since 1970
 * @property {number} order  its place among those that were brought in together
 * @property {string} title
 * @property {string} [byline]
 * @property {string} [url]
 * @property {string | null} [note]
 * @typedef {Article & OwnFields} Own
 *
 * @typedef {{ article: Own, text: string }} Kept
 */

/** What their names open with. An article that comes with the page is one segment of a path, so none is called so. */
const OWN = 'own/';
const DATABASE = 'nutgraf';
/** What the lists show, and what they do not: the texts, of which only those that are read are loaded. */
const STORES = ['articles', 'texts'];

/** @param {string} file */
export const isOwn = (file) => file.startsWith(OWN);

/** The articles brought in, newest first. Fires `change` whenever there are others, be it by another tab. */
export class Library extends EventTarget {
  /** @type {IDBDatabase | null} */
  #db = null;
  /** @type {Map<string, Own>} */
  #articles = new Map();
  /** The texts that the browser does not keep. @type {Map<string, string>} */
  #passing = new Map();
  #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(DATABASE) : null;

  /** Opens what was kept. Where the browser keeps nothing, what is brought in is there until the page is closed. */
  async open() {
    this.#db = await openDatabase().catch(() => null);
    await this.#load();
    this.#channel?.addEventListener('message', () => this.#load().then(() => this.dispatchEvent(new Event('change'))));
    return this;
  }

  /** @returns {Own[]} */
  get articles() {
    return [...this.#articles.values()].sort((a, b) => b.added - a.added || a.order - b.order);
  }

  /**
   * Whether the browser keeps an article when the page is closed.
   *
   * @param {string} file
   */
  isKept(file) {
    return this.#articles.has(file) && !this.#passing.has(file);
  }

  /**
   * The text of an article.
   *
   * @param {string} file
   * @returns {Promise<string>}
   */
  async text(file) {
    const text = this.#passing.get(file) ?? (await this.#kept(file));
    if (text === undefined) throw new Error(`${file} is not in the library`);
    return text;
  }

  /**
   * Adds an article; the same text is not added twice.
   *
   * @param {Draft} draft
   * @param {{ added: number, order: number }} when
   * @returns {Promise<{ article: Own, isNew: boolean }>}
   */
  async add({ text, ...about }, when) {
    let file = OWN + fingerprint(text);
    while (this.#articles.has(file)) {
      if ((await this.text(file)) === text) return { article: /** @type {Own} */ (this.#articles.get(file)), isNew: false };
      file += '+';
    }
    const article = { file, ...about, ...when };
    await this.restore([{ article, text }]);
    return { article, isNew: true };
  }

  /**
   * Forgets articles, and gives what was forgotten, to be restored.
   *
   * @param {string[]} files
   * @returns {Promise<Kept[]>}
   */
  async forget(files) {
    /** @type {Kept[]} */
    const forgotten = [];
    for (const file of files) {
      const article = this.#articles.get(file);
      // One whose text is lost is forgotten all the same.
      if (article) forgotten.push({ article, text: await this.text(file).catch(() => '') });
    }
    await this.#write((articles, texts) => {
      for (const { article } of forgotten) {
        articles.delete(article.file);
        texts.delete(article.file);
      }
    });
    for (const { article } of forgotten) {
      this.#articles.delete(article.file);
      this.#passing.delete(article.file);
    }
    this.#tell();
    return forgotten;
  }

  /** @param {Kept[]} kept  as `forget` gave it */
  async restore(kept) {
    const isWritten = await this.#write((articles, texts) => {
      for (const { article, text } of kept) {
        articles.put(article);
        texts.put(text, article.file);
      }
    }).catch(() => false);
    for (const { article, text } of kept) {
      this.#articles.set(article.file, article);
      if (!isWritten) this.#passing.set(article.file, text);
    }
    this.#tell();
  }

  async #load() {
    const kept = await this.#keptArticles().catch(() => []);
    const passing = [...this.#articles.values()].filter(({ file }) => this.#passing.has(file));
    this.#articles = new Map([...kept, ...passing].map((article) => [article.file, article]));
  }

  /** @returns {Promise<Own[]>} */
  async #keptArticles() {
    return this.#db ? result(this.#db.transaction(STORES[0]).objectStore(STORES[0]).getAll()) : [];
  }

  async #kept(file) {
    return this.#db ? result(this.#db.transaction(STORES[1]).objectStore(STORES[1]).get(file)) : undefined;
  }

  /**
   * Writes into both stores, or into none.
   *
   * @param {(articles: IDBObjectStore, texts: IDBObjectStore) => void} change
   * @returns {Promise<boolean>}  false where nothing is kept
   */
  async #write(change) {
    if (!this.#db) return false;
    const transaction = this.#db.transaction(STORES, 'readwrite');
    change(transaction.objectStore(STORES[0]), transaction.objectStore(STORES[1]));
    await new Promise((done, fail) => {
      transaction.oncomplete = done;
      transaction.onerror = transaction.onabort = () => fail(transaction.error);
    });
    return true;
  }

  #tell() {
    this.#channel?.postMessage('change');
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  // Where storage is denied, merely naming it may throw.
  return new Promise((done, fail) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORES[0], { keyPath: 'file' });
      opening.result.createObjectStore(STORES[1]);
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = opening.onblocked = () => fail(opening.error);
  });
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function result(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/**
 * A name that is nearly always another for another text, and always the same for the same: a link to an article leads to it
 * in any browser that it was brought into. Two FNV-1a hashes of 32 bits, the one over the text from its end.
 *
 * @param {string} text
 */
export function fingerprint(text) {
  const last = text.length - 1;
  let a = 0x811c9dc5;
  let b = 0x811c9dc5;
  for (let at = 0; at <= last; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(last - at), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('-');
}
