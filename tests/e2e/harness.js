// What the tests of the page share: the built page in Chromium, watched, and the engine itself to compare it with.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import init, * as engine from '../../pkg/nutgraf.js';
import { serve } from '../../www/tools/serve.js';
import { launch } from '../browser.js';

await init({ module_or_path: readFileSync(new URL('../../pkg/nutgraf_bg.wasm', import.meta.url)) });
export { engine };

const folder = new URL('../../www/articles/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

/** The articles that come with the page, each with its text. */
export const articles = JSON.parse(read('index.json')).map((entry) => ({ ...entry, text: read(entry.file) }));

/** The quotes of an article as the page ranks them, without what nobody spoke, the parts of a remark together. */
export function ranked(text) {
  const all = engine.quotations(text);
  const spoken = all.filter(({ kind }) => kind === 'direct' || kind === 'partial');
  const before = (part) => spoken.find((other) => part.continues !== null && other === all[part.continues]);
  const firstOf = (part) => (before(part) ? firstOf(before(part)) : part);
  return spoken
    .filter((first) => first === firstOf(first))
    .map((first) => {
      const parts = spoken.filter((part) => firstOf(part) === first);
      return { ...first, parts, score: Math.max(...parts.map(({ score }) => score)) };
    })
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** The quotes that the page shows at first: three at most, and none that is not telling. */
export function keyQuotes(text) {
  const all = ranked(text);
  const telling = all.slice(0, 3).filter(({ score }) => score >= 0.45);
  return telling.length > 0 ? telling : all.filter(({ speaker }) => speaker).slice(0, 1);
}

/** The quotes in the order in which all of them are shown: by speaker, whoever says the most telling first. */
export function bySpeaker(text) {
  const all = ranked(text);
  const names = [...new Set(all.map(({ speaker }) => speaker?.name ?? null))];
  const of = (name) => all.filter(({ speaker }) => (speaker?.name ?? null) === name).sort((a, b) => a.start - b.start);
  return names.flatMap(of);
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 320, height: 640 };

/** What a test that breaks something on purpose may find in the console: Chromium's own line about it. */
export const failedRequest = /^Failed to load resource: /;

/** What Playwright says of what it does for us. */
const blocked = /^Service Worker registration blocked by Playwright/;

/**
 * A browser and a server, and `visit`, which opens the page and after the visit holds it to what is promised at
 * all times: nothing in the console, no error, no request to anywhere but the page's own origin, unless it may ask another.
 * What the page keeps for itself would come between it and what a test prepares: only where it is asked for does it keep any.
 */
export async function start({ articles } = {}) {
  const server = await serve({ port: 0, articles });
  const browser = await launch();

  async function visit(
    { hash = '', viewport = desktop, mayLog = null, mayAsk = null, prepare = async () => {}, ...options },
    look,
  ) {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const logged = [];
    const elsewhere = [];
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(`uncaught: ${error}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(server.url).origin && !mayAsk?.test(request.url())) elsewhere.push(request.url());
    });
    try {
      await prepare(page);
      await page.goto(server.url + hash);
      await look(page, server);
      assert.deepEqual(elsewhere, [], 'requests to another origin');
      const unforeseen = logged.filter((line) => !mayLog?.test(line) && !blocked.test(line));
      assert.deepEqual(unforeseen, [], 'messages in the console');
      if (mayLog) assert.notEqual(logged.length, 0, 'nothing went wrong that was meant to');
    } finally {
      await context.close();
    }
  }

  async function stop() {
    await browser.close();
    await server.close();
  }

  return { visit, stop };
}

/** The link in the address for an article, or for several that are compared. */
export const addressOf = (...articles) => `#${new URLSearchParams(articles.map(({ file }) => ['article', file]))}`;

/** Waits until an article is open, by its title in the address bar's tab. */
export async function opened(page, { title }) {
  await page.waitForFunction((title) => document.title === `${title} – nutgraf`, title);
  await page.locator('#summary .entry').first().waitFor({ state: 'attached' });
}

/**
 * Waits until what a function gives in the page is true, or the promise that it gives, which Playwright's own wait would take for
 * true as soon as it is made.
 */
export async function until(page, isSo, argument) {
  for (let tries = 0; !(await page.evaluate(isSo, argument)); tries++) {
    assert.ok(tries < 300, `not in 15 seconds: ${isSo}`);
    await page.waitForTimeout(50);
  }
}

/** Waits until a comparison is open. */
export async function compared(page, count) {
  await page.waitForFunction((count) => document.title === `${count} articles compared – nutgraf`, count);
  await page.locator('#comparison').waitFor();
}

/** Opens every list that shows its first items only. */
export async function showAll(page) {
  const buttons = page.getByRole('button', { name: /^Show all/ });
  while ((await buttons.count()) > 0) await buttons.first().click();
}

/** The text of elements as a reader sees it, without the signs in front. */
export function textsOf(locator) {
  return locator.evaluateAll((nodes) =>
    nodes.map((node) => {
      const copy = node.cloneNode(true);
      for (const sign of copy.querySelectorAll('button, .sign')) sign.remove();
      return copy.textContent;
    }),
  );
}

/** The text of each mark of a kind, its pieces joined. */
export function marksOf(page, kind) {
  return page.locator(`#article mark.${kind}`).evaluateAll((nodes) => {
    const texts = new Map();
    for (const node of nodes) {
      const copy = node.cloneNode(true);
      for (const button of copy.querySelectorAll('button')) button.remove();
      texts.set(node.dataset.key, (texts.get(node.dataset.key) ?? '') + copy.textContent);
    }
    return [...texts.values()];
  });
}

/** Waits until an element stands wholly in the window, and at rest. */
export async function comesIntoView(page, locator) {
  await page.waitForFunction(
    (node) => {
      const { top, bottom } = node.getBoundingClientRect();
      const rests = top === node.lastTop;
      node.lastTop = top;
      return rests && top >= 0 && bottom <= innerHeight;
    },
    await locator.elementHandle(),
    { polling: 100 },
  );
}
