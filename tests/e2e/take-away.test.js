// Taking away: the digest in its forms, one quote, a link to the very sentence, a view, a page of paper.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { linkTo } from '../../www/text-fragment.js';
import { launch } from '../browser.js';
import { articles, desktop, engine, keyQuotes, opened, phone, start, until } from './harness.js';

const [first] = articles;
const url = 'https://gazette.example/summit?page=1';
const permissions = ['clipboard-read', 'clipboard-write'];
/** The list, in which the first article is one of the Web. */
const published = (page) =>
  page.route('**/index.json', (route) => route.fulfill({ json: articles.map(({ text, ...entry }, index) => (index === 0 ? { ...entry, url } : entry)) }));

let visit;
let stop;

before(async () => ({ visit, stop } = await start()));
after(() => stop());

const read = (look, options = {}) => () =>
  visit({ permissions, prepare: published, ...options }, async (page) => {
    await opened(page, first);
    await look(page);
  });
const sheet = (page) => page.getByRole('dialog', { name: 'Take away' });
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const points = engine.summarize(first.text).sentences;
const [quote] = keyQuotes(first.text);

async function open(page) {
  await page.getByRole('button', { name: 'Take away' }).click();
  await sheet(page).waitFor();
}

test(
  'the digest is copied in each form as it is shown before, with its sources',
  read(async (page) => {
    await open(page);
    for (const form of ['Markdown', 'HTML', 'JSON']) {
      await sheet(page).getByRole('radio', { name: form }).check();
      const shown = await sheet(page).locator('pre').textContent();
      for (const { text } of points) assert.ok(shown.includes(text), `${form}: ${text}`);
      assert.ok(shown.includes(linkTo(url, first.text, points[0])), `${form} links to the very sentence`);
      assert.ok(shown.includes(quote.speaker.name), form);
      await sheet(page).getByRole('button', { name: 'Copy' }).click();
      await sheet(page).getByText(`Copied as ${form}`).waitFor();
      if (form !== 'HTML') assert.equal(await clipboard(page), shown);
    }
    const json = JSON.parse(await sheet(page).locator('pre').textContent());
    assert.deepEqual(json.points.map(({ text, start, end }) => ({ text, start, end })), points.map(({ text, start, end }) => ({ text, start, end })));
    assert.equal(json.url, url);
  }),
);

test(
  'HTML is copied as such, so that an editor takes it with its headings',
  read(async (page) => {
    await open(page);
    await sheet(page).getByRole('radio', { name: 'HTML' }).check();
    await sheet(page).getByRole('button', { name: 'Copy' }).click();
    await sheet(page).getByText('Copied as HTML').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    assert.match(html, /<h2>Key points<\/h2>/);
  }),
);

test(
  'the digest is downloaded under the name of the article',
  read(async (page) => {
    await open(page);
    for (const [form, extension] of Object.entries({ Markdown: 'md', HTML: 'html', JSON: 'json' })) {
      await sheet(page).getByRole('radio', { name: form }).check();
      const [download] = await Promise.all([page.waitForEvent('download'), sheet(page).getByRole('button', { name: 'Download' }).click()]);
      assert.match(download.suggestedFilename(), new RegExp(`^kim-and-putin[\\w-]*\\.${extension}$`));
      const saved = await readFile(await download.path(), 'utf8');
      assert.equal(saved, await sheet(page).locator('pre').textContent());
    }
  }),
);

test(
  'what is taken away is what is shown: the length, and what is looked for',
  read(async (page) => {
    await page.getByRole('slider', { name: 'Length' }).fill('5');
    await page.getByRole('button', { name: /^Show all/ }).click();
    await open(page);
    await sheet(page).getByRole('radio', { name: 'JSON' }).check();
    const json = JSON.parse(await sheet(page).locator('pre').textContent());
    assert.equal(json.points.length, 5);
    assert.equal(json.quotes.length, await page.locator('#quotes .entry').count());
  }),
);

test(
  'one quote is copied with who said it, from its reason or by key',
  read(async (page) => {
    await page.locator('#quotes .entry').first().click();
    const expected = `“${quote.parts.map(({ text }) => text.replace(/\s+/g, ' ')).join('” … “')}” — ${quote.speaker.name}`;
    await page.getByRole('button', { name: 'Copy quote' }).click();
    await page.locator('#status', { hasText: 'Quote copied' }).waitFor({ state: 'attached' });
    const copied = await clipboard(page);
    assert.ok(copied.startsWith(expected), copied);
    assert.ok(copied.includes(`(${first.source}, ${url}`), copied);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press('c');
    await until(page, async (copied) => (await navigator.clipboard.readText()) === copied, copied);
  }),
);

