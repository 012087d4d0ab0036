// Completes what wasm-pack built in pkg into the npm package: one module of the engine, our modules from www/package with
// their types, the manifest of the elements, and the fields of package.json that wasm-pack does not know.

import { execFileSync } from 'node:child_process';
import { appendFile, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { manifestOf } from './manifest.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ours = at('www/package');
const pkg = at('pkg');
const fromPackage = (file) => `./${file}`;

// What the package can be imported as: the module behind each name, and what Node takes in its place.
const modules = {
  '.': { module: 'nutgraf.js', node: 'node.js' },
  './widget': { module: 'widget.js' },
  './elements': { module: 'elements.js' },
  './summarizer': { module: 'summarizer.js', node: 'node-summarizer.js' },
};
const wasm = { types: fromPackage('nutgraf_bg.wasm.d.ts'), default: fromPackage('nutgraf_bg.wasm') };
const data = ['custom-elements.json', 'package.json'];

// The modules that do something as they load, rather than when they are used.
const sideEffects = ['widget.js', 'nutgraf.global.js', 'node.js', 'node-summarizer.js', 'cli.js'];

// What wasm-pack leaves in pkg, and licences.js.
const built = ['nutgraf.js', 'nutgraf.d.ts', 'nutgraf_bg.wasm', 'nutgraf_bg.wasm.d.ts', 'package.json', 'README.md', 'LICENSE', '.gitignore', 'THIRD_PARTY_LICENSES'];

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

// The files of www/package, by their paths there.
async function ownFiles() {
  const entries = await readdir(ours, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => relative(ours, join(e.parentPath ?? e.path, e.name)));
}

// Makes one module of the engine's, since wasm-pack leaves the JavaScript of the crate in modules of their own: one file to load, and
// to allow.
async function joinEngine() {
  const { outputFiles } = await build({
    entryPoints: [join(pkg, 'nutgraf.js')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    banner: { js: '/* @ts-self-types="./nutgraf.d.ts" */' },
    write: false,
  });
  await writeFile(join(pkg, 'nutgraf.js'), outputFiles[0].text);
}

// Writes the types of modules, and of those that they are made of, beside them; the engine has its own.
function writeTypes(names) {
  const options = ['--declaration', '--emitDeclarationOnly', '--listEmittedFiles', '--allowJs', '--strict', '--noImplicitAny', 'false'];
  const platform = ['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable', '--types', ''];
  const args = [...options, ...platform, '--rootDir', pkg, '--outDir', pkg, ...names];
  const said = execFileSync(at('node_modules/.bin/tsc'), args, { cwd: pkg, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return [...said.matchAll(/^TSFILE: +(.+)$/gm)].map(([, file]) => relative(pkg, file));
}

// What one name of the package stands for: its types, and its module, in Node perhaps another.
const exportOf = ({ module, node }) => ({
  types: fromPackage(module.replace(/\.js$/, '.d.ts')),
  ...(node && { node: fromPackage(node) }),
  default: fromPackage(module),
});

// For TypeScript, which then knows what `querySelector('nutgraf-summary')` gives.
function tagNames({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  const lines = elements.map(({ tagName, name }) => `    '${tagName}': ${name};\n`);
  return `declare global {\n  interface HTMLElementTagNameMap {\n${lines.join('')}  }\n}\n`;
}

if ((await readdir(pkg)).includes('snippets')) await joinEngine();
// What an earlier build of ours left would be taken for a part of this one.
for (const file of await readdir(pkg)) if (!built.includes(file)) await rm(join(pkg, file), { recursive: true });
await cp(ours, pkg, { recursive: true });
const own = await ownFiles();
const types = writeTypes(Object.values(modules).map(({ module }) => module).filter((module) => own.includes(module)));
const declarations = types.map(async (file) => ({ path: file.replace(/\.d\.ts$/, '.js'), types: await readFile(join(pkg, file), 'utf8') }));
const manifest = manifestOf(await Promise.all(declarations), { classes: 'elements.js', definitions: 'widget.js' });
await writeFile(join(pkg, 'custom-elements.json'), json(manifest));
await appendFile(join(pkg, 'widget.d.ts'), tagNames(manifest));

// From Cargo.toml, by way of wasm-pack.
const { name, version, description, keywords, license, repository } = JSON.parse(await readFile(join(pkg, 'package.json'), 'utf8'));
const url = repository.url.replace(/^git\+|\.git$/g, '');
await writeFile(
  join(pkg, 'package.json'),
  json({
    name,
    version,
    description,
    keywords,
    license,
    homepage: `${url}#readme`,
    bugs: `${url}/issues`,
    repository: { type: 'git', url: `git+${url}.git`, directory: 'www/package' },
    type: 'module',
    engines: { node: '>=20' },
    bin: { nutgraf: 'cli.js' },
    main: fromPackage('nutgraf.js'),
    types: fromPackage('nutgraf.d.ts'),
    exports: {
      ...Object.fromEntries(Object.entries(modules).map(([name, entry]) => [name, exportOf(entry)])),
      './nutgraf_bg.wasm': wasm,
      ...Object.fromEntries(data.map((file) => [fromPackage(file), fromPackage(file)])),
    },
    customElements: 'custom-elements.json',
    sideEffects: sideEffects.map(fromPackage),
    files: ['nutgraf.js', 'nutgraf.d.ts', 'nutgraf_bg.wasm', 'custom-elements.json', 'THIRD_PARTY_LICENSES', ...own, ...types].sort(),
  }),
);
