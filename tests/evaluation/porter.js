// The stem of an English word after Porter, "An algorithm for suffix stripping" (Program 14, 1980), with the two
// changes that its author made since (-bli, -logi; words of one or two letters stay), so that ROUGE's figures stand
// beside published ones. It is not the stemmer of the core, for what measures must not change with what is measured.

/** 'c' for each consonant and 'v' for each vowel; a y is a vowel after a consonant. */
function form(word) {
  let out = '';
  for (const letter of word) {
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && out.endsWith('c'));
    out += vowel ? 'v' : 'c';
  }
  return out;
}

/** Porter's m: how often consonants follow vowels. */
const measure = (stem) => form(stem).split('vc').length - 1;
const hasVowel = (stem) => form(stem).includes('v');
const endsDouble = (stem) => /(.)\1$/.test(stem) && form(stem).endsWith('c');
/** Consonant, vowel, consonant, as in "fil": a short syllable that lost its e. */
const endsShort = (stem) => form(stem).endsWith('cvc') && !/[wxy]$/.test(stem);

const pairs = (list) => list.split(' ').map((pair) => pair.split(':'));

// In each list a suffix stands before those that it ends in: the longest decides.
const PLURALS = pairs('sses:ss ies:i ss:ss s:');
const DOUBLE = pairs(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ' +
    'ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
);
const FULL = pairs('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const LAST = pairs('al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ion: ou: ism: ate: iti: ous: ive: ize:');

/** Replaces the first suffix of the list that the word ends in, where the stem before it allows that. */
function replace(word, suffixes, allows) {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (!found) return word;
  const [suffix, replacement] = found;
  const stem = word.slice(0, word.length - suffix.length);
  return allows(stem, suffix) ? stem + replacement : word;
}

function withoutPast(word) {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.replace(/(ed|ing)$/, '');
  if (stem === word || !hasVowel(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withoutFinalE(word) {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const m = measure(stem);
  return m > 1 || (m === 1 && !endsShort(stem)) ? stem : word;
}

/**
 * @param {string} word in lower case
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 3) return word;
  let out = withoutPast(replace(word, PLURALS, () => true));
  out = replace(out, [['y', 'i']], hasVowel);
  out = replace(out, DOUBLE, (rest) => measure(rest) > 0);
  out = replace(out, FULL, (rest) => measure(rest) > 0);
  out = replace(out, LAST, (rest, suffix) => measure(rest) > 1 && (suffix !== 'ion' || /[st]$/.test(rest)));
  out = withoutFinalE(out);
  return out.endsWith('ll') && measure(out) > 1 ? out.slice(0, -1) : out;
}
