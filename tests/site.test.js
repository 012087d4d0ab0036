// The site as it is published: whole, small, and without what is for those who build it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../www/tools/serve.js';

const site = fileURLToPath(new URL('../target/site/', import.meta.url));
const read = (path) => readFileSync(`${site}${path === './' ? 'index.html' : path}`);
const list = JSON.parse(read('precache.json'));
const all = { ...list.files, ...list.later };
const hash = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

test('the list names the page and its parts as they are, and each of them once', () => {
  for (const path of ['./', 'app.js', 'page.css', 'icon.svg', 'pkg/nutgraf_bg.wasm', 'articles/index.json']) {
    assert.ok(path in list.files, path);
  }
  for (const [path, expected] of Object.entries(all)) assert.equal(hash(read(path)), expected, path);
});

test('whatever a script of the page imports is in the list', () => {
  for (const path of Object.keys(all).filter((path) => /^[^/]+\.js$/.test(path))) {
    for (const [, used] of String(read(path)).matchAll(/(?:from|import)\s*\(?"\.\/([^"]+)"/g)) {
      assert.ok(used in all, `${path} imports ${used}`);
    }
  }
});

test('nothing is published that is for those who build the page', () => {
  const names = readdirSync(site, { recursive: true });
  for (const name of names) assert.doesNotMatch(name, /^(tools|docs)|tsconfig|\.d\.ts$|cli|node/);
});

test('the page allows what it needs, and nothing else', () => {
  const [, policy] = String(read('./')).match(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/);
  assert.deepEqual(policy.split('; '), [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self' https:",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types nutgraf-html nutgraf-worker',
  ]);
});

test('what reads web pages is all that waits for a second visit, and Readability comes with its notice', () => {
  const [path, ...others] = Object.keys(list.later);
  assert.match(path, /^page-\w+\.js$/);
  assert.deepEqual(others, []);
  assert.match(String(read(path)), /Licensed under the Apache License, Version 2\.0/);
  assert.match(String(read('nutgraf.html')), /Licensed under the Apache License, Version 2\.0/);
});

test('the server on this machine lists what it serves', async () => {
  const server = await serve({ port: 0 });
  try {
    const { files, later } = await (await fetch(`${server.url}precache.json`)).json();
    for (const [path, expected] of Object.entries({ ...files, ...later })) {
      const body = Buffer.from(await (await fetch(new URL(path, server.url))).arrayBuffer());
      assert.equal(hash(body), expected, path);
    }
    const page = await fetch(`${server.url}nutgraf.html`);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await page.text(), String(read('nutgraf.html')));
  } finally {
    await server.close();
  }
});

test('what a browser has is not sent again', async () => {
  const server = await serve({ port: 0 });
  try {
    const first = await fetch(`${server.url}app.js`);
    const tag = first.headers.get('etag');
    const again = await fetch(`${server.url}app.js`, { headers: { 'If-None-Match': tag } });
    assert.deepEqual([first.status, again.status, await again.text()], [200, 304, '']);
    const other = await fetch(`${server.url}page.css`, { headers: { 'If-None-Match': tag } });
    assert.equal(other.status, 200);
  } finally {
    await server.close();
  }
});

