// What is looked for in an article, and where it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIn, occurrences } from '../www/find.js';

const text = "The Mayor said “we’ll pay”. Mayors pay (a lot) for a well-known bridge.\nThe\n  mayor paid.";
const found = (find, keywords = []) => occurrences(text, find, keywords).map(({ start, end }) => text.slice(start, end));

for (const [what, find, expected] of [
  ['capitals or not', 'mayor', ['Mayor', 'Mayor', 'mayor']],
  ['an apostrophe as it is typed', "we'll", ['we’ll']],
  ['quotation marks as they are typed', '"we', ['“we']],
  ['what means something in a pattern', '(a lot)', ['(a lot)']],
  ['words over the end of a line', 'the mayor', ['The Mayor', 'The\n  mayor']],
  ['a hyphen', 'well-known', ['well-known']],
  ['blanks around it', '  pay ', ['pay', 'pay']],
  ['what is not there', 'toll', []],
  ['nothing', '  ', []],
  ['a letter, which is everywhere', 'a', []],
]) {
  test(`finds ${what}`, () => assert.deepEqual(found(find), expected));
}

test('a keyword is found in all its forms, each once', () => {
  const at = text.indexOf('Mayors');
  const keyword = { text: 'mayor', mentions: [{ start: 4, end: 9 }, { start: at, end: at + 6 }] };
  assert.deepEqual(found('Mayor', [keyword]), ['Mayor', 'Mayors', 'mayor']);
});

test('a sign of a script that has one a word is enough', () => {
  assert.deepEqual(occurrences('市長は橋を', '橋', []), [{ start: 3, end: 4 }]);
});

test('a span is in an excerpt that it touches', () => {
  const spans = [{ start: 4, end: 9 }];
  assert.equal(isIn(spans, { start: 0, end: 5 }), true);
  assert.equal(isIn(spans, { start: 9, end: 12 }), false);
});
