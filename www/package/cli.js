#!/usr/bin/env node

import { readFileSync } from 'node:fs';
import { compare, quotations, summarize } from './node.js';
import { comparisonReport, report } from './cli/report.js';
import { readArticle, STANDARD_INPUT } from './cli/article.js';
import { askedFor, help, UsageError } from './cli/options.js';
import { printable, Terminal } from './cli/terminal.js';

/**
 * `nutgraf article.txt`: the digest of an article in a terminal. 0 is a digest of every article, 1 an article that could not
 * be read, 2 a command that makes no sense.
 *
 * @typedef {import('./cli/options.js').Command} Command
 * @typedef {{ name: string, text: string }} Article
 */

const { stdin, stdout, stderr } = process;

// Whoever reads our output may stop at any time, as `head` does.
stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit();
  throw error;
});

/** @param {unknown} error */
function complain(error) {
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`nutgraf: ${printable(message)}\n`);
}

/** @param {object} value one line, whatever the article holds */
const writeJson = (value) => stdout.write(`${printable(JSON.stringify(value))}\n`);

/** @param {string[]} files */
async function* articlesOf(files) {
  for (const name of files) {
    try {
      yield { name, text: await readArticle(name) };
    } catch (error) {
      complain(error);
      process.exitCode = 1;
    }
  }
}

/** @param {Command} command */
async function printDigests({ files, json, summary: options, maxQuotes }) {
  const terminal = Terminal.of(stdout);
  let isFirst = true;
  for await (const { name, text } of articlesOf(files)) {
    const digest = { file: name, summary: summarize(text, options), quotations: quotations(text) };
    if (json) {
      writeJson(digest);
      continue;
    }
    if (!isFirst) stdout.write('\n\n');
    if (files.length > 1) stdout.write(terminal.title(name));
    stdout.write(report(digest, maxQuotes, terminal));
    isFirst = false;
  }
}

/** @param {Command} command */
async function printComparison({ files, json, summary: options, maxQuotes }) {
  /** @type {Article[]} */
  const articles = [];
  for await (const article of articlesOf(files)) articles.push(article);
  if (articles.length < files.length) return;
  const names = articles.map(({ name }) => name);
  const comparison = compare(articles.map(({ text }) => text), options);
  if (json) writeJson({ files: names, ...comparison });
  else stdout.write(comparisonReport(comparison, names, maxQuotes, Terminal.of(stdout)));
}

async function main() {
  const command = askedFor(process.argv.slice(2));
  if (command.help) {
    stdout.write(help);
  } else if (command.version) {
    const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
    stdout.write(`${version}\n`);
  } else {
    if (command.files.length === 0) {
      if (stdin.isTTY) throw new UsageError('no article is given');
      command.files.push(STANDARD_INPUT);
    }
    await (command.compare ? printComparison : printDigests)(command);
  }
}

try {
  await main();
} catch (error) {
  complain(error);
  if (error instanceof UsageError) stderr.write('Try nutgraf --help.\n');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
