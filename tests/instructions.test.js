// What a hostile text costs, counted in instructions of the built package: no more a byte than three times an ordinary
// article, and no more where the text is longer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calls, cost, ordinary } from './instructions/cost.js';
import { hostile } from './instructions/shapes.js';
import { Random } from './support/random.js';

/** How many times the instructions of an ordinary article a byte of a hostile text may take. */
const FACTOR = 3;
/** A text with a paragraph every two bytes, of which each is in the answer. */
const LARGEST_ANSWER = 'newlines and letters';
const FACTOR_OF_LARGEST_ANSWER = 4.5;
/** Bytes of each hostile text; `tests/instructions/cost.js` runs the same at any size. */
const BYTES = 20_000;
/** How much dearer a byte may be where there are so many times as many: what is sorted takes a little more. */
const LONGER = 6;
const DEARER = 2;
/** The texts that are doubled, and how many times the instructions twice the text may take. */
const DOUBLED = 60;
const GROWTH = 2.3;

const usual = Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, cost(call, ordinary)]));

for (const [name, text] of hostile(BYTES)) {
  const limit = name === LARGEST_ANSWER ? FACTOR_OF_LARGEST_ANSWER : FACTOR;
  test(`${name}: no dearer than ${limit} ordinary articles`, () => {
    for (const [call, run] of Object.entries(calls)) {
      const times = cost(run, [text, text]) / usual[call];
      assert.ok(times <= limit, `${call}: ${times.toFixed(2)} times an ordinary article`);
    }
  });
}

for (const [name, text] of hostile(BYTES)) {
  test(`${name}: no dearer a byte where there is more of it`, () => {
    const [[, longer]] = [...hostile(BYTES * LONGER, name)].filter(([other]) => other === name);
    for (const call of ['summarize', 'quotations', 'compare']) {
      const times = cost(calls[call], [longer, longer]) / cost(calls[call], [text, text]);
      assert.ok(times <= DEARER, `${call}: ${times.toFixed(2)} times as much`);
    }
  });
}

test('twice the text takes about twice the instructions, whatever is repeated in it', () => {
  for (let seed = 0; seed < DOUBLED; seed += 1) {
    const pattern = new Random(seed).pattern();
    const half = pattern.repeat(Math.ceil(4000 / pattern.length));
    for (const [call, run] of Object.entries(calls)) {
      // a byte of the one against a byte of the other
      const grown = (2 * cost(run, [half + half, half + half])) / cost(run, [half, half]);
      assert.ok(grown <= GROWTH, `${call}: ${grown.toFixed(2)} times, over ${JSON.stringify(pattern)}`);
    }
  }
});
