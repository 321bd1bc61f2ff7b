/**
 * The compiled dictionary of surface forms: one ArrayBuffer of typed arrays, used as it lies, nothing parsed.
 * Two open-addressing tables: `tags` and `masks` (hash of a name's first unit, cut short -> mask of the lengths of names
 * that begin so) and `keys` (hash of a whole name -> its first posting). A posting is one entity bearing one spelling, and
 * holds the spelling.
 * The tables only propose; the stored spelling decides. What is read together lies together: the first scan after a wake
 * costs what it fetches from memory.
 */
import { compareName, DIFFERENT, SAME } from './name-units.ts';

export const MAGIC = 0x53534754;
export const FORMAT_VERSION = 3;
/** Header words, in order. */
export const HEADER = [
  'magic',
  'version',
  'startSlots',
  'keySlots',
  'postingWords',
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
  /** Spelled in two bytes a letter; names of Latin-1 letters only take one. */
  wide: 1024,
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
  postingWords: number;
  lowerLength: number;
}

/** What the table of starts keeps of a hash, 0 being a free slot: little, since most words of a text begin no name. */
export const startTag = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 16 || 1;

/** A posting: its entity in a word, flags and length of its spelling in half a word each, the spelling, up to a whole word. */
export const POSTING_HEAD = 8;

/** 4-byte words of a posting. */
export const postingWords = (length: number, wide: boolean): number =>
  (POSTING_HEAD + length * (wide ? 2 : 1) + 3) >>> 2;

/** Sections of the buffer. A slot of a table is two words: the hash, 0 where free, and what it stands for. */
export function layOut(buffer: ArrayBuffer, n: Counts) {
  let at = HEADER.length * 4;
  const take = (bytes: number) => {
    const from = at;
    at += bytes;
    return from;
  };
  const masks = take(n.startSlots * 4);
  const keys = take(n.keySlots * 8);
  const postings = take(n.postingWords * 4);
  return {
    masks: new Int32Array(buffer, masks, n.startSlots),
    keys: new Int32Array(buffer, keys, n.keySlots * 2),
    postings: new Uint32Array(buffer, postings, n.postingWords),
    halves: new Uint16Array(buffer, postings, n.postingWords * 2),
    bytes: new Uint8Array(buffer, postings, n.postingWords * 4),
    tags: new Uint16Array(buffer, take(n.startSlots * 2), n.startSlots),
    lower: new Uint16Array(buffer, take(n.lowerLength * 2), n.lowerLength),
  };
}

/** Bytes of a buffer with these counts. */
export const byteLength = (n: Counts): number =>
  HEADER.length * 4 + n.startSlots * 6 + n.keySlots * 8 + n.postingWords * 4 + n.lowerLength * 2;

/** Opens what `compileGazetteer` made. Throws on a buffer of another format. */
export const openGazetteer = (buffer: ArrayBuffer): Gazetteer => new CompiledGazetteer(buffer);

/** A class, so that code made fast for one dictionary stays fast for the next. */
class CompiledGazetteer implements Gazetteer {
  readonly entityCount: number;
  readonly lowerStarts: readonly string[];
  readonly #tags: Uint16Array;
  readonly #masks: Int32Array;
  readonly #keys: Int32Array;
  readonly #postings: Uint32Array;
  readonly #halves: Uint16Array;
  readonly #bytes: Uint8Array;

  constructor(buffer: ArrayBuffer) {
    const head = new Int32Array(buffer, 0, HEADER.length);
    const [magic, version, startSlots = 0, keySlots = 0, words = 0, lowerLength = 0, entities = 0] = head;
    if (magic !== MAGIC || version !== FORMAT_VERSION) throw new Error('not a gazetteer of this version');
    const sections = layOut(buffer, { startSlots, keySlots, postingWords: words, lowerLength });
    this.entityCount = entities;
    this.lowerStarts = lowerLength ? String.fromCharCode(...sections.lower).split(' ') : [];
    this.#tags = sections.tags;
    this.#masks = sections.masks;
    this.#keys = sections.keys;
    this.#postings = sections.postings;
    this.#halves = sections.halves;
    this.#bytes = sections.bytes;
  }

  startMask(hash: number): number {
    const tags = this.#tags;
    const last = tags.length - 1;
    const wanted = startTag(hash);
    for (let i = hash & last; ; i = (i + 1) & last) {
      const tag = tags[i];
      if (tag === wanted) return this.#masks[i] ?? 0;
      if (tag === 0) return 0;
    }
  }

  readPostings(hash: number, text: string, start: number, end: number, out: NamePosting[]): void {
    const keys = this.#keys;
    const last = keys.length - 1;
    for (let i = (hash << 1) & last; keys[i] !== 0; i = (i + 2) & last)
      if (keys[i] === hash) this.#readAt(keys[i + 1] ?? 0, text, start, end, out);
  }

  /** Adds those of the postings from word `p` on that are spelled as the text is. */
  #readAt(p: number, text: string, start: number, end: number, out: NamePosting[]): void {
    for (let more = true; more; ) {
      const flags = this.#halves[p * 2 + 2] ?? FLAG.last;
      const length = this.#halves[p * 2 + 3] ?? 0;
      const wide = (flags & FLAG.wide) !== 0;
      const pool = wide ? this.#halves : this.#bytes;
      const from = wide ? p * 2 + POSTING_HEAD / 2 : p * 4 + POSTING_HEAD;
      const same = compareName(text, start, end, k => pool[from + k] ?? 0, length);
      if (same !== DIFFERENT) out.push({ entity: this.#postings[p] ?? 0, flags, sameCase: same === SAME });
      more = (flags & FLAG.last) === 0;
      p += postingWords(length, wide);
    }
  }
}
