import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../www/tools/serve.js';

const program = fileURLToPath(new URL('../www/tools/serve.js', import.meta.url));
let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
  await mkdir(join(folder, 'articles', 'folder.txt'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'articles', 'b.txt'), 'Second “article”.');
  await writeFile(join(folder, 'articles', 'a b.txt'), 'First article.');
  await writeFile(join(folder, 'articles', 'notes.md'), 'No article.');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = await serve({ port: 0, articles: join(folder, 'articles') });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// A request whose path is sent as it stands; fetch would tidy away what the traversal test is about.
const get = (path, method = 'GET') =>
  new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: new URL(server.url).port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });

test('every kind of file has its type, and is checked for a newer one', async () => {
  const expected = {
    '/': 'text/html; charset=utf-8',
    '/page.css': 'text/css; charset=utf-8',
    '/app.js': 'text/javascript; charset=utf-8',
    '/pkg/nutgraf.js': 'text/javascript; charset=utf-8',
    '/pkg/nutgraf_bg.wasm': 'application/wasm',
    '/articles/b.txt': 'text/plain; charset=utf-8',
    '/articles/index.json': 'application/json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(expected)) {
    const { status, headers } = await get(path);
    assert.deepEqual([path, status, headers['content-type']], [path, 200, type]);
    assert.equal(headers['cache-control'], 'no-cache');
  }
});

test('an article arrives as it is on disk, whatever its name', async () => {
  assert.equal((await get('/articles/b.txt')).body, 'Second “article”.');
  assert.equal((await get('/articles/a%20b.txt?query')).body, 'First article.');
});

test('the index of a given folder lists its .txt files in order, as they are now', async () => {
  const index = async () => JSON.parse((await get('/articles/index.json')).body);
  assert.deepEqual(await index(), [{ file: 'a b.txt' }, { file: 'b.txt' }]);
  await writeFile(join(folder, 'articles', 'c.TXT'), 'Third.');
  assert.deepEqual(await index(), [{ file: 'a b.txt' }, { file: 'b.txt' }, { file: 'c.TXT' }]);
  await rm(join(folder, 'articles', 'c.TXT'));
});

test('the index of the project’s own articles names files that are there', async () => {
  const own = await serve({ port: 0 });
  try {
    const index = await (await fetch(`${own.url}articles/index.json`)).json();
    assert.ok(index.length >= 2);
    for (const { file } of index) {
      assert.equal((await fetch(`${own.url}articles/${encodeURIComponent(file)}`)).status, 200, file);
    }
  } finally {
    await own.close();
  }
});

test('no path leads out of the folders served', async () => {
  for (const path of [
    '/../Cargo.toml',
    '/..%2f..%2fCargo.toml',
    '/..%2ftest-logs%2funit.log',
    '/..%2fsite%2f..%2f..%2fCargo.toml',
    '/%2e%2e/Cargo.toml',
    '/pkg/../../Cargo.toml',
    '/pkg/..%2f..%2f..%2fCargo.toml',
    '/articles/..%2fsecret.txt',
    '/articles/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/articles/%2fetc%2fpasswd',
    '/articles/b.txt%00.html',
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret$|root:|\[package\]/);
  }
});

test('what the page keeps to work offline is the page, and none of the articles of another folder', async () => {
  const { files, later } = JSON.parse((await get('/precache.json')).body);
  assert.ok('app.js' in files && './' in files && 'pkg/nutgraf_bg.wasm' in files && Object.keys(later).length === 1);
  assert.deepEqual(Object.keys({ ...files, ...later }).filter((name) => name.startsWith('articles/')), []);
});

test('what is not there is said to be missing', async () => {
  for (const path of ['/none.html', '/articles/none.txt', '/articles/folder.txt', '/vendor', '/vendor/']) {
    const { status, headers, body } = await get(path);
    assert.deepEqual([path, status, body], [path, 404, `404 Not found: ${path}\n`]);
    assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
  }
  assert.equal((await get('/%zz')).status, 400);
  assert.equal((await get('/', 'POST')).status, 405);
  assert.deepEqual(await get('/articles/b.txt', 'HEAD').then(({ status, body }) => [status, body]), [200, '']);
});

test('a taken port gives way to the next', async () => {
  const taken = createServer();
  await new Promise((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address();
  const next = await serve({ port, articles: join(folder, 'articles') });
  try {
    assert.ok(Number(new URL(next.url).port) > port);
    assert.equal((await fetch(next.url)).status, 200);
  } finally {
    await next.close();
    taken.close();
  }
});

test('a folder that holds no articles, or a port that is none, ends the program with a line that says so', () => {
  const cases = [
    [['--articles', join(folder, 'none')], 'none: there is no such folder'],
    [['--articles', join(folder, 'secret.txt')], 'secret.txt: it is not a folder'],
    [['--articles', join(folder, 'empty')], 'empty: it holds no .txt file'],
    [['--port', 'x', '--articles', join(folder, 'articles')], 'not NaN'],
  ];
  for (const [options, message] of cases) {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^nutgraf: [^\n]+\n$/);
    assert.ok(stderr.includes(message), stderr);
  }
});
