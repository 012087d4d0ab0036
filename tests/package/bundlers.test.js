// A small app with each bundler, built by the files and commands of www/docs/bundlers.md and run in Chromium.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launch } from '../browser.js';
import { install } from './installed.js';
import { serveFolder } from './static.js';
import { sectionsOf } from './page.js';

const run = promisify(execFile);
const sections = await sectionsOf('bundlers.md');
const { files: app } = sections.get('');

const page = (script) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>An app</title>
<link rel="icon" href="data:,">
<article>
<h1>Bridge Opens at Last</h1>
<p>The bridge over the sound opened on Monday after nine years of work.</p>
<p>“It was worth it,” said Anna Berg, the mayor of Nordby on its northern shore.</p>
<p>The ferry between the two shores of the sound makes its last crossing on Friday.</p>
<p>Nobody has yet said what will become of the ferry, or of its captain.</p>
</article>
<ul id="key-points"></ul>
<nutgraf-summary loading="eager"></nutgraf-summary>
<script type="module" src="${script}"></script>
`;

let folder;
let remove;
let browser;

before(async () => {
  ({ folder, remove } = await install());
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await remove?.();
});

// Writes the app of a section into a folder of its own, where it has nutgraf among its own packages.
async function write(name, script, own = app) {
  const root = await mkdtemp(join(folder, 'app-'));
  await writeFile(join(root, 'package.json'), '{ "private": true, "type": "module" }\n');
  await writeFile(join(root, 'index.html'), page(script));
  for (const [file, content] of [...own, ...sections.get(name).files]) await writeFile(join(root, file), content);
  await cp(join(folder, 'node_modules/nutgraf'), join(root, 'node_modules/nutgraf'), { recursive: true });
  return root;
}

async function build(root, name) {
  for (const command of sections.get(name).commands) {
    const { stdout, stderr } = await run('sh', ['-c', command], { cwd: root });
    assert.doesNotMatch(stdout + stderr, /\bwarning\b/i); // npm, which npx is, says `warn`
  }
}

async function served(root, look) {
  const server = await serveFolder(root);
  try {
    return await look(server.url);
  } finally {
    await server.close();
  }
}

// Opens an address, where it runs without a word in the console.
async function opened(url, look) {
  const page = await browser.newPage();
  const logged = [];
  page.on('console', (message) => /^(warning|error)$/.test(message.type()) && logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error)));
  try {
    await page.goto(url);
    const seen = await look(page).catch((error) => assert.fail(`${error}\n${logged.join('\n')}`));
    assert.deepEqual(logged, []);
    return seen;
  } finally {
    await page.close();
  }
}

// What the app at an address lists, once its element says the same.
const keyPoints = (url) =>
  opened(url, async (page) => {
    await page.locator('#key-points li').nth(2).waitFor({ timeout: 20_000 });
    const listed = await page.locator('#key-points li').allTextContents();
    for (const text of listed) await page.locator('nutgraf-summary').getByText(text).waitFor({ timeout: 20_000 });
    return listed;
  });

const expected = [
  'The bridge over the sound opened on Monday after nine years of work.',
  '“It was worth it,” said Anna Berg, the mayor of Nordby on its northern shore.',
  'The ferry between the two shores of the sound makes its last crossing on Friday.',
];

const bundlers = [
  { name: 'Vite', script: '/main.js' },
  { name: 'webpack', script: 'main.js', pageGoes: 'dist' },
  { name: 'esbuild', script: 'main.js', pageGoes: 'dist' },
  { name: 'esbuild, with a hash in the name', script: 'main.js', pageGoes: 'dist' },
];
for (const { name, script, pageGoes } of bundlers) {
  test(`${name}: the built app runs`, async () => {
    const root = await write(name, script);
    await build(root, name);
    if (pageGoes) await cp(join(root, 'index.html'), join(root, pageGoes, 'index.html'));
    assert.deepEqual(await served(join(root, 'dist'), keyPoints), expected);
  });
}

const worker = sections.get('In a worker').files;
for (const { name, script, files, pageGoes } of [
  { name: 'Vite', script: '/page.js', files: worker },
  { name: 'webpack', script: 'main.js', files: new Map([...worker, ['main.js', "import './page.js';"]]), pageGoes: 'dist' },
]) {
  test(`${name}: the built app runs nutgraf in a worker`, async () => {
    const root = await write(name, script, files);
    await build(root, name);
    if (pageGoes) await cp(join(root, 'index.html'), join(root, pageGoes, 'index.html'));
    await served(join(root, 'dist'), (url) => opened(url, (page) => page.locator('#key-points').getByText(expected[0]).waitFor({ timeout: 20_000 })));
  });
}

for (const configFile of [false, 'vite.config.js']) {
  test(`Vite: the app runs in its development server with ${configFile || 'no configuration'}`, async () => {
    const root = await write('Vite', '/main.js');
    const { createServer } = await import(createRequire(join(root, 'main.js')).resolve('vite'));
    const server = await createServer({ root, configFile: configFile && join(root, configFile), logLevel: 'silent', server: { port: 0 } });
    try {
      await server.listen();
      assert.deepEqual(await keyPoints(server.resolvedUrls.local[0]), expected);
    } finally {
      await server.close();
    }
  });
}
