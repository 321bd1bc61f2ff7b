import type { Mark } from '../model/protocol.ts';

/** Characters of text kept; a page that keeps showing new text starts over. */
const MOST_TEXT = 2_000_000;

/** Answers by text of block, so that a page that draws the same text again is marked again without a question. */
export interface RememberedMarks {
  has(text: string): boolean;
  get(text: string): readonly Mark[] | undefined;
  set(text: string, marks: readonly Mark[]): void;
  clear(): void;
}

export function createRememberedMarks(): RememberedMarks {
  const marksOf = new Map<string, readonly Mark[]>();
  let size = 0;

  function clear(): void {
    marksOf.clear();
    size = 0;
  }

  return {
    has: text => marksOf.has(text),
    get: text => marksOf.get(text),
    set(text, marks) {
      if (marksOf.has(text)) return;
      if (size + text.length > MOST_TEXT) clear();
      size += text.length;
      marksOf.set(text, marks);
    },
    clear,
  };
}
