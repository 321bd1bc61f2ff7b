import { isDigitCode, type Numeral, skipBlanks } from '../numerals/numeral.ts';
import type { Source } from '../source.ts';
import { type Found, isWordCode } from '../terms/term-trie.ts';
import type { Unit } from '../terms/unit-lexicon.ts';

/* What stands directly around a number: currency before, unit behind, sign. */

const HYPHEN = 45;
const BLANK = 32;

/** Currency sign, code or name before the number at `at`; blanks and a sign may stand between, nothing before `from`. */
export function prefixAt(source: Source, at: number, from: number): Found<Unit> | null {
  let i = at;
  const { text } = source;
  if (text.charCodeAt(i - 1) === HYPHEN && !isWordCode(text.charCodeAt(i - 2))) i--;
  while (text.charCodeAt(i - 1) === BLANK && at - i < 3) i--;
  const found = source.units.before(text, i);
  return found && found.at >= from ? found : null;
}

const BRACKETED = / ?[[<]([A-Za-zμµ²³/]{1,5})[\]>]/y;
const CLASSIFIER = /[个個] ?/y;

/** A symbol that belongs to the next number ("1 $10 bill"), or is a letter of a code ("L-202"). */
function isElsewhere(text: string, found: Found<Unit>, start: number): boolean {
  if (!found.value.symbol) return false;
  const next = text.charCodeAt(found.at);
  if (found.value.kind === 'money') return isDigitCode(next) && found.at - start <= 2;
  return found.at - start === 1 && next === HYPHEN && isDigitCode(text.charCodeAt(found.at + 1));
}

function unitAt(source: Source, at: number): Found<Unit> | null {
  const found = source.units.after(source.text, at);
  return found && !isElsewhere(source.text, found, at) ? found : null;
}

/** Unit after the number that ends at `at`: directly, after blanks, a hyphen, "of" behind a vague number, or in brackets. */
export function suffixAt(source: Source, at: number): Found<Unit> | null {
  const { text } = source;
  const start = text.charCodeAt(at) === HYPHEN ? at + 1 : skipBlanks(text, at);
  const direct = unitAt(source, start);
  if (direct?.value.kind === 'count' && source.language === 'zh') {
    CLASSIFIER.lastIndex = start;
    const classifier = CLASSIFIER.exec(text);
    const counted =
      classifier && classifier[0].length === direct.at - start ? unitAt(source, direct.at) : null;
    /** 四个年轻人: years take no 个. */
    if (counted && !(counted.value.id === 'year' && text[counted.at - 1] === '年')) return counted;
  }
  if (direct) return direct;
  const opener = text.charCodeAt(start);
  if (opener !== 91 && opener !== 60) return null;
  BRACKETED.lastIndex = at;
  const bracket = BRACKETED.exec(text);
  const inside = bracket?.[1] ? source.units.after(text, at + bracket[0].indexOf(bracket[1])) : null;
  return bracket && inside ? { value: inside.value, at: at + bracket[0].length } : null;
}

/** One unit of the last digit that is not zero. */
function trailingStep(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** 千 and 兆 that belong to the unit: 13.5千米 is 13.5 kilometers, 1兆赫 a megahertz. */
export function withoutUnitMagnitude(source: Source, n: Numeral): Numeral {
  const by = source.language === 'zh' ? { 千: 1e3, 兆: 1e12 }[source.text[n.end - 1] ?? ''] : undefined;
  if (by === undefined || n.end - n.start < 2) return n;
  const unit = source.units.after(source.text, n.end - 1);
  if (unit?.value.kind !== 'measure') return n;
  // 430亿千瓦时: behind a magnitude the character was read as one more thousand.
  const added = /[万萬亿億兆]/.test(source.text[n.end - 2] ?? '');
  if (added) return { ...n, end: n.end - 1, value: n.value - by, step: trailingStep(n.value - by) };
  return { ...n, end: n.end - 1, value: n.value / by, step: n.step / by };
}

/** A minus that belongs to the number: not a dash between words or digits. */
function signStart(text: string, at: number): number {
  const i = text.charCodeAt(at - 1) === BLANK ? at - 2 : at - 1;
  if (text.charCodeAt(i) !== HYPHEN) return at;
  if (i === 0) return i;
  const spacedAfter = i < at - 1;
  const before = text.charCodeAt(i - 1);
  if (spacedAfter || isWordCode(before) || before === HYPHEN || before === 41 || before === 37) return at;
  return before === BLANK && isDigitCode(text.charCodeAt(i - 2)) ? at : i;
}

/** Last characters of the words below. */
const MINUS_ENDS = new Set([...'seSEス负負'].map(ch => ch.charCodeAt(0)));
const MINUS_WORD = /(?:minus |negative |マイナス ?|负 ?|負 ?)$/i;

/** Where the number begins with its sign, and whether that turns it negative. */
export function signOf(text: string, n: Numeral): { start: number; sign: 1 | -1 } {
  const last = text.charCodeAt(n.start - 1);
  const mayBeWord = MINUS_ENDS.has(last === BLANK ? text.charCodeAt(n.start - 2) : last);
  const word = !mayBeWord ? null : MINUS_WORD.exec(text.slice(Math.max(0, n.start - 9), n.start));
  if (word && !/[抱自胜勝担承欺背辜]$/.test(text.slice(0, n.start - word[0].length).slice(-1))) {
    return { start: n.start - word[0].length, sign: -1 };
  }
  if (n.value < 0) return { start: n.start, sign: 1 };
  const start = signStart(text, n.start);
  return { start, sign: start < n.start ? -1 : 1 };
}
