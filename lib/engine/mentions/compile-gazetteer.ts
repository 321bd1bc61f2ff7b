import type { SurfaceForm } from '../../model/mention.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { byteLength, FLAG, FORMAT_VERSION, HEADER, layOut, MAGIC, WIDE } from './gazetteer.ts';
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

const isNarrow = (name: string): boolean => !/[^\u0000-\u00ff]/.test(name);

const slotsFor = (count: number) => 2 ** Math.ceil(Math.log2(Math.max(16, count * 1.5)));

/** Compiles the forms of `entities` for `openGazetteer`; an entity's number is its place in the list. Runs at build time. */
export function compileGazetteer(entities: readonly { forms: readonly SurfaceForm[] }[]): ArrayBuffer {
  const forms = entities.flatMap((entity, number) => compileForms(entity.forms, number));
  forms.sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.entity - b.entity));
  const starts = new Map<number, number>();
  const lower = new Set<string>();
  let keys = 0;
  let narrowLength = 0;
  let wideLength = 0;
  forms.forEach((form, i) => {
    starts.set(form.startHash, (starts.get(form.startHash) ?? 0) | lengthBit(form.units));
    const word = lowerStart(form.name);
    if (word) lower.add(word);
    if (form.hash !== forms[i - 1]?.hash) keys++;
    if (isNarrow(form.name)) narrowLength += form.name.length;
    else wideLength += form.name.length;
  });
  const lowerText = [...lower].sort().join(' ');
  const counts = {
    startSlots: slotsFor(starts.size),
    keySlots: slotsFor(keys),
    postings: forms.length,
    narrowLength,
    wideLength,
    lowerLength: lowerText.length,
  };
  const buffer = new ArrayBuffer(byteLength(counts));
  new Int32Array(buffer, 0, HEADER.length).set([
    MAGIC,
    FORMAT_VERSION,
    counts.startSlots,
    counts.keySlots,
    forms.length,
    narrowLength,
    wideLength,
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
    const i = freeSlot(t.startTags, hash);
    t.startTags[i] = hash;
    t.startMasks[i] = mask;
  }
  let narrow = 0;
  let wide = 0;
  forms.forEach((form, p) => {
    if (form.hash !== forms[p - 1]?.hash) {
      const i = freeSlot(t.keyTags, form.hash);
      t.keyTags[i] = form.hash;
      t.keyRefs[i] = p;
    }
    t.entities[p] = form.entity;
    t.lengths[p] = form.name.length;
    t.flags[p] = form.flags | (form.hash !== forms[p + 1]?.hash ? FLAG.last : 0);
    const inNarrow = isNarrow(form.name);
    t.offsets[p] = inNarrow ? narrow : WIDE + wide;
    for (let k = 0; k < form.name.length; k++) {
      if (inNarrow) t.narrow[narrow++] = form.name.charCodeAt(k);
      else t.wide[wide++] = form.name.charCodeAt(k);
    }
  });
  for (let k = 0; k < lowerText.length; k++) t.lower[k] = lowerText.charCodeAt(k);
}

function freeSlot(tags: Int32Array, hash: number): number {
  const last = tags.length - 1;
  let i = hash & last;
  while (tags[i] !== 0) i = (i + 1) & last;
  return i;
}
