// What a reader does with the page, and what she sees of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addressOf,
  articles,
  bySpeaker,
  comesIntoView,
  desktop,
  engine,
  keyQuotes,
  marksOf,
  opened,
  phone,
  ranked,
  start,
  textsOf,
} from './harness.js';

const few = 3;
let visit;
let stop;

before(async () => ({ visit, stop } = await start()));
after(() => stop());

const texts = (excerpts) => excerpts.map((excerpt) => excerpt.text);
const summary = (text, maxSentences) => engine.summarize(text, { maxSentences }).sentences;
const points = (page) => page.locator('#summary .entry');
const quotes = (page) => page.locator('#quotes .entry');
const active = (page) => page.locator('#article mark[data-active]').first();
const marker = (page) => page.locator('#article .marker[aria-expanded=true]');
const picture = (page) => page.getByRole('img');

test('the samples are fit to show: three reports, with quotes and more than a few sentences', () => {
  assert.equal(articles.length, 3);
  for (const { text } of articles) {
    assert.ok(engine.sentences(text).length > 12);
    assert.ok(ranked(text).length > few);
  }
});

for (const article of articles) {
  test(`choosing “${article.title}” shows its digest and its text`, () =>
    visit({}, async (page) => {
      await opened(page, articles[0]);
      await page.getByRole('navigation').getByRole('link', { name: article.title }).click();
      await opened(page, article);

      assert.equal(new URL(page.url()).hash, addressOf(article));
      const current = page.locator('#articles [aria-current=true]');
      assert.deepEqual(await textsOf(current.locator('.title')), [article.title]);

      const chosen = texts(summary(article.text, 3));
      assert.deepEqual(await textsOf(points(page)), chosen);
      assert.deepEqual(await marksOf(page, 'point'), chosen);

      const key = keyQuotes(article.text);
      const parts = key.flatMap(({ parts }) => parts);
      assert.deepEqual(await textsOf(quotes(page).locator('q')), texts(parts));
      const speakers = key.map(({ speaker }) => speaker?.name ?? 'Speaker not named');
      const named = await textsOf(quotes(page).locator('.speaker > .name, .unknown'));
      assert.deepEqual(named.map((name) => name.replace(/^“(.*)”$/, '$1')), speakers);
      const marked = (await marksOf(page, 'quote')).join('\n');
      for (const { text } of parts) assert.ok(marked.includes(text), `unmarked: ${text}`);

      const paragraphs = engine.paragraphs(article.text);
      assert.deepEqual(await textsOf(page.locator('#article > :is(h2, p)')), texts(paragraphs));
      for (const role of ['headline', 'body', 'boilerplate']) {
        const expected = texts(paragraphs.filter((paragraph) => paragraph.role === role));
        assert.deepEqual(await textsOf(page.locator(`#article > .${role}`)), expected);
      }
    }));
}

test('a reload and the back button keep to the article in the address', () =>
  visit({}, async (page) => {
    const [first, second] = articles;
    await opened(page, first);
    await page.getByRole('link', { name: second.title }).click();
    await opened(page, second);
    await page.reload();
    await opened(page, second);
    await page.goBack();
    await opened(page, first);
    assert.deepEqual(await textsOf(points(page)), texts(summary(first.text, 3)));
  }));

