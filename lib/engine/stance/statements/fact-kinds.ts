/** Which figures can tell a fact: no sum of money tells how many died, no length what something weighs. */
import type { Quantity } from '../../../model/quantity.ts';
import type { UnitScale } from '../unit-scale.ts';

export type KindTest = (fact: string, figure: Quantity) => boolean;

/** Shares, changes and multiples can be of anything. */
const OF_ANYTHING = new Set(['percent', 'points', 'ratio', 'multiple']);
/** A bare number may leave out its noun, not its currency or unit. */
const BARE = new Set(['count', 'magnitude']);

/** Compiles lists of facts by kind of figure or dimension of its unit; a fact in no list is told by any figure. */
export function compileKinds(kinds: Readonly<Record<string, readonly string[]>>, scale: UnitScale): KindTest {
  const admitted = new Map<string, Set<string>>();
  for (const [kind, ids] of Object.entries(kinds))
    for (const id of ids) admitted.set(id, (admitted.get(id) ?? new Set()).add(kind));
  const kindOf = ({ kind, unit }: Quantity): string => {
    const dimension = kind === 'measure' ? scale.get(unit ?? '')?.dimension : undefined;
    return dimension?.replace(/^(mass|volume)-.*/, '$1') ?? kind;
  };
  return (fact, figure) => {
    const known = admitted.get(fact);
    if (!known || OF_ANYTHING.has(figure.kind)) return true;
    if (figure.kind === 'number') return [...BARE].some(kind => known.has(kind));
    return known.has(kindOf(figure));
  };
}
