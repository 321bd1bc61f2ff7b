/**
 * Finds where the text names something, cold and at any dictionary size: a native RegExp skips to characters at which a
 * name can begin (capitals, digits, kana, Han, and the few small-letter words that begin names), typed tables decide.
 */
import { CHAR_CLASS, foldCode, KATAKANA, WORD } from '../text/char-class.ts';
import type { NameDictionary, NamePosting } from './gazetteer.ts';
import { finish, HASH_SEED, lengthBit, MASK_BITS, mix, nextUnit } from './name-units.ts';

/** The longest name at its place, with everything that is written so. Offsets into the scanned text. */
export interface NameMatch {
  start: number;
  end: number;
  postings: NamePosting[];
}

/** Small-letter words beyond this many would slow the RegExp more than looking at every word. */
const MOST_LOWER = 400;
/** Names of 31 units and more share a bit: so many further ends are tried. */
const LONGEST_TRIED = 64;
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
  const [first] = dictionaries;
  const others = dictionaries.slice(1);
  if (!first) return out;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    // The hot path, spelled out: one word is hashed and mostly found to begin no name.
    let start = pattern.lastIndex - 1;
    let c = text.charCodeAt(start);
    const cls = CHAR_CLASS[c] ?? 0;
    let end = start + 1;
    if (cls === WORD || cls === KATAKANA) {
      while (start > 0 && CHAR_CLASS[text.charCodeAt(start - 1)] === cls) start--;
      end = start + 1;
      c = text.charCodeAt(start);
    }
    let hash = mix(HASH_SEED, foldCode(c));
    if (cls === WORD || cls === KATAKANA)
      for (; end < text.length; end++) {
        c = text.charCodeAt(end);
        if (CHAR_CLASS[c] !== cls) break;
        hash = mix(hash, foldCode(c));
      }
    const startHash = finish(hash);
    let mask = first.startMask(startHash);
    for (let k = 0; k < others.length; k++) mask |= others[k]?.startMask(startHash) ?? 0;
    pattern.lastIndex = end;
    if (mask === 0) continue;
    const match = longestName(text, { start, end, hash, cls, mask }, dictionaries, accept);
    if (!match) continue;
    out.push(match);
    pattern.lastIndex = match.end;
  }
  return out;
}

interface FirstUnit {
  start: number;
  end: number;
  hash: number;
  cls: number;
  mask: number;
}

/** The longest acceptable name that begins with this unit, of the lengths in its mask. */
function longestName(
  text: string,
  { start, end, hash, cls, mask }: FirstUnit,
  dictionaries: readonly NameDictionary[],
  accept: (match: NameMatch) => NamePosting[],
): NameMatch | null {
  const ends: number[] = [];
  const hashes: number[] = [];
  const walk = { end, hash, last: cls };
  for (let units = 1; ; units++) {
    const bit = lengthBit(units);
    if (mask & bit) {
      ends.push(walk.end);
      hashes.push(finish(walk.hash));
    }
    if (units < MASK_BITS ? mask >>> 0 < (bit << 1) >>> 0 : ends.length > LONGEST_TRIED) break;
    if (!nextUnit(walk, text, text.length)) break;
  }
  for (let k = ends.length - 1; k >= 0; k--) {
    const postings: NamePosting[] = [];
    for (const dictionary of dictionaries)
      dictionary.readPostings(hashes[k] ?? 0, text, start, ends[k] ?? 0, postings);
    if (postings.length === 0) continue;
    const match = { start, end: ends[k] ?? 0, postings };
    match.postings = accept(match);
    if (match.postings.length > 0) return match;
  }
  return null;
}
