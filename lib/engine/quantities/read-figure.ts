import { isHanCode } from './numerals/cjk-digits.ts';
import { isDigitCode, type Numeral, skipBlanks } from './numerals/numeral.ts';
import { readNumeral } from './numerals/read-numeral.ts';
import { type Draft, draftOf, type Source } from './source.ts';
import { type Found, isWordCode } from './terms/term-trie.ts';
import type { Unit } from './terms/unit-lexicon.ts';

const HYPHEN = 45;

/** Currency sign, code or name before the number at `at`, blanks and a sign between allowed. */
export function prefixAt(source: Source, at: number): Found<Unit> | null {
  let i = at;
  const { text } = source;
  if (text.charCodeAt(i - 1) === HYPHEN && !isWordCode(text.charCodeAt(i - 2))) i--;
  while (text.charCodeAt(i - 1) === 32 && at - i < 3) i--;
  return source.units.before(text, i);
}

/** Unit after the number that ends at `at`: directly, after blanks or after a hyphen. */
export function suffixAt(source: Source, at: number): Found<Unit> | null {
  const { text } = source;
  const i = text.charCodeAt(at) === HYPHEN ? at + 1 : skipBlanks(text, at);
  return source.units.after(text, i);
}

/** A minus that belongs to the number: not a dash between words or digits. */
function signStart(text: string, at: number): number {
  let i = at - 1;
  if (text.charCodeAt(i) === 32) i--;
  if (text.charCodeAt(i) !== HYPHEN) return at;
  const before = text.charCodeAt(i - 1);
  if (i > 0 && (isWordCode(before) || before === HYPHEN || isHanCode(before) || before === 41)) return at;
  if (i < at - 1 && i > 0) return at;
  return i;
}

const MINUS_WORD = /(?:minus|negative)\s$/i;

function withSign(text: string, n: Numeral): { start: number; sign: number } {
  if (n.value < 0) return { start: n.start, sign: 1 };
  const word = MINUS_WORD.exec(text.slice(Math.max(0, n.start - 9), n.start));
  if (word) return { start: n.start - word[0].length, sign: -1 };
  const start = signStart(text, n.start);
  return { start, sign: start < n.start ? -1 : 1 };
}

const times = (value: number, by: number) => Number((value * by).toPrecision(15));

/** The figure that begins at `at`, or null; `end` of what was looked at is where the search goes on. */
export function readFigure(source: Source, at: number): Draft | null {
  const { text } = source;
  const prefix = prefixAt(source, at);
  const n = readNumeral(text, at, source.language, prefix !== null);
  if (!n) return null;
  const { start, sign } = withSign(text, n);
  const suffix = suffixAt(source, n.end);
  if (prefix) {
    const value = times(n.value, prefix.value.factor * sign);
    return draftOf(
      { ...n, value },
      {
        kind: 'money',
        unit: prefix.value.id,
        rule: 'money-before',
        start: Math.min(prefix.at, start),
        precision: times(n.step, prefix.value.factor),
      },
    );
  }
  if (suffix) {
    const unit = suffix.value;
    return draftOf(
      { ...n, value: times(n.value, unit.factor * sign) },
      {
        kind: unit.kind,
        unit: unit.id,
        rule: 'unit-after',
        start,
        end: suffix.at,
        precision: times(n.step, unit.factor),
      },
    );
  }
  const next = text.charCodeAt(n.end);
  if (isWordCode(next) && !isDigitCode(next)) return null;
  return draftOf({ ...n, value: n.value * sign }, { kind: 'number', rule: 'number', start });
}
