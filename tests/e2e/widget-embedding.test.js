// The elements in places that are not ours: other origins, policies, shadow roots, frames; and that they keep nobody waiting.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launch } from '../browser.js';
import { desktop, phone, start } from './harness.js';
import { event, marked, page, pages, points, quotes, shows, story } from './widget-page.js';

let open;
let visit;
let stop;
let browser;

before(async () => {
  const ours = await start();
  ({ visit } = ours);
  open = pages(visit);
  browser = await launch();
  stop = () => Promise.all([ours.stop(), browser.close()]);
});
after(() => stop());

/** A server that answers with what `reply` gives for a path. */
async function serving(reply) {
  const server = createServer(async (request, response) => {
    const { status = 200, headers = {}, body = '' } = (await reply(new URL(request.url, 'http://localhost').pathname)) ?? { status: 404 };
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${server.address().port}`, stop };
}

const pkg = (path) => readFile(new URL(`../../pkg${path}`, import.meta.url));
const shared = { 'Access-Control-Allow-Origin': '*' };

/** What a page of another origin may be answered: scripts on one port, the wasm on another. */
async function threePorts(html, csp, look) {
  const wasm = await serving(async (path) =>
    path === '/nutgraf_bg.wasm' ? { headers: { ...shared, 'Content-Type': 'application/wasm' }, body: await pkg(path) } : null,
  );
  const scripts = await serving(async (path) =>
    path.endsWith('.js') ? { headers: { ...shared, 'Content-Type': 'text/javascript' }, body: await pkg(path) } : null,
  );
  const at = { wasm: `${wasm.origin}/nutgraf_bg.wasm`, script: `${scripts.origin}/widget.js` };
  const host = await serving((path) =>
    path === '/'
      ? {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp(scripts.origin, wasm.origin) },
          body: html(at),
        }
      : null,
  );
  const tab = await browser.newPage({ viewport: desktop });
  tab.setDefaultTimeout(10_000);
  const logged = [];
  tab.on('console', (message) => logged.push(message.text()));
  tab.on('pageerror', (error) => logged.push(String(error)));
  try {
    await tab.goto(host.origin);
    await look(tab, at);
    assert.deepEqual(logged, [], 'messages in the console');
  } finally {
    await tab.close();
    await Promise.all([wasm, scripts, host].map((server) => server.stop()));
  }
}

/** The policy of the README. */
const strict = (script, wasm) =>
  `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; connect-src ${wasm}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

test('the page, the script and the wasm on three ports, under a strict policy and with Trusted Types', () =>
  threePorts(
    ({ wasm, script }) =>
      page(
        `<article><nutgraf-summary wasm="${wasm}"></nutgraf-summary><nutgraf-quotes wasm="${wasm}"></nutgraf-quotes>${story}</article>`,
        { head: `<script type="module" src="${script}"></script>`, icon: 'data:,' },
      ),
    strict,
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points());
      await tab.locator('nutgraf-quotes [part=entry]').first().click();
      await tab.waitForFunction(() => CSS.highlights.size === 1);
      assert.ok((await marked(tab))[0].includes(quotes()[0].text));
      // Dressed without an inline style, which the policy would not let pass.
      assert.equal(
        await tab.locator('nutgraf-summary [part=list]').evaluate((node) => getComputedStyle(node).listStyleType),
        'none',
      );
    },
  ));

test('and without leave to compile, the note stays and the page is told', () =>
  threePorts(
    ({ wasm, script }) =>
      page(`<article><nutgraf-summary wasm="${wasm}"><p>A note.</p></nutgraf-summary>${story}</article>`, {
        head: `<script type="module" src="${script}"></script>`,
        icon: 'data:,',
      }),
    (script, wasm) => strict(script, wasm).replace(" 'wasm-unsafe-eval'", ''),
    async (tab) => {
      await tab.locator('nutgraf-summary:state(error)').waitFor();
      assert.equal(await tab.getByText('A note.').isVisible(), true);
    },
  ));

test('several on a page share one engine and one copy of each script', async () => {
  const fetched = [];
  await open(
    page(`<article>${'<nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes>'.repeat(3)}${story}</article>`),
    async (tab) => {
      await tab.waitForFunction(() => globalThis.told.filter(({ type }) => type === 'nutgraf-ready').length === 6);
      assert.equal(fetched.filter((url) => url.endsWith('.wasm')).length, 1);
      assert.equal(new Set(fetched).size, fetched.length);
    },
    { prepare: async (tab) => tab.on('request', (request) => fetched.push(request.url())) },
  );
});

test('added twice, even as two copies, the first stays and nothing breaks', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary>${story}</article>`, {
      head:
        '<script type="module" src="/pkg/widget.js"></script><script type="module" src="/pkg/widget.js?again"></script>' +
        '<script type="module" src="/copy/widget.js"></script>',
    }),
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points());
      const [isFirst, isAnother] = await tab.evaluate(async () => {
        const first = await import('/pkg/elements.js');
        const another = await import('/copy/elements.js');
        const defined = customElements.get('nutgraf-summary');
        return [defined === first.NutgrafSummaryElement, another.NutgrafSummaryElement !== first.NutgrafSummaryElement];
      });
      assert.deepEqual([isFirst, isAnother], [true, true]);
    },
    {
      prepare: (tab) =>
        tab.route('**/copy/**', async (route) => {
          const name = new URL(route.request().url()).pathname.replace('/copy', '');
          return route.fulfill({ contentType: name.endsWith('.js') ? 'text/javascript' : 'application/wasm', body: await pkg(name) });
        }),
    },
  ));

test('the classes alone define nothing, and go by any tag', () =>
  open(
    page(`<article><story-points></story-points>${story}</article>`, { head: '<script type="module" src="own.js"></script>' }),
    async (tab) => {
      await shows(tab, 'story-points', points());
      assert.equal(await tab.evaluate(() => customElements.get('nutgraf-summary')), undefined);
    },
    { files: { 'own.js': "import { NutgrafSummaryElement } from '/pkg/elements.js'; NutgrafSummaryElement.define('story-points');" } },
  ));

test('Node imports widget and classes, and nothing is thrown', async () => {
  const { NutgrafSummaryElement, NutgrafQuotesElement } = await import('../../pkg/widget.js');
  const elements = await import('../../pkg/elements.js');
  assert.equal(elements.NutgrafSummaryElement, NutgrafSummaryElement);
  assert.equal(NutgrafQuotesElement.define(), NutgrafQuotesElement);
});

test('inside a shadow root it finds an article there, or else in the page, and marks it', () =>
  open(
    page(
      `<div id="with"></div><div id="without"></div><article id="story">${story}</article>`,
      { head: '<script type="module" src="/pkg/widget.js"></script><script type="module" src="roots.js"></script>' },
    ),
    async (tab) => {
      const list = (host) => tab.locator(`#${host} nutgraf-summary [part~=text]`);
      await list('with').first().waitFor();
      await list('without').first().waitFor();
      assert.deepEqual(await list('with').allTextContents(), ['The story in the root.']);
      assert.deepEqual(await list('without').allTextContents(), points());
      await list('with').first().click();
      assert.deepEqual(await marked(tab), ['The story in the root.']);
      const color = await tab.locator('#with article').evaluate((node) => getComputedStyle(node, '::highlight(nutgraf-mark)').backgroundColor);
      assert.equal(color, 'rgba(255, 185, 0, 0.38)', 'in the style sheets of that root');
      await list('without').last().click();
      assert.deepEqual(await marked(tab), [points().at(-1)]);
    },
    {
      files: {
        'roots.js': `
          const root = (id) => document.getElementById(id).attachShadow({ mode: 'open' });
          const [inside, article, outside] = [root('with'), document.createElement('article'), root('without')];
          article.textContent = 'The story in the root.';
          inside.append(document.createElement('nutgraf-summary'), article);
          const widget = document.createElement('nutgraf-summary');
          widget.setAttribute('for', '#story');
          outside.append(widget);
        `,
      },
    },
  ));

