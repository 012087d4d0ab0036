/**
 * Nests marks that overlap in any way (a quotation over two sentences, a word inside both) into a tree.
 *
 * @typedef {{ start: number, end: number }} Mark  offsets into the article; a mark may carry more fields
 * @typedef {{ start: number, end: number, mark: Mark | null, children: Piece[] }} Piece
 */

/**
 * Cuts a stretch of text into pieces, one after the other and without gaps. The first layer is outermost; a
 * mark that crosses the end of an outer one is cut there. Within a layer, where marks overlap the earlier wins.
 *
 * @param {number} start
 * @param {number} end
 * @param {Mark[][]} layers
 * @returns {Piece[]}
 */
export function nest(start, end, [layer, ...inner]) {
  if (layer === undefined) return [];
  const pieces = [];
  const push = (from, to, mark) => {
    if (from < to) pieces.push({ start: from, end: to, mark, children: nest(from, to, inner) });
  };
  let at = start;
  for (const mark of [...layer].sort((a, b) => a.start - b.start)) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    push(at, from, null);
    push(from, to, mark);
    at = to;
  }
  push(at, end, null);
  return pieces;
}

/**
 * Sorts marks into layers in which none overlaps another, outer ones first: a quotation may hold a quotation.
 *
 * @template {Mark} M
 * @param {M[]} marks
 * @returns {M[][]}
 */
export function apart(marks) {
  const layers = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = layers.find((layer) => layer.at(-1).end <= mark.start);
    if (free) free.push(mark);
    else layers.push([mark]);
  }
  return layers;
}

/**
 * The marks in each of several stretches of text: those that reach into it, in the order given.
 *
 * @template {Mark} M
 * @param {{ start: number, end: number }[]} stretches  in order, none over another
 * @param {M[]} marks
 * @returns {M[][]}
 */
export function among(stretches, marks) {
  const here = stretches.map(() => /** @type {M[]} */ ([]));
  for (const mark of marks) {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle].end <= mark.start) low = middle + 1;
      else high = middle;
    }
    for (; low < stretches.length && stretches[low].start < mark.end; low += 1) here[low].push(mark);
  }
  return here;
}
