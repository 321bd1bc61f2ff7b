/** The page side of the extension in one frame: parts put together under one signal. It has never heard of the extension API. */
import type {
  CardQuestion,
  Density,
  HelloAnswer,
  HoverSettings,
  PageAnswer,
  PageCommands,
  PageRequests,
  Result,
} from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';
import { createAnnotator } from './annotator.ts';
import { createCardOpener } from './card-opener.ts';
import { hasClipMarks, showClipMarks } from './clip-door.ts';
import { CLIP_HIGHLIGHT, createHighlighter } from './highlighter.ts';
import { markAt } from './hit-test.ts';
import { createHost } from './host.ts';
import { flash, nextDensity, onEscape, showMark, stepMark } from './mark-keys.ts';
import { createMarkedBlocks } from './marked-blocks.ts';
import { watchNavigation } from './navigation.ts';
import { createOverview } from './overview.ts';
import { readMetadata } from './page-metadata.ts';
import { watchPointer } from './pointer.ts';
import { onLinkPressed } from './pressed-link.ts';
import { createScheduler, firstPaint } from './schedule.ts';
import { isStyled, whenStyled } from './style-sheets.ts';

export type Ask = <T extends keyof PageRequests>(
  type: T,
  ask: PageRequests[T]['ask'],
) => Promise<Result<PageRequests[T]['answer']>>;

export interface PageSession {
  command(name: PageCommands['command']['ask']['name']): void;
  setDensity(density: Density): void;
  setHover(settings: HoverSettings): void;
  corpusChanged(): void;
  /** Tells an open side panel what this frame has found. */
  reportOverview(): void;
  /** Brings a mark of that report into view and makes it the current one. */
  showMark(id: string): void;
}

export interface PageParts {
  ask: Ask;
  /** The answer to hello. */
  greeting: Promise<Result<HelloAnswer>>;
  /** What has been asked already about the beginning of the page; null where nothing has. */
  early: { texts: readonly string[]; answer: Promise<Result<PageAnswer>> } | null;
  shadowOf: (element: Element) => ShadowRoot | null;
  signal: AbortSignal;
}

