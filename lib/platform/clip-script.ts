/** The clip reader in a frame: injected, asked, and its answer brought back. */
import type { CaptureWish, ClipSighting, PageCapture, ShownClip } from '../model/clips.ts';
import { browser } from './browser.ts';

const SCRIPT = 'clip-reader.js';

/** What entrypoints/clip-reader.ts puts into its world under `Symbol.for('second-source.clip-reader')`. */
export interface ClipReader {
  capture(wish: CaptureWish): PageCapture | null;
  show(clips: ShownClip[]): Promise<ClipSighting[]>;
}

export interface Frame {
  tabId: number;
  frameId: number;
}

/** Null if the page holds nothing of it. Rejects where the extension may not read the page. */
export const capture = (frame: Frame, wish: CaptureWish): Promise<PageCapture | null> =>
  ask(frame, 'capture', wish);

export const showClips = async (frame: Frame, clips: ShownClip[]): Promise<ClipSighting[]> =>
  (await ask<ClipSighting[] | null>(frame, 'show', clips)) ?? [];

async function ask<T>({ tabId, frameId }: Frame, name: keyof ClipReader, argument: unknown): Promise<T> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
  const [injection] = await browser.scripting.executeScript({ target, func: call, args: [name, argument] });
  if (injection?.error) throw injection.error;
  return (injection?.result ?? null) as T;
}

/** Runs in the frame: it can refer to nothing outside itself. */
function call(name: keyof ClipReader, argument: never): unknown {
  const world = globalThis as unknown as Record<symbol, ClipReader | undefined>;
  return world[Symbol.for('second-source.clip-reader')]?.[name](argument);
}
