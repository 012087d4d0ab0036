/**
 * Keeps the page for when there is no network. What belongs to it, each file with its hash, is in `precache.json`; a version of
 * the page is kept whole, but for what has time, or not at all, and a page that is open gets all of its files from one version.
 *
 * At each visit the list is asked for: where it is another, the new version is fetched and shown at once. Where there is no
 * answer, or none in time, what was kept is shown.
 *
 * What has time, `later` in the list, is kept from when it is first asked for, or from the second visit on: who comes once does not
 * pay for it.
 *
 * @typedef {{ version: string, files: Record<string, string>, later: Record<string, string> }} Precache
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const LIST = 'precache.json';
/** The page itself, as the list has it. */
const PAGE = './';
/** How long a visit waits for a new version, in milliseconds. */
const PATIENCE = 1500;
// One origin may have several copies of the page, and its caches are those of all.
const VERSIONS = `nutgraf ${worker.registration.scope} page `;
const ARTICLES = `nutgraf ${worker.registration.scope} articles`;

/** The version that each open page has. @type {Map<string, string>} */
const versions = new Map();

worker.addEventListener('install', (event) => {
  event.waitUntil(update().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const [url] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !url.startsWith(worker.registration.scope)) return;
  const path = url.slice(worker.registration.scope.length);
  const isPage = path === '' || path === 'index.html';
  if (request.mode === 'navigate') {
    if (isPage) event.respondWith(page(event));
  } else if (path !== LIST) {
    event.respondWith(part(event, decodeURI(path)));
  }
});

/** The page, in the newest version that can be had in time. */
async function page(event) {
  const updating = update().catch(() => null);
  event.waitUntil(updating);
  const late = new Promise((done) => setTimeout(done, PATIENCE, null));
  const version = (await Promise.race([updating, late])) ?? (await newest());
  const kept = version && (await (await caches.open(version)).match(PAGE));
  if (!kept) return fetch(event.request);
  versions.set(event.resultingClientId, version);
  event.waitUntil(tidy(version));
  event.waitUntil(keepLater(version));
  return kept;
}

/** A part of a page, in the version of that page. */
async function part(event, path) {
  const version = versions.get(event.clientId);
  // A worker that was stopped has forgotten which page has which.
  for (const name of version ? [version] : await whole()) {
    const cache = await caches.open(name);
    const kept = await cache.match(path);
    if (kept) return kept;
    const hash = (await listIn(cache))?.later?.[path];
    if (!hash) continue;
    const file = await fetchFile(path, hash);
    event.waitUntil(cache.put(path, file.clone()).catch(() => {}));
    return file;
  }
  return path.startsWith('articles/') ? article(event.request) : fetch(event.request);
}

/** Fetches what a version has for later and is not kept yet. */
async function keepLater(version) {
  const cache = await caches.open(version);
  const { later = {} } = (await listIn(cache)) ?? {};
  const keep = async ([path, hash]) => (await cache.match(path)) ?? (await cache.put(path, await fetchFile(path, hash)));
  // Without a network it is tried again at the next visit.
  await Promise.allSettled(Object.entries(later).map(keep));
}

/** A file as the list has it. */
async function fetchFile(path, hash) {
  // In the midst of an upload a file may already be of the next version: by its hash it is refused, and tried again at the next visit.
  const file = await fetch(path, { cache: 'no-cache', integrity: hash });
  if (!file.ok) throw new Error(`${path}: ${file.status}`);
  return file;
}

/** @returns {Promise<Precache | undefined>} */
const listIn = async (cache) => (await cache.match(LIST))?.json();

/** An article of a folder that is no part of the page: as it is now, or else as it was when it was last read. */
async function article(request) {
  const cache = await caches.open(ARTICLES);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

/** Fetches what is new; gives the version that there is then. Two that ask at once get the same answer. */
function update() {
  updating ??= fetchVersion().finally(() => (updating = null));
  return updating;
}

/** @type {Promise<string> | null} */
let updating = null;

async function fetchVersion() {
  const response = await fetch(LIST, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  /** @type {Precache} */
  const list = await response.clone().json();
  const version = VERSIONS + list.version;
  if (await isWhole(version)) return version;

  const last = await newest();
  const old = last ? await caches.open(last) : null;
  const before = old ? await listIn(old) : undefined;
  /** @type {Record<string, string>} */
  const had = { ...before?.files, ...before?.later };
  const cache = await caches.open(version);
  const keep = async ([path, hash]) => {
    const kept = had[path] === hash ? await old?.match(path) : undefined;
    // Who has an older version has come before: what has time is fetched too.
    if (kept || old || path in list.files) await cache.put(path, kept ?? (await fetchFile(path, hash)));
  };
  await Promise.all(Object.entries({ ...list.files, ...list.later }).map(keep));
  // Last, as the sign that it is whole.
  await cache.put(LIST, response);
  return version;
}

/** The versions that are whole; first the one that was fetched last. */
async function whole() {
  const names = (await caches.keys()).filter((name) => name.startsWith(VERSIONS)).reverse();
  const areWhole = await Promise.all(names.map(isWhole));
  return names.filter((_, index) => areWhole[index]);
}

/** @returns {Promise<string | undefined>} */
const newest = async () => (await whole())[0];

async function isWhole(version) {
  return (await caches.has(version)) && (await (await caches.open(version)).match(LIST)) !== undefined;
}

/** Lets go of versions that no open page has. */
async function tidy(version) {
  const open = new Set((await worker.clients.matchAll({ type: 'window' })).map(({ id }) => id));
  // Of a page that was open before this worker was started, nobody knows which version it has.
  for (const id of open) if (!versions.has(id)) return;
  // A page that is just being opened is not among the clients yet; it has the version that stays.
  for (const [id, used] of versions) if (!open.has(id) && used !== version) versions.delete(id);
  const used = new Set([version, ...versions.values()]);
  for (const name of await caches.keys()) if (name.startsWith(VERSIONS) && !used.has(name)) await caches.delete(name);
}
