// The built package: what it weighs, what its types admit, and that it is the whole of what npm needs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const pkg = (name) => readFile(new URL(`../pkg/${name}`, import.meta.url));

test('the wasm is below 150 KB, gzipped', async () => {
  const { length } = gzipSync(await pkg('nutgraf_bg.wasm'), { level: 9 });
  assert.ok(length < 150_000, `${length} bytes`);
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
