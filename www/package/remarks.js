/**
 * Remarks: what somebody says in one go. An article often interrupts it (“…,” she said, “…”), and the engine then
 * finds several quotations, each of which knows which one it goes on from. To a reader they are one quote.
 *
 * @typedef {import("./nutgraf.js").Quotation} Quotation
 * @typedef {Quotation & { parts: Quotation[] }} Remark  its first part, as telling as the best of its parts
 */

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

/** Words that stand in quotation marks for another reason than that somebody spoke them are no quotes to a reader. */
const isSpoken = ({ kind }) => kind === 'direct' || kind === 'partial';

/** @param {Quotation[]} parts */
function remark(parts) {
  // Any part may be the one that tells who speaks.
  const { speaker, cue } = parts.find((part) => part.speaker) ?? parts[0];
  return { ...parts[0], speaker, cue, score: Math.max(...parts.map((part) => part.score)), parts };
}
