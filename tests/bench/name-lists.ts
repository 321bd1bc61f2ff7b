/** Invented names and news-like text of any size, the same in every run. */
import type { Entity } from '../../lib/model/mention.ts';

const ONSETS = 'b br c ch cl d dr f fl g gr h j k kl l m n p pl pr qu r s sh sk st t th tr v w y z'.split(
  ' ',
);
const VOWELS = 'a e i o u ai ea ou ia'.split(' ');
const CODAS = ['', 'n', 'r', 's', 'l', 'x', 'nd', 'rk', 'm', 't'];
const PROSE =
  'the company said on that it would build more of its plants in and near cities while rivals cut their spending after a weak quarter as demand for servers fell and prices rose over last year because supply was short analysts expect sales to grow again next spring if banks lend and buyers return to market with new plans for power cooling and land'.split(
    ' ',
  );

/** A linear congruential sequence in 0..1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

function word(next: () => number): string {
  const syllables = 2 + Math.floor(next() * 2);
  const text =
    Array.from({ length: syllables }, () => pick(ONSETS, next) + pick(VOWELS, next)).join('') +
    pick(CODAS, next);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Different names of one to three capital words. */
export function randomNames(count: number): string[] {
  const next = numbers(7);
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + Math.floor(next() * 3);
    names.add(Array.from({ length }, () => word(next)).join(' '));
  }
  return [...names];
}

export const namedEntities = (names: readonly string[]): Entity[] =>
  names.map((text, i) => ({ id: `e${i}`, label: text, type: 'company', forms: [{ text, lang: 'en' }] }));

/** Sentences with a listed name in every third, and capital words and figures that are no names. */
export function newsLike(names: readonly string[], length: number): string {
  const next = numbers(11);
  let text = '';
  for (let n = 0; text.length < length; n++) {
    const words = Array.from({ length: 14 + Math.floor(next() * 12) }, () => pick(PROSE, next));
    words[0] = (words[0] ?? '').charAt(0).toUpperCase() + (words[0] ?? '').slice(1);
    words[5] = word(next);
    words[9] = String(Math.floor(next() * 3000));
    if (n % 3 === 0) words[7] = pick(names, next);
    text += `${words.join(' ')}. `;
    if (n % 6 === 5) text += '\n';
  }
  return text;
}
