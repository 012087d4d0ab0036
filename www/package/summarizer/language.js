// The languages of the options: nutgraf has word lists for English, and translates nothing.

const available = ['en'];

/**
 * Language tags in their canonical form, each once; one tag is a list of it, and none is an empty list.
 *
 * @param {string | string[] | undefined} tags
 * @throws {RangeError} at what is no language tag
 */
export function canonicalize(tags) {
  return Intl.getCanonicalLocales(tags);
}

/**
 * The available language that fits each tag best, or null; each once, and null for no tags at all.
 *
 * @param {string[]} tags canonical
 * @returns {(string | null)[] | null}
 */
export function match(tags) {
  if (tags.length === 0) return null;
  const best = tags.map((tag) => available.find((language) => new Intl.Locale(tag).language === language) ?? null);
  return [...new Set(best)];
}
