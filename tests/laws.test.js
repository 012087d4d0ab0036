// What holds for every string of JavaScript, lone surrogates included: a bounded run over the built package, the same each time.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import * as engine from '../pkg/nutgraf.js';
import { Random } from './support/random.js';

engine.initSync({ module: readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url)) });

/** How many texts each law is held against. */
const RUNS = 400;

/** Each excerpt in a value, at any depth, is that slice of its article; gives how many there are. */
function checkExcerpts(value, articles, article = 0) {
  if (typeof value !== 'object' || value === null) return 0;
  const own = value.article ?? article;
  let count = 0;
  if ('text' in value) {
    const { text, start, end } = value;
    assert.ok(Number.isInteger(start) && Number.isInteger(end) && start <= end, `${start}..${end}`);
    assert.equal(articles[own].slice(start, end), text);
    count = 1;
  }
  return Object.values(value).reduce((sum, part) => sum + checkExcerpts(part, articles, own), count);
}

/** A value with each excerpt, at any depth, so many units further up. */
function movedBack(value, units) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => movedBack(part, units));
  const at = (name, part) => (name === 'start' || name === 'end' ? part - units : movedBack(part, units));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, at(name, part)]));
}

function checkOrder(excerpts) {
  excerpts.reduce((end, excerpt) => {
    assert.ok(end <= excerpt.start, `${excerpt.start} begins before ${end}`);
    return excerpt.end;
  }, 0);
}

const words = (sentences) => sentences.flatMap(({ text }) => text.match(/\P{White_Space}+/gu) ?? []).length;

/** What `make` gives, which is the same a second time. */
function same(make) {
  const first = make();
  assert.ok(isDeepStrictEqual(make(), first), 'the same answer twice');
  return first;
}

/** @type {Record<string, (random: Random) => number>} each law, and how many excerpts it has looked at */
const laws = {
  structure(random) {
    const text = random.text();
    const found = [same(() => engine.sentences(text)), same(() => engine.paragraphs(text))];
    found.forEach(checkOrder);
    return checkExcerpts(found, [text]);
  },
  summarize(random) {
    const text = random.text();
    const options = {
      maxSentences: 1 + random.below(9),
      maxWords: 1 + random.below(120),
      positionWeight: random.below(11) / 10,
      ...(random.below(2) === 0 ? { title: random.text() } : {}),
    };
    const summary = same(() => engine.summarize(text, options));
    checkOrder(summary.sentences);
    assert.ok(summary.sentences.length <= options.maxSentences, `${summary.sentences.length} sentences`);
    assert.ok(words(summary.sentences) <= options.maxWords, `${words(summary.sentences)} words`);
    return checkExcerpts(summary, [text]);
  },
  keywords(random) {
    const text = random.text();
    const maxKeywords = 1 + random.below(9);
    const found = same(() => engine.keywords(text, { maxKeywords }));
    assert.ok(found.length <= maxKeywords);
    return checkExcerpts(found, [text]);
  },
  quotations(random) {
    const text = random.text();
    const found = same(() => engine.quotations(text));
    checkOrder(found);
    found.forEach(({ continues }, index) => assert.ok(continues === null || continues < index));
    return checkExcerpts(found, [text]);
  },
  // the bytes of a text are read 16 and 64 at a time
  'wherever it stands'(random) {
    const text = random.text();
    const moved = '\n'.repeat(1 + random.below(64)) + text;
    const read = (article) => [engine.sentences(article), engine.paragraphs(article), engine.keywords(article), engine.quotations(article)];
    const found = read(moved);
    assert.deepStrictEqual(movedBack(found, moved.length - text.length), read(text));
    return checkExcerpts(found, [moved]);
  },
  compare(random) {
    const texts = Array.from({ length: 2 + random.below(2) }, () => random.text());
    const maxSentences = 1 + random.below(9);
    const found = same(() => engine.compare(texts, { maxSentences }));
    assert.ok(found.summary.length <= maxSentences);
    return checkExcerpts(found, texts);
  },
};

for (const [name, law] of Object.entries(laws)) {
  test(`${name}: ${RUNS} texts`, () => {
    let seen = 0;
    for (let seed = 0; seed < RUNS; seed += 1) {
      try {
        seen += law(new Random(seed));
      } catch (error) {
        error.message += ` (seed ${seed})`;
        throw error;
      }
    }
    assert.ok(seen > RUNS, `${seen} excerpts`);
  });
}
