// The Summarizer of the standard: its interface to the letter, and what its summaries are made of. That it does the same
// in a page, and what only a page has, is in e2e/summarizer.test.js.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { loadEngine } from '../pkg/engine.js';
import { Summarizer } from '../pkg/summarizer.js';

before(() => loadEngine({ module_or_path: readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url)) }));

const ferry = `Ferry to the islands stops after ninety years

LERVIK — The last ferry to the Skerry islands sailed on Friday, ending a service that had run for ninety years, and the six hundred people who live there now depend on a bridge that opened in May.

The county council voted in March to close the line because fewer than forty passengers used it on a winter day. Keeping it would have cost nine million crowns a year, the council said.

“It was never only a boat, it was where we met,” said Ingrid Solberg, who sold tickets on board for thirty-one years.

The bridge carries two lanes of traffic and a path for cyclists. It took four years to build and cost twice what the council had planned. Drivers pay a toll of sixty crowns each way.

“We will watch the toll closely, and we will lower it if we can,” the head of the council, Petter Lund, told the newspaper.

Older islanders worry most about the winter. The bridge closes when the wind is stronger than thirty metres a second, which happened eleven times last year. The ferry had a doctor on call; the bridge has none.

The ship itself, the Havfrue, will become a museum in the harbour of Lervik.
`;

// A lead too long for any headline, without a clause to cut at, and nothing short that tells as much.
const unbroken = `The harbour authority of the northern town has decided after eleven months of talks with fishermen and shipowners to rebuild the old stone quay that the storm of last January tore into three pieces. Nobody objected.`;

const texts = {
  ferry,
  unbroken,
  'one sentence': 'The bridge is open.',
  'a line without a stop': 'Bridge opens',
  'boilerplate alone': 'Advertisement',
  'no English': 'Мост открыли в понедельник. Мэр сказал, что он доволен.',
  'no spaces': '橋が月曜日に開通した。市長は喜んでいると述べた。',
  'one endless word': 'x'.repeat(5000),
  'five thousand words and no stop': 'bridge of the town '.repeat(1250),
  'broken characters': 'The bridge \ud800 is open. \udc00 Nobody \u0000 knows.',
  'line breaks everywhere': ferry.replaceAll(' ', '\n'),
};

const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const summarize = async (text, options) => (await Summarizer.create({ format: 'plain-text', ...options })).summarize(text);
const types = ['tldr', 'teaser', 'key-points', 'headline'];
const lengths = ['short', 'medium', 'long'];

/** Collects a stream. */
async function chunksOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

