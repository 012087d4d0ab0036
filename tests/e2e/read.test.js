// Reading: the lists and the article side by side or in tabs, how long, how balanced, what is looked for, and where it stands.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isIn, occurrences } from '../../www/find.js';
import { addressOf, articles, comesIntoView, engine, keyQuotes, marksOf, opened, phone, ranked, start, textsOf } from './harness.js';

const [first, second] = articles;
const hebrew = `הגשר נפתח ביום שני

הגשר מעל הנהר נפתח ביום שני אחרי תשע שנים של עבודה. ראש העיר אמר כי העיר חיכתה לגשר הזה. הנהגים ישלמו אגרה של ארבעה שקלים.

The English paper wrote about the bridge as well. It said that the bridge was late.
`;

let visit;
let stop;
let theirs;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await writeFile(join(folder, 'hebrew.txt'), hebrew);
  ({ visit, stop } = await start());
  theirs = await start({ articles: folder });
});
after(async () => {
  await stop();
  await theirs.stop();
  await rm(folder, { recursive: true });
});

const points = (page) => page.locator('#summary .entry');
const quotes = (page) => page.locator('#quotes .entry');
const texts = (excerpts) => excerpts.map(({ text }) => text);
const hash = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const addressHas = (page, name, value) =>
  page.waitForFunction(([name, value]) => new URLSearchParams(location.hash.slice(1)).get(name) === value, [name, value]);
/** What is painted on the text under a name, without touching its elements. */
const painted = (page, name) => page.evaluate((name) => [...CSS.highlights.get(name)].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)), name);

test('where there is room the digest and the article stand side by side, and there are no tabs', () =>
  visit({}, async (page) => {
    await opened(page, first);
    for (const id of ['summary', 'quotes', 'text', 'map']) assert.ok(await page.locator(`#${id}`).isVisible(), id);
    assert.equal(await page.getByRole('tab').count(), 0);
    assert.equal(await page.getByRole('tabpanel').count(), 0);
  }));

test('on a phone they are tabs, moved through with the arrows', () =>
  visit({ viewport: phone }, async (page) => {
    await opened(page, first);
    const panel = page.getByRole('tabpanel');
    assert.equal(await panel.count(), 1);
    await page.getByRole('tab', { name: 'Points' }).focus();
    for (const [key, name, id] of [
      ['ArrowRight', 'Quotes', 'quotes'],
      ['ArrowRight', 'Article', 'text'],
      ['ArrowRight', 'Points', 'summary'],
      ['End', 'Article', 'text'],
      ['ArrowLeft', 'Quotes', 'quotes'],
    ]) {
      await page.keyboard.press(key);
      const tab = page.getByRole('tab', { name, selected: true });
      assert.ok(await tab.evaluate((node) => node === document.activeElement), name);
      assert.equal(await panel.getAttribute('id'), id);
      assert.equal(await panel.getAttribute('aria-labelledby'), await tab.getAttribute('id'));
    }
    await addressHas(page, 'tab', 'quotes');
    await page.reload();
    await opened(page, first);
    assert.ok(await quotes(page).first().isVisible(), 'the tab is in the address');
  }));

