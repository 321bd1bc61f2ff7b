import { defineConfig } from 'vitest/config';

/** End-to-end: the built extension in real Chromium and real Firefox, one browser at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
