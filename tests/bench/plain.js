// A summary in plain JavaScript, as one would write it in an afternoon: one regular expression, one Map.

const piece = /[a-zà-ɏ\d]+|[.!?]["”’)]?\s/gi;

/** The `most` sentences whose words the text uses most, in its order. */
export function summarize(text, most = 3) {
  const counts = new Map();
  const sentences = [{ start: 0, end: text.length, words: [] }];
  for (const match of text.matchAll(piece)) {
    const last = sentences[sentences.length - 1];
    const word = match[0].toLowerCase();
    if (word[0] === '.' || word[0] === '!' || word[0] === '?') {
      last.end = match.index + word.length;
      sentences.push({ start: last.end, end: text.length, words: [] });
    } else if (word.length > 3) {
      last.words.push(word);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const score = ({ words }) => words.reduce((sum, word) => sum + counts.get(word), 0) / (words.length + 5);
  return sentences
    .map((sentence) => ({ ...sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end).trim());
}
