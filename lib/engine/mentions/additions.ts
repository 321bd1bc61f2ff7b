/** The reader's own names over the bundled ones: added, edited and muted at run time, each in the time one name takes. */
import type { Entity } from '../../model/mention.ts';
import { compileForms, lowerStart } from './compile-gazetteer.ts';
import { type EntityFacts, factsOf } from './entity-table.ts';
import { FLAG, type NameDictionary, type NamePosting } from './gazetteer.ts';
import { compareName, DIFFERENT, lengthBit, SAME } from './name-units.ts';

/** Entities of the reader are numbered from here, beyond any bundled one. */
export const FIRST_ADDED = 0x8000_0000;

export interface Additions extends NameDictionary {
  /** Adds an entity, or replaces the bundled or added one of the same id. */
  add(entity: Entity): void;
  /** Takes back what `add` did; a bundled entity it replaced counts again. */
  remove(id: string): void;
  /** Silences a bundled entity. */
  mute(id: string): void;
  unmute(id: string): void;
  /** True for a bundled entity that is muted or replaced. */
  hides(id: string): boolean;
  facts(n: number): EntityFacts | undefined;
  /** Facts of an added or edited entity by its id. */
  factsOf(id: string): EntityFacts | undefined;
  readonly size: number;
  readonly lowerStarts: readonly string[];
  /** Grows with every change. */
  readonly version: number;
}

interface AddedForm {
  name: string;
  entity: number;
  flags: number;
  units: number;
}

export function createAdditions(entities: readonly Entity[] = [], muted: readonly string[] = []): Additions {
  const forms = new Map<number, AddedForm[]>();
  /** Hash of the first unit -> how many names of each length begin so, because names also go away. */
  const starts = new Map<number, Map<number, number>>();
  const lower = new Map<string, number>();
  const added = new Map<string, { n: number; entity: Entity }>();
  const facts = new Map<number, EntityFacts>();
  const mutedIds = new Set(muted);
  let next = FIRST_ADDED;
  let version = 0;

  function change(n: number, entity: Entity, by: 1 | -1): void {
    for (const form of compileForms(entity.forms, n)) {
      const lengths = starts.get(form.startHash) ?? new Map<number, number>();
      count(lengths, form.units, by);
      if (lengths.size) starts.set(form.startHash, lengths);
      else starts.delete(form.startHash);
      const word = lowerStart(form.name);
      if (word) count(lower, word, by);
      const others = (forms.get(form.hash) ?? []).filter(f => f.entity !== n || f.name !== form.name);
      if (by === 1) others.push(form);
      if (others.length) forms.set(form.hash, others);
      else forms.delete(form.hash);
    }
    version++;
  }

  function remove(id: string): void {
    const known = added.get(id);
    if (!known) return;
    change(known.n, known.entity, -1);
    added.delete(id);
    facts.delete(known.n);
  }

  function add(entity: Entity): void {
    remove(entity.id);
    const n = next++;
    added.set(entity.id, { n, entity });
    facts.set(n, factsOf(entity));
    change(n, entity, 1);
  }

  for (const entity of entities) add(entity);
  return {
    add,
    remove,
    mute(id) {
      mutedIds.add(id);
      version++;
    },
    unmute(id) {
      mutedIds.delete(id);
      version++;
    },
    hides: id => mutedIds.has(id) || added.has(id),
    facts: n => facts.get(n),
    factsOf: id => facts.get(added.get(id)?.n ?? -1),
    get size() {
      return added.size + mutedIds.size;
    },
    get lowerStarts() {
      return [...lower.keys()];
    },
    get version() {
      return version;
    },
    startMask(hash) {
      let mask = 0;
      for (const units of starts.get(hash)?.keys() ?? []) mask |= lengthBit(units);
      return mask;
    },
    readPostings(hash, text, start, end, out: NamePosting[]) {
      for (const form of forms.get(hash) ?? []) {
        const same = compareName(text, start, end, k => form.name.charCodeAt(k), form.name.length);
        if (same !== DIFFERENT)
          out.push({ entity: form.entity, flags: form.flags & ~FLAG.last, sameCase: same === SAME });
      }
    },
  };
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}
