/** What a UTF-16 code unit is to the reader of names: one table look-up, because it is asked for every character of a page. */
export const OTHER = 0;
export const SPACE = 1;
/** Letters and digits of scripts that put spaces between words. */
export const WORD = 2;
/** Katakana: a run of it is a word of its own, though no space sets it off. */
export const KATAKANA = 3;
/** Han, hiragana, hangul: words begin and end anywhere. */
export const UNSPACED = 4;

export const CHAR_CLASS: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const set = (cls: number, ...ranges: [number, number][]) => {
    for (const [from, to] of ranges) table.fill(cls, from, to + 1);
  };
  set(
    WORD,
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xb5, 0xb5],
    [0xba, 0xba],
    [0xc0, 0x1fff],
  );
  set(OTHER, [0xd7, 0xd7], [0xf7, 0xf7]);
  set(SPACE, [0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029]);
  set(SPACE, [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000]);
  set(WORD, [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]);
  set(KATAKANA, [0x30a1, 0x30fa], [0x30fc, 0x30fe], [0x31f0, 0x31ff], [0xff66, 0xff9f]);
  set(UNSPACED, [0x1100, 0x11ff], [0x3005, 0x3007], [0x3041, 0x309f], [0x3400, 0x4dbf], [0x4e00, 0x9fff]);
  set(UNSPACED, [0xac00, 0xd7a3], [0xf900, 0xfaff]);
  return table;
}

const LOWER: Uint16Array = Uint16Array.from({ length: 0x600 }, (_, c) => {
  const lower = String.fromCharCode(c).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : c;
});

/** Lower case of one code unit; typographic apostrophes and dashes become the plain ones. */
export function foldCode(c: number): number {
  if (c < 0x600) return LOWER[c] ?? c;
  if (c === 0x2019 || c === 0x2018) return 0x27;
  if (c >= 0x2010 && c <= 0x2015) return 0x2d;
  return c;
}

export const classAt = (text: string, i: number): number => CHAR_CLASS[text.charCodeAt(i)] ?? OTHER;
