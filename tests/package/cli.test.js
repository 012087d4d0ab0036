// The command, as `npx nutgraf` runs it: installed from the packed tarball, in a folder of its own.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as engine from '../../pkg/node.js';
import { install } from './installed.js';

const BRIDGE = `Bridge Opens at Last

NORDBY — The bridge over the sound opened on Monday after nine years of work, and 4,000 people walked across it.

“It was worth it,” said Anna Berg, the mayor. “Every day of it.”

The ferry between the two shores of the sound makes its last crossing on Friday.
`;
const OTHER = `Sound Is Crossed on Foot

NORDBY — The bridge over the sound opened on Monday after nine years of work, and 6,000 people walked across it.

“It was worth every krone,” said Anna Berg, the mayor.
`;

let folder;
let remove;

before(async () => {
  ({ folder, remove } = await install());
  await mkdir(join(folder, 'a folder'));
  const files = {
    'bridge.txt': BRIDGE,
    'other.txt': OTHER,
    'empty.txt': '',
    'marked.txt': `\ufeff${BRIDGE}`,
    'wide.txt': Buffer.from(`\ufeff${BRIDGE}`, 'utf16le'),
    'latin.txt': Buffer.from('Le pont est ouvert à tous.', 'latin1'),
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    'commands.txt': 'A headline\u001b]0;owned\u0007 of a kind\n\nThe \u001b[31mbridge\u009b1m is open to everybody who wants to cross it.\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

after(() => remove());

// Runs a command in the folder, with standard input where it has some; without it, it is at its end.
function run(program, args, { input = '', env = {} } = {}) {
  const { NO_COLOR, COLUMNS, ...inherited } = process.env;
  const child = spawn(program, args, { cwd: folder, env: { ...inherited, ...env } });
  child.stdin.on('error', () => {}).end(input); // whoever does not read it closes it
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text));
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ code, ...output }));
  });
}

const nutgraf = (args, options) => run(join(folder, 'node_modules/.bin/nutgraf'), args, options);

// What a terminal shows: util-linux's `script` gives the command one, and so does the BSDs' with other words.
function inTerminal(command, options) {
  const args = process.platform === 'linux' ? ['-qec', command, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', command];
  return run('script', args, { ...options, env: { TERM: 'xterm', ...options?.env } });
}

test('npx nutgraf prints the headline, the key points and the key quotes with their speakers', async () => {
  const { code, stdout } = await run('npx', ['--no', 'nutgraf', 'bridge.txt']);
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `Bridge Opens at Last

Key points

• The bridge over the sound opened on Monday after nine years of work, and 4,000
  people walked across it.

• “It was worth it,” said Anna Berg, the mayor.

• The ferry between the two shores of the sound makes its last crossing on
  Friday.

Key quotes

• “It was worth it,” … “Every day of it.”
  — Anna Berg, the mayor
`,
  );
});

const asking = [
  ['--max-sentences', ['--max-sentences', '1'], { maxSentences: 1 }],
  ['-n', ['-n', '2'], { maxSentences: 2 }],
  ['--max-words', ['--max-words=20'], { maxWords: 20 }],
  ['-w', ['-w', '12'], { maxWords: 12 }],
];
for (const [name, args, options] of asking) {
  test(`${name} is the summary's ${Object.keys(options)}`, async () => {
    const { stdout } = await nutgraf([...args, '--json', 'bridge.txt']);
    assert.deepEqual(JSON.parse(stdout).summary, engine.summarize(BRIDGE, options));
  });
}

test('--max-quotes is how many quotes there are', async () => {
  const quotes = 'One said: “We have waited long.”\n\n“We shall wait on,” said another.\n';
  const one = await nutgraf(['--max-quotes', '1'], { input: quotes });
  const two = await nutgraf(['-q2'], { input: quotes });
  assert.deepEqual([one, two].map(({ stdout }) => stdout.match(/^• “/gm).length), [1, 2]);
});

test('--json is what the package returns, a line an article', async () => {
  const { code, stdout } = await nutgraf(['--json', 'bridge.txt', 'other.txt']);
  assert.equal(code, 0);
  const expected = [
    ['bridge.txt', BRIDGE],
    ['other.txt', OTHER],
  ].map(([file, text]) => ({ file, summary: engine.summarize(text), quotations: engine.quotations(text) }));
  assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line)), expected);
});

