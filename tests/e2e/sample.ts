/** One in `every` of a table, the first among them; all of it in `npm run soak screens`, which sets EVERYTHING. */
export const sampleOf = <T>(all: readonly T[], every: number): readonly T[] =>
  process.env.EVERYTHING ? all : all.filter((_, index) => index % every === 0);
