// What a reader sees of a comparison, and how she gets into it, through it and back.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  addressOf,
  articles,
  comesIntoView,
  compared,
  desktop,
  engine,
  failedRequest,
  marksOf,
  opened,
  phone,
  showAll,
  start,
  textsOf,
} from './harness.js';

const fire = 'A fire destroyed the old paper mill at Tarnside on Monday night, the brigade said. It fought the flames until dawn.';
const others = {
  'a.txt': `Fire destroys old mill\n\n${fire}\n`,
  'b.txt': `\nFire destroys old mill\n\n${fire}\n`,
  'blank.txt': ' \n',
  'choir.txt': 'Choir wins prize\n\nA choir of forty children from Ostmark has won first prize at the festival in Lund.\n',
  'german.txt': 'Regen im Norden\n\nIm Norden des Landes hat es am Dienstag den ganzen Tag geregnet. Die Schulen bleiben offen.\n',
};
const theirFile = (file) => ({ file });

let ours;
let theirs;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  for (const [name, text] of Object.entries(others)) await writeFile(join(folder, name), text);
  [ours, theirs] = await Promise.all([start(), start({ articles: folder })]);
});

after(async () => {
  await Promise.all([ours.stop(), theirs.stop()]);
  await rm(folder, { recursive: true });
});

const found = (options) => engine.compare(articles.map(({ text }) => text), options);
const box = (page, { title }) => page.getByRole('checkbox', { name: `Compare ${title}` });
const lines = (page, part) => page.locator(`#${part} .line`);
const says = (page, title) => page.getByRole('status').getByRole('heading', { name: title }).waitFor();
const isFocused = (locator) => locator.evaluate((node) => node === document.activeElement);

/** What each side of each entry of a part shows: the label of its article, then its lines. */
const sides = (page, part) =>
  page.locator(`#${part} .short-list > ol > li`).evaluateAll((items) =>
    items.map((item) =>
      [...item.querySelectorAll('.side:not(.absent)')].map((side) => [
        side.querySelector('.label').textContent,
        ...[...side.querySelectorAll('.line')].map((line) => line.textContent),
      ]),
    ),
  );

/** The same of what the engine found. */
const expectedSides = (places) =>
  articles
    .map(({ source }, index) => [source, ...places.filter(({ article }) => article === index).map(({ text }) => text)])
    .filter(({ length }) => length > 1);

async function openAll(page) {
  await opened(page, articles[0]);
  await box(page, articles[1]).check();
  await compared(page, 2);
  await box(page, articles[2]).check();
  await compared(page, 3);
}

test('the samples are fit to compare: something shared, something unique, a number that differs, a quote in other words', () => {
  const { shared, unique, differences, quotations } = found();
  assert.ok(shared.some(({ members }) => new Set(members.map(({ article }) => article)).size === articles.length));
  assert.ok(articles.every((_, index) => unique.some(({ article }) => article === index)));
  assert.ok(differences.length > 0);
  assert.ok(quotations.some(({ versions }) => versions.every(({ differing }) => differing.length > 0)));
});

test('choosing a second article opens the comparison, taking it out again the reading of the other', () =>
  ours.visit({}, async (page) => {
    await opened(page, articles[0]);
    assert.equal(await page.getByRole('checkbox').count(), articles.length - 1, 'what is open alone has no box');
    await box(page, articles[1]).check();
    await compared(page, 2);
    assert.equal(new URL(page.url()).hash, addressOf(articles[0], articles[1]));
    assert.ok(await isFocused(box(page, articles[1])), 'the focus stays where it is');
    assert.equal(await page.locator('#article').isVisible(), false);
    assert.equal(await page.locator('#status').textContent(), 'Compared: 2 articles');
    await box(page, articles[0]).uncheck();
    await opened(page, articles[1]);
    assert.equal(await page.locator('#comparison').isVisible(), false);
    await page.goBack();
    await compared(page, 2);
    await page.getByRole('link', { name: articles[2].title }).click();
    await opened(page, articles[2]);
  }));

