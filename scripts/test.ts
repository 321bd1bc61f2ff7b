/** `npm test`: everything up to all tests passed. Ends by printing the real totals of all suites, alone on a line. */
import { spawnSync } from 'node:child_process';
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

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/** A step that either holds or not counts as one test. */
function check(command: string, args: string[]): Totals {
  return run(command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs one vitest configuration and reads its totals; a crash before any result counts as one failure. */
function vitest(name: string, args: string[], env: Record<string, string> = {}): Totals {
  const file = join(RESULTS, `${name}.json`);
  const ok = run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
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

function main(): number {
  const missing = installBrowsers(['chromium', 'firefox']);
  if (missing.length) {
    console.error(howToInstall(missing));
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const folder of [RESULTS, NETWORK_RECORD]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const suites: Record<string, () => Totals> = {
    types: () => check('npm', ['run', '-s', 'types']),
    lint: () => check('biome', ['check', '.']),
    build: () => check('node', ['scripts/build.ts']),
    unit: () => vitest('unit', []),
    'end-to-end': () => vitest('e2e', ['--config', 'vitest.e2e.config.ts'], { NETWORK_RECORD }),
    requests: () => vitest('requests', ['tests/network'], { NETWORK_RECORD }),
  };
  prepareTypes();
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const [name, suite] of Object.entries(suites)) {
    const { passed, failed, skipped } = suite();
    totals.passed += passed;
    totals.failed += failed;
    totals.skipped += skipped;
    lines.push(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
  console.log(`\n${lines.map(line => `  ${line}`).join('\n')}\n`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed ? 1 : 0;
}

process.exit(main());
