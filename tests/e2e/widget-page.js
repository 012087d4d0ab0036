// What the tests of the elements share: pages made for one test, and what a reader finds in an element on them.

import { articles, engine, ranked } from './harness.js';

/** A report of our own with what the tests ask of one: quotes, a remark in two parts, more sentences than a summary. */
export const { text } = articles[0];

/** Its paragraphs as HTML. */
export const story = text
  .trim()
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  .join('\n');

/** What the engine makes of it, as the elements read it from the page. */
export const points = (options) => engine.summarize(text.trim(), options).sentences.map((sentence) => sentence.text);
export const quotes = () => ranked(text.trim());

/** The policy that the README asks of a page, where all comes from one origin. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A whole page around what is given, with the script. */
export const page = (body, { head = '<script type="module" src="/pkg/widget.js"></script>', lang = 'en', icon = '/icon.svg' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="${icon}">${head}</head><body>${body}</body></html>`;

/**
 * Opens a page that is made here, under the policy, and writes down every event of our elements in `told`.
 *
 * @param visit  from `start`
 */
export function pages(visit) {
  return (html, look, { headers = { 'Content-Security-Policy': policy }, files = {}, ...options } = {}) =>
    visit(
      {
        ...options,
        hash: 'made-here.html',
        async prepare(tab) {
          for (const [name, body] of Object.entries({ 'made-here.html': html, ...files })) {
            const contentType = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
            await tab.route(`**/${name}`, (route) => route.fulfill({ body, contentType, headers }));
          }
          await tab.addInitScript(() => {
            globalThis.told = [];
            for (const type of ['nutgraf-ready', 'nutgraf-select', 'nutgraf-error']) {
              document.addEventListener(type, (event) => {
                const { error } = event.detail;
                globalThis.told.push({ type, from: event.target.localName, ...(error && { error: error.message }) });
              });
            }
          });
          await options.prepare?.(tab);
        },
      },
      look,
    );
}

/** The texts of the entries that an element shows. */
export const entries = (tab, tag) =>
  tab.locator(`${tag} [part~=text]`).evaluateAll((nodes) => nodes.map((node) => node.textContent));

/** Waits until an element shows exactly these entries. */
export async function shows(tab, tag, expected) {
  await tab.waitForFunction(
    ([tag, expected]) => {
      const nodes = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('.box:not([hidden]) [part~=text]') ?? [])];
      return JSON.stringify(nodes.map((node) => node.textContent)) === JSON.stringify(expected);
    },
    [tag, expected],
  );
}

/** What is marked in the page. */
export const marked = (tab) =>
  tab.evaluate(() => [...(CSS.highlights.get('nutgraf-mark') ?? [])].map((range) => range.toString()));

/** Waits for an event of our elements, from one of that tag. */
export const event = (tab, type, from) =>
  tab.waitForFunction(([type, from]) => globalThis.told.some((it) => it.type === type && it.from === from), [type, from]);
