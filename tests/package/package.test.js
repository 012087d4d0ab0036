// The packed package: what is in it, what it can be imported as, its types, and what it says of its elements.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser.js';
import { install, tools } from './installed.js';
import { serveFolder } from './static.js';

const run = promisify(execFile);
let installed;
let folder;

before(async () => {
  installed = await install();
  folder = join(installed.folder, 'node_modules/nutgraf');
});

after(() => installed?.remove());

const read = (name) => readFile(join(folder, name));
const readJson = async (name) => JSON.parse(await read(name));

/** What the wasm weighs, gzipped, in bytes. A change that makes it heavier by more than 2 % says so by changing this figure. */
const RECORDED = 124_000;

test('the wasm weighs what it weighed, gzipped', async () => {
  const { length } = gzipSync(await read('nutgraf_bg.wasm'), { level: 9 });
  assert.ok(length <= RECORDED * 1.02, `${length} bytes, where ${RECORDED} are recorded`);
});

test('no type of the engine is any', async () => {
  const [ours, boilerplate] = (await read('nutgraf.d.ts')).toString().split('export type InitInput');
  assert.ok(boilerplate, 'wasm-bindgen has changed how it writes its own part');
  const code = ours.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*/g, '');
  assert.match(code, /export function summarize\(/);
  assert.doesNotMatch(code, /\bany\b/);
});

// The parts of the package that are one module alone or a folder of them.
const inside = {
  '': ['LICENSE', 'README.md', 'THIRD_PARTY_LICENSES', 'custom-elements.json', 'package.json', 'cli.js', 'node.js', 'node-summarizer.js', 'nutgraf.global.js'],
  nutgraf: ['nutgraf.d.ts', 'nutgraf.js', 'nutgraf_bg.wasm', 'nutgraf_bg.wasm.d.ts'],
};
const typedModules = ['element', 'elements', 'engine', 'excerpt', 'quote', 'remarks', 'speaker', 'summarizer', 'widget'];
const folders = {
  cli: { names: ['article', 'options', 'report', 'terminal'], types: false },
  elements: {
    names: ['article-element', 'attribute', 'follower', 'language', 'languages', 'mark', 'panel', 'quotes', 'reveal', 'sheet', 'source', 'summary', 'turn', 'watch'],
    types: true,
  },
  summarizer: {
    names: ['abort', 'content', 'frames', 'headline', 'interface', 'language', 'markdown', 'monitor', 'options', 'policy', 'task', 'teaser', 'webidl'],
    types: true,
  },
};

test('it holds what it needs, and nothing else', () => {
  const withTypes = (path) => [`${path}.js`, `${path}.d.ts`];
  const expected = [
    ...Object.values(inside).flat(),
    ...typedModules.flatMap(withTypes),
    ...Object.entries(folders).flatMap(([name, { names, types }]) =>
      names.flatMap((file) => (types ? withTypes(`${name}/${file}`) : [`${name}/${file}.js`])),
    ),
  ];
  assert.deepEqual(installed.files, expected.sort());
});

test('its name, version, licence and engines are stated, and it depends on nothing', async () => {
  const { version } = (await readFile(new URL('../../Cargo.toml', import.meta.url), 'utf8')).match(/^version = "(?<version>.*)"/m).groups;
  const { name, version: itsVersion, license, type, engines, bin, dependencies, repository } = await readJson('package.json');
  assert.deepEqual(
    { name, version: itsVersion, license, type, engines, bin, dependencies },
    { name: 'nutgraf', version, license: 'MIT', type: 'module', engines: { node: '>=20' }, bin: { nutgraf: 'cli.js' }, dependencies: undefined },
  );
  assert.match(repository.url, /^git\+https:.*\.git$/);
});

test('it exports its modules, the wasm, and what describes it', async () => {
  const { exports } = await readJson('package.json');
  assert.deepEqual(Object.keys(exports), [
    '.', './widget', './elements', './summarizer', './nutgraf_bg.wasm', './custom-elements.json', './package.json',
  ]);
  for (const target of Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)))) {
    assert.ok((await read(target)).length > 0, target);
  }
});

test('publint has nothing to say', async () => {
  const { stdout } = await run(tools('publint'), ['run', installed.tarball, '--strict']);
  assert.match(stdout, /All good!/);
});

test('attw has nothing to say of an ES module', async () => {
  const { stdout } = await run(tools('attw'), [installed.tarball, '--profile', 'esm-only', '--format', 'json']);
  const { analysis } = JSON.parse(stdout);
  assert.equal(Object.keys(analysis.entrypoints).length, 7);
  const kinds = Object.values(analysis.problems).flat().map(({ kind, resolutionKind }) => `${kind} (${resolutionKind})`);
  // What `require` gets: an ES module, which Node can load since 20.19 and older ones say they cannot.
  assert.deepEqual([...new Set(kinds)], ['CJSResolvesToESM (node16-cjs)']);
});

