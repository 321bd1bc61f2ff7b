/** Reads, asks, anchors: the whole page once, then only what changes. Where nothing changes, nothing runs. */
import type { Mark, PageAnswer, PageContext, PageQuestion, Result } from '../model/protocol.ts';
import { anchorAll, anchorBlock, type MarkedBlock, marksByBlock, spansOf } from './anchor.ts';
import { createCatchUp } from './catch-up.ts';
import { isSkipped } from './element-queries.ts';
import { createFirstScreen } from './first-screen.ts';
import { watchLateText } from './late-text.ts';
import type { MarkedBlocks } from './marked-blocks.ts';
import { type Broken, observeText } from './observe.ts';
import { createQuestions } from './page-questions.ts';
import { createTextReader, type TextReader } from './read-text.ts';
import { createRememberedMarks } from './remembered-marks.ts';
import { rest, type Scheduler } from './schedule.ts';
import { createSections } from './sections.ts';
import { findShadowRoots } from './shadow-roots.ts';
import type { Slice, TextBlock } from './slice.ts';

/** Characters in one question: rules of the document need its whole text. */
const MOST_TEXT = 256 * 1024;
/** Rests between two reads of changes: at least this long, and this many times what the last one took. */
const REST = 100;
const REST_FACTOR = 10;
const MOST_REST = 1000;

export interface Annotator {
  /** Asks about what is on the screen, before anything else is read. */
  lookAtScreen(): void;
  /** Reads everything afresh: a new page, or another corpus. */
  restart(): void;
  /** Reads no more, until `restart`. */
  stop(): void;
  /** What is known of the page so far, for a card's question. */
  readonly context: PageContext | null;
  /** Names in no list that the page holds. */
  readonly unlisted: string[];
}

export interface AnnotatorParts {
  annotate(question: PageQuestion): Promise<Result<PageAnswer>>;
  /** What has been asked already about the beginning of the page. */
  early: { texts: readonly string[]; answer: Promise<Result<PageAnswer>> } | null;
  blocks: MarkedBlocks;
  scheduler: Scheduler;
  shadowOf: (element: Element) => ShadowRoot | null;
  signal: AbortSignal;
}

interface Entry {
  slice: Slice;
  block: TextBlock;
  text: string;
  marks: readonly Mark[] | undefined;
}

