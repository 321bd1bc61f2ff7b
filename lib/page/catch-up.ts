/**
 * While a tab is hidden its changes are not even heard of (observe.ts). When it is shown again the page is read once and held against what was
 * known of it; only what differs is asked about.
 */
import { type MarkedBlock, stillSays } from './anchor.ts';
import type { LateText } from './late-text.ts';
import type { MarkedBlocks } from './marked-blocks.ts';
import type { PageObserver } from './observe.ts';
import { createTextReader } from './read-text.ts';
import type { Scheduler } from './schedule.ts';
import type { TextBlock } from './slice.ts';

/** Characters compared at a time. */
const PART = 256 * 1024;

export interface CatchUp {
  /** What has been read; of an element that was known, in place of what it said. */
  learn(read: readonly { block: TextBlock; text: string }[]): void;
  /** At once: no mark stays over what the page has changed on the screen. */
  dropBroken(): void;
  /** The same everywhere else. */
  dropAllBroken(): Promise<void>;
  /** Touches what differs under a root. */
  compare(root: Element | ShadowRoot): Promise<void>;
}

export interface CatchUpParts {
  blocks: MarkedBlocks;
  observer: PageObserver;
  late: LateText;
  scheduler: Scheduler;
  /** The page has moved on, or is to be read afresh. */
  isOver: () => boolean;
}

export function createCatchUp({ blocks, observer, late, scheduler, isOver }: CatchUpParts): CatchUp {
  const textsOf = new WeakMap<Element, string[]>();

  function dropIfBroken(block: MarkedBlock): void {
    if (stillSays(block)) return;
    blocks.remove(block.element);
    observer.touch(block.element);
  }

  return {
    learn(read) {
      const anew = new Set<Element>();
      for (const { block, text } of read) {
        if (anew.has(block.element)) textsOf.get(block.element)?.push(text);
        else textsOf.set(block.element, [text]);
        anew.add(block.element);
      }
    },
    dropBroken() {
      for (const block of new Set(blocks.near().map(({ block }) => block))) dropIfBroken(block);
    },
    async dropAllBroken() {
      for (const block of blocks.known()) {
        if (scheduler.spent()) await scheduler.turn();
        dropIfBroken(block);
      }
    },
    async compare(root) {
      const reader = createTextReader(root, { limit: PART, shouldPause: scheduler.spent });
      while (!reader.done && !isOver()) {
        const slice = reader.next();
        for (const { element, start, end } of slice?.blocks ?? [])
          if (!textsOf.get(element)?.includes(slice?.text.slice(start, end) ?? ''))
            observer.touch(root instanceof Element || root.contains(element) ? element : root);
        if (!reader.done) await scheduler.turn();
      }
      late.awaitShown(reader.hidden);
      for (const part of reader.lost) observer.touch(part);
    },
  };
}
