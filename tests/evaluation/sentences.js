// Where sentences end: in how many texts every end is right, and precision and recall of the ends. The last end of a
// text is its own, so it does not count; nor does white space that one counts to the sentence before it.

import { list, spansOf, string } from './form.js';
import { f1 } from './metrics.js';

export const columns = ['texts', 'exact', 'boundary F1', 'precision', 'recall'];

export function read(row) {
  const text = string(row.text, 'text');
  const span = spansOf(text);
  const sentences = list(row.offsets, 'offsets').map((offsets, i) => span(offsets, `offsets[${i}]`));
  // the sources of the row disagree
  return row.conflict ? null : { text, sentences };
}

const ends = (text, sentences) => new Set(sentences.slice(0, -1).map(({ end }) => text.slice(0, end).trimEnd().length));

export function evaluate(nutgraf, rows) {
  let [hits, found, wanted, exact] = [0, 0, 0, 0];
  for (const { text, sentences } of rows) {
    const [ours, right] = [ends(text, nutgraf.sentences(text)), ends(text, sentences)];
    const both = [...ours].filter((end) => right.has(end)).length;
    hits += both;
    found += ours.size;
    wanted += right.size;
    if (both === ours.size && both === right.size) exact++;
  }
  const boundaries = f1(hits, found, wanted);
  const share = [exact / (rows.length || 1), boundaries.f1, boundaries.precision, boundaries.recall];
  return [{ what: '', figures: [rows.length, ...share.map((one) => 100 * one)] }];
}
