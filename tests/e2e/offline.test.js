// The page without a network: after one visit it works with nobody to answer, and a new version is shown whole.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { precache } from '../../www/tools/precache.js';
import { serve } from '../../www/tools/serve.js';
import { launch } from '../browser.js';
import { addressOf, articles, opened } from './harness.js';

const site = fileURLToPath(new URL('../../target/site/', import.meta.url));
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

/** Waits until the page is kept, with all of its files. */
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

test('a first visit transfers less than 150 kB in all, compressed as servers do; what reads web pages waits for the second', () =>
  afterOneVisit(published(), async (page, server) => {
    // of what is asked for twice, the browser has the copy of the first time
    const asked = [...new Set(server.asked)].map((path) => (path === '/' ? '/index.html' : path));
    const weights = await Promise.all(asked.map(async (path) => [path, brotliCompressSync(await readFile(join(site, path))).length]));
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    assert.ok(asked.includes('/pkg/nutgraf_bg.wasm') && asked.includes('/service-worker.js') && asked.length > 12, asked.join());
    assert.ok(total < 150_000, `${total} bytes: ${JSON.stringify(Object.fromEntries(weights))}`);

    assert.equal(await page.evaluate(keepsReader), false);
    await page.reload();
    await page.waitForFunction(keepsReader);
  }));

test('after one visit the page works with the server gone: all articles, what is brought in, and HTML', () =>
  afterOneVisit(serve({ port: 0 }), async (page, server) => {
    await paste(page, 'The bridge is open at last\n\nIt opened on Monday. It is long.');
    await opened(page, { title: 'The bridge is open at last' });
    // it was fetched as the dialogue opened
    await page.waitForFunction(keepsReader);
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
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    asked.push(path);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const body = await readFile(join(folder, name)).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[extname(name)] ?? 'text/plain', 'Cache-Control': 'no-cache' }).end(body ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const change = async (name, edit) => writeFile(join(folder, name), edit(await readFile(join(folder, name), 'utf8')));
  return {
    url: `http://localhost:${server.address().port}/`,
    asked,
    change,
    /** Lists the files anew, as they are now. */
    async list() {
      const { files, later } = JSON.parse(await readFile(join(site, 'precache.json'), 'utf8'));
      const names = Object.keys({ ...files, ...later }).filter((name) => name !== './');
      const list = await precache((path) => readFile(join(folder, path)), names, Object.keys(later));
      await writeFile(join(folder, 'precache.json'), list);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
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
    assert.equal(await claim(page), 'The point of the story, in the story’s own words.');

    await server.change('index.html', (html) => html.replace('The point of the story', 'The second version'));
    await server.change('app.js', (code) => `${code}\ndocument.documentElement.dataset.version = 'second';\n`);
    await server.list();
    server.asked.length = 0;
    await page.reload();
    await opened(page, articles[0]);
    assert.equal(await claim(page), 'The second version, in the story’s own words.');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.version), 'second');
    const code = server.asked.filter((path) => /\.(js|css|wasm)$/.test(path) && path !== '/service-worker.js');
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