/** Null where the browser has no highlights or nobody answers. Where the reader has switched marks off it only waits for a command. */
export async function startPage({
  ask,
  greeting,
  early,
  shadowOf,
  signal,
}: PageParts): Promise<PageSession | null> {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  let density: Density = 'claims';
  let current: AnchoredMark | null = null;

  /** The first question about the text does not wait for the answer to hello, only its marks do. */
  async function allowed(answer: Promise<Result<PageAnswer>>): Promise<Result<PageAnswer>> {
    const hello = await greeting;
    return hello.ok ? answer : hello;
  }

  // What an earlier version has left: Firefox ends its scripts without a word.
  if (!hasClipMarks()) CSS.highlights.delete(CLIP_HIGHLIGHT);
  const highlighter = createHighlighter(CSS.highlights);
  const blocks = createMarkedBlocks(highlighter, signal, () => overview.changed());
  const annotator = createAnnotator({
    annotate: question => allowed(ask('annotate', question)),
    early: early && { texts: early.texts, answer: allowed(early.answer) },
    blocks,
    scheduler: createScheduler(signal),
    shadowOf,
    signal,
  });
  const overview = createOverview({
    marks: blocks.all,
    anyMarks: blocks.anyOrder,
    page: () => ({ ...aboutPage(), density, unlisted: annotator.unlisted }),
    sendCounts: counts => !signal.aborted && void ask('marks-changed', counts),
    sendOverview: found => void ask('overview', found),
  });
  const aboutPage = () => ({
    metadata: { ...readMetadata(document), date: annotator.context?.date ?? undefined },
    ownDocuments: annotator.context?.ownDocuments ?? [],
  });
  const whileOn = (step: () => unknown) => density !== 'off' && step();
  if (isStyled()) whileOn(annotator.lookAtScreen);
  whenStyled(() => whileOn(annotator.restart), signal);

  const hello = await greeting;
  if (!hello.ok || signal.aborted) return null;
  const { locale, spoken } = hello.value;
  let hover: HoverSettings = hello.value;
  density = hello.value.density;
  blocks.setDensity(density);
  if (density === 'off') annotator.stop();
  // Marks are on their way; what a reader does with them can wait for the page's first frame.
  await firstPaint();
  if (signal.aborted) return null;
  const host = createHost(document);
  const cards = createCardOpener({
    host,
    loadCard: () => ask('load-card', {}),
    askCard: question => ask('card', fullQuestion(question)),
    saveQuote: quote => ask('save-quote', { quote }),
    undoSave: id => ask('undo-save', { id }),
    openPanel: () => void ask('open-panel', {}),
    openName: entityId => void ask('open-name', { entityId }),
    addName: name => ask('add-name', { name }),
    editName: id => void ask('edit-name', { id }),
    correct: wish => ask('correct', wish),
    undoCorrection: id => ask('undo-correction', { id }),
    address: () => {
      const { url, canonicalUrl } = readMetadata(document);
      return canonicalUrl ?? url;
    },
    locale: () => locale,
    onChange: setCurrent,
  });

  const fullQuestion = (question: Pick<CardQuestion, 'subject' | 'passage'>): CardQuestion => ({
    ...question,
    ...aboutPage(),
  });

  function setCurrent(mark: AnchoredMark | null): void {
    if (mark) current = mark;
    highlighter.setCurrent(mark);
  }

  function setDensity(next: Density): void {
    const wasOff = density === 'off';
    density = next;
    blocks.setDensity(next);
    showClipMarks(next !== 'off');
    if (next === 'off') cards.close('any');
    else if (wasOff && !annotator.context) annotator.restart();
  }

  function step(direction: 1 | -1): void {
    const next = stepMark(blocks.inOrder(), current, direction);
    if (next) goTo(next);
    else host.announce(spoken.noMark);
  }

  function goTo(mark: AnchoredMark | undefined): void {
    if (!mark) return;
    cards.close('unpinned');
    showMark(mark);
    setCurrent(mark);
    host.announce(mark.mark.label);
  }

  const commands: Record<PageCommands['command']['ask']['name'], () => void> = {
    'next-mark': () => step(1),
    'previous-mark': () => step(-1),
    'open-card': () => {
      if (current) void cards.open(current, { focus: true, stays: true });
    },
    'close-card': () => cards.close('any'),
    'cycle-density': () => {
      const next = nextDensity(density);
      setDensity(next);
      host.announce(spoken.density[next]);
      void ask('set-density', { url: location.href, density: next });
    },
  };

  watchPointer(
    {
      markAt: (x, y) => markAt(x, y, highlighter, blocks.near),
      open: (mark, pressed) => void cards.open(mark, { focus: false, stays: pressed }),
      leave: pressed => cards.close(pressed ? 'unpinned' : 'resting'),
      opened: () => cards.mark,
      isOurs: host.contains,
      hover: () => hover,
    },
    signal,
  );
  onEscape(() => {
    if (!cards.mark) return false;
    cards.close('any');
    return true;
  }, signal);
  onLinkPressed(() => whileOn(() => void ask('expect-page', {})), signal);
  const markClips = () => void ask('mark-clips', { url: location.href, marked: hasClipMarks() });
  watchNavigation(() => {
    cards.close('any');
    current = null;
    annotator.restart();
    markClips();
  }, signal);
  signal.addEventListener('abort', () => {
    cards.close('any');
    blocks.clear();
    host.remove();
  });

  return {
    command(name) {
      if (name === 'cycle-density' ? window === top : hasFocus()) commands[name]();
    },
    setDensity,
    setHover: next => {
      hover = next;
    },
    corpusChanged() {
      annotator.restart();
      if (hasClipMarks()) markClips();
    },
    reportOverview: overview.report,
    showMark(id) {
      const mark = overview.find(id);
      goTo(mark);
      if (mark) flash(on => current === mark && highlighter.setCurrent(on ? mark : null));
    },
  };
}

/** Of a page's frames the one the reader is in. */
const hasFocus = (): boolean =>
  !['iframe', 'frame'].includes(document.activeElement?.localName ?? '') &&
  (window === top || document.hasFocus());
