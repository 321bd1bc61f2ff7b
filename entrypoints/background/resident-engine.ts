/**
 * The worker's side of the resident engine (offscreen.ts): one that stays in memory when the browser stops the worker, half a minute after its last
 * question. It hears what pages ask as the worker does, and answers as if nothing had slept. Chromium only: in Firefox the background is a page
 * itself (stay-awake.ts).
 */
import type { ClipOnPage } from '../../lib/model/resident.ts';
import {
  askOffscreen,
  closeOffscreen,
  isOffscreenOpen,
  onLeaving,
  openOffscreen,
} from '../../lib/platform/offscreen.ts';
import { watchReturn } from '../../lib/platform/reader-returns.ts';
import { readSiteAccess } from '../../lib/platform/site-access.ts';
import { hasBeenAsked } from './answer-page.ts';
import { readReaderState } from './reader-state.ts';

/** Milliseconds after the reader has come back until one is made, unless a page has asked by then. */
const SOON = 500;
/** Milliseconds after that until one is made where a page has asked: the page has its marks by then. */
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
  /** Has it made soon, if it is not there and a site is granted. */
  keep(): void;
  /** Sites may have been granted or taken back: where there are none it goes, and nobody's return is awaited. */
  settle(): Promise<void>;
}

/** Where a browser has none. */
export const NO_RESIDENT: ResidentEngine = {
  isThere: async () => false,
  answers: async () => false,
  clipsOf: async () => null,
  renew: async () => undefined,
  keep: () => undefined,
  settle: async () => undefined,
};

/** Chromium. Call synchronously when the background starts. */
export function findResidentEngine(): ResidentEngine {
  const look = () => isOffscreenOpen().catch(() => false);
  let there = look();
  let isMaking = false;

  async function make(): Promise<void> {
    await pause(SOON);
    if (hasBeenAsked()) await pause(QUIET);
    if ((await there) || !(await isAnySiteGranted())) return;
    await openOffscreen('/offscreen.html', 'Keeps the engine ready for the next page');
    await askOffscreen('resident-state', await readReaderState());
    // Only now: until it is ready the background's own engine answers.
    there = look();
    await settle();
  }

  function keep(): void {
    if (isMaking) return;
    isMaking = true;
    void make()
      .catch(() => undefined)
      .then(() => {
        isMaking = false;
      });
  }

  /** While it is there nothing is to be done when the reader comes back. */
  async function settle(): Promise<void> {
    const [isThere, isGranted] = await Promise.all([there, isAnySiteGranted()]);
    awaitReturn(isGranted && !isThere);
    if (isGranted || !isThere) return;
    there = Promise.resolve(false);
    await closeOffscreen();
  }

  const awaitReturn = watchReturn(keep);
  onLeaving(() => {
    there = Promise.resolve(false);
    void settle();
  });

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
      if (await there) await askOffscreen('resident-state', await readReaderState());
    },
    keep,
    settle,
  };
}

const isAnySiteGranted = async (): Promise<boolean> => (await readSiteAccess()).level !== 'click';

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