export function createAnnotator({
  annotate,
  early,
  blocks,
  scheduler,
  shadowOf,
  signal,
}: AnnotatorParts): Annotator {
  const remembered = createRememberedMarks();
  const observer = observeText(onChange, signal, onShown);
  const late = watchLateText(observer.touch, shadowOf, signal);
  let observed = new WeakSet<ShadowRoot>();
  let navigation = 0;
  let sections = createSections(true);
  const questions = createQuestions(annotate, () => navigation, signal);
  let readAllNext = false;
  let catchUpNext = false;
  let running = false;
  /** Nothing has been read but what is on the screen. */
  let isFresh = true;
  /** The next marks take the place of those of the first screen. */
  let replaces = false;
  const screen = createFirstScreen({
    ask: questions.askAlone,
    early: early && {
      texts: early.texts,
      marks: early.answer.then(answer =>
        answer.ok ? marksByBlock(spansOf(early.texts), answer.value.marks) : null,
      ),
    },
    blocks,
    signal,
  });
  const catchUp = createCatchUp({ blocks, observer, late, scheduler, isOver: () => readAllNext });

  /** While it was hidden nothing was heard of the page. */
  function onShown(): void {
    catchUp.dropBroken();
    catchUpNext = !isFresh;
    wake();
  }

  function onChange(broken: Broken): void {
    for (const element of broken.blocks) blocks.remove(element);
    for (const tree of broken.trees) blocks.removeTree(tree);
    wake();
  }

  function wake(): void {
    if (running || signal.aborted) return;
    running = true;
    run()
      .catch(report)
      .finally(() => {
        running = false;
      });
  }

  function report(error: unknown): void {
    if (!signal.aborted) console.debug(error);
  }

  async function run(): Promise<void> {
    while (readAllNext || catchUpNext || observer.pending) {
      // What nobody has been told of yet does not wait for idle time.
      await scheduler.turn(isFresh && !screen.asked ? 0 : undefined);
      const began = performance.now();
      if (readAllNext) await readAll();
      else if (catchUpNext) await compareAll();
      else await readChanges();
      await rest(Math.min(MOST_REST, Math.max(REST, REST_FACTOR * (performance.now() - began))));
    }
  }

  async function readAll(): Promise<void> {
    readAllNext = false;
    catchUpNext = false;
    navigation++;
    observed = new WeakSet();
    questions.forget();
    observer.take();
    if (!isFresh) screen.forget();
    if (!screen.asked) {
      blocks.clear();
      screen.look();
    }
    isFresh = false;
    replaces = screen.asked;
    sections = createSections(true);
    late.clear();
    if (!document.body || isSkipped(document.body)) return;
    observer.observe(document.body);
    const key = navigation;
    await readRoot(document.body, key);
    if (key === navigation) replaceScreen();
    await readShadows(document.body, key);
  }

  async function compareAll(): Promise<void> {
    catchUpNext = false;
    const before = observed;
    observed = new WeakSet();
    if (!document.body || isSkipped(document.body)) return;
    observer.observe(document.body);
    await catchUp.dropAllBroken();
    await catchUp.compare(document.body);
    await readShadows(document.body, navigation, before);
  }

  function replaceScreen(): void {
    if (!replaces) return;
    replaces = false;
    screen.forget();
    blocks.clear();
  }

  /** One root from beginning to end, in slices; ends early if the page has moved on. */
  async function readRoot(root: Element | ShadowRoot, key: number): Promise<void> {
    const reader = createTextReader(root, { limit: MOST_TEXT, shouldPause: scheduler.spent });
    while (!reader.done && key === navigation && !readAllNext) {
      const slice = reader.next();
      if (slice) await know([slice], reader.done, false);
      if (!reader.done) await scheduler.turn();
    }
    leaveToLater(reader, root);
  }

  function leaveToLater({ hidden, lost }: TextReader, root: Element | ShadowRoot): void {
    late.awaitShown(hidden);
    late.awaitDefined(root);
    for (const part of lost) observer.touch(part);
  }

  /** Of those `known` only what differs is read. */
  async function readShadows(
    root: Element | ShadowRoot,
    key: number,
    known: WeakSet<ShadowRoot> | null = null,
  ): Promise<void> {
    for (const shadow of findShadowRoots(root, shadowOf)) {
      if (scheduler.spent()) await scheduler.turn();
      if (key !== navigation) return;
      if (!shadow || observed.has(shadow) || isSkipped(shadow.host)) continue;
      observed.add(shadow);
      observer.observe(shadow);
      if (known?.has(shadow)) await catchUp.compare(shadow);
      else await readRoot(shadow, key);
    }
  }

  async function readChanges(): Promise<void> {
    const { roots } = observer.take();
    if (!roots) {
      readAllNext = true;
      return;
    }
    const key = navigation;
    let slices: Slice[] = [];
    let length = 0;
    for (const root of roots) {
      if (scheduler.spent()) await scheduler.turn();
      if (!root.isConnected || isSkipped(root instanceof ShadowRoot ? root.host : root)) continue;
      blocks.removeTree(root);
      const reader = createTextReader(root, { limit: MOST_TEXT, shouldPause: scheduler.spent });
      while (!reader.done && key === navigation && !readAllNext) {
        const slice = reader.next();
        if (slice) slices.push(slice);
        length += slice?.text.length ?? 0;
        if (length > MOST_TEXT) {
          await know(slices, false, true);
          slices = [];
          length = 0;
        }
        if (!reader.done) await scheduler.turn();
      }
      leaveToLater(reader, root);
    }
    await know(slices, true, true);
    for (const root of roots) await readShadows(root, key);
  }

  /** Finds out what is to be marked in the slices, and hands it over to be painted. */
  async function know(slices: readonly Slice[], last: boolean, changed: boolean): Promise<void> {
    const key = navigation;
    await screen.settled();
    if (key !== navigation) return;
    const entries: Entry[] = slices.flatMap(slice =>
      slice.blocks.map(block => {
        const text = slice.text.slice(block.start, block.end);
        return { slice, block, text, marks: changed ? remembered.get(text) : undefined };
      }),
    );
    const open = entries.filter(({ marks }) => !marks);
    const answers = open.length
      ? await questions.ask(
          open.map(({ text }) => text),
          last,
        )
      : [];
    if (!answers || key !== navigation) return;
    for (const [i, entry] of open.entries()) entry.marks = answers[i] ?? [];
    catchUp.learn(entries);
    const known: MarkedBlock[] = [];
    if (changed) sections = createSections(false);
    for (const { slice, block, text, marks = [] } of entries) {
      if (changed) remembered.set(text, marks);
      const placed = sections.place(block.element, marks);
      if (!placed.length) continue;
      if (scheduler.spent()) await scheduler.turn();
      known.push(anchorBlock(slice, block, placed));
    }
    if (key !== navigation) return;
    replaceScreen();
    blocks.add(known);
    anchorAll(known, scheduler, () => key !== navigation).catch(report);
  }

  signal.addEventListener('abort', late.clear);
  return {
    lookAtScreen: screen.look,
    restart() {
      remembered.clear();
      readAllNext = true;
      wake();
    },
    stop() {
      navigation++;
      readAllNext = false;
      catchUpNext = false;
      screen.forget();
      observer.stop();
      late.clear();
    },
    get context() {
      return questions.context;
    },
    get unlisted() {
      return questions.unlisted;
    },
  };
}
