// The data: JSONL files in the forms of README.md beside this file. What is wrong in one is a DataError that says where.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as comparisons from './comparisons.js';
import { object } from './form.js';
import * as quotations from './quotations.js';
import * as sentences from './sentences.js';
import * as summaries from './summaries.js';

/** @typedef {{ name: string, task: string, rows: any[] }} DataFile */

/** What is measured, by name. Each module reads a row, measures the package on rows, and names its columns. */
export const tasks = { summaries, sentences, quotations, comparisons };

/** The field that only the rows of a task have, for files whose name does not begin with the task's. */
const FIELDS = { offsets: 'sentences', quotes: 'quotations', quote_pairs: 'comparisons', reference: 'summaries', references: 'summaries' };

export class DataError extends Error {}

/**
 * @param {string} name
 * @param {any} row the first of the file
 */
function taskOf(name, row) {
  const [prefix] = name.split('.');
  if (prefix in tasks) return prefix;
  const field = Object.keys(FIELDS).find((one) => one in row);
  if (field) return FIELDS[field];
  throw new Error(`neither the file's name nor a field says which task it is for: ${Object.keys(tasks).join(', ')}`);
}

/**
 * @param {string} path
 * @returns {DataFile}
 */
function readFile(path) {
  const name = basename(path);
  const rows = [];
  let task;
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      const row = object(JSON.parse(line), 'row');
      task ??= taskOf(name, row);
      rows.push(tasks[task].read(row));
    } catch (error) {
      throw new DataError(`${path}:${i + 1}: ${error.message}`);
    }
  }
  if (!task) throw new DataError(`${path}: the file is empty`);
  return { name, task, rows: rows.filter(Boolean) };
}

/**
 * Reads every .jsonl file of a folder, or one file.
 * @param {string} path
 * @param {string} [only] the task whose files are returned; those of all where it is empty
 * @returns {DataFile[]} ordered by task, then by name
 */
export function readData(path, only = '') {
  if (only && !(only in tasks)) throw new DataError(`no task ${only}; there are ${Object.keys(tasks).join(', ')}`);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw new DataError(`${path}: there is no such folder or file`);
  const paths = entry.isDirectory() ? readdirSync(path).sort().map((name) => join(path, name)) : [path];
  // a file that is named for another task need not be read
  const isOther = (file) => only && basename(file).split('.')[0] in tasks && basename(file).split('.')[0] !== only;
  const files = paths.filter((file) => file.endsWith('.jsonl') && !isOther(file)).map(readFile);
  const found = Object.keys(tasks).flatMap((task) => (!only || task === only ? files.filter((file) => file.task === task) : []));
  if (found.length === 0) throw new DataError(`${path}: there is no .jsonl file${only && ` for ${only}`}`);
  return found;
}
