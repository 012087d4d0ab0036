// The crate as crates.io gets it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
// What is packed is built in a folder of its own: cargo would take it for the project, and what changes here for known.
const env = { ...process.env, CARGO_TERM_COLOR: 'never', CARGO_TARGET_DIR: join(project, 'target/crate') };
const cargo = (...args) => run('cargo', args, { cwd: project, env });

async function filesIn(folder) {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(project, join(entry.parentPath ?? entry.path, entry.name)));
}

test('it holds the core, its tests, and nothing else', async () => {
  const { stdout } = await cargo('package', '--list', '--locked', '--allow-dirty');
  const tests = (await readdir(join(project, 'tests'))).filter((name) => name.endsWith('.rs')).map((name) => `tests/${name}`);
  const of = ['CHANGELOG.md', 'Cargo.lock', 'Cargo.toml', 'Cargo.toml.orig', 'LICENSE', 'README.md'];
  const folders = await Promise.all(['src', 'tests/support', 'tests/comparison'].map(filesIn));
  const listed = stdout.trim().split('\n').filter((file) => file !== '.cargo_vcs_info.json');
  assert.deepEqual(listed.sort(), [...of, ...tests, ...folders.flat()].sort());
});

test('what is packed builds by itself, without a warning', async () => {
  // What `cargo publish --dry-run` does before it asks the registry whether it has the version already.
  const { stderr } = await cargo('package', '--locked', '--allow-dirty');
  assert.match(stderr, /Finished/);
  assert.doesNotMatch(stderr, /warning/);
});

for (const target of ['x86_64-unknown-linux-gnu', 'aarch64-apple-darwin', 'x86_64-pc-windows-msvc']) {
  test(`it depends on nothing on ${target}`, async () => {
    const { stdout } = await cargo('tree', '--locked', '--edges', 'normal,build', '--prefix', 'none', '--target', target);
    assert.match(stdout.trim(), /^nutgraf v\S+ \(.*\)$/);
  });
}
