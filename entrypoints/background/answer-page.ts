/** The page script's questions, put to the engine. */
import { entityCard } from '../../lib/engine/answers/entity-card.ts';
import { countMarks, pageMarks } from '../../lib/engine/answers/page-marks.ts';
import type {
  CardQuestion,
  ClaimCard,
  EntityCard,
  PageAnswer,
  PageMetadata,
  PageQuestion,
} from '../../lib/model/protocol.ts';
import { Failure } from '../../lib/platform/requests.ts';
import type { Words } from '../../locales/words.ts';
import { labelMark } from './label-mark.ts';
import type { Engine } from './open-engine.ts';

const MOST_LATEST = 5;

const options = (
  { url, canonicalUrl, title, date, lang }: PageMetadata,
  ownDocuments: readonly string[],
) => ({
  url: canonicalUrl ?? url,
  title,
  date,
  language: lang,
  ownDocuments,
});

export async function answerPage(
  { pipeline, store }: Engine,
  question: PageQuestion,
  words: Words,
): Promise<PageAnswer> {
  const { text, metadata, context, documentKey } = question;
  const about = options(
    { ...metadata, date: metadata.date ?? context?.date ?? undefined },
    context?.ownDocuments ?? [],
  );
  const reading = pipeline.read(text, about);
  const { claims, ownDocuments, day } = await pipeline.judgePage(reading, about, store);
  const seen = context?.entities ?? [];
  const marks = pageMarks({
    text,
    checked: claims,
    mentions: reading.mentions,
    seen,
    label: (mark, printed) => labelMark(words, mark, printed),
  });
  const met = reading.mentions.flatMap(mention => mention.entityId ?? []);
  return {
    documentKey,
    marks,
    context: {
      entities: [...new Set([...seen, ...met])],
      language: reading.language,
      ownDocuments,
      date: day ?? context?.date ?? null,
    },
    counts: countMarks(marks),
  };
}

export async function answerCard(engine: Engine, question: CardQuestion): Promise<ClaimCard | EntityCard> {
  const { subject, passage, metadata, ownDocuments } = question;
  if (subject.type === 'entity') return answerEntity(engine, subject.entityId);
  const about = { ...options(metadata, ownDocuments), alsoStated: subject.alsoStated ?? [] };
  return engine.pipeline.card(subject.claim, passage, about, engine.store);
}

export async function answerEntity(
  { entities, documents: all }: Engine,
  entityId: string,
): Promise<EntityCard> {
  const known = await entities();
  const entity = known.find(candidate => candidate.id === entityId);
  if (!entity) throw new Failure('unknown-entity');
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const names = entity.forms.filter(form => !form.ambiguous).map(form => form.text);
  const documents = (await all()).filter(({ title, text }) =>
    names.some(name => title.includes(name) || text.includes(name)),
  );
  return entityCard({ entity, documents, labelOf: id => labels.get(id) ?? id, most: MOST_LATEST });
}
