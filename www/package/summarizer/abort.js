/**
 * What goes on until one of the signals aborts: the first to do so gives the reason. AbortSignal.any, without the need
 * for a browser that has it.
 *
 * @param {AbortSignal[]} signals none of them aborted
 */
export function watch(signals) {
  /** @type {(reason: unknown) => void} */
  let abort;
  /** @type {Promise<never>} */
  const aborted = new Promise((_, reject) => {
    abort = reject;
  });
  aborted.catch(() => {});
  const listen = () => {
    const first = signals.find((signal) => signal.aborted);
    if (first) abort(first.reason);
  };
  for (const signal of signals) signal.addEventListener('abort', listen);

  return {
    /**
     * What the promise gives, or the reason if a signal aborts before it does.
     *
     * @template T
     * @param {Promise<T>} promise
     * @returns {Promise<T>}
     */
    until: (promise) => Promise.race([aborted, promise]),
    /** Lets go of the signals. */
    end() {
      for (const signal of signals) signal.removeEventListener('abort', listen);
    },
  };
}
