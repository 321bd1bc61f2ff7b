import { clean } from '../numerals/numeral.ts';
import type { Draft } from '../source.ts';

/*
 * One amount in two units, the smaller behind the larger: "13 dollars and 45 cents", 2222円13銭, "5 ft 2 in", and the
 * cents without their word: "15 dollars 50".
 */

const LINK = /^(?: ?(?:and|と|又|零|,)? ?)$/;
const FEET_PER_INCH = 1 / 12;
const BARE_CENTS = /^ $/;
const CLAUSE_ENDS = /^(?:[.,;)!?]|$| more\b| each\b| per\b| a\b)/;

function joined(a: Draft, b: Draft, added: number): Draft {
  const step = a.precision;
  return {
    ...a,
    end: b.end,
    core: { start: a.core.start, end: b.core.end },
    value: clean(added + (typeof a.value === 'number' ? a.value : 0)),
    precision: Math.min(step, b.precision),
    rule: 'compound',
  };
}

function join(text: string, a: Draft, b: Draft): Draft | null {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.numeral === null || b.numeral === null)
    return null;
  const between = text.slice(a.end, b.start);
  if (a.kind === 'money' && b.kind === 'money' && b.part && a.unit === b.unit && LINK.test(between)) {
    return b.value < 1 || (a.part && b.value < a.value) ? joined(a, b, b.value) : null;
  }
  if (a.unit === 'foot' && b.unit === 'inch' && b.value < 12 && LINK.test(between)) {
    return { ...joined(a, b, b.value * FEET_PER_INCH), precision: FEET_PER_INCH * b.precision };
  }
  const fen = a.unit === 'CNY' && b.unit === 'minute' && between === '' && text[b.end - 1] === '分';
  if (a.kind === 'money' && fen) return joined(a, b, b.value / 100);
  const cents =
    b.kind === 'number' &&
    b.numeral.value < 100 &&
    (b.numeral.plainDigits === 2 || b.numeral.style === 'words');
  if (
    a.kind === 'money' &&
    a.rule === 'unit-after' &&
    cents &&
    BARE_CENTS.test(between) &&
    CLAUSE_ENDS.test(text.slice(b.end, b.end + 6))
  ) {
    return { ...joined(a, b, b.value / 100), precision: 0.01 };
  }
  return null;
}

/** Joins neighbours; three parts (元角分) from left to right. */
export function joinCompounds(text: string, drafts: Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    const both = last && draft.start - last.end <= 5 ? join(text, last, draft) : null;
    if (both) out[out.length - 1] = both;
    else out.push(draft);
  }
  return out.filter(draft => !(draft.part && draft.unit === 'CNY'));
}
