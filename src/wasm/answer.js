// What our functions answer, out of the numbers that the core gives: plain objects, whose texts are cut out of what was given.
//
// The objects are literals: assigning a field would call the setters that a page may have put on every object.

import { listOf, wellFormed } from './given.js';

/** Reads the numbers of an answer in the order in which they were written. */
class Answer {
  #numbers;
  #at = 0;

  /** @param {Float64Array} numbers  a view of the memory of the module, which holds as long as nothing is called there */
  constructor(numbers) {
    this.#numbers = numbers;
  }

  next() {
    const next = this.#numbers[this.#at];
    this.#at += 1;
    return next;
  }

  /**
   * As many as the next number tells.
   *
   * @template T
   * @param {() => T} read
   */
  list(read) {
    return listOf(this.next(), read);
  }

  /**
   * What follows a one; or `null`, for a zero.
   *
   * @template T
   * @param {() => T} read
   */
  orNull(read) {
    return this.next() === 0 ? null : read();
  }

  /** @param {string} given */
  excerpt(given) {
    const start = this.next();
    const end = this.next();
    return { text: given.slice(start, end), start, end };
  }

  /** @param {string} given */
  term(given) {
    const { text, start, end } = this.excerpt(given);
    return { text, start, end, weight: this.next() };
  }

  /**
   * A name as one line: one that a line break parts is still one name.
   *
   * @param {string} given
   */
  name(given) {
    const { text } = this.excerpt(given);
    return ONE_LINE.test(text) ? text : wellFormed(text).split(/\p{White_Space}+/u).filter(Boolean).join(' ');
  }

  /** @param {string[]} given */
  place(given) {
    const article = this.next();
    return { article, ...this.excerpt(given[article]) };
  }
}

/**
 * @param {string} given
 * @param {Float64Array} numbers
 */
export function toSentences(given, numbers) {
  const answer = new Answer(numbers);
  return answer.list(() => answer.excerpt(given));
}

/** A name that is one line as it stands, as most are. */
const ONE_LINE = /^[^\s\x85\ud800-\udfff]+(?: [^\s\x85\ud800-\udfff]+)*$/;

const ROLES = ['headline', 'body', 'boilerplate'];

/**
 * @param {string} given
 * @param {Float64Array} numbers
 */
export function toParagraphs(given, numbers) {
  const answer = new Answer(numbers);
  return answer.list(() => ({ ...answer.excerpt(given), role: ROLES[answer.next()] }));
}

/**
 * @param {string} given
 * @param {Float64Array} numbers
 */
export function toKeywords(given, numbers) {
  const answer = new Answer(numbers);
  return answer.list(() => ({ ...answer.term(given), mentions: answer.list(() => answer.excerpt(given)) }));
}

/**
 * @param {string} given
 * @param {Float64Array} numbers
 */
export function toSummary(given, numbers) {
  const answer = new Answer(numbers);
  return {
    sentences: answer.list(() => ({
      ...answer.excerpt(given),
      score: answer.next(),
      frequency: answer.next(),
      position: answer.next(),
      penalty: answer.next(),
      terms: answer.list(() => answer.term(given)),
    })),
    headline: answer.orNull(() => answer.excerpt(given)),
    positionWeight: answer.next(),
  };
}

const KINDS = ['direct', 'partial', 'indirect', 'title', 'nickname', 'term'];

/**
 * @param {string} given
 * @param {Float64Array} numbers
 */
export function toQuotations(given, numbers) {
  const answer = new Answer(numbers);
  const excerpt = () => answer.excerpt(given);
  const term = () => answer.term(given);
  return answer.list(() => {
    // field by field: of a long article there are thousands, and to spread one object in another takes longer than to make both
    const { text, start, end } = excerpt();
    return {
      text,
      start,
      end,
      kind: KINDS[answer.next()],
      speaker: answer.orNull(() => ({ name: answer.name(given), mention: excerpt(), description: answer.orNull(excerpt) })),
      cue: answer.orNull(excerpt),
      continues: answer.orNull(() => answer.next()),
      score: answer.next(),
      reasons: {
        substance: answer.next(),
        subject: answer.next(),
        speaker: answer.next(),
        independence: answer.next(),
        novelty: answer.next(),
      },
      terms: answer.list(term),
    };
  });
}

/**
 * @param {string[]} given
 * @param {Float64Array} numbers
 */
export function toComparison(given, numbers) {
  const answer = new Answer(numbers);
  const place = () => answer.place(given);
  return {
    shared: answer.list(() => ({ members: answer.list(place), score: answer.next() })),
    unique: answer.list(() => ({ ...place(), score: answer.next() })),
    differences: answer.list(() => ({
      claims: answer.list(() => ({ number: place(), sentence: place(), value: answer.next() })),
    })),
    quotations: answer.list(() => ({
      speaker: answer.orNull(() => answer.name(given[answer.next()])),
      versions: answer.list(() => {
        const version = place();
        return { ...version, differing: answer.list(() => answer.excerpt(given[version.article])) };
      }),
    })),
    summary: answer.list(() => ({ ...place(), fact: answer.orNull(() => answer.next()) })),
  };
}
