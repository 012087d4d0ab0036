/**
 * The summariser, compiled to WebAssembly. Everything the page knows about language comes from there; `resources.js` loads it.
 *
 * @typedef {typeof import("../pkg/nutgraf.js")} Engine
 * @typedef {import("../pkg/nutgraf.js").Excerpt} Excerpt
 * @typedef {import("../pkg/nutgraf.js").ScoredSentence} ScoredSentence
 * @typedef {import("../pkg/nutgraf.js").Quotation} Quotation
 * @typedef {import("../pkg/nutgraf.js").Keyword} Keyword
 * @typedef {{ maxSentences?: number, maxWords?: number }} SummaryCaps
 */

export {};
