// The package as npm installs it: packed from pkg, and installed from the tarball into a folder of its own. That is under
// target/npm, where the bundlers and checkers are, so that it finds them as its own.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const pkg = fileURLToPath(new URL('../../pkg', import.meta.url));
const parent = fileURLToPath(new URL('../../target/npm', import.meta.url));
const run = promisify(execFile);

// Nothing here depends on anything, so npm has nothing to ask the registry.
const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Packs the package, and installs it.
 * @returns {Promise<{ folder: string, tarball: string, files: string[], remove: () => Promise<void> }>} the folder with
 *   `node_modules`, and what npm packed, by the paths in the tarball
 */
export async function install() {
  const folder = await mkdtemp(join(parent, 'installed-'));
  const { stdout } = await run('npm', ['pack', pkg, '--json', '--pack-destination', folder, ...quietly]);
  const [{ filename, files }] = Object.values(JSON.parse(stdout));
  const tarball = join(folder, filename);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await run('npm', ['install', tarball, ...quietly], { cwd: folder });
  return {
    folder,
    tarball,
    files: files.map(({ path }) => path).sort(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The path of a program of target/npm. */
export const tools = (name) => join(parent, 'node_modules/.bin', name);
