import type { SurfaceForm } from '../../model/mention.ts';
import { normalizeText } from '../text/normalize-text.ts';
import {
  byteLength,
  FLAG,
  FORMAT_VERSION,
  HEADER,
  layOut,
  MAGIC,
  POSTING_HEAD,
  postingWords,
  startTag,
} from './gazetteer.ts';
import { canonicalName, finish, HASH_SEED, lengthBit, nextUnit } from './name-units.ts';

/** One spelling of one entity, ready to be stored. */
export interface CompiledForm {
  name: string;
  startHash: number;
  hash: number;
  units: number;
  entity: number;
  flags: number;
}

const LANGUAGE_FLAG: Record<string, number> = {
  en: FLAG.en,
  ja: FLAG.ja,
  zh: FLAG.zh,
  'zh-Hans': FLAG.zh,
  'zh-Hant': FLAG.zh,
};

/** Forms of entity number `entity`, each spelling once with the union of its languages; a flag holds if any language has it. */
export function compileForms(forms: readonly SurfaceForm[], entity: number): CompiledForm[] {
  const bySpelling = new Map<string, CompiledForm>();
  for (const form of forms) {
    const name = canonicalName(normalizeText(form.text).text);
    if (name === '') continue;
    const flags =
      (form.shared ? FLAG.shared : 0) |
      (form.ambiguous ? FLAG.ambiguous : 0) |
      (form.caseless ? FLAG.caseless : 0) |
      (form.demonym ? FLAG.demonym : 0) |
      (form.main ? FLAG.main : 0) |
      (LANGUAGE_FLAG[form.lang] ?? FLAG.other);
    const known = bySpelling.get(name);
    if (known) known.flags |= flags;
    else bySpelling.set(name, { name, entity, flags, ...hashName(name) });
  }
  return [...bySpelling.values()];
}

function hashName(name: string): { startHash: number; hash: number; units: number } {
  const walk = { end: 0, hash: HASH_SEED, last: 0 };
  let units = 0;
  let startHash = 0;
  while (nextUnit(walk, name, name.length)) {
    if (++units === 1) startHash = finish(walk.hash);
  }
  return { startHash, hash: finish(walk.hash), units };
}

/** A word of small letters only, also before kana or Han: the scan must be told of it. */
export const lowerStart = (name: string): string | null =>
  /^\p{Ll}+(?![\p{LC}\p{N}])/u.exec(name)?.[0] ?? null;

const isWide = (name: string): boolean => /[^\u0000-\u00ff]/.test(name);

const slotsFor = (count: number) => 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.5)));

/** Compiles the forms of `entities` for `openGazetteer`; an entity's number is its place in the list. Runs at build time. */
export function compileGazetteer(entities: readonly { forms: readonly SurfaceForm[] }[]): ArrayBuffer {
  const forms = entities.flatMap((entity, number) => compileForms(entity.forms, number));
  forms.sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.entity - b.entity));
  const starts = new Map<number, number>();
  const lower = new Set<string>();
  let keys = 0;
  let words = 0;
  forms.forEach((form, i) => {
    starts.set(form.startHash, (starts.get(form.startHash) ?? 0) | lengthBit(form.units));
    const word = lowerStart(form.name);
    if (word) lower.add(word);
    if (form.hash !== forms[i - 1]?.hash) keys++;
    words += postingWords(form.name.length, isWide(form.name));
  });
  const lowerText = [...lower].sort().join(' ');
  const counts = {
    startSlots: slotsFor(starts.size),
    keySlots: slotsFor(keys),
    postingWords: words,
    lowerLength: lowerText.length,
  };
  const buffer = new ArrayBuffer(byteLength(counts));
  new Int32Array(buffer, 0, HEADER.length).set([
    MAGIC,
    FORMAT_VERSION,
    counts.startSlots,
    counts.keySlots,
    words,
    lowerText.length,
    entities.length,
  ]);
  fill(layOut(buffer, counts), forms, starts, lowerText);
  return buffer;
}

function fill(
  t: ReturnType<typeof layOut>,
  forms: CompiledForm[],
  starts: Map<number, number>,
  lowerText: string,
): void {
  for (const [hash, mask] of starts) {
    const tag = startTag(hash);
    const last = t.tags.length - 1;
    let i = hash & last;
    while (t.tags[i] !== 0 && t.tags[i] !== tag) i = (i + 1) & last;
    t.tags[i] = tag;
    t.masks[i] = (t.masks[i] ?? 0) | mask;
  }
  let at = 0;
  forms.forEach((form, p) => {
    if (form.hash !== forms[p - 1]?.hash) {
      const i = freeSlot(t.keys, form.hash);
      t.keys[i] = form.hash;
      t.keys[i + 1] = at;
    }
    const wide = isWide(form.name);
    const last = form.hash !== forms[p + 1]?.hash;
    t.postings[at] = form.entity;
    t.halves[at * 2 + 2] = form.flags | (wide ? FLAG.wide : 0) | (last ? FLAG.last : 0);
    t.halves[at * 2 + 3] = form.name.length;
    const pool = wide ? t.halves : t.bytes;
    const from = wide ? at * 2 + POSTING_HEAD / 2 : at * 4 + POSTING_HEAD;
    for (let k = 0; k < form.name.length; k++) pool[from + k] = form.name.charCodeAt(k);
    at += postingWords(form.name.length, wide);
  });
  for (let k = 0; k < lowerText.length; k++) t.lower[k] = lowerText.charCodeAt(k);
}

/** Place of the first word of a free slot. */
function freeSlot(table: Int32Array, hash: number): number {
  const last = table.length - 1;
  let i = (hash << 1) & last;
  while (table[i] !== 0) i = (i + 2) & last;
  return i;
}