test('standard input is read where it is named, and where no file is', async () => {
  const { stdout } = await nutgraf(['bridge.txt']);
  assert.equal((await nutgraf(['-'], { input: BRIDGE })).stdout, stdout);
  assert.equal((await nutgraf([], { input: BRIDGE })).stdout, stdout);
});

test('a byte order mark is no part of the article, and tells UTF-16', async () => {
  const { stdout } = await nutgraf(['bridge.txt']);
  assert.equal((await nutgraf(['marked.txt'])).stdout, stdout);
  assert.equal((await nutgraf(['wide.txt'])).stdout, stdout);
});

test('of several files, each has its digest under its name', async () => {
  const { code, stdout } = await nutgraf(['bridge.txt', 'other.txt']);
  assert.equal(code, 0);
  const single = await Promise.all(['bridge.txt', 'other.txt'].map(async (file) => (await nutgraf([file])).stdout));
  assert.equal(stdout, `bridge.txt\n\n${single[0]}\n\nother.txt\n\n${single[1]}`);
});

test('--compare holds them against each other', async () => {
  const { code, stdout } = await nutgraf(['--compare', 'bridge.txt', 'other.txt']);
  assert.equal(code, 0);
  for (const heading of ['All of them in short', 'What they share', 'Numbers that differ', 'One remark, in their words', 'Only in bridge.txt']) {
    assert.ok(stdout.includes(`${heading}\n\n• `), `${heading} in\n${stdout}`);
  }
  assert.match(stdout, /• 4,000: .*\n.*\(bridge.txt\)\n {2}6,000: .*\n.*\(other.txt\)\n/);
  assert.match(stdout, /• Anna Berg\n {2}“It was worth it,” \(bridge.txt\)\n {2}“It was worth every krone,” \(other.txt\)\n/);
});

test('--compare --json is what the package returns, with the files that the articles are', async () => {
  const { stdout } = await nutgraf(['-c', '--json', 'bridge.txt', '-'], { input: OTHER });
  assert.deepEqual(JSON.parse(stdout), { files: ['bridge.txt', '-'], ...engine.compare([BRIDGE, OTHER]) });
});

test('an article with nothing in it is an article', async () => {
  const { code, stdout, stderr } = await nutgraf(['empty.txt']);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'There is nothing to summarise in it.\n', stderr: '' });
});

const widths = [24, 40, 80, 100];
for (const width of widths) {
  test(`no line is longer than ${width} columns`, async () => {
    const { stdout } = await nutgraf(['bridge.txt'], { env: { COLUMNS: String(width) } });
    const longest = Math.max(...stdout.split('\n').map((line) => line.length));
    assert.ok(longest <= width && longest > width - 20, `${longest} of ${width}`);
  });
}

test('wide letters take two columns, and what is put together counts once', async () => {
  const family = '👩‍👩‍👧‍👦 '.repeat(40);
  const { stdout } = await nutgraf([], { input: `The band played on: ${family}.`, env: { COLUMNS: '40' } });
  const lines = stdout.trimEnd().split('\n').slice(3, -1);
  assert.ok(lines.length > 1);
  for (const line of lines) assert.ok(line.trim().split(' ').length <= 13, line);
});

test('colours are for a terminal alone, and not where NO_COLOR is set', async () => {
  const escape = '\u001b[';
  assert.ok((await inTerminal('node_modules/.bin/nutgraf bridge.txt')).stdout.includes(`${escape}1mBridge Opens at Last${escape}22m`));
  assert.ok(!(await inTerminal('node_modules/.bin/nutgraf bridge.txt', { env: { NO_COLOR: '1' } })).stdout.includes(escape));
  assert.ok(!(await inTerminal('node_modules/.bin/nutgraf bridge.txt', { env: { TERM: 'dumb' } })).stdout.includes(escape));
  assert.ok(!(await nutgraf(['bridge.txt'])).stdout.includes(escape));
});

