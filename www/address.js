/**
 * What the page shows, kept in the fragment of its address, so that a reload or a link shows the same.
 * Fields stand there as in a query: `#article=one.txt` is an article, `#article=one.txt&article=two.txt` a comparison, and
 * `&at=1.120.240` a place in it: the second article, from 120 to 240.
 *
 * @typedef {{ article: number, start: number, end: number }} Place  `article` counts from 0
 * @typedef {{ files: string[], place: Place | null }} Address
 */

/**
 * What the address names. A file counts once, and a place that none of them can have is none.
 *
 * @returns {Address}
 */
export function addressNow() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const files = [...new Set(fields.getAll('article'))];
  const at = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(fields.get('at') ?? '');
  const [article, start, end] = (at ?? []).slice(1).map(Number);
  return { files, place: at && article < files.length && start < end ? { article, start, end } : null };
}

/**
 * The link that shows an article, several of them compared, or a place in one of those.
 *
 * @param {string[]} files
 * @param {Place | null} [place]
 * @returns {string}
 */
export function addressOf(files, place = null) {
  const fields = new URLSearchParams(files.map((file) => ['article', file]));
  if (place) fields.set('at', `${place.article}.${place.start}.${place.end}`);
  return `#${fields}`;
}
