// How the page shows what people say: remarks in parts, who speaks, and the letters.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addressOf, bySpeaker, comesIntoView, engine, keyQuotes, phone, ranked, start, textsOf } from './harness.js';

const text = `Mayor reads out the letter about the bridge

The council met on Monday to talk about the bridge over the river, which has been closed for years.

“We have waited long enough for this bridge,” said Ann Lee, a former engineer at the river authority. “Now the council has to build it.”

The letter came from a town nearby. “Nobody asked us about the bridge at all,” he said.

“The river does not care about the council,” said Tom Hill, a farmer in the valley.
`;

let visit;
let stop;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await writeFile(join(folder, 'bridge.txt'), text);
  ({ visit, stop } = await start({ articles: folder }));
});

after(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

const entries = (page) => page.locator('#quotes .entry');
const open = (look) => () =>
  visit({ hash: addressOf({ file: 'bridge.txt' }) }, async (page) => {
    await entries(page).first().waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await look(page);
  });

test(
  'a remark that its cue interrupts is one entry, and leads to all its parts',
  open(async (page) => {
    const quotes = bySpeaker(text);
    const rank = quotes.findIndex(({ parts }) => parts.length === 2);
    assert.ok(rank >= 0, 'the engine finds the two parts');
    assert.equal(await entries(page).count(), quotes.length);
    const entry = entries(page).nth(rank);
    const parts = quotes[rank].parts.map((part) => part.text);
    assert.deepEqual(await textsOf(entry.locator('q')), parts);
    assert.equal(await entry.locator('.gap').getAttribute('aria-hidden'), 'true');

    await entry.click();
    await comesIntoView(page, page.locator('#article mark[data-active]').first());
    const marked = (await textsOf(page.locator('#article mark[data-active]'))).join('\n');
    for (const part of parts) assert.ok(marked.includes(part), marked);
    assert.equal(await page.locator('#article .quote-sign').count(), quotes.length, 'one sign each');
  }),
);

test(
  'a speaker is described as in the article, and a mere word for one does not read like a name',
  open(async (page) => {
    const lines = bySpeaker(text).map(({ speaker }) => {
      const word = speaker.name === speaker.mention.text && speaker.name === 'he';
      return (word ? '“he”' : speaker.name) + (speaker.description ? `, ${speaker.description.text}` : '');
    });
    assert.ok(lines.includes('“he”') && lines.some((line) => line.includes(', a former engineer')), lines.join('; '));
    assert.deepEqual(await textsOf(page.locator('#quotes h3 .speaker')), lines);
    assert.equal(await page.locator('#quotes .unnamed').innerText(), '“he”');
  }),
);

test(
  'letters follow the article, the key quotes first, and the list goes by speaker',
  open(async (page) => {
    const inOrder = (quotes) => [...quotes].sort((a, b) => a.start - b.start);
    const isKey = ({ start }) => keyQuotes(text).some((quote) => quote.start === start);
    const all = inOrder(ranked(text));
    const lettered = [...all.filter(isKey), ...all.filter((quote) => !isKey(quote))].map(({ start }) => start);
    const signs = (quotes) => quotes.map(({ start }) => 'ABC'[lettered.indexOf(start)]);
    assert.deepEqual(await page.locator('#article .quote-sign').allInnerTexts(), signs(all));
    assert.deepEqual(await entries(page).locator('.sign').allInnerTexts(), signs(bySpeaker(text)));
    await page.getByRole('button', { name: 'Show key quotes only' }).click();
    assert.deepEqual(await page.locator('#article .quote-sign').allInnerTexts(), signs(all.filter(isKey)), 'a quote keeps its letter');
  }),
);

test('what is not telling is no key quote', () =>
  visit({ hash: addressOf({ file: 'bridge.txt' }) }, async (page) => {
    await entries(page).first().waitFor();
    const key = keyQuotes(text);
    assert.ok(key.length < ranked(text).length, 'one of them says too little');
    assert.deepEqual(await textsOf(entries(page).locator('q')), key.flatMap(({ parts }) => parts.map((part) => part.text)));
  }));

test('on a phone a point comes into view with the first lines of its reason', () =>
  visit({ viewport: phone }, async (page) => {
    await page.locator('#summary .entry').first().waitFor();
    const points = page.locator('#summary .entry');
    for (let index = 0; index < engine.summarize(text, { maxSentences: 3 }).sentences.length; index += 1) {
      await points.nth(index).click();
      await comesIntoView(page, page.locator('#article mark.point[data-active]').first());
      await comesIntoView(page, page.locator('.reason .verdict'));
      await page.keyboard.press('Escape');
    }
  }));
