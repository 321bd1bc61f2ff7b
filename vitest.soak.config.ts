import { defineConfig } from 'vitest/config';

/** What takes hours and is not part of `npm test`: run by scripts/soak.ts. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.soak.ts'],
    fileParallelism: false,
    testTimeout: 6 * 3_600_000,
    hookTimeout: 120_000,
  },
});
