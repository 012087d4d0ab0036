// What the dependencies are held to: their licences and sources by cargo-deny, and the holes that are known in them by the
// databases of RustSec and npm. A database that cannot be reached is an error, and with AUDIT_OFFLINE=1 a line that says so.
//
//   make audit [AUDIT_OFFLINE=1]

import { spawnSync } from 'node:child_process';

const crates = ['Cargo.toml', 'tests/fuzz/Cargo.toml'];
const deny = (crate, ...checks) => [
  `cargo deny, ${checks.join(', ')} of ${crate}`,
  ['cargo', 'deny', '--log-level', 'error', '--manifest-path', crate, '--config', 'tests/deny.toml', 'check', ...checks],
];
const checks = [
  ...crates.map((crate) => deny(crate, 'licenses', 'bans', 'sources')),
  ...crates.map((crate) => deny(crate, 'advisories')),
  ['npm audit', ['npm', 'audit', '--audit-level=low']],
];
const unreachable = /failed to fetch advisory database|audit endpoint returned an error|ENOTFOUND|EAI_AGAIN/;

let failed = 0;
for (const [name, [program, ...args]] of checks) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const said = `${stdout ?? ''}${stderr ?? error?.message ?? ''}`.trim();
  if (status === 0) {
    console.log(`${name}: passed`);
  } else if (unreachable.test(said)) {
    console.log(`${name}: NOT RUN, its database cannot be reached from here`);
    if (process.env.AUDIT_OFFLINE !== '1') failed += 1;
  } else {
    console.log(`${name}: FAILED\n${said}`);
    failed += 1;
  }
}
process.exitCode = failed > 0 ? 1 : 0;
