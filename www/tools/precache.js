// The list of the files that the page is made of, with their hashes: what the service worker keeps.

import { createHash } from 'node:crypto';
import { posix } from 'node:path';

const digest = (encoding, bytes) => createHash('sha256').update(bytes).digest(encoding);

/** What is loaded by an address that is made as the page runs. */
const LATER = ['manifest.webmanifest', 'pkg/nutgraf.js', 'pkg/nutgraf_bg.wasm', 'vendor/readability.js'];

/**
 * The list, as `precache.json` has it.
 *
 * @param {(path: string) => Promise<Buffer>} read  a file of the site, by its path
 * @param {string[]} articles  those that belong to the page
 * @returns {Promise<string>}
 */
export async function precache(read, articles) {
  /** @type {Map<string, string>} */
  const files = new Map();
  const add = async (path) => {
    if (files.has(path)) return;
    files.set(path, '');
    const bytes = await read(path === './' ? 'index.html' : path);
    files.set(path, `sha256-${digest('base64', bytes)}`);
    for (const used of usedBy(path, bytes)) await add(used);
  };
  for (const path of ['./', ...LATER, ...articles.map((name) => `articles/${name}`)]) await add(path);
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ version: digest('hex', JSON.stringify(entries)).slice(0, 16), files: Object.fromEntries(entries) });
}

/** What a page links to for itself, and a module imports. */
function usedBy(path, bytes) {
  if (path === './') {
    const tags = [...String(bytes).matchAll(/<(?:link|script)\s[^>]*?(?:href|src)="([^":]+)"/g)];
    return tags.map(([, used]) => used);
  }
  if (!path.endsWith('.js') || path.startsWith('vendor/')) return [];
  const imports = String(bytes).matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"](\.[^'"]+)['"]/gm);
  return [...imports].map(([, used]) => posix.join(posix.dirname(path), used));
}
