// Writes the notices of what is compiled into the wasm: the licence of each crate, in `pkg/THIRD_PARTY_LICENSES`.

import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const name = 'THIRD_PARTY_LICENSES';

const cargo = (...args) => execFileSync('cargo', args, { cwd: at(''), encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** The crates that the wasm is built of, without those that only run while it is built, by name. */
export function shipped() {
  const target = 'wasm32-unknown-unknown';
  const tree = cargo('tree', '--locked', '--target', target, '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}');
  const used = new Set(tree.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
  const { packages } = JSON.parse(cargo('metadata', '--locked', '--format-version', '1', '--filter-platform', target));
  return packages
    .filter(({ name, version, source }) => source !== null && used.has(`${name} v${version}`))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

// A crate may be had under either of two licences, of which MIT asks for the shortest notice, or only under both.
async function notice({ manifest_path, license }) {
  const folder = dirname(manifest_path);
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const mit = files.filter((file) => /mit/i.test(file));
  const asked = license.includes(' AND ') || mit.length === 0 ? files : mit;
  const texts = await Promise.all(asked.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.length > 0 ? texts.map((text) => text.trim()).join('\n\n') : null;
}

const rule = `\n\n${'-'.repeat(78)}\n\n`;

async function notices() {
  const crates = shipped();
  const parts = await Promise.all(
    crates.map(async (crate) => {
      const { name, version, license, repository } = crate;
      const text = (await notice(crate)) ?? `Its authors: ${crate.authors.join(', ') || 'see its repository'}.`;
      return `${name} ${version}\n${license}\n${repository ?? ''}\n\n${text}`;
    }),
  );
  const head = `nutgraf_bg.wasm is made of nutgraf (MIT, see LICENSE) and of what follows.\n
The standard library of Rust\nMIT OR Apache-2.0\nhttps://github.com/rust-lang/rust\n\nCopyright (c) The Rust Project Contributors. The terms of its MIT licence are those of LICENSE.`;
  return `${[head, ...parts].join(rule)}\n`;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  await writeFile(join(at('pkg'), name), await notices());
}
