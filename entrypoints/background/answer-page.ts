/** The page script's questions, put to the engine. */
import { countMarks, pageMarks } from '../../lib/engine/answers/page-marks.ts';
import type {
  CardQuestion,
  ClaimCard,
  EntityCard,
  PageAnswer,
  PageMetadata,
  PageQuestion,
} from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { answerEntity } from './answer-entity.ts';
import { labelMark } from './label-mark.ts';
import type { Engine } from './open-engine.ts';

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
  if (subject.type === 'entity') return answerEntity(engine, subject.entityId, subject.rivals);
  const about = { ...options(metadata, ownDocuments), alsoStated: subject.alsoStated ?? [] };
  return engine.pipeline.card(subject.claim, passage, about, engine.store);
}
