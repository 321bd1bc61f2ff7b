/**
 * The quick check: a sentence, a figure with a name, a name alone, or free words. What compares is the answer; else what is
 * reported of who is named, and the documents with these words. What costs more is not asked for where it is not needed.
 */
import { documentLine } from '../../lib/engine/answers/entity-card.ts';
import type { Reading } from '../../lib/engine/engine.ts';
import type { ClaimCard, EvidenceView, PanelRequests } from '../../lib/model/protocol.ts';
import { answerEntity } from './answer-entity.ts';
import { loadSearchCode } from './load-engine-code.ts';
import type { Engine } from './open-engine.ts';

const MOST_ENTITIES = 3;
const MOST_DOCUMENTS = 3;
const MOST_FIGURES = 8;
/** More of the reader's own are not searched in passing (null): the library keeps their index in memory. */
const MOST_SEARCHED = 20_000;

type Answer = PanelRequests['check']['answer'];

export async function answerCheck(
  engine: Engine,
  { text, date }: PanelRequests['check']['ask'],
): Promise<Answer> {
  const { pipeline, store } = engine;
  const reading = pipeline.read(text, { date });
  const cards: ClaimCard[] = [];
  for (const claim of reading.claims) {
    const passage = text.slice(claim.sentence.start, claim.sentence.end);
    cards.push(await pipeline.card(claim, passage, { date, corrections: engine.corrections() }, store));
  }
  const nothing = { entities: [], figures: [], documents: [], found: 0 };
  if (cards.some(card => card.reports > 0)) return { cards, ...nothing };
  const ids = await namesOf(engine, reading);
  const figures = await reportedFigures(engine, reading, ids);
  const related = cards.filter(card => card.evidence.length);
  if (related.length) return { cards: related.map(card => fittingFirst(card, figures)), ...nothing };
  const entities = await Promise.all(ids.slice(0, MOST_ENTITIES).map(id => answerEntity(engine, id)));
  const isName = entities.length > 0 && !cards.length && !hasOtherWords(reading);
  if (isName || figures.length) return { cards, ...nothing, entities, figures };
  return { cards, entities, figures, ...(await withTheseWords(engine, text)) };
}

/** Who is named: known names, and what would be an ordinary word within a text ("Meta") but stands here as a name or alone. */
async function namesOf(engine: Engine, { mentions, read: { text } }: Reading): Promise<string[]> {
  const known = mentions.flatMap(mention => mention.entityId ?? mention.candidates[0] ?? []);
  const unlisted = mentions.filter(({ entityId, candidates }) => !entityId && !candidates.length);
  const words = unlisted.map(({ start, end }) => text.slice(start, end));
  const meant = known.length && !words.length ? [] : await namedSo(engine, [text, ...words]);
  return [...new Set([...known, ...meant])];
}

async function namedSo(engine: Engine, names: readonly string[]): Promise<string[]> {
  const wanted = new Set(names.map(foldName).filter(Boolean));
  if (!wanted.size) return [];
  const entities = await engine.entities();
  return entities
    .filter(({ forms }) => forms.some(form => wanted.has(foldName(form.text))))
    .map(({ id }) => id);
}

const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** Without the names nothing is left that could be searched. */
function hasOtherWords({ mentions, read: { text } }: Reading): boolean {
  let rest = '';
  let end = 0;
  for (const mention of mentions) {
    rest += text.slice(end, Math.max(end, mention.start));
    end = Math.max(end, mention.end);
  }
  return /[\p{L}\p{N}]{2}/u.test(rest + text.slice(end));
}

async function reportedFigures(
  { pipeline: { figures }, store, abouts }: Engine,
  { read: { text }, quantities, claims }: Reading,
  ids: readonly string[],
): Promise<EvidenceView[]> {
  const asked = figures.asked(text, quantities, claims);
  if (!ids.length || (!asked.measures.size && !asked.figures.length)) return [];
  const wanted = asked.measures.size ? [...asked.measures] : abouts;
  const found = await store.readClaims(ids.flatMap(id => wanted.map(about => `${id}|${about}`)));
  const picked = figures.pick([...found.values()].flat(), asked, new Set(ids), MOST_FIGURES);
  const documents = await store.readDocuments([...new Set(picked.map(({ row }) => row.documentId))]);
  const byId = new Map(documents.map(document => [document.id, document]));
  return picked.flatMap(one => {
    const document = byId.get(one.row.documentId);
    return document ? [figures.view(one, document)] : [];
  });
}

/** Where nothing compares, what reports the very figure stands before what is merely about the same, the newest first. */
function fittingFirst(card: ClaimCard, figures: readonly EvidenceView[]): ClaimCard {
  const fitting = figures.filter(({ reasons }) => reasons.length > 0);
  const ids = new Set(fitting.map(({ documentId }) => documentId));
  const others = card.evidence.filter(({ documentId }) => !ids.has(documentId));
  const newest = others.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return { ...card, evidence: [...fitting, ...newest] };
}

async function withTheseWords(engine: Engine, text: string): Promise<Pick<Answer, 'documents' | 'found'>> {
  if (await engine.own?.hasMoreThan(MOST_SEARCHED)) return { documents: null, found: 0 };
  const { searchDocuments } = await loadSearchCode();
  const { documents, count } = await searchDocuments(engine, text, MOST_DOCUMENTS);
  return { documents: documents.map(documentLine), found: count };
}
