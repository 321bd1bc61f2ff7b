/**
 * The quick check: a sentence, a figure with a name, a name alone, or free words. The first kind of answer that has something
 * to show is the answer; what costs more is not asked for then.
 */
import { documentLine } from '../../lib/engine/answers/entity-card.ts';
import type { PanelRequests } from '../../lib/model/protocol.ts';
import { answerEntity } from './answer-entity.ts';
import type { Engine } from './open-engine.ts';

const MOST_ENTITIES = 3;
const MOST_DOCUMENTS = 8;
/** More of the reader's own are not searched in passing (null): the library keeps their index in memory. */
const MOST_SEARCHED = 20_000;

export async function answerCheck(
  engine: Engine,
  { text, date }: PanelRequests['check']['ask'],
): Promise<PanelRequests['check']['answer']> {
  const { pipeline, store } = engine;
  const reading = pipeline.read(text, { date });
  const cards = [];
  for (const claim of reading.claims) {
    const passage = text.slice(claim.sentence.start, claim.sentence.end);
    cards.push(await pipeline.card(claim, passage, { date, corrections: engine.corrections() }, store));
  }
  if (cards.some(card => card.evidence.length)) return { cards, entities: [], documents: [] };
  const ids = new Set(reading.mentions.flatMap(mention => mention.entityId ?? mention.candidates[0] ?? []));
  const entities = await Promise.all([...ids].slice(0, MOST_ENTITIES).map(id => answerEntity(engine, id)));
  if (!cards.length && entities.length) return { cards, entities, documents: [] };
  if (((await engine.own?.count()) ?? 0) > MOST_SEARCHED) return { cards, entities, documents: null };
  const { searchDocuments } = await import('./search-documents.ts');
  const documents = await searchDocuments(engine, text, MOST_DOCUMENTS);
  return { cards, entities, documents: documents.map(documentLine) };
}
