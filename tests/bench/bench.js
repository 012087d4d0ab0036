// `make bench`: how fast nutgraf is beside the floor and beside what a page would use instead, in Chromium and in Node.

import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../browser.js';
import { inNodeAlone, rivals, tools } from './tools.js';

const root = new URL('../../', import.meta.url);
const page = 'target/bench/page/';
const sizes = { '5 KB': 5e3, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 };
/** A tool that took longer than this on a text, in milliseconds, is not given a longer one. */
const LONGEST = 1000;
const COLD_STARTS = 7;

/** Bundles the page's part. */
async function bundle() {
  await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['page.js'],
    outdir: fileURLToPath(new URL(page, root)),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    external: [...inNodeAlone],
    logLevel: 'error',
  });
  await writeFile(new URL(`${page}index.html`, root), '<!doctype html><script type="module" src="page.js"></script>');
}

/** Serves the repository's folder to this machine alone. */
async function serve() {
  const types = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    try {
      const body = await readFile(new URL(`.${pathname}`, root));
      response.writeHead(200, { 'content-type': types[pathname.split('.').pop()] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/${page}index.html`, stop: () => server.close() };
}

/** Every tool on every size, each measured by itself. */
async function measureAll(measure, without = new Set()) {
  const results = {};
  for (const tool of Object.keys(tools)) {
    results[tool] = {};
    if (without.has(tool)) continue;
    for (const [size, length] of Object.entries(sizes)) {
      const result = await measure(tool, length).catch((error) => ({ error: /\w*Error: .*/.exec(error.message)?.[0] ?? String(error) }));
      results[tool][size] = result;
      process.stderr.write('.');
      if (result.error || result.milliseconds > LONGEST) break;
    }
  }
  process.stderr.write('\n');
  return results;
}

const speed = (result) => (result?.milliseconds ? result.bytes / 1000 / result.milliseconds : NaN);

const number = (value) => (Number.isNaN(value) ? '–' : value >= 10 ? value.toFixed(0) : value.toPrecision(2));

function table(title, columns, rows) {
  console.log(`\n${title.padEnd(44)}${columns.map((column) => column.padStart(10)).join('')}`);
  for (const [name, values] of rows) {
    console.log(`${name.padEnd(44)}${values.map((value) => (typeof value === 'number' ? number(value) : value).padStart(10)).join('')}`);
  }
}

function report(where, results) {
  const columns = Object.keys(sizes);
  const speeds = (tool) => columns.map((size) => speed(results[tool][size]));
  table(`${where}: MB/s`, columns, Object.keys(tools).map((tool) => [tool, speeds(tool)]));
  const rows = Object.entries(rivals).flatMap(([ours, others]) => [
    [`the floor is faster than ${ours} by`, speeds('floor').map((floor, at) => floor / speeds(ours)[at])],
    ...others.map((other) => [`${ours} is faster than ${other} by`, speeds(ours).map((own, at) => own / speeds(other)[at])]),
  ]);
  table(`${where}: times`, columns, rows);
  const time = (result) => (result?.milliseconds ? (result.milliseconds * 1e6) / result.bytes : NaN);
  table(`${where}: nanoseconds a byte`, columns, ['summarize', 'quotations'].map((tool) => [tool, columns.map((size) => time(results[tool][size]))]));
  for (const [tool, bySize] of Object.entries(results)) {
    const failed = Object.values(bySize).find(({ error }) => error);
    if (failed) console.log(`${tool} failed: ${failed.error}`);
  }
}

await bundle();
const server = await serve();
const browser = await launch();

/** Calls `look` with a page that has loaded nothing but the measurements. */
async function inPage(look) {
  const context = await browser.newContext();
  try {
    const fresh = await context.newPage();
    await fresh.goto(server.address);
    await fresh.waitForFunction('globalThis.measure');
    return await look(fresh);
  } finally {
    await context.close();
  }
}

console.log(`${cpus()[0].model}, Node ${process.version}, Chromium ${browser.version()}`);

const inChromium = await measureAll(
  (tool, length) => inPage((fresh) => fresh.evaluate(([tool, length]) => globalThis.measure(tool, length), [tool, length])),
  inNodeAlone,
);
report('Chromium', inChromium);

const child = fileURLToPath(new URL('child.js', import.meta.url));
const inNode = await measureAll(async (tool, length) =>
  JSON.parse(execFileSync('node', [child, tool, String(length)], { encoding: 'utf8', stdio: 'pipe' })),
);
report('Node', inNode);

const large = ['1 MB', '10 MB'];
const perByte = (tool, field) => large.map((size) => (inNode[tool][size]?.bytes ? inNode[tool][size][field] / inNode[tool][size].bytes : NaN));
table('Peak memory, bytes a byte of text', large, [
  ...['floor', 'summarize', 'quotations', 'compare, two halves'].map((tool) => [`${tool}: the module's memory`, perByte(tool, 'linear')]),
  ...Object.keys(tools).map((tool) => [`${tool}: the process, above the loaded tool`, perByte(tool, 'grown')]),
]);

const cold = [];
for (const tool of ['floor', 'nutgraf', 'wink-nlp', 'compromise, quotations', 'plain JavaScript']) {
  const times = [];
  for (let i = 0; i < COLD_STARTS; i++) times.push(await inPage((fresh) => fresh.evaluate((tool) => globalThis.coldStart(tool), tool)));
  times.sort((a, b) => a - b);
  cold.push([tool === 'floor' ? 'floor, in a module of its own' : tool, [times[0], times[COLD_STARTS >> 1]]]);
}
table('Cold start in Chromium, milliseconds', ['best', 'median'], cold);

await browser.close();
server.stop();
