/**
 * The compiled dictionary of surface forms: one ArrayBuffer of typed arrays, used as it lies, nothing parsed.
 * Two open-addressing tables: `starts` (hash of a name's first unit -> mask of the lengths of names that begin so) and
 * `keys` (hash of a whole name -> its postings). A posting is one entity bearing one spelling.
 * The tables only propose; the stored spelling decides.
 */
import { compareName, DIFFERENT, SAME } from './name-units.ts';

export const MAGIC = 0x53534754;
export const FORMAT_VERSION = 1;
/** Header words, in order. */
export const HEADER = [
  'magic',
  'version',
  'startSlots',
  'keySlots',
  'postings',
  'narrowLength',
  'wideLength',
  'lowerLength',
  'entities',
] as const;

export const FLAG = {
  shared: 1,
  ambiguous: 2,
  caseless: 4,
  demonym: 8,
  main: 16,
  last: 32,
  en: 64,
  ja: 128,
  zh: 256,
  other: 512,
} as const;

/** One reading of a stretch of text: an entity, by number, that is written so. */
export interface NamePosting {
  entity: number;
  flags: number;
  /** The text has the stored letter case. */
  sameCase: boolean;
}

/** What the scan asks of a dictionary, compiled or the reader's. */
export interface NameDictionary {
  /** Mask of the lengths in units of names whose first unit hashes so; 0 if none. */
  startMask(hash: number): number;
  /** Adds the postings of the name that is text[start, end) and hashes so. */
  readPostings(hash: number, text: string, start: number, end: number, out: NamePosting[]): void;
}

export interface Gazetteer extends NameDictionary {
  /** First words of names that begin with a small letter: the only small-letter words worth a look. */
  readonly lowerStarts: readonly string[];
  readonly entityCount: number;
}

/** What decides the size of every section. */
export interface Counts {
  startSlots: number;
  keySlots: number;
  postings: number;
  narrowLength: number;
  wideLength: number;
  lowerLength: number;
}

/** Marks an offset into the wide pool. Names of Latin-1 letters only lie in the narrow one, a byte each. */
export const WIDE = 0x8000_0000;

/** Sections of the buffer: 4-byte arrays first, then 2-byte ones, so that all are aligned. */
export function layOut(buffer: ArrayBuffer, n: Counts) {
  let at = HEADER.length * 4;
  const take = (bytes: number) => {
    const from = at;
    at += bytes;
    return from;
  };
  return {
    startTags: new Int32Array(buffer, take(n.startSlots * 4), n.startSlots),
    startMasks: new Uint32Array(buffer, take(n.startSlots * 4), n.startSlots),
    keyTags: new Int32Array(buffer, take(n.keySlots * 4), n.keySlots),
    keyRefs: new Uint32Array(buffer, take(n.keySlots * 4), n.keySlots),
    entities: new Uint32Array(buffer, take(n.postings * 4), n.postings),
    offsets: new Uint32Array(buffer, take(n.postings * 4), n.postings),
    flags: new Uint16Array(buffer, take(n.postings * 2), n.postings),
    lengths: new Uint16Array(buffer, take(n.postings * 2), n.postings),
    wide: new Uint16Array(buffer, take(n.wideLength * 2), n.wideLength),
    lower: new Uint16Array(buffer, take(n.lowerLength * 2), n.lowerLength),
    narrow: new Uint8Array(buffer, take(n.narrowLength), n.narrowLength),
  };
}

/** Bytes of a buffer with these counts. */
export const byteLength = (n: Counts): number =>
  HEADER.length * 4 +
  (n.startSlots + n.keySlots) * 8 +
  n.postings * 12 +
  (n.wideLength + n.lowerLength) * 2 +
  n.narrowLength;

/** Opens what `compileGazetteer` made. Throws on a buffer of another format. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const head = new Int32Array(buffer, 0, HEADER.length);
  const [magic, version, startSlots = 0, keySlots = 0, postings = 0, narrowLength = 0, wideLength = 0] = head;
  const [lowerLength = 0, entityCount = 0] = head.subarray(7);
  if (magic !== MAGIC || version !== FORMAT_VERSION) throw new Error('not a gazetteer of this version');
  const t = layOut(buffer, { startSlots, keySlots, postings, narrowLength, wideLength, lowerLength });
  const startLast = startSlots - 1;
  const keyLast = keySlots - 1;

  return {
    entityCount,
    lowerStarts: lowerLength ? String.fromCharCode(...t.lower).split(' ') : [],
    startMask(hash) {
      for (let i = hash & startLast; ; i = (i + 1) & startLast) {
        const tag = t.startTags[i];
        if (tag === hash) return t.startMasks[i] ?? 0;
        if (tag === 0) return 0;
      }
    },
    readPostings(hash, text, start, end, out) {
      for (let i = hash & keyLast; t.keyTags[i] !== 0; i = (i + 1) & keyLast) {
        if (t.keyTags[i] !== hash) continue;
        let p = t.keyRefs[i] ?? 0;
        for (let more = true; more; p++) {
          const flags = t.flags[p] ?? FLAG.last;
          more = (flags & FLAG.last) === 0;
          const offset = t.offsets[p] ?? 0;
          const pool = offset >= WIDE ? t.wide : t.narrow;
          const from = offset >= WIDE ? offset - WIDE : offset;
          const same = compareName(text, start, end, k => pool[from + k] ?? 0, t.lengths[p] ?? 0);
          if (same !== DIFFERENT) out.push({ entity: t.entities[p] ?? 0, flags, sameCase: same === SAME });
        }
      }
    },
  };
}
