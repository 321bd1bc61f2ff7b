/**
 * The coverage worth holding against a claim, where there is more than anyone would read: of the claim's own period first, then what was
 * published nearest to the page's day; and the newest, which may tell that something has changed. One order for the corpus, which
 * reads no more than it must, and for judging, so that both choose the same.
 */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimLookup } from '../../model/corpus-store.ts';
import { dayOf, hashPeriod, type PackedChunk, periodBit, UNDATED } from './claim-chunks.ts';

/** A mark would not change by more; a subject of half a large corpus has thousands. */
const MOST_NEAREST = 26;
const MOST_NEWEST = 6;
const CHUNKS_AT_ONCE = 2;
/** Times that a choice may ask for chunks. What it has not found then is coverage of its own period among much of others. */
export const MOST_ROUNDS = 4;
/** Later than every document: what is nearest to it is the newest. */
const FUTURE = 10_000_000;

/** What is chosen: so many, of a period (a hash, 0 for any) first, then by distance from a day. */
export interface Choice {
  most: number;
  period: number;
  day: number;
}

export function choicesOf({ period, day }: Omit<ClaimLookup, 'key'>): Choice[] {
  const at = dayOf(day);
  const near = { most: MOST_NEAREST, period: hashPeriod(period), day: at === UNDATED ? FUTURE : at };
  return [near, { most: MOST_NEWEST, period: 0, day: FUTURE }];
}

/** Each choice of these look-ups once. */
export const choicesOfAll = (lookups: readonly Omit<ClaimLookup, 'key'>[]): Choice[] => [
  ...new Map(lookups.flatMap(choicesOf).map(choice => [Object.values(choice).join(), choice])).values(),
];

const apart = (day: number, { day: at }: Choice) =>
  day === UNDATED ? Number.POSITIVE_INFINITY : Math.abs(day - at);

const isOther = (period: number, choice: Choice) => Number(choice.period === 0 || period !== choice.period);

/** What judging holds against a claim of `period` on a page of `day`. */
export function nearestCoverage(
  lookup: Omit<ClaimLookup, 'key'>,
  rows: readonly StoredClaim[],
): readonly StoredClaim[] {
  if (rows.length <= MOST_NEAREST) return rows;
  const told = rows.map(row => ({ row, day: dayOf(row.published), period: hashPeriod(row.claim.period) }));
  const chosen = choicesOf(lookup).map(choice => {
    const ranked = told.map(({ row, day, period }) => ({
      row,
      other: isOther(period, choice),
      days: apart(day, choice),
    }));
    ranked.sort((a, b) => a.other - b.other || compare(a.days, b.days) || compareRows(a.row, b.row));
    return ranked.slice(0, choice.most).map(({ row }) => row);
  });
  return [...new Set(chosen.flat())];
}

const compare = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const compareRows = (a: StoredClaim, b: StoredClaim) =>
  compare(a.documentId, b.documentId) || a.index - b.index;

export type ChunkSpan = Pick<PackedChunk, 'first' | 'last' | 'periods'>;

/** Days and periods of the claims found so far, in columns: a hot subject has thousands, held against many choices. */
export interface FoundRows {
  days: number[];
  periods: number[];
}

/** Which chunks to read next: none once everything chosen is surely among what was found. */
export function chunksToRead(
  chunks: readonly ChunkSpan[],
  read: ReadonlySet<number>,
  found: FoundRows,
  choice: Choice,
): number[] {
  const unread = chunks.flatMap((chunk, i) =>
    read.has(i) ? [] : [{ i, chunk, days: distance(chunk, choice) }],
  );
  if (!unread.length) return [];
  unread.sort((a, b) => a.days - b.days || a.i - b.i);
  const bit = periodBit(choice.period);
  const own = unread.filter(({ chunk }) => chunk.periods & bit);
  const anyDay = Number.POSITIVE_INFINITY;
  const sure = own.length
    ? countNearer(found, choice, own[0]?.days ?? anyDay, 0)
    : countNearer(found, choice, anyDay, unread[0]?.days ?? anyDay);
  if (sure >= choice.most) return [];
  return (own.length ? own : unread).slice(0, CHUNKS_AT_ONCE).map(({ i }) => i);
}

/** Claims of the choice's period less than `own` days from its day, and others less than `others`. */
function countNearer({ days, periods }: FoundRows, choice: Choice, own: number, others: number): number {
  let count = 0;
  for (let i = 0; i < days.length; i++) {
    const limit = isOther(periods[i] ?? 0, choice) ? others : own;
    if (apart(days[i] ?? UNDATED, choice) < limit) count++;
  }
  return count;
}

/** Fewest days between the choice's day and a claim of the chunk. */
const distance = ({ first, last }: ChunkSpan, { day }: Choice) => Math.max(0, first - day, day - last);

/** Of the rows found, those that `nearestCoverage` could choose for any of these choices; ties are all among them. */
export function nearestRows({ days, periods }: FoundRows, choices: readonly Choice[]): number[] {
  const wanted = new Uint8Array(days.length);
  const ranks = new Float64Array(days.length);
  for (const choice of choices) {
    for (let i = 0; i < ranks.length; i++)
      ranks[i] = isOther(periods[i] ?? 0, choice) * 1e9 + Math.min(apart(days[i] ?? UNDATED, choice), 1e8);
    const limit = ranks.toSorted()[choice.most - 1] ?? Number.POSITIVE_INFINITY;
    for (let i = 0; i < ranks.length; i++) if ((ranks[i] ?? 0) <= limit) wanted[i] = 1;
  }
  return [...wanted.keys()].filter(i => wanted[i]);
}
