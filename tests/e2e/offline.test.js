// The page without a network: after one visit it works with nobody to answer, and a new version is shown whole.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { precache } from '../../www/tools/precache.js';
import { serve } from '../../www/tools/serve.js';
import { launch } from '../browser.js';
import { addressOf, articles, opened, until } from './harness.js';

const site = fileURLToPath(new URL('../../target/site/', import.meta.url));
const list = JSON.parse(await readFile(join(site, 'precache.json'), 'utf8'));
let browser;

before(async () => (browser = await launch()));
after(() => browser.close());

/** A visitor, who has never been here; what goes wrong is gathered. */
async function visitor() {
  const context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  return { page, wrong, leave: () => context.close() };
}

/** Waits until the page is kept, with all of its files but those that have time. */
const kept = (page) =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    // It takes over once it has everything.
    const late = new Promise((_, fail) => setTimeout(fail, 15_000, new Error('the page is not kept')));
    const kept = new Promise((done) => serviceWorker.addEventListener('controllerchange', done));
    if (!serviceWorker.controller) await Promise.race([kept, late]);
  });

/** Whether what reads web pages is kept; this runs in the page. */
async function keepsReader() {
  const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return caught.flat().some(({ url }) => /\/page-\w+\.js$/.test(url));
}

/** Somebody who came once, to a page that is kept since then; nothing goes wrong in it. */
async function afterOneVisit(arriving, check) {
  const server = await arriving;
  const { page, wrong, leave } = await visitor();
  try {
    await page.goto(server.url);
    await opened(page, articles[0]);
    await kept(page);
    await check(page, server);
    assert.deepEqual(wrong, []);
  } finally {
    await leave();
    await server.close();
  }
}

async function paste(page, text) {
  await page.getByRole('button', { name: 'Bring your own' }).click();
  await page.getByLabel('Paste an article').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

const web = `<main><h1>A page read without a network</h1>${'<p>Readability has to find the article in this page, and the engine its points.</p>'.repeat(4)}</main>`;

test('the files of a first visit are less than 150 kB in all, in brotli; what reads web pages waits for the second', () =>
  afterOneVisit(published(), async (page, { sent }) => {
    const weights = await Promise.all(sent.map(async (path) => [path, brotliCompressSync(await readFile(join(site, path))).length]));
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    assert.ok(sent.includes('/pkg/nutgraf_bg.wasm') && sent.includes('/service-worker.js') && sent.length > 12, sent.join());
    assert.ok(total < 150_000, `${total} bytes: ${JSON.stringify(weights)}`);

    assert.equal(await page.evaluate(keepsReader), false);
    await page.reload();
    await until(page, keepsReader);
  }));

test('after one visit the page works with the server gone: all articles, what is brought in, and HTML', () =>
  afterOneVisit(serve({ port: 0 }), async (page, server) => {
    await paste(page, 'The bridge is open at last\n\nIt opened on Monday. It is long.');
    await opened(page, { title: 'The bridge is open at last' });
    // it was fetched as the dialogue opened
    await until(page, keepsReader);
    await server.close();

    await page.reload();
    await opened(page, { title: 'The bridge is open at last' });
    for (const article of articles) {
      await page.getByRole('link', { name: article.title }).click();
      await opened(page, article);
    }
    await page.goto(server.url + addressOf(...articles));
    await page.waitForFunction(() => document.title === '3 articles compared – nutgraf');
    await paste(page, web);
    await opened(page, { title: 'A page read without a network' });
  }));

test('whoever goes offline before anything was brought in can bring text, and is told why no web page', () =>
  afterOneVisit(serve({ port: 0 }), async (page, server) => {
    await server.close();
    await paste(page, web);
    await page.locator('.paste .wrong', { hasText: 'What finds the article in a web page could not be loaded.' }).waitFor();
    const box = page.getByLabel('Paste an article');
    assert.equal(await box.inputValue(), web);

    // HTML that comes without a text is not lost either
    const bare = '<p>It was read on Monday.</p>';
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.evaluate((bare) => {
      const copied = new DataTransfer();
      copied.setData('text/html', bare);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }));
    }, bare);
    await until(page, (bare) => document.querySelector('#import-text').value === bare, bare);

    // what was copied out of a page has its text beside its HTML
    await box.evaluate((box) => {
      const copied = new DataTransfer();
      copied.setData('text/plain', 'Copied out of a page\n\nIt was read on Monday. It was short.');
      copied.setData('text/html', '<h2>Copied out of a page</h2><p>It was read on Monday. It was short.</p>');
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied }));
      box.value = copied.getData('text/plain');
    });
    await page.getByRole('button', { name: 'Read it' }).click();
    await opened(page, { title: 'Copied out of a page' });
  }));

test('what reads web pages is kept also where it was needed before the page was kept', async () => {
  const server = await published();
  const { page, wrong, leave } = await visitor();
  try {
    const release = server.hold('/precache.json');
    await page.goto(server.url);
    await paste(page, web);
    await opened(page, { title: 'A page read without a network' });
    release();
    await kept(page);
    await until(page, keepsReader);
    assert.deepEqual(wrong, []);
  } finally {
    await leave();
    await server.close();
  }
});

test('an update that comes while the last version is shown has what reads web pages too', () =>
  afterOneVisit(published(), async (page, server) => {
    await page.reload();
    await until(page, keepsReader);
    await server.change('index.html', (html) => html.replace('The point of the story', 'The second version'));
    await server.change(Object.keys(list.later)[0], (code) => `${code}\n`);
    await server.list();
    const release = server.hold('/precache.json');
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The point of the story, in the story’s own words.');
    release();
    await until(page, async () => {
      const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).match('precache.json')));
      return lists.filter(Boolean).length === 2;
    });
    await server.close();
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The second version, in the story’s own words.');
    await paste(page, web);
    await opened(page, { title: 'A page read without a network' });
  }));

