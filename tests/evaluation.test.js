// The evaluation command: its metrics on cases worked out by hand, and what the package reaches on our small set.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from './evaluation/built.js';
import * as comparisons from './evaluation/comparisons.js';
import { readData, tasks } from './evaluation/dataset.js';
import { OURS, evaluate } from './evaluation/evaluate.js';
import { f1, overlap } from './evaluation/metrics.js';
import { stem } from './evaluation/porter.js';
import * as quotations from './evaluation/quotations.js';
import { rouge } from './evaluation/rouge.js';
import * as sentences from './evaluation/sentences.js';

const near = (found, expected, what) => assert.ok(Math.abs(found - expected) < 1e-9, `${what}: ${found}, not ${expected}`);

test('f1 and overlap', () => {
  assert.deepEqual(f1(1, 2, 4), { precision: 0.5, recall: 0.25, f1: 1 / 3 });
  assert.deepEqual(f1(0, 0, 0), { precision: 0, recall: 0, f1: 0 });
  assert.equal(overlap({ start: 0, end: 5 }, { start: 3, end: 9 }), 2);
  assert.equal(overlap({ start: 0, end: 3 }, { start: 3, end: 9 }), 0);
});

test("stems are Porter's", () => {
  const table = {
    caresses: 'caress', ponies: 'poni', cats: 'cat', feed: 'feed', agreed: 'agre', plastered: 'plaster', sing: 'sing',
    conflated: 'conflat', hopping: 'hop', falling: 'fall', filing: 'file', happy: 'happi', sky: 'sky', relational: 'relat',
    conditional: 'condit', vietnamization: 'vietnam', electrical: 'electr', hopefulness: 'hope', adoption: 'adopt',
    replacement: 'replac', probate: 'probat', rate: 'rate', controlling: 'control', roll: 'roll', is: 'is',
  };
  for (const [word, expected] of Object.entries(table)) assert.equal(stem(word), expected, word);
});

const rouges = [
  { what: 'the same', candidate: 'The bridge opened.', reference: 'the bridge opened', expected: [1, 1, 1] },
  { what: 'nothing shared', candidate: 'a choir sang', reference: 'the bridge opened', expected: [0, 0, 0] },
  { what: 'nothing', candidate: '', reference: 'the bridge opened', expected: [0, 0, 0] },
  // "police", "the" and "gunman", in one order: 3 of 4 words, and 3 of 6; no two of them stand together in both
  { what: 'some', candidate: 'police ended the gunman', reference: 'police kill the tall gunman there', expected: [3 / 5, 0, 3 / 5] },
  // 'the' counts as often as both have it
  { what: 'a word repeated', candidate: 'the the the', reference: 'the bridge', expected: [2 / 5, 0, 2 / 5] },
  // Lin's own example: of w1 w2 w3 w4 w5 the union of "w1 w2" and "w1 w3 w5" is 4 words; the candidate has 10
  { what: 'a union', candidate: 'w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5', reference: 'w1 w2 w3 w4 w5', expected: [8 / 15, 2 / 13, 8 / 15] },
  // lines are matched apart, so that order matters within a sentence alone
  { what: 'sentences the other way round', candidate: 'c d\na b', reference: 'a b\nc d', expected: [1, 2 / 3, 1] },
];
for (const { what, candidate, reference, expected } of rouges) {
  test(`ROUGE: ${what}`, () => {
    const found = rouge(candidate, reference);
    for (const [i, kind] of ['rouge1', 'rouge2', 'rougeLsum'].entries()) near(found[kind], expected[i], kind);
  });
}

test('ROUGE: stems', () => {
  assert.equal(rouge('bridges opening', 'bridge opened').rouge1, 0);
  assert.equal(rouge('bridges opening', 'bridge opened', { stemmed: true }).rouge2, 1);
});

