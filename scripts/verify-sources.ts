/**
 * `npm run verify:sources`, after `npm run zip`: unpacks the source archive elsewhere, runs the README's two commands there, and compares every
 * file of both extensions with the archives, byte by byte.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ARCHIVES, filesIn } from './zip.ts';

const COMMANDS = [
  ['ci', '--no-audit', '--no-fund'],
  ['run', 'build'],
];
const OUTPUT = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const unpacked = (kind: keyof typeof ARCHIVES) => unzipSync(new Uint8Array(readFileSync(ARCHIVES[kind])));

/** Paths that differ, are missing, or are too many. */
function differences(kind: keyof typeof OUTPUT, folder: string): string[] {
  const shipped = unpacked(kind);
  const built = join(folder, '.output', OUTPUT[kind]);
  const paths = new Set([...Object.keys(shipped), ...filesIn(built)]);
  return [...paths].filter(path => {
    const bytes = shipped[path];
    try {
      return !bytes || !readFileSync(join(built, path)).equals(bytes);
    } catch {
      return true;
    }
  });
}

const folder = mkdtempSync(join(tmpdir(), 'second-source-sources-'));
try {
  for (const [path, bytes] of Object.entries(unpacked('sources'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  for (const command of COMMANDS) {
    console.log(`> npm ${command.join(' ')}`);
    const done = spawnSync('npm', command, {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) throw new Error(`npm ${command.join(' ')} failed`);
  }
  for (const kind of ['chromium', 'firefox'] as const) {
    const wrong = differences(kind, folder);
    console.log(
      `${kind}: ${Object.keys(unpacked(kind)).length} files, ${wrong.length} differ${wrong.map(path => `\n  ${path}`).join('')}`,
    );
    if (wrong.length) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
