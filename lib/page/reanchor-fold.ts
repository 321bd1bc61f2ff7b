/** Text less what may differ between two visits without a word having changed. */
export interface FoldedText {
  text: string;
  /** Offset in the original text of a character of the folded one. */
  at(offset: number): number;
}

/** Soft hyphens, zero-width characters and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const SPACE = /\s/;

/** White space becomes single spaces; invisible characters go. */
export function foldText(original: string): FoldedText {
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; i++) {
    const char = original.charAt(i);
    if (INVISIBLE.test(char)) continue;
    const folded = SPACE.test(char) ? ' ' : char;
    if (folded === ' ' && text.endsWith(' ')) continue;
    text += folded;
    offsets.push(i);
  }
  return { text, at: offset => offsets[offset] ?? original.length };
}
