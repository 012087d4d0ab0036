// How `SummaryOptions::POSITION_WEIGHT` (src/summary.rs) was chosen: the weight of position against frequency whose
// summaries are nearest to human ones.
//
//   node tests/evaluation/fit.js [--data FOLDER]
//
// It summarises the articles of every summaries.*.jsonl of FOLDER (ours where none is given, which is too small to
// fit anything) under each weight of a grid, with the package's own selection, and prints the mean of
// ROUGE-1 + 0.7 ROUGE-2, in points: the wording of facts counts beside their words. Files weigh the same, however long.
//
// Then each file is left out in turn: the weight that is best on all others is tested on it. The default is to be
// trusted where these weights lie near it and lose little against the best of the file itself.
//
// The other constants of scoring were chosen the same way (src/score/position.rs, src/score/penalty.rs,
// src/summary/selection.rs): one at a time was changed, the package built, and `make evaluate` run.

import { parseArgs } from 'node:util';
import { load } from './built.js';
import { readData } from './dataset.js';
import { OURS } from './evaluate.js';
import { optionsOf, score } from './summaries.js';

const STEPS = 25;
const WEIGHTS = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
const BIGRAMS = 0.7;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The objective of one article under each weight. */
function objectives(nutgraf, row) {
  // many weights choose the same sentences
  const known = new Map();
  return WEIGHTS.map((positionWeight) => {
    const { sentences } = nutgraf.summarize(row.text, { ...optionsOf(row), positionWeight });
    const key = sentences.map(({ start }) => start).join(' ');
    if (!known.has(key)) {
      const { rouge1, rouge2 } = score(sentences, row);
      known.set(key, 100 * (rouge1 + BIGRAMS * rouge2));
    }
    return known.get(key);
  });
}

/** The mean of several lists, place by place. */
const meanOf = (lists) => WEIGHTS.map((_, i) => mean(lists.map((list) => list[i])));

/** The place of the greatest value; of equals the first. */
const best = (values) => values.indexOf(Math.max(...values));

const weight = (i) => WEIGHTS[i].toFixed(2);

async function main() {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
  const files = readData(data || OURS, 'summaries');
  const nutgraf = await load();
  const fitted = files.map(({ name, rows }) => ({ name, curve: meanOf(rows.map((row) => objectives(nutgraf, row))) }));

  console.log(['weight', ...fitted.map(({ name }) => name.replace(/^summaries\.|\.jsonl$/g, '')), 'mean'].join('\t'));
  const all = meanOf(fitted.map(({ curve }) => curve));
  for (const i of WEIGHTS.keys()) console.log([weight(i), ...fitted.map(({ curve }) => curve[i].toFixed(2)), all[i].toFixed(2)].join('\t'));
  console.log(`\nbest on all: ${weight(best(all))}; the default is ${nutgraf.summarize('').positionWeight}`);

  if (fitted.length < 2) return;
  for (const { name, curve } of fitted) {
    const others = best(meanOf(fitted.filter((one) => one.name !== name).map((one) => one.curve)));
    const own = best(curve);
    console.log(
      `${name}: ${weight(others)} is best on the others and gives ${curve[others].toFixed(2)} here; ` +
        `its own best is ${weight(own)} with ${curve[own].toFixed(2)}`,
    );
  }
}

try {
  await main();
} catch (error) {
  console.error(`nutgraf: ${error.message}`);
  process.exitCode = 1;
}
