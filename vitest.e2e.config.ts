import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/e2e/longest-first.ts';

/** End-to-end: the built extension in real Chromium and real Firefox, a browser of its own per file. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/page-harness/build-once.ts'],
    // Three at a time, each with a profile of its own: two leave a core waiting, four are slower than three.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A browser on a busy machine may miss its moment once; what fails twice is wrong.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
