// axe-core finds nothing, in any state of the page, on a wide window and a phone, in the light and in the dark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { addressOf, articles, compared, desktop, failedRequest, opened, phone, showAll, start } from './harness.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let visit;
let stop;

before(async () => ({ visit, stop } = await start()));
after(() => stop());

const open = (page) => opened(page, articles[0]);
const notice = (page) => page.locator('#notice h2').waitFor();
const missing = (pattern) => (page) => page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));

/** Each state: what is prepared before the page is opened, and what is done until it is reached. */
const states = {
  'an article': { reach: open },
  'a point with its reason': {
    async reach(page) {
      await open(page);
      await page.locator('#summary .entry').nth(1).click();
      await page.locator('.reason').waitFor();
    },
  },
  'a quote with its reason, all quotes shown': {
    async reach(page) {
      await open(page);
      await page.getByRole('button', { name: /^Show all/ }).click();
      await page.getByRole('slider', { name: 'Length' }).fill('12');
      await page.locator('#quotes .entry').last().click();
      await page.locator('.reason').waitFor();
    },
  },
  'something looked for': {
    async reach(page) {
      await open(page);
      await page.getByRole('searchbox', { name: 'Find in the article' }).fill('Putin');
      await page.getByText(/^\d+ places in/).waitFor();
    },
  },
  'the article as a tab, its heat map off': {
    async reach(page) {
      await page.setViewportSize(phone);
      await open(page);
      await page.getByRole('button', { name: 'Heat map' }).click();
      await page.getByRole('tab', { name: 'Article' }).click();
    },
  },
  'what there is to take away': {
    async reach(page) {
      await open(page);
      await page.getByRole('button', { name: 'Take away' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'the help sheet': {
    async reach(page) {
      await open(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  'a comparison, all of it shown': {
    hash: addressOf(...articles),
    async reach(page) {
      await compared(page, articles.length);
      await showAll(page);
    },
  },
  'a place that a comparison led to': {
    hash: addressOf(...articles),
    async reach(page) {
      await compared(page, articles.length);
      await page.locator('#shared .line').first().click();
      await page.locator('.reason').waitFor();
    },
  },
  'a comparison of which one article is missing': {
    hash: addressOf(...articles),
    prepare: missing(`**/${articles[0].file}`),
    reach: (page) => compared(page, articles.length - 1),
    mayLog: failedRequest,
  },
  'the dialogue to bring articles in, with what went wrong in it': {
    async reach(page) {
      await open(page);
      await page.getByRole('button', { name: 'Bring your own' }).click();
      await page.getByLabel('Paste an article').fill('<p></p>');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByLabel('Open an address').fill('no address');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.locator('.address .wrong', { hasText: 'not an address' }).waitFor();
    },
  },
  'many articles that were brought in, and files that were not': {
    async reach(page) {
      const names = Array.from({ length: 12 }, (_, i) => (i % 4 === 0 ? `picture ${i}.png` : `report ${i}.txt`));
      const contents = (name) => (name.endsWith('.png') ? '\0' : `The matter of ${name} comes up\n\nIt came up on Monday. Nobody knew of it.`);
      await page.locator('#import-files').setInputFiles(
        names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(contents(name)) })),
      );
      await page.locator('.news.bad').waitFor();
    },
  },
  'an article that was forgotten, and can be restored': {
    async reach(page) {
      await page.locator('#import-files').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('It came up on Monday.') });
      await page.getByRole('button', { name: 'Forget' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await open(page);
    },
  },
  waiting: { prepare: (page) => page.route('**/index.json', () => {}), reach: notice },
  'no engine': { prepare: missing('**/*.wasm'), reach: notice, mayLog: failedRequest },
  'no list': { prepare: missing('**/index.json'), reach: notice, mayLog: failedRequest },
  'no article': { prepare: missing('**/*.txt'), reach: notice, mayLog: failedRequest },
};

for (const [name, { reach, ...state }] of Object.entries(states)) {
  test(name, () =>
    visit({ ...state, reducedMotion: 'reduce' }, async (page) => {
      await reach(page);
      await page.evaluate(axe);
      for (const [device, viewport] of Object.entries({ desktop, phone })) {
        for (const colorScheme of ['light', 'dark']) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          // What fades in is judged when it is there.
          await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
          const { violations, passes } = await page.evaluate(
            (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }),
            rules,
          );
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
          assert.deepEqual(found, [], `${device}, ${colorScheme}`);
          assert.ok(
            passes.some(({ id }) => id === 'color-contrast'),
            'axe looked at the colours',
          );
        }
      }
    }),
  );
}
