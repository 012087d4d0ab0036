import { remarksOf } from '../remarks.js';
import { nameOf } from '../speaker.js';

/**
 * A digest, and a comparison, as text for a person to read.
 *
 * @typedef {import('../nutgraf.js').Comparison} Comparison
 * @typedef {import('../nutgraf.js').Excerpt} Excerpt
 * @typedef {import('../nutgraf.js').Place} Place
 * @typedef {import('../nutgraf.js').Quotation} Quotation
 * @typedef {import('../nutgraf.js').Summary} Summary
 * @typedef {import('./terminal.js').Terminal} Terminal
 */

const POINT = { first: '• ', indent: '  ' };
const INDENTED = { first: '  ' };

/** Of a comparison, the first of each list: it names what matters most first, and `--json` has all of it. */
const FEW = 5;
const FEW_UNIQUE = 3;

/**
 * @param {{ summary: Summary, quotations: Quotation[] }} digest
 * @param {number} maxQuotes
 * @param {Terminal} terminal
 */
export function report({ summary: { headline, sentences }, quotations }, maxQuotes, terminal) {
  const remarks = remarksOf(quotations)
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, maxQuotes);
  const quotes = remarks.map(({ parts, speaker }) => {
    // What the article has in between is left out, and the gap is ours: it stands outside the marks.
    const said = parts.map(({ text }) => `“${text}”`).join(' … ');
    const by = speaker ? [nameOf(speaker), speaker.description?.text].filter(Boolean).join(', ') : 'Speaker not named';
    return terminal.paragraph(said, POINT) + terminal.paragraph(`— ${by}`, INDENTED);
  });
  const points = sentences.map(({ text }) => terminal.paragraph(text, POINT));
  return [
    ...(headline ? [terminal.title(headline.text)] : []),
    sections(
      [
        ['Key points', points],
        ['Key quotes', quotes],
      ],
      terminal,
    ) || terminal.paragraph('There is nothing to summarise in it.'),
  ].join('');
}

/**
 * @param {Comparison} comparison
 * @param {string[]} names the articles', in their order
 * @param {number} maxQuotes
 * @param {Terminal} terminal
 */
export function comparisonReport({ summary, shared, unique, differences, quotations }, names, maxQuotes, terminal) {
  /** @type {(places: Place[]) => string} */
  const namesOf = (places) => [...new Set(places.map(({ article }) => names[article]))].join(', ');
  /** @type {(text: string, places: Place[]) => string} */
  const sourced = (text, places) => terminal.paragraph(text, POINT) + terminal.paragraph(namesOf(places), INDENTED);
  const remarks = quotations.slice(0, maxQuotes).map(
    ({ speaker, versions }) =>
      terminal.paragraph(speaker ?? 'Speaker not named', POINT) +
      versions.map((version) => terminal.paragraph(`“${version.text}” (${names[version.article]})`, INDENTED)).join(''),
  );
  const numbers = differences.slice(0, FEW).map(({ claims }) =>
    claims
      .map(({ number, sentence }, index) =>
        terminal.paragraph(`${number.text}: ${sentence.text} (${names[sentence.article]})`, index === 0 ? POINT : INDENTED),
      )
      .join(''),
  );
  /** @type {[string, string[]][]} */
  const only = names.map((name, article) => [
    `Only in ${name}`,
    unique
      .filter((place) => place.article === article)
      .slice(0, FEW_UNIQUE)
      .map(({ text }) => terminal.paragraph(text, POINT)),
  ]);
  return (
    sections(
      [
        ['All of them in short', summary.map((place) => sourced(place.text, [place]))],
        ['What they share', shared.slice(0, FEW).map(({ members }) => sourced(members[0].text, members))],
        ['Numbers that differ', numbers],
        ['One remark, in their words', remarks],
        ...only,
      ],
      terminal,
    ) || terminal.paragraph('There is nothing to compare in them.')
  );
}

/**
 * Those that have something in them, with a blank line between them and between their items.
 *
 * @param {[heading: string, items: string[]][]} all
 * @param {Terminal} terminal
 */
function sections(all, terminal) {
  return all
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => `${terminal.heading(heading)}\n${items.join('\n')}`)
    .join('\n');
}
