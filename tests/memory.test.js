// The memory of the module: given back between calls, and in proportion to the text.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { article } from './bench/text.js';
import { hostile } from './instructions/shapes.js';

const pkg = (name) => readFile(new URL(`../pkg/${name}`, import.meta.url));

test('memory is given back between calls: ten thousand leave it where the first ten did', async () => {
  const nutgraf = await import('../pkg/nutgraf.js?calls');
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  const stories = [300, 3000, 30].map((times, index) => {
    const name = ['Berg', 'Ek', 'Lund'][index];
    return `Bridge to Close\n\nThe bridge will close in ${index + 3} weeks. “It is old,” said Ann ${name}. `.repeat(times);
  });
  const call = (number) => {
    // a long article now and then, short ones for the most part
    const [long, longest, short] = stories;
    const story = number % 1000 === 5 ? longest : number % 100 === 4 ? long : short;
    nutgraf.summarize(story);
    nutgraf.quotations(story);
    if (number % 10 === 0) nutgraf.compare([short, short.replaceAll('weeks', 'months')]);
    assert.throws(() => nutgraf.summarize(story, { maxSentences: -1 }), RangeError);
  };
  for (let number = 0; number < 10; number++) call(number);
  const after = memory.buffer.byteLength;
  for (let number = 10; number < 10_000; number++) call(number);
  assert.equal(memory.buffer.byteLength, after);
});

/** How much memory a call takes for each byte of its texts, at its peak. */
async function peak(name, call, texts) {
  const nutgraf = await import(`../pkg/nutgraf.js?${name}`);
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  // the word lists are read once
  nutgraf.summarize('The bridge will close.');
  const before = memory.buffer.byteLength;
  call(nutgraf, texts);
  return (memory.buffer.byteLength - before) / texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

test('at its peak, memory is in proportion to the text', async () => {
  const perByte = await peak('summarize', (nutgraf, [text]) => nutgraf.summarize(text), [article(2_000_000)]);
  assert.ok(perByte <= 12, `${perByte} bytes a byte of text`);
});

test('so it is where articles are compared, alike or not, and two or four', async () => {
  const one = article(1_000_000);
  const texts = { two: [one, article(1_000_000, 2)], again: [one, one], four: [1, 2, 3, 4].map((seed) => article(500_000, seed)) };
  for (const [name, articles] of Object.entries(texts)) {
    const perByte = await peak(name, (nutgraf, articles) => nutgraf.compare(articles), articles);
    assert.ok(perByte <= 10, `${name}: ${perByte} bytes a byte of text`);
  }
});

/** UTF-16 code units of a text that stands for the longest one, of 2 ** 24: `LONGEST` in src/wasm/given.js. */
const UNITS = 2 ** 16;

test('the longest article that is taken fits the 4 GB of the memory, whatever it is made of', async () => {
  const calls = {
    summarize: (nutgraf, text) => nutgraf.summarize(text, { maxSentences: Infinity }),
    quotations: (nutgraf, text) => nutgraf.quotations(text, { indirect: true }),
    compare: (nutgraf, text) => nutgraf.compare([text.slice(0, UNITS / 2), text.slice(UNITS / 2)], { maxSentences: Infinity }),
  };
  // the dearest that we know
  const texts = [['quoted letters without space', '“k”'.repeat(UNITS)], ...hostile(UNITS * 3.2)];
  for (const [name, call] of Object.entries(calls)) {
    const nutgraf = await import(`../pkg/nutgraf.js?longest-${name}`);
    const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
    nutgraf.summarize('The bridge will close.');
    const before = memory.buffer.byteLength;
    for (const [shape, text] of texts) {
      assert.ok(text.length >= UNITS, shape);
      call(nutgraf, text.slice(0, UNITS));
      const perUnit = (memory.buffer.byteLength - before) / UNITS;
      // 256 would be 4 GB
      assert.ok(perUnit <= 235, `${name}, ${shape}: ${perUnit} bytes a unit`);
    }
  }
});

test('and as many articles as are taken, were they all empty', async () => {
  const nutgraf = await import('../pkg/nutgraf.js?many');
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  const before = memory.buffer.byteLength;
  nutgraf.compare(new Array(1000).fill(''));
  const perArticle = (memory.buffer.byteLength - before) / 1000;
  assert.ok(perArticle <= 10_000, `${perArticle} bytes an article`);
});
