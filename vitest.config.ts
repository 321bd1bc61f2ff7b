import { defineConfig } from 'vitest/config';

/** Deterministic tests in Node. Real browsers are driven by vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [
      // Reads what the end-to-end suite has recorded.
      ...(process.env.NETWORK_RECORD ? [] : ['tests/network/**']),
      'tests/e2e/**',
      '**/*.browser.test.*',
      '**/node_modules/**',
    ],
    environment: 'node',
    // A hang is caught; a slow machine is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/fast-check-seed.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
