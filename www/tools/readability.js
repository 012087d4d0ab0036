// Readability as a module that a page can import: the npm package has it as a script for Node. Apache-2.0 lets us pass it on
// with its notice.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const source = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/** The notice that it opens with. */
export const readabilityNotice = /^\/\*[^]*?\*\//.exec(await readFile(source, 'utf8'))[0];

/**
 * The module, whose default export is the class.
 *
 * @returns {Promise<Buffer>}
 */
export async function readabilityModule() {
  const { outputFiles } = await build({
    stdin: { contents: `export { default } from ${JSON.stringify(source)};`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    banner: { js: readabilityNotice },
    target: 'es2022',
  });
  return Buffer.from(outputFiles[0].contents);
}
