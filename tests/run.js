// Runs every suite, one line each, and closes with "N passed, N failed". A suite that fails, runs no test
// or skips any makes the run fail. `make test` calls it; `make test ONLY="unit page"` runs the suites named.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { ensure, flags } from './browser.js';

const wasm32 = '--target wasm32-unknown-unknown';

// What a suite's output says of its tests. A check has no tests of its own: its exit code is its one test.
const check = (_, code) => ({ passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 });

const sum = (output, pattern) => [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

const cargo = (output) => ({
  passed: sum(output, /^test result: .*?(\d+) passed/gm),
  failed: sum(output, /^test result: .*?(\d+) failed/gm),
  // wasm-bindgen's runner passes over a file that lacks `run_in_browser` with a remark alone.
  skipped: sum(output, /^test result: .*?(\d+) ignored/gm) + [...output.matchAll(/so skipping|testing node\.js/g)].length,
});

const node = (output) => {
  const line = (name) => sum(output, new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'));
  // Node counts a file without a test as one that passed, under the file's own name.
  const empty = [...output.matchAll(/^✔ .*\.test\.js \(.*\)$/gm)].length;
  return {
    passed: line('pass') - empty,
    failed: line('fail') + line('cancelled'),
    skipped: line('skipped') + line('todo'),
    empty,
  };
};

const suites = [
  { name: 'format', command: 'cargo fmt --check', count: check },
  { name: 'lint', command: 'cargo clippy --locked --all-targets -- -D warnings', count: check },
  { name: 'lint-wasm', command: `cargo clippy --locked --all-targets ${wasm32} -- -D warnings`, count: check },
  { name: 'unit', command: 'cargo test --locked --all-targets --no-fail-fast', count: cargo },
  { name: 'doctest', command: 'cargo test --locked --doc', count: cargo },
  { name: 'rustdoc', command: 'cargo doc --locked --no-deps', env: { RUSTDOCFLAGS: '-D warnings' }, count: check },
  { name: 'wasm', command: 'wasm-pack test --mode no-install --headless --chrome --chromedriver "$CHROMEDRIVER" -- --locked', count: cargo },
  {
    name: 'types',
    command: 'tsc --noEmit --strict --target es2022 --module nodenext --lib es2022,dom,dom.iterable --types "" tests/types.test.ts',
    count: check,
  },
  {
    // The modules of the page, the package and the binding, against the types of the engine, of the DOM, of workers, and of Node.
    name: 'types-www',
    command: 'tsc --project www/tsconfig.json && tsc --project www/tsconfig.node.json && tsc --project www/tsconfig.worker.json',
    count: check,
  },
  { name: 'node', command: 'node --test --test-reporter=spec tests/*.test.js', count: node },
  {
    name: 'package',
    command: 'make --silent target/npm/node_modules/.package-lock.json && node --test --test-reporter=spec tests/package/*.test.js',
    count: node,
  },
  {
    // Two files at a time: a browser waits more than it works.
    name: 'page',
    command: 'node --test --test-concurrency=2 --test-reporter=spec tests/e2e/*.test.js',
    count: node,
  },
];

const logs = 'target/test-logs';

function run({ command, env }, log) {
  return new Promise((done) => {
    const file = createWriteStream(log);
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        file.write(text);
      });
    }
    child.on('close', (code) => file.end(() => done({ code, output })));
  });
}

mkdirSync(logs, { recursive: true });
const only = (process.env.ONLY ?? '').split(' ').filter(Boolean);
const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`nutgraf: no suite ${unknown.join(', ')}; there are ${suites.map((suite) => suite.name).join(', ')}`);
  process.exit(1);
}

const browser = ensure();
const capabilities = { 'goog:chromeOptions': { binary: browser.chrome, args: flags } };
writeFileSync('target/webdriver.json', JSON.stringify(capabilities));
Object.assign(process.env, {
  CARGO_TERM_COLOR: 'never',
  CHROME: browser.chrome,
  CHROMEDRIVER: browser.driver,
  // wasm-bindgen's runner: which Chromium, and time enough on a slow machine.
  WASM_BINDGEN_TEST_WEBDRIVER_JSON: `${process.cwd()}/target/webdriver.json`,
  WASM_BINDGEN_TEST_TIMEOUT: '120',
});

const total = { passed: 0, failed: 0 };
for (const suite of suites.filter(({ name }) => only.length === 0 || only.includes(name))) {
  process.stdout.write(suite.name.padEnd(10));
  const start = performance.now();
  const log = `${logs}/${suite.name}.log`;
  const { code, output } = await run(suite, log);
  const { passed, failed, skipped, empty = 0 } = suite.count(output, code);
  const wrong = [];
  if (skipped > 0) wrong.push(`${skipped} skipped`);
  if (empty > 0) wrong.push(`${empty} files without a test`);
  if (passed + failed === 0 && code === 0) wrong.push('no test ran');
  if (failed === 0 && code !== 0) wrong.push(`ended with code ${code}`);
  total.passed += passed;
  total.failed += Math.max(failed, wrong.length > 0 ? 1 : 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${String(passed).padStart(4)} passed, ${failed} failed${wrong.map((w) => `, ${w}`).join('')}  (${seconds} s)`);
  if (failed > 0 || wrong.length > 0) {
    console.log(`--- the end of ${log}`);
    console.log(output.trimEnd().split('\n').slice(-60).join('\n'));
    console.log('---');
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
