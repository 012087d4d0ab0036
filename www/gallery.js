import { languages } from './package/elements/languages.js';
import { element } from './package/element.js';

/**
 * The bench of the gallery: it sets the attributes of all elements, lets the articles be edited, and tells what the elements say.
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector('.bench'));
const said = /** @type {HTMLOutputElement} */ (document.querySelector('#said'));
const all = [...document.querySelectorAll('nutgraf-summary, nutgraf-quotes')];
/** What each site sets itself, which it gets back where a field is empty. */
const own = new Map(all.map((node) => [node, new Map([...node.attributes].map(({ name, value }) => [name, value]))]));

const names = new Intl.DisplayNames('en-GB', { type: 'language' });
const options = Object.keys(languages).map((tag) => element('option', { value: tag }, names.of(tag) ?? tag));
/** @type {HTMLSelectElement} */ (form.elements.namedItem('lang')).append(...options);

form.addEventListener('input', ({ target }) => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (target);
  if (name === 'scheme') colour(value);
  else if (name === 'edit') edit(checked);
  else for (const node of all) set(node, name, value);
});
form.addEventListener('submit', (event) => event.preventDefault());

for (const type of ['nutgraf-ready', 'nutgraf-select', 'nutgraf-error']) {
  document.addEventListener(type, (event) => {
    const { detail, target } = /** @type {CustomEvent} */ (event);
    const { localName } = /** @type {Element} */ (target);
    const more = detail.error?.message ?? (type === 'nutgraf-select' ? detail.excerpt.text : '');
    said.value = `${localName}: ${type}${more && ` – ${more}`}`;
  });
}

function set(node, name, value) {
  const before = own.get(node)?.get(name);
  if (value !== '') node.setAttribute(name, value);
  else if (before !== undefined) node.setAttribute(name, before);
  else node.removeAttribute(name);
}

/** The scheme as the page's own style sheet would have it. */
function colour(scheme) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { color-scheme: ${scheme}; }`);
  document.adoptedStyleSheets = [sheet];
}

/** Paragraphs alone: an article that is edited as a whole would take the elements in it along. */
function edit(on) {
  for (const node of document.querySelectorAll('.page :is(article, nutgraf-summary) > p:not(.byline)')) {
    if (on) node.setAttribute('contenteditable', 'true');
    else node.removeAttribute('contenteditable');
  }
}
