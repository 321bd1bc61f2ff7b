/**
 * Names are looked up by a hash over units: a word, a run of katakana, one unspaced character, or one sign each.
 * The dictionary's names and the page's text go through the same walk, so that both agree by construction.
 * White space counts only between two words: "SK  hynix" and "SK hynix" are one name, as are "孫 正義" and "孫正義".
 */
import { CHAR_CLASS, foldCode, KATAKANA, OTHER, SPACE, WORD } from '../text/char-class.ts';

export const HASH_SEED = 0x811c9dc5 | 0;
/** Units beyond this many share the last bit of a length mask. */
export const MASK_BITS = 31;

export const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Bit of a name of `units` units in a length mask. */
export const lengthBit = (units: number): number => 1 << (Math.min(units, MASK_BITS) - 1);

/** The walk's state: after `nextUnit` returned true, `end` is where the unit ends and `hash` covers everything so far. */
export interface UnitWalk {
  end: number;
  hash: number;
  last: number;
}

/** Takes the next unit of `text` before `limit` into the walk; false at the end, or where `mayCross` refuses a line break. */
export function nextUnit(walk: UnitWalk, text: string, limit: number): boolean {
  let i = walk.end;
  let spaced = false;
  let c = 0;
  let cls = OTHER;
  for (; i < limit; i++) {
    c = text.charCodeAt(i);
    cls = CHAR_CLASS[c] ?? OTHER;
    if (cls !== SPACE) break;
    if (c === 0x0a && !isWrap(text, i)) return false;
    spaced = true;
  }
  if (i >= limit) return false;
  let hash = walk.hash;
  if (spaced && isWordLike(walk.last) && isWordLike(cls)) hash = mix(hash, 0x20);
  hash = mix(hash, foldCode(c));
  i++;
  if (cls === WORD || cls === KATAKANA) {
    for (; i < limit; i++) {
      c = text.charCodeAt(i);
      if (CHAR_CLASS[c] !== cls) break;
      hash = mix(hash, foldCode(c));
    }
  }
  walk.end = i;
  walk.hash = hash;
  walk.last = cls;
  return true;
}

const isWordLike = (cls: number): boolean => cls === WORD || cls === OTHER;

/** A line break inside running text wrapped by hand, not one between two short lines of a list or table. */
export function isWrap(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return (
    at - lineStart >= 45 && /[\p{L}\p{N},-]/u.test(text.charAt(at - 1)) && !/\s/.test(text.charAt(at + 1))
  );
}

/** Never 0, which marks an empty slot. */
export const finish = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) | 0 || 1;
};

/** A name as it is stored: white space dropped or single as the walk sees it, case kept. */
export function canonicalName(text: string): string {
  let out = '';
  let last = OTHER;
  let spaced = false;
  for (let i = 0; i < text.length; i++) {
    const cls = CHAR_CLASS[text.charCodeAt(i)] ?? OTHER;
    if (cls === SPACE) {
      spaced = out !== '';
      continue;
    }
    if (spaced && isWordLike(last) && isWordLike(cls)) out += ' ';
    spaced = false;
    out += text.charAt(i);
    last = cls;
  }
  return out;
}

export const SAME = 2;
export const SAME_BUT_CASE = 1;
export const DIFFERENT = 0;

/** Compares text[start, end) with a stored name; `codeAt` reads the name's code units. */
export function compareName(
  text: string,
  start: number,
  end: number,
  codeAt: (i: number) => number,
  length: number,
): number {
  let result = SAME;
  let k = 0;
  let last = OTHER;
  let spaced = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const cls = CHAR_CLASS[c] ?? OTHER;
    if (cls === SPACE) {
      spaced = true;
      continue;
    }
    if (spaced && isWordLike(last) && isWordLike(cls) && codeAt(k++) !== 0x20) return DIFFERENT;
    spaced = false;
    last = cls;
    if (k >= length) return DIFFERENT;
    const stored = codeAt(k++);
    if (stored === c) continue;
    const folded = foldCode(c);
    if (folded !== foldCode(stored)) return DIFFERENT;
    if (isUpper(c) !== isUpper(stored)) result = SAME_BUT_CASE;
  }
  return k === length ? result : DIFFERENT;
}

const isUpper = (c: number): boolean => c < 0x600 && foldCode(c) !== c && c !== 0x2019;
