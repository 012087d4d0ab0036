// What the page promises of itself: nothing moves while it loads, it is small, and it fits wherever it is read.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { addressOf, articles, bySpeaker, comesIntoView, marksOf, opened, phone, start, textsOf } from './harness.js';

/** What the published page may weigh without the engine and the articles: kB of gzip at its best. */
const BUDGET = 42;

const [first] = articles;
const long = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of the report says that the bridge of ${index} towns is open. Nobody had asked for it, and the council of ${index} paid.`).join('\n\n');
/** More quotes, and more paragraphs, than are shown within a frame. */
const spoken = Array.from({ length: 90 }, (_, index) => `“The bridge of ${index} towns must open before winter comes,” said Ann Lee. The ${index === 40 ? 'zeppelin' : 'ferry'} of ${index} came late.`).join('\n\n');
let visit;
let stop;
let theirs;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await writeFile(join(folder, 'long.txt'), long);
  await writeFile(join(folder, 'spoken.txt'), spoken);
  ({ visit, stop } = await start());
  theirs = await start({ articles: folder });
});
after(async () => {
  await stop();
  await theirs.stop();
  await rm(folder, { recursive: true });
});

/** Keeps what the browser counts as a shift of the layout. */
const watched = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    const told = ({ sources, value }) => ({ value, nodes: sources.map(({ node }) => node?.id || node?.className || node?.nodeName) });
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(told))).observe({ type: 'layout-shift', buffered: true });
  });

for (const [where, options] of Object.entries({
  'on a wide window': {},
  'on a phone': { viewport: phone },
  'where everything is slow to come': { slow: 700 },
})) {
  test(`nothing shifts while the page loads, ${where}`, () =>
    visit(
      {
        ...options,
        prepare: async (page) => {
          await watched(page);
          if (options.slow) {
            await page.route(/\.(wasm|txt|json)$/, async (route) => {
              await new Promise((done) => setTimeout(done, options.slow));
              await route.continue();
            });
          }
        },
      },
      async (page) => {
        await opened(page, first);
        // What moves is told in the frame after.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      },
    ));
}

test('a shift would be seen', () =>
  visit({ prepare: watched }, async (page) => {
    await opened(page, first);
    await page.evaluate(() => document.querySelector('#main').prepend(Object.assign(document.createElement('p'), { textContent: 'in between' })));
    await page.waitForFunction(() => globalThis.shifts.length > 0);
  }));

test('the published page keeps within its budget', async () => {
  const site = new URL('../../target/site/', import.meta.url);
  const list = JSON.parse(await readFile(new URL('precache.json', site), 'utf8'));
  // The engine and the articles are apart; what reads articles comes with the first that is brought in.
  const apart = /\.wasm$|^articles\/|^draft-/;
  const files = Object.keys(list.files).filter((name) => !apart.test(name)).map((name) => name.replace('./', 'index.html'));
  const weights = await Promise.all(files.map(async (name) => [name, gzipSync(await readFile(new URL(name, site)), { level: 9 }).length]));
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  assert.ok(total <= BUDGET * 1000, `${total} bytes: ${JSON.stringify(Object.fromEntries(weights))}`);
  assert.ok(total > BUDGET * 900, `${total} bytes: the budget can be less`);
});

test('every module of the page is asked for at once', () =>
  visit({}, async (page) => {
    await opened(page, first);
    const { loaded, named } = await page.evaluate(() => ({
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      named: [...document.querySelectorAll('link[rel=modulepreload]')].map(({ href }) => href),
    }));
    const late = loaded.filter((name) => /\.js$/.test(name) && !/\/(app|service-worker)\.js$/.test(name) && !named.includes(name));
    assert.deepEqual(late, []);
    assert.deepEqual(named.filter((name) => !loaded.includes(name)), []);
  }));

test('a change touches only the paragraphs that it concerns', () =>
  theirs.visit({ hash: addressOf({ file: 'long.txt' }) }, async (page) => {
    await page.locator('#summary .entry').first().waitFor();
    await page.evaluate(() => {
      globalThis.touched = new Set();
      new MutationObserver((records) => {
        for (const { target, type } of records) if (type === 'childList') globalThis.touched.add(target);
      }).observe(document.querySelector('#article'), { childList: true, subtree: true });
    });
    await page.locator('#summary .entry').first().click();
    await page.locator('.reason').waitFor();
    await page.getByRole('button', { name: 'Heat map' }).click();
    await page.waitForFunction(() => CSS.highlights.get('heat-4').size === 0);
    const touched = await page.evaluate(() => globalThis.touched.size);
    assert.ok(touched > 0 && touched <= 3, `${touched} elements of 400 paragraphs`);
  }));

test('behind another tab the article is laid out, and takes no room, and cannot be reached', () =>
  theirs.visit({ hash: addressOf({ file: 'long.txt' }), viewport: phone }, async (page) => {
    await page.locator('#summary .entry').first().waitFor();
    const state = () =>
      page.evaluate(() => ({
        laidOut: document.querySelector('#article').scrollHeight > 20_000,
        shown: document.querySelector('#article').checkVisibility({ visibilityProperty: true }),
        height: document.documentElement.scrollHeight,
      }));
    const behind = await state();
    assert.equal(behind.laidOut, true);
    assert.equal(behind.shown, false);
    assert.ok(behind.height < 3000, `${behind.height} pixels`);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 1, 'the title of the points');
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.closest('#text')), null);
    }
    await page.getByRole('tab', { name: 'Article' }).click();
    const shown = await state();
    assert.equal(shown.shown, true);
    assert.ok(shown.height > 40_000, `${shown.height} pixels`);
  }));

const entries = (page) => page.locator('#quotes .entry q');
const more = (page) => page.locator('#quotes button[aria-expanded]');
const find = (page) => page.getByRole('searchbox', { name: 'Find in the article' });
const settled = (page) => page.waitForFunction(() => !document.querySelector('#quotes [aria-busy]') && !document.querySelector('#article > [hidden]'));
const contents = (quotes) => quotes.flatMap(({ parts }) => parts.map(({ text }) => text));

test('of many quotes the first are shown at once and the others in the frames that follow, in their order', () =>
  theirs.visit({ hash: addressOf({ file: 'spoken.txt' }) }, async (page) => {
    await page.locator('#quotes .entry').first().waitFor();
    const key = [await textsOf(entries(page)), await marksOf(page, 'quote')];
    // told in the same turn: the frames that follow do not wait for us
    const [shown, busy] = await more(page).evaluate((button) => {
      button.click();
      return [document.querySelectorAll('#quotes .entry q').length, document.querySelector('#quotes [aria-busy]') !== null];
    });
    assert.ok(shown > 0 && shown < 90, `${shown} at once`);
    assert.ok(busy, 'that more are to come is told');
    await settled(page);
    assert.deepEqual(await textsOf(entries(page)), contents(bySpeaker(spoken)));
    await page.waitForFunction(() => document.querySelectorAll('#article mark.quote').length === 90);
    await more(page).click();
    await page.waitForFunction((count) => document.querySelectorAll('#article mark.quote').length === count, key[1].length);
    assert.deepEqual([await textsOf(entries(page)), await marksOf(page, 'quote')], key);
  }));

test('what is asked for before all quotes are shown replaces them whole', () =>
  theirs.visit({ hash: addressOf({ file: 'spoken.txt' }) }, async (page) => {
    await page.locator('#quotes .entry').first().waitFor();
    await more(page).click();
    await find(page).fill('zeppelin');
    await page.getByText('1 place in 1 of 90 paragraphs').waitFor();
    assert.equal(await page.locator('#article > p:visible').count(), 1);
    await page.waitForFunction(() => document.querySelectorAll('#article mark.quote').length === 0);
    await find(page).fill('');
    await settled(page);
    assert.deepEqual(await textsOf(entries(page)), contents(bySpeaker(spoken)));
    assert.equal(await page.locator('#article > p:visible').count(), 90);
  }));

test('what is chosen before all paragraphs are back is brought into view, and paper waits for nothing', () =>
  theirs.visit({ hash: addressOf({ file: 'spoken.txt' }), reducedMotion: 'reduce' }, async (page) => {
    await page.locator('#quotes .entry').first().waitFor();
    await more(page).click();
    await settled(page);
    await find(page).fill('zeppelin');
    await page.getByText('1 place in 1 of 90 paragraphs').waitFor();
    await page.evaluate(() => {
      const box = document.querySelector('#find');
      box.value = '';
      box.dispatchEvent(new Event('input'));
      document.querySelectorAll('#summary .entry')[0].click();
    });
    await comesIntoView(page, page.locator('#article mark.point[data-active] .point-sign'));
    await more(page).click();
    // fewer again, in the list and in the text, which goes on over frames as well
    await page.waitForFunction(() => ['#quotes .entry', '#article mark.quote'].every((all) => document.querySelectorAll(all).length < 9));
    const printed = await page.evaluate(() => {
      document.querySelector('#quotes button[aria-expanded]').click();
      const count = () => [document.querySelectorAll('#quotes .entry').length, document.querySelectorAll('#article mark.quote').length];
      const before = count();
      dispatchEvent(new Event('beforeprint'));
      return [before, count()];
    });
    assert.ok(printed[0].every((count) => count < 90), String(printed[0]));
    assert.deepEqual(printed[1], [90, 90]);
  }));

for (const [what, options] of Object.entries({
  'at 320 pixels': { viewport: phone },
  'at 200 % of a small window': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  'at 400 % of a small window': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
})) {
  test(`nothing sticks out ${what}, whatever is open`, () =>
    visit(options, async (page) => {
      const fits = async (state) => {
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, `${state}: ${sideways} pixels`);
      };
      await opened(page, first);
      for (const name of ['Points', 'Quotes', 'Article']) {
        await page.getByRole('tab', { name }).click();
        await fits(name);
      }
      for (const name of ['Take away', 'Keys and help']) {
        await page.getByRole('button', { name }).click();
        const sheet = page.getByRole('dialog');
        const { x, width } = await sheet.boundingBox();
        assert.ok(x >= 0 && x + width <= options.viewport.width, name);
        assert.equal(await sheet.evaluate((node) => node.scrollWidth - node.clientWidth), 0, name);
        await page.keyboard.press('Escape');
      }
    }));
}

test('in forced colours what is marked, chosen and pressed is told by lines', () =>
  visit({ forcedColors: 'active' }, async (page) => {
    await opened(page, first);
    await page.locator('#summary .entry').first().click();
    const line = (selector, property) => page.locator(selector).first().evaluate((node, property) => getComputedStyle(node)[property], property);
    assert.equal(await line('#article mark.point', 'borderBottomStyle'), 'solid');
    assert.equal(await line('#article mark[data-active]', 'outlineStyle'), 'solid');
    assert.equal(await line('#summary .entry[aria-current]', 'outlineStyle'), 'solid');
    assert.equal(await line('#heat', 'outlineStyle'), 'solid');
  }));
