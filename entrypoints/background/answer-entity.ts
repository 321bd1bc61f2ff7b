/** The card of a name. */
import { entityCard } from '../../lib/engine/answers/entity-card.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/mention.ts';
import type { EntityCard } from '../../lib/model/protocol.ts';
import { Failure } from '../../lib/platform/requests.ts';
import type { Engine } from './open-engine.ts';

const MOST_LATEST = 5;
/** More documents of the reader's own are not read through for a card. */
const MOST_READ = 2000;

export async function answerEntity(
  engine: Engine,
  entityId: string,
  rivals: readonly string[] = [],
): Promise<EntityCard> {
  const largeness = engine.own?.hasMoreThan(MOST_READ) ?? false;
  const known = await engine.entities();
  const entity = known.find(candidate => candidate.id === entityId);
  if (!entity) throw new Failure('unknown-entity');
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const claimed = await latestClaiming(engine, entityId);
  const isLarge = await largeness;
  const documents = claimed.length || isLarge ? claimed : await mentioning(engine, entity);
  const labelOf = (id: string) => labels.get(id) ?? id;
  const card = entityCard({ entity, rivals, documents, labelOf, most: MOST_LATEST });
  return isLarge ? { ...card, mentionsUnread: true } : card;
}

/** The latest documents that claim something of it, by one batched look-up whatever the size of the corpus. */
async function latestClaiming({ store, abouts }: Engine, entityId: string): Promise<CorpusDocument[]> {
  const found = await store.readClaims(abouts.map(about => `${entityId}|${about}`));
  const days = new Map([...found.values()].flat().map(row => [row.documentId, row.published ?? '']));
  const latest = [...days].sort(([, a], [, b]) => b.localeCompare(a)).slice(0, MOST_LATEST);
  return store.readDocuments(latest.map(([id]) => id));
}

/** A name nobody claims anything of may be mentioned all the same: every document is looked at, where they are few. */
async function mentioning({ documents }: Engine, { forms }: Entity): Promise<CorpusDocument[]> {
  const names = forms.filter(form => !form.ambiguous).map(form => form.text);
  return (await documents()).filter(({ title, text }) =>
    names.some(name => title.includes(name) || text.includes(name)),
  );
}
