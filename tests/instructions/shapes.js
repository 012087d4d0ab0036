// Texts that nobody would write, each as long as is asked for. Reading them may take no longer a byte than an ordinary article.

/** A word that no other index has, of letters alone. */
function word(index) {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : word(Math.floor(index / 26)) + letter;
}

/** What the hash of `src/slots.rs` multiplies by. */
const FACTOR = 0x9e3779b97f4a7c15n;

/** Four letters, as the number that their bytes are. */
function fourLetters(index) {
  let number = 0;
  for (let shift = 0; shift < 32; shift += 8, index = Math.floor(index / 26)) number += (97 + (index % 26)) << shift;
  return number;
}

/**
 * Words of eight letters for one place in every hash table: the `bits` highest bits of their hashes are those of `hash`.
 *
 * A hash is the sum of what the first four letters are multiplied to and what the last four are. So for each last four,
 * those are looked up that make up the rest.
 */
function* colliding(bits, hash) {
  const hashes = (of) =>
    Array.from({ length: 26 ** 4 }, (_, index) => fourLetters(index)).map((letters) => ({
      letters: String.fromCharCode(...[0, 8, 16, 24].map((shift) => (letters >> shift) & 255)),
      hash: Number(BigInt.asUintN(32, of(BigInt(letters)))),
    }));
  const first = hashes((letters) => (letters * FACTOR) >> 32n).sort((a, b) => a.hash - b.hash);
  for (const last of hashes((letters) => letters * FACTOR)) {
    const least = (hash - last.hash + 2 ** 32) % 2 ** 32;
    let [from, to] = [0, first.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (first[middle].hash < least) from = middle + 1;
      else to = middle;
    }
    for (; first[from]?.hash < least + 2 ** (32 - bits); from += 1) yield first[from].letters + last.letters;
  }
}

/** What gives each of some words, which are made once they are asked for, by its index; the first again behind the last. */
function made(words) {
  let left;
  const all = [];
  return (index) => {
    left ??= words();
    while (all.length <= index) {
      const { value, done } = left.next();
      if (done) return all[index % all.length];
      all.push(value);
    }
    return all[index];
  };
}

// so many bits as leave words for a megabyte; of eight letters, fifty words have one hash
const ofOnePlace = made(() => colliding(20, 0x9e300000));
const ofOneHash = made(() => colliding(32, 0x9e300000));

const name = (index) => word(index).replace(/^./, (first) => first.toUpperCase()) + 'n';

// Marks that open over one half of the text, and close over the other.
const halves = (first, second) => (index, of) => (index < of / 2 ? first : second);

