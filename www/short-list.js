import { element } from './package/element.js';

/** So many items stand in a list until the reader wants all of them. */
const FEW = 5;

/**
 * A list that shows its first items, and the others on demand.
 *
 * @param {HTMLElement[]} items
 * @returns {HTMLElement}
 */
export function shortList(items) {
  const rest = items.slice(FEW);
  const button = element('button', { type: 'button', class: 'quiet', onclick: () => show(rest[0].hidden) });
  const show = (all) => {
    for (const item of rest) item.hidden = !all;
    button.setAttribute('aria-expanded', String(all));
    button.textContent = all ? 'Show fewer' : `Show all ${items.length}`;
  };
  show(false);
  return element('div', { class: 'short-list' }, element('ol', {}, ...items), rest.length > 0 ? button : null);
}
