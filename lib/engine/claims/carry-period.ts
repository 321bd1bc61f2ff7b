/**
 * "Third-quarter revenue was $57 bn. Net income rose to $32 bn.": a result without a period has that of the result before it,
 * and so has what analysts had expected of it.
 */
import type { Claim } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Span } from '../../model/text.ts';
import { clauseOf, type Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';

/** "In the same period one year before": another time, though no figure says which. */
const BACK: Record<ClaimLanguage, RegExp> = {
  en: /(?<!\b(?:than|from|over|above|below|with|against) )\b(?:a|one|the) year (?:ago|before|earlier)\b|\bsame (?:period|quarter) (?:a|one|last) year\b|\bprevious year['’]s\b/iu,
  ja: /前年|前期|前の期/u,
  zh: /上年|去年|上季|此前/u,
};
/** Whether the words of a span look back to an earlier period; "more than a year ago" only compares with it. */
export const saysEarlier = (sentence: Sentence, { start, end }: Span): boolean =>
  BACK[sentence.language].test(sentence.text.slice(start, end));

const subjectsOf = (claim: Claim) => claim.subjects.map(s => s.id ?? s.text).join();

/** `previous`: the last figure claim of the paragraph. Only within one paragraph, one subject and where the sentence names no other time. */
export function carryPeriod(
  claim: Claim,
  previous: Claim | null,
  sentence: Sentence,
  measures: ReadonlyMap<string, Measure>,
): Claim {
  const isResult = (c: Claim) => measures.get(c.measure ?? '')?.class === 'result';
  if (!previous?.period || claim.period || !isResult(claim) || !isResult(previous)) return claim;
  const isExpected = claim.measure === 'consensus';
  if (!isExpected && claim.modality !== previous.modality) return claim;
  if (subjectsOf(claim) !== subjectsOf(previous)) return claim;
  const { start, end } = isExpected ? clauseOf(sentence, claim) : sentence;
  if (saysEarlier(sentence, { start, end })) return claim;
  const timed = sentence.figures.some(
    f => ['date', 'period'].includes(f.quantity.kind) && f.start >= start && f.end <= end,
  );
  return timed ? claim : { ...claim, period: previous.period };
}