test('a tab that turns into a column, and back, is what it was', () =>
  visit({ viewport: phone }, async (page) => {
    await opened(page, first);
    await page.getByRole('tab', { name: 'Article' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await points(page).first().waitFor();
    assert.equal(await page.getByRole('region', { name: 'Key points' }).count(), 1);
    await page.setViewportSize(phone);
    await points(page).first().waitFor({ state: 'hidden' });
    assert.ok(await page.locator('#article').isVisible());
  }));

test('the length can be had in words, and is never more', () =>
  visit({}, async (page) => {
    await opened(page, first);
    await page.getByRole('combobox', { name: 'Length in' }).first().selectOption('words');
    const slider = page.getByRole('slider', { name: 'Length' });
    for (const words of [20, 60, 300]) {
      await slider.fill(String(words));
      const { sentences } = engine.summarize(first.text, { maxWords: words, maxSentences: 1000 });
      assert.deepEqual(await textsOf(points(page)), texts(sentences));
      const count = texts(sentences).join(' ').split(/\s+/).length;
      assert.ok(count <= words);
      assert.match(await page.locator('#summary output').innerText(), new RegExp(`^${count} words in \\d+ sentences?, \\d+% of the article$`));
      assert.equal(await slider.getAttribute('aria-valuetext'), `at most ${words} words`);
    }
    await addressHas(page, 'words', '300');
    await page.getByRole('combobox', { name: 'Length in' }).first().selectOption('sentences');
    assert.equal(await points(page).count(), 12);
  }));

test('the balance goes from what a sentence says to where it stands, and back to the usual', () =>
  visit({}, async (page) => {
    await opened(page, first);
    const slider = page.getByRole('slider', { name: 'Balance' });
    const reset = page.locator('#summary-balance button');
    assert.ok(await reset.isDisabled());
    for (const weight of [0, 1, 0.5]) {
      await slider.fill(String(weight));
      const { sentences } = engine.summarize(first.text, { maxSentences: 3, positionWeight: weight });
      assert.deepEqual(await textsOf(points(page)), texts(sentences));
      const place = weight * 100;
      assert.equal(await slider.getAttribute('aria-valuetext'), `${100 - place}% what it says, ${place}% where it stands`);
    }
    await reset.click();
    assert.deepEqual(await textsOf(points(page)), texts(engine.summarize(first.text).sentences));
    assert.equal(await slider.inputValue(), String(engine.summarize(first.text).positionWeight));
  }));

test('the heat map tints every sentence by its score but those that are chosen, and can be turned off', () =>
  visit({}, async (page) => {
    await opened(page, first);
    await page.waitForFunction(() => CSS.highlights.get('heat-1').size > 0);
    const all = engine.summarize(first.text, { maxSentences: 1000 }).sentences;
    const best = Math.max(...all.map(({ score }) => score));
    const isMarked = await marksOf(page, 'point');
    for (const [name, least, most] of [
      ['heat-4', 0.7, 2],
      ['heat-3', 0.45, 0.7],
      ['heat-2', 0.25, 0.45],
      ['heat-1', 0.1, 0.25],
    ]) {
      const expected = all.filter(({ score, text }) => score >= least * best && score < most * best && !isMarked.includes(text));
      const found = (await painted(page, name)).join('');
      for (const { text } of expected) {
        const unquoted = text.split(/[“”]/)[0];
        assert.ok(found.includes(unquoted), `${name}: ${text}`);
      }
    }
    const heat = page.getByRole('button', { name: 'Heat map' });
    await heat.click();
    await page.waitForFunction(() => CSS.highlights.get('heat-1').size === 0);
    assert.equal(await heat.getAttribute('aria-pressed'), 'false');
    await addressHas(page, 'heat', 'off');
    await page.reload();
    await opened(page, first);
    assert.equal(await heat.getAttribute('aria-pressed'), 'false');
  }));

test('a keyword filters the points, the quotes and the article, in all its forms', () =>
  visit({}, async (page) => {
    await opened(page, first);
    const [keyword] = engine.keywords(first.text, { maxKeywords: 8 });
    const button = page.getByRole('button', { name: keyword.text, exact: true });
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const places = occurrences(first.text, keyword.text, [keyword]);
    const has = (excerpt) => isIn(places, excerpt);
    const paragraphs = engine.paragraphs(first.text);
    const shown = paragraphs.filter((paragraph) => paragraph.role !== 'headline' && has(paragraph));
    await page.waitForFunction((count) => document.querySelectorAll('#article > p:not([hidden])').length === count, shown.length);
    assert.deepEqual(await textsOf(page.locator('#article > p:not([hidden])')), texts(shown));
    assert.deepEqual(await textsOf(points(page)), texts(engine.summarize(first.text).sentences.filter(has)));
    const spoken = ranked(first.text).filter(({ parts, speaker }) => parts.some(has) || (speaker && has(speaker.mention)));
    assert.deepEqual(await textsOf(quotes(page).locator('q')), texts(spoken.flatMap(({ parts }) => parts)));
    assert.equal((await painted(page, 'found')).length, places.length);
    await button.click();
    await page.waitForFunction(() => document.querySelectorAll('#article > p[hidden]').length === 0);
  }));

test('what is typed is found, is in the address, and what is not there hides nothing', () =>
  visit({}, async (page) => {
    await opened(page, first);
    await page.getByRole('searchbox', { name: 'Find in the article' }).fill('SANCTIONS');
    await page.getByText(/^\d+ places in \d+ of \d+ paragraphs$/).waitFor();
    assert.deepEqual([...new Set(await painted(page, 'found'))], ['sanctions']);
    await addressHas(page, 'find', 'SANCTIONS');
    await page.reload();
    await page.locator('#article > p[hidden]').first().waitFor({ state: 'attached' });
    await page.getByRole('searchbox', { name: 'Find in the article' }).fill('zeppelin');
    await page.getByText('Not in this article').waitFor();
    assert.equal(await page.locator('#article > p[hidden]').count(), 0);
  }));

test('a mark tells its reason in short to the pointer that rests on it, and to the keyboard; Escape takes it away', () =>
  visit({}, async (page) => {
    await opened(page, first);
    const tip = page.getByRole('tooltip');
    const mark = page.locator('#article mark.point').first();
    const { x, y, height } = await mark.boundingBox();
    await page.mouse.move(x + 30, y + height - 8);
    await tip.getByText(/^Chosen .*\.$/).waitFor();
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });

    const quote = page.locator('#article .quote-sign').first();
    await page.mouse.move(0, 0);
    await page.locator('#article .point-sign').last().focus();
    await page.keyboard.press('Tab');
    await tip.getByText(/^The words of /).waitFor();
    assert.equal(await quote.getAttribute('aria-describedby'), 'tip');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Why this quote' }).waitFor();
    await tip.waitFor({ state: 'hidden' });
  }));

