import { decode, LARGEST } from './decode.js';
import { ImportError } from './import-error.js';
import { looksLikeMarkdown, readMarkdown } from './markdown.js';
import { hostOf, urlOf } from './url.js';

/**
 * Articles as they are brought in: from a file, from what is pasted or from an address.
 *
 * @typedef {import('../engine.js').Engine} Engine
 *
 * @typedef {Object} Draft
 * @property {string} text
 * @property {string} title
 * @property {string} [byline]
 * @property {string} [source]  the outlet
 * @property {string} [url]
 * @property {string | null} [note]  what the reader should know of how it was read
 */

/**
 * What reads web pages; or `null`, where it does not come. Most readers bring none, so it is loaded with the first, or ahead, for one
 * who is about to bring articles and may go on without a network.
 */
export const pageReader = () => import('./page.js').catch(() => null);
const UNREAD = 'What finds the article in a web page could not be loaded. Paste the text of the article, or load this page again with a network.';

/** The parts of a `Content-Type`. */
const TYPE = /^\s*([\w.+-]+\/[\w.+-]+)?(?:.*?;\s*charset\s*=\s*"?([\w:.-]+))?/i;
const HTML = /^(text\/html|application\/xhtml\+xml)$/;
/** How long a site may take to answer, in milliseconds. */
const PATIENCE = 20_000;
/** From so many characters on, the page no longer answers at once. */
const LONG = 700_000;
/** A title made of the first words of the text has this many characters at most. */
const TITLE = 70;

/**
 * @param {Engine} engine
 * @param {File} file
 * @returns {Promise<Draft>}
 * @throws ImportError
 */
export async function draftOfFile(engine, file) {
  // A file of many gigabytes is not even read.
  if (file.size > LARGEST) throw new ImportError(`It is larger than ${LARGEST / 1e6} MB, which no article is.`);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ImportError('It could not be read: it is gone, or it may not be read.');
  }
  const isHtml = /\.(html?|xhtml)$/i.test(file.name) || HTML.test(file.type);
  const { text, note } = decode(bytes, { isHtml });
  const name = file.name.replace(/\.[^.]+$/, '');
  const draft = await draftOfText(engine, text, { isHtml, isMarkdown: /\.(md|markdown)$/i.test(file.name), name });
  return { ...draft, note: both(note, draft.note) };
}

/**
 * What is pasted: its HTML, where the clipboard has some, or its text.
 *
 * @param {Engine} engine
 * @param {{ text: string, html?: string, url?: string, name?: string }} pasted  `name`: what to call it where it has no title
 * @returns {Promise<Draft>}
 * @throws ImportError
 */
export async function draftOfPasted(engine, { text, html = '', url, name }) {
  if (text.length + html.length > LARGEST) throw new ImportError(`It is longer than ${LARGEST / 1e6} million characters.`);
  // The source of a page, copied out of an editor, comes as HTML that shows HTML.
  const isSource = looksLikeHtml(text);
  // Without what reads pages, the text that was copied along has to do.
  if (html !== '' && !isSource && (text.trim() === '' || (await pageReader()))) {
    const draft = await readPage(html, { url, isSelection: true });
    if (draft.text !== '') return titled(engine, draft, name);
  }
  return draftOfText(engine, text, { isHtml: isSource, isMarkdown: looksLikeMarkdown(text), url, name });
}

/**
 * @param {Engine} engine
 * @param {string} address
 * @param {typeof fetch} [get]
 * @returns {Promise<Draft>}
 * @throws ImportError
 */
export async function draftOfAddress(engine, address, get = fetch) {
  const url = urlOf(address);
  if (!url) throw new ImportError('This is not an address of a page. One begins with https:// or with the name of a site.');
  let response;
  let bytes;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    response = await get(url.href, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache', signal });
    bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
  } catch (error) {
    throw new ImportError(refusal(url, error) + (/^\s*http:/i.test(address) ? ' It was asked over https: this page asks for nothing over a line that others could read.' : ''));
  }
  if (!response.ok) throw new ImportError(`${url.host} answered ${response.status}: there is no page at this address, or it is not for everybody.`);
  const [, type = 'text/html', charset] = TYPE.exec(response.headers.get('content-type') ?? '') ?? [];
  if (!/^(text\/|application\/xhtml)/.test(type)) throw new ImportError(`At this address there is no page, but something of the type ${type}.`);
  const isHtml = HTML.test(type);
  const { text, note } = decode(bytes, { charset, isHtml });
  const final = response.url || url.href;
  const draft = await draftOfText(engine, text, { isHtml, isMarkdown: /markdown/.test(type) || /\.md$/.test(url.pathname), url: final });
  return { ...draft, source: draft.source ?? hostOf(url), note: both(note, draft.note) };
}

/** Why nothing came; browsers do not tell scripts whether a site refuses or is not there. */
function refusal(url, error) {
  if (error.name === 'TimeoutError') return `${url.host} did not answer in ${PATIENCE / 1000} seconds.`;
  if (!navigator.onLine) return 'This machine is offline.';
  return `${url.host} could not be read from here. Most news sites let no other page read them, whatever it is for; or there is no such site.`;
}

/**
 * @param {Engine} engine
 * @param {string} text
 * @param {{ isHtml: boolean, isMarkdown: boolean, url?: string, name?: string }} how
 * @returns {Promise<Draft>}
 */
async function draftOfText(engine, text, { isHtml, isMarkdown, url, name }) {
  const draft = isHtml ? await readPage(text, { url }) : isMarkdown ? readMarkdown(text) : { text };
  if (draft.text.trim() === '') throw new ImportError('There is no text in it.');
  return titled(engine, { url, ...draft }, name);
}

/** @type {(...page: Parameters<typeof import('./page.js').readPage>) => Promise<import('./page.js').Found>} */
async function readPage(...page) {
  const reader = await pageReader();
  if (!reader) throw new ImportError(UNREAD);
  return reader.readPage(...page);
}

/** With a title: its own, the headline, the name that it goes by, or else its first words. */
function titled(engine, draft, name) {
  const millions = (draft.text.length / 1e6).toFixed(1);
  const note = draft.text.length > LONG ? `With ${millions} million characters it is longer than a book: each step may take some seconds.` : null;
  const headline = () => engine.paragraphs(draft.text).find(({ role }) => role === 'headline')?.text;
  return { note, ...draft, title: draft.title ?? headline() ?? name ?? openingOf(draft.text) };
}

const both = (...notes) => notes.filter(Boolean).join(' ') || null;

/**
 * Whether pasted text is HTML, and not merely about it: it opens with a tag and closes one.
 *
 * @param {string} text
 */
export function looksLikeHtml(text) {
  return /^\s*<(?:!doctype|!--|[a-z][a-z0-9-]*[\s>])/i.test(text) && /<\/[a-z][a-z0-9-]*\s*>\s*(?:<!--|$)/i.test(text.slice(-300));
}

/**
 * What to call a text that has no title: its first words.
 *
 * @param {string} text
 */
export function openingOf(text) {
  const [line] = /\S.*/.exec(text.slice(0, 1000)) ?? [''];
  if (line.length <= TITLE) return line.trim();
  return `${line.slice(0, TITLE).replace(/\s+\S*$/, '').trimEnd()}…`;
}
