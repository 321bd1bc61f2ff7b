/** Which mention of a name is the first in its section: that one is marked, the others only where the reader wants everything. */
import type { Mark } from '../model/protocol.ts';

export interface Sections {
  /** Marks of a block with `first` counted from the last heading; blocks are to come in reading order. */
  place(element: Element, marks: readonly Mark[]): readonly Mark[];
}

/** `isWhole`: from the beginning of the page. Else what comes before the first heading is left as the whole document has it. */
export function createSections(isWhole: boolean): Sections {
  let met: Set<string> | null = isWhole ? new Set() : null;

  function place(mark: Mark): Mark {
    const { subject, first } = mark;
    if (subject.type !== 'entity' || !met) return mark;
    const isFirst = !met.has(subject.entityId);
    met.add(subject.entityId);
    return isFirst === first ? mark : { ...mark, first: isFirst };
  }

  return {
    place(element, marks) {
      if (beginsSection(element)) met = new Set();
      return marks.length && met ? marks.map(place) : marks;
    },
  };
}

const HEADING = /^h[1-6]$/;

/** A heading that is a link leads to another text and begins none here. */
const beginsSection = (element: Element): boolean =>
  HEADING.test(element.localName) && element.firstElementChild?.localName !== 'a' && !element.closest('a');
