/**
 * The page by keyboard: single keys, for those who want them.
 */

const STORED = 'nutgraf-keys';
/** Where keys are letters, or mean something already. */
const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Single keys that do something. They rest while the reader types, holds another key, or has a dialog open. */
export class Keys {
  /** Read when it is first asked: the browser's store keeps a page waiting. @type {boolean | null} */
  #on = null;

  /** @param {Record<string, (key: string) => boolean | void>} actions  by the key as it is typed; `false` where it means nothing now */
  constructor(actions) {
    addEventListener('keydown', (event) => {
      const key = event.getModifierState('CapsLock') ? event.key.replace(/^[A-Z]$/, (letter) => letter.toLowerCase()) : event.key;
      const action = Object.hasOwn(actions, key) ? actions[key] : null;
      if (!action || (key !== 'Escape' && !this.on) || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      if (document.querySelector('dialog[open]') || (target instanceof Element && target.closest(TYPING))) return;
      if (action(key) !== false) event.preventDefault();
    });
  }

  /** Whether they are wanted. Speech and a slip of the hand type letters too. */
  get on() {
    return (this.#on ??= read());
  }

  set on(value) {
    this.#on = value;
    try {
      if (value) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, 'off');
    } catch {
      // A browser that keeps nothing keeps it for as long as the page is open.
    }
  }
}

function read() {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
