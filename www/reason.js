import { conjunction } from './conjunction.js';
import { element } from './package/element.js';
import { map, picture } from './picture.js';
import { isUnnamed, nameOf } from './package/speaker.js';

/**
 * Why a sentence or a quote was chosen: in a picture, and in words for whoever does not see it.
 *
 * @typedef {import("./engine.js").Excerpt} Excerpt
 * @typedef {import("./engine.js").ScoredSentence} ScoredSentence
 * @typedef {import("./package/remarks.js").Remark} Remark
 * @typedef {(Excerpt & { role: string })[]} Paragraphs
 * @typedef {Object} Reason
 * @property {'point' | 'quote' | 'place'} kind
 * @property {string} heading
 * @property {string} verdict
 * @property {HTMLElement} [picture]
 * @property {string} [legend]
 *
 * @typedef {{ name: string, label: string, act?: () => void, href?: string }} Action  what the note lets the reader do
 */

/** How many of the words that counted are named aloud; the text underlines all of them. */
const NAMED = 5;

/**
 * Why a sentence is in the summary.
 *
 * @param {ScoredSentence} sentence
 * @param {ScoredSentence[]} summary
 * @param {number} positionWeight  how far position counts against frequency, from 0 to 1
 * @param {Paragraphs} paragraphs
 * @returns {Reason}
 */
export function reasonForSentence(sentence, summary, positionWeight, paragraphs) {
  const said = `${amount(sentence.frequency)} of what the article keeps talking about`;
  const place = placeOf(sentence, paragraphs);
  const named = wordsOf(sentence.terms);
  const above = named.length > 0 ? `, above all ${conjunction(named)}` : '';
  const more = weighing(positionWeight);
  return {
    kind: 'point',
    heading: 'Why this sentence',
    verdict: verdict(sentence.frequency * (1 - positionWeight), sentence.position * positionWeight),
    picture: picture(
      [
        { name: 'What it says', value: sentence.frequency, weight: 1 - positionWeight, words: capital(said) },
        { name: 'Where it stands', value: sentence.position, weight: positionWeight, words: capital(place) },
      ],
      map(paragraphs, summary, [sentence]),
      `What it says: ${said}${above}. Where it stands: ${place}, a ${strength(sentence.position)} place.${more}`,
    ),
    legend: 'Thicker underline: the word counted more. Thicker bar: this weighs more.',
  };
}

/**
 * Why a quote is a key quote, and how its speaker is known.
 *
 * @param {Remark} quote
 * @param {Remark[]} ranked  all quotes of the article, the most telling first
 * @param {Paragraphs} paragraphs
 * @returns {Reason}
 */
export function reasonForQuote(quote, ranked, paragraphs) {
  const place = placeOf(quote, paragraphs);
  const rank = ranked.indexOf(quote) + 1;
  const standing = ranked.length === 1 ? 'the only quote in the article' : `number ${rank} of ${ranked.length} quotes`;
  const speaker = speakerInWords(quote);
  return {
    kind: 'quote',
    heading: 'Why this quote',
    verdict: speaker,
    picture: picture(
      [
        { name: 'How telling', value: quote.score / (ranked[0].score || 1), words: capital(standing) },
        { name: 'Where it stands', words: capital(place) },
      ],
      map(paragraphs, ranked.flatMap(({ parts }) => parts), quote.parts),
      `How telling: ${standing}. Where it stands: ${place}.`,
    ),
    legend: 'Underlined: the words that show who speaks. Longer bar: more telling.',
  };
}

/**
 * What a comparison led to.
 *
 * @param {Excerpt} place
 * @param {Paragraphs} paragraphs
 * @returns {Reason}
 */
export function reasonForPlace(place, paragraphs) {
  return { kind: 'place', heading: 'From the comparison', verdict: `${capital(placeOf(place, paragraphs))}.` };
}

/** @param {Remark} quote */
function speakerInWords({ speaker, cue }) {
  if (!speaker) return 'The article does not make clear whose words these are.';
  if (isUnnamed(speaker)) return `The words of ${nameOf(speaker)}; who that is could not be made out.`;
  const mention = `“${speaker.mention.text}”`;
  const shown = cue ? `${mention} and “${cue.text}” show` : `${mention} shows`;
  return `The words of ${speaker.name}, as ${shown}.`;
}

/** Which of the two counted, so that nobody has to compare the bars. */
function verdict(words, place) {
  if (words > 2 * place) return 'Chosen above all for what it says.';
  if (place > 2 * words) return 'Chosen above all for where it stands.';
  return 'Chosen for what it says and for where it stands.';
}

/** What the thickness of the bars says. */
function weighing(positionWeight) {
  if (Math.abs(positionWeight - 0.5) < 0.05) return '';
  return positionWeight > 0.5 ? ' Where it stands weighs more.' : ' What it says weighs more.';
}

/** @param {number} value */
function amount(value) {
  if (value >= 2 / 3) return 'much';
  return value >= 1 / 3 ? 'some' : 'little';
}

/** @param {number} value */
function strength(value) {
  if (value >= 2 / 3) return 'strong';
  return value >= 1 / 3 ? 'fair' : 'weak';
}

/**
 * @param {Excerpt} excerpt
 * @param {Paragraphs} paragraphs
 */
function placeOf(excerpt, paragraphs) {
  const body = paragraphs.filter((paragraph) => paragraph.role === 'body');
  const index = body.findIndex((paragraph) => excerpt.start < paragraph.end);
  return index < 0 ? 'outside the body of the article' : `paragraph ${index + 1} of ${body.length}`;
}

/**
 * The weightiest of the words that counted, each once.
 *
 * @param {ScoredSentence["terms"]} terms
 */
function wordsOf(terms) {
  const heaviest = [...terms].sort((a, b) => b.weight - a.weight).map((term) => term.text);
  const once = new Map(heaviest.reverse().map((text) => [text.toLowerCase(), text]));
  return [...once.values()].reverse().slice(0, NAMED);
}

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/**
 * The note that shows a reason.
 *
 * @param {Reason} reason
 * @param {Action[]} actions
 * @returns {HTMLElement}
 */
export function reasonNote({ kind, heading, verdict, picture, legend }, actions) {
  return element(
    'aside',
    { class: `reason ${kind}-reason`, 'aria-labelledby': 'reason-heading' },
    element('h3', { id: 'reason-heading' }, heading),
    element('p', { class: 'verdict', dir: 'auto' }, verdict),
    picture ?? null,
    legend ? element('p', { class: 'legend' }, legend) : null,
    element('p', { class: 'actions' }, ...actions.map(action)),
  );
}

/** @param {Action} action */
function action({ name, label, act, href }) {
  const look = { class: `quiet ${name}` };
  if (href) return element('a', { ...look, href, target: '_blank', rel: 'noreferrer' }, label);
  return element('button', { type: 'button', ...look, onclick: act }, label);
}
