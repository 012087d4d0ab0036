// Single keys, and where they rest.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { articles, comesIntoView, engine, marksOf, opened, ranked, start } from './harness.js';

const [first] = articles;
let visit;
let stop;

before(async () => ({ visit, stop } = await start()));
after(() => stop());

const read = (look) => () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await opened(page, first);
    await look(page);
  });
const activeOf = (page, kind) => marksOf(page, `${kind}[data-active]`);
const reason = (page) => page.locator('.reason');

test(
  'j and k go through the key points, numbers straight to one, and Escape back',
  read(async (page) => {
    const points = engine.summarize(first.text).sentences.map(({ text }) => text);
    for (const [key, index] of [['j', 0], ['j', 1], ['j', 2], ['j', 2], ['k', 1], ['1', 0], ['3', 2], ['9', 2]]) {
      await page.keyboard.press(key);
      assert.deepEqual(await activeOf(page, 'point'), [points[index]], key);
      await comesIntoView(page, page.locator('#article mark[data-active]').first());
    }
    await page.keyboard.press('Escape');
    assert.equal(await reason(page).count(), 0);
    assert.ok(await page.locator('#summary .entry').nth(2).evaluate((node) => node === document.activeElement));
  }),
);

test(
  'q goes through the quotes in the order of the article, and so do j and k there',
  read(async (page) => {
    await page.getByRole('button', { name: /^Show all/ }).click();
    const quotes = ranked(first.text).sort((a, b) => a.start - b.start);
    for (const [key, index] of [['q', 0], ['q', 1], ['j', 2], ['k', 1]]) {
      await page.keyboard.press(key);
      const marked = (await activeOf(page, 'quote')).join('');
      assert.ok(marked.includes(quotes[index].text), `${key}: ${marked}`);
    }
  }),
);

test(
  'the slash finds, and what is typed there is no key',
  read(async (page) => {
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Find in the article' });
    assert.ok(await field.evaluate((node) => node === document.activeElement));
    assert.equal(await field.inputValue(), '', 'the slash itself is not typed');
    await page.keyboard.type('jqh?');
    assert.equal(await field.inputValue(), 'jqh?');
    assert.equal(await reason(page).count(), 0);
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#find').value === '');
  }),
);

test(
  'plus and minus change the length, h the heat map',
  read(async (page) => {
    const length = page.getByRole('slider', { name: 'Length' });
    await page.keyboard.press('+');
    assert.equal(await length.inputValue(), '4');
    assert.equal(await page.locator('#summary .entry').count(), 4);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    assert.equal(await page.locator('#summary .entry').count(), 2);
    await page.keyboard.press('h');
    assert.equal(await page.getByRole('button', { name: 'Heat map' }).getAttribute('aria-pressed'), 'false');
  }),
);

test(
  'keys with another key held are the browser’s',
  read(async (page) => {
    for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Control+1']) await page.keyboard.press(key);
    assert.equal(await reason(page).count(), 0);
  }),
);

test(
  'the question mark opens the help, in which keys rest, and Escape closes it',
  read(async (page) => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and help' });
    await help.waitFor();
    await page.keyboard.press('j');
    assert.equal(await reason(page).count(), 0);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Keys and help' }).click();
    await help.waitFor();
    await help.getByRole('button', { name: 'Close' }).click();
    await help.waitFor({ state: 'hidden' });
  }),
);

test(
  'single keys can be turned off, for good, and Escape stays',
  read(async (page) => {
    await page.getByRole('button', { name: 'Keys and help' }).click();
    await page.getByRole('checkbox', { name: 'Single keys do this' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await opened(page, first);
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    assert.equal(await reason(page).count(), 0);
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await page.locator('#summary .entry').first().click();
    await reason(page).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await reason(page).count(), 0);
  }),
);

test(
  'letters are keys with Caps Lock on as well, and not with Shift',
  read(async (page) => {
    const press = (init) => page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'J', bubbles: true, ...init })), init);
    await press({ shiftKey: true });
    assert.equal(await reason(page).count(), 0);
    await press({ modifierCapsLock: true });
    await reason(page).waitFor();
  }),
);

test('however fast the keys come, the address of the first article names it', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await opened(page, first);
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.evaluate(() => {
      const followed = new Promise((done) => addEventListener('hashchange', () => setTimeout(done)));
      for (const key of ['j', 'Escape', 'j']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return followed;
    });
    const fields = await page.evaluate(() => [...new URLSearchParams(location.hash.slice(1)).keys()]);
    assert.deepEqual(fields, ['article', 'open']);
  }));
