import init, { compare, keywords, paragraphs, quotations, sentences, summarize } from '../pkg/nutgraf.js';

/**
 * The summariser, compiled to WebAssembly. Everything the page knows about language comes from there; `resources.js` has the wasm.
 *
 * @typedef {typeof functions} Engine
 * @typedef {import("../pkg/nutgraf.js").Excerpt} Excerpt
 * @typedef {import("../pkg/nutgraf.js").ScoredSentence} ScoredSentence
 * @typedef {import("../pkg/nutgraf.js").Quotation} Quotation
 * @typedef {import("../pkg/nutgraf.js").Keyword} Keyword
 * @typedef {{ maxSentences?: number, maxWords?: number }} SummaryCaps
 */

// Each by its name, so that the page is bundled with these and no more.
const functions = { compare, keywords, paragraphs, quotations, sentences, summarize };

/**
 * @param {URL | ArrayBuffer} wasm  the wasm, or where it is
 * @returns {Promise<Engine>}
 */
export async function startEngine(wasm) {
  await init({ module_or_path: wasm });
  return functions;
}