test('an article commands no terminal', async () => {
  for (const args of [['commands.txt'], ['--json', 'commands.txt'], ['\u001b[2J.txt']]) {
    const { stdout, stderr } = await nutgraf(args);
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    assert.match(stdout + stderr, /\\u001b/);
  }
  const { stdout } = await nutgraf(['--json', 'commands.txt']);
  assert.ok(JSON.parse(stdout).summary.sentences[0].text.includes('\u009b1m'));
});

test('--help says every option, and --version the version of the package', async () => {
  const { code, stdout } = await nutgraf(['--help']);
  assert.equal(code, 0);
  for (const option of ['-n, --max-sentences', '-w, --max-words', '-q, --max-quotes', '-c, --compare', '--json', '-h, --help', '-v, --version']) {
    assert.ok(stdout.includes(`${option} `), option);
  }
  assert.equal((await nutgraf(['-h'])).stdout, stdout);
  const { version } = JSON.parse(await readFile(join(folder, 'node_modules/nutgraf/package.json'), 'utf8'));
  assert.equal((await nutgraf(['--version'])).stdout, `${version}\n`);
});

const senseless = [
  [['--max-sentence', '3', 'bridge.txt'], "unknown option '--max-sentence'"],
  [['-x', 'bridge.txt'], "unknown option '-x'"],
  [['--max-words', '0', 'bridge.txt'], '--max-words must be a whole number from 1, not 0'],
  [['--max-words=many', 'bridge.txt'], '--max-words must be a whole number from 1, not many'],
  [['--max-sentences=', 'bridge.txt'], '--max-sentences must be a whole number from 1, not empty'],
  [['-q', '1e3', 'bridge.txt'], '--max-quotes must be a whole number from 1, not 1e3'],
  [['bridge.txt', '--max-words'], "option '-w, --max-words <value>' argument missing"],
  [['--json=yes', 'bridge.txt'], "option '--json' does not take an argument"],
  [['--compare', 'bridge.txt'], '--compare needs two or more articles, and has 1'],
  [['-', '-'], 'standard input can be read only once'],
];
for (const [args, message] of senseless) {
  test(`nutgraf ${args.join(' ')}: ${message}`, async () => {
    assert.deepEqual(await nutgraf(args), { code: 2, stdout: '', stderr: `nutgraf: ${message}\nTry nutgraf --help.\n` });
  });
}

test('without an article, in a terminal, it does not wait for one', async () => {
  const { code, stdout } = await inTerminal('node_modules/.bin/nutgraf');
  assert.equal(code, 2);
  assert.match(stdout, /nutgraf: no article is given/);
});

const unreadable = [
  ['missing.txt', 'there is no such file'],
  ['bridge.txt/more.txt', 'there is no such file'],
  ['a folder', 'it is a folder'],
  ['picture.png', 'it is not a text'],
  ['latin.txt', 'it is not UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` makes it so if it is of an old Windows'],
];
for (const [file, why] of unreadable) {
  test(`${file} is not read: ${why}`, async () => {
    assert.deepEqual(await nutgraf([file]), { code: 1, stdout: '', stderr: `nutgraf: cannot read ${file}: ${why}\n` });
  });
}

test('a file that is not read keeps no other from being read, but there is no comparison without it', async () => {
  const digests = await nutgraf(['missing.txt', 'bridge.txt', '--json']);
  assert.equal(digests.code, 1);
  assert.equal(JSON.parse(digests.stdout).file, 'bridge.txt');
  const comparison = await nutgraf(['--compare', 'missing.txt', 'bridge.txt', 'other.txt']);
  assert.deepEqual({ ...comparison, stderr: comparison.stderr.length > 0 }, { code: 1, stdout: '', stderr: true });
});

test('who stops reading gets no complaint', async () => {
  await writeFile(join(folder, 'long.txt'), BRIDGE.repeat(2000));
  const command = 'node_modules/.bin/nutgraf --json long.txt long.txt; echo "it ended with $?" >&2';
  const { stdout, stderr } = await run('sh', ['-c', `{ ${command}; } | head -c 100`]);
  assert.equal(stdout.length, 100);
  assert.equal(stderr, 'it ended with 0\n');
});
