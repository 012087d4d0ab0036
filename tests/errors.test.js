// Whatever a call is given, it answers or throws an Error that says what is wrong, and the next call works: nothing that goes
// wrong leaves a dead module behind.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as engine from '../pkg/nutgraf.js';

engine.initSync({ module: readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url)) });

const report = 'The bridge opened on Monday. “It was worth it,” said the mayor, Anna Berg.';

/** Thrown by a value itself when it is looked at. */
class Trap extends Error {}
const trap = () => {
  throw new Trap('hands off');
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const cyclic = {};
cyclic.self = cyclic;

/** What no argument may be, each made anew. */
const wrong = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  'a number': () => 3,
  '-0': () => -0,
  NaN: () => NaN,
  Infinity: () => Infinity,
  'a huge number': () => 1e308,
  'a bigint': () => 10n ** 400n,
  'a symbol': () => Symbol('“'),
  'a symbol without a name': () => Symbol(),
  'a function': () => () => report,
  'an async function': () => async () => {},
  'a class': () => class {},
  'an object': () => ({}),
  'an object without a prototype': () => Object.create(null),
  'a String object': () => new String(report),
  'a Number object': () => new Number(3),
  'an array of numbers': () => [1, 2],
  'an array of arrays': () => [[report]],
  'an array with a hole': () => [, report],
  'the longest array': () => new Array(2 ** 32 - 1),
  'an array with a getter': () => Object.defineProperty([report], 0, { get: trap }),
  'a list of arguments': () => (function () { return arguments; })(report),
  'a Map': () => new Map([['maxSentences', 1]]),
  'a Set': () => new Set([report]),
  'a Date': () => new Date(NaN),
  'a regular expression': () => /“/,
  'a promise': () => Promise.resolve(report),
  'an error': () => new Error('“'),
  bytes: () => new Uint8Array(8),
  'a buffer': () => new ArrayBuffer(8),
  'a weak reference': () => new WeakRef({}),
  'the module': () => engine,
  'the global object': () => globalThis,
  'an object in itself': () => cyclic,
  'what JSON cannot show': () => ({ toJSON: trap }),
  'what shows itself as undefined': () => ({ toJSON: () => undefined }),
  'what cannot be a string': () => ({ toString: trap, valueOf: trap }),
  'what cannot be a primitive': () => ({ [Symbol.toPrimitive]: trap }),
  'what has no tag': () => Object.defineProperty({}, Symbol.toStringTag, { get: trap }),
  'an option that throws': () => ({ get maxSentences() { return trap(); } }),
  'an option of no known name that throws': () => ({ get anything() { return trap(); } }),
  'an option that is an object in itself': () => ({ maxSentences: cyclic }),
  'an option with half a letter': () => ({ '\ud83d': '\ude82' }),
  'an option without a name': () => ({ '': 1 }),
  'a proxy of nothing any more': revoked,
  'an option that is one': () => ({ maxSentences: revoked() }),
  'an array of one': () => [revoked()],
  'a proxy that lists no keys': () => new Proxy({}, { ownKeys: trap }),
  'a proxy that gives nothing': () => new Proxy({ maxSentences: 1 }, { get: trap }),
  'a proxy that describes nothing': () => new Proxy({ maxSentences: 1 }, { getOwnPropertyDescriptor: trap }),
  'a proxy of an array': () => new Proxy([1], { get: trap }),
  'a proxy without a prototype': () => new Proxy({}, { getPrototypeOf: trap }),
}; // prettier-ignore

/** What may be given although it is odd, and leaves the module as it was. */
const odd = {
  'a lone surrogate': () => '\ud83d',
  'NULs': () => '\0'.repeat(100),
  'a megabyte of marks': () => '“'.repeat(350_000),
}; // prettier-ignore

const right = () => [
  engine.sentences(report),
  engine.paragraphs(report),
  engine.keywords(report),
  engine.summarize(report, { maxSentences: 1 }),
  engine.quotations(report),
  engine.compare([report, report]),
];
const works = right();

/** Every function, with a value in the place of each of its arguments. */
const calls = {
  'sentences(…)': (value) => engine.sentences(value),
  'paragraphs(…)': (value) => engine.paragraphs(value),
  'keywords(…)': (value) => engine.keywords(value),
  'keywords(report, …)': (value) => engine.keywords(report, value),
  'summarize(…)': (value) => engine.summarize(value),
  'summarize(report, …)': (value) => engine.summarize(report, value),
  'quotations(…)': (value) => engine.quotations(value),
  'quotations(report, …)': (value) => engine.quotations(report, value),
  'compare(…)': (value) => engine.compare(value),
  'compare([…])': (value) => engine.compare([report, value]),
  'compare(reports, …)': (value) => engine.compare([report], value),
  'readElement(…)': (value) => engine.readElement(value),
  'excerptRange(…, excerpt)': (value) => engine.excerptRange(value, { start: 0, end: 1 }),
  'excerptRange({…}, excerpt)': (value) =>
    engine.excerptRange({ text: value, element: value, nodes: value, stretches: value }, { start: 0, end: 1 }),
  'excerptRanges(…, …)': (value) => engine.excerptRanges(value, value),
  ...Object.fromEntries(
    ['maxSentences', 'maxWords', 'title', 'positionWeight'].map((name) => [
      `summarize(report, { ${name} })`,
      (value) => engine.summarize(report, { [name]: value }),
    ]),
  ),
  'quotations(report, { indirect })': (value) => engine.quotations(report, { indirect: value }),
};

