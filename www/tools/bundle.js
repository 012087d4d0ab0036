// Makes one file of many: the modules of the page, and its style sheets.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const www = fileURLToPath(new URL('..', import.meta.url));

// Apache-2.0 lets us pass Readability on with its notice, which esbuild keeps where a comment is marked as one.
const notice = {
  name: 'notice',
  setup({ onLoad }) {
    onLoad({ filter: /Readability\.js$/ }, async ({ path }) => ({ contents: (await readFile(path, 'utf8')).replace('/*', '/*!') }));
  },
};

/** How scripts and style sheets are made small. @satisfies {import('esbuild').BuildOptions} */
export const small = { bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'inline', plugins: [notice] };

/**
 * A module with all that it imports.
 *
 * @param {string} entry  its path in www
 * @param {import('esbuild').Plugin[]} [plugins]
 * @returns {Promise<string>}
 */
export async function scriptOf(entry, plugins = []) {
  const { outputFiles } = await build({ ...small, entryPoints: [join(www, entry)], write: false, plugins: [...small.plugins, ...plugins] });
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
  const { outputFiles } = await build({ ...small, stdin: { contents, loader: 'css', resolveDir: www }, write: false });
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
