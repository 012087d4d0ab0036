import { ImportError } from './import-error.js';

/**
 * Turns the bytes of a file or of an answer into text, or says why they are none. What a reader should know of how it was
 * done is a note.
 *
 * @typedef {{ text: string, note: string | null }} Decoded
 */

/** More than any article: a whole book is a twentieth of it. In bytes. */
export const LARGEST = 20_000_000;

/** What files begin with that are often taken for text, and what to do about them. */
const KNOWN = [
  { opens: '%PDF-', is: 'a PDF. Open it, select its text, and paste that' },
  { opens: 'PK\x03\x04', is: 'a Word file or an archive. Open it, select its text, and paste that' },
  { opens: '\xd0\xcf\x11\xe0', is: 'an old Office file. Open it, select its text, and paste that' },
  { opens: '{\\rtf', is: 'rich text. Open it, select its text, and paste that' },
];
/** How far into a page its encoding is declared, by the HTML standard. In bytes. */
const DECLARED_WITHIN = 1024;
/** Text has hardly any control characters, other than line ends, tabs and page breaks. */
const MOST_CONTROLS = 0.02;

/**
 * @param {Uint8Array} bytes
 * @param {{ charset?: string, isHtml?: boolean }} [options]  `charset`: what a server or the file itself claims
 * @returns {Decoded}
 * @throws ImportError where it is no text
 */
export function decode(bytes, { charset, isHtml = false } = {}) {
  if (bytes.length > LARGEST) throw new ImportError(`It is larger than ${LARGEST / 1e6} MB, which no article is.`);
  const opening = latin(bytes.subarray(0, DECLARED_WITHIN));
  const known = KNOWN.find(({ opens }) => opening.startsWith(opens));
  if (known) throw new ImportError(`It is not text, but ${known.is}.`);

  const declared = charset ?? (isHtml ? /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(opening)?.[1] : undefined);
  const decoded = byMark(bytes) ?? byLabel(bytes, declared) ?? guessed(bytes);
  if (!isText(decoded.text)) throw new ImportError('It is not text.');
  if (decoded.text.trim() === '') throw new ImportError('There is no text in it.');
  return decoded;
}

/** By the byte order mark that it opens with. */
function byMark(bytes) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes);
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), note: null };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), note: null };
  return null;
}

/** By what it is said to be; but UTF-8 is soon said, and worth a second look. */
function byLabel(bytes, label) {
  if (!label || /^utf-?8$/i.test(label)) return null;
  try {
    return { text: new TextDecoder(label).decode(bytes), note: null };
  } catch {
    return null;
  }
}

/** UTF-8, if that is what it is for the most part; else what was usual before it. */
function guessed(bytes) {
  const decoded = lenient(bytes);
  if (decoded.note === null) return decoded;
  const broken = count(decoded.text, /\ufffd/g);
  const whole = count(decoded.text, /[^\0-\x7f\ufffd]/gu);
  if (whole > broken) return decoded;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, note: 'It is not UTF-8 and was read as Windows-1252: accents and quotation marks may be wrong.' };
}

/** As UTF-8, with a sign in place of each broken character. */
function lenient(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const broken = count(text, /\ufffd/g);
    return { text, note: `${broken} ${broken === 1 ? 'character is' : 'characters are'} broken in it, and shown as \ufffd.` };
  }
}

function isText(text) {
  const controls = count(text, /[\0-\x08\x0e-\x1a\x1c-\x1f]/g);
  return !text.includes('\0') && controls <= text.length * MOST_CONTROLS;
}

const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const latin = (bytes) => String.fromCharCode(...bytes);
