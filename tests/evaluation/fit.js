// How the numbers of sentence scoring were chosen: by whose summaries are nearest to human ones.
//
//   node tests/evaluation/fit.js [--data FOLDER]                                 the weight of position against frequency
//   node tests/evaluation/fit.js [--data FOLDER] src/score/penalty.rs:LENGTH     a constant of the source
//
// It summarises the articles of every summaries.*.jsonl of FOLDER (ours where none is given, which is too small to
// fit anything) under each value of a grid, with the package's own selection, and prints the mean of
// ROUGE-1 + 0.7 ROUGE-2, in points: the wording of facts counts beside their words. Files weigh the same, however long.
//
// Then each file is left out in turn: the value that is best on all others is tested on it. What stands in the source is
// to be trusted where these values lie near it and lose little against the best of the file itself.
//
// The grid of a constant is what stands there times 0, 0.5, 0.8, 1, 1.25 and 2, each built into a copy of the source in
// target/fit; the other constants stay as they stand. The start was a logistic regression that told the three sentences of
// each article that together are nearest to its human summary from the rest, by the same features. From there single
// constants were moved, by hand and by this script, where that helped.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './built.js';
import { readData } from './dataset.js';
import { OURS } from './evaluate.js';
import { optionsOf, score } from './summaries.js';

const STEPS = 25;
const WEIGHTS = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
const FACTORS = [0, 0.5, 0.8, 1, 1.25, 2];
const BIGRAMS = 0.7;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The mean of several lists, place by place. */
const meanOf = (lists) => lists[0].map((_, i) => mean(lists.map((list) => list[i])));

/** The place of the greatest value; of equals the first. */
const best = (values) => values.indexOf(Math.max(...values));

/**
 * The objective of one article under each of several ways to summarise it.
 * @param {((row) => { sentences: { text: string, start: number }[] })[]} ways
 */
function objectives(ways, row) {
  // many ways choose the same sentences
  const known = new Map();
  return ways.map((summarise) => {
    const { sentences } = summarise(row);
    const key = sentences.map(({ start }) => start).join(' ');
    if (!known.has(key)) {
      const { rouge1, rouge2 } = score(sentences, row);
      known.set(key, 100 * (rouge1 + BIGRAMS * rouge2));
    }
    return known.get(key);
  });
}

/** The package as it is, under each weight of position. */
async function weights() {
  const nutgraf = await load();
  const ways = WEIGHTS.map((positionWeight) => (row) => nutgraf.summarize(row.text, { ...optionsOf(row), positionWeight }));
  return { values: WEIGHTS, ways, standing: nutgraf.summarize('').positionWeight };
}

/** The package built with each value of the constant `place`, a file and a name with a colon between them. */
async function variants(place) {
  const [file, name] = place.split(':');
  const source = readFileSync(`${ROOT}${file}`, 'utf8');
  const pattern = new RegExp(`(const ${name}: f64 = )([0-9.]+);`);
  const standing = Number(source.match(pattern)?.[2]);
  if (!name || Number.isNaN(standing)) throw new Error(`no constant of a number at ${place}`);
  const copy = `${ROOT}target/fit`;
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'Cargo.toml', 'Cargo.lock', 'README.md', 'LICENSE', '.cargo']) {
    cpSync(`${ROOT}${part}`, `${copy}/${part}`, { recursive: true });
  }
  const values = FACTORS.map((factor) => Number((factor * standing).toPrecision(4)));
  const ways = [];
  for (const [i, value] of values.entries()) {
    writeFileSync(`${copy}/${file}`, source.replace(pattern, `$1${value.toFixed(6)};`));
    execFileSync('wasm-pack', ['--log-level', 'error', 'build', '--no-opt', '--target', 'web', '--out-dir', `pkg-${i}`], { cwd: copy, stdio: 'pipe' });
    const nutgraf = await load(pathToFileURL(`${copy}/pkg-${i}/`));
    ways.push((row) => nutgraf.summarize(row.text, optionsOf(row)));
  }
  return { values, ways, standing };
}

async function main() {
  const { values: options, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const files = readData(options.data || OURS, 'summaries');
  const { values, ways, standing } = await (positionals[0] ? variants(positionals[0]) : weights());
  const fitted = files.map(({ name, rows }) => ({ name, curve: meanOf(rows.map((row) => objectives(ways, row))) }));

  const shown = (i) => String(values[i]);
  console.log(['value', ...fitted.map(({ name }) => name.replace(/^summaries\.|\.jsonl$/g, '')), 'mean'].join('\t'));
  const all = meanOf(fitted.map(({ curve }) => curve));
  for (const i of values.keys()) console.log([shown(i), ...fitted.map(({ curve }) => curve[i].toFixed(2)), all[i].toFixed(2)].join('\t'));
  console.log(`\nbest on all: ${shown(best(all))}; in the source stands ${standing}`);

  if (fitted.length < 2) return;
  for (const { name, curve } of fitted) {
    const others = best(meanOf(fitted.filter((one) => one.name !== name).map((one) => one.curve)));
    const own = best(curve);
    console.log(
      `${name}: ${shown(others)} is best on the others and gives ${curve[others].toFixed(2)} here; ` +
        `its own best is ${shown(own)} with ${curve[own].toFixed(2)}`,
    );
  }
}

try {
  await main();
} catch (error) {
  console.error(`nutgraf: ${error.message}`);
  process.exitCode = 1;
}
