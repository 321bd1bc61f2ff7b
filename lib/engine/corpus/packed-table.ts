/**
 * Many keyed byte strings in one buffer, looked up without reading the rest: what the bundled corpus lies in. Opening
 * makes two views and parses nothing; a look-up is a binary search over hashes.
 *
 * Layout (32-bit words, little-endian as all platforms of browsers are): magic, number of rows; per row, sorted by hash:
 * hash of the key, offset, length; then the rows, each the key and its bytes as written by encodePlain of the key.
 */
import { hashText } from './shingles.ts';

const MAGIC = 0x53_53_54_31;
const HEADER_WORDS = 2;
const ROW_WORDS = 3;

export interface PackedRow {
  key: string;
  bytes: Uint8Array;
}

/** Keys may repeat; their rows keep their order. */
export function packTable(rows: readonly PackedRow[]): Uint8Array<ArrayBuffer> {
  const sorted = rows.map((row, i) => ({ row, i, hash: hashText(row.key) }));
  sorted.sort((a, b) => a.hash - b.hash || a.i - b.i);
  const bodies = sorted.map(({ row }) => withKey(row));
  const headWords = HEADER_WORDS + ROW_WORDS * rows.length;
  const words = new Uint32Array(headWords);
  words.set([MAGIC, rows.length]);
  let offset = headWords * 4;
  sorted.forEach(({ hash }, i) => {
    const length = bodies[i]?.length ?? 0;
    words.set([hash, offset, length], HEADER_WORDS + ROW_WORDS * i);
    offset += length;
  });
  const whole = new Uint8Array(offset);
  whole.set(new Uint8Array(words.buffer));
  let at = headWords * 4;
  for (const body of bodies) {
    whole.set(body, at);
    at += body.length;
  }
  return whole;
}

/** The key's length in UTF-16 units (two bytes), the units, then the bytes. */
function withKey({ key, bytes }: PackedRow): Uint8Array {
  const body = new Uint8Array(2 + key.length * 2 + bytes.length);
  const view = new DataView(body.buffer);
  view.setUint16(0, key.length, true);
  for (let i = 0; i < key.length; i++) view.setUint16(2 + i * 2, key.charCodeAt(i), true);
  body.set(bytes, 2 + key.length * 2);
  return body;
}

export interface PackedTable {
  /** Bytes of every row under the key, in the order packed. */
  get(key: string): Uint8Array[];
  /** Every row, in no particular order. */
  rows(): Iterable<PackedRow>;
}

/** Throws RangeError if the buffer is not a packed table. */
export function openTable(buffer: ArrayBuffer): PackedTable {
  const head = buffer.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(buffer, 0, HEADER_WORDS) : null;
  if (head?.[0] !== MAGIC) throw new RangeError('not a packed table');
  const count = head[1] ?? 0;
  const index = new Uint32Array(buffer, HEADER_WORDS * 4, count * ROW_WORDS);
  const hashAt = (i: number) => index[i * ROW_WORDS] ?? 0;
  return {
    get(key) {
      const hash = hashText(key);
      const found: Uint8Array[] = [];
      for (let i = firstAtLeast(hash); i < count && hashAt(i) === hash; i++) {
        const row = rowAt(i);
        if (row.key === key) found.push(row.bytes);
      }
      return found;
    },
    *rows() {
      for (let i = 0; i < count; i++) yield rowAt(i);
    },
  };

  function firstAtLeast(hash: number): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (hashAt(middle) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  function rowAt(i: number): PackedRow {
    const [offset = 0, length = 0] = index.subarray(i * ROW_WORDS + 1, i * ROW_WORDS + 3);
    const view = new DataView(buffer, offset, length);
    const keyLength = view.getUint16(0, true);
    let key = '';
    for (let k = 0; k < keyLength; k++) key += String.fromCharCode(view.getUint16(2 + k * 2, true));
    const bodyAt = 2 + keyLength * 2;
    return { key, bytes: new Uint8Array(buffer, offset + bodyAt, length - bodyAt) };
  }
}
