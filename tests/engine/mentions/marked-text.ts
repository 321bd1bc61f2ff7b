/** Reads the notation of the trap tables: `[surface](id)` is a mention of id, `[surface](?a,b)` one undecided between a and b. */
export interface ExpectedMention {
  start: number;
  end: number;
  entityId: string | null;
  candidates: string[];
}

export function readMarked(marked: string): { text: string; expected: ExpectedMention[] } {
  const expected: ExpectedMention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    const [whole, surface = '', target = ''] = match;
    text += marked.slice(last, match.index);
    const undecided = target.startsWith('?');
    expected.push({
      start: text.length,
      end: text.length + surface.length,
      entityId: undecided ? null : target,
      candidates: undecided ? target.slice(1).split(',') : [target],
    });
    text += surface;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), expected };
}
