/**
 * The summariser, compiled to WebAssembly. Everything the page knows about language comes from here.
 *
 * @typedef {typeof import("../pkg/nutgraf.js")} Engine
 * @typedef {import("../pkg/nutgraf.js").Excerpt} Excerpt
 * @typedef {import("../pkg/nutgraf.js").ScoredSentence} ScoredSentence
 * @typedef {import("../pkg/nutgraf.js").Quotation} Quotation
 * @typedef {import("../pkg/nutgraf.js").Keyword} Keyword
 * @typedef {{ maxSentences?: number, maxWords?: number }} SummaryCaps
 */

/** Published or served, the package stands beside the page; in the project it does not. */
const PACKAGE = new URL('./pkg/nutgraf.js', import.meta.url).href;

/**
 * Loads the module, and only then: a page whose summariser cannot be loaded still shows its articles.
 *
 * @returns {Promise<Engine>}
 */
export async function loadEngine() {
  const engine = await import(PACKAGE);
  await engine.default();
  return engine;
}
