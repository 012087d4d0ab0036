// Makes one file of many: the modules of the page, and its style sheets.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const www = fileURLToPath(new URL('..', import.meta.url));
const small = { bundle: true, minify: true, write: false };

/**
 * A module with all that it imports.
 *
 * @param {string} entry  its path in www
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string>}
 */
export async function scriptOf(entry, options = {}) {
  const { outputFiles } = await build({ entryPoints: [join(www, entry)], format: 'esm', target: 'es2022', ...small, ...options });
  return outputFiles[0].text;
}

/**
 * Style sheets as one.
 *
 * @param {string[]} sheets  their paths in www
 * @returns {Promise<string>}
 */
export async function styleOf(sheets) {
  const contents = sheets.map((sheet) => `@import ${JSON.stringify(`./${sheet}`)};`).join('\n');
  const { outputFiles } = await build({ stdin: { contents, loader: 'css', resolveDir: www }, ...small });
  return outputFiles[0].text;
}

/**
 * The style sheets that a page links to.
 *
 * @param {string} page
 * @returns {{ link: string, href: string }[]}
 */
export function sheetsOf(page) {
  return [...page.matchAll(/ *<link rel="stylesheet" href="([^"]+)" \/>\n/g)].map(([link, href]) => ({ link, href }));
}
