import { stem } from './stem.ts';

/** Word stem -> stems of its opposites, both ways. */
export function compileOpposites(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (word: string, other: string) =>
    opposites.set(word, new Set([...(opposites.get(word) ?? []), other]));
  for (const [a, b] of pairs) {
    add(stem(a), stem(b));
    add(stem(b), stem(a));
  }
  return opposites;
}

/** Does one text have a word whose opposite the other has in its stead? A word both texts have decides nothing. */
export function hasOpposite(
  page: readonly string[],
  coverage: readonly string[],
  opposites: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [p, c] = [new Set(page.map(stem)), new Set(coverage.map(stem))];
  return [...p].some(
    word => !c.has(word) && [...(opposites.get(word) ?? [])].some(other => c.has(other) && !p.has(other)),
  );
}
