// The digest outside of the page: in each form the words of the article are text, and nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMS, lineOf } from '../www/brief.js';
import { escapeMarkdown } from '../www/package/summarizer/markdown.js';

const nasty = '<img src=x onerror=alert(1)> [a](javascript:b) *c* & "d" `e`';
const brief = {
  title: `# ${nasty}`,
  source: `Gazette <b>`,
  url: 'https://news.example/?a=1&b="2"',
  points: [{ text: `${nasty}\nand on`, start: 0, end: 9, url: 'https://news.example/#:~:text=a%2Db' }],
  quotes: [{ parts: ['One,', nasty], speaker: 'Ann <i>Lee</i>', description: 'a *mayor*', start: 20, end: 30, url: null }],
  keywords: ['<u>', 'bridge'],
};
const written = Object.fromEntries(FORMS.map(({ name, write }) => [name, write(brief)]));

test('HTML holds no tag of the article', () => {
  const tags = new Set([...written.HTML.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag.toLowerCase()));
  assert.deepEqual([...tags].sort(), ['!doctype', 'a', 'blockquote', 'em', 'h', 'li', 'meta', 'ol', 'p', 'title'].sort());
  assert.ok(written.HTML.includes('&#60;img src=x onerror=alert(1)&#62;'));
  assert.ok(written.HTML.includes('href="https://news.example/?a=1&#38;b=&#34;2&#34;"'));
});

test('a line of marks alone is neither a rule nor does it make a heading of what stands above it', () => {
  for (const line of ['---', '--', '=', '===', '-- ']) assert.equal(escapeMarkdown(line), `\\${line}`);
  assert.equal(escapeMarkdown('-5 degrees = cold'), '-5 degrees = cold');
});

test('Markdown holds no markup of the article', () => {
  assert.ok(written.Markdown.startsWith('# \\# \\<img src=x'), written.Markdown);
  assert.ok(written.Markdown.includes('\\[a\\](javascript:b) \\*c\\*'));
  assert.doesNotMatch(written.Markdown, /(^|[^\\])<(?!https:)/m);
  assert.ok(written.Markdown.includes('[↗](<https://news.example/#:~:text=a%2Db>)'));
});

test('JSON is the digest itself, but for what is the page’s own affair', () => {
  const json = FORMS.find(({ name }) => name === 'JSON').write({ ...brief, isHereOnly: true });
  assert.deepEqual(JSON.parse(json), brief);
});

const reading = { text: 'One, she said, two.', url: null, article: { file: 'a.txt', source: 'The Gazette' } };
const part = (text) => ({ text, start: reading.text.indexOf(text), end: reading.text.indexOf(text) + text.length });
const remark = (speaker) => ({ ...part('One,'), parts: [part('One,'), part('two.')], speaker });

test('a quote is one line, with who said it and where', () => {
  const ann = { name: 'Ann Lee', mention: part('she'), description: { text: 'a mayor' } };
  assert.equal(lineOf(reading, remark(ann)), '“One,” … “two.” — Ann Lee, a mayor (The Gazette)');
  assert.equal(lineOf({ ...reading, article: { file: 'a.txt' } }, remark(null)), '“One,” … “two.” — speaker not named');
});

test('a sentence is one line, with where it is from', () => {
  const url = 'https://news.example/';
  assert.equal(lineOf({ ...reading, url }, part('One,')), `“One,” — The Gazette, ${url}#:~:text=One%2C`);
});

test('an article without anything in it is written all the same', () => {
  const empty = { title: 'Nothing', source: null, url: null, points: [], quotes: [], keywords: [] };
  for (const { write } of FORMS) assert.match(write(empty), /Nothing/);
});
