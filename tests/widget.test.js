// What the README says of the elements is what they have, and what they weigh.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from '../www/package/elements/languages.js';

const at = (path) => new URL(`../www/package/${path}`, import.meta.url);
const read = (path) => readFile(at(path), 'utf8');
const classes = await Promise.all(['article-element', 'summary', 'quotes'].map((name) => read(`elements/${name}.js`)));
const source = classes.join('\n');
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const onYourSite = readme.slice(readme.indexOf('## On your site'), readme.indexOf('## Quick start'));

/** The names that a tag of the classes' comments gives. */
const tagged = (tag) => [...new Set([...source.matchAll(new RegExp(`@${tag} (?:\\{.*?\\} )?([\\w-]+) - `, 'g'))].map(([, name]) => name))];

for (const [tag, least] of Object.entries({ attr: 12, fires: 3, slot: 2, csspart: 16, cssproperty: 19, cssState: 3 })) {
  test(`the README has every @${tag}`, () => {
    const names = tagged(tag);
    assert.ok(names.length >= least, names.join());
    for (const name of names) assert.match(onYourSite, new RegExp(`[\`(]${name}[\`),]`), name);
  });
}

test('every attribute that is observed has its comment, and its property', () => {
  const observed = [...source.matchAll(/observedAttributes = \[(.*?)\]/g), ...source.matchAll(/questions = \[(.*?)\]/g)];
  const names = observed.flatMap(([, list]) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name));
  assert.deepEqual([...new Set(names)].sort(), tagged('attr').sort());
  for (const name of names.filter((name) => name !== 'lang')) {
    const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    assert.match(source, new RegExp(`  get ${property}\\(\\)`), property);
    assert.match(source, new RegExp(`  set ${property}\\(value\\)`), property);
  }
});

test('every custom property of the sheet has its comment', async () => {
  const used = [...(await read('elements/sheet.js')).matchAll(/var\((--nutgraf-[\w-]+)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), tagged('cssproperty').sort());
});

test('every language has every text, with the count where it belongs', () => {
  const names = Object.keys(languages.en);
  for (const [lang, { dir, ...strings }] of Object.entries(languages)) {
    assert.deepEqual(Object.keys(strings), names, lang);
    assert.ok([undefined, 'rtl'].includes(dir), lang);
    for (const [name, text] of Object.entries(strings)) {
      assert.equal(text.includes('{count}'), name === 'more', `${lang}: ${name}`);
      assert.ok(text.trim().length > 0, `${lang}: ${name}`);
    }
    assert.ok(onYourSite.includes(`${lang},`) || onYourSite.includes(`and ${lang};`) || onYourSite.includes(`${lang} and`), lang);
  }
});

test('the scripts weigh what the README says', async () => {
  const elements = (await readdir(at('elements'))).map((name) => `elements/${name}`);
  const ours = ['widget.js', 'elements.js', 'element.js', 'excerpt.js', 'remarks.js', 'speaker.js', 'engine.js', ...elements];
  const files = await Promise.all([...ours.map((name) => readFile(at(name))), readFile(new URL('../pkg/nutgraf.js', import.meta.url))]);
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  assert.ok(bytes < 36_000, `${bytes} bytes`);
});
