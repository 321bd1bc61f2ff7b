/** Between parts of a line. It stays with what follows, so that no line ends with it. */
const SEPARATOR = ' ·\u00a0';

/** Hebrew, Arabic and the scripts between them in Unicode. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** The parts that are there, as one line. A name written from right to left would draw the figure after it to its other side. */
export const separated = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap(part => part || [])
    .map(part => (RIGHT_TO_LEFT.test(part) ? ISOLATE + part + END_OF_ISOLATE : part))
    .join(SEPARATOR);
