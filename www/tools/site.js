// Writes the site as it is published, in target/site: the page, its gallery, the package beside it, and the page as one file.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneFile } from './one-file.js';
import { precache } from './precache.js';
import { readabilityModule } from './readability.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const site = at('target/site');

/** What in www is for those who build or use the package, and not for readers of the page. */
const NOT_PUBLISHED = /^(docs|tools|tsconfig.*|package\/(README\.md|cli.*|node.*))(\/|$)/;
const isPublished = (path) => !NOT_PUBLISHED.test(path);

async function write(path, contents) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), contents);
}

await rm(site, { recursive: true, force: true });
await cp(at('www'), site, { recursive: true, filter: (from) => isPublished(from.slice(at('www').length + 1)) });
for (const name of await readdir(at('pkg'), { recursive: true })) {
  if (/(\.(js|wasm)|^LICENSE)$/.test(name) && !/^(cli|node)/.test(name)) await write(`pkg/${name}`, await readFile(at(`pkg/${name}`)));
}
await write('vendor/readability.js', await readabilityModule());
await write('nutgraf.html', await oneFile());
const articles = await readdir(at('www/articles'));
await write('precache.json', await precache((path) => readFile(join(site, path)), articles.sort()));
