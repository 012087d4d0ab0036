/** Addresses, as readers write them. */

/**
 * The address that a reader means, with or without `https://`; `null` where it is none.
 *
 * @param {string} text
 * @returns {URL | null}
 */
export function urlOf(text) {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  // The page asks for nothing over a line that others could read.
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' && /[.:]|^localhost$/.test(url.host) ? url : null;
}

/**
 * What a site is called where it has no name.
 *
 * @param {URL | null} url
 */
export const hostOf = (url) => url?.host.replace(/^www\./, '');
