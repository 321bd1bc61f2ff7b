import type { Draft } from '../source.ts';

/**
 * "by December", said in May, is the next December, not the nearest; so is "opens in October" in March. Only where the year
 * was not printed. `before`: the text in front.
 */
export function moveDeadline(draft: Draft, published: string | null, before: string): void {
  if (draft.kind !== 'date' || typeof draft.value !== 'string' || published === null) return;
  const ahead = draft.hedge === 'by' || draft.hedge === 'not-before' || COMING.test(before);
  const onlyYearImplied = draft.implied.length === 1 && draft.implied[0] === 'year';
  if (!ahead || !onlyYearImplied || draft.value.length < 7) return;
  if (draft.value >= published.slice(0, draft.value.length)) return;
  draft.value = `${Number(draft.value.slice(0, 4)) + 1}${draft.value.slice(4)}`;
}

/** Verbs of what is to come, up to the date; a verb of the past after them speaks of something else. */
const COMING =
  /\b(?:will|shall|is to|are to|is due|are due|is set|are set|scheduled|slated|is expected|are expected|plans? to|planned|hopes? to|aims? to|intends? to|opens|starts|begins|closes|retires)\b(?:(?!\b(?:was|were|had|since|last|fell|rose|after)\b)[^.;]){0,60}$/i;
