/**
 * What keeps the page for when there is no network: the service worker. The single file is on the disk already: there
 * `tools/one-file/offline.js` stands in for this module.
 */

const WORKER = new URL('./service-worker.js', import.meta.url);

/** Only this one script may be a worker of the page, by its security policy. */
const policy = globalThis.trustedTypes?.createPolicy('nutgraf-worker', { createScriptURL: () => WORKER.href });

/**
 * Keeps a script of this page that is loaded later than the page, where it was loaded before the worker was there to keep it.
 *
 * @param {string} address
 */
export function keepScript(address) {
  const { serviceWorker } = navigator;
  if (!serviceWorker?.controller) serviceWorker?.addEventListener('controllerchange', () => fetch(address).catch(() => {}), { once: true });
}

/** Keeps the page for when there is no network, where the browser can. */
export async function keepPage() {
  // Where it is refused, in a private window or without encryption, the page works as before, but not offline.
  const worker = /** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL('') ?? WORKER.href));
  await navigator.serviceWorker?.register(worker, { updateViaCache: 'none' }).catch(() => {});
}
