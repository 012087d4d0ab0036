// The Summarizer in a page, under a strict policy: as the global, in frames, in a worker, and where it cannot be had. Its
// interface and its summaries are in ../summarizer.test.js.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser.js';
import { articles } from './harness.js';
import { serve } from '../../www/tools/serve.js';

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-src *; require-trusted-types-for 'script'";

// What is asked for in the tests beside the package, by its path.
const files = {
  '/blank.html': '<!doctype html><title>blank</title>',
  '/frame.html': '<!doctype html><title>frame</title><script type="module" src="/frame.js"></script>',
  '/frame.js': `
    import { install } from '/pkg/summarizer.js';
    const Summarizer = await install();
    const availability = await Summarizer.availability();
    const created = await Summarizer.create().then(() => 'created', (error) => error.name);
    parent.postMessage({ availability, created }, '*');`,
  '/worker.js': `
    import { Summarizer, install } from '/pkg/summarizer.js';
    onmessage = async ({ data }) => {
      const installed = (await install()) === self.Summarizer;
      const summarizer = await Summarizer.create({ type: 'headline' });
      postMessage({ installed, headline: await summarizer.summarize(data) });
    };`,
};

let server;
let browser;
before(async () => {
  server = await serve({ port: 0 });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the blank page, and holds it to an empty console. */
async function visit(look, { prepare = async () => {}, mayLog = null } = {}) {
  const context = await browser.newContext();
  const logged = [];
  try {
    for (const [path, body] of Object.entries(files)) {
      const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      await context.route(`**${path}`, (route) => route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } }));
    }
    const page = await context.newPage();
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(`uncaught: ${error}`));
    await prepare(page);
    await page.goto(new URL('/blank.html', server.url).href);
    await look(page);
    assert.deepEqual(logged.filter((line) => !mayLog?.test(line)), [], 'messages in the console');
  } finally {
    await context.close();
  }
}

test('importing it leaves the global as it is', () =>
  visit(async (page) => {
    const same = await page.evaluate(async () => {
      const before = Object.getOwnPropertyDescriptor(window, 'Summarizer');
      await import('/pkg/summarizer.js');
      const after = Object.getOwnPropertyDescriptor(window, 'Summarizer');
      return before?.value === after?.value;
    });
    assert.ok(same);
  }));

test('install makes it the global at once where the browser has none', () =>
  visit(async (page) => {
    const given = await page.evaluate(async () => {
      const { Summarizer, install } = await import('/pkg/summarizer.js');
      delete window.Summarizer;
      const installing = install();
      const { value, ...property } = Object.getOwnPropertyDescriptor(window, 'Summarizer');
      return { ours: value === Summarizer, property, given: (await installing) === Summarizer, again: (await install()) === Summarizer };
    });
    assert.deepEqual(given, { ours: true, property: { writable: true, enumerable: false, configurable: true }, given: true, again: true });
  }));

// How the browser's own answers when it is asked, and whether it stays.
for (const [own, stays] of [
  ['unavailable', false],
  ['an error', false],
  ['downloadable', true],
  ['downloading', true],
  ['available', true],
]) {
  test(`install ${stays ? 'leaves' : 'takes the place of'} a Summarizer of the browser that answers: ${own}`, () =>
    visit(async (page) => {
      const given = await page.evaluate(async (answer) => {
        const { Summarizer, install } = await import('/pkg/summarizer.js');
        const availability = async () => {
          if (answer === 'an error') throw new DOMException('no service', 'UnknownError');
          return answer;
        };
        const browsers = { availability };
        window.Summarizer = browsers;
        const given = await install();
        return { browsers: given === browsers, ours: given === Summarizer, global: given === window.Summarizer };
      }, own);
      assert.deepEqual(given, { browsers: stays, ours: !stays, global: true });
    }));
}

test('code written for the standard runs on it', () =>
  visit(async (page) => {
    const summaries = await page.evaluate(async (text) => {
      const { install } = await import('/pkg/summarizer.js');
      delete window.Summarizer;
      await install();
      if ((await Summarizer.availability({ outputLanguage: 'en' })) === 'unavailable') return null;
      const progress = [];
      const monitor = (m) => m.addEventListener('downloadprogress', (event) => progress.push([event instanceof ProgressEvent, event.loaded]));
      const options = { type: 'key-points', format: 'plain-text', length: 'medium', outputLanguage: 'en', monitor };
      const summarizer = await Summarizer.create(options);
      let streamed = '';
      for await (const chunk of summarizer.summarizeStreaming(text, { context: 'News' })) streamed += chunk;
      const whole = await summarizer.summarize(text);
      const usage = await summarizer.measureInputUsage(text);
      summarizer.destroy();
      return { progress, streamed, whole, usage, fits: usage <= summarizer.inputQuota };
    }, articles[0].text);
    const { progress, streamed, whole, usage, fits } = summaries;
    assert.deepEqual({ progress, fits, usage }, { progress: [[true, 0], [true, 1]], fits: true, usage: articles[0].text.length });
    assert.equal(streamed, whole);
    assert.equal(whole.split('\n').length, 5);
    for (const line of whole.split('\n')) assert.ok(articles[0].text.includes(line.replace(/^• /, '')), line);
  }));

