// Times one tool on one text, in Node and in a browser alike.

import { article } from './text.js';
import { tools } from './tools.js';

/** How long a tool is run again and again, in milliseconds. */
const PATIENCE = 1500;
/** What is too short to be timed by itself is run so often that it takes this long. */
const SHORTEST = 20;

/**
 * The best time of a run in milliseconds, the bytes of the text in UTF-8, and those of the engine's memory after it.
 * `before` is called when all is ready to run.
 */
export async function measure(tool, length, engine, before = () => {}) {
  const text = article(length);
  const run = await tools[tool](engine);
  const bytes = new TextEncoder().encode(text).length;
  before();
  const timed = async (times) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) await run(text);
    return (performance.now() - start) / times;
  };
  const first = await timed(1);
  let best = first;
  const times = Math.max(1, Math.ceil(SHORTEST / first));
  for (let spent = first; spent < PATIENCE; ) {
    const time = await timed(times);
    best = Math.min(best, time);
    spent += time * times;
  }
  return { milliseconds: best, bytes };
}

/** The time from nothing to the first answer, in milliseconds: what `load` fetches and compiles, and a first text. */
export async function coldStart(load) {
  const text = article(5000);
  const start = performance.now();
  const run = await load();
  await run(text);
  return performance.now() - start;
}
