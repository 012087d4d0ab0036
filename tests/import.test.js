// How what is brought in becomes text: encodings, what is no text, Markdown, addresses.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import init, * as engine from '../pkg/nutgraf.js';
import { bookmarkletOf } from '../www/import/bookmarklet.js';
import { decode, LARGEST } from '../www/import/decode.js';
import { draftOfAddress, draftOfFile, looksLikeHtml, openingOf } from '../www/import/draft.js';
import { looksLikeMarkdown, readMarkdown } from '../www/import/markdown.js';
import { urlOf } from '../www/import/url.js';
import { fingerprint } from '../www/library.js';

await init({ module_or_path: readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url)) });

const utf8 = (text) => new TextEncoder().encode(text);
const latin1 = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text, isBig) => {
  const units = Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

for (const [name, { bytes, options, text, note = null }] of Object.entries({
  'UTF-8': { bytes: utf8('Café “Zoë”'), text: 'Café “Zoë”' },
  'UTF-8 with its mark': { bytes: utf8('\ufeffCafé'), text: 'Café' },
  'UTF-16, little end first': { bytes: utf16('Café', false), text: 'Café' },
  'UTF-16, big end first': { bytes: utf16('Café', true), text: 'Café' },
  'Windows-1252, as it was usual': { bytes: latin1('Caf\xe9 Zo\xeb'), text: 'Café Zoë', note: /read as Windows-1252/ },
  'UTF-8 with one broken byte': {
    bytes: Uint8Array.from([...utf8('Café, Zoë and naïve '), 0xff, ...utf8(' people')]),
    text: 'Café, Zoë and naïve \ufffd people',
    note: /^1 character is broken/,
  },
  'a page that declares its encoding': {
    bytes: latin1('<meta charset="iso-8859-2"><p>Lech Wa\xb3\xeasa</p>'),
    options: { isHtml: true },
    text: '<meta charset="iso-8859-2"><p>Lech Wałęsa</p>',
  },
  'what the server declares goes before that': {
    bytes: latin1('<meta charset="iso-8859-2"><p>\xe9</p>'),
    options: { isHtml: true, charset: 'windows-1251' },
    text: '<meta charset="iso-8859-2"><p>й</p>',
  },
  'a declared encoding that there is not': { bytes: utf8('é'), options: { charset: 'none-such' }, text: 'é' },
  'a page said to be UTF-8 that is not': { bytes: latin1('<meta charset=utf-8>caf\xe9'), options: { isHtml: true }, text: '<meta charset=utf-8>café', note: /Windows-1252/ },
})) {
  test(`decoded: ${name}`, () => {
    const decoded = decode(bytes, options);
    assert.equal(decoded.text, text);
    if (note === null) assert.equal(decoded.note, null);
    else assert.match(decoded.note, note);
  });
}

for (const [name, { bytes, message }] of Object.entries({
  'a picture': { bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), message: 'It is not text.' },
  'a PDF': { bytes: latin1('%PDF-1.7 stream'), message: /a PDF\. Open it, select its text/ },
  'a Word file': { bytes: latin1('PK\x03\x04word'), message: /a Word file/ },
  'control characters': { bytes: utf8('\x01\x02\x03 text'), message: 'It is not text.' },
  'an empty file': { bytes: utf8(''), message: 'There is no text in it.' },
  'a file of white space': { bytes: utf8(' \n\t\n'), message: 'There is no text in it.' },
  'more than any article': { bytes: new Uint8Array(LARGEST + 1), message: /larger than 20 MB/ },
})) {
  test(`refused: ${name}`, () => assert.throws(() => decode(bytes), { name: 'Error', message }));
}

for (const [name, [markdown, text]] of Object.entries({
  'headings are paragraphs': ['# A title\nThe text.\n## Part\nMore.', 'A title\n\nThe text.\n\nPart\n\nMore.'],
  'headings closed or underlined': ['Title\n=====\n\n## Part ##\n\nMore.', 'Title\n\nPart\n\nMore.'],
  emphasis: ['It was *very* **bold**, __so__ _it_ ~~is~~ was.', 'It was very bold, so it is was.'],
  'emphasis within emphasis': ['**Ann *Lee* said**', 'Ann Lee said'],
  'signs that are none': ['2 * 3 * 4 = 24, snake_case_name, a * b', '2 * 3 * 4 = 24, snake_case_name, a * b'],
  'links and pictures': ['See [the *report*](https://x.test/a_(b) "t"), [it][1] ![alt](a.png)<https://y.test>.\n\n[1]: https://x.test', 'See the report, it https://y.test.'],
  'footnotes': ['So it was.[^1] And is.', 'So it was. And is.'],
  'quotations and lists': ['> “No,” she said.\n\n- one\n* [x] two\n\n1. three', '“No,” she said.\n\none\ntwo\n\n1. three'],
  'rules between': ['One.\n\n---\n\nTwo.\n\n* * *\n\nThree.', 'One.\n\nTwo.\n\nThree.'],
  'code, with what would be signs': ['Run `a * b`:\n\n```sh\n# not a heading\n```', 'Run a * b:\n\n# not a heading'],
  'tags and comments': ['A <b>bold</b><br> word<!-- and a note -->.', 'A bold word.'],
  'what is escaped': ['5 \\* 3 \\[sic\\]', '5 * 3 [sic]'],
  'lines of another system': ['# A\r\n\r\nB\r\n', 'A\n\nB'],
})) {
  test(`Markdown: ${name}`, () => assert.equal(readMarkdown(markdown).text, text));
}

