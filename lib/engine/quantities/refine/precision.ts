import type { Draft } from '../source.ts';

const COUNTED = new Set(['count', 'number', 'rank', 'age', 'duration', 'multiple']);
/** Whole counts below this are counted, not rounded. */
const SMALL = 1000;

/** Nobody says a dozen of six, or of eighteen. */
const DOZEN = 12;
const DOZEN_STEP = 2;
/** "Forty goats" are as many as 40. */
const TEN = 10;

/** A small whole count is exact: nobody rounds thirty firms to the nearest firm. */
export function sharpenSmallCounts(draft: Draft): void {
  if (draft.precision === DOZEN) draft.precision = DOZEN_STEP;
  if (draft.precision === TEN && draft.kind === 'count' && Number(draft.value) < 100) draft.precision = 1;
  if (!COUNTED.has(draft.kind) || typeof draft.value !== 'number' || draft.numeral?.scaled) return;
  if (draft.precision === 1 && Math.abs(draft.value) < SMALL) draft.precision = 0;
}
