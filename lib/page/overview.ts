/** What this frame has found, for the badge and the side panel. Sends only counts until a panel asks for more. */
import type { FrameOverview, OverviewItem, PageAnswer } from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';
import { sentenceOf } from './passage.ts';

/** Milliseconds between two counts. */
const REST = 1000;

export interface OverviewParts {
  /** Every mark in document order, painted or not. */
  marks(): AnchoredMark[];
  /** The same in any order, for counting. */
  anyMarks(): AnchoredMark[];
  page(): Omit<FrameOverview, 'items'>;
  sendCounts(counts: PageAnswer['counts']): void;
  sendOverview(overview: FrameOverview): void;
}

export interface Overview {
  /** Marks came or went. */
  changed(): void;
  report(): void;
  /** The mark a panel names. */
  find(id: string): AnchoredMark | undefined;
}

export function createOverview({ marks, anyMarks, page, sendCounts, sendOverview }: OverviewParts): Overview {
  const ids = new WeakMap<AnchoredMark, string>();
  let given = 0;
  let waiting = false;
  const idOf = (mark: AnchoredMark): string => {
    const id = ids.get(mark) ?? String(given++);
    ids.set(mark, id);
    return id;
  };
  return {
    changed() {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        sendCounts(countMarks(anyMarks()));
      }, REST);
    },
    report() {
      const items = marks().map((mark): OverviewItem => {
        const { kind, subject, support, start, end } = mark.mark;
        const printed = mark.block.text.slice(start, end);
        return { id: idOf(mark), kind, printed, subject, support, passage: sentenceOf(mark) };
      });
      sendOverview({ ...page(), items: eachNameOnce(items) });
    },
    find: id => marks().find(mark => ids.get(mark) === id),
  };
}

function eachNameOnce(items: readonly OverviewItem[]): OverviewItem[] {
  const met = new Set<string>();
  return items.filter(({ subject }) => {
    if (subject.type !== 'entity') return true;
    const isNew = !met.has(subject.entityId);
    met.add(subject.entityId);
    return isNew;
  });
}

function countMarks(marks: readonly AnchoredMark[]): PageAnswer['counts'] {
  const counts = { agree: 0, differ: 0, changed: 0, entities: 0 };
  const entities = new Set<string>();
  for (const { mark } of marks) {
    if (mark.kind !== 'entity') counts[mark.kind]++;
    else if (mark.subject.type === 'entity') entities.add(mark.subject.entityId);
  }
  return { ...counts, entities: entities.size };
}
