/**
 * The worker's side of the resident engine (offscreen.ts): one that stays in memory when the browser stops the worker, half a minute after its last
 * question. It hears what pages ask as the worker does, and answers as if nothing had slept. Chromium only: in Firefox the background is a page
 * itself, and no other stays.
 */
import type { ClipOnPage, ReaderState } from '../../lib/model/resident.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { localeFor } from '../../lib/platform/load-words.ts';
import { askOffscreen, isOffscreenOpen, openOffscreen } from '../../lib/platform/offscreen.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { readSettings } from '../../lib/platform/storage.ts';

/** Milliseconds after a page's question until one is made: the page has its marks by then. */
const QUIET = 3000;
/** Milliseconds after which one that has not answered is asked whether it will. */
const PATIENCE = 250;

export interface ResidentEngine {
  /** Known a moment after the background started. */
  isThere(): Promise<boolean>;
  /** Whether it answers what a page has just asked; false at once where there is none. */
  answers(): Promise<boolean>;
  /** What the reader saved from a page; null where it is not there. */
  clipsOf(address: string): Promise<ClipOnPage[] | null>;
  /** Tells it the reader's names, corrections and settings as they are now. Resolves when they are in force. */
  renew(): Promise<void>;
  /** Has it made soon, if it is not there. */
  keepLater(): void;
}

/** Where a browser has none. */
export const NO_RESIDENT: ResidentEngine = {
  isThere: async () => false,
  answers: async () => false,
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

  async function make(): Promise<void> {
    await pause(QUIET);
    if (await there) return;
    await openOffscreen('/offscreen.html', 'Keeps the engine ready for the next page');
    await askOffscreen('resident-state', await readState());
    // Only now: until it is ready the background's own engine answers.
    there = look();
  }

  return {
    isThere: () => there,
    async answers() {
      const asked = Date.now();
      if (!(await there)) return false;
      await pause(PATIENCE);
      const ready = await askOffscreen('resident-ready', {});
      if (!ready) there = look();
      // One that came to be later has not heard the question.
      return typeof ready?.since === 'number' && ready.since < asked;
    },
    clipsOf: async address => ((await there) ? askOffscreen('resident-clips', { address }) : null),
    async renew() {
      if (await there) await askOffscreen('resident-state', await readState());
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

async function readState(): Promise<ReaderState> {
  const [names, corrections, settings] = await Promise.all([readNames(), readCorrections(), readSettings()]);
  return { names, corrections, settings, locale: localeFor(settings.locale) };
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
