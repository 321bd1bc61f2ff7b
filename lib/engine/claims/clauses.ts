/**
 * Where one statement of a sentence ends and the next begins. No parser: the punctuation and the joining words that
 * newspapers use. A comma inside a list of names or inside a figure is no boundary.
 */
import type { Span } from '../../model/text.ts';
import type { ClaimLanguage } from './term-matcher.ts';

const BOUNDARY: Record<ClaimLanguage, RegExp> = {
  en: /[;:—–](?=\s)|\s[-–—]\s|,\s+(?=(?:and|but|while|whereas|although|though|so|since|after|as|which|who|whose|where|when|if|because|with|against|compared|versus|yet|than)\b)|\s(?=(?:while|whereas|although|but|because|when|if|that|which)\b)|,\s+(?=[^,]{1,60}\b(?:said|reported|wrote|says|noted|added|told|announced|argued|stated|thinks)\b)/giu,
  ja: /[、；：](?=.)|(?<=[がし])、/gu,
  zh: /[，；：、](?=.)/gu,
};

/** Clauses in order, covering the sentence. `names` tells list commas from boundaries. */
export function splitClauses(
  text: string,
  sentence: Span,
  language: ClaimLanguage,
  names: readonly Span[],
): Span[] {
  const part = text.slice(sentence.start, sentence.end);
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const match of part.matchAll(BOUNDARY[language])) {
    const at = sentence.start + match.index;
    if (at <= start || inNameList(text, at, at + match[0].length, names)) continue;
    clauses.push({ start, end: at });
    start = at + match[0].length;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

/** "..., Reuters reported": the source is no item of the list before it. */
const REPORTS = /^ (?:also |first )?(?:said|reported|wrote|says|noted|added|told|announced|argued|stated)\b/u;

/** True between the items of "A, B and C". */
function inNameList(text: string, start: number, end: number, names: readonly Span[]): boolean {
  const before = names.some(n => n.start < start && /^(?:['’]s)?$/.test(text.slice(n.end, start)));
  const next = names.find(
    n => n.end > end && /^(?:and |or |the |both )*$/.test(text.slice(end, Math.max(end, n.start))),
  );
  return before && next !== undefined && !REPORTS.test(text.slice(next.end));
}