test(
  'a sentence is linked to in the original; without one, in this page',
  read(async (page) => {
    await page.locator('#summary .entry').first().click();
    const link = linkTo(url, first.text, points[0]);
    assert.equal(await page.getByRole('link', { name: 'In the original' }).getAttribute('href'), link);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await until(page, async (link) => (await navigator.clipboard.readText()) === link, link);

    await page.getByRole('link', { name: articles[1].title }).click();
    await opened(page, articles[1]);
    await page.locator('#summary .entry').first().click();
    assert.equal(await page.getByRole('link', { name: 'In the original' }).count(), 0);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await until(page, async () => (await navigator.clipboard.readText()) === location.href);
  }),
);

test('an address that is none of the Web is no link', () =>
  visit(
    {
      prepare: (page) =>
        page.route('**/index.json', (route) => route.fulfill({ json: [{ file: first.file, title: first.title, url: 'javascript:alert(1)' }] })),
    },
    async (page) => {
      await opened(page, first);
      await page.locator('#summary .entry').first().click();
      await page.locator('.reason').waitFor();
      assert.equal(await page.locator('#article a').count(), 0);
    },
  ));

test('a browser goes to the very sentence that the link names, also where it stands twice', async () => {
  const filler = '<p>Nothing of note was said here, and nothing was decided.</p>'.repeat(120);
  const text = ['He said no. Then he left.', 'A day later: He said no. She stayed.'];
  const article = text.join('\n\n');
  const server = createServer((request, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<title>t</title>${filler}<p>${text[0]}</p>${filler}<p id=it>${text[1]}</p>${filler}`),
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: desktop });
    const begin = article.lastIndexOf('He said no.');
    const excerpt = { text: 'He said no.', start: begin, end: begin + 11 };
    await page.goto(linkTo(`http://localhost:${server.address().port}/`, article, excerpt));
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('#it').getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  } finally {
    await browser.close();
    server.close();
  }
});

test(
  'the sheet of the system is offered where there is one',
  read(
    async (page) => {
      await open(page);
      await sheet(page).getByRole('button', { name: 'Share' }).click();
      await sheet(page).getByText('Shared').waitFor();
      const { title, text, url: shared } = await page.evaluate(() => globalThis.shared);
      assert.equal(title, first.title);
      assert.equal(shared, url);
      for (const point of points) assert.ok(text.includes(point.text));
    },
    {
      prepare: async (page) => {
        await published(page);
        await page.addInitScript(() => {
          navigator.share = async (data) => void (globalThis.shared = data);
        });
      },
    },
  ),
);

test(
  'where the browser does not let the page copy, it says so',
  read(
    async (page) => {
      await open(page);
      await sheet(page).getByRole('button', { name: 'Copy' }).click();
      await sheet(page).getByText('does not let the page copy').waitFor();
    },
    {
      prepare: async (page) => {
        await published(page);
        await page.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
        });
      },
    },
  ),
);

test(
  'a link to the view opens the same view',
  read(async (page) => {
    await page.getByRole('slider', { name: 'Length' }).fill('5');
    await page.getByRole('button', { name: 'Heat map' }).click();
    await page.locator('#summary .entry').nth(2).click();
    await open(page);
    await sheet(page).getByRole('button', { name: 'Link to this view' }).click();
    await sheet(page).getByText('Copied the link').waitFor();
    const link = await clipboard(page);
    const other = await page.context().newPage();
    await published(other);
    await other.goto(link);
    await opened(other, first);
    const look = (page) =>
      page.evaluate(() => [
        document.querySelector('#length').value,
        document.querySelector('#heat').ariaPressed,
        document.querySelector('#article').textContent,
        document.querySelector('#digest').textContent,
      ]);
    assert.deepEqual(await look(other), await look(page));
  }),
);

test(
  'on paper it is a brief of one page: title, source, points and quotes',
  read(
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const id of ['brief-title', 'brief-source', 'summary', 'quotes']) assert.ok(await page.locator(`#${id}`).isVisible(), id);
      for (const id of ['text', 'tools', 'tabs', 'map', 'articles', 'summary-length']) assert.ok(!(await page.locator(`#${id}`).isVisible()), id);
      assert.equal(await page.locator('#brief-title').innerText(), first.title);
      const pdf = String(await page.pdf({ format: 'A4' }));
      assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 1);
    },
    { viewport: phone },
  ),
);
