/** Of the figures of a sentence those that tell something, each with what it counts. */
import type { Quantity } from '../../../model/quantity.ts';

export const isTime = ({ kind }: Quantity): boolean => kind === 'date' || kind === 'period';

/** "less than last year", "up 4% on a year ago": what a change is held against. A year that is named tells since when. */
export const isBase = (text: string, { start, end }: Quantity): boolean => {
  const before = text.slice(0, start);
  if (/^(?:in )?\d{4}$/.test(text.slice(start, end))) return false;
  return THAN.test(before) || (ON.test(before) && EARLIER.test(text.slice(start)));
};
const THAN = /\b(?:than|compared (?:with|to)|as (?:many|much|high|low) as)(?: in| that of| the)? $/u;
const ON = /(?:%|\bper ?cent|\bup|\bdown|\bhigher|\blower)(?: \d\S*)? (?:on|from) $/u;
const EARLIER = /^(?:an? |the |last |previous )(?:previous )?(?:year|quarter|month|week|day)\b/u;

/** "4 May next year": the year says of which day it is. */
export const isYearOf = ({ value, start }: Quantity, all: readonly Quantity[]): boolean =>
  /^\d{4}$/.test(String(value)) &&
  all.some(day => day.end <= start && start - day.end <= 2 && String(day.value).startsWith(`${value}-`));

/** The equivalent that another figure states of itself. */
const isRepeated = (q: Quantity, all: readonly Quantity[]): boolean =>
  all.some(
    ({ start, equivalent }) =>
      equivalent && start < q.start && equivalent.start < q.end && equivalent.end > q.start,
  );

/** "has halved, dropping 50%": a multiple and the change in per cent that it is. */
const isSaidAgain = ({ kind, value }: Quantity, all: readonly Quantity[]): boolean =>
  kind === 'multiple' &&
  all.some(
    q =>
      q.kind === 'percent' &&
      q.direction &&
      typeof q.value === 'number' &&
      Math.abs(1 + (q.direction === 'up' ? q.value : -q.value) / 100 - Number(value)) < 0.1,
  );

/** "Scores of flights, ninety in all": the first is what the second says. */
const isMadeExact = (text: string, { end }: Quantity, all: readonly Quantity[]): boolean =>
  all.some(
    q =>
      q.start > end &&
      /^[^.;,]{0,24},\s$/u.test(text.slice(end, q.start)) &&
      /^ (?:in all|in total|altogether|to be exact)\b/u.test(text.slice(q.end)),
  );

/** "65 Avianca flights", "1,450 flu patients": the noun comes after others. */
const LATER_NOUN =
  /^(?: (?!of|in|on|at|to|by|for|and|with|from|the|a)[\p{L}'’-]+){1,2}? (\p{Ll}{3,}s)(?![\p{L}-])/u;

/** Currencies of several countries, which no unit is made of where the text does not say whose. */
const CURRENCY = /^(?:shilling|dinar|crown|kwacha|pound|franc|peso|rupee|riyal|dirham)$/;

function nounAfter(text: string, q: Quantity): Quantity {
  if (q.kind === 'count' && CURRENCY.test(q.unit ?? '')) return { ...q, kind: 'money' };
  if (q.kind !== 'number' || q.unit) return q;
  const noun = LATER_NOUN.exec(text.slice(q.end))?.[1];
  const unit = noun?.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  return unit ? { ...q, kind: 'count', unit } : q;
}

/** Figures that tell something: no times, no ranks, not what another is a part of. */
export function figuresOf(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities
    .filter(q => !isTime(q) && q.kind !== 'duration' && q.kind !== 'rank' && !isRepeated(q, quantities))
    .filter(q => !isSaidAgain(q, quantities) && !isMadeExact(text, q, quantities))
    .filter(q => !quantities.some(part => isWholeOf(text, q, part)))
    .map(q => nounAfter(text, q))
    .map(q =>
      countedOf(
        q,
        quantities.find(whole => isWholeOf(text, whole, q)),
      ),
    );
}

/** "will be built in two years": how long it takes. */
const TAKES =
  /\b(?:built|rebuilt|completed|finished|done|repaired|restored|constructed|erected|dug|drilled|ready) (?:with)?in (?:about |around |only |just |under |less than )?$/u;

/** "over the past ten years": the time in which, not how long. */
const isFrame = (text: string, { start, end }: Quantity): boolean =>
  !TAKES.test(text.slice(0, start)) &&
  (/\b(?:in|over|within|past|last|next|first|every|previous|recent)(?: the| a)?(?: past| last| next| first)? $/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) ||
    /^ (?:ago|earlier|later|before|old)\b|^[前后後内来間]/u.test(text.slice(end)));

/** "nine of the fifteen judges", "of the 15 judges, nine": one figure says what the other is a part of. */
const isWholeOf = (text: string, whole: Quantity, part: Quantity): boolean => {
  if (isTime(part) || part === whole) return false;
  const behind = text.slice(part.end, whole.start);
  if (part.end < whole.start) return /^ (?:out )?of (?:the |its |their |all |those |these )?$/u.test(behind);
  const fronted = /(?:^|[,;] )(?:out )?of (?:the |its |their |all |those |these )?$/iu.test(
    text.slice(0, whole.start),
  );
  return (
    fronted && whole.end < part.start && /^[^,;]*, (?:\p{L}+ ){0,3}$/u.test(text.slice(whole.end, part.start))
  );
};

/** A part counts what its whole counts. */
const countedOf = (part: Quantity, whole: Quantity | undefined): Quantity =>
  whole?.kind === 'count' && part.kind === 'number' ? { ...part, kind: 'count', unit: whole.unit } : part;

/** How long something took. */
export const lastsOf = (text: string, quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter(q => q.kind === 'duration' && !isFrame(text, q));

/** "September traffic", "May brought rain": a month that no preposition makes a date, of some year. */
const MONTH =
  /(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/gu;

export function bareMonths(text: string): Quantity[] {
  return [...text.matchAll(MONTH)].flatMap(({ 0: name, index }) => {
    const month = new Date(`${name} 1, 2000 UTC`).getUTCMonth() + 1;
    const value = `--${String(month).padStart(2, '0')}`;
    const position = { start: index, end: index + name.length };
    const none = { unit: null, hedge: null, direction: null, precision: 0, implied: [], equivalent: null };
    return [{ ...position, ...none, kind: 'period', value, rule: 'bare-month' }];
  });
}
