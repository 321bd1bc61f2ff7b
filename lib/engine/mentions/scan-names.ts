/**
 * Finds where the text names something, cold and at any dictionary size: a native RegExp skips to characters at which a
 * name can begin (capitals, digits, kana, Han, and the few small-letter words that begin names), typed tables decide.
 */
import { classAt, KATAKANA, WORD } from '../text/char-class.ts';
import type { NameDictionary, NamePosting } from './gazetteer.ts';
import { finish, HASH_SEED, lengthBit, MASK_BITS, nextUnit } from './name-units.ts';

/** The longest name at its place, with everything that is written so. Offsets into the scanned text. */
export interface NameMatch {
  start: number;
  end: number;
  postings: NamePosting[];
}

/** Small-letter words beyond this many would slow the RegExp more than looking at every word. */
const MOST_LOWER = 400;
const CANDIDATE =
  'A-Z0-9\\u00c0-\\u00de\\u0386-\\u03ab\\u0400-\\u042f\\u3005-\\u3007\\u3041-\\u30fe\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff';

/** RegExp that stops after each character a name of these dictionaries can begin at. `anyCase`: a text without capitals. */
export function candidatePattern(lowerStarts: readonly string[], anyCase: boolean): RegExp {
  if (anyCase || lowerStarts.length > MOST_LOWER)
    return new RegExp(`[${CANDIDATE}]|\\b[a-z\\u00df-\\u024f]`, 'g');
  const words = lowerStarts.length ? `|\\b(?:${[...lowerStarts].sort().join('|')})(?![a-z])` : '';
  return new RegExp(`[${CANDIDATE}]${words}`, 'g');
}

/**
 * Leftmost longest matches, without overlap. `accept` sees the postings of a stretch and keeps what may be read so here;
 * where it keeps none, the next shorter name is tried.
 */
export function scanNames(
  text: string,
  pattern: RegExp,
  dictionaries: readonly NameDictionary[],
  accept: (match: NameMatch) => NamePosting[],
): NameMatch[] {
  const out: NameMatch[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const walk = { end: 0, hash: 0, last: 0 };
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    let start = pattern.lastIndex - 1;
    const cls = classAt(text, start);
    if (cls === WORD || cls === KATAKANA) while (start > 0 && classAt(text, start - 1) === cls) start--;
    walk.end = start;
    walk.hash = HASH_SEED;
    walk.last = 0;
    nextUnit(walk, text, text.length);
    const firstEnd = walk.end;
    const startHash = finish(walk.hash);
    let mask = 0;
    for (const dictionary of dictionaries) mask |= dictionary.startMask(startHash);
    pattern.lastIndex = firstEnd;
    if (mask === 0) continue;
    ends.length = hashes.length = 0;
    for (let units = 1; ; units++) {
      const bit = lengthBit(units);
      if (mask & bit) {
        ends.push(walk.end);
        hashes.push(finish(walk.hash));
      }
      if (units < MASK_BITS ? mask >>> 0 < (bit << 1) >>> 0 : ends.length > 64) break;
      if (!nextUnit(walk, text, text.length)) break;
    }
    for (let k = ends.length - 1; k >= 0; k--) {
      const end = ends[k] ?? 0;
      const postings: NamePosting[] = [];
      for (const dictionary of dictionaries)
        dictionary.readPostings(hashes[k] ?? 0, text, start, end, postings);
      if (postings.length === 0) continue;
      const match = { start, end, postings };
      match.postings = accept(match);
      if (match.postings.length === 0) continue;
      out.push(match);
      pattern.lastIndex = end;
      break;
    }
  }
  return out;
}
