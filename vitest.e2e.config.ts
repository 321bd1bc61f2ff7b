import { defineConfig } from 'vitest/config';

/** End-to-end: the built extension in real Chromium and real Firefox, a browser of its own per file. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // Browsers mostly wait: four at a time, each with a profile of its own.
    maxWorkers: 4,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