test('a page goes on with its version where its worker was stopped and another page has the next', () =>
  afterOneVisit(published(), async (page, server) => {
    await page.reload();
    await until(page, keepsReader);
    const browser = await page.context().newCDPSession(page);
    await browser.send('ServiceWorker.enable');
    await browser.send('ServiceWorker.stopAllWorkers');
    await server.change('index.html', (html) => html.replace('The point of the story', 'The second version'));
    await server.renameLater('page-NEXT.js');
    const second = await page.context().newPage();
    await second.goto(server.url);
    await opened(second, articles[0]);
    assert.equal(await claim(second), 'The second version, in the story’s own words.');
    await second.close();
    await paste(page, web);
    await opened(page, { title: 'A page read without a network' });
  }));

test('a list of a time when nothing had time will do', () =>
  afterOneVisit(published(), async (page, server) => {
    await server.change('precache.json', (list) => JSON.stringify({ version: 'earlier', files: JSON.parse(list).files }));
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await page.evaluate(async () => (await fetch('gallery.css')).ok), true);
  }));

test('an article of another folder that was read is there without a server too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await writeFile(join(folder, 'mine.txt'), 'A report of my own folder\n\nIt was read on Monday. It was short.');
  const server = await serve({ port: 0, articles: folder });
  const { page, leave } = await visitor();
  try {
    await page.goto(server.url);
    await kept(page);
    await page.reload();
    await opened(page, { title: 'A report of my own folder' });
    await server.close();
    await page.reload();
    await opened(page, { title: 'A report of my own folder' });
  } finally {
    await leave();
    await server.close();
    await rm(folder, { recursive: true });
  }
});

/** The published site on a server whose files the test can change. */
async function published() {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await cp(site, folder, { recursive: true });
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };
  const sent = [];
  const held = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    await held.get(path);
    const body = await readFile(join(folder, name)).catch(() => null);
    const tag = `"${createHash('sha256').update(body ?? '').digest('hex')}"`;
    const status = !body ? 404 : request.headers['if-none-match'] === tag ? 304 : 200;
    if (status === 200) sent.push(name);
    const headers = { 'Content-Type': types[extname(name)] ?? 'text/plain', 'Cache-Control': 'no-cache', ETag: tag };
    response.writeHead(status, headers).end(status === 200 ? body : '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const change = async (name, edit) => writeFile(join(folder, name), edit(await readFile(join(folder, name), 'utf8')));
  return {
    url: `http://localhost:${server.address().port}/`,
    /** What was sent, each as often as it was: of what a browser has already it is told so. */
    sent,
    change,
    /** Answers no request for a path until what this gives is called. */
    hold(path) {
      let release;
      held.set(path, new Promise((done) => (release = done)));
      return release;
    },
    /** Lists the files anew, as they are now. */
    async list(later = Object.keys(list.later)) {
      const names = [...Object.keys(list.files).filter((name) => name !== './'), ...later];
      await writeFile(join(folder, 'precache.json'), await precache((path) => readFile(join(folder, path)), names, later));
    },
    /** Gives what has time another name, and lists it. */
    async renameLater(name) {
      await rename(join(folder, Object.keys(list.later)[0]), join(folder, name));
      await this.list([name]);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const claim = (page) => page.locator('.tagline').textContent();

test('a new version is shown at the next load, whole, and only what is new in it is fetched', async () => {
  const server = await published();
  const { page, wrong, leave } = await visitor();
  try {
    await page.goto(server.url);
    await kept(page);
    await page.reload();
    await opened(page, articles[0]);
    await until(page, keepsReader);
    assert.equal(await claim(page), 'The point of the story, in the story’s own words.');

    await server.change('index.html', (html) => html.replace('The point of the story', 'The second version'));
    await server.change('app.js', (code) => `${code}\ndocument.documentElement.dataset.version = 'second';\n`);
    await server.list();
    server.sent.length = 0;
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The second version, in the story’s own words.');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.version), 'second');
    const code = server.sent.filter((path) => /\.(js|css|wasm)$/.test(path));
    assert.deepEqual(code, ['/app.js']);
    assert.deepEqual(wrong, []);
  } finally {
    await leave();
    await server.close();
  }
});

test('in the midst of an upload the last whole version is shown', async () => {
  const server = await published();
  const { page, wrong, leave } = await visitor();
  try {
    await page.goto(server.url);
    await kept(page);
    await server.change('index.html', (html) => html.replace('The point of the story', 'The second version'));
    await server.change('page.css', (css) => `${css}\nbody { outline: 0 }\n`);
    await server.list();
    // The list is of the new version, and one of its files has not come yet.
    await server.change('page.css', (css) => css.replace('\nbody { outline: 0 }\n', ''));
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The point of the story, in the story’s own words.');

    await server.change('page.css', (css) => `${css}\nbody { outline: 0 }\n`);
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The second version, in the story’s own words.');
    assert.deepEqual(wrong, []);
  } finally {
    await leave();
    await server.close();
  }
});

test('the page can be installed: its manifest names what is there', async () => {
  const server = await serve({ port: 0 });
  try {
    const response = await fetch(`${server.url}manifest.webmanifest`);
    assert.equal(response.headers.get('content-type'), 'application/manifest+json');
    const manifest = await response.json();
    for (const path of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) {
      assert.equal((await fetch(new URL(path, server.url))).status, 200, path);
    }
  } finally {
    await server.close();
  }
});
