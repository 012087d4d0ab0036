import { languages } from './languages.js';

/**
 * Which language an element speaks.
 *
 * @typedef {import("./languages.js").Strings} Strings
 * @typedef {{ lang: string, dir: "ltr" | "rtl", strings: Strings }} Language
 */

/**
 * The language that a node of the page is in, as its ancestors say, those around its shadow root too. Empty where none does.
 *
 * @param {Element} element
 * @returns {string}
 */
export function languageOf(element) {
  for (let at = /** @type {any} */ (element); at; at = at.parentNode ?? at.host) {
    const lang = at.getAttribute?.('lang') ?? null;
    if (lang !== null) return lang;
  }
  return '';
}

/**
 * The language that we speak where a page is in `tag`: its own, or English where we do not know it.
 *
 * @param {string} tag  BCP 47, as in `lang`: `pt-BR`, `zh-TW`
 * @returns {Language}
 */
export function languageFor(tag) {
  const name = tag.toLowerCase();
  const [primary] = name.split('-');
  const known = Object.hasOwn(languages, primary) ? primary : 'en';
  // Those who write zh-TW or zh-HK read traditional characters. `Intl.Locale` knows, but takes milliseconds to wake.
  const lang = known === 'zh' && /-(hant|hk|mo|tw)\b/.test(name) && !name.includes('-hans') ? 'zh-Hant' : known;
  const { dir = 'ltr', ...strings } = languages[lang];
  return { lang, dir, strings };
}
