/**
 * The look of the elements. Font and colours are the page's; lines, tints and quiet text are mixed from its text colour,
 * so that they follow it into the dark.
 */

const CSS = `
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before { box-sizing: border-box; }

.box {
  --muted: var(--nutgraf-muted, color-mix(in srgb, currentColor 85%, transparent));
  padding: var(--nutgraf-padding, 0.75em 0 0.5em);
  border: var(--nutgraf-border, solid color-mix(in srgb, currentColor 30%, transparent));
  border-width: var(--nutgraf-border-width, 1px 0);
  border-radius: var(--nutgraf-radius, 0);
  background: var(--nutgraf-background, none);
  color: var(--nutgraf-color, inherit);
  font-family: var(--nutgraf-font, inherit);
  font-size: var(--nutgraf-font-size, inherit);
  line-height: var(--nutgraf-line-height, 1.45);
  overflow-wrap: break-word;
}

.title {
  color: var(--nutgraf-title-color, inherit);
  font-family: var(--nutgraf-title-font, inherit);
  font-size: var(--nutgraf-title-size, 1.125em);
  font-weight: var(--nutgraf-title-weight, bold);
  line-height: 1.3;
}
::slotted([slot='title']) { margin: 0; }

ol { margin: 0.25em 0 0; padding: 0; list-style: none; }
li + li { margin-top: var(--nutgraf-gap, 0); }

button {
  margin: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  letter-spacing: inherit;
  cursor: pointer;
}
button:focus-visible { outline: 2px solid var(--nutgraf-accent, currentColor); outline-offset: 0; }

.entry {
  display: block;
  position: relative;
  width: calc(100% + 1em);
  min-height: 24px;
  margin-inline: -0.5em;
  padding: 0.4em 0.5em;
  border-radius: var(--nutgraf-entry-radius, 0.25em);
  text-align: start;
}
@media (hover: hover) {
  .entry:hover { background: var(--nutgraf-hover, color-mix(in srgb, currentColor 8%, transparent)); }
}
.entry[aria-current], .unseen { background: var(--nutgraf-mark, rgb(255 185 0 / 0.38)); }

.marker {
  position: absolute;
  inset-inline-start: 0.5em;
  color: var(--nutgraf-accent, inherit);
  font-weight: bold;
  font-variant-numeric: tabular-nums;
}
.marker + * { display: block; margin-inline-start: 1.75em; }
.speaker { display: block; margin-top: 0.125em; font-size: 0.9em; }
.name { font-weight: bold; }
.gap, .description, .unnamed, .unknown { color: var(--muted); }
.unknown { font-style: italic; }

.empty { margin: 0.25em 0; color: var(--muted); }
.more {
  min-height: 24px;
  margin-block: 0.25em;
  padding: 0.25em 0;
  color: var(--nutgraf-accent, inherit);
  text-align: start;
  text-decoration: underline;
  text-underline-offset: 0.2em;
}
.footer { margin-top: 0.5em; color: var(--muted); font-size: 0.8125em; }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (forced-colors: active) {
  .entry[aria-current] { outline: 2px solid Highlight; }
}
@media print {
  .more { display: none; }
}
`;

/** A sheet belongs to one page. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Dresses a shadow root. A constructed sheet needs no `style-src` of a content security policy.
 *
 * @param {ShadowRoot} root
 */
export function dress(root) {
  const page = root.ownerDocument;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(CSS);
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet];
}
