// Articles that the reader brings: pasted, dropped, chosen, by address and by bookmark; kept, and forgotten.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { articles, failedRequest, opened, phone, start, textsOf } from './harness.js';

let visit;
let stop;

before(async () => ({ visit, stop } = await start()));
after(() => stop());

const harbour = `The harbour opens again after two years

The harbour of Saltmarsh opened on Monday after two years of works. “It was worth every penny,” said the mayor, Ann Lee.

The council spent nine million pounds on the harbour. Fishermen came back with their boats, and the first ferry left at noon.
`;
const story = {
  title: 'The harbour opens again after two years',
  page: `<!doctype html><html lang="en"><head><title>The harbour opens again after two years | The Tern</title>
<meta property="og:site_name" content="The Tern"><link rel="canonical" href="/2026/harbour"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<div class="banner">Subscribe to our newsletter today</div>
<article><h1>The harbour opens again after two years</h1><p class="byline">By Tom Reed</p>
${'<p>The harbour of Saltmarsh opened on Monday after two years of works, which had cost the town nine million pounds, and the mayor was there.</p>\n'.repeat(3)}
<p style="display: none">Nobody is to see this.</p>
<p style="color: red" onclick="document.title='hacked'">“It was <b>worth</b> every penny,” said the mayor, Ann Lee. <img src="x" onerror="document.title='hacked'"></p>
<script>document.title = 'hacked';</script>
<p>Fishermen came back with their boats, and the first ferry left at noon with two hundred people on board.</p></article>
<footer>Copyright of nobody</footer></body></html>`,
};

const file = (name, contents) => ({ name, mimeType: '', buffer: Buffer.from(contents) });
const text = (name, title) => file(name, `${title}\n\nThe board of the harbour met on Monday. It closed a berth of the harbour.`);
const dialogue = (page) => page.getByRole('dialog', { name: 'Bring your own' });
const bring = (page) => page.getByRole('button', { name: 'Bring your own' }).click();
const choose = (page, files) => page.locator('#import-files').setInputFiles(files);
const news = (page, words) => page.locator('.news', { hasText: words });
const titles = (page) => page.locator('#articles .title').allTextContents();
const ours = articles.map(({ title }) => title);
const body = (page) => page.locator('#article').textContent();

async function readPasted(page, pasted) {
  await bring(page);
  await page.getByLabel('Paste an article').fill(pasted);
  await page.getByRole('button', { name: 'Read it' }).click();
}

