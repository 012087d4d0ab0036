// The licence of each dependency is one that an MIT-licensed package may have, and those in the wasm are listed in the package.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { shipped } from '../www/tools/licences.js';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const allowed = new Set([...(await read('tests/deny.toml')).match(/^allow = \[(.*)\]$/m)[1].matchAll(/"([^"]+)"/g)].map(([, id]) => id));

/** Whether an SPDX expression can be met by what is allowed: all that `AND` joins, of what `OR` joins one. */
function isMet(expression) {
  const [, inner, rest] = /^\((.*?)\)\s*(.*)$/.exec(expression) ?? [];
  if (inner) return isMet(inner) && (rest === '' || isMet(rest.replace(/^AND /, '')));
  return expression.split(/ OR |\//).some((choice) => choice.split(' AND ').every((id) => allowed.has(id.trim())));
}

test('expressions of licences', () => {
  for (const [expression, met] of [
    ['MIT', true],
    ['GPL-3.0', false],
    ['GPL-3.0 OR MIT', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR Apache-2.0) AND Unicode-3.0', true],
    ['(MIT OR Apache-2.0) AND GPL-3.0', false],
    ['Unlicense/MIT', true],
  ])
    assert.equal(isMet(expression), met, expression);
});

for (const manifest of ['Cargo.toml', 'tests/fuzz/Cargo.toml'])
  test(`every crate in the lock file of ${manifest} may be used`, () => {
    const args = ['metadata', '--locked', '--format-version', '1', '--manifest-path', manifest];
    const { packages } = JSON.parse(execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
    assert.ok(packages.length > 5);
    for (const { name, license } of packages) assert.ok(license && isMet(license), `${name}: ${license}`);
  });

test('no npm package is part of ours: those in the lock file only build and test it', async () => {
  const { packages } = JSON.parse(await read('package-lock.json'));
  for (const [path, { dev, license }] of Object.entries(packages).filter(([path]) => path !== ''))
    assert.ok(dev && license, `${path}: ${license}`);
  const { dependencies } = JSON.parse(await read('pkg/package.json'));
  assert.deepEqual(dependencies ?? {}, {});
});

test('the package lists what is in the wasm, with the licence and the notice of each', async () => {
  const { files } = JSON.parse(await read('pkg/package.json'));
  assert.ok(files.includes('THIRD_PARTY_LICENSES'));
  const parts = (await read('pkg/THIRD_PARTY_LICENSES')).split(`\n\n${'-'.repeat(78)}\n\n`).slice(1);
  const crates = shipped();
  assert.ok(crates.some(({ name }) => name === 'wasm-bindgen'));
  assert.deepEqual(
    parts.map((part) => part.split('\n').slice(0, 2)),
    crates.map(({ name, version, license }) => [`${name} ${version}`, license]),
  );
  for (const part of parts) assert.match(part, /Copyright|authors/i, part.split('\n')[0]);
});
