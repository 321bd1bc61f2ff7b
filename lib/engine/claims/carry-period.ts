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
/** "In the same quarter" is that of the sentence before, of whoever it told. */
const SAME: Record<ClaimLanguage, RegExp> = {
  en: /\bthe same (?:quarter|half|year|fiscal year|period|three months|six months|nine months)\b(?! (?:a|one|last|of|in)\b)/iu,
  ja: /同(?:期間|四半期|年度)(?!比)/u,
  zh: /同一(?:季度|季|年|时期|時期)/u,
};

/** Whether the words of a span look back to an earlier period; "more than a year ago" only compares with it. */
export const saysEarlier = (sentence: Sentence, { start, end }: Span): boolean =>
  BACK[sentence.language].test(sentence.text.slice(start, end));

const subjectsOf = (claim: Claim) => claim.subjects.map(s => s.id ?? s.text).join();

/**
 * `inParagraph`: the last figure claim of the paragraph, `inText`: that of the text. Only within one paragraph and of one subject, but
 * for "in the same quarter", and where the sentence names no other time.
 */
export function carryPeriod(
  claim: Claim,
  { inParagraph, inText }: { inParagraph: Claim | null; inText: Claim | null },
  sentence: Sentence,
  measures: ReadonlyMap<string, Measure>,
): Claim {
  const isResult = (c: Claim) => measures.get(c.measure ?? '')?.class === 'result';
  const same = SAME[sentence.language].test(sentence.text.slice(sentence.start, sentence.end));
  const previous = same ? inText : inParagraph;
  if (!previous?.period || claim.period || !isResult(claim) || !isResult(previous)) return claim;
  const isExpected = claim.measure === 'consensus';
  if (!isExpected && claim.modality !== previous.modality) return claim;
  if (subjectsOf(claim) !== subjectsOf(previous) && !same) return claim;
  const { start, end } = isExpected ? clauseOf(sentence, claim) : sentence;
  if (saysEarlier(sentence, { start, end })) return claim;
  const timed = sentence.figures.some(
    f => ['date', 'period'].includes(f.quantity.kind) && f.start >= start && f.end <= end,
  );
  return timed ? claim : { ...claim, period: previous.period };
}
