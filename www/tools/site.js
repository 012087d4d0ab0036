// Writes the site as it is published, in target/site: the page and its gallery, made small, the package beside them, and the
// page as one file.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { oneFile } from './one-file.js';
import { precache } from './precache.js';
import { readabilityModule } from './readability.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const site = at('target/site');
const read = (path) => readFile(join(site, path));

async function write(path, contents) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), contents);
}

/** Makes scripts and style sheets of the page small; gives those scripts that `entry` is now made of. */
async function bundle(entry) {
  const sheets = (await readdir(at('www'))).filter((name) => name.endsWith('.css'));
  const { metafile } = await build({
    entryPoints: ['app.js', 'gallery.js', 'service-worker.js', ...sheets].map((name) => at(`www/${name}`)),
    outdir: site,
    // What the page does not need at once stays apart.
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    target: 'es2022',
    absWorkingDir: site,
  });
  const found = new Set([entry]);
  for (const path of found) for (const { path: used } of metafile.outputs[path].imports) found.add(used);
  return [...found];
}

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
for (const name of ['index.html', 'gallery.html', 'icon.svg', 'manifest.webmanifest', 'articles']) {
  await cp(at(`www/${name}`), join(site, name), { recursive: true });
}
const scripts = await bundle('app.js');
for (const name of await readdir(at('pkg'), { recursive: true })) {
  if (!/(\.(js|wasm)|^LICENSE)$/.test(name) || /^(cli|node)/.test(name)) continue;
  const contents = await readFile(at(`pkg/${name}`));
  await write(`pkg/${name}`, name.endsWith('.js') ? (await transform(contents, { minify: true, target: 'es2022' })).code : contents);
}
await write('vendor/readability.js', await readabilityModule());
await write('nutgraf.html', await oneFile());
const articles = (await readdir(at('www/articles'))).map((name) => `articles/${name}`);
await write('precache.json', await precache(read, [...scripts, ...articles]));