/** @type {[name: string, piece: string | ((index: number, of: number) => string)][]} */
const shapes = [
  ['quotation marks', '"'],
  ['opening marks', '“'],
  ['closing marks', '”'],
  ['marks opened, then closed', halves('“', '”')],
  ['marks of two kinds in turn, then closed', halves('“‘', '’”')],
  ['marks opened with a word each', '“Kim '],
  ['quoted letters', '“K” '],
  ['quoted letters in single marks', '‘k’ '],
  ['remarks behind one owner', (index) => (index === 0 ? 'Kim’s advice to me: “a” ' : 'the old plan to me: “a” ')],
  ['apostrophes', "'"],
  ['apostrophes after words', "boys' "],
  ['apostrophes before words', "'tis "],
  ['angle marks', '«»'],
  ['full stops', '.'],
  ['full stops apart', '. '],
  ['ellipses', '… '],
  ['question marks', '?!'],
  ['initials', 'J. '],
  ['initials without space', 'J.'],
  ['abbreviations', 'Mr. '],
  ['numbers with stops', '1.'],
  ['a list of numbers', (index) => `${index}. `],
  ['numbers in words', 'million '],
  ['numbers with commas', '1,000,'],
  ['one word', 'k'],
  ['one word in capitals', 'K'],
  ['one word of Chinese', '京'],
  ['one word with hyphens', 'k-'],
  ['dashes', '—'],
  ['colons', 'Kim: '],
  ['commas', ','],
  ['words and commas', 'kim, '],
  ['paragraphs of one word', 'Kim\n\n'],
  ['paragraphs of one sentence', 'Kim came.\n\n'],
  ['paragraphs that quote', '“Kim came.\n\n'],
  ['paragraphs of marks', '“\n\n'],
  ['a dateline a paragraph', 'PARIS (AP) — Kim came.\n\n'],
  ['advertisements', 'Advertisement\n\n'],
  ['newlines', '\n'],
  ['newlines and letters', 'k\n'],
  ['CRLF', '\r\n'],
  ['spaces', ' '],
  ['tabs and words', 'k\t'],
  ['no-break spaces', '\u00a0'],
  ['names', (index) => `${name(index)} ${name(index + 7)} `],
  ['names with commas', (index) => `${name(index)} ${name(index + 7)}, `],
  ['names with one surname', (index) => `${name(index)} Kim came. `],
  ['names with one forename', (index) => `Anna ${name(index)} came. `],
  ['one name in one sentence', 'Anna Kim '],
  ['titles of people', 'President '],
  ['people with titles', (index) => `President ${name(index)} came. `],
  ['people who speak', (index) => `“We came, all ${index} of us,” said Anna ${name(index)}. `],
  ['people who speak in one paragraph each', (index) => `“We came in ${index} ships,” ${name(index)} said.\n\n`],
  ['one remark over and over', '“We cannot wait for another winter,” said Anna Berg. '],
  ['one remark in parts', '“We came,” she said, '],
  ['speakers by pronoun', 'She said that he came. '],
  ['verbs of saying', 'said '],
  ['according to', 'according to '],
  ['cues before marks', 'said “ '],
  ['cues after marks', '” said '],
  ['who, who, who', 'who '],
  ['brackets opened', '('],
  ['brackets closed', ')'],
  ['brackets in brackets', halves('(', ')')],
  ['brackets of three kinds', halves('([{', '}])')],
  ['bracketed words', '(k) '],
  ['distinct words', (index) => `${word(index)} `],
  ['distinct words, a sentence each', (index) => `The ${word(index)} came. `],
  ['distinct words of one place in the hash table', (index) => `${ofOnePlace(index)} `],
  ['words of one hash', (index) => `${ofOneHash(index)} `],
  ['sentences of two words', 'Kim came. '],
  ['sentences alike but for one word', (index) => `The council of the city voted on Monday to close the ${word(index)} bridge for repairs. `],
  ['one sentence over and over', 'The council of the city voted on Monday to close the bridge for repairs. '],
  ['scripts in turn', 'Kim Ким 金 قال שלום '],
  ['scripts in turn without space', 'kкم金'],
  ['combining marks', '\u0301'],
  ['letters with combining marks', 'e\u0301\u0323\u0308 '],
  ['right to left', 'قال «سمعت». '],
  ['bidirectional controls', '\u202e\u2066k'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['flags', '🇰🇵'],
  ['zero-width joiners', '\u200d'],
  ['NULs', '\0'],
  ['NULs between words', 'k\0 '],
  ['replacement characters', '\ufffd'],
  ['slashes', 'a/b/'],
  ['addresses', 'https://example.com/a.b?c=d. '],
  ['mail addresses', 'a@b.c '],
  ['bullets', '• k\n'],
  ['asterisks', '*'],
  ['underscores', '_'],
  ['tags', '<b>'],
  ['money', '$1.5bn '],
  ['ampersands', 'A & '],
];

/** Each shape's name, and the text of it that has about so many bytes in UTF-8. */
export function* hostile(bytes, part = '') {
  for (const [name, piece] of shapes.filter(([name]) => name.includes(part))) {
    const of = Math.ceil(bytes / Buffer.byteLength(typeof piece === 'string' ? piece : piece(1000, 1)));
    yield [name, typeof piece === 'string' ? piece.repeat(of) : Array.from({ length: of }, (_, i) => piece(i, of)).join('')];
  }
}
