// Chromium and its driver for the tests: the user's own where there is a pair of one version, else
// Debian's packages where they can be installed. CHROME and CHROMEDRIVER name a pair of one's choice.
//
//   node tests/browser.js --ensure     installs them if need be, and prints their paths

import { execFileSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const chromes = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const drivers = [
  'chromedriver',
  'chromium.chromedriver', // Ubuntu's snap
  '/usr/lib/chromium/chromedriver',
  '/usr/lib/chromium-browser/chromedriver',
  '/opt/homebrew/bin/chromedriver',
];

const isRoot = process.getuid?.() === 0;

/** What Chromium is started with: nothing of its own over the network, and no sandbox where root cannot have one. */
export const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

function pathTo(program) {
  const places = isAbsolute(program) ? [program] : (process.env.PATH ?? '').split(delimiter).map((d) => join(d, program));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// The programs that are there and run, each with its major version.
function versions(programs) {
  return programs.flatMap((program) => {
    const path = pathTo(program);
    if (!path) return [];
    try {
      const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
      return [{ path, version: /(\d+)\.\d+/.exec(said)?.[1] }];
    } catch {
      return [];
    }
  });
}

/**
 * The first Chromium with a driver of its own version, for a driver refuses any other.
 * @returns {{ chrome: string, driver: string } | null}
 */
export function find() {
  const { CHROME, CHROMEDRIVER } = process.env;
  const ofDrivers = versions(CHROMEDRIVER ? [CHROMEDRIVER] : drivers);
  for (const chrome of versions(CHROME ? [CHROME] : chromes)) {
    const driver = ofDrivers.find((d) => d.version === chrome.version);
    if (driver) return { chrome: chrome.path, driver: driver.path };
  }
  return null;
}

// apt-get, run as root or through a sudo that asks for no password; null where neither can be had.
function aptGet() {
  if (!pathTo('apt-get')) return null;
  if (isRoot) return ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  } catch {
    return null;
  }
}

/** As `find`, after trying to install what is missing; an Error that says what to install where that fails. */
export function ensure() {
  const found = find();
  if (found) return found;
  const { CHROME, CHROMEDRIVER } = process.env;
  const chosen = CHROME || CHROMEDRIVER;
  const apt = chosen ? null : aptGet();
  if (apt) {
    console.error('Installing Chromium and its driver from the distribution (once, a minute or two)');
    const run = (...args) => execFileSync(apt[0], [...apt.slice(1), '-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    try {
      run('update');
      run('install', '-y', '--no-install-recommends', 'chromium', 'chromium-driver');
    } catch (error) {
      console.error(error.message);
    }
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    chosen
      ? `CHROME (${CHROME ?? 'not set'}) and CHROMEDRIVER (${CHROMEDRIVER ?? 'not set'}) give no pair of one version that runs`
      : 'the tests need Chrome or Chromium and a chromedriver of the same version: install them ' +
        '(Debian: chromium chromium-driver; macOS: brew install --cask google-chrome chromedriver), or set CHROME and CHROMEDRIVER',
  );
}

/** Starts Chromium, headless, for playwright-core. */
export async function launch(options = {}) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: ensure().chrome, args: flags, ...options });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { chrome, driver } = process.argv.includes('--ensure') ? ensure() : (find() ?? {});
    console.log(`CHROME=${chrome ?? ''}\nCHROMEDRIVER=${driver ?? ''}`);
  } catch (error) {
    console.error(`nutgraf: ${error.message}`);
    process.exit(1);
  }
}
