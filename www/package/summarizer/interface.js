// The class of the standard, to the letter of Web IDL and of the algorithms of the specification.

import { loadEngine } from '../engine.js';
import { watch } from './abort.js';
import { contentOf } from './content.js';
import { canonicalize, match } from './language.js';
import { createMonitor, fireProgress } from './monitor.js';
import { coreOptions, createOptions, languageMembers, summarizeOptions } from './options.js';
import { isAllowed, isFullyActive } from './policy.js';
import { nextTask } from './task.js';
import { string } from './webidl.js';

/**
 * @import { Engine } from '../engine.js'
 * @import {
 *   Availability, SummarizerCreateCoreOptions, SummarizerCreateOptions, SummarizerFormat, SummarizerLength,
 *   SummarizerSummarizeOptions, SummarizerType,
 * } from './options.js'
 *
 * @typedef {object} Attributes what a summarizer was created with
 * @property {SummarizerType} type
 * @property {SummarizerFormat} format
 * @property {SummarizerLength} length
 * @property {string} sharedContext
 * @property {readonly string[] | null} expectedInputLanguages
 * @property {readonly string[] | null} expectedContextLanguages
 * @property {string | null} outputLanguage
 * @typedef {Attributes & { engine: Engine }} Settings
 *
 * @typedef {object} OwnMembers
 * @property {(input: string, options?: SummarizerSummarizeOptions) => Promise<string>} summarize
 * @property {(input: string, options?: SummarizerSummarizeOptions) => ReadableStream<string>} summarizeStreaming the
 *   summary in pieces: joined, they are all of it
 * @property {(input: string, options?: SummarizerSummarizeOptions) => Promise<number>} measureInputUsage what the
 *   input takes of `inputQuota`, in UTF-16 code units
 * @property {number} inputQuota the longest input that there may be
 * @property {() => void} destroy ends what is under way, and all that comes, with an `AbortError`
 * @typedef {Readonly<Attributes & OwnMembers>} SummarizerInstance
 *
 * @typedef {object} OwnStatics
 * @property {(options?: SummarizerCreateOptions) => Promise<SummarizerInstance>} create
 * @property {(options?: SummarizerCreateCoreOptions) => Promise<Availability>} availability
 * @property {SummarizerInstance} prototype
 * @typedef {OwnStatics & Function} SummarizerConstructor not to be called with `new`
 */

// UTF-16 code units: ten times a long report. The page cannot move while the engine reads, a third of a second for these.
const inputQuota = 1_000_000;

/**
 * The `Summarizer` of a window or a worker: its errors are of that global, and its document is asked what is allowed.
 *
 * @param {typeof globalThis} global
 * @returns {SummarizerConstructor}
 */
