/**
 * The quick check: a sentence, a figure with a name, a name alone, or free words. The first kind of answer that has something
 * to show is the answer; what costs more is not asked for then.
 */
import { documentLine } from '../../lib/engine/answers/entity-card.ts';
import { createFullText } from '../../lib/engine/corpus/full-text.ts';
import type { PanelRequests } from '../../lib/model/protocol.ts';
import { answerEntity } from './answer-entity.ts';
import type { Engine } from './open-engine.ts';

const MOST_ENTITIES = 3;
const MOST_DOCUMENTS = 8;
/** Beyond so many of the reader's own the library has an index of its own, and is where words are searched. */
const MOST_SEARCHED = 2000;

export async function answerCheck(
  engine: Engine,
  { text, date }: PanelRequests['check']['ask'],
): Promise<PanelRequests['check']['answer']> {
  const { pipeline, store } = engine;
  const reading = pipeline.read(text, { date });
  const cards = [];
  for (const claim of reading.claims) {
    const passage = text.slice(claim.sentence.start, claim.sentence.end);
    cards.push(await pipeline.card(claim, passage, { date }, store));
  }
  if (cards.some(card => card.evidence.length)) return { cards, entities: [], documents: [] };
  const ids = new Set(reading.mentions.flatMap(mention => mention.entityId ?? mention.candidates[0] ?? []));
  const entities = await Promise.all([...ids].slice(0, MOST_ENTITIES).map(id => answerEntity(engine, id)));
  if (!cards.length && entities.length) return { cards, entities, documents: [] };
  return { cards, entities, documents: await search(engine, text) };
}

/** Null where the corpus is too large to be searched in passing. */
async function search(engine: Engine, text: string): Promise<PanelRequests['check']['answer']['documents']> {
  if (((await engine.own?.count()) ?? 0) > MOST_SEARCHED) return null;
  const documents = await engine.documents();
  const byId = new Map(documents.map(document => [document.id, document]));
  const found = createFullText(documents).search(text, MOST_DOCUMENTS);
  return found.flatMap(({ id }) => byId.get(id) ?? []).map(documentLine);
}
