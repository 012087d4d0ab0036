// An article can put nothing into a site by way of our elements but text: one page of articles, each with a string of
// injections.js in its headline, its sentences, its quotations and the name of a speaker, and both elements in it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.js';
import { injections } from './injections.js';
import { page, pages, policy } from './widget-page.js';

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const report = (words) => `<article><h1>Bridge opens with ${escaped(words)} at last</h1>
<nutgraf-summary max-sentences="9"></nutgraf-summary><nutgraf-quotes max-quotes="9"></nutgraf-quotes>
<p>NORDBY — The bridge over the sound opened on Monday after nine years of work ${escaped(words)} at a cost of 40 million euros.</p>
<p>“We waited ${escaped(words)} for nine years, and the bridge was worth it,” said Anna ${escaped(words)} Berg, who leads the council.</p>
<p>Ferries ${escaped(words)} will no longer cross the sound. The company called the bridge “a fair ${escaped(words)} answer” to its losses.</p>
</article>`;

let open;
let ours;
before(async () => {
  ours = await start();
  open = pages(ours.visit);
});
after(() => ours.stop());

/** Counts what runs. */
const prepare = (tab) =>
  tab.addInitScript(() => {
    window.hits = 0;
    window.hit = () => (window.hits += 1);
  });

/** Reads down the page, for an element does nothing before it comes near, and chooses the first entry of each. */
async function chosen(tab, articles) {
  const ready = await tab.evaluate(async () => {
    const nodes = [...document.querySelectorAll('nutgraf-summary, nutgraf-quotes')];
    const entry = (node) => node.shadowRoot?.querySelector('.box:not([hidden]) button');
    for (const node of nodes) {
      node.scrollIntoView();
      for (let frames = 0; !entry(node) && frames < 300; frames += 1) await new Promise(requestAnimationFrame);
      entry(node)?.click();
    }
    return nodes.filter(entry).length;
  });
  // marks in the midst of a remark may leave no quote
  assert.ok(ready > articles * 1.8, `${ready} elements of ${articles} articles`);
}

/** Everything that is in the page and in our elements: each element with its attributes, and where its addresses lead. */
const elements = (tab) =>
  tab.evaluate(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
    const told = (node) => {
      const names = node.getAttributeNames();
      const addresses = names.filter((name) => /href|src|action|data$|ping|style/.test(name));
      return [node.localName, ...names.map((name) => `${node.localName} ${name}`), ...addresses.map((name) => `${node.localName} ${name}=${node.getAttribute(name)}`)];
    };
    return [...new Set(all(document).flatMap(told))];
  });

for (const [where, headers] of Object.entries({ 'under the policy that the README asks for': { 'Content-Security-Policy': policy }, 'without a policy': {} })) {
  test(`the elements show ${injections.length} injections as text, ${where}`, async () => {
    const requested = { usual: new Set(), hostile: new Set() };
    const watched = (set) => async (tab) => {
      tab.on('request', (request) => set.add(new URL(request.url()).pathname));
      await prepare(tab);
    };
    let usual;
    const plain = injections.map((_, index) => `a band of ${index}`);
    // and one that quotes nobody, as the marks of a hostile one may leave it
    const silent = report('a band').replaceAll(/[“”]/g, '');
    await open(page([...plain.map(report), silent].join('\n')), async (tab) => {
      await chosen(tab, plain.length);
      usual = new Set(await elements(tab));
    }, { headers, prepare: watched(requested.usual) });

    await open(page(injections.map(report).join('\n')), async (tab) => {
      await chosen(tab, injections.length);
      assert.deepEqual((await elements(tab)).filter((one) => !usual.has(one)), [], 'something is put into the page');
      const shown = await tab.evaluate(() =>
        [...document.querySelectorAll('article')].map((article) => {
          const [points, quotes] = ['nutgraf-summary', 'nutgraf-quotes'].map((tag) => article.querySelector(tag).shadowRoot);
          const texts = (root) => [...root.querySelectorAll('.box:not([hidden]) [part~=text]')].map((node) => node.textContent).join(' ');
          return { points: texts(points), quotes: texts(quotes) };
        }),
      );
      const flat = (text) => text.replaceAll(/[\s\0\ufffd]/g, '');
      const times = { points: 0, quotes: 0 };
      for (const [index, words] of injections.entries()) {
        const has = (part) => flat(shown[index][part]).includes(flat(words));
        for (const part of Object.keys(times)) times[part] += Number(has(part));
        assert.ok(has('points') || has('quotes'), `${JSON.stringify(words)} is shown`);
      }
      // marks and line breaks in them part sentences and remarks
      assert.ok(times.points > injections.length * 0.8 && times.quotes > injections.length * 0.5, JSON.stringify(times));
      assert.equal(await tab.evaluate(() => window.hits), 0, 'a script ran');
      assert.equal(tab.frames().length, 1, 'a frame was made');
    }, { headers, prepare: watched(requested.hostile) });
    assert.deepEqual([...requested.hostile].filter((path) => !requested.usual.has(path)), [], 'requests that an ordinary article does not make');
  });
}

test('the test sees what is put into an element: markup that is taken for markup', () =>
  open(page(report('a band')), async (tab) => {
    await chosen(tab, 1);
    const usual = new Set(await elements(tab));
    await tab.evaluate(() => document.querySelector('nutgraf-summary').shadowRoot.querySelector('.box').insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>'));
    await tab.waitForFunction(() => window.hits === 1);
    const put = (await elements(tab)).filter((one) => !usual.has(one));
    for (const one of ['img', 'img onerror', 'img src=x']) assert.ok(put.includes(one), `${one} in ${put}`);
  }, { headers: {}, prepare, mayLog: /404/ }));
