/** The page script's questions, put to the engine. */
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
import type { Settings } from '../../lib/model/settings.ts';
import { loadWords } from '../../lib/platform/load-words.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import type { Words } from '../../locales/words.ts';
import { answerEntity } from './answer-entity.ts';
import { labelMark } from './label-mark.ts';
import type { Engine } from './open-engine.ts';

let isAsked = false;

/** Whether a text has been asked about since the background started. */
export const hasBeenAsked = (): boolean => isAsked;

export const answerPages = (engine: () => Promise<Engine>): Pick<RequestHandlers, 'annotate' | 'card'> => ({
  annotate: question => annotate(engine, question),
  card: async question => answerCard(await engine(), question),
});

export async function annotate(engine: () => Promise<Engine>, question: PageQuestion): Promise<PageAnswer> {
  isAsked = true;
  // Asked for before the engine, whose code keeps the thread while these are read.
  const spoken = settingsAndWords();
  const opened = await engine();
  const [{ ownMarks }, words] = await spoken;
  return answerPage(opened, question, words, ownMarks);
}

export async function settingsAndWords(): Promise<[Settings, Words]> {
  // Nearly always the reader's; the settings say so only later.
  void loadWords(null).catch(() => undefined);
  const settings = await readSettings();
  return [settings, await loadWords(settings.locale)];
}

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
async function answerPage(
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

async function answerCard(engine: Engine, question: CardQuestion): Promise<ClaimCard | EntityCard> {
  const { subject, passage, metadata, ownDocuments } = question;
  if (subject.type === 'entity') return answerEntity(engine, subject.entityId, subject.rivals);
  const about = { ...options(engine, metadata, ownDocuments), alsoStated: subject.alsoStated ?? [] };
  return engine.pipeline.card(subject.claim, passage, about, engine.store);
}
