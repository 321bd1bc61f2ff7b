import { stem } from './stem.ts';

export type Opposites = ReadonlyMap<string, ReadonlySet<string>>;

/** Word stem -> stems of its opposites, both ways. Pairs of words, or of two groups of like words. */
export function compileOpposites(
  pairs: readonly (readonly [string | readonly string[], string | readonly string[]])[],
): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (word: string, others: readonly string[]) =>
    opposites.set(word, new Set([...(opposites.get(word) ?? []), ...others]));
  for (const [a, b] of pairs) {
    const [left, right] = [a, b].map(side => [side].flat().map(stem));
    for (const word of left ?? []) add(word, right ?? []);
    for (const word of right ?? []) add(word, left ?? []);
  }
  return opposites;
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=[a-z]{4})/;

/** "Likely" and "unlikely": one is the other with a prefix that negates. */
const isPrefixed = (a: string, b: string): boolean =>
  a.replace(PREFIX, '') === b || b.replace(PREFIX, '') === a;

/** Content words either way in which the two words must have one in common: an opposite of something else decides nothing. */
const REACH = 2;

/**
 * Stems of the page's words that the coverage says the opposite of, in their stead and beside the same words. `page` and
 * `coverage` are content words as printed. A word both have decides nothing.
 */
export function findOpposites(
  page: readonly string[],
  coverage: readonly string[],
  opposites: Opposites,
): string[] {
  const [p, c] = [page.map(stem), coverage.map(stem)];
  const near = (words: readonly string[], at: number) =>
    words.filter((_, i) => i !== at && Math.abs(i - at) <= REACH);
  return p.filter((word, i) => {
    if (c.includes(word)) return false;
    const beside = near(p, i);
    return c.some(
      (other, j) =>
        !p.includes(other) &&
        (opposites.get(word)?.has(other) || isPrefixed(page[i] ?? '', coverage[j] ?? '')) &&
        near(c, j).some(neighbour => beside.includes(neighbour)),
    );
  });
}
