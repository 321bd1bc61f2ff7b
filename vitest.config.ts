import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Change nothing outside themselves, so many files share one worker and what it has loaded: the engine takes longer to load than to test. */
const PURE = ['tests/{bench,engine,eval,formats,fuzz,seeds}/**/*.test.ts', 'tests/*.test.ts'];

/** Deterministic tests in Node. Real browsers are driven by vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    // By default it would be one less than there are cores.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    environment: 'node',
    // A hang is caught; a slow machine is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/fast-check-seed.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'seams',
          include: [
            'tests/{components,page,platform}/**/*.test.{ts,tsx}',
            // Reads what the end-to-end suite has recorded.
            ...(process.env.NETWORK_RECORD ? ['tests/network/**/*.test.ts'] : []),
          ],
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
