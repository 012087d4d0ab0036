// The address of an excerpt in the page that has the article.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTo } from '../www/text-fragment.js';

const url = 'https://news.example/bridge';
const link = (article, text, from = url) => {
  const start = article.indexOf(text);
  return linkTo(from, article, { text, start, end: start + text.length });
};
const long = `It ${'goes on and on about the bridge '.repeat(8)}and ends here.`;

for (const [what, article, text, expected] of [
  ['a sentence', 'A start. The bridge is open. The end.', 'The bridge is open.', 'The%20bridge%20is%20open.'],
  ['what means something in it', 'Well-known, “A & B” 100%.', 'Well-known, “A & B” 100%.', 'Well%2Dknown%2C%20%E2%80%9CA%20%26%20B%E2%80%9D%20100%25.'],
  ['a long one, by its ends', `Before. ${long}`, long, 'It%20goes%20on%20and,bridge%20and%20ends%20here.'],
  ['one that stands twice, by what is around it', 'He said no. Then he left. He said no. She stayed.', 'He said no.', '-,He%20said%20no.,-Then%20he%20left.%20He'],
  ['half a character', 'The \ud83d bridge is open.', 'The \ud83d bridge', 'The%20%EF%BF%BD%20bridge'],
]) {
  test(`links to ${what}`, () => {
    assert.equal(link(article, text), `${url}#:~:text=${expected.replace(/^-,/, '')}`);
  });
}

test('of two alike, the second is told by what is in front of it', () => {
  const article = 'He said no. Then he left.\n\nA day later: He said no. She stayed.';
  const start = article.lastIndexOf('He said no.');
  const address = linkTo(url, article, { text: 'He said no.', start, end: start + 11 });
  assert.equal(address, `${url}#:~:text=A%20day%20later%3A-,He%20said%20no.,-She%20stayed.`);
});

test('a fragment of the page stays, and words that it led to go', () => {
  assert.equal(link('The bridge.', 'The bridge.', `${url}#story`), `${url}#story:~:text=The%20bridge.`);
  assert.equal(link('The bridge.', 'The bridge.', `${url}#:~:text=other`), `${url}#:~:text=The%20bridge.`);
});
