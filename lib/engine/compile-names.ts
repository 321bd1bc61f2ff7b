/** Everything about names that is compiled once, at build time, so that the background wakes without it. */
import type { Entity } from '../model/mention.ts';
import { compileGazetteer } from './mentions/compile-gazetteer.ts';
import { compileEntityTable } from './mentions/entity-table.ts';
import { compileSourceNames } from './stance/source-names.ts';

/** All of one list of entities. */
export interface CompiledNames {
  gazetteer: ArrayBuffer;
  entityTable: ArrayBuffer;
  /** From `compileSourceNames`. */
  sourceNames: ArrayBuffer;
}

export const compileNames = (entities: readonly Entity[]): CompiledNames => ({
  gazetteer: compileGazetteer(entities),
  entityTable: compileEntityTable(entities),
  sourceNames: compileSourceNames(entities),
});

/** What starting needs of an entity beside `CompiledNames`; the rest is for its card. */
export function slimEntity({ id, label, type, parent, related }: Entity): Entity {
  return { id, label, type, forms: [], ...(parent ? { parent } : {}), ...(related ? { related } : {}) };
}
