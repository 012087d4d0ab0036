// Measures the built package against known answers, and prints a table for each task.
//
//   node tests/evaluation/evaluate.js [--data FOLDER] [--task TASK]
//
// FOLDER holds JSONL files in the forms of README.md beside this file, or is one; ours where none is given.
// TASK is summaries, sentences, quotations or comparisons; all where none is given. `make evaluate` calls it.

import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './built.js';
import { readData, tasks } from './dataset.js';

/** A small set of our own writing. */
export const OURS = fileURLToPath(new URL('data', import.meta.url));

/**
 * @param {any} nutgraf the loaded package
 * @param {import('./dataset.js').DataFile[]} files
 * @returns {{ task: string, file: string, what: string, figures: Record<string, number> }[]} shares in per cent
 */
export function evaluate(nutgraf, files) {
  return files.flatMap(({ name, task, rows }) =>
    tasks[task].evaluate(nutgraf, rows).map(({ what, figures }) => ({
      task,
      file: name,
      what,
      figures: Object.fromEntries(tasks[task].columns.map((column, i) => [column, figures[i]])),
    })),
  );
}

/** One table: names to the left, figures to the right; a count is whole, anything else has one decimal. */
function table(title, columns, lines) {
  const cells = lines.map(({ file, what, figures }) => [
    `${file.replace(/\.jsonl$/, '')}${what && `, ${what}`}`,
    ...columns.map((column, i) => figures[column].toFixed(i === 0 ? 0 : 1)),
  ]);
  const all = [[title, ...columns], ...cells];
  const widths = all[0].map((_, i) => Math.max(...all.map((line) => line[i].length)));
  return all.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')).join('\n');
}

async function main() {
  const { data, task } = parseArgs({ options: { data: { type: 'string' }, task: { type: 'string' } } }).values;
  const files = readData(data || OURS, task);
  const lines = evaluate(await load(), files);
  const measured = Object.keys(tasks).filter((name) => lines.some((line) => line.task === name));
  const tables = measured.map((name) => table(name, tasks[name].columns, lines.filter((line) => line.task === name)));
  console.log(tables.join('\n\n'));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(`nutgraf: ${error.message}`);
    process.exitCode = 1;
  }
}