/** Copies, as another program would have, and pastes where the focus is. */
async function paste(page, types) {
  await page.evaluate(async (types) => {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.keyboard.press('Control+V');
}
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Drops what is given anywhere on the page. */
const drop = (page, { files = [], data = {} }) =>
  page.evaluate(
    ({ files, data }) => {
      const transfer = new DataTransfer();
      for (const [name, text] of files) transfer.items.add(new File([text], name));
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
      const event = (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event('dragover'));
      document.body.dispatchEvent(event('drop'));
    },
    { files, data },
  );

test('pasted text is opened, listed, and there after a reload; by keyboard alone', () =>
  visit({}, async (page) => {
    await opened(page, articles[0]);
    await page.getByRole('button', { name: 'Bring your own' }).focus();
    await page.keyboard.press('Enter');
    await dialogue(page).waitFor();
    await page.keyboard.insertText(harbour);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await opened(page, story);
    assert.equal(await dialogue(page).isVisible(), false);
    await news(page, `Brought in: “${story.title}”.`).waitFor();
    assert.deepEqual(await titles(page), [story.title, ...ours]);
    assert.equal(await page.locator('#articles [aria-current] .title').textContent(), story.title);
    await page.reload();
    await opened(page, story);
    assert.deepEqual(await titles(page), [story.title, ...ours]);
    assert.match(await body(page), /Fishermen came back/);
  }));

test('what is brought in is the first to be read at the next visit, and can be compared', () =>
  visit({}, async (page, server) => {
    await readPasted(page, harbour);
    await opened(page, story);
    await page.goto(server.url.replace(/\/$/, '/?again'));
    await opened(page, story);
    await page.locator('#articles li').nth(1).getByLabel('Compare').check();
    await page.locator('#comparison h2').waitFor();
    await page.waitForFunction(() => document.title === '2 articles compared – nutgraf');
  }));

test('the same text is not brought in twice', () =>
  visit({}, async (page) => {
    await readPasted(page, harbour);
    await opened(page, story);
    await readPasted(page, harbour);
    await news(page, `“${story.title}” is here already.`).waitFor();
    assert.equal((await titles(page)).length, articles.length + 1);
  }));

test('the source of a page is pasted: its article is found, and nothing in it runs or is loaded', () =>
  visit({}, async (page) => {
    await readPasted(page, story.page);
    await opened(page, story);
    const shown = await body(page);
    assert.match(shown, /worth every penny/);
    assert.doesNotMatch(shown, /Subscribe|Sport|Copyright|hacked|Nobody/);
    assert.equal(await page.locator('#article img').count(), 0);
    assert.equal(await page.locator('#articles .source').first().textContent(), 'The Tern');
  }));

test('what was selected in a page is pasted anywhere: all that was selected, in its paragraphs', () =>
  visit(clipboard, async (page) => {
    await opened(page, articles[0]);
    await paste(page, {
      'text/plain': 'The harbour opens\nIt opened on Monday.\nIt is open.',
      'text/html': '<h2>The harbour opens</h2><p>It opened <b>on Monday</b>.</p><p>It is open.</p>',
    });
    await opened(page, { title: 'The harbour opens' });
    assert.deepEqual(await textsOf(page.locator('#article > :is(h2, p)')), ['The harbour opens', 'It opened on Monday.', 'It is open.']);
  }));

test('rich text pasted into the box keeps its paragraphs; edited there, it is the text as edited', () =>
  visit(clipboard, async (page) => {
    await bring(page);
    await page.getByLabel('Paste an article').focus();
    const types = { 'text/plain': 'Harbour opens Monday\nIt is open.', 'text/html': '<p>Harbour opens Monday</p><p>It is open.</p>' };
    await paste(page, types);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('#article p', { hasText: /It is open\.$/ }).waitFor();
    assert.equal(await page.locator('#article > :is(h2, p)').count(), 2);
    await bring(page);
    assert.equal(await page.getByLabel('Paste an article').inputValue(), '', 'the box is free for the next');
    await paste(page, types);
    await page.keyboard.insertText(' It stays so.');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('#article', { hasText: 'It stays so.' }).waitFor();
  }));

test('files are chosen: text, Markdown and HTML', () =>
  visit({}, async (page) => {
    await bring(page);
    await choose(page, [
      text('one.txt', 'First report of the harbour'),
      file('two.md', '# Second report of the harbour\n\nThe board **met** on [Monday](https://x.test). It was long.'),
      file('three.html', story.page),
    ]);
    await news(page, '3 articles brought in.').waitFor();
    assert.equal(await dialogue(page).isVisible(), false);
    const expected = ['First report of the harbour', 'Second report of the harbour', story.title];
    assert.deepEqual((await titles(page)).slice(0, 3), expected);
    await opened(page, { title: expected[0] });
    await page.getByRole('link', { name: expected[1] }).click();
    await opened(page, { title: expected[1] });
    assert.match(await body(page), /The board met on Monday\./);
    await page.getByRole('button', { name: 'Compare these 3' }).click();
    await page.waitForFunction(() => document.title === '3 articles compared – nutgraf');
  }));

test('files are dropped anywhere, and text, and an address', () =>
  visit({ mayAsk: /news\.test/, prepare: (page) => page.route('https://news.test/**', allowed) }, async (page) => {
    await opened(page, articles[0]);
    await drop(page, { files: [['dropped.txt', 'Dropped on the page today\n\nIt fell on Monday. Nobody was hurt in the fall.']] });
    await opened(page, { title: 'Dropped on the page today' });
    await drop(page, { data: { 'text/plain': 'Another text dropped here\n\nIt fell on Tuesday. Somebody was hurt.' } });
    await opened(page, { title: 'Another text dropped here' });
    await drop(page, { data: { 'text/plain': 'https://news.test/harbour' } });
    await opened(page, story);
    assert.equal(await page.locator('body.dropping').count(), 0);
  }));

test('a file is dropped on the field to paste into: it is brought in, and the page stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  const dropped = join(folder, 'field.txt');
  await writeFile(dropped, 'Dropped on the field today\n\nIt fell on Monday. Nobody was hurt in the fall.');
  try {
    await visit({}, async (page) => {
      await opened(page, articles[0]);
      await bring(page);
      const box = await page.getByLabel('Paste an article').boundingBox();
      const devtools = await page.context().newCDPSession(page);
      const data = { items: [], files: [dropped], dragOperationsMask: 1 };
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (const type of ['dragEnter', 'dragOver', 'drop']) await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
      await opened(page, { title: 'Dropped on the field today' });
      assert.equal(await dialogue(page).isVisible(), false);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('of files of which some are here already, what is new is told and opened', () =>
  visit({}, async (page) => {
    await choose(page, [text('old.txt', 'The old report of the board')]);
    await opened(page, { title: 'The old report of the board' });
    await choose(page, [text('old.txt', 'The old report of the board'), text('new.txt', 'The new report of the board')]);
    await news(page, 'Brought in: “The new report of the board”. One was here already.').waitFor();
    await opened(page, { title: 'The new report of the board' });
  }));

test('a folder is dropped, with folders in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await mkdir(join(folder, 'deep', 'deeper'), { recursive: true });
  await writeFile(join(folder, '.hidden'), 'Not an article');
  await writeFile(join(folder, 'b.txt'), 'The second report of the board\n\nIt met on Tuesday. It was short.');
  await writeFile(join(folder, 'deep', 'deeper', 'c.txt'), 'The third report of the board\n\nIt met on Friday. It was long.');
  try {
    await visit({}, async (page) => {
      await opened(page, articles[0]);
      const devtools = await page.context().newCDPSession(page);
      const data = { items: [], files: [folder], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
      await news(page, '2 articles brought in.').waitFor();
      assert.deepEqual((await titles(page)).slice(0, 2).sort(), ['The second report of the board', 'The third report of the board']);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a hundred files at once: all that are text are there, the others are named, and nothing is lost', () =>
  visit({}, async (page) => {
    const bad = [7, 42, 99];
    await choose(
      page,
      Array.from({ length: 100 }, (_, i) =>
        bad.includes(i) ? file(`picture ${i}.png`, Buffer.from([0x89, 0x50, 0, 0, i])) : text(`report ${i}.txt`, `Report ${i} of the harbour board`),
      ),
    );
    await news(page, '97 articles brought in. 3 files could not be brought in:').waitFor();
    assert.deepEqual(
      await page.locator('.news li').allTextContents(),
      bad.map((i) => `picture ${i}.png: It is not text.`),
    );
    assert.equal((await titles(page)).length, 97 + articles.length);
    await page.reload();
    await opened(page, { title: 'Report 0 of the harbour board' });
    assert.equal((await titles(page)).length, 97 + articles.length);
    await page.getByRole('searchbox', { name: 'Find an article' }).fill('board report 96');
    assert.deepEqual(await page.locator('#articles li:visible .title').allTextContents(), ['Report 96 of the harbour board']);
  }));

test('files that are none of it, or not whole, are told by name', () =>
  visit({}, async (page) => {
    await choose(page, [
      file('empty.txt', ''),
      file('paper.pdf', '%PDF-1.7 '),
      file('old.txt', Buffer.from('The caf\xe9 opens\n\n\x93We are open,\x94 she said on Monday.', 'latin1')),
      file('broken.txt', Buffer.concat([Buffer.from('Café Zoë opens naïvely\n\nIt is '), Buffer.from([0xff]), Buffer.from(' open.')])),
    ]);
    await news(page, '2 articles brought in. 2 files could not be brought in:').waitFor();
    const lines = await page.locator('.news li').allTextContents();
    assert.equal(lines[0], 'empty.txt: There is no text in it.');
    assert.match(lines[1], /^paper\.pdf: It is not text, but a PDF/);
    assert.match(lines[2], /^“The café opens”: It is not UTF-8 and was read as Windows-1252/);
    assert.match(lines[3], /1 character is broken/);
    assert.match(await body(page), /“We are open,” she said/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await page.locator('.news').count(), 0);
  }));

test('a line of five megabytes is brought in, with a word of warning', () =>
  visit({}, async (page) => {
    page.setDefaultTimeout(120_000);
    await choose(page, [file('line.txt', 'The harbour is open. '.repeat(250_000))]);
    await news(page, 'Brought in: “line”.').waitFor();
    await page.locator('.news li', { hasText: '5.3 million characters' }).waitFor();
    await opened(page, { title: 'line' });
  }));

test('on paper nothing is told of what was brought in', () =>
  visit({}, async (page) => {
    await choose(page, [file('one.txt', 'The harbour is open. The board of the harbour opened it on Monday.')]);
    await news(page, 'Brought in: “one”.').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#bulletin').isVisible(), false);
  }));

test('HTML that opens a style sheet again and again, and closes none, keeps nobody waiting', () =>
  visit({ mayLog: /inline style violates/ }, async (page) => {
    const html = `<title>The harbour is open</title><p>The board of the harbour opened it on Monday.</p>${'<style>'.repeat(300_000)}`;
    await choose(page, [{ name: 'hostile.html', mimeType: 'text/html', buffer: Buffer.from(html) }]);
    await opened(page, { title: 'The harbour is open' });
  }));

test('a style sheet that a comment alone opens takes nothing of the article', () =>
  visit({}, async (page) => {
    const html = '<title>The harbour is open</title><!-- <style> --><p>The board of the harbour opened it on Monday.</p>';
    await choose(page, [file('commented.html', html)]);
    await page.locator('#article', { hasText: 'opened it on Monday' }).waitFor();
  }));

test('markup in a text is text', () =>
  visit({}, async (page) => {
    const markup = '<img src=x onerror=alert(1)>';
    await readPasted(page, `${markup} is what the letter said on Monday.\n\nNobody knew what ${markup} meant.`);
    await page.locator('#article', { hasText: `what ${markup} meant` }).waitFor();
    assert.equal(await page.locator(':is(#article, #articles) img').count(), 0);
  }));

test('a link to what is kept in this browser alone says so', () =>
  visit({}, async (page) => {
    await readPasted(page, 'The harbour is open\n\nThe board of the harbour opened it on Monday.\n\nThe board had closed it for a year.');
    await page.locator('#summary .entry').first().click();
    await page.getByRole('button', { name: 'Copy link, for this browser only' }).waitFor();
    await page.locator('#articles li a').last().click();
    await page.waitForFunction(() => !document.querySelector('.reason'));
    await page.locator('#summary .entry').first().click();
    await page.getByRole('button', { name: 'Copy link', exact: true }).waitFor();
  }));

test('text of nothing but HTML without words is told, and stays in the box', () =>
  visit({}, async (page) => {
    await readPasted(page, '<p><img src="x"></p>');
    await page.getByRole('alert').filter({ hasText: 'There is no text in it.' }).waitFor();
    assert.equal(await page.getByLabel('Paste an article').inputValue(), '<p><img src="x"></p>');
    await page.keyboard.press('Escape');
    assert.equal(await dialogue(page).isVisible(), false);
  }));

const allowed = (route) =>
  route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'access-control-allow-origin': '*' }, body: story.page });

const refused = (route) =>
  route.fulfill({ contentType: 'text/html', headers: { 'access-control-allow-origin': 'https://news.test' }, body: story.page });

async function openAddress(page, address) {
  await bring(page);
  await page.getByLabel('Open an address').fill(address);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('an address that its site allows is opened, and nothing is sent but the address', async () => {
  const sent = [];
  const prepare = (page) =>
    page.route('https://news.test/**', async (route) => {
      const { referer, cookie } = await route.request().allHeaders();
      sent.push([route.request().method(), route.request().url(), referer, cookie, route.request().postData()]);
      await allowed(route);
    });
  await visit({ prepare, mayAsk: /^https:\/\/news\.test\// }, async (page) => {
    await openAddress(page, 'news.test/harbour?from=here');
    await opened(page, story);
    assert.doesNotMatch(await body(page), /Subscribe/);
    assert.deepEqual(sent, [['GET', 'https://news.test/harbour?from=here', undefined, undefined, null]]);
  });
});

test('an address that its site does not allow: why, and what to do instead', () => {
  const prepare = (page) => page.route('https://news.test/**', refused);
  return visit({ prepare, mayAsk: /^https:\/\/news\.test\//, mayLog: /CORS|Failed to load/ }, async (page) => {
    await openAddress(page, 'https://news.test/harbour');
    const alert = page.getByRole('alert').filter({ hasText: 'news.test could not be read from here.' });
    await alert.waitFor();
    const link = alert.getByRole('link', { name: 'select the article, copy it and paste it above' });
    assert.equal(await link.getAttribute('href'), 'https://news.test/harbour');
    assert.equal(await page.getByLabel('Its address').inputValue(), 'https://news.test/harbour');
    await page.getByLabel('Paste an article').fill(harbour);
    await page.getByRole('button', { name: 'Read it' }).click();
    await opened(page, story);
    assert.equal(await page.locator('#articles .source').first().textContent(), 'news.test');
  });
});

test('an address without encryption is asked for with it, and whoever gets no answer is told so', () => {
  const prepare = (page) => page.route('https://news.test/**', refused);
  return visit({ prepare, mayAsk: /^https:\/\/news\.test\//, mayLog: /CORS|Failed to load/ }, async (page) => {
    await openAddress(page, 'http://news.test/harbour');
    await page.getByRole('alert').filter({ hasText: 'It was asked over https' }).waitFor();
  });
});

test('an address with nothing behind it, and what is no address', () => {
  const headers = { 'access-control-allow-origin': '*' };
  const prepare = (page) => page.route('https://news.test/**', (route) => route.fulfill({ status: 404, headers, body: '' }));
  return visit({ prepare, mayAsk: /^https:\/\/news\.test\//, mayLog: failedRequest }, async (page) => {
    await openAddress(page, 'https://news.test/gone');
    await page.getByRole('alert').filter({ hasText: 'news.test answered 404' }).waitFor();
    await page.getByLabel('Open an address').fill('the harbour');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'This is not an address of a page.' }).waitFor();
  });
});

test('one is forgotten, and thought better of; then all are, for good', () =>
  visit({}, async (page) => {
    await choose(page, ['One', 'Two', 'Three'].map((name) => text(`${name}.txt`, `${name} of the reports of the harbour`)));
    await news(page, '3 articles brought in.').waitFor();
    await opened(page, { title: 'One of the reports of the harbour' });
    await page.getByRole('button', { name: 'Forget Two of the reports' }).click();
    await news(page, 'Forgotten: “Two of the reports of the harbour”.').waitFor();
    assert.equal((await titles(page)).length, 2 + articles.length);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Undo');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Two of the reports' }).waitFor();

    await page.getByRole('button', { name: 'Forget One of the reports' }).click();
    await opened(page, { title: 'Two of the reports of the harbour' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await opened(page, { title: 'One of the reports of the harbour' });

    await page.getByRole('button', { name: 'Forget all 3 that you brought' }).click();
    await opened(page, articles[0]);
    assert.deepEqual(await titles(page), ours);
    await page.reload();
    await opened(page, articles[0]);
    assert.deepEqual(await titles(page), ours);
    const kept = await page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('nutgraf').onsuccess = ({ target }) => {
            const texts = target.result.transaction('texts').objectStore('texts').count();
            texts.onsuccess = () => done(texts.result);
          };
        }),
    );
    assert.equal(kept, 0, 'no text is left behind');
  }));

test('an address of what was forgotten says so', () =>
  visit({ hash: '#article=own%2Fabc-def' }, async (page) => {
    await page.getByRole('heading', { name: 'No such article' }).waitFor();
    await page.getByText('It was forgotten, or brought in in another browser').waitFor();
  }));

test('a browser that keeps nothing says so, and the article is there until the page is closed', () => {
  const prepare = (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('', 'SecurityError'); } }));
  return visit({ prepare }, async (page) => {
    await readPasted(page, harbour);
    await opened(page, story);
    await news(page, 'it will be gone when the page is closed').waitFor();
    await page.getByRole('link', { name: ours[0] }).click();
    await opened(page, articles[0]);
    await page.getByRole('link', { name: story.title }).click();
    await opened(page, story);
  });
});

