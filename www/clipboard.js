/**
 * The clipboard of the system.
 */

/**
 * Copies text; where it is HTML, together with a plain form for what takes none.
 *
 * @param {string} text
 * @param {{ html?: string }} [also]
 * @returns {Promise<boolean>} whether the browser let us
 */
export async function copy(text, { html } = {}) {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
    } else {
      const blob = (type, content) => [type, new Blob([content], { type })];
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([blob('text/plain', text), blob('text/html', html)]))]);
    }
    return true;
  } catch {
    return false;
  }
}
