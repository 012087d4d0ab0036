// What the page says while something is missing, and how it takes articles that are not like ours.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addressOf, articles, bySpeaker, engine, failedRequest, opened, phone, start, textsOf } from './harness.js';

const markup = '<img src=x onerror=alert(1)> & <b>bold</b>';
const strange = {
  'a #1 & 100%?.txt':
    'A headline for the strangest of names\n\nThe council met on Monday. It voted to keep the bridge.\n',
  'blank.txt': ' \n\n',
  'long.txt': `${'The council met again on Monday and spoke of the bridge.\n\n'.repeat(300)}One word: ${'x'.repeat(400)}.\n`,
  'markup.txt': `Officials reply to the letter\n\nThe letter said ${markup} in its first line. Nobody knows what it meant.\n`,
  'one.txt': 'The bridge is open.',
  'quotes.txt': `The mayor reads out the letter

“The man told me ‘I shall not pay for the bridge’ and left,” the mayor, Ann Lee, said on Monday. She went on to read.

“We have waited long enough for an answer, and we have been patient with everyone who asked us for more time.

“Now we want the bridge,” the mayor said.
`,
  'signs.txt': '* * *\n',
};

let ours;
let theirs;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  for (const [name, text] of Object.entries(strange)) await writeFile(join(folder, name), text);
  [ours, theirs] = await Promise.all([start(), start({ articles: folder })]);
});

after(async () => {
  await Promise.all([ours.stop(), theirs.stop()]);
  await rm(folder, { recursive: true });
});

const says = (page, title) => page.getByRole('status').getByRole('heading', { name: title }).waitFor();
const answer = (reply) => (route) => route.fulfill(reply);
const isHidden = async (page, selector) =>
  assert.equal(await page.locator(selector).isVisible(), false, `${selector} is hidden`);

test('while the engine is on its way the page says so, and then shows the article', async () => {
  let arrive;
  const arrival = new Promise((resolve) => (arrive = resolve));
  const prepare = (page) =>
    page.route('**/*.wasm', async (route) => {
      await arrival;
      await route.continue();
    });
  await ours.visit({ prepare }, async (page) => {
    await says(page, 'One moment');
    await isHidden(page, '#digest');
    arrive();
    await opened(page, articles[0]);
    await isHidden(page, '#notice');
  });
});

test('without the engine the article can still be read, and tried again', async () => {
  let broken = true;
  const prepare = (page) => page.route('**/*.wasm', (route) => (broken ? route.abort() : route.continue()));
  await ours.visit({ prepare, mayLog: failedRequest, hash: addressOf(articles[1]) }, async (page) => {
    await says(page, 'The summariser could not be loaded');
    await isHidden(page, '#digest');
    assert.equal(await page.locator('#article .plain').textContent(), articles[1].text);
    await page.getByRole('link', { name: articles[0].title }).click();
    await page.locator('#article .plain', { hasText: articles[0].text.slice(0, 20) }).waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await opened(page, articles[0]);
  });
});

for (const [what, reply] of Object.entries({
  'is missing': { status: 404, body: '' },
  'is not JSON': { body: '<html>' },
  'is not a list of articles': { body: '[{"name": "one.txt"}]' },
})) {
  test(`a list that ${what} is told, and tried again`, async () => {
    let broken = true;
    const prepare = (page) =>
      page.route('**/index.json', (route) => (broken ? route.fulfill(reply) : route.continue()));
    const mayLog = reply.status ? failedRequest : null;
    await ours.visit({ prepare, mayLog }, async (page) => {
      await says(page, 'The list of articles could not be loaded');
      await isHidden(page, '#articles ul');
      broken = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await opened(page, articles[0]);
    });
  });
}

test('an empty list is told', () =>
  ours.visit({ prepare: (page) => page.route('**/index.json', answer({ body: '[]' })) }, async (page) => {
    await says(page, 'There is nothing to read yet');
    await isHidden(page, '#articles ul');
  }));

test('an article that cannot be loaded leaves the others to be read', async () => {
  const prepare = (page) => page.route(`**/${articles[0].file}`, (route) => route.abort());
  await ours.visit({ prepare, mayLog: failedRequest }, async (page) => {
    await says(page, 'This article could not be loaded');
    await isHidden(page, '#digest');
    await page.getByRole('link', { name: articles[1].title }).click();
    await opened(page, articles[1]);
    await isHidden(page, '#notice');
  });
});

test('an address that names no article of ours says so', () =>
  ours.visit({ hash: '#article=gone.txt' }, async (page) => {
    await says(page, 'No such article');
    await page.getByRole('link', { name: articles[0].title }).click();
    await opened(page, articles[0]);
    assert.equal(await page.locator('#status').textContent(), `Opened: ${articles[0].title}`);
    await page.evaluate(() => (location.hash = '#article=gone.txt'));
    await says(page, 'No such article');
    assert.equal(await page.locator('#status').textContent(), '', 'what was open before is open no more');
  }));