test('another tab shows what is brought in, and what is forgotten', () =>
  visit({}, async (page, server) => {
    const other = await page.context().newPage();
    await other.goto(server.url);
    await readPasted(page, harbour);
    await opened(page, story);
    await other.locator('#articles .title', { hasText: story.title }).waitFor();
    await page.getByRole('button', { name: 'Forget' }).click();
    await other.locator('#articles .title', { hasText: story.title }).waitFor({ state: 'detached' });
  }));

for (const [what, select] of [
  ['what is selected', true],
  ['the article of the page where nothing is', false],
]) {
  test(`the bookmark opens ${what}`, () =>
    visit({ mayAsk: /^https:\/\/news\.test\//, prepare: (page) => page.context().route('https://news.test/**', allowed) }, async (page) => {
      const bookmark = await page.locator('.bookmarklet').getAttribute('href');
      const code = decodeURIComponent(bookmark.replace(/^javascript:/, ''));
      const other = await page.context().newPage();
      await other.goto('https://news.test/harbour');
      if (select) {
        await other.evaluate(() => getSelection().selectAllChildren(document.querySelectorAll('article > p')[5]));
        assert.match(await other.evaluate(() => String(getSelection())), /^“It was worth/);
      }
      const opening = page.context().waitForEvent('page');
      await other.evaluate(code);
      const reader = await opening;
      await reader.locator('#article', { hasText: 'worth every penny' }).waitFor();
      assert.equal((await body(reader)).includes('Fishermen'), !select);
      assert.doesNotMatch(await body(reader), /Subscribe/);
      assert.doesNotMatch(reader.url(), /bring|penny/, 'no text is in the address');
      assert.equal(await reader.locator('#articles .source').first().textContent(), select ? 'news.test' : 'The Tern');
    }));
}

