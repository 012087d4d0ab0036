/**
 * The package in Node: the wasm is read from the disk as the module loads, since `fetch` takes no file there. `init` is
 * still there for code that runs in a browser too, and has nothing left to do.
 */

import { readFileSync } from 'node:fs';
import { initSync } from './nutgraf.js';

initSync({ module: readFileSync(new URL('nutgraf_bg.wasm', import.meta.url)) });

export * from './nutgraf.js';
export { default } from './nutgraf.js';