test('the map of the article leads to what stands there, or to the place itself', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await opened(page, first);
    const boxes = async (kind) => (await page.locator(`#map .at-${kind}`).getAttribute('d')).split('M').length - 1;
    assert.equal(await boxes('point'), 3);
    assert.equal(await boxes('quote'), keyQuotes(first.text).flatMap(({ parts }) => parts).length);
    const [, point] = engine.summarize(first.text).sentences;
    const { x, y, height } = await page.locator('#map').boundingBox();
    await page.mouse.click(x + 8, y + ((point.start + point.end) / 2 / first.text.length) * height);
    await comesIntoView(page, page.locator('#article mark[data-active]').first());
    assert.deepEqual(await marksOf(page, 'point[data-active]'), [point.text]);
    await page.keyboard.press('Escape');
    await page.locator('#map').click({ position: { x: 8, y: height - 3 } });
    await comesIntoView(page, page.locator('#article > :last-child'));
  }));

test('an address that waits to be kept does not replace the one that the reader goes to', () =>
  visit({ hash: addressOf(first) }, async (page) => {
    await opened(page, first);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press('/');
    await page.keyboard.insertText('the');
    const wanted = `${addressOf(first)}&sentences=5`;
    await page.evaluate((hash) => {
      const followed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = hash;
      return followed;
    }, wanted);
    await page.clock.runFor(1000);
    assert.equal(await page.evaluate(() => location.hash), wanted);
  }));

test('the address holds all of the view, and Back takes an opened reason back', () =>
  visit({}, async (page) => {
    await opened(page, first);
    await page.getByRole('slider', { name: 'Length' }).fill('5');
    await points(page).nth(1).click();
    await page.locator('.reason').waitFor();
    const key = await page.locator('#article mark[data-active]').first().getAttribute('data-key');
    assert.equal(hash(page).get('open'), key);
    assert.equal(hash(page).get('sentences'), '5');

    await page.reload();
    await opened(page, first);
    assert.equal(await page.locator('#article mark[data-active]').first().getAttribute('data-key'), key);
    assert.equal(await points(page).count(), 5);

    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('.reason'));
    assert.equal(await points(page).count(), 5);
    await page.goForward();
    await page.locator('.reason').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('open='));
    assert.equal(await page.locator('.reason').count(), 0);
    assert.equal(await points(page).count(), 5, 'what changed meanwhile stays');
  }));