test('an input above the quota is the error of the browser', () =>
  visit(async (page) => {
    const given = await page.evaluate(async () => {
      const { Summarizer } = await import('/pkg/summarizer.js');
      const summarizer = await Summarizer.create();
      const error = await summarizer.summarize('x'.repeat(summarizer.inputQuota + 5)).catch((error) => error);
      const own = typeof QuotaExceededError === 'function' ? error instanceof QuotaExceededError : error instanceof DOMException;
      return { own, name: error.name, over: error.requested - error.quota };
    });
    assert.deepEqual(given, { own: true, name: 'QuotaExceededError', over: 5 });
  }));

test('frames of the page have it too, with errors of their own, until they are removed', () =>
  visit(async (page) => {
    const given = await page.evaluate(async () => {
      const { Summarizer, install } = await import('/pkg/summarizer.js');
      const earlier = document.body.appendChild(document.createElement('iframe'));
      delete window.Summarizer;
      await install();
      const frame = document.body.appendChild(document.createElement('iframe'));
      await null; // as long as it takes the page to see it
      const inner = frame.contentDocument.body.appendChild(document.createElement('iframe'));
      await null;
      const loaded = document.body.appendChild(document.createElement('iframe'));
      loaded.src = '/blank.html';
      await new Promise((done) => loaded.addEventListener('load', done, { once: true }));

      const classes = [earlier, frame, inner, loaded].map((f) => f.contentWindow.Summarizer);
      const each = await Promise.all(classes.map(async (own) => (await own.create()) instanceof own));

      const { Summarizer: Own, DOMException: OwnException, AbortController: OwnController } = frame.contentWindow;
      const summarizer = await Own.create();
      const reason = new Error('enough');
      const controller = new OwnController();
      const aborted = await Own.create({ signal: (controller.abort(reason), controller.signal) }).catch((error) => error === reason);
      const pending = summarizer.summarize('The bridge is open.').catch((error) => error.name);
      frame.remove();
      const errors = [];
      try {
        summarizer.summarizeStreaming('x');
      } catch (error) {
        errors.push(error);
      }
      for (const call of [() => summarizer.summarize('x'), () => summarizer.measureInputUsage('x'), () => Own.create(), () => Own.availability()]) {
        errors.push(await call().catch((error) => error));
      }
      return {
        distinct: new Set([Summarizer, ...classes]).size,
        each,
        aborted,
        errors: errors.map((error) => [error.name, error.constructor === OwnException]),
        pending: typeof (await pending),
      };
    });
    assert.deepEqual(given, {
      distinct: 5,
      each: [true, true, true, true],
      aborted: true,
      errors: Array(5).fill(['InvalidStateError', true]),
      pending: 'string',
    });
  }));

for (const [allow, expected] of [
  ['', { availability: 'unavailable', created: 'NotAllowedError' }],
  ['summarizer', { availability: 'available', created: 'created' }],
]) {
  test(`a frame of another origin ${allow ? 'that may' : 'may not'} summarise`, () =>
    visit(
      async (page) => {
        const known = await page.evaluate(() => document.featurePolicy?.features().includes('summarizer'));
        assert.ok(known, 'this Chromium knows no policy of that name');
        const src = new URL('/frame.html', server.url);
        src.hostname = src.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
        const given = await page.evaluate(
          ([src, allow]) =>
            new Promise((done) => {
              addEventListener('message', ({ data }) => done(data), { once: true });
              document.body.append(Object.assign(document.createElement('iframe'), { src, allow }));
            }),
          [src.href, allow],
        );
        assert.deepEqual(given, expected);
      },
      // Chromium's own Summarizer, when it is asked.
      { mayLog: /the service is not running/ },
    ));
}

test('a worker has it', () =>
  visit(async (page) => {
    const given = await page.evaluate(
      (text) =>
        new Promise((done) => {
          const trusted = trustedTypes.createPolicy('worker', { createScriptURL: (url) => url });
          const worker = new Worker(trusted.createScriptURL('/worker.js'), { type: 'module' });
          worker.onmessage = ({ data }) => done(data);
          worker.postMessage(text);
        }),
      articles[0].text,
    );
    assert.deepEqual(given, { installed: true, headline: articles[0].title });
  }));

test('without its engine it is unavailable, and not for ever', () =>
  visit(
    async (page) => {
      const ask = () =>
        page.evaluate(async () => {
          const { Summarizer } = await import('/pkg/summarizer.js');
          const seen = [];
          const monitor = (m) => m.addEventListener('downloadprogress', (event) => seen.push(event.loaded));
          const availability = await Summarizer.availability();
          const created = await Summarizer.create({ monitor }).then(() => 'created', (error) => error.name);
          return { availability, created, seen };
        });
      assert.deepEqual(await ask(), { availability: 'unavailable', created: 'NetworkError', seen: [0] });
      await page.unroute('**/*.wasm');
      assert.deepEqual(await ask(), { availability: 'available', created: 'created', seen: [0, 1] });
    },
    { prepare: (page) => page.route('**/*.wasm', (route) => route.abort()), mayLog: /^Failed to load resource/ },
  ));