test('an article that arrives late does not replace the one chosen after it', async () => {
  let arrive;
  const arrival = new Promise((resolve) => (arrive = resolve));
  const [slow, quick] = articles;
  const prepare = (page) =>
    page.route(`**/${slow.file}`, async (route) => {
      await arrival;
      await route.continue();
    });
  await ours.visit({ prepare }, async (page) => {
    await page.getByRole('link', { name: quick.title }).click();
    await opened(page, quick);
    const late = page.waitForResponse(`**/${slow.file}`);
    arrive();
    await (await late).finished();
    // The page has had its turn with the late text once it has answered to something asked for later.
    await page.getByRole('slider', { name: 'Length' }).fill('2');
    await page.waitForFunction(() => document.querySelectorAll('#summary .entry').length === 2);
    assert.equal(await page.title(), `${quick.title} – nutgraf`);
  });
});

test('articles without titles go by the headline that the engine finds, or by their file name', () =>
  theirs.visit({}, async (page) => {
    const expected = Object.entries(strange)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => engine.paragraphs(text).find(({ role }) => role === 'headline')?.text ?? file);
    assert.ok(expected.includes('blank.txt'));
    await page.waitForFunction(
      (titles) => [...document.querySelectorAll('#articles .title')].every((node, i) => node.textContent === titles[i]),
      expected,
    );
    assert.equal(await page.locator('#articles .title').count(), expected.length);
  }));

test('a file name with every sign in it can be linked to', () =>
  theirs.visit({ hash: addressOf({ file: 'a #1 & 100%?.txt' }) }, async (page) => {
    await page.locator('#article', { hasText: 'keep the bridge' }).waitFor();
    assert.equal(await page.locator('#articles [aria-current]').count(), 1);
  }));

test('a long article with a word wider than a phone fits, and so does the map of it', () =>
  theirs.visit({ hash: addressOf({ file: 'long.txt' }), viewport: phone }, async (page) => {
    await page.locator('#summary .entry').first().click();
    await page.locator('.map-place').first().waitFor();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, 'nothing sticks out of the window');
    const sizes = await page.locator('.map').evaluate((map) => {
      const scale = map.getScreenCTM().a;
      const boxes = [...map.querySelectorAll('path')].flatMap((path) => [...path.getAttribute('d').matchAll(/h([\d.]+)v([\d.]+)/g)]);
      return [map.getBoundingClientRect(), ...boxes.map(([, width, height]) => ({ width: width * scale, height: height * scale }))];
    });
    assert.ok(sizes.length > 20);
    for (const { width, height } of sizes) assert.ok(width >= 1 && height >= 1, 'each line can be seen');
  }));

test('markup in an article is text', () =>
  theirs.visit({ hash: addressOf({ file: 'markup.txt' }) }, async (page) => {
    await page.locator('#article', { hasText: markup }).waitFor();
    assert.equal(await page.locator('#article :is(img, b)').count(), 0);
    await page.locator('#summary .entry').first().click();
    await page.locator('.reason').waitFor();
  }));

test('quotes within quotes and over paragraphs lead to their words', () =>
  theirs.visit({ hash: addressOf({ file: 'quotes.txt' }) }, async (page) => {
    const quotes = bySpeaker(strange['quotes.txt']);
    await page.locator('#quotes .entry').first().waitFor();
    const more = page.getByRole('button', { name: 'Show all' });
    if (await more.isVisible()) await more.click();
    assert.equal(await page.locator('#quotes .entry').count(), quotes.length);
    for (const [rank, quote] of quotes.entries()) {
      await page.locator('#quotes .entry').nth(rank).click();
      await page.locator('.reason').waitFor();
      const marked = (await textsOf(page.locator('#article mark[data-active]'))).join('');
      for (const { text } of quote.parts) assert.ok(marked.includes(text.replaceAll('\n', '')), marked);
    }
  }));

test('an empty article is told', () =>
  theirs.visit({ hash: addressOf({ file: 'blank.txt' }) }, async (page) => {
    await says(page, 'This article is empty');
    await isHidden(page, '#digest');
    await isHidden(page, '#article');
  }));

test('an article of one sentence has no length to choose, and no quotes', () =>
  theirs.visit({ hash: addressOf({ file: 'one.txt' }) }, async (page) => {
    await page.locator('#article', { hasText: 'The bridge is open.' }).waitFor();
    const summary = engine.summarize(strange['one.txt'], { maxSentences: 1 }).sentences;
    assert.deepEqual(
      await textsOf(page.locator('#summary .entry')),
      summary.map(({ text }) => text),
    );
    await isHidden(page, '#summary-length');
    await isHidden(page, '#summary-balance');
    await page.getByText('Nobody is quoted in this article.').waitFor();
  }));

test('an article of mere signs is shown, and nothing breaks', () =>
  theirs.visit({ hash: addressOf({ file: 'signs.txt' }) }, async (page) => {
    await page.locator('#article', { hasText: '* * *' }).waitFor();
  }));

test('without scripts the page says what it needs', () =>
  ours.visit({ javaScriptEnabled: false }, async (page) => {
    await page.getByRole('heading', { name: 'This page needs JavaScript' }).waitFor();
    await isHidden(page, '#notice');
  }));
