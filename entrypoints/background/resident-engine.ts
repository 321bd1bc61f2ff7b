/**
 * The worker's side of the resident engine (offscreen.ts): one that stays in memory when the browser stops the worker, half a minute after its last
 * question. A worker that wakes for a page asks it, and is answered as if nothing had slept. Chromium only: in Firefox the background is a page
 * itself, and no other stays.
 */

import type {
  CardQuestion,
  ClaimCard,
  EntityCard,
  PageAnswer,
  PageQuestion,
} from '../../lib/model/protocol.ts';
import type { ClipOnPage, ResidentRequests } from '../../lib/model/resident.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { localeFor } from '../../lib/platform/load-words.ts';
import { askOffscreen, isOffscreenOpen, openOffscreen } from '../../lib/platform/offscreen.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { readSettings } from '../../lib/platform/storage.ts';

/** Milliseconds after a page's question until one is made: the page has its marks by then. */
const QUIET = 3000;

/** Each answer is null where there is no resident engine or it cannot answer: then the background's own is asked. */
export interface ResidentEngine {
  isThere(): Promise<boolean>;
  annotate(question: PageQuestion): Promise<PageAnswer | null>;
  card(question: CardQuestion): Promise<ClaimCard | EntityCard | null>;
  clipsOf(address: string): Promise<ClipOnPage[] | null>;
  /** Tells it the reader's names and corrections as they are now. Resolves when they are in force. */
  renew(): Promise<void>;
  /** Has it made soon, if it is not there. */
  keepLater(): void;
}

/** Where a browser has none. */
export const NO_RESIDENT: ResidentEngine = {
  isThere: async () => false,
  annotate: async () => null,
  card: async () => null,
  clipsOf: async () => null,
  renew: async () => undefined,
  keepLater: () => undefined,
};

/** Call synchronously when the background starts. */
export function findResidentEngine(): ResidentEngine {
  if (import.meta.env.FIREFOX) return NO_RESIDENT;
  const look = () => isOffscreenOpen().catch(() => false);
  let there = look();
  let isMaking = false;

  async function ask<T extends keyof ResidentRequests>(
    type: T,
    question: () => ResidentRequests[T]['ask'] | Promise<ResidentRequests[T]['ask']>,
  ): Promise<ResidentRequests[T]['answer'] | null> {
    if (!(await there)) return null;
    const answer = await askOffscreen(type, await question());
    if (!answer) there = look();
    return answer;
  }

  async function make(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, QUIET));
    if (await there) return;
    await openOffscreen('/offscreen.html', 'Keeps what has been read of the package ready for the next page');
    await askOffscreen('resident-state', await readState());
    // Only now: until it is ready the background's own engine answers sooner.
    there = look();
  }

  return {
    isThere: () => there,
    annotate: question =>
      ask('resident-annotate', async () => {
        const { ownMarks, locale } = await readSettings();
        return { question, ownMarks, locale: localeFor(locale) };
      }),
    card: question => ask('resident-card', () => question),
    clipsOf: address => ask('resident-clips', () => ({ address })),
    renew: async () => {
      await ask('resident-state', readState);
    },
    keepLater() {
      if (isMaking) return;
      isMaking = true;
      void make()
        .catch(() => undefined)
        .then(() => {
          isMaking = false;
        });
    },
  };
}

async function readState(): Promise<ResidentRequests['resident-state']['ask']> {
  const [names, corrections, { locale }] = await Promise.all([
    readNames(),
    readCorrections(),
    readSettings(),
  ]);
  return { names, corrections, locale: localeFor(locale) };
}
