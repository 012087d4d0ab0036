// What the built package costs in instructions, function by function.
//
//   node tests/instructions/cost.js [bytes] [part of a shape's name]     prints every hostile shape at that size

import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as engine from '../../pkg/nutgraf.js';
import { counted } from './counted.js';
import { hostile } from './shapes.js';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const { instructions } = engine.initSync({ module: counted(readFileSync(at('pkg/nutgraf_bg.wasm'))) });

/** Two articles as they are written: what is ordinary. */
export const ordinary = ['meridian-dispatch', 'saltmarsh-gazette'].map((name) =>
  readFileSync(at(`www/articles/${name}.txt`), 'utf8'),
);

/** The functions of the core, each over two texts: one after the other, or held against each other. */
const functions = {
  sentences: engine.sentences,
  paragraphs: engine.paragraphs,
  keywords: engine.keywords,
  summarize: engine.summarize,
  'summarize, all of it': (text) => engine.summarize(text, { maxSentences: Infinity }),
  quotations: engine.quotations,
};

/** @type {Record<string, (texts: [string, string]) => void>} */
export const calls = {
  ...Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, (texts) => texts.forEach((text) => call(text))])),
  compare: (texts) => engine.compare(texts),
};

/** The instructions that a call takes for each byte of two texts. */
export function cost(call, texts) {
  const before = instructions.value;
  call(texts);
  return Number(instructions.value - before) / texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [bytes = '1000000', part] = process.argv.slice(2);
  console.log('instructions a byte, and how many times those of an ordinary article; seconds for all functions');
  const usual = Object.entries(calls).map(([name, call]) => ({ name, call, usual: cost(call, ordinary) }));
  console.log(['', ...usual.map(({ name, usual }) => `${name} ${usual.toFixed(0)}`)].join('\t'));
  for (const [shape, text] of hostile(Number(bytes), part)) {
    const start = performance.now();
    const costs = usual.map(({ call, usual }) => {
      const own = cost(call, [text, text]);
      return `${own.toFixed(0)} ${(own / usual).toFixed(2)}x`;
    });
    console.log([shape, ...costs, `${((performance.now() - start) / 1000).toFixed(1)} s`].join('\t'));
  }
}