describe('the interface', () => {
  const members = {
    attributes: ['sharedContext', 'type', 'format', 'length', 'expectedInputLanguages', 'expectedContextLanguages', 'outputLanguage', 'inputQuota'],
    methods: { summarize: 1, summarizeStreaming: 1, measureInputUsage: 1, destroy: 0 },
    statics: { create: 0, availability: 0 },
  };

  test('nobody constructs one', () => {
    for (const make of [() => new Summarizer(), () => Summarizer(), () => new (class extends Summarizer {})()]) {
      assert.throws(make, TypeError);
    }
    assert.equal(Summarizer.length, 0);
    assert.equal(Summarizer.name, 'Summarizer');
  });

  test('the members are where Web IDL puts them, and no others', async () => {
    for (const [owner, methods] of [
      [Summarizer.prototype, members.methods],
      [Summarizer, members.statics],
    ]) {
      for (const [name, length] of Object.entries(methods)) {
        const { value, enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(owner, name);
        assert.deepEqual({ name: value.name, length: value.length, enumerable, writable, configurable }, { name, length, enumerable: true, writable: true, configurable: true });
      }
    }
    for (const name of members.attributes) {
      const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(Summarizer.prototype, name);
      assert.deepEqual({ name: get.name, set, enumerable, configurable }, { name: `get ${name}`, set: undefined, enumerable: true, configurable: true });
    }
    const all = [...members.attributes, ...Object.keys(members.methods)];
    assert.deepEqual(Object.keys(Summarizer.prototype).sort(), all.sort());
    assert.deepEqual(Object.keys(Summarizer).sort(), Object.keys(members.statics).sort());
    const summarizer = await Summarizer.create();
    assert.ok(summarizer instanceof Summarizer);
    assert.deepEqual(Object.keys(summarizer), []);
    assert.equal(Object.prototype.toString.call(summarizer), '[object Summarizer]');
  });

  test('the members are for summarizers alone', async () => {
    for (const other of [{}, Object.create(Summarizer.prototype), Summarizer.prototype, undefined]) {
      for (const name of members.attributes) {
        const { get } = Object.getOwnPropertyDescriptor(Summarizer.prototype, name);
        assert.throws(() => get.call(other), TypeError, name);
      }
      for (const name of ['summarizeStreaming', 'destroy']) {
        assert.throws(() => Summarizer.prototype[name].call(other, 'x'), TypeError, name);
      }
      for (const name of ['summarize', 'measureInputUsage']) {
        await assert.rejects(Summarizer.prototype[name].call(other, 'x'), TypeError, name);
      }
    }
  });

  test('the statics need no this', async () => {
    const { create, availability } = Summarizer;
    assert.ok((await create()) instanceof Summarizer);
    assert.equal(await availability(), 'available');
  });

  test('an input is needed, and is made a string', async () => {
    const summarizer = await Summarizer.create({ type: 'tldr' });
    await assert.rejects(summarizer.summarize(), TypeError);
    await assert.rejects(summarizer.measureInputUsage(), TypeError);
    assert.throws(() => summarizer.summarizeStreaming(), TypeError);
    await assert.rejects(summarizer.summarize(Symbol('x')), TypeError);
    assert.equal(await summarizer.summarize(undefined), 'undefined');
    assert.equal(await summarizer.summarize({ toString: () => 'The bridge is open.' }), 'The bridge is open.');
  });
});

describe('options', () => {
  test('what is not given', async () => {
    for (const options of [undefined, null, {}, { type: undefined, signal: undefined }, { unknown: 1 }]) {
      const { type, format, length, sharedContext, expectedInputLanguages, expectedContextLanguages, outputLanguage } = await Summarizer.create(options);
      assert.deepEqual(
        { type, format, length, sharedContext, expectedInputLanguages, expectedContextLanguages, outputLanguage },
        { type: 'key-points', format: 'markdown', length: 'short', sharedContext: '', expectedInputLanguages: null, expectedContextLanguages: null, outputLanguage: null },
      );
    }
  });

  test('what is given is kept', async () => {
    for (const type of types) {
      for (const length of lengths) {
        for (const format of ['plain-text', 'markdown']) {
          const given = { type, length, format, sharedContext: `of ${type}`, outputLanguage: 'en' };
          assert.equal(await Summarizer.availability(given), 'available');
          const summarizer = await Summarizer.create(given);
          for (const [name, value] of Object.entries(given)) assert.equal(summarizer[name], value);
        }
      }
    }
    for (const preference of ['auto', 'speed', 'capability']) await Summarizer.create({ preference });
  });

  test('they are read once each, in the order of Web IDL', async () => {
    const read = [];
    const options = new Proxy({}, { get: (_, name) => void read.push(name) });
    await Summarizer.availability(options);
    const core = ['expectedContextLanguages', 'expectedInputLanguages', 'format', 'length', 'outputLanguage', 'preference', 'type'];
    assert.deepEqual(read.splice(0), core);
    const summarizer = await Summarizer.create(options);
    assert.deepEqual(read.splice(0), [...core, 'monitor', 'sharedContext', 'signal']);
    await summarizer.summarize('x', options);
    assert.deepEqual(read, ['context', 'signal']);
  });

  const wrong = [
    { options: 1, says: /options: 1 is not an object/ },
    { options: 'tldr', says: /options: 'tldr' is not an object/ },
    { options: Symbol('x'), says: /options: Symbol\(x\) is not an object/ },
    { options: { type: 'tl;dr' }, says: /type: 'tl;dr' is not one of tldr, teaser, key-points, headline/ },
    { options: { type: null }, says: /type: 'null' is not one of/ },
    { options: { format: 'html' }, says: /format: 'html' is not one of plain-text, markdown/ },
    { options: { length: 3 }, says: /length: '3' is not one of short, medium, long/ },
    { options: { preference: 'quality' }, says: /preference: 'quality' is not one of auto, speed, capability/ },
    { options: { expectedInputLanguages: 'en' }, says: /expectedInputLanguages: 'en' is not a list/ },
    { options: { expectedInputLanguages: {} }, says: /expectedInputLanguages: .* is not a list/ },
    { options: { expectedContextLanguages: null }, says: /expectedContextLanguages: null is not a list/ },
    { options: { expectedContextLanguages: [Symbol('x')] }, says: /expectedContextLanguages: Symbol\(x\) is not a string/ },
    { options: { outputLanguage: Symbol('x') }, says: /outputLanguage: Symbol\(x\) is not a string/ },
    { create: true, options: { monitor: {} }, says: /monitor: .* is not a function/ },
    { create: true, options: { signal: {} }, says: /signal: .* is not an AbortSignal/ },
    { create: true, options: { signal: Object.create(AbortSignal.prototype) }, says: /signal: .* is not an AbortSignal/ },
    { create: true, options: { sharedContext: Symbol('x') }, says: /sharedContext: Symbol\(x\) is not a string/ },
  ];
  for (const { options, says, create } of wrong) {
    test(`no options: ${says.source}`, async () => {
      await assert.rejects(Summarizer.create(options), { name: 'TypeError', message: says });
      if (!create) await assert.rejects(Summarizer.availability(options), { name: 'TypeError', message: says });
    });
  }

  test('those of a call are looked at too', async () => {
    const summarizer = await Summarizer.create();
    for (const options of [1, { signal: 1 }, { context: Symbol('x') }]) {
      await assert.rejects(summarizer.summarize('x', options), TypeError);
      await assert.rejects(summarizer.measureInputUsage('x', options), TypeError);
      assert.throws(() => summarizer.summarizeStreaming('x', options), TypeError);
    }
  });

  test('what an option throws as it is read is what create throws', async () => {
    const error = new Error('no');
    const options = {
      get format() {
        throw error;
      },
    };
    await assert.rejects(Summarizer.create(options), (thrown) => thrown === error);
  });
});

describe('languages', () => {
  const names = ['expectedInputLanguages', 'expectedContextLanguages'];

  test('are canonical, each once, in one frozen list', async () => {
    const given = new Set(['EN', 'en', 'en-GB', 'en-lATN', 'eng-x-news']);
    const summarizer = await Summarizer.create({ expectedInputLanguages: given, expectedContextLanguages: given, outputLanguage: 'EN-us' });
    for (const name of names) {
      assert.deepEqual(summarizer[name], ['en']);
      assert.ok(Object.isFrozen(summarizer[name]));
      assert.equal(summarizer[name], summarizer[name]);
    }
    assert.equal(summarizer.outputLanguage, 'en');
  });

  test('an empty list is none', async () => {
    const summarizer = await Summarizer.create({ expectedInputLanguages: [], expectedContextLanguages: [] });
    for (const name of names) assert.equal(summarizer[name], null);
  });

  test('other languages are not available: the lists are of English words, and nothing is translated', async () => {
    const options = [{ outputLanguage: 'de' }, ...names.flatMap((name) => [{ [name]: ['es'] }, { [name]: ['en', 'zu'] }, { [name]: ['jp'] }])];
    for (const given of options) {
      assert.equal(await Summarizer.availability(given), 'unavailable', JSON.stringify(given));
      await assert.rejects(Summarizer.create(given), { name: 'NotSupportedError' });
    }
  });

  test('what is no language tag is a RangeError', async () => {
    for (const tag of ['', 'e', 'en_GB', 'en-abc-invalid', '11', 'en-A999', 'Latn']) {
      for (const given of [{ outputLanguage: tag }, ...names.map((name) => ({ [name]: ['en', tag] }))]) {
        await assert.rejects(Summarizer.availability(given), RangeError, JSON.stringify(given));
        await assert.rejects(Summarizer.create(given), RangeError, JSON.stringify(given));
      }
    }
  });
});

describe('the monitor', () => {
  test('is told of 0 and 1 before there is a summarizer, each in its own task', async () => {
    const events = [];
    let monitor;
    let done = false;
    await Summarizer.create({
      monitor(own, ...more) {
        assert.equal(this, undefined);
        assert.deepEqual(more, []);
        monitor = own;
        own.addEventListener('downloadprogress', (event) => {
          assert.equal(done, false);
          events.push(event);
        });
      },
    });
    done = true;
    assert.deepEqual(
      events.map(({ type, loaded, total, lengthComputable, target }) => ({ type, loaded, total, lengthComputable, own: target === monitor })),
      [0, 1].map((loaded) => ({ type: 'downloadprogress', loaded, total: 1, lengthComputable: true, own: true })),
    );
    assert.ok(monitor instanceof EventTarget);
    assert.equal(Object.prototype.toString.call(monitor), '[object CreateMonitor]');
    assert.throws(() => new monitor.constructor(), TypeError);
  });

  test('has a handler, which is a function or nothing', async () => {
    const heard = [];
    await Summarizer.create({
      monitor(own) {
        assert.equal(own.ondownloadprogress, null);
        own.ondownloadprogress = () => assert.fail('replaced');
        own.addEventListener('downloadprogress', () => heard.push('listener'));
        const handler = function (event) {
          assert.equal(this, own);
          heard.push(event.loaded);
          if (event.loaded === 0) own.ondownloadprogress = null;
        };
        own.ondownloadprogress = handler;
        assert.equal(own.ondownloadprogress, handler);
      },
    });
    assert.deepEqual(heard, [0, 'listener', 'listener']);
    await Summarizer.create({
      monitor(own) {
        own.ondownloadprogress = 'no function';
        assert.equal(own.ondownloadprogress, null);
      },
    });
  });

  test('what it throws is what create throws, and nothing is fired', async () => {
    const error = new Error('no');
    const monitor = (own) => {
      own.addEventListener('downloadprogress', () => assert.fail('fired'));
      throw error;
    };
    await assert.rejects(Summarizer.create({ monitor }), (thrown) => thrown === error);
  });

  test('is not called where the options are wrong, or the signal has aborted', async () => {
    const monitor = () => assert.fail('called');
    await assert.rejects(Summarizer.create({ monitor, outputLanguage: 'e' }), RangeError);
    await assert.rejects(Summarizer.create({ monitor, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  for (const last of [0, 1]) {
    test(`is told nothing more once the signal aborts at ${last}`, async () => {
      const controller = new AbortController();
      const reason = new Error('enough');
      const seen = [];
      const monitor = (own) =>
        own.addEventListener('downloadprogress', ({ loaded }) => {
          seen.push(loaded);
          if (loaded === last) controller.abort(reason);
        });
      await assert.rejects(Summarizer.create({ monitor, signal: controller.signal }), (thrown) => thrown === reason);
      assert.deepEqual(seen, last === 0 ? [0] : [0, 1]);
    });
  }
});

describe('a signal', () => {
  // What takes a signal, each as a promise.
  const calls = {
    create: (_, signal) => Summarizer.create({ signal }),
    summarize: (summarizer, signal) => summarizer.summarize(ferry, { signal }),
    measureInputUsage: (summarizer, signal) => summarizer.measureInputUsage(ferry, { signal }),
    summarizeStreaming: async (summarizer, signal) => chunksOf(summarizer.summarizeStreaming(ferry, { signal })),
  };
  const reasons = [undefined, new Error('enough'), new DOMException('enough', 'VersionError'), 'enough', null];

  for (const [name, call] of Object.entries(calls)) {
    test(`ends ${name} with its own reason, before and while it goes on`, async () => {
      const summarizer = await Summarizer.create();
      for (const reason of reasons) {
        const controller = new AbortController();
        const promise = call(summarizer, controller.signal);
        controller.abort(reason);
        const expected = (thrown) => thrown === controller.signal.reason;
        await assert.rejects(promise, expected);
        await assert.rejects(call(summarizer, controller.signal), expected);
      }
      assert.ok((await summarizer.summarize(ferry)).length > 0, 'the summarizer goes on');
    });

    test(`changes nothing of ${name} once it is done`, async () => {
      const summarizer = await Summarizer.create();
      const controller = new AbortController();
      const given = await call(summarizer, controller.signal);
      controller.abort();
      assert.ok(given);
    });
  }

  test('that has aborted makes a stream throw at once', async () => {
    const summarizer = await Summarizer.create();
    const reason = new Error('enough');
    assert.throws(() => summarizer.summarizeStreaming(ferry, { signal: AbortSignal.abort(reason) }), (thrown) => thrown === reason);
  });

  test('of create destroys the summarizer later, with its own reason', async () => {
    const controller = new AbortController();
    const summarizer = await Summarizer.create({ signal: controller.signal });
    const pending = [summarizer.summarize(ferry), summarizer.measureInputUsage(ferry), chunksOf(summarizer.summarizeStreaming(ferry))];
    const reason = new Error('enough');
    controller.abort(reason);
    const later = [summarizer.summarize(ferry), summarizer.measureInputUsage(ferry)];
    for (const promise of [...pending, ...later]) await assert.rejects(promise, (thrown) => thrown === reason);
    assert.throws(() => summarizer.summarizeStreaming(ferry), (thrown) => thrown === reason);
  });

  test('that aborts first gives the reason', async () => {
    const summarizer = await Summarizer.create();
    const controller = new AbortController();
    const promise = summarizer.summarize(ferry, { signal: controller.signal });
    controller.abort('first');
    summarizer.destroy();
    await assert.rejects(promise, (thrown) => thrown === 'first');
  });

  test('is not fooled by an event that is not its own', async () => {
    const { signal } = new AbortController();
    const summarizer = await Summarizer.create({ signal });
    const promise = summarizer.summarize(ferry, { signal });
    signal.dispatchEvent(new Event('abort'));
    assert.ok((await promise).length > 0);
    assert.ok((await summarizer.summarize(ferry)).length > 0);
  });
});

describe('destroy', () => {
  test('ends what goes on and all that comes, with one AbortError', async () => {
    const summarizer = await Summarizer.create();
    const pending = [summarizer.summarize(ferry), summarizer.measureInputUsage(ferry), chunksOf(summarizer.summarizeStreaming(ferry))];
    assert.equal(summarizer.destroy(), undefined);
    summarizer.destroy();
    for (const promise of [...pending, summarizer.summarize(ferry), summarizer.measureInputUsage(ferry)]) {
      await assert.rejects(promise, (thrown) => thrown instanceof DOMException && thrown.name === 'AbortError');
    }
    assert.throws(() => summarizer.summarizeStreaming(ferry), { name: 'AbortError' });
    assert.equal(summarizer.type, 'key-points');
  });
});

describe('a stream', () => {
  test('gives the summary in pieces, which join to what summarize gives', async () => {
    for (const type of types) {
      const summarizer = await Summarizer.create({ type, length: 'long' });
      const stream = summarizer.summarizeStreaming(ferry);
      assert.ok(stream instanceof ReadableStream);
      const chunks = await chunksOf(stream);
      assert.equal(chunks.join(''), await summarizer.summarize(ferry));
      assert.equal(chunks.length > 1, type !== 'headline', type);
    }
  });

  test('can be cancelled, and others go on', async () => {
    const summarizer = await Summarizer.create({ length: 'long' });
    const reader = summarizer.summarizeStreaming(ferry).getReader();
    assert.equal((await reader.read()).done, false);
    const other = chunksOf(summarizer.summarizeStreaming(ferry));
    await reader.cancel();
    assert.equal((await reader.read()).done, true);
    assert.equal((await other).length, 7);
  });
});

describe('an input', () => {
  test('with nothing to sum up gives nothing', async () => {
    for (const input of ['', ' ', '\n\t \u00a0', '\u0000\u0007', '###', '* * *', '…']) {
      for (const type of types) {
        const summarizer = await Summarizer.create({ type, sharedContext: 'A paper', outputLanguage: 'en' });
        assert.equal(await summarizer.summarize(input, { context: 'A story' }), '', JSON.stringify(input));
        assert.deepEqual(await chunksOf(summarizer.summarizeStreaming(input)), [], JSON.stringify(input));
      }
    }
  });

  test('takes of the quota what it is long, and something if it is empty', async () => {
    const summarizer = await Summarizer.create();
    assert.ok(summarizer.inputQuota > 100_000);
    for (const [input, usage] of [['', 1], ['x', 1], [ferry, ferry.length], ['😀', 2]]) {
      assert.equal(await summarizer.measureInputUsage(input), usage);
    }
  });

  test('above the quota is too much, and says by how much', async () => {
    const summarizer = await Summarizer.create({ type: 'tldr' });
    const quota = summarizer.inputQuota;
    const input = 'The bridge is open. '.repeat(quota).slice(0, quota + 1);
    const expected = (thrown) => {
      assert.ok(thrown instanceof DOMException);
      const { name, requested } = thrown;
      assert.deepEqual({ name, requested, quota: thrown.quota }, { name: 'QuotaExceededError', requested: quota + 1, quota });
      return true;
    };
    assert.equal(await summarizer.measureInputUsage(input), quota + 1);
    await assert.rejects(summarizer.summarize(input), expected);
    await assert.rejects(chunksOf(summarizer.summarizeStreaming(input)), expected);
    assert.equal(await summarizer.summarize(input.slice(1)), 'he bridge is open.');
  });

  test('of any kind gives a summary within the limits, in words of its own', async () => {
    const limits = {
      tldr: { short: 1, medium: 3, long: 5 },
      teaser: { short: 1, medium: 3, long: 5 },
      'key-points': { short: 3, medium: 5, long: 7 },
      headline: { short: 12, medium: 17, long: 22 },
    };
    for (const [name, text] of Object.entries(texts)) {
      for (const type of types) {
        for (const length of lengths) {
          const what = `${name}, ${type}, ${length}`;
          const summarizer = await Summarizer.create({ type, length, format: 'plain-text' });
          const chunks = (await chunksOf(summarizer.summarizeStreaming(text))).map((chunk) => chunk.trim());
          assert.notEqual(chunks.length, 0, what);
          const limit = limits[type][length];
          if (type === 'headline') {
            assert.equal(chunks.length, 1, what);
            assert.ok(chunks[0].split(/\s+/).length <= limit, what);
          } else {
            assert.ok(chunks.length <= limit, what);
          }
          for (const chunk of chunks) {
            assert.equal(chunk.startsWith('• '), type === 'key-points', what);
            const own = chunk.replace(/^• /, '').replace(/(?<!….*)…$/, '');
            assert.ok(spaced(text).includes(own), `${what}: ${own}`);
          }
        }
      }
    }
  });
});

describe('a summary', () => {
  test('as key points is a list with a point a line', async () => {
    for (const [format, mark] of [['markdown', '* '], ['plain-text', '• ']]) {
      const lines = (await summarize(ferry, { type: 'key-points', format })).split('\n');
      assert.equal(lines.length, 3);
      for (const line of lines) assert.ok(line.startsWith(mark), line);
    }
  });

  test('as a tl;dr is one paragraph that opens with what happened', async () => {
    const short = await summarize(ferry, { type: 'tldr' });
    assert.match(short, /^The last ferry to the Skerry islands sailed on Friday, .* opened in May\.$/);
    const long = await summarize(ferry, { type: 'tldr', length: 'long' });
    assert.ok(long.startsWith(short));
    assert.doesNotMatch(long, /\n/);
  });

  test('as a teaser lets somebody speak, whose name it gives', async () => {
    const remark = /“(It was never only a boat|We will watch the toll).*” (said Ingrid Solberg|the head of the council, Petter Lund)/;
    assert.match(await summarize(ferry, { type: 'teaser' }), remark);
    const medium = await summarize(ferry, { type: 'teaser', length: 'medium' });
    assert.match(medium, /^The last ferry to the Skerry islands/);
    assert.match(medium, remark);
  });

  test('as a teaser of a story in which nobody speaks is what tells most', async () => {
    assert.equal(await summarize('The bridge opened on Monday. It is closed again.', { type: 'teaser' }), 'The bridge opened on Monday.');
  });

  test('has no pronoun for the one that it lets speak', async () => {
    const text = 'The town council met on Monday night to talk about the bridge. “It should never have been built at all,” he said. “We are glad of it,” said Anna Berg.';
    assert.equal(await summarize(text, { type: 'teaser' }), '“We are glad of it,” said Anna Berg.');
  });

  test('as a teaser is no headline in which somebody speaks', async () => {
    const text = `“We will never leave the islands,” says Ingrid Solberg\n\n${ferry.split('\n\n').slice(1).join('\n\n')}`;
    assert.doesNotMatch(await summarize(text, { type: 'teaser', length: 'long' }), /never leave/);
  });

  const headlines = [
    { what: 'the headline of the article', text: ferry, short: 'Ferry to the islands stops after ninety years' },
    { what: 'a headline with a stop or a question mark, as it is', text: `Is the bridge open?\n\n${ferry.split('\n\n').slice(1).join('\n\n')}`, short: 'Is the bridge open?' },
    {
      what: 'the first clauses of a headline that is too long',
text: `Bridge to the islands opens at last: county hands over its most expensive road after four years of work\n\n${ferry.split('\n\n').slice(1).join('\n\n')}`,
      short: 'Bridge to the islands opens at last',
    },
    {
      what: 'the first clauses of the lead, as many as fit',
      text: ferry.split('\n\n').slice(1).join('\n\n'),
      short: 'The last ferry to the Skerry islands sailed on Friday',
      medium: 'The last ferry to the Skerry islands sailed on Friday',
      long: 'The last ferry to the Skerry islands sailed on Friday, ending a service that had run for ninety years',
    },
    {
      what: 'no clause that only leads up to what the sentence says',
      text: 'After a night of wind and snow in the hills, the ferry Havfrue sank in the harbour of Lervik with a cargo of toll-bridge steel for the toll bridge and the harbour of Lervik. The ferry Havfrue had brought steel for the bridge to the harbour of Lervik since May.',
      short: /^(?!.*hills$)/,
    },
    {
      what: 'not an opening of three words, though it is a sentence',
      text: 'Never mind. The county council of Lervik will keep the ferry to the islands. The ferry to the islands sails again in May, the council said.',
      short: 'The county council of Lervik will keep the ferry to the islands',
    },
    {
      what: 'no name cut in two',
      text: 'The county council of Lervik has in the end given the contract for the toll road to Northern Bridge Works Limited of Bergen and to nobody who asked for more.',
      medium: /^(?!.*Northern(?! Bridge Works Limited)).*…$/,
    },
    { what: 'a lead that is short enough, without its stop', text: 'The bridge is open. Cars may cross.', short: 'The bridge is open' },
    { what: 'a lead that ends in an abbreviation, with its stop', text: 'The bridge will be built in the U.S.', short: 'The bridge will be built in the U.S.' },
    {
      what: 'no clause and no phrase that leaves a quotation open',
      text: 'The mayor of the northern town said on Monday of the bridge that “we have waited for years, and will not wait another one for it to be repaired by those who broke it”.',
      medium: 'The mayor of the northern town said on Monday of the bridge…',
    },
    {
      what: 'the lead up to the end of a phrase, and an ellipsis, where there is no clause',
      text: unbroken,
      short: /^The harbour authority of the northern town has decided( after eleven months)?…$/,
    },
  ];
  for (const { what, text, ...expected } of headlines) {
    test(`as a headline is ${what}`, async () => {
      for (const [length, headline] of Object.entries(expected)) {
        const given = await summarize(text, { type: 'headline', length });
        if (headline instanceof RegExp) assert.match(given, headline);
        else assert.equal(given, headline);
      }
    });
  }

  const marked = [
    ['The *star* of the_show is [here](x) & <b>there</b>.', 'The \\*star\\* of the\\_show is \\[here\\](x) & \\<b>there\\</b>.'],
    ['1. The bridge is open.', '1\\. The bridge is open.'],
    ['# The bridge is open.', '\\# The bridge is open.'],
    ['- The bridge is open.', '\\- The bridge is open.'],
    ['-5 degrees were measured.', '-5 degrees were measured.'],
    ['AT&amp;T and R&D build a bridge \\ road.', 'AT\\&amp;T and R&D build a bridge \\\\ road.'],
  ];
  for (const [text, markdown] of marked) {
    test(`in Markdown reads the same when it is rendered: ${text}`, async () => {
      assert.equal(await summarize(text, { type: 'tldr', length: 'long', format: 'plain-text' }), text);
      assert.equal(await summarize(text, { type: 'tldr', length: 'long', format: 'markdown' }), markdown);
    });
  }

  test('does not depend on the context: it cannot change which words the article has', async () => {
    const summarizer = await Summarizer.create({ sharedContext: 'For sailors, about the ship alone.' });
    assert.equal(await summarizer.summarize(ferry, { context: 'The museum' }), await (await Summarizer.create()).summarize(ferry));
  });

  test('is the same for many at once', async () => {
    const summarizer = await Summarizer.create();
    const all = await Promise.all(Array.from({ length: 20 }, () => summarizer.summarize(ferry)));
    assert.equal(new Set(all).size, 1);
  });
});
