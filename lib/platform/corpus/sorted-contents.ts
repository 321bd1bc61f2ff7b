/**
 * The table of contents of a key with several sorted chunks: a row before them that tells what each holds, so that a look-up learns it
 * from its first request. Asking the database for the chunks' names takes longer the more there are.
 */
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { SortedId, SortedRow } from './rows.ts';

/** Before every day. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;
const NUMBERS = 4;

/** A sorted chunk by its name, less the key. */
export type Span = Pick<SortedRow, 'first' | 'last' | 'periods' | 'n'>;

export const isContents = ({ first }: Pick<SortedRow, 'first'>): boolean => first === BEFORE_ALL;

export const contentsId = (key: ClaimKey): SortedId => [key, BEFORE_ALL, 0, 0, 0];

export function contentsRow(key: ClaimKey, chunks: readonly Span[]): SortedRow {
  const numbers = Int32Array.from(chunks.flatMap(({ first, last, periods, n }) => [first, last, periods, n]));
  return {
    key,
    first: BEFORE_ALL,
    last: 0,
    periods: 0,
    n: 0,
    count: 0,
    bytes: new Uint8Array(numbers.buffer),
  };
}

/** What `contentsRow` was told. */
export function spansOf({ bytes }: SortedRow): Span[] {
  const numbers = new Int32Array(bytes.slice().buffer);
  return Array.from({ length: numbers.length / NUMBERS }, (_, i) => {
    const [first = 0, last = 0, periods = 0, n = 0] = numbers.subarray(i * NUMBERS, (i + 1) * NUMBERS);
    return { first, last, periods, n };
  });
}
