/**
 * Does something to every frame of a window that is of its origin, now and when frames come or are loaded, and to
 * the frames in them.
 *
 * @param {typeof globalThis.window} window
 * @param {(frame: typeof globalThis.window) => void} act is done anew when a frame has another document
 */
export function followFrames(window, act) {
  /** @type {WeakSet<Document>} */
  const done = new WeakSet();

  const look = () => {
    for (let i = 0; i < window.length; i++) {
      const frame = /** @type {typeof globalThis.window} */ (window[i]);
      let document;
      try {
        ({ document } = frame);
      } catch {
        continue; // of another origin
      }
      if (done.has(document)) continue;
      done.add(document);
      act(frame);
      followFrames(frame, act);
    }
  };
  look();
  new window.MutationObserver(look).observe(window.document, { childList: true, subtree: true });
  // The load of a frame does not bubble.
  window.document.addEventListener('load', look, { capture: true });
}
