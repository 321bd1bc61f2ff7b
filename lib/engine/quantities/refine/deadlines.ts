import type { Draft } from '../source.ts';

/** "by December", said in May, is the next December, not the nearest. Only where the year was not printed. */
export function moveDeadline(draft: Draft, published: string | null): void {
  if (draft.kind !== 'date' || typeof draft.value !== 'string' || published === null) return;
  const ahead = draft.hedge === 'by' || draft.hedge === 'not-before';
  const onlyYearImplied = draft.implied.length === 1 && draft.implied[0] === 'year';
  if (!ahead || !onlyYearImplied || draft.value.length < 7) return;
  if (draft.value >= published.slice(0, draft.value.length)) return;
  draft.value = `${Number(draft.value.slice(0, 4)) + 1}${draft.value.slice(4)}`;
}
