/**
 * The summariser, compiled to WebAssembly. Everything the page knows about language comes from here.
 *
 * @typedef {typeof import("../pkg/nutgraf.js")} Engine
 * @typedef {import("../pkg/nutgraf.js").Excerpt} Excerpt
 * @typedef {import("../pkg/nutgraf.js").ScoredSentence} ScoredSentence
 * @typedef {import("../pkg/nutgraf.js").Quotation} Quotation
 */

/**
 * Loads the module, and only then: a page whose summariser cannot be loaded still shows its articles.
 *
 * @returns {Promise<Engine>}
 */
export async function loadEngine() {
  const engine = await import('./pkg/nutgraf.js');
  await engine.default();
  return engine;
}