test('a site that opens the page as the bookmark does cannot pass its words off as those of another', () =>
  visit({ mayAsk: /^https:\/\/news\.test\//, prepare: (page) => page.context().route('https://news.test/**', allowed) }, async (page, server) => {
    const other = await page.context().newPage();
    await other.goto('https://news.test/harbour');
    const opening = page.context().waitForEvent('page');
    await other.evaluate((address) => {
      const reader = open(`${address}#bring`);
      const forged = { text: 'The minister resigns today\n\nShe went on Monday. Nobody knew.', html: '', url: 'https://gazette.test/1', title: '' };
      addEventListener('message', ({ source }) => source === reader && reader.postMessage(forged, '*'));
    }, server.url);
    const reader = await opening;
    await opened(reader, { title: 'The minister resigns today' });
    assert.equal(await reader.locator('#articles .source').first().textContent(), 'news.test');
    assert.doesNotMatch(await reader.locator('body').textContent(), /gazette\.test/);
  }));

test('where a site cuts the tie to the page that the bookmark opens, what to do instead', () =>
  visit({ hash: '#bring' }, async (page) => {
    await dialogue(page).waitFor();
    await page.getByRole('alert').filter({ hasText: 'Copy the text there and paste it here.' }).waitFor();
    assert.equal(await page.evaluate(() => location.hash), '');
  }));

