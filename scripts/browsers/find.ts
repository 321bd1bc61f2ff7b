import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface InstalledBrowser {
  name: BrowserName;
  /** What the reader calls it. */
  label: string;
  path: string;
}

interface Candidate {
  name: BrowserName;
  label: string;
  commands: string[];
  paths: string[];
}

const programs = (folder: string) =>
  ['C:\\Program Files', 'C:\\Program Files (x86)', process.env.LOCALAPPDATA ?? ''].map(
    base => `${base}\\${folder}`,
  );

/** In order of preference. Branded Chrome comes last of its kind: since version 137 it ignores --load-extension. */
const CANDIDATES: Candidate[] = [
  {
    name: 'chromium',
    label: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    name: 'chromium',
    label: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programs('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  {
    name: 'chromium',
    label: 'Brave',
    commands: ['brave-browser', 'brave'],
    paths: [
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
      ...programs('BraveSoftware\\Brave-Browser\\Application\\brave.exe'),
    ],
  },
  {
    name: 'firefox',
    label: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...programs('Mozilla Firefox\\firefox.exe')],
  },
  {
    name: 'chromium',
    label: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...programs('Google\\Chrome\\Application\\chrome.exe'),
    ],
  },
];

function onPath(command: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    if (folder && existsSync(path)) return path;
  }
}

/** Every installed browser that can carry the extension, best first. */
export function installedBrowsers(): InstalledBrowser[] {
  return CANDIDATES.flatMap(({ name, label, commands, paths }) => {
    const path = commands.map(onPath).find(found => found) ?? paths.find(existsSync);
    return path ? [{ name, label, path }] : [];
  });
}

export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  return installedBrowsers().find(browser => browser.name === name);
}

const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  fonts: ['fonts-noto-cjk', 'fonts-liberation'],
} as const;

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function missingFonts(): string[] {
  return DEBIAN_PACKAGES.fonts.filter(
    name => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
}

/**
 * Installs the browsers that are missing, and fonts without which Japanese shows as boxes, where that is possible
 * without asking: as root on Debian. Returns what is still missing.
 */
export function installBrowsers(wanted: readonly BrowserName[]): BrowserName[] {
  const missing = wanted.filter(name => !findBrowser(name));
  if (!isDebianRoot()) return missing;
  const packages = [...missing.map(name => DEBIAN_PACKAGES[name]), ...missingFonts()];
  if (!packages.length) return [];
  console.log(`Installing ${packages.join(', ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: string[]) => {
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
    const done = spawnSync('apt-get', [...options, ...args], { encoding: 'utf8', env });
    if (done.status !== 0) console.error(done.stderr);
  };
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...packages]);
  return wanted.filter(name => !findBrowser(name));
}

/** What to tell somebody whose machine lacks a browser we cannot install. */
export function howToInstall(missing: readonly BrowserName[]): string {
  const names = missing
    .map(name => (name === 'chromium' ? 'Chromium, Edge or Brave' : 'Firefox'))
    .join(' and ');
  const debian = `apt-get install ${missing.map(name => DEBIAN_PACKAGES[name]).join(' ')}`;
  return `No ${names} was found. Install one (on Debian or Ubuntu, as root: ${debian}) and run the command again.`;
}
