// The built package: what it weighs, what its types admit, and that it is the whole of what npm needs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

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
  const article = 'The council voted to close the bridge. Repairs to the bridge will take a year.';
  const { sentences } = nutgraf.summarize(article, { maxSentences: 1 });
  assert.equal(sentences.length, 1);
  assert.equal(article.slice(sentences[0].start, sentences[0].end), sentences[0].text);
});

test('memory is given back between calls: ten thousand leave it where the first ten did', async () => {
  const nutgraf = await import('../pkg/nutgraf.js?calls');
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  const articles = [300, 3000, 30].map((times, index) => {
    const name = ['Berg', 'Ek', 'Lund'][index];
    return `Bridge to Close\n\nThe bridge will close in ${index + 3} weeks. “It is old,” said Ann ${name}. `.repeat(times);
  });
  const call = (number) => {
    // a long article now and then, short ones for the most part
    const [long, longest, short] = articles;
    const article = number % 1000 === 5 ? longest : number % 100 === 4 ? long : short;
    nutgraf.summarize(article);
    nutgraf.quotations(article);
    if (number % 10 === 0) nutgraf.compare([short, short.replaceAll('weeks', 'months')]);
    assert.throws(() => nutgraf.summarize(article, { maxSentences: -1 }), RangeError);
  };
  for (let number = 0; number < 10; number++) call(number);
  const after = memory.buffer.byteLength;
  for (let number = 10; number < 10_000; number++) call(number);
  assert.equal(memory.buffer.byteLength, after);
});

test('at its peak, memory is in proportion to the text', async () => {
  const nutgraf = await import('../pkg/nutgraf.js?peak');
  const { memory } = nutgraf.initSync({ module: await pkg('nutgraf_bg.wasm') });
  const before = memory.buffer.byteLength;
  const article = Array.from({ length: 12_000 }, (_, n) => `The mayor of town ${n} said on Monday that the bridge would open in May. `).join('');
  nutgraf.summarize(article);
  const perByte = (memory.buffer.byteLength - before) / article.length;
  assert.ok(perByte <= 12, `${perByte} bytes a byte of text`);
});
