/** Between parts of a line. It stays with what follows, so that no line ends with it. */
const SEPARATOR = ' ·\u00a0';

/** The parts that are there, as one line. */
export const separated = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(SEPARATOR);