// A package that answers what the test says.
const excerpt = (text, part, more = {}) => ({ text: part, start: text.indexOf(part), end: text.indexOf(part) + part.length, ...more });
const figuresOf = (task, answers, row) => task.evaluate(answers, [task.read(row)])[0].figures;

test('sentences: ends, without the last and the white space', () => {
  const text = '🎉 One. Two. Three.';
  const answers = { sentences: () => [excerpt(text, '🎉 One. '), excerpt(text, 'Two. Three.')] };
  const row = { text, offsets: [[0, 6], [7, 11], [12, 18]] };
  assert.deepEqual(figuresOf(sentences, answers, row), [1, 0, 100 * (2 / 3), 100, 50]);
});

test('quotations: found, attributed, and forgiven', () => {
  const text = '“Go home now,” said Ann Lee. “I will stay,” said Bo. The “hero” left. “Odd” it was.';
  const at = (part) => {
    const { start, end } = excerpt(text, part);
    return { start, end };
  };
  const spans = (part) => [[at(part).start, at(part).end]];
  const row = {
    text,
    quotes: [
      { ...at('Go home now,'), speaker: 'Ann Lee', speaker_kind: 'named', speaker_spans: spans('Ann Lee') },
      { ...at('I will stay,'), speaker: 'Bo', speaker_kind: 'named', speaker_spans: spans('Bo') },
    ],
    unattributed_quoted: [at('hero'), at('Odd')],
  };
  const ann = { name: 'Ann Lee', mention: excerpt(text, 'Ann Lee') };
  const answers = {
    quotations: () => [
      excerpt(text, '“Go home now,”', { speaker: ann }),
      excerpt(text, 'I will stay,', { speaker: ann }),
      excerpt(text, 'hero', { speaker: null }),
      excerpt(text, 'Odd', { speaker: ann }),
    ],
  };
  // 3 count as found; both quotations are among them, one with its speaker
  const [wanted, ...shares] = figuresOf(quotations, answers, row);
  assert.equal(wanted, 2);
  for (const [i, expected] of [4 / 5, 2 / 3, 1, 1 / 2, 2 / 5].entries()) near(shares[i], 100 * expected, quotations.columns[i + 1]);
});

test('comparisons: pairs of the same remark', () => {
  const docs = ['“Yes, we go.” “No.”', 'She said “we go”. “No.”'];
  const places = [[0, 'Yes, we go.'], [0, 'No.'], [1, 'we go'], [1, 'No.']].map(([doc, part]) => {
    const { start, end } = excerpt(docs[doc], part);
    return { doc, start, end };
  });
  const pair = (a, b, label) => ({ a: places[a], b: places[b], label });
  const version = ({ doc, start, end }) => ({ article: doc, start, end });
  const answers = { compare: () => ({ quotations: [{ versions: [version(places[0]), version(places[2])] }] }) };
  const row = { docs, quote_pairs: [pair(2, 0, 'same'), pair(1, 3, 'same'), pair(0, 3, 'different'), pair(1, 2, 'unsure')] };
  assert.deepEqual(figuresOf(comparisons, answers, row), [2, 100 * (2 / 3), 100, 50]);
});

// Floors a little below what is reached, so that a change for the worse is seen.
const floors = {
  'summaries summary': { 'ROUGE-1': 49, 'ROUGE-2': 22, 'ROUGE-Lsum': 43 },
  sentences: { exact: 96, 'boundary F1': 98 },
  quotations: { 'span F1': 95, speaker: 95, 'attributed F1': 93 },
  comparisons: { F1: 95 },
};

test('the package on our set', async () => {
  const lines = evaluate(await load(), readData(OURS));
  for (const [name, figures] of Object.entries(floors)) {
    const line = lines.find(({ task, what }) => `${task} ${what}`.trim() === name);
    for (const [column, floor] of Object.entries(figures)) {
      assert.ok(line.figures[column] >= floor, `${name}: ${column} is ${line.figures[column]}, below ${floor}`);
    }
  }
  const rouge1 = (name) => lines.find(({ what }) => what === name).figures['ROUGE-1'];
  assert.ok(rouge1('summary') > rouge1('first three'), 'a summary beats the first three sentences');
});

