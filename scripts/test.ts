/** `npm test`: everything up to all tests passed. Ends by printing the real totals of all suites, alone on a line. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { howToInstall, installBrowsers } from './browsers/find.ts';
import { prepareTypes } from './prepare-types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(root, '.output', 'test-results');
/** What the browsers of the end-to-end suite write down of their requests. */
const NETWORK_RECORD = join(root, '.output', 'network');

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** `quiet`: what it prints is held back until it has ended, so that steps that run side by side do not mix. */
function run(
  command: string,
  args: string[],
  { env = {}, quiet = false }: { env?: Record<string, string>; quiet?: boolean } = {},
): Promise<boolean> {
  const title = `\n> ${[command, ...args].join(' ')}`;
  if (!quiet) console.log(title);
  const child = spawn(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => printed.push(part));
  return new Promise(resolve => {
    // A command that cannot be started closes too, with a code below zero.
    child
      .on('error', error => printed.push(Buffer.from(String(error))))
      .once('close', code => {
        if (quiet) console.log(`${title}\n${Buffer.concat(printed)}`);
        resolve(code === 0);
      });
  });
}

/** A step that either holds or not counts as one test. */
async function check(command: string, args: string[]): Promise<Totals> {
  const ok = await run(command, args, { quiet: true });
  return { passed: Number(ok), failed: Number(!ok), skipped: 0 };
}

/** Runs one vitest configuration and reads its totals; a crash before any result counts as one failure. */
async function vitest(name: string, args: string[], env: Record<string, string> = {}): Promise<Totals> {
  const file = join(RESULTS, `${name}.json`);
  const ok = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed: number = result.numFailedTests;
  return {
    passed: result.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

async function main(): Promise<number> {
  const missing = installBrowsers(['chromium', 'firefox']);
  if (missing.length) {
    console.error(howToInstall(missing));
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const folder of [RESULTS, NETWORK_RECORD]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  prepareTypes();
  /** Steps of a row run side by side, rows one after the other: browsers want both cores. */
  const rows: Record<string, () => Promise<Totals>>[] = [
    { lint: () => check('biome', ['check', '.']), build: () => check('node', ['scripts/build.ts']) },
    { types: () => check('npm', ['run', '-s', 'types']), unit: () => vitest('unit', []) },
    { 'end-to-end': () => vitest('e2e', ['--config', 'vitest.e2e.config.ts'], { NETWORK_RECORD }) },
    { requests: () => vitest('requests', ['tests/network'], { NETWORK_RECORD }) },
  ];
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const row of rows) {
    const done = await Promise.all(
      Object.entries(row).map(async ([name, suite]) => [name, await suite()] as const),
    );
    for (const [name, { passed, failed, skipped }] of done) {
      totals.passed += passed;
      totals.failed += failed;
      totals.skipped += skipped;
      lines.push(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    }
  }
  console.log(`\n${lines.map(line => `  ${line}`).join('\n')}\n`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed ? 1 : 0;
}

process.exit(await main());
