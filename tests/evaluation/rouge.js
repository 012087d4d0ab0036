// ROUGE: how much of a human summary's wording another one has (Lin, "ROUGE: a package for automatic evaluation of
// summaries", 2004). F1 of words (ROUGE-1), of pairs of words (ROUGE-2), and of the longest common subsequences of
// sentences (ROUGE-Lsum). Words are runs of a-z and 0-9, as in Lin's program.

import { f1 } from './metrics.js';
import { stem } from './porter.js';

/** Words that are shorter stay as they are, as in Lin's program. */
const STEMMED = 4;

/** Stems by word: news has few words that are new. */
const stems = new Map();

function stemOf(word) {
  if (!stems.has(word)) stems.set(word, stem(word));
  return stems.get(word);
}

function words(text, stemmed) {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return stemmed ? found.map((word) => (word.length < STEMMED ? word : stemOf(word))) : found;
}

function counts(items) {
  const out = new Map();
  for (const item of items) out.set(item, (out.get(item) ?? 0) + 1);
  return out;
}

function ngrams(tokens, n) {
  return Array.from({ length: Math.max(0, tokens.length - n + 1) }, (_, i) => tokens.slice(i, i + n).join(' '));
}

function rougeN(candidate, reference, n) {
  const [found, wanted] = [ngrams(candidate, n), ngrams(reference, n)];
  const left = counts(wanted);
  let hits = 0;
  for (const [gram, count] of counts(found)) hits += Math.min(count, left.get(gram) ?? 0);
  return f1(hits, found.length, wanted.length).f1;
}

/** The places in `reference` of one longest subsequence that it has in common with `candidate`. */
function common(candidate, reference) {
  const rows = [new Uint16Array(candidate.length + 1)];
  for (const [i, word] of reference.entries()) {
    const [above, row] = [rows[i], new Uint16Array(candidate.length + 1)];
    for (let j = 0; j < candidate.length; j++) {
      row[j + 1] = word === candidate[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]);
    }
    rows.push(row);
  }
  const places = [];
  let [i, j] = [reference.length, candidate.length];
  while (i > 0 && j > 0) {
    if (reference[i - 1] === candidate[j - 1]) {
      places.push(--i);
      j--;
    } else if (rows[i][j - 1] > rows[i - 1][j]) j--;
    else i--;
  }
  return places;
}

function rougeLsum(candidate, reference) {
  const [found, wanted] = [candidate.flat(), reference.flat()];
  const [leftFound, leftWanted] = [counts(found), counts(wanted)];
  let hits = 0;
  for (const sentence of reference) {
    const union = new Set(candidate.flatMap((other) => common(other, sentence)));
    for (const place of union) {
      const word = sentence[place];
      // a word is matched as often as both have it, however many sentences repeat it
      if (leftFound.get(word) > 0 && leftWanted.get(word) > 0) {
        leftFound.set(word, leftFound.get(word) - 1);
        leftWanted.set(word, leftWanted.get(word) - 1);
        hits++;
      }
    }
  }
  return f1(hits, found.length, wanted.length).f1;
}

/**
 * F1 from 0 to 1 of a summary against a human one, both with one sentence a line.
 * @param {string} candidate
 * @param {string} reference
 * @param {{ stemmed?: boolean }} [options] whether words count as the same that share a stem
 */
export function rouge(candidate, reference, { stemmed = false } = {}) {
  const lines = (text) => text.split('\n').map((line) => words(line, stemmed));
  const [found, wanted] = [lines(candidate), lines(reference)];
  return {
    rouge1: rougeN(found.flat(), wanted.flat(), 1),
    rouge2: rougeN(found.flat(), wanted.flat(), 2),
    rougeLsum: rougeLsum(found, wanted),
  };
}