test('the comparison shows what the engine found, each sentence under its outlet', () =>
  ours.visit({ hash: addressOf(...articles) }, async (page) => {
    await compared(page, 3);
    const { shared, unique, differences, quotations } = found();
    assert.deepEqual(await sides(page, 'shared'), shared.map(({ members }) => expectedSides(members)));
    assert.deepEqual(
      await sides(page, 'differences'),
      differences.map(({ claims }) => expectedSides(claims.map(({ sentence }) => sentence))),
    );
    assert.deepEqual(await sides(page, 'remarks'), quotations.map(({ versions }) => expectedSides(versions)));
    const figures = differences.flatMap(({ claims }) => claims.map(({ number }) => number.text));
    assert.deepEqual(await textsOf(page.locator('#differences .figure')), figures);
    assert.deepEqual(await textsOf(page.locator('#differences mark')), figures);
    const differing = quotations.flatMap(({ versions }) => versions.flatMap(({ differing }) => differing));
    assert.deepEqual(await textsOf(page.locator('#remarks mark')), differing.map(({ text }) => text));
    const line = await page.locator('#remarks mark').first().evaluate((node) => getComputedStyle(node).borderBottomStyle);
    assert.equal(line, 'solid', 'not by colour alone');
    assert.match(await page.locator('#remarks .side .unseen').first().textContent(), /^Words that differ: “/);
    for (const [index, { source }] of articles.entries()) {
      const own = page.locator('#unique .side').nth(index);
      assert.equal(await own.getByRole('heading').textContent(), source);
      const texts = unique.filter(({ article }) => article === index).map(({ text }) => text);
      assert.deepEqual(await textsOf(own.locator('.line')), texts);
    }
    const [first] = shared;
    const tellers = new Set(first.members.map(({ article }) => article)).size;
    assert.equal(await page.locator('#shared .among').first().textContent(), tellers === 3 ? 'in all 3' : `in ${tellers} of 3`);
  }));

test('the summary of all follows its length', () =>
  ours.visit({ hash: addressOf(...articles) }, async (page) => {
    await compared(page, 3);
    const length = page.getByRole('slider', { name: 'Length' });
    await length.focus();
    for (const [keyName, maxSentences] of [['ArrowRight', 4], ['Home', 1], ['End', 12]]) {
      await page.keyboard.press(keyName);
      const { summary } = found({ maxSentences });
      assert.deepEqual(await textsOf(lines(page, 'joint-summary')), summary.map(({ text }) => text));
      const labels = summary.map(({ article }) => articles[article].source);
      assert.deepEqual(await textsOf(page.locator('#joint-summary .label')), labels);
      const said = summary.length === 1 ? '1 sentence' : `${summary.length} sentences`;
      assert.match(await page.locator('#joint-summary output').innerText(), new RegExp(`^${said}, \\d+% of all of them$`));
      assert.equal(await length.getAttribute('aria-valuetext'), said);
    }
  }));

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`every line leads to its place, and back (${device})`, () =>
    ours.visit({ hash: addressOf(...articles), viewport, reducedMotion: 'reduce' }, async (page) => {
      await compared(page, 3);
      const comparison = found();
      for (const [part, place] of [
        ['joint-summary', comparison.summary[0]],
        ['differences', comparison.differences[0].claims[0].sentence],
        ['shared', comparison.shared[0].members[0]],
        ['remarks', comparison.quotations[0].versions[0]],
        ['unique', comparison.unique.find(({ article }) => article === 0)],
      ]) {
        const line = lines(page, part).first();
        await line.click();
        await opened(page, articles[place.article]);
        assert.deepEqual(await marksOf(page, 'place'), [place.text], part);
        await comesIntoView(page, page.locator('#article mark.place').first());
        assert.ok(await isFocused(page.locator('.place-sign')), 'the focus is at the mark');
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, 'nothing sticks out of the window');
        await page.getByRole('button', { name: 'Back to the comparison' }).click();
        await compared(page, 3);
        await comesIntoView(page, line);
        assert.ok(await isFocused(line), 'the focus is back at the line');
      }
    }));
}

test('a link to a place opens it, with the way to its comparison', () =>
  ours.visit({ hash: addressOf(...articles) }, async (page) => {
    await compared(page, 3);
    const own = page.locator('#unique .side').nth(2);
    await own.getByRole('button', { name: /^Show all/ }).click();
    const last = own.locator('.line').last();
    await last.click();
    await opened(page, articles[2]);
    const marked = await marksOf(page, 'place');
    await page.reload();
    await opened(page, articles[2]);
    assert.deepEqual(await marksOf(page, 'place'), marked);
    assert.ok(await box(page, articles[0]).isChecked(), 'the list still shows what is compared');
    await page.keyboard.press('Escape');
    await compared(page, 3);
    await comesIntoView(page, last);
    assert.ok(await isFocused(last), 'though it was not among the first before');
  }));

