import type { Language } from '../../../model/text.ts';
import type { Draft } from '../source.ts';

/*
 * A duration that says over what time something happens is a period without a calendar place: "invest $10 billion over
 * five years" is P5Y. "For over five years" and "took over five years" say how long, and stay durations.
 */

const OVER =
  /(?<!\b(?:for|took|takes?|taking|lasted|lasts?|spent|spend|waited|been|after|in|of|just|well) )\b(?:over|during|across|throughout|spread over|in) (?:a period of |the (?:next|coming|past|last|following|previous) |an? )?$/i;
const NEXT = /\bin the (?:next|coming|past|last|following|previous) $/i;
const ACROSS = {
  ja: /^(?:で|かけ|にわた|に渡)/,
  zh: /^(?:内|內|间|間|里|裡)?(?:投入|投资|投資|累计|累計|共)/,
};
const AHEAD_ZH = /(?:未来|未來|今后|今後|过去|過去|将在|在)$/;

const LETTERS: Record<string, string> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  quarter: 'Q',
  decade: 'Y',
};

function isSpan(text: string, draft: Draft, language: Language): boolean {
  const before = text.slice(Math.max(0, draft.start - 36), draft.start);
  if (language === 'en') return (OVER.test(before) && !/\bin $/i.test(before)) || NEXT.test(before);
  if (language === 'ja') return ACROSS.ja.test(text.slice(draft.end, draft.end + 3));
  return ACROSS.zh.test(text.slice(draft.end, draft.end + 3)) || AHEAD_ZH.test(before);
}

/** Turns such a duration into a period ('P5Y', 'P18M'); quarters are counted in months, decades in years. */
export function asSpan(text: string, draft: Draft, language: Language): void {
  const letter = draft.kind === 'duration' ? LETTERS[draft.unit ?? ''] : undefined;
  if (letter === undefined || typeof draft.value !== 'number' || !Number.isInteger(draft.value)) return;
  if (!isSpan(text, draft, language)) return;
  const amount = draft.value * (draft.unit === 'quarter' ? 3 : draft.unit === 'decade' ? 10 : 1);
  draft.kind = 'period';
  draft.value = `P${amount}${letter === 'Q' ? 'M' : letter}`;
  draft.unit = null;
  draft.hedge = draft.hedge === 'about' ? 'about' : null;
  draft.precision = 0;
}
