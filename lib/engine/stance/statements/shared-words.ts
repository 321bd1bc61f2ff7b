/** How much two statements have in common. */
import type { Statement } from './read-statement.ts';

export const shared = <T>(a: Iterable<T>, b: ReadonlySet<T>): T[] => [...a].filter(x => b.has(x));
export const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size && b.size ? shared(a, b).length / Math.min(a.size, b.size) : 0;

export const conceptsShared = (p: Statement, c: Statement): number =>
  shared(new Set(p.facts.map(({ id }) => id)), new Set(c.facts.map(({ id }) => id))).length +
  shared(p.settings, c.settings).length;
