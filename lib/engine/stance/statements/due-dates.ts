/** When two English sentences that tell of one event say it is due. */
import { compareDeadlines } from '../compare-figures.ts';
import type { AnnotatedText } from './annotated-text.ts';

/** Days told by their number; a weekday may be that of another week. */
const daysIn = ({ read: { text }, quantities }: AnnotatedText) =>
  quantities.filter(
    ({ kind, value, start, end }) =>
      kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value)) && /\d/.test(text.slice(start, end)),
  );

/** "Will reopen on 22 May", "will have to wait until 14 September": each names one day, and not the same. */
export function nameOtherDays(page: AnnotatedText, coverage: AnnotatedText): boolean {
  const [a, ...more] = daysIn(page);
  const [b, ...others] = daysIn(coverage);
  if (!a || !b || more.length || others.length) return false;
  return compareDeadlines({ ...a, hedge: null }, { ...b, hedge: null })?.stance === 'conflicts';
}
