/**
 * What the page shows, kept in the fragment of its address, so that a reload or a link shows the same.
 * Fields stand there as in a query: `#article=one.txt` is an article, `#article=one.txt&article=two.txt` a comparison, and
 * `&at=1.120.240` a place in it: the second article, from 120 to 240. The other fields are how an article is looked at, each
 * left out where it is as usual.
 *
 * @typedef {{ article: number, start: number, end: number }} Place  `article` counts from 0
 *
 * @typedef {Object} View  how an article is looked at
 * @property {number} sentences  how long its summary is at most
 * @property {number | null} words  the same in words; then `sentences` does not count
 * @property {number | null} weight  how far position counts against frequency, from 0 to 1; `null` leaves it to the engine
 * @property {boolean} heat  whether the text is tinted by score
 * @property {boolean} allQuotes
 * @property {string} find  what is looked for
 * @property {string | null} open  the key of the target whose reason is open
 * @property {string | null} tab  the part that is shown where there is room for one; `null` leaves it to the page
 *
 * @typedef {{ files: string[], place: Place | null, view: View }} Address
 */

/** How an article is looked at where the address says nothing of it. @type {Readonly<View>} */
export const USUAL = Object.freeze({
  sentences: 3,
  words: null,
  weight: null,
  heat: true,
  allQuotes: false,
  find: '',
  open: null,
  tab: null,
});

/** More characters than this are not looked for. */
const LONGEST_FIND = 200;

/**
 * What the address names. A file counts once, a place that none of them can have is none, and what is no view is as usual.
 *
 * @returns {Address}
 */
export function addressNow() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const files = [...new Set(fields.getAll('article'))];
  const at = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(fields.get('at') ?? '');
  const [article, start, end] = (at ?? []).slice(1).map(Number);
  const place = at && article < files.length && start < end ? { article, start, end } : null;
  return { files, place, view: viewIn(fields) };
}

/**
 * @param {URLSearchParams} fields
 * @returns {View}
 */
function viewIn(fields) {
  const matching = (name, pattern) => pattern.exec(fields.get(name) ?? '')?.[0] ?? null;
  const numberIn = (name, pattern) => {
    const found = matching(name, pattern);
    return found === null ? null : Number(found);
  };
  return {
    sentences: numberIn('sentences', /^[1-9]\d?$/) ?? USUAL.sentences,
    words: numberIn('words', /^[1-9]\d{0,2}$/),
    weight: numberIn('weight', /^(0(\.\d{1,3})?|1)$/),
    heat: fields.get('heat') !== 'off',
    allQuotes: fields.get('quotes') === 'all',
    find: (fields.get('find') ?? '').slice(0, LONGEST_FIND),
    open: matching('open', /^(point|quote)-\d{1,9}$/),
    tab: matching('tab', /^(summary|quotes|text)$/),
  };
}

/**
 * The link that shows an article, several of them compared, or a place in one of those.
 *
 * @param {string[]} files
 * @param {Place | null} [place]
 * @param {Partial<View>} [view]
 * @returns {string}
 */
export function addressOf(files, place = null, view = {}) {
  const fields = new URLSearchParams(files.map((file) => ['article', file]));
  if (place) fields.set('at', `${place.article}.${place.start}.${place.end}`);
  const { sentences, words, weight, heat, allQuotes, find, open, tab } = { ...USUAL, ...view };
  if (words !== null) fields.set('words', String(words));
  else if (sentences !== USUAL.sentences) fields.set('sentences', String(sentences));
  if (weight !== null) fields.set('weight', String(weight));
  if (!heat) fields.set('heat', 'off');
  if (allQuotes) fields.set('quotes', 'all');
  if (find !== '') fields.set('find', find);
  if (open !== null) fields.set('open', open);
  if (tab !== null) fields.set('tab', tab);
  return `#${fields}`;
}