export function defineSummarizer(global) {
  const key = Symbol('may construct');

  /**
   * @param {string} message
   * @param {string} name
   */
  const exception = (message, name) => new global.DOMException(message, name);

  function checkActive() {
    if (!isFullyActive(global)) throw exception('the document is not fully active', 'InvalidStateError');
  }

  class Summarizer {
    /** @type {Settings} */
    #settings;
    #destruction = new AbortController();

    /** @param {unknown[]} values */
    constructor(...values) {
      if (values[0] !== key) throw new TypeError('Illegal constructor');
      this.#settings = /** @type {Settings} */ (values[1]);
    }

    /** @param {SummarizerCreateOptions} options */
    static async create(options = {}) {
      const given = createOptions(options);
      checkActive();
      for (const name of languageMembers) given[name] = canonicalize(given[name]);
      const { signal } = given;
      signal?.throwIfAborted();
      if (!isAllowed(global)) throw exception('the permissions policy does not allow it', 'NotAllowedError');
      const monitor = createMonitor();
      if (given.monitor) Reflect.apply(given.monitor, undefined, [monitor]);

      const watched = watch(signal ? [signal] : []);
      try {
        await watched.until(nextTask());
        for (const name of languageMembers) given[name] = match(given[name]);
        if (languageMembers.some((name) => given[name]?.includes(null))) {
          throw exception('nutgraf summarises English alone, in English', 'NotSupportedError');
        }
        fireProgress(monitor, 0);
        const engine = await watched.until(load());
        await watched.until(nextTask());
        fireProgress(monitor, 1);
        await watched.until(nextTask());

        const summarizer = new Summarizer(key, {
          type: given.type,
          format: given.format,
          length: given.length,
          sharedContext: given.sharedContext,
          expectedInputLanguages: frozen(given.expectedInputLanguages),
          expectedContextLanguages: frozen(given.expectedContextLanguages),
          outputLanguage: given.outputLanguage?.[0] ?? null,
          engine,
        });
        signal?.addEventListener('abort', () => {
          if (signal.aborted) summarizer.#destruction.abort(signal.reason);
        });
        return summarizer;
      } finally {
        watched.end();
      }
    }

    /**
     * Loads the engine too: what is available is here, with no download to come.
     *
     * @param {SummarizerCreateCoreOptions} options
     * @returns {Promise<Availability>}
     */
    static async availability(options = {}) {
      const given = coreOptions(options);
      checkActive();
      for (const name of languageMembers) given[name] = canonicalize(given[name]);
      if (!isAllowed(global)) return 'unavailable';
      await nextTask();
      if (languageMembers.some((name) => match(given[name])?.includes(null))) return 'unavailable';
      return load().then(
        () => 'available',
        () => 'unavailable',
      );
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} options
     */
    async summarize(input, options = {}) {
      const call = this.#begin(arguments.length, input, options);
      let summary = '';
      for await (const chunk of this.#chunks(call)) summary += chunk;
      return summary;
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} options
     * @returns {ReadableStream<string>}
     */
    summarizeStreaming(input, options = {}) {
      const chunks = this.#chunks(this.#begin(arguments.length, input, options));
      let cancelled = false;
      return new global.ReadableStream({
        start: (controller) => {
          (async () => {
            for await (const chunk of chunks) {
              if (cancelled) return;
              controller.enqueue(chunk);
            }
            if (!cancelled) controller.close();
          })().catch((error) => controller.error(error));
        },
        cancel: () => {
          cancelled = true;
        },
      });
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} options
     */
    async measureInputUsage(input, options = {}) {
      const { article, watched } = this.#begin(arguments.length, input, options);
      try {
        await watched.until(nextTask());
        return usageOf(article);
      } finally {
        watched.end();
      }
    }

    get sharedContext() {
      return this.#settings.sharedContext;
    }

    get type() {
      return this.#settings.type;
    }

    get format() {
      return this.#settings.format;
    }

    get length() {
      return this.#settings.length;
    }

    get expectedInputLanguages() {
      return this.#settings.expectedInputLanguages;
    }

    get expectedContextLanguages() {
      return this.#settings.expectedContextLanguages;
    }

    get outputLanguage() {
      return this.#settings.outputLanguage;
    }

    get inputQuota() {
      void this.#settings;
      return inputQuota;
    }

    destroy() {
      this.#destruction.abort(exception('the summarizer was destroyed', 'AbortError'));
    }

    /**
     * What every call on an article does before anything else, at once; what it throws, `summarizeStreaming` throws.
     *
     * @param {number} count of the arguments
     * @param {string} input
     * @param {SummarizerSummarizeOptions} options
     */
    #begin(count, input, options) {
      if (count === 0) throw new TypeError('1 argument required, but only 0 present');
      const article = string(input);
      const { signal } = summarizeOptions(options);
      checkActive();
      const own = this.#destruction.signal;
      own.throwIfAborted();
      signal?.throwIfAborted();
      return { article, watched: watch(signal ? [own, signal] : [own]) };
    }

    /** @param {{ article: string, watched: ReturnType<typeof watch> }} call */
    async *#chunks({ article, watched }) {
      try {
        await watched.until(nextTask());
        const requested = usageOf(article);
        if (requested > inputQuota) throw quotaExceeded(global, requested);
        for (const chunk of await watched.until(contentOf(this.#settings.engine, article, this.#settings))) {
          await watched.until(nextTask());
          yield chunk;
        }
        await watched.until(nextTask());
      } finally {
        watched.end();
      }
    }
  }

  // Web IDL: the members are enumerable, and `toString` tells the name of the interface.
  enumerate(Summarizer, ['create', 'availability']);
  enumerate(
    Summarizer.prototype,
    Object.getOwnPropertyNames(Summarizer.prototype).filter((name) => name !== 'constructor'),
  );
  Object.defineProperty(Summarizer.prototype, Symbol.toStringTag, { value: 'Summarizer', configurable: true });
  return Summarizer;

  /** @returns {Promise<Engine>} */
  async function load() {
    try {
      return await loadEngine();
    } catch (error) {
      throw exception(`the engine did not load: ${error}`, 'NetworkError');
    }
  }
}

/**
 * @param {object} owner
 * @param {string[]} names
 */
function enumerate(owner, names) {
  for (const name of names) Object.defineProperty(owner, name, { enumerable: true });
}

// Positive where there is a quota, says the specification, for the empty string too.
/** @param {string} article */
const usageOf = (article) => Math.max(article.length, 1);

/** @param {string[] | null} list */
const frozen = (list) => list && Object.freeze(list);

/**
 * @param {typeof globalThis} global
 * @param {number} requested
 * @returns {DOMException}
 */
function quotaExceeded(global, requested) {
  const message = `the input takes ${requested}, more than the quota of ${inputQuota}`;
  const details = { quota: inputQuota, requested };
  const { QuotaExceededError } = /** @type {any} */ (global);
  if (QuotaExceededError) return new QuotaExceededError(message, details);
  // Browsers from before it was a class of its own.
  return Object.assign(new global.DOMException(message, 'QuotaExceededError'), details);
}
