/**
 * The resident engine (Chromium): a page that nobody sees, in which an engine stays while the worker sleeps. It answers what pages ask most, from the
 * same database; what changes the corpus is the worker's. It goes when no page has asked for a while.
 */
import type { ResidentRequests } from '../../lib/model/resident.ts';
import { openDatabase } from '../../lib/platform/corpus/database.ts';
import { loadWords } from '../../lib/platform/load-words.ts';
import { answerWorker } from '../../lib/platform/offscreen.ts';
import { fetchStartData } from '../../lib/platform/packaged-data.ts';
import { answerCard, answerPage } from './ask-engine.ts';
import { clipsOnPage } from './clips-on-page.ts';
import type { DaysCode } from './days.ts';
import type { EngineCode } from './engine.ts';
import { firstSentence } from './first-sentence.ts';
import { holdEngine } from './hold-engine.ts';
import type { Engine } from './open-engine.ts';

/** Milliseconds without a question after which it gives its memory back. */
const KEPT = 30 * 60 * 1000;

type ReaderState = ResidentRequests['resident-state']['ask'];

/** Brought by the scripts that the worker takes in too. */
const { engineCode, daysCode } = globalThis as unknown as { engineCode: EngineCode; daysCode: DaysCode };

let state: ReaderState | undefined;
const engine = holdEngine(onClosed => openFor(state, onClosed));

function openFor(reader: ReaderState | undefined, onClosed: () => void): Promise<Engine> {
  if (!reader) throw new Error('nothing is known of the reader');
  const { names, corrections } = reader;
  const database = openDatabase(undefined, undefined, onClosed).catch(() => null);
  const parts = Promise.all([fetchStartData(), database, names, corrections]);
  return engineCode.openEngine(parts, () => daysCode.parseDays);
}

let leaving: ReturnType<typeof setTimeout>;
function stay(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => close(), KEPT);
}

async function annotate({ question, ownMarks, locale }: ResidentRequests['resident-annotate']['ask']) {
  const [opened, words] = await Promise.all([engine(), loadWords(locale)]);
  return answerPage(opened, question, words, ownMarks);
}

stay();
answerWorker({
  async 'resident-state'(told) {
    const isFirst = !state;
    state = told;
    const opened = await engine();
    opened.takeNames(told.names);
    opened.takeCorrections(told.corrections.made);
    if (isFirst)
      await annotate({ question: firstSentence(told.locale), ownMarks: false, locale: told.locale });
    return { taken: true };
  },
  async 'resident-annotate'(ask) {
    stay();
    return annotate(ask);
  },
  async 'resident-card'(question) {
    stay();
    return answerCard(await engine(), question);
  },
  'resident-clips': async ({ address }) => clipsOnPage((await engine()).own, address),
});
