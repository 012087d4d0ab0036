/**
 * A line of text as Markdown that shows that very text: what would be markup is escaped, and nothing else.
 *
 * @param {string} text without a line break
 * @returns {string}
 */
export function escapeMarkdown(text) {
  return text
    .replace(/[\\`*_~[\]<]|&(?=#|\w+;)/g, '\\$&')
    .replace(/^(?:>|(?:#{1,6}|[+-])(?=\s|$)|(?:-|=)(?=[-=]*\s*$))/, '\\$&')
    .replace(/^\d{1,9}(?=[.)](?:\s|$))/, '$&\\');
}
