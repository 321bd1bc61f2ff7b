/** Which of a form's entities may be read at a place at all, before any evidence: letter case, language, boundaries, running text. */
import { classAt, OTHER, SPACE, WORD } from '../text/char-class.ts';
import { isPartOfLonger, isUnspaced } from './east-asian.ts';
import { FLAG, type NamePosting } from './gazetteer.ts';
import { isProse } from './prose.ts';
import type { NameMatch } from './scan-names.ts';
import type { TextView } from './text-view.ts';

/** Keeps the postings that may be read here; none where the place is no running text. `anyCase`: the text has no capitals at all. */
export function readablePostings(view: TextView, match: NameMatch, anyCase: boolean): NamePosting[] {
  const { text } = view;
  const { start, end } = match;
  const unspaced = isUnspaced(text, start, end);
  const readable = match.postings.filter(
    p =>
      (p.flags & FLAG.demonym) === 0 &&
      caseAllows(view, match, p, anyCase) &&
      (view.language !== 'other' || isPlainFullName(text, start, end, p)) &&
      (!unspaced || languageAllows(view, p, end - start)),
  );
  if (readable.length === 0) return readable;
  if (unspaced && isPartOfLonger(text, end)) return [];
  // "TI-84", "H100-A": letters and digits joined on by a hyphen make another designation.
  if (/^[-‐]\d/.test(text.slice(end, end + 2)) || /\d[-‐]$/.test(text.slice(start - 2, start))) return [];
  return isProse(text, start, end) ? readable : [];
}

function caseAllows(view: TextView, match: NameMatch, p: NamePosting, anyCase: boolean): boolean {
  if (p.sameCase || p.flags & FLAG.caseless) return true;
  const word = view.text.slice(match.start, match.end);
  if (anyCase) return (p.flags & FLAG.ambiguous) === 0 && word.length > 2;
  return !/[a-z]/.test(word) && word.length > 2 && view.shape(view.sentenceAt(match.start)) === 'caps';
}

/** In a language the engine does not read, only names of several words that mean nothing else. */
function isPlainFullName(text: string, start: number, end: number, p: NamePosting): boolean {
  if (p.flags & (FLAG.ambiguous | FLAG.shared)) return false;
  for (let i = start; i < end; i++) if (classAt(text, i) === SPACE || classAt(text, i) === OTHER) return true;
  return classAt(text, start) !== WORD && end - start >= 4;
}

/** A Han or kana form that is also a word counts only in the language it is listed for. */
function languageAllows(view: TextView, p: NamePosting, length: number): boolean {
  if ((p.flags & FLAG.ambiguous) === 0 && length > 1) return true;
  if (view.language === 'ja') return (p.flags & FLAG.ja) !== 0;
  return view.language === 'zh' && (p.flags & FLAG.zh) !== 0;
}
