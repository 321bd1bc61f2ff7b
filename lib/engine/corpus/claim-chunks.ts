/**
 * Claims of one key in packed chunks: what lies in an IndexedDB row and in the bundled corpus. A chunk is in order of publication;
 * days, periods and documents of its claims lie in columns, so that a look-up decodes only the claims it wants, and a chunk
 * grows without any being decoded.
 *
 * Layout (little-endian): a zero byte, the version, two bytes of nothing, the number of claims; four words for each claim: day, hash of
 * its period, hash of its document's id, end of its bytes; then the claims.
 */
import type { StoredClaim } from '../../model/claim.ts';
import { CLAIM_WORDS } from './claim-words.ts';
import { decodePlain, encodePlain, type Plain } from './plain-codec.ts';
import { hashText } from './shingles.ts';

/** A save rewrites one chunk of each of its keys, so this bounds what a save costs. */
export const MOST_CLAIMS_PER_CHUNK = 256;

/** Raise when the shape of stored claims changes: chunks of an unknown version are not read. Version 1 was one value, all of it. */
export const CHUNK_VERSION = 2;

/** Day of a claim without one: before all others. */
export const UNDATED = -1_000_000;
const DAY_MS = 86_400_000;
const HEAD = 8;
const COLUMNS = 16;

const NUMBER_OF = new Map(CLAIM_WORDS.map((word, i) => [word, i]));

/** Days since 1970 of an ISO day; UNDATED for none. */
export function dayOf(published: string | null): number {
  const day = Math.floor(Date.parse(published ?? '') / DAY_MS);
  return Number.isNaN(day) ? UNDATED : day;
}

/** 0 for no period. */
export const hashPeriod = (period: string | null): number => (period === null ? 0 : hashText(period) | 0);

/** A chunk with what tells from outside whether it is worth reading. */
export interface PackedChunk {
  /** Days of its first and last claim. */
  first: number;
  last: number;
  /** Bits of the periods of its claims. */
  periods: number;
  count: number;
  bytes: Uint8Array;
}

/** Bit of a period in `PackedChunk.periods`; 0 for none. */
export const periodBit = (hash: number): number => (hash === 0 ? 0 : 1 << ((hash >>> 0) % 30));

export interface OpenChunk {
  count: number;
  day(i: number): number;
  /** As `hashPeriod` tells it. */
  period(i: number): number;
  /** `hashText` of the document's id. */
  document(i: number): number;
  claim(i: number): StoredClaim;
}

interface Row {
  day: number;
  period: number;
  document: number;
  bytes: Uint8Array;
}

const rowOf = (claim: StoredClaim): Row => ({
  day: dayOf(claim.published),
  period: hashPeriod(claim.claim.period),
  document: hashText(claim.documentId),
  bytes: encodePlain(claim as unknown as Plain, NUMBER_OF),
});

/** Null if another version wrote it. Throws RangeError on damaged bytes. */
export function openChunk(bytes: Uint8Array): OpenChunk | null {
  if (bytes[0] !== 0) return openVersion1(bytes);
  if (bytes[1] !== CHUNK_VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const rows = HEAD + count * COLUMNS;
  if (rows > bytes.length) throw new RangeError('more claims than bytes');
  const endOf = (i: number) => (i < 0 ? rows : view.getUint32(HEAD + i * COLUMNS + 12, true));
  return {
    count,
    day: i => view.getInt32(HEAD + i * COLUMNS, true),
    period: i => view.getInt32(HEAD + i * COLUMNS + 4, true),
    document: i => view.getUint32(HEAD + i * COLUMNS + 8, true),
    claim: i => decodePlain(bytes.subarray(endOf(i - 1), endOf(i)), CLAIM_WORDS) as unknown as StoredClaim,
  };
}

/** Whether `openChunk` can read it, without reading it. */
export const isReadable = (bytes: Uint8Array): boolean =>
  bytes[0] === 0 ? bytes[1] === CHUNK_VERSION : openVersion1(bytes) !== null;

function openVersion1(bytes: Uint8Array): OpenChunk | null {
  const value = decodePlain(bytes);
  if (!Array.isArray(value) || value[0] !== 1) return null;
  const claims = value[1] as unknown as StoredClaim[];
  const at = (i: number): StoredClaim => {
    const claim = claims[i];
    if (!claim) throw new RangeError(`no claim ${i}`);
    return claim;
  };
  return {
    count: claims.length,
    day: i => dayOf(at(i).published),
    period: i => hashPeriod(at(i).claim.period),
    document: i => hashText(at(i).documentId),
    claim: at,
  };
}

/** The claims of one chunk; null if another version wrote it. Throws RangeError on damaged bytes. */
export function readChunk(bytes: Uint8Array): StoredClaim[] | null {
  const chunk = openChunk(bytes);
  return chunk && Array.from({ length: chunk.count }, (_, i) => chunk.claim(i));
}

function rowsOf(bytes: Uint8Array): Row[] | null {
  const chunk = openChunk(bytes);
  if (!chunk) return null;
  if (bytes[0] !== 0) return readChunk(bytes)?.map(rowOf) ?? null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = HEAD + chunk.count * COLUMNS;
  return Array.from({ length: chunk.count }, (_, i) => {
    const end = view.getUint32(HEAD + i * COLUMNS + 12, true);
    const row = bytes.subarray(from, end);
    from = end;
    return { day: chunk.day(i), period: chunk.period(i), document: chunk.document(i), bytes: row };
  });
}

/**
 * The chunks that hold what these chunks of one key hold, and `added`, without the claims of document `without`; null if one of them is
 * of another version. Where more than fits a chunk, chunks with room to grow.
 */
export function mergeChunks(
  chunks: readonly Uint8Array[],
  added: readonly StoredClaim[],
  without: string | null = null,
  most = MOST_CLAIMS_PER_CHUNK,
): PackedChunk[] | null {
  const rows = added.map(rowOf);
  for (const bytes of chunks) {
    const held = rowsOf(bytes);
    if (!held) return null;
    rows.push(...(without === null ? held : held.filter(row => !isOf(row, without))));
  }
  rows.sort((a, b) => a.day - b.day);
  const parts = rows.length > most ? Math.ceil(rows.length / Math.max(1, Math.floor(most * 0.75))) : 1;
  return Array.from({ length: parts }, (_, i) =>
    rows.slice(Math.round((i * rows.length) / parts), Math.round(((i + 1) * rows.length) / parts)),
  ).flatMap(part => (part.length ? [write(part)] : []));
}

const isOf = ({ document, bytes }: Row, id: string) =>
  document === hashText(id) && (decodePlain(bytes, CLAIM_WORDS) as unknown as StoredClaim).documentId === id;

function write(rows: readonly Row[]): PackedChunk {
  const head = HEAD + rows.length * COLUMNS;
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.bytes.length, head));
  const view = new DataView(bytes.buffer);
  view.setUint8(1, CHUNK_VERSION);
  view.setUint32(4, rows.length, true);
  let end = head;
  let periods = 0;
  rows.forEach((row, i) => {
    bytes.set(row.bytes, end);
    end += row.bytes.length;
    periods |= periodBit(row.period);
    view.setInt32(HEAD + i * COLUMNS, row.day, true);
    view.setInt32(HEAD + i * COLUMNS + 4, row.period, true);
    view.setUint32(HEAD + i * COLUMNS + 8, row.document, true);
    view.setUint32(HEAD + i * COLUMNS + 12, end, true);
  });
  return { first: rows[0]?.day ?? 0, last: rows.at(-1)?.day ?? 0, periods, count: rows.length, bytes };
}
