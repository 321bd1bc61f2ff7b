import type { Entity } from '../../lib/model/mention.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';

export const NAME_FILTERS = ['all', 'own', 'watched', 'muted'] as const;
export type NameFilter = (typeof NAME_FILTERS)[number];

export interface ListedName {
  entity: Entity;
  /** `own`: added by the reader; `edited`: a bundled one that the reader has changed. */
  origin: 'bundled' | 'edited' | 'own';
  muted: boolean;
  watched: boolean;
  /** How else it is written. */
  otherNames(): string[];
}

/** What the page lists: those that pass the filter and hold the query in a name or the description, names that begin with it first. */
export function listNames(
  entities: readonly Entity[],
  names: OwnNames,
  filter: NameFilter,
  query: string,
  otherNamesOf: (entity: Entity) => string[],
): ListedName[] {
  const mine = new Set(names.names.map(({ id }) => id));
  const [muted, watched] = [new Set(names.muted), new Set(names.watched)];
  const wanted = fold(query);
  const passes: Record<NameFilter, (id: string) => boolean> = {
    all: () => true,
    own: id => mine.has(id),
    watched: id => watched.has(id),
    muted: id => muted.has(id),
  };
  return entities
    .filter(({ id }) => passes[filter](id))
    .map(entity => ({ entity, rank: rankOf(entity, wanted) }))
    .filter(({ rank }) => rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank || a.entity.label.localeCompare(b.entity.label))
    .map(({ entity }) => ({
      entity,
      origin: !mine.has(entity.id) ? 'bundled' : entity.id.startsWith('own:') ? 'own' : 'edited',
      muted: muted.has(entity.id),
      watched: watched.has(entity.id),
      otherNames: () => otherNamesOf(entity),
    }));
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

const NOWHERE = 4;

/** 0: the label begins so; 1: another name does; 2: a name holds it; 3: the description does. */
function rankOf({ label, forms, description = '' }: Entity, wanted: string): number {
  if (!wanted) return 0;
  if (fold(label).startsWith(wanted)) return 0;
  const names = [label, ...forms.map(form => form.text)].map(fold);
  if (names.some(name => name.startsWith(wanted))) return 1;
  if (names.some(name => name.includes(wanted))) return 2;
  return fold(description).includes(wanted) ? 3 : NOWHERE;
}
