/** Openings of what is said in passing between commas: relative clauses, appositions. */
const IN_PASSING = /^\s*(?:which|who|whose|whom|where|when|while|a|an|having|once|itself)\s/i;
/** "..., the operator said": who said it is no part of what is said. */
const SAID_BY = /^[^,]*\b(?:said|says|told|wrote|reported)(?:\s+[^,]*)?[.!]?\s*$/i;

/**
 * Spans of a text without what its sentences say in passing, so that a page's side remarks need not be in the coverage.
 * Only for scripts with commas and spaces; the first part of a sentence always stays.
 */
export function withoutAsides(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .map(sentence => {
      const parts = sentence.split(/,(?=\s)/);
      const kept = parts.filter((part, i) => i === 0 || !(IN_PASSING.test(part) || isCredit(part, i, parts)));
      return kept.join(',');
    })
    .join(' ');
}

const isCredit = (part: string, i: number, parts: readonly string[]): boolean =>
  i === parts.length - 1 && SAID_BY.test(part) && part.trim().split(/\s+/).length <= LONGEST_CREDIT;

const LONGEST_CREDIT = 6;
