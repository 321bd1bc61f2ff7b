import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** End-to-end: the built extension in real Chromium and real Firefox. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/once-for-all.ts'],
    // A worker runs many files: it keeps its modules, and the browsers in which the page scripts are tested, which hold no state.
    isolate: false,
    environment: './tests/e2e/kept-by-worker.ts',
    teardownTimeout: 60_000,
    // Three at a time: two leave a core waiting, four are slower than three.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A browser on a busy machine may miss its moment once; what fails twice is wrong.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