test('the length control answers at once, in the list, in the article and in words', () =>
  visit({}, async (page) => {
    const [{ text }] = articles;
    await opened(page, articles[0]);
    const length = page.getByRole('slider', { name: 'Length' });
    await length.focus();
    for (const [keyName, count] of [
      ['ArrowRight', 4],
      ['ArrowRight', 5],
      ['Home', 1],
      ['End', 12],
    ]) {
      await page.keyboard.press(keyName);
      const chosen = texts(summary(text, count));
      assert.equal(await length.inputValue(), String(count));
      assert.deepEqual(await textsOf(points(page)), chosen);
      assert.deepEqual(await marksOf(page, 'point'), chosen);
      const said = chosen.length === 1 ? '1 sentence' : `${chosen.length} sentences`;
      assert.equal(await length.getAttribute('aria-valuetext'), said);
      assert.match(await page.locator('#summary output').innerText(), new RegExp(`^${said}, \\d+% of the article$`));
    }
  }));

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`a point chosen by mouse is shown in the article with its reason (${device})`, () =>
    visit({ viewport }, async (page) => {
      const [{ text }] = articles;
      await opened(page, articles[0]);
      await page.getByRole('slider', { name: 'Length' }).fill('8');
      const chosen = summary(text, 8);
      const last = chosen.at(-1);
      await points(page).last().click();

      await comesIntoView(page, active(page));
      assert.deepEqual(await marksOf(page, 'point[data-active]'), [last.text]);
      assert.ok(await marker(page).evaluate((node) => node === document.activeElement), 'focus is at the mark');
      assert.equal(await points(page).last().getAttribute('aria-current'), 'true');
      await page.getByRole('heading', { name: 'Why this sentence' }).waitFor();

      const underlined = await textsOf(active(page).locator('.term'));
      assert.deepEqual(underlined.sort(), texts(last.terms).sort());
      const bars = await page
        .locator('.bar')
        .evaluateAll((bars) =>
          bars.map((bar) => [
            Number(bar.querySelector('.bar-value').getAttribute('width')),
            bar.getBoundingClientRect().height,
          ]),
        );
      assert.deepEqual(
        bars.map(([width]) => width),
        [last.frequency, last.position].map((value) => Math.round(value * 100)),
      );
      const { positionWeight } = engine.summarize(text);
      assert.equal(Math.sign(bars[1][1] - bars[0][1]), Math.sign(positionWeight - 0.5));

      const body = engine.paragraphs(text).filter(({ role }) => role === 'body');
      const place = body.findIndex(({ end }) => last.start < end) + 1;
      const words = await picture(page).getAttribute('aria-label');
      assert.match(words, /^What it says: (much|some|little) of what the article keeps talking about/);
      assert.match(words, new RegExp(`Where it stands: paragraph ${place} of ${body.length}, `));
      const heaviest = last.terms.reduce((a, b) => (b.weight > a.weight ? b : a));
      assert.ok(words.toLowerCase().includes(heaviest.text.toLowerCase()));
      assert.equal(await marker(page).getAttribute('aria-describedby'), await picture(page).getAttribute('id'));
      assert.ok((await page.locator('.map-place').count()) > 0, 'the map shows the place');

      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, 'nothing sticks out of the window');

      await page.keyboard.press('Escape');
      await comesIntoView(page, points(page).last());
      assert.ok(
        await points(page)
          .last()
          .evaluate((node) => node === document.activeElement),
      );
      assert.equal(await page.locator('.reason').count(), 0);
      assert.equal(await active(page).count(), 0);
    }));
}

test('points and quotes can be gone through by keyboard alone', () =>
  visit({}, async (page) => {
    await opened(page, articles[0]);
    // The body, which has the focus when nothing has, holds every text there is.
    const focused = () => page.evaluate(() => document.activeElement.closest('a, button, input')?.textContent ?? '');
    const tabTo = async (text) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).includes(text)) return;
      }
      assert.fail(`no way by Tab to: ${text}`);
    };
    const chosen = summary(articles[0].text, 3);

    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip the list of articles');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'find');

    await tabTo(chosen[0].text);
    await page.keyboard.press('Enter');
    await comesIntoView(page, active(page));
    assert.deepEqual(await marksOf(page, 'point[data-active]'), [chosen[0].text]);

    await tabTo('Next key point');
    await page.keyboard.press('Space');
    await comesIntoView(page, active(page));
    assert.deepEqual(await marksOf(page, 'point[data-active]'), [chosen[1].text]);

    await tabTo('Back to key points');
    await page.keyboard.press('Enter');
    assert.ok((await focused()).includes(chosen[1].text));

    const [quote] = ranked(articles[0].text);
    await tabTo(quote.text);
    await page.keyboard.press('Enter');
    await comesIntoView(page, active(page));
    await page.getByRole('heading', { name: 'Why this quote' }).waitFor();
    assert.ok((await marksOf(page, 'quote[data-active]'))[0].includes(quote.text));
    await page.keyboard.press('Escape');
    assert.ok((await focused()).includes(quote.text));
  }));

