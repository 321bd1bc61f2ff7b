/**
 * What is on the screen is asked about before the page has been read; the beginning of its text has often been asked about before, while
 * it was being parsed (early-text.ts). What is found is painted at once. It tells nothing to the question about the whole text, which follows and whose
 * marks take the place of these.
 */
import type { Mark } from '../model/protocol.ts';
import { anchorBlock } from './anchor.ts';
import { isSkipped } from './element-queries.ts';
import { parentOf } from './forms.ts';
import type { MarkedBlocks } from './marked-blocks.ts';
import { createTextReader } from './read-text.ts';
import { blocksOnScreen, partScreen } from './screen-blocks.ts';
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
      for (let at: Node | null = target; at; at = parentOf(at))
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
    const seen = blocksOnScreen(slice, isAll).filter(({ element }) => !begun.has(element));
    if (!seen.length) return;
    for (const { element } of seen) {
      begun.add(element);
      changes.observe(element, { childList: true, characterData: true, subtree: true });
    }
    questions.push(find(slice, seen, round));
  }

  /** What greet.ts has asked about, what it has not, and more where neither bears a mark. */
  async function find(slice: Slice, seen: readonly TextBlock[], asked: number): Promise<void> {
    const textOf = ({ start, end }: TextBlock) => slice.text.slice(start, end);
    const early = told;
    const placeIn = (block: TextBlock) => early?.texts.indexOf(textOf(block).trimEnd()) ?? -1;
    const known = seen.filter(block => placeIn(block) >= 0);
    const unknown = seen.filter(block => placeIn(block) < 0);
    const { first, more } = partScreen(unknown, known);
    const paintAnswer = async (part: readonly TextBlock[]) =>
      part.length ? paint(slice, part, await ask(part.map(textOf)), asked) : 0;
    const paintEarly = async () => {
      const all = await early?.marks;
      return paint(slice, known, all && known.map(block => all[placeIn(block)]), asked);
    };
    if (known.length) told = null;
    const painted = await Promise.all([known.length ? paintEarly() : 0, paintAnswer(first)]);
    if (asked === round && !painted.some(count => count > 0)) await paintAnswer(more);
  }

  /** How many marks it paints. */
  function paint(
    slice: Slice,
    seen: readonly TextBlock[],
    found: readonly (Mark[] | undefined)[] | null | undefined,
    asked: number,
  ): number {
    if (!found || asked !== round || signal.aborted) return 0;
    const known = seen
      .map((block, i) => anchorBlock(slice, block, sections.place(block.element, found[i] ?? [])))
      .filter(({ marks }) => marks().length);
    blocks.add(known);
    return known.length;
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
