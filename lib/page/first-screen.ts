/**
 * What is on the screen is asked about before the page has been read; the beginning of its text has often been asked about before, while
 * it was being parsed (early-text.ts). What is found is painted at once. It tells nothing to the question about the whole text, which follows and whose
 * marks take the place of these.
 */
import type { Mark } from '../model/protocol.ts';
import { anchorBlock } from './anchor.ts';
import { isSkipped } from './element-queries.ts';
import type { MarkedBlocks } from './marked-blocks.ts';
import { createTextReader } from './read-text.ts';
import { blocksOnScreen } from './screen-blocks.ts';
import { createSections } from './sections.ts';
import type { Slice, TextBlock } from './slice.ts';

/** Characters from the beginning of a page among which the screen is looked for. */
const MOST_READ = 8 * 1024;

export interface FirstScreen {
  /** Asks about what is on the screen and has not been asked about. */
  look(): void;
  /** Something has been asked about: what is painted is to be replaced. */
  readonly asked: boolean;
  /** Resolves when all that was asked is painted or given up. */
  settled(): Promise<void>;
  /** What is asked or painted no longer counts. */
  forget(): void;
}

export interface FirstScreenParts {
  /** Marks of these blocks, counted from the start of each. Null if there is no answer. */
  ask(texts: readonly string[]): Promise<(Mark[] | undefined)[] | null>;
  /** Texts at the beginning of the page that have been asked about, and their marks. */
  early: { texts: readonly string[]; marks: Promise<(Mark[] | undefined)[] | null> } | null;
  blocks: MarkedBlocks;
  signal: AbortSignal;
}

export function createFirstScreen({ ask, early, blocks, signal }: FirstScreenParts): FirstScreen {
  let begun = new WeakSet<Element>();
  let sections = createSections(true);
  let questions: Promise<void>[] = [];
  let round = 0;
  let told = early;
  /** Over what the page changes meanwhile no mark stays. The observer of the whole page comes later. */
  const changes = new MutationObserver(records => {
    for (const { target } of records)
      for (let at: Node | null = target; at; at = at.parentNode)
        if (at instanceof Element && begun.has(at)) blocks.remove(at);
  });
  signal.addEventListener('abort', () => changes.disconnect());
  document.addEventListener('visibilitychange', () => changes.disconnect(), { signal });

  function look(): void {
    const { body } = document;
    if (!body || document.visibilityState !== 'visible' || signal.aborted || isSkipped(body)) return;
    const reader = createTextReader(body, { limit: MOST_READ });
    const slice = reader.next();
    if (!slice) return;
    const isAll = reader.done && !questions.length && !told;
    let seen = blocksOnScreen(slice, isAll).filter(({ element }) => !begun.has(element));
    const textOf = ({ start, end }: TextBlock) => slice.text.slice(start, end);
    const isTold = (block: TextBlock) => told?.texts.includes(textOf(block).trimEnd());
    const [known, early] = [seen.filter(isTold), told];
    const asking = round;
    let marks: Promise<(Mark[] | undefined)[] | null>;
    if (early && known.length) {
      seen = known;
      told = null;
      const at = seen.map(block => early.texts.indexOf(textOf(block).trimEnd()));
      marks = early.marks.then(all => all && at.map(i => all[i]));
    } else {
      if (!seen.length) return;
      marks = ask(seen.map(textOf));
    }
    for (const { element } of seen) {
      begun.add(element);
      changes.observe(element, { childList: true, characterData: true, subtree: true });
    }
    questions.push(marks.then(found => paint(slice, seen, found ?? [], asking)));
  }

  function paint(
    slice: Slice,
    seen: readonly TextBlock[],
    marks: readonly (Mark[] | undefined)[],
    asked: number,
  ): void {
    if (asked !== round || signal.aborted) return;
    const known = seen.map((block, i) =>
      anchorBlock(slice, block, sections.place(block.element, marks[i] ?? [])),
    );
    blocks.add(known.filter(({ marks }) => marks.length));
  }

  return {
    look,
    get asked() {
      return questions.length > 0;
    },
    settled: async () => void (await Promise.allSettled(questions)),
    forget() {
      round++;
      told = null;
      begun = new WeakSet();
      sections = createSections(true);
      questions = [];
      changes.disconnect();
    },
  };
}
