import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The name of standard input among files. */
export const STANDARD_INPUT = '-';

/** @type {Record<string, string>} */
const troubles = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
};

/**
 * The text of a file, or of standard input.
 *
 * @param {string} name
 * @returns {Promise<string>}
 * @throws {Error} with a message for the person who named it
 */
export async function readArticle(name) {
  const title = name === STANDARD_INPUT ? 'standard input' : name;
  try {
    return decoded(await bytesOf(name));
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Error(`cannot read ${title}: ${troubles[code ?? ''] ?? message}`);
  }
}

/** @param {string} name */
async function bytesOf(name) {
  if (name === STANDARD_INPUT) return buffer(process.stdin);
  const file = await open(name);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** @param {Buffer} bytes */
function decoded(bytes) {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) throw new Error('it is not a text');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` makes it so if it is of an old Windows');
  }
}
