// One measurement in a Node of its own, so that none is paid for what another left: `node child.js TOOL LENGTH`.

import { readFileSync } from 'node:fs';
import { measure } from './measure.js';

const [tool, length] = process.argv.slice(2);
const folder = new URL('../../target/bench/module/', import.meta.url);
const engine = await import(new URL('nutgraf_bench.js', folder).href);
const { memory } = engine.initSync({ module: readFileSync(new URL('nutgraf_bench_bg.wasm', folder)) });
let resident = 0;
const result = await measure(tool, Number(length), engine, () => {
  resident = process.memoryUsage().rss;
});
// in kilobytes
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...result, grown: Math.max(0, peak - resident), linear: memory.buffer.byteLength }));
