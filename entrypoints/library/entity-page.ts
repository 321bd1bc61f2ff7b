/** What is reported for an entity: each figure over time. */
import { otherNamesOf } from '../../lib/engine/answers/other-names.ts';
import type { StoredClaim } from '../../lib/model/claim.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { EntityPage, FigureTimeline, ReportedValue } from '../../lib/model/library.ts';
import type { LibraryCorpus } from './open-library.ts';

export async function entityPage(
  { entities, measures, store }: LibraryCorpus,
  entityId: string,
): Promise<EntityPage | null> {
  const entity = entities.find(({ id }) => id === entityId);
  if (!entity) return null;
  const keys = measures.map(measure => `${entityId}|${measure}`);
  const found = [...(await store.readClaims(keys)).values()].flat();
  const documents = await store.readDocuments([...new Set(found.map(row => row.documentId))]);
  return {
    entityId,
    label: entity.label,
    entityType: entity.type,
    description: entity.description ?? '',
    otherNames: otherNamesOf(entity),
    timelines: timelinesOf(found, new Map(documents.map(document => [document.id, document]))),
    documents,
  };
}

/** Most reported first. Claims without a figure on a number line, or without a day, are left out. */
function timelinesOf(
  rows: readonly StoredClaim[],
  documents: ReadonlyMap<string, CorpusDocument>,
): FigureTimeline[] {
  const timelines = new Map<string, FigureTimeline>();
  for (const row of rows) {
    const document = documents.get(row.documentId);
    const value = document && reported(row, document);
    const { measure, quantity } = row.claim;
    if (!value || !measure || !quantity) continue;
    const key = [measure, quantity.unit, lengthOf(row.claim.period), ...row.claim.scope].join(' ');
    const timeline = timelines.get(key) ?? {
      measure,
      unit: quantity.unit ?? (quantity.kind === 'percent' ? '%' : null),
      values: [],
    };
    timelines.set(key, timeline);
    if (!timeline.values.some(v => v.documentId === value.documentId && v.text === value.text))
      timeline.values.push(value);
  }
  const list = [...timelines.values()];
  for (const { values } of list) values.sort((a, b) => a.published.localeCompare(b.published));
  return list.sort((a, b) => b.values.length - a.values.length);
}

function reported({ claim, published }: StoredClaim, document: CorpusDocument): ReportedValue | null {
  const value = claim.quantity?.value;
  const [min, max] =
    typeof value === 'object' ? [value.min ?? value.max, value.max ?? value.min] : [value, value];
  if (typeof min !== 'number' || typeof max !== 'number' || !published) return null;
  const sign = claim.quantity?.direction === 'down' ? -1 : 1;
  return {
    documentId: document.id,
    title: document.title,
    publisher: document.publisher,
    published,
    value: (sign * (min + max)) / 2,
    min: Math.min(sign * min, sign * max),
    max: Math.max(sign * min, sign * max),
    text: document.text.slice(claim.start, claim.end),
    period: claim.period,
  };
}

/** A quarter is not held against a year. */
function lengthOf(period: string | null): string {
  if (!period) return '';
  return /-(Q|H|9M)/.exec(period)?.[1] ?? (/^(FY)?\d{4}$/.test(period) ? 'year' : period.replace(/\d/g, ''));
}
