import assert from 'node:assert/strict';
import { test } from 'node:test';
import { among, apart, nest } from '../www/marks.js';

const text = 'abcdefghij';
const mark = (name, start, end) => ({ name, start, end });

/** The tree as brackets: a mark's name before each of its pieces. */
const written = (pieces) =>
  pieces
    .map(({ start, end, mark, children }) => {
      const inside = children.length > 0 ? written(children) : text.slice(start, end);
      return mark ? `${mark.name}(${inside})` : inside;
    })
    .join('');

const cases = [
  { what: 'nothing', layers: [[]], expected: 'abcdefghij' },
  { what: 'marks side by side', layers: [[mark('P', 0, 3), mark('Q', 3, 5)]], expected: 'P(abc)Q(de)fghij' },
  { what: 'marks in any order', layers: [[mark('Q', 6, 8), mark('P', 1, 2)]], expected: 'aP(b)cdefQ(gh)ij' },
  { what: 'one within the other', layers: [[mark('P', 0, 6)], [mark('w', 2, 4)]], expected: 'P(abw(cd)ef)ghij' },
  {
    what: 'one across the end of the other',
    layers: [[mark('P', 0, 4)], [mark('Q', 2, 6)]],
    expected: 'P(abQ(cd))Q(ef)ghij',
  },
  {
    what: 'a mark that reaches beyond the text',
    layers: [[mark('P', -5, 2), mark('Q', 8, 20)]],
    expected: 'P(ab)cdefghQ(ij)',
  },
  {
    what: 'overlap within a layer: the earlier wins',
    layers: [[mark('P', 0, 4), mark('Q', 2, 6)]],
    expected: 'P(abcd)Q(ef)ghij',
  },
  { what: 'an empty mark', layers: [[mark('P', 3, 3)]], expected: 'abcdefghij' },
];

for (const { what, layers, expected } of cases) {
  test(`nest: ${what}`, () => assert.equal(written(nest(0, text.length, layers)), expected));
}

test('apart: what overlaps is in different layers, outer before inner', () => {
  const [outer, inner, beside] = [mark('o', 0, 6), mark('i', 0, 3), mark('b', 6, 9)];
  assert.deepEqual(apart([inner, beside, outer]), [[outer, beside], [inner]]);
  assert.deepEqual(apart([]), []);
});

test('each stretch has the marks that reach into it', () => {
  const stretches = [{ start: 0, end: 3 }, { start: 4, end: 6 }, { start: 8, end: 10 }];
  const marks = [mark('P', 0, 2), mark('Q', 2, 9), mark('R', 6, 8), mark('S', 9, 12)];
  const names = among(stretches, marks).map((here) => here.map(({ name }) => name).join(''));
  assert.deepEqual(names, ['PQ', 'Q', 'QS']);
});
