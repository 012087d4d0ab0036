// The measurements in a page: what `bench.js` calls there.

import { coldStart, measure } from './measure.js';
import { tools } from './tools.js';

const engineOf = async (address) => {
  const engine = await import(address);
  await engine.default();
  return engine;
};

Object.assign(globalThis, {
  measure: async (tool, length) => measure(tool, length, await engineOf('/target/bench/module/nutgraf_bench.js')),
  coldStart: (tool) =>
    coldStart(async () => {
      if (tool === 'nutgraf') return tools.summarize(await engineOf('/pkg/nutgraf.js'));
      if (tool === 'floor') return tools.floor(await engineOf('/target/bench/bare/nutgraf_bench.js'));
      return tools[tool]();
    }),
});
