/** What is asked of an engine. Where there is a resident one it hears these questions too, and answers. */
import type { PageAnswer, PageQuestion } from '../../lib/model/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { loadWords } from '../../lib/platform/load-words.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import type { Words } from '../../locales/words.ts';
import { answerCheck } from './answer-check.ts';
import { answerCard, answerPage } from './ask-engine.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';

/** The first context to answer ends a question, so the others say nothing. One for each question: a common one would keep them all. */
export const answeredElsewhere = () => new Promise<never>(() => undefined);

let isAsked = false;

/** Whether a page has asked about a text since the background started. */
export const hasBeenAsked = (): boolean => isAsked;

export const answerPages = (
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, 'annotate' | 'card' | 'check'> => ({
  async annotate(question) {
    isAsked = true;
    if (await resident.answers()) return answeredElsewhere();
    resident.keep();
    return annotate(engine, question);
  },
  card: async question =>
    (await resident.answers()) ? answeredElsewhere() : answerCard(await engine(), question),
  check: async question =>
    (await resident.answers()) ? answeredElsewhere() : answerCheck(await engine(), question),
});

/** By the background's own engine. */
export async function annotate(engine: () => Promise<Engine>, question: PageQuestion): Promise<PageAnswer> {
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
