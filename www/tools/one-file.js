// The page as one HTML file that needs no server: its modules, its style, the engine and its articles inside.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { scriptOf, sheetsOf, styleOf } from './bundle.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const www = join(project, 'www');

/**
 * @returns {Promise<string>}  the file
 */
export async function oneFile() {
  const page = await readFile(join(www, 'index.html'), 'utf8');
  const sheets = sheetsOf(page);
  // In place of what it would fetch, what the file has inside.
  const inside = (name) => join(www, 'tools', 'one-file', name);
  const plugin = {
    name: 'inside',
    setup: ({ onResolve }) => onResolve({ filter: /^\.\.?\/(resources|offline)\.js$/ }, ({ path }) => ({ path: inside(basename(path)) })),
  };
  const script = await scriptOf('app.js', [plugin]);
  // The parser of the page would take the one for its end, and after a comment the other for the beginning of one more.
  if (/<\/?script/i.test(script)) throw new Error('the script holds what would end it in HTML');
  const style = await styleOf(sheets.map(({ href }) => href));
  const icon = `data:image/svg+xml;base64,${(await readFile(join(www, 'icon.svg'))).toString('base64')}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'connect-src https:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types nutgraf-html',
  ].join('; ');
  const wasm = gzipSync(await readFile(join(project, 'pkg', 'nutgraf_bg.wasm')), { level: 9 }).toString('base64');
  const data = [
    `<script type="application/gzip;base64" id="engine">${wasm}</script>`,
    `<script type="application/json" id="shipped">${JSON.stringify(await articles()).replaceAll('<', '\\u003c')}</script>`,
  ];

  const changes = [
    ...sheets.map(({ link }) => [link, '']),
    [/( *<link rel="(module)?preload"[^>]*>\n)+/g, ''],
    ['<html lang', '<html data-one-file lang'],
    [/content="default-src[^"]*"/, `content="${policy}"`],
    [/ *<link rel="manifest"[^>]*>\n/, ''],
    [/(<link rel="icon" href=")[^"]*/, `$1${icon}`],
    [/ *<script type="module" src="app\.js"><\/script>\n/, `    <style>${style}</style>\n`],
    // Last, so that the page is there when it runs.
    ['  </body>', `${data.join('\n')}\n<script type="module">${script}</script>\n  </body>`],
  ];
  return changes.reduce((html, [from, to]) => {
    const changed = html.replace(from, from instanceof RegExp && String(to).includes('$1') ? to : () => to);
    if (changed === html) throw new Error(`index.html has changed: there is no ${from} in it`);
    return changed;
  }, page);
}

/** The articles that come with the page, by their names, with their list. */
async function articles() {
  const read = (name) => readFile(join(www, 'articles', name), 'utf8');
  const index = await read('index.json');
  const texts = JSON.parse(index).map(async ({ file }) => [file, await read(file)]);
  return { 'index.json': index, ...Object.fromEntries(await Promise.all(texts)) };
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
