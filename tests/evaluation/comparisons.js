// Several reports of one event: whether two quotations of two of them are found to be the same remark.

import { list, object, oneOf, spansOf, string } from './form.js';
import { f1, length, overlap } from './metrics.js';

/** How much of the shorter of two spans both must share. */
const SHARED = 0.5;

export const columns = ['same remark', 'F1', 'precision', 'recall'];

export function read(row) {
  const docs = list(row.docs, 'docs').map((doc, i) => string(doc, `docs[${i}]`));
  const spans = docs.map(spansOf);
  const place = (value, name) => {
    const { doc } = object(value, name);
    if (!(doc in docs)) throw new Error(`"${name}.doc" must be from 0 to ${docs.length - 1}, and is ${JSON.stringify(doc)}`);
    return { doc, ...spans[doc](value, name) };
  };
  const pairs = list(row.quote_pairs, 'quote_pairs').map((pair, i) => {
    const at = `quote_pairs[${i}]`;
    const { a, b, label } = object(pair, at);
    return {
      places: [place(a, `${at}.a`), place(b, `${at}.b`)],
      label: oneOf(label, ['same', 'different', 'unsure'], `${at}.label`),
    };
  });
  return { docs, pairs: pairs.filter(({ label }) => label !== 'unsure') };
}

const isIn = (place, version) => overlap(place, version) >= SHARED * Math.min(length(place), length(version));

export function evaluate(nutgraf, rows) {
  let [hits, found, wanted] = [0, 0, 0];
  for (const { docs, pairs } of rows) {
    // two articles at a time, since the data says of pairs alone what is the same
    const compared = new Map();
    const remarksOf = (a, b) => {
      const key = `${a} ${b}`;
      if (!compared.has(key)) compared.set(key, nutgraf.compare([docs[a], docs[b]]).quotations);
      return compared.get(key);
    };
    for (const { places, label } of pairs) {
      const [a, b] = places[0].doc < places[1].doc ? places : [places[1], places[0]];
      const has = (versions, article, place) => versions.some((version) => version.article === article && isIn(place, version));
      const match = remarksOf(a.doc, b.doc).some(({ versions }) => has(versions, 0, a) && has(versions, 1, b));
      if (label === 'same') wanted++;
      if (match) found++;
      if (match && label === 'same') hits++;
    }
  }
  const same = f1(hits, found, wanted);
  return [{ what: '', figures: [wanted, ...[same.f1, same.precision, same.recall].map((one) => 100 * one)] }];
}