test('a place that no article has is passed over', () =>
  ours.visit({}, async (page) => {
    for (const at of ['0.900000.900010', '7.0.10', '0.10.5', 'x']) {
      const hash = `${addressOf(articles[0])}&at=${at}`;
      await page.evaluate((hash) => (location.hash = hash), hash);
      await opened(page, articles[0]);
      assert.equal(await page.locator('#article mark.place').count(), 0, at);
    }
  }));

test('what is marked beside a place keeps its reason', () =>
  ours.visit({ hash: addressOf(...articles) }, async (page) => {
    await compared(page, 3);
    await lines(page, 'shared').first().click();
    await page.getByRole('heading', { name: 'From the comparison' }).waitFor();
    await page.locator('#summary .entry').first().click();
    await page.getByRole('heading', { name: 'Why this sentence' }).waitFor();
    await page.keyboard.press('Escape');
    assert.ok(await isFocused(page.locator('#summary .entry').first()));
    await page.locator('.place-sign').click();
    await page.getByRole('heading', { name: 'From the comparison' }).waitFor();
  }));

test('into the comparison, to a place and back by keyboard alone', () =>
  ours.visit({}, async (page) => {
    await opened(page, articles[0]);
    const focused = () =>
      page.evaluate(() => (document.activeElement.labels?.[0] ?? document.activeElement.closest('a, button'))?.textContent ?? '');
    const tabTo = async (text) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).includes(text)) return;
      }
      assert.fail(`no way by Tab to: ${text}`);
    };
    await tabTo(`Compare${articles[1].title}`);
    await page.keyboard.press('Space');
    await compared(page, 2);
    const { shared } = engine.compare([articles[0].text, articles[1].text]);
    await tabTo(shared[0].members[1].text);
    await page.keyboard.press('Enter');
    await opened(page, articles[shared[0].members[1].article]);
    assert.ok(await isFocused(page.locator('.place-sign')));
    await tabTo('Back to the comparison');
    await page.keyboard.press('Enter');
    await compared(page, 2);
    assert.ok((await focused()).includes(shared[0].members[1].text));
  }));

test('side by side in a wide window, one below the other on a phone, where nothing sticks out', () =>
  ours.visit({ hash: addressOf(...articles) }, async (page) => {
    await compared(page, 3);
    await showAll(page);
    const columns = () =>
      page.locator('#shared .sides').evaluateAll((lists) =>
        Math.max(...lists.map((list) => new Set([...list.children].filter((side) => side.checkVisibility()).map((side) => side.offsetLeft)).size)),
      );
    assert.equal(await columns(), 3);
    await page.setViewportSize(phone);
    assert.equal(await columns(), 1);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, 'nothing sticks out of the window');
    const small = await page.locator('#comparison :is(a, button, input)').evaluateAll((nodes) =>
      nodes.filter((node) => Math.min(node.getBoundingClientRect().width, node.getBoundingClientRect().height) < 24).length,
    );
    assert.equal(small, 0, 'whatever can be touched is 24 pixels high and wide');
  }));

test('one article that cannot be loaded is told, and the others are compared', async () => {
  let broken = true;
  const prepare = (page) => page.route(`**/${articles[1].file}`, (route) => (broken ? route.abort() : route.continue()));
  await ours.visit({ hash: addressOf(...articles), prepare, mayLog: failedRequest }, async (page) => {
    await compared(page, 2);
    await says(page, 'Not all of them could be compared');
    await page.getByText(`“${articles[1].title}” could not be loaded.`).waitFor();
    await lines(page, 'unique').first().click();
    await page.locator('#article mark.place').waitFor();
    await page.goBack();
    await compared(page, 2);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await compared(page, 3);
    assert.equal(await page.locator('#notice').isVisible(), false);
  });
});

