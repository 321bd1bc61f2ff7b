import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { engineTargets } from './engine-targets.ts';
import { messageTargets } from './message-targets.ts';
import { storedTargets } from './stored-targets.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('../platform/fake-extension.ts')).createFakeExtension(),
}));

/** The soak raises these: scripts/soak.ts. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const TARGETS = [...engineTargets, ...messageTargets, ...storedTargets];
/** Inputs that failed once, with what went wrong then. */
const PAST: { target: string; was: string; input: unknown }[] = JSON.parse(
  readFileSync(new URL('past-failures.json', import.meta.url), 'utf8'),
);

describe(`random inputs, seed ${SEED}`, () => {
  it.each(TARGETS.map(target => [target.name, target] as const))(
    '%s',
    (_name, target) => target.run({ runs: Math.ceil(RUNS * target.share), seed: SEED }),
    Math.max(120_000, RUNS * 10),
  );
});

describe('inputs that failed once', () => {
  it.each(PAST.map(past => [past.target, past.was, past] as const))(
    '%s: %s',
    async (name, _was, { input }) => {
      const target = TARGETS.find(one => one.name === name);
      expect(target, `past-failures.json names ${name}`).toBeDefined();
      await target?.replay(input);
    },
  );
});
