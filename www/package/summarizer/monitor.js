// What `create` hands to its option `monitor`, and the events on it.

const key = Symbol('may construct');

/** Fires `downloadprogress` with `loaded` 0 and 1, of `total` 1. */
export class CreateMonitor extends EventTarget {
  /** @type {unknown} */
  #handler = null;

  /** @param {unknown[]} values */
  constructor(...values) {
    if (values[0] !== key) throw new TypeError('Illegal constructor');
    super();
  }

  /** @returns {((this: CreateMonitor, event: ProgressEvent) => unknown) | null} */
  get ondownloadprogress() {
    return /** @type {any} */ (this.#handler);
  }

  set ondownloadprogress(handler) {
    const isFirst = !this.#handler;
    this.#handler = typeof handler === 'function' ? handler : null;
    if (isFirst && this.#handler) this.addEventListener('downloadprogress', this.#handle);
    if (!isFirst && !this.#handler) this.removeEventListener('downloadprogress', this.#handle);
  }

  /** @param {Event} event */
  #handle = (event) => {
    if (typeof this.#handler === 'function') Reflect.apply(this.#handler, this, [event]);
  };
}

Object.defineProperty(CreateMonitor.prototype, 'ondownloadprogress', { enumerable: true });
Object.defineProperty(CreateMonitor.prototype, Symbol.toStringTag, { value: 'CreateMonitor', configurable: true });

export const createMonitor = () => new CreateMonitor(key);

/**
 * @param {CreateMonitor} monitor
 * @param {number} loaded
 */
export function fireProgress(monitor, loaded) {
  const progress = { lengthComputable: true, loaded, total: 1 };
  const event = globalThis.ProgressEvent
    ? new ProgressEvent('downloadprogress', progress)
    : Object.assign(new Event('downloadprogress'), progress); // Node
  monitor.dispatchEvent(event);
}