test('where only one article is left, there is nothing to compare', () =>
  ours.visit(
    {
      hash: addressOf(articles[0], articles[1]),
      prepare: (page) => page.route(`**/${articles[1].file}`, (route) => route.abort()),
      mayLog: failedRequest,
    },
    async (page) => {
      await says(page, 'There are no two articles to compare');
      assert.equal(await page.locator('#comparison').isVisible(), false);
      await page.getByRole('link', { name: articles[0].title }).click();
      await opened(page, articles[0]);
    },
  ));

test('while the engine is on its way the page says so, and without it what can be done', async () => {
  let fail;
  const failure = new Promise((resolve) => (fail = resolve));
  const prepare = (page) =>
    page.route('**/*.wasm', async (route) => {
      await failure;
      await route.abort();
    });
  await ours.visit({ hash: addressOf(...articles), prepare, mayLog: failedRequest }, async (page) => {
    await says(page, 'One moment');
    fail();
    await says(page, 'The summariser could not be loaded');
    await page.getByText('Each article can still be read').waitFor();
    await page.getByRole('link', { name: articles[1].title }).click();
    await page.locator('#article .plain').waitFor();
  });
});

test('an address with an article that is not here says so', () =>
  ours.visit({ hash: addressOf(articles[0], { file: 'gone.txt' }) }, (page) => says(page, 'No such article')));

test('an article named twice is one article', () =>
  ours.visit({ hash: addressOf(articles[1], articles[1]) }, (page) => opened(page, articles[1])));

test('two articles of the same text: that is said, all is shared, and neither has anything of its own', () =>
  theirs.visit({ hash: addressOf(theirFile('a.txt'), theirFile('b.txt')) }, async (page) => {
    await compared(page, 2);
    await page.getByText('have the same text, word for word.').waitFor();
    assert.ok((await lines(page, 'shared').count()) > 0);
    assert.equal(await page.getByText('Nothing that the others do not have.').count(), 2);
    const labels = await textsOf(page.locator('#unique .label'));
    assert.equal(new Set(labels).size, 2, 'two articles of one headline are told apart');
  }));

test('articles that share nothing: that is said, and what each has is shown', () =>
  theirs.visit({ hash: addressOf(theirFile('a.txt'), theirFile('choir.txt'), theirFile('german.txt')) }, async (page) => {
    await compared(page, 3);
    await page.getByText('No fact was found in more than one of them.').waitFor();
    await page.getByText('No quote was found in more than one of them.').waitFor();
    assert.equal(await page.locator('#differences').count(), 0);
    assert.ok((await lines(page, 'unique').count()) >= 3);
    assert.equal(await page.getByText('have the same text').isVisible(), false);
  }));

test('of four articles those that report a fact stand beside it, and what each has alone is shown of all', () =>
  theirs.visit({ hash: addressOf(...['a.txt', 'choir.txt', 'german.txt', 'b.txt'].map(theirFile)) }, async (page) => {
    await compared(page, 4);
    assert.match(await page.locator('#shared .among').first().textContent(), /^in 2 of 4$/);
    const [fact] = await sides(page, 'shared');
    assert.equal(fact.length, 2);
    assert.equal(await page.locator('#shared .absent').count(), 0, 'no column tells that it is not found');
    assert.equal(await page.locator('#unique .side').count(), 4);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${sideways} pixels`);
  }));

test('an empty article is told, and the others are compared', () =>
  theirs.visit({ hash: addressOf(theirFile('blank.txt'), theirFile('a.txt'), theirFile('choir.txt')) }, async (page) => {
    await compared(page, 2);
    await says(page, 'Not all of them could be compared');
    await page.getByText('“blank.txt” is empty.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0, 'trying again would not help');
    await lines(page, 'unique').last().click();
    await page.locator('#article', { hasText: 'first prize' }).waitFor();
    assert.ok((await marksOf(page, 'place')).length === 1, 'it leads into the right one, though the first is missing');
  }));

test('a single article on offer has nothing to be compared with', () =>
  ours.visit(
    {
      prepare: (page) =>
        page.route('**/index.json', (route) => route.fulfill({ body: JSON.stringify([{ file: articles[0].file, title: articles[0].title }]) })),
    },
    async (page) => {
      await opened(page, articles[0]);
      assert.equal(await page.getByRole('checkbox').count(), 0);
    },
  ));
