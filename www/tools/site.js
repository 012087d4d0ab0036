// Writes the site as it is published, in target/site: the page, in a few small files; its gallery; the package beside it; and
// the page as one file.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptOf, sheetsOf, styleOf } from './bundle.js';
import { oneFile } from './one-file.js';
import { precache } from './precache.js';
import { readabilityModule } from './readability.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const site = at('target/site');

/** What in www is for those who build or use the package, and not for readers of the page. */
const NOT_PUBLISHED = /^(docs|tools|tsconfig.*|package\/(README\.md|cli.*|node.*))(\/|$)/;
/** What the page is made of is published in one. */
const OF_THE_PAGE = /^(?!app\.js|gallery\.|service-worker\.js)([\w-]+\.(js|css)|import(\/.*)?)$/;
const isPublished = (path) => !NOT_PUBLISHED.test(path) && !OF_THE_PAGE.test(path);

async function write(path, contents) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), contents);
}

await rm(site, { recursive: true, force: true });
await cp(at('www'), site, { recursive: true, filter: (from) => isPublished(from.slice(at('www').length + 1)) });
for (const name of await readdir(at('pkg'), { recursive: true })) {
  if (/(\.(js|wasm)|^LICENSE)$/.test(name) && !/^(cli|node)/.test(name)) await write(`pkg/${name}`, await readFile(at(`pkg/${name}`)));
}
const page = await readFile(at('www/index.html'), 'utf8');
const sheets = sheetsOf(page);
const [first, ...others] = sheets;
await write('app.js', await scriptOf('app.js'));
await write('pkg/nutgraf.js', await scriptOf('../pkg/nutgraf.js'));
await write('page.css', await styleOf(sheets.map(({ href }) => href)));
// The one script stands in the page, which needs no telling what it is made of.
const [, ...modules] = page.match(/ *<link rel="modulepreload"[^>]*>\n/g) ?? [];
const without = [...others.map(({ link }) => link), ...modules].reduce((html, link) => html.replace(link, ''), page);
await write('index.html', without.replace(first.href, 'page.css'));
await write('vendor/readability.js', await readabilityModule());
await write('nutgraf.html', await oneFile());
const articles = await readdir(at('www/articles'));
await write('precache.json', await precache((path) => readFile(join(site, path)), articles.sort()));
