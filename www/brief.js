import { isOwn } from './library.js';
import { escapeMarkdown } from './package/summarizer/markdown.js';
import { nameOf } from './package/speaker.js';
import { linkTo } from './text-fragment.js';

/**
 * What a reader takes away of an article: its digest as data, and the forms that it takes outside of the page. All of them
 * hold the words of the article as text and nothing else of it.
 *
 * @typedef {import('./engine.js').Excerpt} Excerpt
 * @typedef {import('./engine.js').Keyword} Keyword
 * @typedef {import('./package/remarks.js').Remark} Remark
 * @typedef {import('./reading.js').Reading} Reading
 *
 * @typedef {{ start: number, end: number, url: string | null }} Source  where it stands in the article, and in the Web
 *
 * @typedef {Object} Brief
 * @property {string} title
 * @property {string | null} source  who published it
 * @property {boolean} isHereOnly  whether nobody else can open it, since it is kept in this browser
 * @property {string | null} url
 * @property {(Source & { text: string })[]} points
 * @property {(Source & { parts: string[], speaker: string | null, description: string | null })[]} quotes
 * @property {string[]} keywords
 *
 * @typedef {Object} Form
 * @property {string} name
 * @property {string} type
 * @property {string} extension
 * @property {(brief: Brief) => string} write
 */

/**
 * @param {Reading} reading
 * @param {Excerpt[]} points
 * @param {Remark[]} quotes
 * @returns {Brief}
 */
export function briefOf(reading, points, quotes) {
  const { article, keywords, title, url } = reading;
  return {
    title,
    source: article.source ?? null,
    isHereOnly: isOwn(article.file),
    url,
    points: points.map((point) => ({ text: point.text, ...sourceOf(reading, point) })),
    quotes: quotes.map((quote) => quoteIn(reading, quote)),
    keywords: keywords.map((keyword) => keyword.text),
  };
}

/**
 * Where an excerpt stands in the article, and in the Web.
 *
 * @param {Reading} reading
 * @param {Excerpt} excerpt
 * @returns {Source}
 */
export function sourceOf({ text, url }, excerpt) {
  const { start, end } = excerpt;
  return { start, end, url: url && linkTo(url, text, excerpt) };
}

/**
 * A quote with who said it, or a sentence, as one line of text with its source.
 *
 * @param {Reading} reading
 * @param {Excerpt | Remark} excerpt
 */
export function lineOf(reading, excerpt) {
  const from = [reading.article.source, sourceOf(reading, excerpt).url].filter(Boolean).join(', ');
  if (!('parts' in excerpt)) return [`“${oneLine(excerpt.text)}”`, from].filter(Boolean).join(' — ');
  const quote = quoteIn(reading, excerpt);
  return `${words(quote)} — ${speaker(quote)}${from ? ` (${from})` : ''}`;
}

/**
 * @param {Reading} reading
 * @param {Remark} quote
 */
function quoteIn(reading, quote) {
  return {
    parts: quote.parts.map((part) => part.text),
    speaker: quote.speaker ? nameOf(quote.speaker) : null,
    description: quote.speaker?.description?.text ?? null,
    ...sourceOf(reading, quote),
  };
}

const NOBODY = 'speaker not named';
const ORIGIN = 'Chosen by nutgraf. Every word of a point or a quote stands in the article.';

const words = ({ parts }) => parts.map((part) => `“${oneLine(part)}”`).join(' … ');
const speaker = ({ speaker, description }) => (speaker === null ? NOBODY : [speaker, description].filter(Boolean).map(oneLine).join(', '));
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {Brief} brief */
function markdown({ title, source, url, points, quotes, keywords }) {
  const escaped = (text) => escapeMarkdown(oneLine(text));
  const linked = (text, href) => (href === null ? text : `[${text}](<${href}>)`);
  const from = [source && escaped(source), url && `<${url}>`].filter(Boolean).join(', ');
  return paragraphs([
    `# ${escaped(title)}`,
    from,
    heading('## Key points', points),
    points.map((point, index) => `${index + 1}. ${escaped(point.text)}${point.url ? ` ${linked('↗', point.url)}` : ''}`).join('\n'),
    heading('## Key quotes', quotes),
    ...quotes.map((quote) => `> ${escapeMarkdown(words(quote))}\n>\n> — ${linked(escaped(speaker(quote)), quote.url)}`),
    heading(`Keywords: ${keywords.map(escaped).join(', ')}`, keywords),
    `*${ORIGIN}*`,
  ]);
}

/** @param {Brief} brief */
function html({ title, source, url, points, quotes, keywords }) {
  const linked = (text, href) => (href === null ? text : `<a href="${escapeHtml(href)}">${text}</a>`);
  const from = [source && escapeHtml(source), url && linked(escapeHtml(url), url)].filter(Boolean).join(', ');
  const item = (point) => `<li dir="auto">${escapeHtml(oneLine(point.text))}${point.url ? ` ${linked('↗', point.url)}` : ''}</li>`;
  const quote = (quote) =>
    `<blockquote dir="auto"><p>${escapeHtml(words(quote))}</p><p>— ${linked(escapeHtml(speaker(quote)), quote.url)}</p></blockquote>`;
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<h1 dir="auto">${escapeHtml(oneLine(title))}</h1>`,
    from && `<p>${from}</p>`,
    heading('<h2>Key points</h2>', points),
    heading(`<ol>\n${points.map(item).join('\n')}\n</ol>`, points),
    heading('<h2>Key quotes</h2>', quotes),
    ...quotes.map(quote),
    heading(`<p>Keywords: ${escapeHtml(keywords.join(', '))}</p>`, keywords),
    `<p><em>${ORIGIN}</em></p>`,
    '',
  ]
    .filter((line, index, all) => line || index === all.length - 1)
    .join('\n');
}

/** @param {Brief} brief */
function plain({ title, source, url, points, quotes }) {
  return paragraphs([
    oneLine(title),
    [source, url].filter(Boolean).join(', '),
    ...points.map((point, index) => `${index + 1}. ${oneLine(point.text)}`),
    ...quotes.map((quote) => `${words(quote)} — ${speaker(quote)}`),
  ]);
}

/** The forms to choose from. @type {Form[]} */
export const FORMS = [
  { name: 'Markdown', type: 'text/markdown', extension: 'md', write: markdown },
  { name: 'HTML', type: 'text/html', extension: 'html', write: html },
  { name: 'JSON', type: 'application/json', extension: 'json', write: ({ isHereOnly, ...brief }) => `${JSON.stringify(brief, null, 2)}\n` },
];

/** The digest as plain text, for whatever takes no form. */
export const plainText = plain;

const heading = (text, items) => (items.length > 0 ? text : '');
const paragraphs = (texts) => `${texts.filter(Boolean).join('\n\n')}\n`;

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
