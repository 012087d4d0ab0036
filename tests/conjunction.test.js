// Names as a sentence lists them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conjunction } from '../www/conjunction.js';

test('a list reads as the browser itself would write it', () => {
  const own = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  for (const items of [[], ['Kim'], ['Kim', 'Putin'], ['Kim', 'Putin', 'Xi'], ['“Kim, too”', 'a and b', 'c', 'd']]) {
    assert.equal(conjunction(items), own.format(items));
  }
});
