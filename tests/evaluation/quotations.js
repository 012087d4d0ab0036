// Direct quotations: whether each is found, and given to who said it.
//
// Words in quotation marks that nobody is said to have spoken (a title, scare quotes) are neither right nor wrong
// where they are returned without a speaker, and wrong where they are given one.

import { list, object, spansOf, string } from './form.js';
import { f1, length, overlap } from './metrics.js';

/** How much of each of two spans both must share to be one quotation. */
const SHARED = 0.8;
/** The quotation marks themselves, which one may count to the quotation. */
const MARKS = 2;

export const columns = ['quotations', 'span F1', 'precision', 'recall', 'speaker', 'attributed F1'];

export function read(row) {
  const text = string(row.text, 'text');
  const span = spansOf(text);
  const quotes = list(row.quotes, 'quotes').map((quote, i) => {
    const at = `quotes[${i}]`;
    const spans = list(object(quote, at).speaker_spans ?? [], `${at}.speaker_spans`);
    return {
      ...span(quote, at),
      mentions: spans.map((one, j) => span(one, `${at}.speaker_spans[${j}]`)),
      // whom any mention of the same name is right for
      names: quote.speaker_kind === 'named' ? string(quote.speaker, `${at}.speaker`).split(/\s+/) : [],
    };
  });
  const unspoken = list(row.unattributed_quoted ?? [], 'unattributed_quoted').map((one, i) => span(one, `unattributed_quoted[${i}]`));
  return { text, quotes, unspoken };
}

/** The answer that a quotation of the data is, or none. */
function answerTo(quote, answers) {
  const best = answers.reduce((a, b) => (a && overlap(quote, a) >= overlap(quote, b) ? a : b), undefined);
  if (!best) return undefined;
  const shared = overlap(quote, best);
  return shared >= SHARED * length(quote) && shared >= SHARED * (length(best) - MARKS) ? best : undefined;
}

function isSpeaker(speaker, { mentions, names }) {
  if (!speaker) return false;
  if (mentions.some((mention) => overlap(mention, speaker.mention) > 0)) return true;
  const surname = speaker.name.trim().split(/\s+/).at(-1);
  return surname.length > 2 && names.includes(surname);
}

export function evaluate(nutgraf, rows) {
  let [hits, found, wanted, attributed] = [0, 0, 0, 0];
  for (const { text, quotes, unspoken } of rows) {
    const answers = nutgraf.quotations(text);
    const right = new Set();
    for (const quote of quotes) {
      const answer = answerTo(quote, answers);
      if (!answer) continue;
      right.add(answer);
      hits++;
      if (quote.mentions.length > 0 && isSpeaker(answer.speaker, quote)) attributed++;
    }
    wanted += quotes.length;
    const forgiven = (answer) => !right.has(answer) && !answer.speaker && unspoken.some((span) => overlap(span, answer) > 0);
    found += answers.filter((answer) => !forgiven(answer)).length;
  }
  const spans = f1(hits, found, wanted);
  const shares = [spans.f1, spans.precision, spans.recall, attributed / (hits || 1), f1(attributed, found, wanted).f1];
  return [{ what: '', figures: [wanted, ...shares.map((one) => 100 * one)] }];
}
