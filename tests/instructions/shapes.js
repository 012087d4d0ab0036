// Texts that nobody would write, each as long as is asked for. Reading them may take no longer a byte than an ordinary article.

/** A word that no other index has, of letters alone. */
function word(index) {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : word(Math.floor(index / 26)) + letter;
}

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