test('on a phone the dialogue fits, and every part of it can be reached', () =>
  visit({ viewport: phone }, async (page) => {
    await bring(page);
    assert.ok(await page.evaluate(() => document.querySelector('#import').scrollWidth <= document.querySelector('#import').clientWidth));
    await page.getByRole('button', { name: 'Copy the bookmark’s address' }).scrollIntoViewIfNeeded();
    const sizes = await page.locator('#import :is(a, button, input, textarea)').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()));
    for (const { width, height } of sizes) assert.ok(Math.min(width, height) >= 24);
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await dialogue(page).isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Bring your own');
  }));

test('an article that is written from right to left is shown so', () =>
  visit({}, async (page) => {
    const headline = 'הנמל נפתח מחדש אחרי שנתיים';
    await readPasted(page, `${headline}\n\nהנמל נפתח ביום שני אחרי שנתיים של עבודות. “זה היה שווה”, אמרה ראש העיר.\n\nהדייגים חזרו עם סירותיהם. המעבורת הראשונה יצאה בצהריים.`);
    await page.locator('#article', { hasText: 'הדייגים' }).waitFor();
    await page.locator('#summary .entry').first().waitFor();
    const directions = await page.locator('#article > :is(h2, p), #summary .entry, #articles li:first-child .title').evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).direction));
    assert.ok(directions.length >= 5);
    assert.deepEqual([...new Set(directions)], ['rtl']);
    // The sign of a point is where its text begins: on the right.
    const [sign, words] = await page.locator('#summary .entry').first().evaluate((entry) => {
      const range = document.createRange();
      range.selectNodeContents(entry.lastElementChild);
      return [entry.firstElementChild, range].map((place) => place.getBoundingClientRect().right);
    });
    assert.ok(sign > words);
    const joints = await page.locator('#article .joint').evaluateAll((nodes) => nodes.map((node) => node.dir));
    assert.ok(joints.length > 0 && joints.every((dir) => dir === 'ltr'), 'a sign does not turn its paragraph');
  }));
