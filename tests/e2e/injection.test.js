// An article can put nothing into a page but text: each string of injections.js as title, source, name of the file, headline,
// sentence, quotation and name of a speaker. The page has a policy that would keep a fault from doing harm; it must do without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addressOf, start } from './harness.js';
import { injections } from './injections.js';

const report = (words) => `Bridge opens with ${words} at last

NORDBY — The bridge over the sound opened on Monday after nine years of work ${words} at a cost of 40 million euros.

“We waited ${words} for nine years, and the bridge was worth it,” said Anna ${words} Berg, who leads the council.

Ferries ${words} will no longer cross the sound. The company called the bridge “a fair ${words} answer” to its losses.
`;

/** The policy of the page, which one of the visits goes without. */
const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

let ours;
before(async () => (ours = await start()));
after(() => ours.stop());

/** A click that comes while the window scrolls may go down on one element and up on another. */
const atRest = { reducedMotion: 'reduce' };

/** Serves one article for each of `words`, named, listed and written with it; every second has a title of its own. */
async function offer(page, words, { withPolicy }) {
  const list = words.map((word, index) => ({
    file: `${word} ${index}`,
    source: word,
    ...(index % 2 === 0 ? { title: word } : {}),
  }));
  const texts = new Map(list.map(({ file }, index) => [file, report(words[index])]));
  await page.route('**/articles/*', (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1));
    if (file === 'index.json') return route.fulfill({ json: list });
    return route.fulfill({ contentType: 'text/plain; charset=utf-8', body: texts.get(file) });
  });
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    assert.match(html, policy);
    return route.fulfill({ response, body: withPolicy ? html : html.replace(policy, '') });
  });
  await page.addInitScript(() => {
    window.hits = 0;
    window.hit = () => (window.hits += 1);
  });
  return list;
}

/** Opens an article, and the reasons for a point and for a quote, as a reader would; whether it has a quote. */
async function read(page, entry, words) {
  await page.evaluate((hash) => (location.hash = hash), addressOf(entry));
  // behind what stood there before: the text of this one
  await page.waitForFunction(
    (words) => {
      const article = document.getElementById('article');
      // without the signs of the key points, which may stand in the midst of it
      const copy = article.cloneNode(true);
      for (const sign of copy.querySelectorAll('button, .sign')) sign.remove();
      return !article.hidden && copy.textContent.includes(words);
    },
    `opened on Monday after nine years of work ${words}`.replaceAll('\n', ''),
  ).catch(() => assert.fail(`${JSON.stringify(words)} is not opened`));
  await page.locator('#summary .entry').first().click();
  await page.locator('.reason').waitFor();
  // marks in the midst of a remark may leave none
  const quote = page.locator('#quotes .entry').first();
  if ((await quote.count()) === 0) return false;
  await quote.click();
  await page.locator('.reason').waitFor();
  return true;
}

/** Everything that is in the page: each element with its attributes, and where its addresses lead. */
const elements = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((node) => {
      const tag = node.localName;
      const names = node.getAttributeNames();
      const addresses = names.filter((name) => /href|src|action|data$|ping|style/.test(name));
      const to = addresses.map((name) => `${tag} ${name}=${node.getAttribute(name).replace(/^#article=.*/s, '#article=')}`);
      return [tag, ...names.map((name) => `${tag} ${name}`), ...to];
    }),
  );

/** The article as it is shown, without the signs and buttons in it. */
const shown = (page) =>
  page.locator('#article').evaluate((node) => {
    const copy = node.cloneNode(true);
    for (const sign of copy.querySelectorAll('button, .sign, .reason')) sign.remove();
    return copy.textContent;
  });

const times = (text, part) => text.split(part).length - 1;

for (const withPolicy of [true, false]) {
  test(`the page ${withPolicy ? 'with' : 'without'} its policy shows ${injections.length} injections as text`, async () => {
    const usual = new Set();
    const requested = new Set();
    let list;
    const watch = (page) =>
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (!pathname.startsWith('/articles/')) requested.add(pathname);
      });
    // as many as the hostile ones, since a long list looks otherwise; three of them are read
    const plain = injections.map((_, index) => `a band of ${index}`);
    const harmless = async (page) => (watch(page), (list = await offer(page, plain, { withPolicy })));
    await ours.visit({ prepare: harmless, ...atRest }, async (page) => {
      for (const [index, entry] of list.slice(0, 3).entries()) {
        await read(page, entry, plain[index]);
        for (const one of await elements(page)) usual.add(one);
      }
      await page.evaluate(() => (location.hash = '#article=gone.txt'));
      await page.getByRole('heading', { name: 'No such article' }).waitFor();
      for (const one of await elements(page)) usual.add(one);
    });
    const usualRequests = new Set(requested);

    const hostile = async (page) => (watch(page), (list = await offer(page, injections, { withPolicy })));
    await ours.visit({ prepare: hostile, ...atRest }, async (page) => {
      const unusual = async (words) => {
        const found = (await elements(page)).filter((one) => !usual.has(one));
        assert.deepEqual(found, [], `${JSON.stringify(words)} puts something into the page`);
      };
      let quoted = 0;
      for (const [index, words] of injections.entries()) {
        quoted += Number(await read(page, list[index], words));
        await unusual(words);
        const flat = (text) => text.replaceAll(/\s/g, '');
        const text = flat(await shown(page));
        assert.equal(times(text, flat(words)), times(flat(report(words)), flat(words)), `${JSON.stringify(words)} is shown`);
        const listed = await page.locator('#articles .source').nth(index).textContent();
        assert.equal(listed, words);
        // an address that names no article is told with its words
        await page.evaluate((hash) => (location.hash = hash), addressOf({ file: words }));
        await page.getByRole('heading', { name: 'No such article' }).waitFor();
        assert.ok((await page.locator('#notice').textContent()).includes(words), words);
        await unusual(words);
      }
      assert.ok(quoted > 100, `${quoted} articles have a quote`);
      assert.equal(await page.evaluate(() => window.hits), 0, 'a script ran');
      assert.equal(page.frames().length, 1, 'a frame was made');
    });
    assert.deepEqual([...requested].filter((path) => !usualRequests.has(path)), [], 'requests that an ordinary article does not make');
  });
}

test('the test sees what is put into a page: markup that is taken for markup', async () => {
  const prepare = (page) => offer(page, ['a band'], { withPolicy: false });
  await ours.visit({ prepare, mayLog: /404/ }, async (page) => {
    const usual = new Set(await elements(page));
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>'));
    await page.waitForFunction(() => window.hits === 1);
    const put = (await elements(page)).filter((one) => !usual.has(one));
    for (const one of ['img', 'img onerror', 'img src=x']) assert.ok(put.includes(one), `${one} in ${put}`);
  });
});
