/**
 * What the page shows, kept in the fragment of its address, so that a reload or a link shows the same.
 * Fields stand there as in a query (`#article=one.txt`), which leaves room for more of them.
 */

/**
 * The file named in the address, or null where it names none.
 *
 * @returns {string | null}
 */
export function articleInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get('article');
}

/**
 * The link that shows an article.
 *
 * @param {string} file
 * @returns {string}
 */
export function addressOf(file) {
  return `#${new URLSearchParams({ article: file })}`;
}
