// A plain web server, such as any host or CDN is.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder, on an origin of its own.
 *
 * @param {string} folder
 * @param {{ headers?: Record<string, string> }} [options] sent with every answer
 */
export async function serveFolder(folder, { headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = await readFile(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      response.writeHead(200, { 'Content-Type': types[extname(pathname) || '.html'] ?? 'text/plain', ...headers }).end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain', ...headers }).end('Not found');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done()));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