for (const [name, call] of Object.entries(calls)) {
  test(`${name}: after each of ${Object.keys(wrong).length} wrong values the next call works`, () => {
    let refused = 0;
    for (const [what, value] of Object.entries({ ...wrong, ...odd })) {
      try {
        call(value());
      } catch (error) {
        refused += 1;
        assert.ok(error instanceof Error, `${what}: ${typeof error} is thrown`);
        // a trap of WebAssembly is a panic, and no answer
        assert.ok(!(error instanceof WebAssembly.RuntimeError), `${what}: ${error.stack}`);
        assert.ok(error instanceof Trap || /^(Type|Range)Error$/.test(error.name), `${what}: ${error.stack}`);
      }
      assert.deepEqual(right(), works, `after ${what}`);
    }
    assert.ok(refused > Object.keys(wrong).length / 2, `${refused} were refused`);
  });
}

test('what would not fit the memory is refused before it is read', () => {
  const most = 2 ** 24;
  const long = 'k\n'.repeat(most / 2) + '.';
  const half = 'k'.repeat(most / 2 + 1);
  const told = (name, length) => ({ name: 'RangeError', message: `${name} must be no longer than ${most} UTF-16 code units, not ${length}` });
  for (const call of [engine.sentences, engine.paragraphs, engine.keywords, engine.summarize, engine.quotations]) {
    assert.throws(() => call(long), told('article', most + 1));
    assert.deepEqual(right(), works);
  }
  assert.throws(() => engine.summarize(report, { title: long }), told('title', most + 1));
  assert.throws(() => engine.compare([report, long]), told('articles[1]', most + 1));
  assert.throws(() => engine.compare([half, half]), told('articles together', most + 2));
  assert.deepEqual(right(), works);
  assert.equal(engine.sentences('k'.repeat(most)).length, 1, 'and what fits is read');
  const many = new Array(2 ** 16 + 1).fill('');
  assert.throws(() => engine.compare(many), { name: 'RangeError', message: 'articles must be no more than 65536, not 65537' });
  assert.deepEqual(right(), works);
});

test('a call within a call works: an option may be a getter that summarises', () => {
  const options = {
    get maxSentences() {
      return engine.summarize(report, { maxSentences: 1 }).sentences.length;
    },
  };
  assert.deepEqual(engine.summarize(report, options), works[3]);
});

test('a setter that a page has put on every object is not called', () => {
  const fields = ['0', '1', '2', 'text', 'start', 'end', 'article', 'score', 'kind', 'speaker', 'members', 'maxSentences', 'title', 'length', 'next'];
  for (const field of fields) {
    Object.defineProperty(Object.prototype, field, { configurable: true, set: trap });
    let answers;
    try {
      answers = right();
    } finally {
      delete Object.prototype[field];
    }
    assert.deepEqual(answers, works, field);
  }
});

test('an option is the value of an object or of its class, not of every object', () => {
  const three = engine.summarize(report.repeat(3));
  const one = engine.summarize(report.repeat(3), { maxSentences: 1 });
  assert.ok(three.sentences.length > 1);
  class Options {
    get maxSentences() {
      return 1;
    }
  }
  Object.prototype.maxSentences = 1;
  let answer;
  try {
    answer = engine.summarize(report.repeat(3), {});
  } finally {
    delete Object.prototype.maxSentences;
  }
  assert.deepEqual(answer, three);
  for (const options of [new Options(), Object.create({ maxSentences: 1 }), Object.assign(Object.create(null), { maxSentences: 1 })]) {
    assert.deepEqual(engine.summarize(report.repeat(3), options), one);
  }
});

test('an error shows the start of a value that is long, and no half of a character', () => {
  const trains = '🚂'.repeat(100_000);
  for (const value of [new Array(1_000_000).fill('“'), trains, `x${trains}`, { [trains]: 1 }, { positionWeight: trains }]) {
    for (const call of [(value) => engine.summarize(report, value), (value) => engine.summarize(report, { positionWeight: value })]) {
      assert.throws(() => call(value), ({ name, message }) => {
        assert.equal(name, 'TypeError');
        assert.ok(message.length < 400 && message.includes('…'), `${message.length}: ${message.slice(0, 400)}`);
        return !/\p{Surrogate}/u.test(message);
      });
    }
  }
  assert.throws(() => engine.sentences(['Kim']), { message: 'article must be a string, not ["Kim"]' });
});

test('what reads elements needs no wasm', async () => {
  const unloaded = await import('../pkg/nutgraf.js?unloaded');
  assert.throws(() => unloaded.sentences(report), TypeError);
  assert.throws(() => unloaded.readElement(report), { message: /^element must be an Element, not "The bridge / });
});

test('what is no element is told to be none', () => {
  for (const value of [{ nodeType: 1 }, Object.assign(Object.create(null), { nodeType: 1 })]) {
    const told = { name: 'TypeError', message: 'element must be an Element, not {"nodeType":1}' };
    assert.throws(() => engine.readElement(value), told);
    const article = { text: 'Kim', element: value, nodes: [], stretches: new Uint32Array(5) };
    assert.throws(() => engine.excerptRange(article, { start: 0, end: 3 }), told);
  }
});

test('a thousand errors in a row cost no memory', () => {
  const { memory } = engine.initSync();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 1000; i += 1) {
    assert.throws(() => engine.summarize(report.repeat(20), { maxSentences: 0 }), RangeError);
    assert.throws(() => engine.compare([report.repeat(20), i]), TypeError);
    assert.throws(() => engine.summarize(report, new Proxy({ maxSentences: 1 }, { get: trap })), Trap);
  }
  assert.deepEqual(right(), works);
  assert.equal(memory.buffer.byteLength, before);
});
