/** A group and its units: two entities of which one owns the other. Sisters are not told apart from strangers. */
import type { SubjectRef } from '../../model/claim.ts';
import type { Entity } from '../../model/mention.ts';
import { once } from '../text/once.ts';

export type RelativesTest = (a: readonly string[], b: readonly string[]) => boolean;

/** Is an entity of one list the parent, at any distance, of one of the other? Takes entity ids. */
export function createRelativesTest(entities: readonly Entity[]): RelativesTest {
  const parents = once(
    () => new Map(entities.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : []))),
  );
  const isAbove = (id: string, other: string): boolean => {
    const seen = new Set<string>();
    for (let up = parents().get(other); up && !seen.has(up); up = parents().get(up)) {
      if (up === id) return true;
      seen.add(up);
    }
    return false;
  };
  return (a, b) => a.some(x => b.some(y => isAbove(x, y) || isAbove(y, x)));
}

export const decidedIds = (refs: readonly SubjectRef[]): string[] => refs.flatMap(ref => ref.id ?? []);

/** Ids of whoever may be meant. */
export const possibleIds = (refs: readonly SubjectRef[]): string[] =>
  refs.flatMap(ref => ref.id ?? ref.candidates);
