import { HelpView } from './help-view.js';
import { Keys } from './keys.js';

/**
 * What single keys do in the page.
 *
 * @typedef {import('./reader.js').Reader} Reader
 */

/**
 * Gives the reader keys, and a sheet that tells of them.
 *
 * @param {Reader} reader
 * @param {() => void} takeAway
 * @param {HTMLDialogElement} dialog  the sheet
 * @param {HTMLElement} button  opens the sheet
 */
export function giveKeys(reader, takeAway, dialog, button) {
  const next = () => reader.step(1);
  const back = () => reader.step(-1);
  /** @type {{ keys: string[], shown?: string[], does: string, act: (key: string) => void }[]} */
  const shortcuts = [
    { keys: ['j'], does: 'next key point; next quote, while one is open', act: next },
    { keys: ['k'], does: 'the one before', act: back },
    { keys: [...'123456789'], shown: ['1', '…', '9'], does: 'a key point by its number', act: (sign) => reader.openPoint(sign) },
    { keys: ['q'], does: 'next quote', act: () => reader.step(1, 'quote') },
    { keys: ['/'], does: 'find in the article', act: () => reader.find() },
    { keys: ['+', '-'], does: 'longer, shorter', act: (key) => reader.lengthen(key === '+' ? 1 : -1) },
    { keys: ['h'], does: 'heat map on or off', act: () => reader.toggleHeat() },
    { keys: ['c'], does: 'copy what is open, else take the digest away', act: () => (reader.hasNote ? reader.copy() : takeAway()) },
    { keys: ['Escape'], shown: ['Esc'], does: 'close the reason, then find no longer', act: () => reader.back() },
  ];
  const whileReading = (act) => (key) => (reader.isOpen ? void act(key) : false);
  const actions = shortcuts.flatMap(({ keys, act }) => keys.map((key) => [key, whileReading(act)]));
  const keys = new Keys({ ...Object.fromEntries(actions), '?': () => help.open() });
  const sheet = [...shortcuts.map(({ keys, shown, does }) => ({ keys: shown ?? keys, does })), { keys: ['?'], does: 'this sheet' }];
  const help = new HelpView(dialog, sheet, keys);
  button.addEventListener('click', () => help.open());
}
