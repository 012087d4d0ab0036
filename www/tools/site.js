// Writes the site as it is published, in target/site: the page, in a few small files; its gallery; the package beside it; and
// the page as one file.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { sheetsOf, small, styleOf } from './bundle.js';
import { oneFile } from './one-file.js';
import { precache } from './precache.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const site = at('target/site');
const read = (path) => readFile(join(site, path));

async function write(path, contents) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), contents);
}

// Makes the scripts small, and each of as few files as can be; what the page does not need at once stays apart.
async function writeScripts() {
  // By itself: what it has in common with the page would be one more file of the page.
  await build({ ...small, entryPoints: [at('www/gallery.js')], outdir: site });
  const { metafile } = await build({
    entryPoints: ['app.js', 'service-worker.js'].map((name) => at(`www/${name}`)),
    ...small,
    outdir: site,
    splitting: true,
    metafile: true,
    absWorkingDir: site,
  });
  return metafile.outputs;
}

// The scripts that one imports, and those that they do: all of them, or those alone that come at once.
function importsOf(outputs, entry, isMeant) {
  const found = new Set([entry]);
  for (const path of found) for (const used of outputs[path].imports) if (isMeant(used)) found.add(used.path);
  found.delete(entry);
  return [...found];
}

// The page, with one style sheet, and told of the scripts that there are now.
async function writePage(atOnce) {
  const page = await readFile(at('www/index.html'), 'utf8');
  const sheets = sheetsOf(page);
  const [first, ...others] = sheets.map(({ link }) => link);
  const without = others.reduce((html, link) => html.replace(link, ''), page);
  const preloads = atOnce.map((path) => `    <link rel="modulepreload" href="${path}" />\n`).join('');
  const html = without.replace(first, `    <link rel="stylesheet" href="page.css" />\n${preloads}`);
  await write('index.html', html.replace(/\n\s+/g, '\n'));
  await write('page.css', await styleOf(sheets.map(({ href }) => href)));
}

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
for (const name of ['gallery.html', 'icon.svg', 'manifest.webmanifest', 'articles']) {
  await cp(at(`www/${name}`), join(site, name), { recursive: true });
}
await write('gallery.css', await styleOf(['gallery.css']));
const outputs = await writeScripts();
await writePage(importsOf(outputs, 'app.js', ({ kind }) => kind === 'import-statement'));
for (const name of await readdir(at('pkg'), { recursive: true })) {
  if (!/(\.(js|wasm)|^LICENSE)$/.test(name) || /^(cli|node)/.test(name)) continue;
  const contents = await readFile(at(`pkg/${name}`));
  await write(`pkg/${name}`, name.endsWith('.js') ? (await transform(contents, { minify: true, target: 'es2022' })).code : contents);
}
await write('nutgraf.html', await oneFile());
const articles = (await readdir(at('www/articles'))).map((name) => `articles/${name}`);
const scripts = importsOf(outputs, 'app.js', () => true);
// To read web pages takes Readability: much, for what most visits do without.
const later = scripts.filter((path) => outputs[path].entryPoint?.endsWith('/import/page.js'));
await write('precache.json', await precache(read, [...scripts, ...articles], later));
