/**
 * For a page without modules: `<script src="…/nutgraf.global.js">` defines `nutgraf`, and `await nutgraf.load()` gives
 * the functions. Nothing is fetched before that, and everything on the page shares one engine.
 *
 * Its own address is read here, while it runs: a classic script from another origin can import nothing relative to itself.
 */
(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const engine = new URL('engine.js', src).href;

  globalThis.nutgraf = Object.freeze({
    /**
     * @param {Parameters<typeof import('./engine.js').loadEngine>[0]} [source] where the wasm is, if not beside this script
     * @returns {Promise<import('./engine.js').Engine>}
     */
    load: async (source) => (await import(engine)).loadEngine(source),
  });
})();
