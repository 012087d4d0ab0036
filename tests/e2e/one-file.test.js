// The page as a single file: opened from the disk, without any server.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser.js';
import { articles, desktop, opened, phone, showAll } from './harness.js';

const built = new URL('../../target/site/nutgraf.html', import.meta.url);
let browser;
let folder;
let file;

before(async () => {
  // Away from the project, where there is nothing that it could lean on; and as people name files.
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  file = join(folder, 'nutgraf (1) # copy.html');
  await copyFile(built, file);
  browser = await launch();
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function visit(look, viewport = desktop) {
  const context = await browser.newContext({ viewport });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong = [];
  const asked = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error}`));
  page.on('request', (request) => asked.push(request.url().slice(0, 100)));
  try {
    await page.goto(pathToFileURL(file).href);
    await look(page);
    assert.deepEqual(wrong, []);
    const others = asked.filter((url) => !/^(file:.*\.html|data:image\/svg)/.test(url));
    assert.deepEqual(others, [], 'nothing is asked of anybody');
  } finally {
    await context.close();
  }
}

test('it opens from the disk, and a point leads to its place', () =>
  visit(async (page) => {
    await opened(page, articles[0]);
    await page.locator('#summary .entry').nth(1).click();
    await page.locator('.reason').waitFor();
    assert.equal(await page.locator('#article mark.point[data-active]').count() > 0, true);
    await page.getByRole('link', { name: articles[1].title }).click();
    await opened(page, articles[1]);
  }));

test('it compares', () =>
  visit(async (page) => {
    await opened(page, articles[0]);
    await page.locator('#articles li').nth(1).getByLabel('Compare').check();
    await page.waitForFunction(() => document.title === '2 articles compared – nutgraf');
    await showAll(page);
    await page.locator('#shared .line').first().click();
    await page.locator('#article mark.place').waitFor();
  }));

test('it takes articles, HTML too, and keeps them', () =>
  visit(async (page) => {
    await opened(page, articles[0]);
    const title = 'A page read from the disk alone';
    await page.getByRole('button', { name: 'Bring your own' }).click();
    await page
      .getByLabel('Paste an article')
      .fill(`<nav>Home</nav><main><h1>${title}</h1>${'<p>All that it takes is in the file, which was mailed by a colleague on Monday.</p>'.repeat(4)}</main>`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await opened(page, { title });
    assert.doesNotMatch(await page.locator('#article').textContent(), /Home/);
    await page.reload();
    await opened(page, { title });
  }));

test('what only a server can give is not offered', () =>
  visit(async (page) => {
    await page.getByRole('button', { name: 'Bring your own' }).click();
    await page.getByLabel('Open an address').waitFor();
    assert.equal(await page.locator('.served:visible').count(), 0);
  }, phone));

test('its security policy is as strict as the page’s: only its own script and style, by their hashes', async () => {
  const html = await readFile(built, 'utf8');
  const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/=]+';/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe-inline|'self'/);
  assert.match(html, /Apache License/, 'Readability comes with its notice');
});