test('the next article is read as the last one was, and Back finds that as it was', () =>
  visit({}, async (page) => {
    await opened(page, first);
    await page.getByRole('slider', { name: 'Length' }).fill('5');
    await addressHas(page, 'sentences', '5');
    await page.getByRole('link', { name: second.title }).click();
    await opened(page, second);
    assert.equal(await points(page).count(), 5);
    await addressHas(page, 'sentences', '5');
    await page.getByRole('slider', { name: 'Length' }).fill('2');
    await addressHas(page, 'sentences', '2');
    await page.goBack();
    await opened(page, first);
    assert.equal(await points(page).count(), 5);
  }));

test('a link that asks for what is not there shows what is', () =>
  visit({ hash: `${addressOf(first)}&open=point-99999&sentences=0&weight=7&tab=x&words=-1` }, async (page) => {
    await opened(page, first);
    assert.equal(await points(page).count(), 3);
    assert.equal(await page.locator('.reason').count(), 0);
  }));

test('text from right to left stands right, in the lists and in the article', () =>
  theirs.visit({ hash: addressOf({ file: 'hebrew.txt' }) }, async (page) => {
    await points(page).first().waitFor();
    const sides = (locator) => locator.evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).direction));
    const rtl = (text) => (/^[^A-Za-z]*[א-ת]/.test(text) ? 'rtl' : 'ltr');
    for (const locator of [points(page), page.locator('#article > :is(h2, p)')]) {
      assert.deepEqual(await sides(locator), (await textsOf(locator)).map(rtl));
    }
    assert.ok((await sides(points(page))).includes('rtl'));
    const sign = await points(page).first().locator('.sign').boundingBox();
    const entry = await points(page).first().boundingBox();
    assert.ok(sign.x > entry.x + entry.width / 2, 'the number stands where the sentence begins');
  }));

test('until the first article is shown as a whole nothing of it can be chosen, and nothing is lost', () =>
  visit(
    {
      prepare: (page) =>
        page.addInitScript(() => {
          // holds what the page does in the next frame, or a moment later where there is none
          const [frame, timer] = [requestAnimationFrame, setTimeout].map((start) => start.bind(globalThis));
          const held = [];
          let isHolding = true;
          globalThis.requestAnimationFrame = (act) => (isHolding ? held.push(act) : frame(act));
          globalThis.setTimeout = (act, wait, ...given) => (isHolding && wait >= 100 ? held.push(act) : timer(act, wait, ...given));
          globalThis.release = () => {
            isHolding = false;
            for (const act of held) timer(act);
          };
        }),
    },
    async (page) => {
      const shown = page.locator('#summary .entry');
      await shown.first().waitFor();
      assert.equal(await page.locator('#article').textContent(), '', 'the rest is yet to come');
      const points = await shown.allTextContents();
      for (const name of ['Take away', 'Heat map']) {
        const { x, y } = await page.getByRole('button', { name, includeHidden: true }).boundingBox();
        await page.mouse.click(x + 5, y + 5);
      }
      const { x, y } = await shown.first().boundingBox();
      await page.mouse.click(x + 50, y + 5);
      await page.keyboard.press('j');
      await page.evaluate(() => globalThis.release());
      await opened(page, first);
      assert.deepEqual(await shown.allTextContents(), points);
      assert.equal(await page.getByRole('dialog').count(), 0);
      assert.equal(await page.locator('.reason').count(), 0);
      assert.equal(await page.getByRole('button', { name: 'Heat map' }).getAttribute('aria-pressed'), 'true');
      await shown.first().click();
      await page.locator('.reason').waitFor();
    },
  ));
