/**
 * The resident engine (Chromium): a page that nobody sees, in which an engine stays while the worker sleeps. It answers what pages ask, from the same
 * database; what changes the corpus is the worker's. It goes when no page has asked for a while, and tells the worker.
 */
import type { PageQuestion } from '../../lib/model/protocol.ts';
import type { ReaderState } from '../../lib/model/resident.ts';
import { openDatabase } from '../../lib/platform/corpus/database.ts';
import { loadWords } from '../../lib/platform/load-words.ts';
import { answerWorker, leave } from '../../lib/platform/offscreen.ts';
import { fetchStartData } from '../../lib/platform/packaged-data.ts';
import { answerRequests } from '../../lib/platform/requests.ts';
import { answerCheck } from './answer-check.ts';
import { answerCard, answerPage } from './ask-engine.ts';
import { clipsOnPage } from './clips-on-page.ts';
import type { DaysCode } from './days.ts';
import type { EngineCode } from './engine.ts';
import { firstSentence } from './first-sentence.ts';
import { greet } from './greet-frame.ts';
import { holdEngine } from './hold-engine.ts';
import type { Engine } from './open-engine.ts';
import { practise } from './practise.ts';

/** Milliseconds without a question after which it gives its memory back. */
const KEPT = 30 * 60 * 1000;

/** Milliseconds for which a page that has asked may ask more. */
const BUSY = 1000;

/** Brought by the scripts that the worker takes in too. */
const { engineCode, daysCode } = globalThis as unknown as { engineCode: EngineCode; daysCode: DaysCode };

function open({ names, corrections }: ReaderState, onClosed: () => void): Promise<Engine> {
  const database = openDatabase(undefined, undefined, onClosed).catch(() => null);
  const parts = Promise.all([fetchStartData(), database, names, corrections]);
  return engineCode.openEngine(parts, () => daysCode.parseDays);
}

let reader: ReaderState | undefined;
const engine = holdEngine(async onClosed => {
  if (!reader) throw new Error('the worker has not told of the reader yet');
  return open(reader, onClosed);
});

let askedAt = Number.NEGATIVE_INFINITY;
let leaving: ReturnType<typeof setTimeout>;
function stay(): void {
  askedAt = performance.now();
  clearTimeout(leaving);
  leaving = setTimeout(() => void leave(), KEPT);
}

async function annotate(question: PageQuestion, { locale, settings }: ReaderState) {
  const [opened, words] = await Promise.all([engine(), loadWords(locale)]);
  return answerPage(opened, question, words, settings.ownMarks);
}

/** What pages ask is left to the worker until the first answer will not keep them waiting. */
async function begin(state: ReaderState): Promise<void> {
  await annotate(firstSentence(state.locale), state);
  answerRequests({
    annotate(question) {
      stay();
      return annotate(question, reader ?? state);
    },
    hello: async ({ url }) => greet(reader?.settings ?? state.settings, (reader ?? state).locale, url),
    async card(question) {
      stay();
      return answerCard(await engine(), question);
    },
    async check(question) {
      stay();
      return answerCheck(await engine(), question);
    },
  });
  readySince = Date.now();
  const read = (question: PageQuestion) => annotate(question, state);
  void practise(await engine(), read, () => performance.now() - askedAt < BUSY).catch(() => undefined);
}

let readySince: number | null = null;
stay();
answerWorker({
  async 'resident-state'(state) {
    const isFirst = !reader;
    reader = state;
    const opened = await engine();
    opened.takeNames(state.names);
    opened.takeCorrections(state.corrections.made);
    if (isFirst) await begin(state);
    return { taken: true };
  },
  'resident-ready': async () => ({ since: readySince }),
  'resident-clips': async ({ address }) => clipsOnPage((await engine()).own, address),
});
