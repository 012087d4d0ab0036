/**
 * How a speaker is called where the reader sees the name.
 *
 * @typedef {{ name: string, mention: { text: string } }} Speaker  as the engine gives it, with more
 */

/**
 * Whether the article's word for the speaker is all there is, and not a name: one word in small letters, as “she”.
 * What such words are in any language, only the engine knows; here it is enough that it looks like one.
 *
 * @param {Speaker} speaker
 */
export function isUnnamed({ name, mention }) {
  return name === mention.text && /^\p{Ll}\S*$/u.test(name);
}

/**
 * The name; or, in quotation marks so that it does not read like one, the article's word.
 *
 * @param {Speaker} speaker
 */
export function nameOf(speaker) {
  return isUnnamed(speaker) ? `“${speaker.name}”` : speaker.name;
}
