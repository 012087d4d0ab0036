// The list of the files that the page is made of, with their hashes: what the service worker keeps.

import { createHash } from 'node:crypto';

const digest = (encoding, bytes) => createHash('sha256').update(bytes).digest(encoding);

/**
 * The list, as `precache.json` has it.
 *
 * @param {(path: string) => Promise<Buffer>} read  a file of the site, by its path
 * @param {string[]} files  those that there are besides the page and what it links to
 * @param {string[]} later  of them, those that a first visit does without
 * @returns {Promise<string>}
 */
export async function precache(read, files, later) {
  const page = await read('index.html');
  const paths = new Set([...linksOf(page), ...files]);
  const entries = [['./', hashOf(page)]];
  for (const path of [...paths].sort()) entries.push([path, hashOf(await read(path))]);
  const of = (isLater) => Object.fromEntries(entries.filter(([path]) => later.includes(path) === isLater));
  return JSON.stringify({ version: digest('hex', JSON.stringify(entries)).slice(0, 16), files: of(false), later: of(true) });
}

const hashOf = (bytes) => `sha256-${digest('base64', bytes)}`;

/** What a page links to for itself; which articles there are is for the server to say. */
function linksOf(page) {
  const links = [...String(page).matchAll(/<(?:link|script)\s[^>]*?(?:href|src)="([^":]+)"/g)].map(([, path]) => path);
  return links.filter((path) => !path.startsWith('articles/'));
}
