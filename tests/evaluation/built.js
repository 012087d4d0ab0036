// The built package, in Node.

import { readFileSync } from 'node:fs';

/** Loads the package in the folder `pkg`; where none is given, the one that `make build` writes. */
export async function load(pkg = new URL('../../pkg/', import.meta.url)) {
  try {
    const nutgraf = await import(new URL('nutgraf.js', pkg).href);
    nutgraf.initSync({ module: readFileSync(new URL('nutgraf_bg.wasm', pkg)) });
    return nutgraf;
  } catch (error) {
    if (!['ENOENT', 'ERR_MODULE_NOT_FOUND'].includes(error.code)) throw error;
    throw new Error('there is no built package: run `make build` first', { cause: error });
  }
}
