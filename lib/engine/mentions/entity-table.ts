/**
 * What linking must know of an entity besides its forms, in one buffer beside the gazetteer: a record is decoded when the
 * entity is first met on a page, so that waking costs nothing however many there are.
 */
import type { Entity } from '../../model/mention.ts';

/** An entity without its forms and its description. */
export type EntityFacts = Omit<Entity, 'forms' | 'description'>;

export interface EntityTable {
  /** Facts of entity number `n`, as numbered by the gazetteer compiled from the same list. */
  at(n: number): EntityFacts;
  /** Number of an id, or -1. */
  numberOf(id: string): number;
}

export function factsOf(entity: Entity): EntityFacts {
  const { forms: _forms, description: _description, ...facts } = entity;
  return facts;
}

/** Layout: count, length of the ids, offsets of the records; then as UTF-16 all ids by line, and the records as JSON. */
export function compileEntityTable(entities: readonly Entity[]): ArrayBuffer {
  const ids = entities.map(entity => entity.id).join('\n');
  const records = entities.map(entity => JSON.stringify(factsOf(entity)));
  const offsets = new Uint32Array(entities.length + 1);
  records.forEach((record, n) => {
    offsets[n + 1] = (offsets[n] ?? 0) + record.length;
  });
  const head = Uint32Array.of(entities.length, ids.length, ...offsets);
  const text = ids + records.join('');
  const buffer = new ArrayBuffer(head.byteLength + text.length * 2);
  new Uint32Array(buffer, 0, head.length).set(head);
  const units = new Uint16Array(buffer, head.byteLength);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return buffer;
}

export function openEntityTable(buffer: ArrayBuffer): EntityTable {
  const [count = 0, idsLength = 0] = new Uint32Array(buffer, 0, 2);
  const offsets = new Uint32Array(buffer, 8, count + 1);
  const units = new Uint16Array(buffer, 8 + offsets.byteLength);
  const decoded = new Map<number, EntityFacts>();
  let numbers: Map<string, number> | null = null;
  return {
    at(n) {
      const known = decoded.get(n);
      if (known) return known;
      const facts = JSON.parse(
        textOf(units, idsLength + (offsets[n] ?? 0), idsLength + (offsets[n + 1] ?? 0)),
      ) as EntityFacts;
      decoded.set(n, facts);
      return facts;
    },
    numberOf(id) {
      numbers ??= new Map(
        textOf(units, 0, idsLength)
          .split('\n')
          .map((one, n) => [one, n]),
      );
      return numbers.get(id) ?? -1;
    },
  };
}

/** In slices, because the arguments of one call are limited. */
function textOf(units: Uint16Array, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i += 8192)
    out += String.fromCharCode(...units.subarray(i, Math.min(to, i + 8192)));
  return out;
}