const consumer = `
import init, { summarize, type Summary } from 'nutgraf';
import { NutgrafQuotesElement, NutgrafSummaryElement } from 'nutgraf/widget';
import { NutgrafSummaryElement as Same } from 'nutgraf/elements';
import { install, Summarizer } from 'nutgraf/summarizer';
import wasm from 'nutgraf/nutgraf_bg.wasm';

await init({ module_or_path: wasm });
const summary: Summary = summarize('An article.', { maxSentences: 1 });
const element: NutgrafSummaryElement = document.createElement('nutgraf-summary');
const same: Same = element;
same.maxSentences = summary.sentences.length;
const quotes: NutgrafQuotesElement | null = document.querySelector('nutgraf-quotes');
quotes?.refresh();
await install();
const text: string = await (await Summarizer.create({ type: 'key-points' })).summarize('An article.');
text.toUpperCase();
// @ts-expect-error: an element has no such thing
element.maxSentence = 3;
`;
for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler'], ['preserve', 'bundler']]) {
  test(`its types hold in a strict program (module ${module}, resolution ${resolution})`, async () => {
    await writeFile(join(installed.folder, 'consumer.ts'), consumer);
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--types', ''];
    const tsc = new URL('../../node_modules/.bin/tsc', import.meta.url).pathname;
    await assert.doesNotReject(
      run(tsc, [...options, '--module', module, '--moduleResolution', resolution, 'consumer.ts'], { cwd: installed.folder }),
      ({ stdout }) => assert.fail(stdout),
    );
  });
}

test('what is imported for nothing is left out of a bundle, and what defines elements is not', async () => {
  const sizeOf = async (code) => {
    await writeFile(join(installed.folder, 'entry.js'), code);
    const args = ['entry.js', '--bundle', '--format=esm', '--minify', '--log-level=error'];
    return (await run(tools('esbuild'), args, { cwd: installed.folder })).stdout.length;
  };
  for (const name of ['nutgraf', 'nutgraf/elements', 'nutgraf/summarizer']) {
    assert.equal(await sizeOf(`import '${name}';`), 0, name);
  }
  assert.ok((await sizeOf("import 'nutgraf/widget';")) > 10_000);
  const inNode = ['entry.js', '--bundle', '--format=esm', '--platform=node', '--log-level=error'];
  await writeFile(join(installed.folder, 'entry.js'), "import { summarize } from 'nutgraf'; console.log(summarize);");
  assert.match((await run(tools('esbuild'), inNode, { cwd: installed.folder })).stdout, /readFileSync/);
});

test('what runs in a browser asks for nothing that only Node has', async () => {
  for (const file of installed.files.filter((file) => file.endsWith('.js') && !/^(cli\b|node)/.test(file))) {
    assert.doesNotMatch((await read(file)).toString(), /\bfrom ['"]node:|\bprocess\./, file);
  }
});

test('custom-elements.json tells of each element what it has', async () => {
  const { schemaVersion, modules } = await readJson('custom-elements.json');
  assert.match(schemaVersion, /^2\./);
  const elements = modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(elements.map(({ tagName, name }) => [tagName, name]).sort(), [
    ['nutgraf-quotes', 'NutgrafQuotesElement'],
    ['nutgraf-summary', 'NutgrafSummaryElement'],
  ]);
  const defined = modules.find(({ path }) => path === 'widget.js').exports.filter(({ kind }) => kind === 'custom-element-definition');
  assert.deepEqual(defined.map(({ name }) => name).sort(), ['nutgraf-quotes', 'nutgraf-summary']);
  for (const element of elements) {
    const names = (list) => element[list].map(({ name }) => name);
    assert.deepEqual(names('events').sort(), ['nutgraf-error', 'nutgraf-ready', 'nutgraf-select']);
    for (const list of ['attributes', 'slots', 'cssParts', 'cssProperties', 'members']) {
      assert.ok(element[list].length > 0, list);
      assert.deepEqual(names(list), [...new Set(names(list))], list);
      for (const { name, description } of element[list]) {
        assert.ok(description || name === 'define', `${element.tagName}: ${list}: ${name} has no description`);
      }
    }
  }
});

test('and that is what the elements have', async () => {
  const server = await serveFolder(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}package.json`);
    const { modules } = await readJson('custom-elements.json');
    for (const { tagName, attributes, members, cssStates } of modules.flatMap(({ declarations }) => declarations)) {
      const has = await page.evaluate(async (tagName) => {
        await import('/widget.js');
        const { observedAttributes, prototype } = customElements.get(tagName);
        const names = [];
        for (let at = prototype; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at));
        return { observedAttributes, names };
      }, tagName);
      assert.deepEqual(attributes.map(({ name }) => name).sort(), [...new Set(has.observedAttributes)].sort(), tagName);
      for (const { name, static: isStatic } of members) assert.ok(isStatic || has.names.includes(name), `${tagName}: ${name}`);
      assert.ok(cssStates.length > 0);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