test('every quote can be shown, and each leads to its words and its speaker', () =>
  visit({}, async (page) => {
    const [{ text }] = articles;
    await opened(page, articles[0]);
    const all = bySpeaker(text);
    const ranks = ranked(text).map(({ start }) => start);
    await page.getByRole('button', { name: `Show all ${all.length} quotes` }).click();
    assert.deepEqual(await textsOf(quotes(page).locator('q')), texts(all.flatMap(({ parts }) => parts)));

    for (const [index, quote] of all.entries()) {
      const rank = ranks.indexOf(quote.start);
      await quotes(page).nth(index).click();
      await comesIntoView(page, active(page));
      const marked = (await marksOf(page, 'quote[data-active]')).join('');
      for (const { text } of quote.parts) assert.ok(marked.includes(text));
      const said = quote.parts.flatMap(({ cue, speaker }) => [cue, speaker?.mention]).filter(Boolean);
      const told = [...new Map(said.map((excerpt) => [excerpt.start, excerpt])).values()];
      told.sort((a, b) => a.start - b.start);
      assert.deepEqual(await textsOf(page.locator('#article .told')), texts(told));
      const reason = await page.locator('.verdict').innerText();
      assert.ok(reason.includes(quote.speaker?.name ?? 'does not make clear'), reason);
      assert.match(await picture(page).getAttribute('aria-label'), new RegExp(`number ${rank + 1} of ${all.length}`));
    }

    await quotes(page).nth(all.findIndex((quote) => !keyQuotes(text).some(({ start }) => start === quote.start))).click();
    await page.getByRole('button', { name: 'Show key quotes only' }).click();
    assert.equal(await quotes(page).count(), keyQuotes(text).length);
    assert.equal(await page.locator('.reason').count(), 0, 'the reason of a quote no longer listed is closed');
  }));

test('a mark in the article itself opens its reason and closes it', () =>
  visit({}, async (page) => {
    await opened(page, articles[0]);
    const mark = page.locator('#article mark.point').last();
    const key = await mark.getAttribute('data-key');
    // The end of the sentence, not the sign in front of it.
    const { width, height } = await mark.boundingBox();
    await mark.click({ position: { x: Math.min(width, 60), y: height - 8 } });
    await page.locator('.reason').waitFor();
    assert.equal(await active(page).getAttribute('data-key'), key);
    await marker(page).click();
    assert.equal(await page.locator('.reason').count(), 0);

    await page.getByRole('slider', { name: 'Length' }).fill('1');
    const signs = await page.locator('#article .point-sign').allInnerTexts();
    assert.deepEqual(signs, ['1']);
  }));

test('a shorter summary closes the reason of a point that is no longer in it', () =>
  visit({}, async (page) => {
    await opened(page, articles[0]);
    const shorter = texts(summary(articles[0].text, 2));
    const gone = texts(summary(articles[0].text, 3)).findIndex((text) => !shorter.includes(text));
    await points(page).nth(gone).click();
    await page.locator('.reason').waitFor();
    await page.getByRole('slider', { name: 'Length' }).fill('2');
    assert.equal(await page.locator('.reason').count(), 0);
    await page.getByRole('slider', { name: 'Length' }).fill('3');
    assert.equal(await points(page).count(), 3);
    assert.equal(await page.locator('.reason').count(), 0, 'and it stays closed');
  }));

test('whatever can be touched is 24 pixels high and wide', () =>
  visit({ viewport: phone }, async (page) => {
    await opened(page, articles[0]);
    await points(page).first().click();
    await page.locator('.reason').waitFor();
    const sizes = await page.locator(':is(a, button, input):not(.skip)').evaluateAll((nodes) =>
      nodes.filter((node) => node.checkVisibility()).map((node) => {
        const { width, height } = node.getBoundingClientRect();
        return { name: node.textContent || node.id, size: Math.min(width, height) };
      }),
    );
    assert.deepEqual(
      sizes.filter(({ size }) => size < 24),
      [],
    );
  }));

test('movement is smooth, unless the reader wants none', async () => {
  for (const [reducedMotion, behaviour] of [
    ['no-preference', 'smooth'],
    ['reduce', 'auto'],
  ]) {
    await visit({ reducedMotion }, async (page) => {
      await opened(page, articles[0]);
      const found = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      assert.equal(found, behaviour);
    });
  }
});
