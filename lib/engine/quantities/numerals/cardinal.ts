import { readDigits } from './digits.ts';
import { MAGNITUDES, readWord, SMALL, TENS } from './english-words.ts';
import { clean, isDigitCode, type Numeral, newNumeral, skipBlanks } from './numeral.ts';

/** Where the next token of a number begins: after blanks, or one hyphen with or without blanks around it. */
export function nextToken(text: string, at: number): number {
  const i = skipBlanks(text, at);
  return text.charCodeAt(i) === 45 ? skipBlanks(text, i + 1) : i;
}

/** A cardinal while it is read: finished groups, the group below a thousand under way, and how fine it is printed. */
interface Reading {
  total: number;
  group: number | null;
  smallest: number;
  step: number;
  words: boolean;
  scaled: boolean;
  magnitude: number;
  end: number;
}

function addSmall(r: Reading, value: number): boolean {
  if (r.group === null) r.group = value;
  else if (r.group >= 100 && r.group % 100 === 0) r.group += value;
  else if (value > 0 && value < 10 && r.group % 100 >= 20 && r.group % 10 === 0) r.group += value;
  else return false;
  r.step = value >= 20 ? 10 : 1;
  return true;
}

function multiply(r: Reading, by: number): boolean {
  if (by === 100) {
    if (r.group !== null && (r.group >= 100 || r.group <= 0)) return false;
    r.group = clean((r.group ?? 1) * 100);
    r.step *= 100;
    r.scaled = true;
    return true;
  }
  if (r.group === null && r.total > 0 && by <= r.smallest) return false;
  if (by > r.smallest || r.group === null) r.total = clean((r.total + (r.group ?? (r.total ? 0 : 1))) * by);
  else r.total = clean(r.total + r.group * by);
  r.group = null;
  r.step = clean(r.step * by);
  r.smallest = by;
  r.magnitude = by;
  r.scaled = true;
  return true;
}

/** Whether the words at `at` can follow "and": a number that ends in hundred or more, or anything after hundred or thousand. */
function continuesAfterAnd(text: string, at: number, r: Reading): boolean {
  const word = readWord(text, at);
  if (!word || (SMALL[word.text] === undefined && TENS[word.text] === undefined)) return false;
  if (r.group !== null) return r.group >= 100 && r.group % 100 === 0;
  if (r.smallest <= 1000) return true;
  const next = readWord(text, nextToken(text, word.end));
  return next?.text === 'hundred' || next?.text === 'thousand';
}

/** Digits in the middle of a number in words: "4 thousand 3 hundred and 21". */
function addDigits(text: string, at: number, r: Reading, afterAnd: boolean): boolean {
  const digits = readDigits(text, at);
  if (!digits || digits.plainDigits === 0) return false;
  if (r.group !== null) {
    if (!afterAnd || r.group % 100 !== 0 || digits.value >= 100) return false;
    r.group += digits.value;
  } else {
    const magnitude = MAGNITUDES[readWord(text, skipBlanks(text, digits.end))?.text ?? ''] ?? 0;
    if (magnitude === 0 || magnitude >= r.smallest) return false;
    r.group = digits.value;
  }
  r.step = 1;
  r.end = digits.end;
  return true;
}

function readToken(text: string, at: number, r: Reading, started: boolean, afterAnd: boolean): boolean {
  if (isDigitCode(text.charCodeAt(at))) return started && addDigits(text, at, r, afterAnd);
  const word = readWord(text, at);
  if (!word) return false;
  const value = SMALL[word.text] ?? TENS[word.text];
  const magnitude = MAGNITUDES[word.text];
  const ok =
    value !== undefined
      ? addSmall(r, value)
      : magnitude !== undefined && (started || magnitude === 100) && multiply(r, magnitude);
  if (!ok) return false;
  r.words = true;
  r.end = word.end;
  return true;
}

/**
 * A cardinal at `at`: digits, words or both, with magnitudes ("2.5 million", "two hundred and six", "three lakh crore").
 * Without `head`, what begins at `at` is read; with it, the number goes on after those digits.
 */
export function readCardinal(text: string, at: number, head: Numeral | null): Numeral | null {
  const r: Reading = {
    total: 0,
    group: head ? head.value : null,
    smallest: Number.POSITIVE_INFINITY,
    step: head ? head.step : 1,
    words: false,
    scaled: false,
    magnitude: 1,
    end: head ? head.end : at,
  };
  let started = head !== null;
  let pos = started ? nextToken(text, r.end) : at;
  while (readToken(text, pos, r, started, false)) {
    started = true;
    pos = nextToken(text, r.end);
    const and = readWord(text, pos);
    if (and?.text !== 'and') continue;
    const after = skipBlanks(text, and.end);
    const digits = isDigitCode(text.charCodeAt(after));
    if (digits ? !readToken(text, after, r, true, true) : !continuesAfterAnd(text, after, r)) break;
    pos = digits ? nextToken(text, r.end) : after;
  }
  if (!started) return null;
  const numeral = newNumeral(head?.start ?? at, r.end, clean(r.total + (r.group ?? 0)), r.step);
  if (head && !r.words) return head;
  return { ...numeral, style: head ? 'digits' : 'words', scaled: r.scaled, magnitude: r.magnitude };
}
