import { defineConfig } from 'vitest/config';

/** Deterministic tests in Node. Real browsers are driven by vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', '**/*.browser.test.*', '**/node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/fast-check-seed.ts'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
