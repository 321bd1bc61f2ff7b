import type { Draft } from '../source.ts';

/*
 * The same amount in another unit, right behind: "one trillion yen ($6.7 billion)", "1 trillion yen, or about $6.7
 * billion", 346億ドル（約5兆円）, 约合. Both figures stay in the list and each names the other.
 */

const LINK =
  /^(?: ?[(（[]| ?, | ?，|、| )?(?:or |equal to |equivalent to |the equivalent of |worth |i\.e\.,? |= ?)?(?:about |around |roughly |approximately |nearly |almost |some |just over |more than |over |約|约|约合|約合|折合|折合约|折合人民币约?|折合美元约?|约合人民币|约合美元|合人民币约?|合|日本円で約|日本円換算で約|円換算で約|ドル換算で約|approx\.? |~)?$/i;
/** Set off by commas or told as a conversion: "NT$57 bn, approximately $1.9 bn,", "¥517 bn, which Reuters converted to €3 bn". */
const SET_OFF = /^\)?, (?:about|around|roughly|approximately|or about|some) $/iu;
const CONVERTED =
  /^\)?, (?:(?:which|that) [\p{L} .&'’]{2,30}? (?:converts?|converted|translates?|translated) (?:in)?to|(?:given|converted|stated|reported|expressed) as|converted (?:in)?to) (?:about |around |roughly |approximately |some )?$/iu;
/** "€5 bn, about $3 bn of it in cash": a part, or something else. */
const A_PART = /^ (?:of (?:it|which|that|this|them)|more|less|higher|lower|above|below|for each)\b/u;
const OPENS = /[(（[]|\bor |equivalent|equal|折合|约合|約合|換算|= ?/i;

const CAN = new Set(['money', 'measure', 'temperature', 'ratio', 'percent']);

/** Connects neighbours that state one amount in two units. */
export function addEquivalents(text: string, drafts: Draft[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const a = drafts[i - 1];
    const b = drafts[i];
    if (!a || !b || a.kind !== b.kind || a.unit === b.unit || !CAN.has(a.kind) || b.start - a.end > 40)
      continue;
    const between = text.slice(a.end, b.start);
    const joined = LINK.test(between) && OPENS.test(between);
    const setOff =
      a.kind === 'money' &&
      (SET_OFF.test(between) || CONVERTED.test(between)) &&
      !A_PART.test(text.slice(b.end, b.end + 12));
    if (!(joined || setOff) || typeof a.value === 'string' || typeof b.value === 'string') continue;
    a.equivalent = { start: b.start, end: b.end, value: b.value, unit: b.unit };
    b.equivalent = { start: a.start, end: a.end, value: a.value, unit: a.unit };
  }
}
