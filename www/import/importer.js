import { ImportError } from './import-error.js';

/**
 * Brings articles into the library, one after the other, and tells what became of each.
 *
 * @typedef {import('../engine.js').Engine} Engine
 * @typedef {import('../library.js').Library} Library
 * @typedef {import('../library.js').Own} Own
 * @typedef {import('./draft.js').Draft} Draft
 */

/** So many articles are soon compared; of more, nobody has said that they are of one event. */
const COMPARABLE = 5;
/** A screen reader should not be told of every file. In milliseconds. */
const BETWEEN_NEWS = 500;

/** The way of an article into the library. */
export class Importer {
  #library;
  #engine;
  #bulletin;
  #onOpen;
  /** What is brought in now, and after it what came in the meantime. */
  #queue = Promise.resolve();
  /** @type {Promise<boolean> | undefined} */
  #persistence;

  /**
   * @param {Library} library
   * @param {Promise<Engine>} engine
   * @param {import('../bulletin.js').Bulletin} bulletin
   * @param {(files: string[]) => void} onOpen  told what to open
   */
  constructor(library, engine, bulletin, onOpen) {
    this.#library = library;
    this.#engine = engine;
    this.#bulletin = bulletin;
    this.#onOpen = onOpen;
  }

  /**
   * Brings in one article, and opens it.
   *
   * @param {(engine: Engine) => Promise<Draft>} make
   * @throws ImportError
   */
  async one(make) {
    const { article, isNew } = await this.#add(make, { added: Date.now(), order: 0 });
    const said = isNew ? `Brought in: “${article.title}”.` : `“${article.title}” is here already.`;
    this.#bulletin.show({ text: `${said}${this.#caveats([article])}`, problems: notesOf([article]) });
    this.#onOpen([article.file]);
  }

  /**
   * Brings in files. One that cannot be is told by its name, and the others go on.
   *
   * @param {File[]} files
   */
  many(files) {
    this.#queue = this.#queue.then(() => this.#many(files)).catch((error) => {
      console.error(error);
      this.#bulletin.show({ text: 'Something went wrong in this page.', problems: ['Not all files may have been brought in.'] });
    });
    return this.#queue;
  }

  async #many(files) {
    const added = Date.now();
    const progress = this.#bulletin.progress();
    let told = 0;
    /** @type {Own[]} */
    const brought = [];
    /** @type {Own[]} */
    const fresh = [];
    /** @type {string[]} */
    const problems = [];
    let again = 0;
    try {
      for (const [order, file] of files.entries()) {
        if (performance.now() - told > BETWEEN_NEWS) {
          progress.tell(`Reading ${order + 1} of ${files.length}: ${file.name}`);
          told = performance.now();
        }
        try {
          const { article, isNew } = await this.#add(async (engine) => (await import('./draft.js')).draftOfFile(engine, file), { added, order });
          if (isNew) fresh.push(article);
          else again += 1;
          if (!brought.includes(article)) brought.push(article);
        } catch (error) {
          problems.push(`${file.name}: ${messageOf(error)}`);
        }
      }
    } finally {
      progress.done();
    }
    const said = [
      fresh.length === 1 ? `Brought in: “${fresh[0].title}”.` : fresh.length > 1 ? `${fresh.length} articles brought in.` : '',
      again > 0 ? `${again === 1 ? 'One was' : `${again} were`} here already.` : '',
      problems.length > 0 ? `${problems.length === 1 ? 'One file' : `${problems.length} files`} could not be brought in:` : '',
    ];
    const opened = brought.map(({ file }) => file);
    const compare = { label: `Compare these ${brought.length}`, act: () => this.#onOpen(opened) };
    this.#bulletin.show({
      text: said.filter(Boolean).join(' ') + this.#caveats(brought),
      problems: [...problems, ...notesOf(brought)],
      actions: brought.length > 1 && brought.length <= COMPARABLE ? [compare] : [],
    });
    const [first] = [...fresh, ...brought];
    if (first) this.#onOpen([first.file]);
  }

  async #add(make, when) {
    const engine = await this.#engine.catch(() => {
      throw new ImportError('The summariser could not be loaded, and nothing can be read without it. Please load the page again.');
    });
    const draft = await make(engine);
    // Else a browser that is short of room may take what was kept.
    this.#persistence ??= navigator.storage?.persist?.().catch(() => false);
    return this.#library.add(draft, when);
  }

  /** What the reader should know of articles that go when the page does. */
  #caveats(articles) {
    if (articles.every(({ file }) => this.#library.isKept(file))) return '';
    return ' This browser lets the page keep nothing, or has no room: it will be gone when the page is closed.';
  }
}

const notesOf = (articles) => articles.flatMap(({ title, note }) => (note ? [`“${title}”: ${note}`] : []));

/**
 * What a reader can be told of an error.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  if (error instanceof ImportError) return error.message;
  console.error(error);
  return 'Something went wrong in this page.';
}
