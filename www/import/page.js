import Readability from '@mozilla/readability/Readability.js';
// From the sources: the package is one module, and all of it would load as soon as the page does.
import { readElement } from '../../src/wasm/element.js';
import { keepScript } from '../offline.js';

/**
 * The article in the HTML of a page. The page is never shown: it is parsed into a document of its own, where no script runs and
 * nothing is loaded, and only the text of it is taken.
 *
 * @typedef {{ text: string, title?: string, byline?: string, source?: string, url?: string }} Found
 */

keepScript(import.meta.url);

/** What only a whole page has around its article; what was selected and copied seldom has any. */
const FURNITURE = 'nav, header, footer, aside, main, [role="navigation"], [role="banner"], [role="main"]';

/** The page's only way to parse HTML, which is why its security policy names it. It is not to leave this module. */
const policy = globalThis.trustedTypes?.createPolicy('nutgraf-html', { createHTML: (html) => html }) ?? {
  createHTML: (/** @type {string} */ html) => html,
};
const trusted = (html) => /** @type {string} */ (/** @type {unknown} */ (policy.createHTML(html)));

/** A tag with its attributes. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
/** A value, or an attribute that the page's security policy refuses. */
const REFUSED = /("[^"]*"|'[^']*')|\s(on\w+|style)(?=\s*=)/gi;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * @param {string} html
 * @param {{ url?: string, isSelection?: boolean }} [options]  `url`: where it is from; `isSelection`: all of it was chosen by hand
 * @returns {Found}
 */
export function readPage(html, { url, isSelection = false } = {}) {
  const page = parse(html);
  const address = addressOf(page, url);
  const body = page.body.cloneNode(true);
  if (isSelection && !page.querySelector(FURNITURE)) return { text: textOf(body), url: address };

  const found = articleIn(page);
  const text = found?.content ? textOf(found.content) : '';
  // What is too little for Readability is an article all the same to whoever brings it.
  if (!found || text === '') return { text: textOf(body), title: page.title.trim() || undefined, url: address };
  const title = found.title?.trim() || undefined;
  return {
    text: title && !opensWith(text, title) ? `${title}\n\n${text}` : text,
    title,
    byline: found.byline?.trim() || undefined,
    source: found.siteName?.trim() || undefined,
    url: address,
  };
}

/**
 * HTML without the style sheets within it. One that nothing closes is left to the parser, which alone knows whether it is one or
 * stands in a comment; and nothing is looked for twice: a hostile page opens a million of them.
 *
 * @param {string} html
 */
function withoutSheets(html) {
  const [opening, closing] = [/<style\b/gi, /<\/style\s*>/gi];
  let kept = '';
  let at = 0;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    closing.lastIndex = open.index;
    if (!closing.test(html)) break;
    kept += html.slice(at, open.index);
    at = opening.lastIndex = closing.lastIndex;
  }
  return kept + html.slice(at);
}

/**
 * A document of its own for HTML.
 *
 * @param {string} html
 */
function parse(html) {
  // The policy refuses handlers and styles even here, where none would have an effect, and tells of each in the console: they
  // go by other names. What is missed does no harm.
  const renamed = withoutSheets(html).replace(TAG, (tag) =>
    /^<base\b/i.test(tag) ? '' : tag.replace(REFUSED, (_, value, name) => value ?? ` data-${name}`),
  );
  const page = new DOMParser().parseFromString(trusted(renamed), 'text/html');
  for (const node of page.querySelectorAll('[data-style]')) {
    if (HIDDEN.test(node.getAttribute('data-style') ?? '')) node.setAttribute('hidden', '');
  }
  return page;
}

/** What Readability finds; `null` where it finds nothing, or gives up. */
function articleIn(page) {
  makeWritable(page);
  try {
    return new Readability(page, { serializer: (node) => node }).parse();
  } catch (error) {
    console.warn(error);
    return null;
  }
}

const textOf = (node) => readElement(node).text.trim();

/** Whether the text has the title in its first paragraph, spaces apart. */
function opensWith(text, title) {
  const plain = (/** @type {string} */ words) => words.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(text.slice(0, 2 * title.length + 20)).startsWith(plain(title));
}

/** The address that a page gives as its own, where that is of the same site; else the one it was found at. */
function addressOf(page, url) {
  const claimed = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  try {
    const canonical = new URL(claimed ?? '', url);
    const isOfSite = !url || canonical.origin === new URL(url).origin;
    if (claimed && /^https?:$/.test(canonical.protocol) && isOfSite) return canonical.href;
  } catch {
    // It gives none that can be followed.
  }
  return url;
}

/**
 * Readability keeps a copy of the body as HTML, and sets it anew to try again less strictly: that too has to go by the
 * policy. The other text that it parses is that of `noscript`, in search of pictures, which are of no use here.
 */
function makeWritable(page) {
  for (const node of page.querySelectorAll('noscript')) node.remove();
  const { get, set } = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'));
  Object.defineProperty(page.body, 'innerHTML', {
    get,
    set(html) {
      set?.call(this, trusted(html));
    },
  });
}
