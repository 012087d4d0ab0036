/** How long a page may be busy before we take our turn all the same, in milliseconds. */
const PATIENCE = 1000;

/**
 * Waits until the page has nothing better to do. What comes after it is a task of its own: a page can paint and
 * answer its reader between two of them.
 *
 * @returns {Promise<void>}
 */
export function turn() {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve);
  });
}
