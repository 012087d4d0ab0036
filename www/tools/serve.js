// Serves the page as it is published on this machine alone: what `make build` wrote to target/site, with /articles/ from there or
// from any other folder of .txt files.
//
//   node www/tools/serve.js [--port 8000] [--articles folder]

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { precache } from './precache.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const site = join(project, 'target', 'site');
const ownArticles = join(site, 'articles');
const portsToTry = 20;

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// The names of a folder's articles, in order; an Error that a person can act on where there are none.
async function articleNames(folder) {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const why = { ENOENT: 'there is no such folder', ENOTDIR: 'it is not a folder', EACCES: 'it may not be read' };
    throw new Error(`cannot take articles from ${folder}: ${why[error.code] ?? error.message}`);
  }
  const names = entries.filter((e) => !e.isDirectory() && extname(e.name).toLowerCase() === '.txt').map((e) => e.name);
  if (names.length === 0) throw new Error(`cannot take articles from ${folder}: it holds no .txt file`);
  return names.sort();
}

// The file that a request path stands for, or null where it leads out of the folders served.
function fileFor(path, articles) {
  const [root, rest] = path.startsWith('/articles/') ? [articles, path.slice('/articles'.length)] : [site, path];
  const file = resolve(root, `.${rest.endsWith('/') ? `${rest}index.html` : rest}`);
  return file.startsWith(root + sep) ? file : null;
}

// What is sent for a path, or null where nothing is.
async function bodyOf(path, articles) {
  const file = path.includes('\0') ? null : fileFor(path, articles);
  const body = file && (await readFile(file));
  if (!body || path !== '/precache.json' || articles === ownArticles) return body;
  // The articles of another folder are as many as there are, and change: the service worker keeps those that were read.
  const { files, later } = JSON.parse(String(body));
  const names = Object.keys({ ...files, ...later }).filter((name) => name !== './' && !name.startsWith('articles/'));
  return precache(async (name) => /** @type {Buffer} */ (await bodyOf(`/${name}`, articles)), names, Object.keys(later));
}

async function answer(request, articles) {
  const text = (status, body) => ({ status, type: types['.txt'], body: `${status} ${body}\n` });
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Only GET and HEAD are answered here');
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return text(400, `Not a path: ${request.url}`);
  }
  // Our own articles have an index with titles; any other folder gets one made from its files, as it is now.
  if (path === '/articles/index.json' && articles !== ownArticles) {
    const index = (await articleNames(articles)).map((file) => ({ file }));
    return { status: 200, type: types['.json'], body: JSON.stringify(index) };
  }
  try {
    const body = await bodyOf(path, articles);
    const name = path.endsWith('/') ? 'index.html' : path;
    if (body) return { status: 200, type: types[extname(name).toLowerCase()] ?? 'application/octet-stream', body };
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code)) throw error;
  }
  return text(404, `Not found: ${path}`);
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

/**
 * Starts the server. `port` 0 takes any free port; a taken one gives way to the next.
 * @param {{ port?: number, articles?: string }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 8000, articles = ownArticles } = {}) {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`the port must be 0 to 65535, not ${port}`);
  const folder = resolve(articles);
  if (!existsSync(join(site, 'index.html'))) throw new Error(`nothing is built in ${site}: run make build first`);
  await articleNames(folder);

  const server = createServer(async (request, response) => {
    let reply;
    try {
      reply = await answer(request, folder);
    } catch (error) {
      reply = { status: 500, type: types['.txt'], body: `500 ${error.message}\n` };
    }
    // What the browser has already is not sent again, to the page or to its service worker.
    const tag = `"${createHash('sha256').update(reply.body).digest('base64url')}"`;
    const isKnown = reply.status === 200 && request.headers['if-none-match'] === tag;
    response.writeHead(isKnown ? 304 : reply.status, {
      'Cache-Control': 'no-cache',
      ...(isKnown ? {} : { 'Content-Length': Buffer.byteLength(reply.body), 'Content-Type': reply.type }),
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : reply.body);
  });

  for (let tried = port; ; tried += 1) {
    try {
      await listen(server, tried);
      break;
    } catch (error) {
      const last = tried === port + portsToTry || tried === 65535;
      if (error.code !== 'EADDRINUSE' || last) throw new Error(`cannot listen on port ${tried}: ${error.message}`);
      console.error(`Port ${tried} is taken, trying ${tried + 1}`);
    }
  }
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, articles: { type: 'string' } } });
    // An empty value is make's way of saying that none was given.
    const { url } = await serve({
      port: values.port ? Number(values.port) : undefined,
      articles: values.articles || undefined,
    });
    console.log(`nutgraf is at ${url} (Ctrl-C stops it)`);
    process.on('SIGINT', () => process.exit()); // not an error, so that make does not call it one
  } catch (error) {
    console.error(`nutgraf: ${error.message}`);
    process.exit(1);
  }
}