test('Markdown: the front matter gives the title, and is no text', () => {
  assert.deepEqual(readMarkdown('---\ntitle: "The bridge"\ndraft: true\n---\nIt is open.'), { text: 'It is open.', title: 'The bridge' });
  assert.deepEqual(readMarkdown('It is open.'), { text: 'It is open.', title: undefined });
});

test('Markdown: a long line of signs that open and never close is read', () => {
  for (const sign of ['[', '<!--', '**', '![', '`', '<a ', '*a', '_a', '[a](']) {
    const line = sign.repeat(100_000);
    assert.ok(readMarkdown(line).text.length <= line.length, sign);
  }
});

test('pasted text is taken for what it is', () => {
  assert.equal(looksLikeMarkdown('# A title\n\nText'), true);
  assert.equal(looksLikeMarkdown('See [it](https://x.test).'), true);
  assert.equal(looksLikeMarkdown('We are #1 [sic] (again)'), false);
  assert.equal(looksLikeHtml('<!doctype html><p>A</p>'), true);
  assert.equal(looksLikeHtml(' <article class="a"><p>A</p></article>\n'), true);
  assert.equal(looksLikeHtml('The tag <b> is bold, and </b> ends it.'), false);
  assert.equal(looksLikeHtml('<sic> he wrote.'), false);
});

test('an address is taken with or without https://', () => {
  for (const [text, href] of [
    ['https://news.test/a', 'https://news.test/a'],
    [' news.test/a?b=1 ', 'https://news.test/a?b=1'],
    ['http://news.test', 'https://news.test/'],
    ['localhost:8000', 'https://localhost:8000/'],
  ]) {
    assert.equal(urlOf(text)?.href, href);
  }
  for (const text of ['', 'bridge', 'two words.test', 'ftp://news.test', 'javascript:alert(1)', 'file:///etc/passwd', 'https://']) {
    assert.equal(urlOf(text), null, text);
  }
});

test('an address that answers with text is an article of that site', async () => {
  const asked = [];
  const get = async (url, options) => {
    asked.push([url, options.credentials, options.referrerPolicy]);
    return new Response('The bridge is open\n\nIt opened on Monday.', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  };
  const draft = await draftOfAddress(engine, 'www.news.test/story.txt', get);
  assert.deepEqual(asked, [['https://www.news.test/story.txt', 'omit', 'no-referrer']]);
  assert.equal(draft.source, 'news.test');
  assert.equal(draft.url, 'https://www.news.test/story.txt');
  assert.equal(draft.text, 'The bridge is open\n\nIt opened on Monday.');
});

test('an address that gives no article says why', async () => {
  const answers = (body, status, type) => async () => new Response(body, { status, headers: { 'content-type': type } });
  const fails = (name) => async () => {
    throw new DOMException('', name);
  };
  for (const [get, message] of [
    [answers('', 404, 'text/html'), /news\.test answered 404/],
    [answers('%PDF-1', 200, 'application/pdf'), /no page, but something of the type application\/pdf/],
    [answers('', 200, 'text/plain'), 'There is no text in it.'],
    [fails('TimeoutError'), /did not answer in 20 seconds/],
  ]) {
    await assert.rejects(draftOfAddress(engine, 'https://news.test/', get), { message });
  }
  await assert.rejects(draftOfAddress(engine, 'bridge'), { message: /not an address of a page/ });
});

test('a file goes by its headline, its title or its name', async () => {
  const titleOf = async (name, text) => (await draftOfFile(engine, new File([text], name))).title;
  assert.equal(await titleOf('a.md', '---\ntitle: The matter\n---\n# The bridge is open at last\n\nIt opened on Monday.'), 'The matter');
  assert.equal(await titleOf('a.txt', 'The bridge is open at last\n\nIt opened on Monday. Nobody came to see it.'), 'The bridge is open at last');
  assert.equal(await titleOf('the bridge.v2.txt', 'It opened on Monday.'), 'the bridge.v2');
});

test('a file that is gone is told as one', async () => {
  const file = new File(['x'], 'gone.txt');
  file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  await assert.rejects(draftOfFile(engine, file), { message: /could not be read/ });
});

test('a book is brought in with a word of warning', async () => {
  const draft = await draftOfFile(engine, new File(['The bridge is open. '.repeat(40_000)], 'book.txt'));
  assert.match(draft.note, /0\.8 million characters/);
});

test('a text without a title goes by its first words', () => {
  assert.equal(openingOf('\n  The bridge is open.\nIt is.'), 'The bridge is open.');
  assert.equal(openingOf('word '.repeat(50)), `${'word '.repeat(14).trim()}…`);
  assert.equal(openingOf('x'.repeat(100)), `${'x'.repeat(70)}…`);
});

test('a text has one name, and others have others', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'The bridge is open.', 'The bridge is open', 'x'.repeat(1000), 'x'.repeat(1001)];
  const names = texts.map(fingerprint);
  assert.equal(new Set(names).size, texts.length);
  assert.deepEqual(texts.map(fingerprint), names);
  for (const name of names) assert.match(name, /^[0-9a-z]+-[0-9a-z]+$/);
});

test('the bookmark is a script in an address, which names the page it opens and nothing else', () => {
  const code = decodeURIComponent(bookmarkletOf('https://page.test/read/').replace(/^javascript:/, ''));
  assert.match(code, /open\("https:\/\/page\.test\/read\/#bring"\)/);
  assert.match(code, /,"https:\/\/page\.test"\)/);
  assert.doesNotThrow(() => new Function(code));
});
