// The built package: what it weighs, what its types admit, and that it is the whole of what npm needs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { article } from './bench/text.js';

const pkg = (name) => readFile(new URL(`../pkg/${name}`, import.meta.url));

/** What the wasm weighs, gzipped, in bytes. A change that makes it heavier by more than 2 % says so by changing this figure. */
const RECORDED = 148_650;

test('the wasm weighs what it weighed, gzipped', async () => {
  const { length } = gzipSync(await pkg('nutgraf_bg.wasm'), { level: 9 });
  assert.ok(length <= RECORDED * 1.02, `${length} bytes, where ${RECORDED} are recorded`);
});

test('no type is any', async () => {
  const [ours, boilerplate] = (await pkg('nutgraf.d.ts')).toString().split('export type InitInput');
  assert.ok(boilerplate, 'wasm-bindgen has changed how it writes its own part');
  const code = ours.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*/g, '');
  assert.match(code, /export function summarize\(/);
  assert.doesNotMatch(code, /\bany\b/);
});

test('the package is complete', async () => {
  const { name, files, license, types } = JSON.parse(await pkg('package.json'));
  assert.deepEqual({ name, license, types }, { name: 'nutgraf', license: 'MIT', types: 'nutgraf.d.ts' });
  for (const file of [...files, 'README.md', 'LICENSE']) assert.ok((await pkg(file)).length > 0, file);
});

test('Node runs it', async () => {
  const nutgraf = await import('../pkg/nutgraf.js');
  nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  const story = 'The council voted to close the bridge. Repairs to the bridge will take a year.';
  const { sentences } = nutgraf.summarize(story, { maxSentences: 1 });
  assert.equal(sentences.length, 1);
  assert.equal(story.slice(sentences[0].start, sentences[0].end), sentences[0].text);
});

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

test('at its peak, memory is in proportion to the text', async () => {
  const nutgraf = await import('../pkg/nutgraf.js?peak');
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  // the word lists are read once
  nutgraf.summarize('The bridge will close.');
  const before = memory.buffer.byteLength;
  const text = article(2_000_000);
  nutgraf.summarize(text);
  const perByte = (memory.buffer.byteLength - before) / Buffer.byteLength(text);
  assert.ok(perByte <= 12, `${perByte} bytes a byte of text`);
});
