/** English number words: cardinals, magnitudes and the denominators of fractions. */
import { wordTable } from '../../text/word-table.ts';

export const SMALL = wordTable<number>({
  zero: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const TENS = wordTable<number>({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

/** Words that multiply what stands before them. */
export const MAGNITUDES = wordTable<number>({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  mn: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trln: 1e12,
  tln: 1e12,
  tn: 1e12,
  trn: 1e12,
  quadrillion: 1e15,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  dozen: 12,
  dozens: 12,
  doz: 12,
  dozs: 12,
});

/** Letters that multiply the digits they touch. `m`, `b`, `t` only beside money or where a noun follows. */
export const LETTERS = wordTable<number>({
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  b: 1e9,
  t: 1e12,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  K: 1e3,
});

export const ORDINALS = wordTable<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
});

const DENOMINATORS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
for (const [word, value] of Object.entries(ORDINALS)) {
  if (value > 2) DENOMINATORS.set(word, value).set(`${word}s`, value);
}

/** Value of a word that names a part: "third" 3, "thirds" 3, "quarter" 4, "half" 2; 0 if it names none. */
export const denominator = (word: string): number => DENOMINATORS.get(word) ?? 0;

export interface Word {
  text: string;
  start: number;
  end: number;
}

const isLetterCode = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The word of letters that begins at `at`, in lower case; null if there is none or it is no plausible number word. */
export function readWord(text: string, at: number): Word | null {
  let end = at;
  while (isLetterCode(text.charCodeAt(end)) && end - at < 16) end++;
  if (end === at) return null;
  return { text: text.slice(at, end).toLowerCase(), start: at, end };
}
