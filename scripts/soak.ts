/**
 * `npm run soak [-- fuzz|day|kills|screens ...]`: what takes too long for `npm test`. `fuzz` puts a million random inputs to the engine, the importers and
 * the message checks, in rounds of a seed each; `day` uses the built extension for a simulated day in a real browser; `kills`
 * stops the background 200 times during saves; `screens` runs every row of the browser tests.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = 1_000_000;
const INPUTS_PER_ROUND = 100_000;

function run(args: string[], env: Record<string, string> = {}): boolean {
  const done = spawnSync('vitest', ['run', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/** Rounds begin at the seed FUZZ_SEED, so that another soak can ask for other inputs. */
function fuzz(): boolean {
  const first = Number(process.env.FUZZ_SEED ?? 100);
  const rounds = Array.from({ length: INPUTS / INPUTS_PER_ROUND }, (_, i) => first + i);
  const failed = rounds.filter(seed => {
    console.log(`\nround of seed ${seed}: ${INPUTS_PER_ROUND.toLocaleString('en')} inputs`);
    return !run(['tests/fuzz'], { FUZZ_RUNS: String(INPUTS_PER_ROUND), FUZZ_SEED: String(seed) });
  });
  console.log(
    failed.length ? `failed with seeds ${failed.join(', ')}` : `${INPUTS.toLocaleString('en')} inputs held`,
  );
  return failed.length === 0;
}

const day = () => run(['--config', 'vitest.soak.config.ts']);

/** Saves while the background, then the whole browser, is killed. Needs a build. */
const kills = () =>
  run(['--config', 'vitest.e2e.config.ts', 'tests/e2e/clip-kills.test.ts'], { KILLS: '200' });

/** Every row of the browser tests of which `npm test` runs a sample in Firefox. Needs a build. */
const screens = () =>
  run(
    [
      '--config',
      'vitest.e2e.config.ts',
      ...['screens', 'page-real', 'page-visual', 'five-articles'].map(name => `tests/e2e/${name}.test.ts`),
    ],
    { EVERYTHING: '1' },
  );

const PARTS: Record<string, () => boolean> = { fuzz, day, kills, screens };
const asked = process.argv.slice(2).filter(name => name in PARTS);
const results = (asked.length ? asked : Object.keys(PARTS)).map(name => PARTS[name]?.() ?? false);
process.exit(results.every(Boolean) ? 0 : 1);
