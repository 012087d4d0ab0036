// The options of the standard: which there are, and how they are made of what is given.

import * as webidl from './webidl.js';

/**
 * @import { CreateMonitor } from './monitor.js'
 *
 * @typedef {'tldr' | 'teaser' | 'key-points' | 'headline'} SummarizerType
 * @typedef {'plain-text' | 'markdown'} SummarizerFormat
 * @typedef {'short' | 'medium' | 'long'} SummarizerLength
 * @typedef {'unavailable' | 'downloadable' | 'downloading' | 'available'} Availability
 *
 * @typedef {object} SummarizerCreateCoreOptions
 * @property {SummarizerType} [type] a few sentences that tell it all (`tldr`), that draw the reader in (`teaser`), as a
 *   list (`key-points`, if not given), or a headline
 * @property {SummarizerFormat} [format] `markdown` if not given: a summary that reads the same when it is rendered
 * @property {SummarizerLength} [length] at most 1, 3, 5 sentences, 3, 5, 7 points or 12, 17, 22 words of a headline;
 *   `short` if not given
 * @property {'auto' | 'speed' | 'capability'} [preference] makes no difference: there is one engine
 * @property {Iterable<string>} [expectedInputLanguages] language tags; English is available
 * @property {Iterable<string>} [expectedContextLanguages] language tags; English is available
 * @property {string} [outputLanguage] a language tag; English is available, since nothing is translated
 *
 * @typedef {object} OwnCreateOptions
 * @property {AbortSignal} [signal] ends the creation, or destroys what it gave
 * @property {(monitor: CreateMonitor) => void} [monitor] gets what fires `downloadprogress`
 * @property {string} [sharedContext] kept and given back; it cannot change which words an article has
 * @typedef {SummarizerCreateCoreOptions & OwnCreateOptions} SummarizerCreateOptions
 *
 * @typedef {object} SummarizerSummarizeOptions
 * @property {AbortSignal} [signal] ends the call
 * @property {string} [context] makes no difference
 */

/** @type {webidl.Member[]} */
const coreMembers = [
  ['expectedContextLanguages', webidl.strings],
  ['expectedInputLanguages', webidl.strings],
  ['format', webidl.oneOf('plain-text', 'markdown'), 'markdown'],
  ['length', webidl.oneOf('short', 'medium', 'long'), 'short'],
  ['outputLanguage', webidl.string],
  ['preference', webidl.oneOf('auto', 'speed', 'capability'), 'auto'],
  ['type', webidl.oneOf('tldr', 'teaser', 'key-points', 'headline'), 'key-points'],
];

/** @type {webidl.Member[]} */
const createMembers = [
  ...coreMembers,
  ['monitor', webidl.callback],
  ['sharedContext', webidl.string, ''],
  ['signal', webidl.signal],
];

/** @type {webidl.Member[]} */
const summarizeMembers = [
  ['context', webidl.string],
  ['signal', webidl.signal],
];

/** The members that are language tags, in the order in which the specification looks at them. */
export const languageMembers = ['expectedInputLanguages', 'expectedContextLanguages', 'outputLanguage'];

/**
 * @param {unknown} options
 */
export const coreOptions = (options) => webidl.dictionary(options, coreMembers);

/**
 * @param {unknown} options
 */
export const createOptions = (options) => webidl.dictionary(options, createMembers);

/**
 * @param {unknown} options
 */
export const summarizeOptions = (options) => webidl.dictionary(options, summarizeMembers);
