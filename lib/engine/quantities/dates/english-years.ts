import type { Draft, Source } from '../source.ts';
import type { Day } from './calendar.ts';
import { dateDraft, periodDraft } from './date-draft.ts';

/*
 * A bare year. Four digits are one only where the words around say so: "in 2026", "2026 forecast", "(2024)". And the
 * years that are said in words: last year, this year, the end of the decade.
 */

const BEFORE =
  /(?:\b(?:in|by|since|until|till|before|after|of|from|to|through|during|for|and|or|between|early|late|mid|spring|summer|autumn|fall|winter|year|as of|than|around|circa|about|calendar|end|over|vs\.?|versus|till|was|back|class of|around)[ -]|\(|\b(?:january|february|march|april|may|june|july|august|september|october|november|december),? |[-–—/]|, )$/i;
const AFTER =
  /^(?:['’]s\b|[-–—]\d{2,4}\b| ?[,.;:)]|$| ?[-–—] | (?:and|or|to|through|through|when|as|with|from|was|were|is|has|had|but|for|after|before|on|at|by|in|the|that|which|it|he|she|they|would|will|budget|forecast|guidance|target|outlook|plan|capital|capex|revenue|results|earnings|sales|season|election|edition|model|tax|levels?|because|while|amid|under|over|against|report|data|alone|net|profit|fiscal|a|an|its|their|his|according|compared|versus|said)\b)/i;
/** A word behind a cued year, unless the number counts or measures it. */
const LOWER =
  /^ (?!people|persons|employees|workers|jobs|units|shares|companies|firms|pieces|tons|tonnes|megawatts|miles|km|meters|homes|cars|vehicles|points|times|hours|dollars|yen|euros|square|barrels|chips|gpus|million|billion|trillion|hundred|thousand|over |out )[a-z]/i;
const WORDS =
  /(last|this|next|previous|prior|current|coming) (year|decade)(?!['’]s? (?:quarter|half))\b|(?:end of the|turn of the|this) decade\b/iy;

/** A year of four digits at `at`. */
export function readYear(source: Source, at: number, end: number, base: Day | null): Draft | null {
  const { text } = source;
  const year = Number(text.slice(at, end));
  if (end - at !== 4 || year < 1800 || year > 2150) return null;
  const after = text.slice(end, end + 14);
  if (
    text[at - 1] === '-' &&
    /[A-Za-z]{2}$/.test(text.slice(at - 4, at - 1)) &&
    !/(?:mid|pre|post|late|arly)$/i.test(text.slice(at - 5, at - 1))
  )
    return null;
  const cued = BEFORE.test(text.slice(Math.max(0, at - 12), at)) || (at > 0 && text[at - 1] === '\n');
  const plain = year >= 1990 && year <= 2050 && LOWER.test(after);
  if (plain && /(?:^|[^A-Za-z&])[a-z]+ $/.test(text.slice(Math.max(0, at - 16), at)))
    return dateDraft({ start: at, end, rule: 'year', year }, base);
  if (!AFTER.test(after) && !(cued && LOWER.test(after) && year >= 1900)) return null;
  if (!cued && (year < 1900 || year > 2100 || !AFTER.test(after))) return null;
  if (at === 0 && end === text.length) return null;
  return dateDraft({ start: at, end, rule: 'year', year }, base);
}

/** "last year", "the end of the decade" at `at`. */
export function readYearWords(source: Source, at: number, base: Day | null): Draft | null {
  WORDS.lastIndex = at;
  const found = WORDS.exec(source.text);
  if (!found || !base) return null;
  const span = { start: at, end: at + found[0].length };
  if (/decade/i.test(found[0])) {
    // The ten years ahead, wherever in a decade they begin.
    if (/^coming/i.test(found[0])) return periodDraft('P10Y', { ...span, rule: 'decade' }, []);
    const shift = /^last/i.test(found[0]) ? -10 : /^next/i.test(found[0]) ? 10 : 0;
    return periodDraft(`${Math.floor(base.year / 10) * 10 + shift}s`, { ...span, rule: 'decade' }, ['year']);
  }
  const word = (found[1] ?? '').toLowerCase();
  const shift = /last|previous|prior/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0;
  const made = dateDraft({ ...span, rule: 'relative-year', year: base.year + shift }, base);
  made.implied = ['year'];
  return made;
}
