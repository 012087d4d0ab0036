// Summaries of three sentences against human ones, beside the first three sentences of the article: what a summary
// of news has to beat.

import { string, list } from './form.js';
import { rouge } from './rouge.js';

const SENTENCES = 3;
/** Below it, the human summary is of another text. */
const RECALL = 0.5;

export const columns = ['articles', 'ROUGE-1', 'ROUGE-2', 'ROUGE-Lsum', 'words'];

/** @typedef {{ text: string, title?: string, references: string[] }} Row */

/** @returns {Row | null} null for a row that is left out */
export function read(row) {
  const text = string(row.text, 'text');
  const title = row.title == null ? undefined : string(row.title, 'title');
  const references = row.references
    ? list(row.references, 'references').map((one, i) => string(one, `references[${i}]`))
    : [string(row.reference, 'reference')];
  return (row.ref_recall ?? 1) < RECALL ? null : { text, title, references };
}

/**
 * ROUGE, with stems, against the human summary that is nearest.
 * @param {{ text: string }[]} sentences
 * @param {Row} row
 */
export function score(sentences, { references }) {
  const summary = sentences.map((sentence) => sentence.text).join('\n');
  const scores = references.map((reference) => rouge(summary, reference, { stemmed: true }));
  const best = (kind) => Math.max(...scores.map((one) => one[kind]));
  return { rouge1: best('rouge1'), rouge2: best('rouge2'), rougeLsum: best('rougeLsum') };
}

/**
 * What `summarize` is given for a row.
 * @param {Row} row
 */
export const optionsOf = ({ title }) => ({ maxSentences: SENTENCES, ...(title && { title }) });

function figures(rows, summarise) {
  const sum = { rouge1: 0, rouge2: 0, rougeLsum: 0, words: 0 };
  for (const row of rows) {
    const sentences = summarise(row);
    const scored = score(sentences, row);
    for (const kind in scored) sum[kind] += scored[kind];
    for (const { text } of sentences) sum.words += text.split(/\s+/).filter(Boolean).length;
  }
  const mean = (kind) => sum[kind] / (rows.length || 1);
  return [rows.length, 100 * mean('rouge1'), 100 * mean('rouge2'), 100 * mean('rougeLsum'), mean('words')];
}

export function evaluate(nutgraf, rows) {
  return [
    { what: 'summary', figures: figures(rows, (row) => nutgraf.summarize(row.text, optionsOf(row)).sentences) },
    { what: 'first three', figures: figures(rows, (row) => nutgraf.sentences(row.text).slice(0, SENTENCES)) },
  ];
}
