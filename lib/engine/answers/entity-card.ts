import type { CorpusDocument } from '../../model/document.ts';
import type { Entity } from '../../model/mention.ts';
import type { EntityCard } from '../../model/protocol.ts';
import { otherNamesOf } from './other-names.ts';

export interface EntityCardInput {
  entity: Entity;
  /** Other entities the name can mean where it stands. */
  rivals?: readonly string[];
  /** Documents that speak about it, any order. */
  documents: readonly CorpusDocument[];
  labelOf: (id: string) => string;
  /** How many documents the card lists. */
  most: number;
}

export function entityCard({ entity, rivals = [], documents, labelOf, most }: EntityCardInput): EntityCard {
  const related = [...(entity.parent ? [entity.parent] : []), ...(entity.related ?? [])];
  return {
    type: 'entity',
    entityId: entity.id,
    label: entity.label,
    entityType: entity.type,
    description: entity.description ?? '',
    otherNames: otherNamesOf(entity),
    tickers: entity.tickers ?? [],
    latest: latestFirst(documents).slice(0, most).map(documentLine),
    related: [...new Set(related)].map(entityId => ({ entityId, label: labelOf(entityId) })),
    ...(rivals.length ? { mayAlsoBe: rivals.map(labelOf) } : {}),
  };
}

/** "unknown" is how front matter says that an article does not name its publisher. */
export function documentLine(document: CorpusDocument): EntityCard['latest'][number] {
  const { id, title, publisher, published, url } = document;
  return {
    documentId: id,
    title,
    publisher: publisher === 'unknown' ? '' : publisher,
    published,
    url: url ?? null,
  };
}

function latestFirst(documents: readonly CorpusDocument[]): CorpusDocument[] {
  return [...documents].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}
