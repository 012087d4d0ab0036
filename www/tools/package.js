// Completes what wasm-pack built in pkg into the npm package: our JavaScript, from www/package, goes beside the wasm.

import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await cp(at('www/package'), at('pkg'), { recursive: true });