test('in a frame it works as in a page, and the frame is brought into view', () =>
  open(
    page('<link rel="stylesheet" href="site.css"><iframe id="frame" title="A story" src="framed.html"></iframe>'),
    async (tab) => {
      const frame = tab.frameLocator('#frame');
      const last = frame.locator('nutgraf-quotes [part=entry]').last();
      await tab.evaluate(() => scrollTo(0, 300));
      await last.click();
      await tab.waitForFunction(() => {
        const frame = document.querySelector('#frame');
        const [range] = frame.contentWindow.CSS.highlights.get('nutgraf-mark') ?? [];
        const place = range?.getBoundingClientRect();
        const { top } = frame.getBoundingClientRect();
        return place && place.top + top >= 0 && place.bottom + top <= innerHeight;
      });
    },
    {
      files: {
        'framed.html': page(`<article><nutgraf-quotes></nutgraf-quotes>${story}</article>`),
        'site.css': '#frame { display: block; width: 600px; height: 2500px; margin: 900px 0 2000px; }',
      },
      headers: {},
      reducedMotion: 'reduce',
    },
  ));

test('in a frame of another origin it works too', async () => {
  const framed = await serving(async (path) => {
    if (path === '/') {
      const headers = { 'Content-Type': 'text/html; charset=utf-8' };
      const head = '<script type="module" src="/widget.js"></script>';
      return { headers, body: page(`<article><nutgraf-summary></nutgraf-summary>${story}</article>`, { head, icon: 'data:,' }) };
    }
    const type = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    return { headers: { 'Content-Type': type }, body: await pkg(path) };
  });
  try {
    await threePorts(
      () => page(`<iframe title="A story" src="${framed.origin}"></iframe>`, { head: '', icon: 'data:,' }),
      () => `default-src 'none'; img-src data:; frame-src ${framed.origin}`,
      async (tab) => {
        const frame = tab.frames()[1];
        await frame.locator('nutgraf-summary [part=entry]').last().click();
        const texts = await frame.evaluate(() => [...CSS.highlights.get('nutgraf-mark')].map(String));
        assert.deepEqual(texts, [points().at(-1)]);
      },
    );
  } finally {
    await framed.stop();
  }
});

