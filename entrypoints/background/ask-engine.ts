/** What a page and its card ask, answered by an engine: the background's own or the resident one. */
import { countMarks, pageMarks } from '../../lib/engine/answers/page-marks.ts';
import { unlistedNames } from '../../lib/engine/answers/unlisted-names.ts';
import { isOwnId } from '../../lib/engine/mentions/own-names.ts';
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
  { corrections }: Pick<Engine, 'corrections'>,
  { url, canonicalUrl, title, date, lang }: PageMetadata,
  ownDocuments: readonly string[],
) => ({
  url: canonicalUrl ?? url,
  title,
  date,
  language: lang,
  ownDocuments,
  corrections: corrections(canonicalUrl ?? url),
});

/** `ownMarks`: whether the reader's own and watched names are marked as such. */
export async function answerPage(
  engine: Engine,
  question: PageQuestion,
  words: Words,
  ownMarks: boolean,
): Promise<PageAnswer> {
  const { pipeline, store, names } = engine;
  const { text, metadata, context, documentKey } = question;
  const about = options(
    engine,
    { ...metadata, date: metadata.date ?? context?.date ?? undefined },
    context?.ownDocuments ?? [],
  );
  const reading = pipeline.read(text, about);
  const { claims, ownDocuments, day } = await pipeline.judgePage(reading, about, store);
  const seen = context?.entities ?? [];
  const marks = pageMarks({
    text,
    checked: claims,
    mentions: ownMarks ? reading.mentions : reading.mentions.filter(({ entityId }) => !isOwnId(entityId)),
    watched: new Set(ownMarks ? names().watched : []),
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
    unlisted: unlistedNames(reading.mentions),
  };
}

export async function answerCard(engine: Engine, question: CardQuestion): Promise<ClaimCard | EntityCard> {
  const { subject, passage, metadata, ownDocuments } = question;
  if (subject.type === 'entity') return answerEntity(engine, subject.entityId, subject.rivals);
  const about = { ...options(engine, metadata, ownDocuments), alsoStated: subject.alsoStated ?? [] };
  return engine.pipeline.card(subject.claim, passage, about, engine.store);
}
