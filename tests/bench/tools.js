// What is timed: each tool is given the engine's module, and gives what it does with a text.

const half = (text) => [text.slice(0, text.length / 2), text.slice(text.length / 2)];

/** By name, in the order of the table. */
export const tools = {
  floor: async (engine) => (text) => engine.floor(text),
  summarize: async (engine) => (text) => engine.summarize(text),
  quotations: async (engine) => (text) => engine.quotations(text),
  'compare, two halves': async (engine) => (text) => engine.compare(half(text)),
  'plain JavaScript': async () => (await import('./plain.js')).summarize,
  'wink-nlp': async () => {
    const [{ default: wink }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
    // sentences alone: with its other steps it takes three times as long
    const nlp = wink(model, ['sbd']);
    return (text) => nlp.readDoc(text).out(nlp.its.sentenceWiseImportance);
  },
  'node-summarizer': async () => {
    const { SummarizerManager } = (await import('node-summarizer')).default;
    return (text) => new SummarizerManager(text, 3).getSummaryByFrequency();
  },
  'lexrank.js': async () => (await import('lexrank.js')).default,
  'compromise, quotations': async () => {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).quotations().out('array');
  },
};

/** What does not run in a page: it reads files, and without them answers every text with an error. */
export const inNodeAlone = new Set(['node-summarizer']);

/** What each of ours is held against, beside the floor. */
export const rivals = {
  summarize: ['plain JavaScript', 'wink-nlp', 'node-summarizer', 'lexrank.js'],
  quotations: ['compromise, quotations', 'plain JavaScript', 'wink-nlp'],
};