const command = fileURLToPath(new URL('evaluation/evaluate.js', import.meta.url));
const run = (...args) => promisify(execFile)(process.execPath, [command, ...args]);

test('the command prints a table for each task', async () => {
  const { stdout } = await run();
  for (const task of Object.keys(tasks)) assert.match(stdout, new RegExp(`^${task} .*F1|^${task} .*ROUGE-1`, 'm'));
  const { stdout: one } = await run('--task', 'sentences', '--data', OURS);
  assert.match(one, /^sentences +texts +exact[^]*\nsentences +\d+ +\d+\.\d/);
  assert.doesNotMatch(one, /ROUGE/);
});

const bad = [
  { what: 'no JSON', name: 'sentences.x.jsonl', rows: '{"text": "A.", "offsets": [[0, 2]]}\n{"text":', says: /sentences\.x\.jsonl:2: .*JSON/ },
  { what: 'no text', name: 'summaries.x.jsonl', rows: '{"reference": "A."}', says: /summaries\.x\.jsonl:1: "text" must be a string, and is missing/ },
  { what: 'offsets beyond the text', name: 'sentences.x.jsonl', rows: '{"text": "🎉.", "offsets": [[0, 3]]}', says: /:1: "offsets\[0\]" .* from 0 to 2, and is \[0,3\]/ },
  { what: 'a text that is not at its offsets', name: 'q.jsonl', rows: '{"text": "“Go”", "quotes": [{"start": 0, "end": 2, "text": "Go"}]}', says: /"quotes\[0\]\.text" must be what stands there/ },
  { what: 'no task', name: 'x.jsonl', rows: '{"text": "A."}', says: /x\.jsonl:1: neither .* summaries, sentences/ },
  { what: 'nothing', name: 'sentences.jsonl', rows: '', says: /sentences\.jsonl: the file is empty/ },
  { what: 'no such task', name: 'sentences.jsonl', rows: '', args: ['--task', 'poems'], says: /no task poems; there are summaries/ },
  { what: 'no data', name: 'x.txt', rows: '', says: /there is no \.jsonl file/ },
];
for (const { what, name, rows, args = [], says } of bad) {
  test(`the command says what is wrong: ${what}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'nutgraf-'));
    t.after(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, name), rows);
    await assert.rejects(run('--data', folder, ...args), ({ code, stderr }) => {
      assert.equal(code, 1);
      assert.match(stderr, /^nutgraf: [^\n]+\n$/);
      assert.match(stderr, says);
      return true;
    });
  });
}

const fit = fileURLToPath(new URL('evaluation/fit.js', import.meta.url));

test('the fit prints what each weight of position reaches, and which is best', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [fit]);
  const [head, ...lines] = stdout.split('\n');
  assert.match(head, /^value\t.*\tmean$/);
  const rows = lines.slice(0, lines.indexOf('')).map((line) => line.split('\t').map(Number));
  assert.deepEqual([rows.length, rows[0][0], rows.at(-1)[0]], [26, 0, 1]);
  const most = rows.reduce((best, row) => (row.at(-1) > best.at(-1) ? row : best));
  const { positionWeight } = (await load()).summarize('');
  assert.ok(stdout.includes(`\nbest on all: ${most[0]}; in the source stands ${positionWeight}\n`), stdout);
});

test('the fit says that there is no such constant', async () => {
  await assert.rejects(promisify(execFile)(process.execPath, [fit, 'src/score/penalty.rs:WEIGHT']), ({ code, stderr }) => {
    assert.deepEqual([code, stderr], [1, 'nutgraf: no constant of a number at src/score/penalty.rs:WEIGHT\n']);
    return true;
  });
});