test('an element that is handed to a frame is dressed there too', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary>${story}</article><iframe id="frame" title="Empty" src="framed.html"></iframe>`),
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points());
      await tab.evaluate(() => document.querySelector('#frame').contentDocument.body.append(document.querySelector('nutgraf-summary')));
      const frame = tab.frameLocator('#frame');
      await frame.locator('nutgraf-summary [part~=text]', { hasText: 'The framed story.' }).waitFor();
      assert.equal(
        await frame.locator('nutgraf-summary [part=list]').evaluate((node) => getComputedStyle(node).listStyleType),
        'none',
      );
      await frame.locator('nutgraf-summary [part=entry]').click();
      const inFrame = await tab.evaluate(() => document.querySelector('#frame').contentWindow.CSS.highlights.size);
      assert.equal(inFrame, 1);
    },
    { files: { 'framed.html': page('<article>The framed story.</article>', { head: '' }) }, headers: {} },
  ));

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the gallery: every element has its list, nothing sticks out, and axe finds nothing, with all chosen', () =>
  visit({ hash: 'gallery.html', reducedMotion: 'reduce' }, async (tab) => {
    const all = await tab.locator('nutgraf-summary, nutgraf-quotes').all();
    assert.ok(all.length >= 7);
    for (const element of all) {
      await element.scrollIntoViewIfNeeded();
      await element.locator('[part~=entry]').last().click();
    }
    await tab.evaluate(axe);
    for (const viewport of [desktop, phone]) {
      for (const colorScheme of ['light', 'dark']) {
        await tab.setViewportSize(viewport);
        await tab.emulateMedia({ colorScheme });
        const { violations, passes } = await tab.evaluate(() =>
          globalThis.axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }),
        );
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), [], `${viewport.width}, ${colorScheme}`);
        assert.ok(passes.some(({ id }) => id === 'color-contrast'));
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${viewport.width}`);
      }
    }
  }));

test('the gallery is a bench: it sets attributes, colours and language, and its articles can be edited', () =>
  visit({ hash: 'gallery.html' }, async (tab) => {
    const list = tab.locator('.tabloid nutgraf-summary [part~=text]');
    const counts = (count) =>
      tab.waitForFunction(
        (count) => document.querySelector('.tabloid nutgraf-summary').shadowRoot.querySelectorAll('[part~=text]').length === count,
        count,
      );
    await tab.locator('.tabloid').scrollIntoViewIfNeeded();
    await counts(2);
    await tab.getByLabel('Sentences', { exact: true }).fill('1');
    await counts(1);
    await tab.getByLabel('Sentences', { exact: true }).fill('');
    await counts(2);
    await tab.getByRole('combobox', { name: 'Language' }).selectOption('nl');
    await tab.locator('.tabloid nutgraf-summary').getByText('Automatisch gekozen').waitFor();
    await tab.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
    await tab.getByLabel('Edit the articles').check();
    const first = tab.locator('#seagull p').first();
    await first.fill('A gull sat down in the captain’s chair of the harbour ferry and stayed there.');
    await list.getByText('A gull sat down').waitFor();
    await tab.getByRole('link', { name: 'Back to nutgraf' }).click();
    await tab.getByRole('link', { name: 'nutgraf on five other sites' }).click();
    await tab.waitForURL('**/gallery.html');
  }));

test('no step keeps the page waiting: each is a task of its own', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes>${story}</article>`),
    async (tab) => {
      await event(tab, 'nutgraf-ready', 'nutgraf-summary');
      await event(tab, 'nutgraf-ready', 'nutgraf-quotes');
      // Two elements, each with the engine, the reading, the finding and the showing.
      assert.ok((await tab.evaluate(() => globalThis.turns)) >= 8);
    },
    {
      prepare: (tab) =>
        tab.addInitScript(() => {
          globalThis.turns = 0;
          const { requestIdleCallback } = globalThis;
          globalThis.requestIdleCallback = (...args) => {
            globalThis.turns += 1;
            return requestIdleCallback(...args);
          };
        }),
    },
  ));
