// An article can put nothing but text into what is taken away of it: the digest as HTML and as Markdown, and what the
// `Summarizer` writes, each shown by a browser that lets everything run.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HtmlRenderer, Parser } from 'commonmark';
import { FORMS, briefOf } from '../../www/brief.js';
import { Reading } from '../../www/reading.js';
import { Summarizer } from '../../pkg/summarizer.js';
import { launch } from '../browser.js';
import { engine } from './harness.js';
import { injections } from './injections.js';

const report = (words) => `Bridge opens with ${words} at last

NORDBY — The bridge over the sound opened on Monday after nine years of work ${words} at a cost of 40 million euros.

“We waited ${words} for nine years, and the bridge was worth it,” said Anna ${words} Berg, who leads the council.

${words} will no longer cross the sound. The company called the bridge “a fair ${words} answer” to its losses.
`;

/** The digest of such an article, which is called and published by the same words. */
function briefWith(words) {
  const article = { file: 'a.txt', title: words, source: words, url: `https://news.example/?q=${encodeURIComponent(words)}` };
  const reading = new Reading(engine, article, report(words));
  return briefOf(reading, reading.scored(null), reading.remarks);
}

/** CommonMark as its reference implementation reads it, with all the HTML that it lets through. */
const rendered = (markdown) => new HtmlRenderer({ safe: false }).render(new Parser().parse(markdown));

/** What a form is when it is shown. */
const asHtml = { HTML: (text) => text, Markdown: rendered, JSON: null };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Shows HTML, and gives its elements with their attributes and addresses, its text, and what ran or was asked for. */
async function show(pages, look) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = [];
  await tab.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await tab.addInitScript(() => {
    window.hits = 0;
    window.hit = () => (window.hits += 1);
  });
  await tab.goto('about:blank');
  for (const [name, html] of pages) {
    await tab.setContent(html);
    const told = await tab.evaluate(() => ({
      elements: [...document.querySelectorAll('*')].flatMap((node) => [node.localName, ...node.getAttributeNames().map((attribute) => `${node.localName} ${attribute}`)]),
      addresses: [...document.querySelectorAll('[href], [src]')].map((node) => node.getAttribute('href') ?? node.getAttribute('src')),
      text: document.body.textContent,
      hits: window.hits,
    }));
    await look(name, { ...told, asked, frames: tab.frames().length });
  }
  await context.close();
}

/** Without white space, and without NUL, which neither HTML nor Markdown keeps. */
const flat = (text) => text.replaceAll(/[\s\0\ufffd]/g, '');

for (const { name, write } of FORMS.filter(({ name }) => asHtml[name] !== null)) {
  test(`${name} shows ${injections.length} injections as text`, async () => {
    const pageOf = (words) => [words, asHtml[name](write(briefWith(words)))];
    const usual = new Set();
    await show(['a band', 'a choir of 9'].map(pageOf), (_, { elements }) => elements.forEach((one) => usual.add(one)));
    await show(injections.map(pageOf), (words, { elements, addresses, text, hits, asked, frames }) => {
      const said = JSON.stringify(words);
      assert.deepEqual([...new Set(elements)].filter((one) => !usual.has(one)), [], `${said} puts something in`);
      assert.deepEqual(addresses.filter((address) => !address.startsWith('https://news.example/')), [], `${said} leads elsewhere`);
      assert.deepEqual(asked, [], `${said} asks for something`);
      assert.deepEqual([hits, frames], [0, 1], `${said} runs`);
      assert.ok(flat(text).includes(flat(words)), `${said} is shown: ${text}`);
    });
  });
}

test(`the Summarizer writes ${injections.length} injections as text in its Markdown`, async () => {
  const summarizer = await Summarizer.create({ type: 'key-points', length: 'long', format: 'markdown' });
  const pages = [];
  for (const words of injections) pages.push([words, rendered(await summarizer.summarize(report(words)))]);
  let shown = 0;
  await show(pages, (words, { elements, text, hits, asked }) => {
    const said = JSON.stringify(words);
    assert.deepEqual([...new Set(elements)].sort(), ['body', 'head', 'html', 'li', 'ul'], said);
    assert.deepEqual([hits, asked], [0, []], said);
    shown += Number(flat(text).includes(flat(words)));
  });
  // a line break in them parts the sentence
  assert.ok(shown > injections.length * 0.8, `${shown} of them are shown`);
});

test('JSON has the title and the points as they stand', () => {
  const { write } = FORMS.find(({ name }) => name === 'JSON');
  for (const words of injections) {
    const { title, points } = JSON.parse(write(briefWith(words)));
    assert.equal(title, words);
    assert.ok(points.every(({ text, start, end }) => report(words).slice(start, end) === text), words);
  }
});

test('the test sees what is put in: an image that Markdown lets through', () =>
  show([['image', rendered('<img src="https://evil.example/x.png" onerror="hit()">')]], (_, { elements }) => {
    assert.ok(elements.includes('img onerror'));
  }));
