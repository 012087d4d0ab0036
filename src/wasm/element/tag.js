// What tags say of text.

// Tags that are blocks where there is no style to tell: the HTML standard's, under "The CSS user agent style sheet".
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html',
  'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p', 'plaintext', 'pre', 'search', 'section',
  'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp',
]); // prettier-ignore

// Tags of what is not text, or not of the article.
const NOT_TEXT = new Set([
  // never shown
  'head', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title',
  // media, and what they show where they cannot be
  'audio', 'canvas', 'embed', 'iframe', 'map', 'math', 'object', 'svg', 'video',
  // controls, and what they are called
  'button', 'datalist', 'fieldset', 'input', 'label', 'legend', 'meter', 'optgroup', 'option', 'output', 'progress', 'select',
  'textarea',
  // beside the article
  'aside', 'caption', 'dialog', 'figcaption', 'footer', 'menu', 'nav', 'search',
  // the reading of a word, beside the word
  'rp', 'rt',
  // what the article takes back: quoted without the stroke it would be taken for its word
  'del', 's', 'strike',
]); // prettier-ignore

const PREFORMATTED = new Set(['listing', 'plaintext', 'pre', 'xmp']);

/** @param {string} tag */
export const isBlock = (tag) => BLOCKS.has(tag);

/** @param {string} tag */
export const isNotText = (tag) => NOT_TEXT.has(tag) || isOurs(tag);

/** @param {string} tag */
export const isPreformatted = (tag) => PREFORMATTED.has(tag);

/** @param {string} tag */
export const isOurs = (tag) => tag.startsWith('nutgraf-');
