import type { Draft } from '../source.ts';

/*
 * The same amount in another unit, right behind: "one trillion yen ($6.7 billion)", "1 trillion yen, or about $6.7
 * billion", 346億ドル（約5兆円）, 约合. Both figures stay in the list and each names the other.
 */

const LINK =
  /^(?: ?[(（[]| ?, | ?，|、| )?(?:or |equal to |equivalent to |the equivalent of |worth |i\.e\.,? |= ?)?(?:about |around |roughly |approximately |nearly |almost |some |just over |more than |over |約|约|约合|約合|折合|折合约|折合人民币约?|折合美元约?|约合人民币|约合美元|合人民币约?|合|日本円で約|日本円換算で約|円換算で約|ドル換算で約|approx\.? |~)?$/i;
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
    if (
      !LINK.test(between) ||
      !OPENS.test(between) ||
      typeof a.value === 'string' ||
      typeof b.value === 'string'
    )
      continue;
    a.equivalent = { start: b.start, end: b.end, value: b.value, unit: b.unit };
    b.equivalent = { start: a.start, end: a.end, value: a.value, unit: a.unit };
  }
}
