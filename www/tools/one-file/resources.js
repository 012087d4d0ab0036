import { startEngine } from '../../engine.js';

/**
 * What the page has inside where it is a single file: in place of `../../resources.js`, which fetches the same.
 */

export async function loadEngine() {
  const packed = Uint8Array.from(atob(inside('engine')), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return startEngine(await new Response(unpacked).arrayBuffer());
}

/** @param {string} name */
export async function fetchArticle(name) {
  const text = JSON.parse(inside('shipped'))[name];
  return text === undefined ? new Response('', { status: 404 }) : new Response(text);
}

/** @param {string} id */
const inside = (id) => document.getElementById(id)?.textContent ?? '';
