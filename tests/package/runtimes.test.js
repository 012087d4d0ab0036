// Where the package runs without a bundler: Node, Deno, and the browser, from a CDN and in a worker.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launch } from '../browser.js';
import { install, tools } from './installed.js';
import { sectionsOf } from './page.js';
import { serveFolder } from './static.js';

const run = promisify(execFile);
const article = `Bridge Opens at Last

NORDBY — The bridge over the sound opened on Monday after nine years of work.

“It was worth it,” said Anna Berg, the mayor of Nordby on its northern shore.

The ferry between the two shores of the sound makes its last crossing on Friday.

Nobody has yet said what will become of the ferry, or of its captain.
`;

let folder;
let remove;
let browser;
let cdn; // the package, on an origin of its own that answers to all, as CDNs do

before(async () => {
  ({ folder, remove } = await install());
  await writeFile(join(folder, 'article.txt'), article);
  browser = await launch();
  cdn = await serveFolder(join(folder, 'node_modules/nutgraf'), { headers: { 'Access-Control-Allow-Origin': '*' } });
});

after(async () => {
  await browser?.close();
  await cdn?.close();
  await remove?.();
});

async function runs(program, args, code, name = 'program.js') {
  await writeFile(join(folder, name), code);
  const { stdout, stderr } = await run(program, [...args, name], { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  return { stdout, stderr: stderr.replace(/^Download .*\n/gm, '') };
}

const counts = (from) => `import init, { summarize } from '${from}';
await init();
console.log(summarize(${JSON.stringify(article)}, { maxSentences: 2 }).sentences.length);
`;
const two = { stdout: '2\n', stderr: '' };

test('Node runs it without flags, and without a word', async () => {
  assert.deepEqual(await runs('node', [], counts('nutgraf')), two);
});

test('Node needs no init, and has one engine whatever it is imported as', async () => {
  const code = `import { summarize } from 'nutgraf';
import { Summarizer } from 'nutgraf/summarizer';
const article = ${JSON.stringify(article)};
const summarizer = await Summarizer.create({ type: 'key-points', length: 'short', format: 'plain-text' });
const points = await summarizer.summarize(article);
console.log(points.includes(summarize(article, { maxSentences: 1 }).sentences[0].text));
`;
  assert.deepEqual(await runs('node', [], code), { stdout: 'true\n', stderr: '' });
});

test('on a server, where there are no elements, importing them harms nothing', async () => {
  const code = `import { NutgrafSummaryElement } from 'nutgraf/elements';
import 'nutgraf/widget';
console.log(typeof NutgrafSummaryElement);
`;
  assert.deepEqual(await runs('node', [], code), { stdout: 'function\n', stderr: '' });
});

test('a compiled module is all that it needs, as on edge servers', async () => {
  const code = `import { readFileSync } from 'node:fs';
import { initSync, summarize } from './node_modules/nutgraf/nutgraf.js';
initSync({ module: new WebAssembly.Module(readFileSync('node_modules/nutgraf/nutgraf_bg.wasm')) });
console.log(summarize(${JSON.stringify(article)}, { maxSentences: 2 }).sentences.length);
`;
  assert.deepEqual(await runs('node', [], code), two);
});

test('require gives the same in Node that knows it', async () => {
  const code = `const { summarize } = require('nutgraf');
console.log(summarize(${JSON.stringify(article)}, { maxSentences: 2 }).sentences.length);
`;
  const { stdout } = await runs('node', [], code, 'program.cjs');
  assert.equal(stdout, '2\n');
});

const node = await sectionsOf('node.md');
for (const [heading, { files }] of node) {
  for (const [file, code] of files) {
    test(`the page on Node: ${heading || 'at its beginning'}: ${file} runs`, async () => {
      const { stdout, stderr } = await runs('node', [], code, file);
      assert.equal(stderr, '');
      assert.match(stdout, /bridge over the sound|Anna Berg/);
    });
  }
}

test('Deno runs it as an npm package', async () => {
  assert.deepEqual(await runs(tools('deno'), ['run', '--no-prompt', '--allow-read'], counts('nutgraf')), two);
});

test('Deno runs it from a URL', async () => {
  const { host } = new URL(cdn.url);
  const allowed = [`--allow-import=${host}`, `--allow-net=${host}`];
  assert.deepEqual(await runs(tools('deno'), ['run', '--no-prompt', ...allowed], counts(`${cdn.url}nutgraf.js`)), two);
});

test('Deno finds its types in order', async () => {
  await writeFile(join(folder, 'typed.ts'), `${counts('nutgraf')}\nimport { Summarizer } from 'nutgraf/summarizer';\nconsole.log(Summarizer);\n`);
  await assert.doesNotReject(run(tools('deno'), ['check', 'typed.ts'], { cwd: folder }), ({ stderr }) => assert.fail(stderr));
});

const paragraphs = article.trim().split('\n\n');
const story = `<article><h1>${paragraphs[0]}</h1>${paragraphs.slice(1).map((text) => `<p>${text}</p>`).join('')}</article>`;
const first = 'The bridge over the sound opened on Monday after nine years of work.';

// What the page on bundlers says of CDNs and workers, with ours in the place of theirs.
const bundlers = await sectionsOf('bundlers.md');
const ofOurs = (code) => {
  assert.match(code, /https:\/\/cdn\.jsdelivr\.net\/npm\/nutgraf@[\d.]+\//);
  return code.replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/nutgraf@[\d.]+\//g, cdn.url);
};

// Opens a page whose policy lets nothing in but its own scripts and what is said to be from the CDN.
async function visit({ files = {}, policy = '', body }, look) {
  const root = await mkdtemp(join(folder, 'site-'));
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A story</title>
<link rel="icon" href="data:,">${story}<p id="key-points"></p>${body}`;
  for (const [name, content] of Object.entries({ ...files, 'index.html': page })) await writeFile(join(root, name), content);
  const headers = {
    'Content-Security-Policy':
      `default-src 'none'; img-src data:; script-src 'self' ${cdn.url} 'wasm-unsafe-eval'; connect-src ${cdn.url}; ` +
      `worker-src 'self' ${cdn.url}; ${policy}`,
  };
  const site = await serveFolder(root, { headers });
  const tab = await browser.newPage();
  const logged = [];
  tab.on('console', (message) => /^(warning|error)$/.test(message.type()) && logged.push(message.text()));
  tab.on('pageerror', (error) => logged.push(String(error)));
  try {
    await tab.goto(site.url);
    await look(tab);
    assert.deepEqual(logged, []);
  } finally {
    await tab.close();
    await site.close();
  }
}

const [ofElements, ofClassic] = bundlers.get('From a CDN').pages;
const { files: ofCdn } = bundlers.get('From a CDN');
const { files: ofWorker } = bundlers.get('In a worker');
const strictest = "require-trusted-types-for 'script'; trusted-types 'none'";
const shows = (tab) => tab.locator('#key-points').getByText(first).waitFor({ timeout: 10_000 });

test('a page has the elements by one script from a CDN', () =>
  visit({ body: ofOurs(ofElements), policy: strictest }, (tab) => tab.locator('nutgraf-summary').getByText(first).waitFor({ timeout: 10_000 })));

test('a module imports it from a CDN', () =>
  visit(
    { body: '<script type="module" src="module.js"></script>', files: { 'module.js': ofOurs(ofCdn.get('module.js')) }, policy: strictest },
    shows,
  ));

test('a classic script from a CDN defines nutgraf', () =>
  visit({ body: ofOurs(ofClassic), files: { 'classic.js': ofCdn.get('classic.js') }, policy: strictest }, shows));

test('it runs in a worker, imported from a CDN', () =>
  visit(
    {
      body: '<script type="module" src="page.js"></script>',
      files: { 'page.js': ofWorker.get('page.js'), 'worker.js': ofWorker.get('worker.js').replace("'nutgraf'", `'${cdn.url}nutgraf.js'`) },
    },
    shows,
  ));
