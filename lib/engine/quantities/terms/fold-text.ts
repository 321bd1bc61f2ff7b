/**
 * One form for every way of typing the same character: full-width ASCII, odd blanks, hyphens and minus signs become
 * the plain ones; characters of no width vanish. Everything after works on the folded text; spans are mapped back.
 */

export interface FoldedText {
  text: string;
  /** Original offset of a folded offset. */
  original(offset: number): number;
}

const VANISH = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const ODD =
  /[\u00ad\u200b-\u200f\u2060\ufeff\u00a0\u2000-\u200a\u202f\u205f\u3000\uff01-\uff5e\uffe0\uffe1\uffe5\uffe6\u2010\u2011\u2212\u301c]/;
const ODD_ALL = new RegExp(ODD.source, 'g');

const SPECIAL: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u301c': '～',
  '\uff5e': '～',
  '\uffe0': '¢',
  '\uffe1': '£',
  '\uffe5': '¥',
  '\uffe6': '₩',
};

const isDigit = (ch: string | undefined) => ch !== undefined && /[0-9０-９]/.test(ch);

/** A full-width comma separates clauses, unless it stands between full-width digits. */
function foldOne(ch: string, at: number, text: string): string {
  const special = SPECIAL[ch];
  if (special !== undefined) return special;
  const code = ch.charCodeAt(0);
  if (code === 0xff0c) {
    const groups =
      /[０-９]/.test(text[at - 1] ?? '') && /^[０-９]{3}(?![0-9０-９])/.test(text.slice(at + 1, at + 5));
    return groups ? ',' : ch;
  }
  if (code === 0xff0e) return isDigit(text[at + 1]) ? '.' : ch;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ' ';
}

/** Folds `text`; linear. Without characters of no width, offsets stay as they are. */
export function foldText(text: string): FoldedText {
  if (!ODD.test(text)) return { text, original: offset => offset };
  if (!VANISH.test(text)) return { text: text.replace(ODD_ALL, foldOne), original: offset => offset };
  const origins: number[] = [];
  let folded = '';
  let from = 0;
  const take = (to: number) => {
    for (let i = from; i < to; i++) origins.push(i);
    folded += text.slice(from, to);
  };
  for (const found of text.matchAll(ODD_ALL)) {
    take(found.index);
    from = found.index + 1;
    if (VANISH.test(found[0])) continue;
    origins.push(found.index);
    folded += foldOne(found[0], found.index, text);
  }
  take(text.length);
  origins.push(text.length);
  return { text: folded, original: offset => origins[offset] ?? text.length };
}
