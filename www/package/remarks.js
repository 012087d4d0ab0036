/**
 * Remarks: what somebody says in one go. An article often interrupts it (“…,” she said, “…”), and the engine then
 * finds several quotations, each of which knows which one it goes on from. To a reader they are one quote.
 *
 * @typedef {import("./nutgraf.js").Quotation} Quotation
 * @typedef {Quotation & { parts: Quotation[] }} Remark  its first part, as telling as the best of its parts
 */

/** Remarks of which editors would print most are at least as telling as this; of those below, hardly any. */
const KEY = 0.45;

/**
 * @param {Quotation[]} quotations  as the engine gives them, since they speak of each other by index
 * @returns {Remark[]}
 */
export function remarksOf(quotations) {
  /** @type {Map<number, Quotation[]>} */
  const partsByFirst = new Map();
  /** The index of the first part, for each quotation seen. @type {Map<number, number>} */
  const firsts = new Map();
  for (const [index, quotation] of quotations.entries()) {
    if (!isSpoken(quotation)) continue;
    const first = firsts.get(quotation.continues ?? index) ?? index;
    firsts.set(index, first);
    partsByFirst.set(first, [...(partsByFirst.get(first) ?? []), quotation]);
  }
  return [...partsByFirst.values()].map(remark);
}

/**
 * The most telling first; of equals, the earlier.
 *
 * @param {Remark[]} remarks
 * @returns {Remark[]}
 */
export function ranked(remarks) {
  return [...remarks].sort((a, b) => b.score - a.score || a.start - b.start);
}

/**
 * Those that are key: the best, as far as they are telling enough. Where none is, the best of a known speaker stands for them.
 *
 * @param {Remark[]} remarks  the most telling first
 * @param {number} most  how many there may be
 * @returns {Remark[]}
 */
export function keyRemarks(remarks, most) {
  const telling = remarks.slice(0, most).filter(({ score }) => score >= KEY);
  if (telling.length > 0) return telling;
  const best = remarks.find(({ speaker }) => speaker) ?? remarks[0];
  return best ? [best] : [];
}

/** Words that stand in quotation marks for another reason than that somebody spoke them are no quotes to a reader. */
const isSpoken = ({ kind }) => kind === 'direct' || kind === 'partial';

/** @param {Quotation[]} parts */
function remark(parts) {
  // Any part may be the one that tells who speaks.
  const { speaker, cue } = parts.find((part) => part.speaker) ?? parts[0];
  return { ...parts[0], speaker, cue, score: Math.max(...parts.map((part) => part.score)), parts };
}
