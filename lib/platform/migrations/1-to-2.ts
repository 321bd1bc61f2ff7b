/** Marks of the reader's own clips and names can be switched off; until then they were always on. */
export const migrate1To2 = (old: Record<string, unknown>): Record<string, unknown> => ({
  ...old,
  version: 2,
  ownMarks: true,
});
