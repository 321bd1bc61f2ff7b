/** How much two statements have in common. */
import type { Statement } from './read-statement.ts';

export const shared = <T>(a: Iterable<T>, b: ReadonlySet<T>): T[] => [...a].filter(x => b.has(x));
export const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size && b.size ? shared(a, b).length / Math.min(a.size, b.size) : 0;

export const conceptsShared = (p: Statement, c: Statement): number =>
  shared(new Set(p.facts.map(({ id }) => id)), new Set(c.facts.map(({ id }) => id))).length +
  shared(p.settings, c.settings).length;

/** "eruption", "erupts": one word, by how it begins. */
const START = 5;
export const isAkin = (a: string, b: string): boolean =>
  a === b || (a.length >= START && b.length >= START && a.slice(0, START) === b.slice(0, START));
export const shareWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter(word => [...b].some(other => isAkin(word, other)));
/** Of the words of the side that has fewer. */
export const shareOfAkin = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size && b.size
    ? Math.min(shareWords(a, b).length, shareWords(b, a).length) / Math.min(a.size, b.size)
    : 0;
