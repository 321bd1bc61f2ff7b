/** Two English main clauses about one subject that tell opposite deeds of it: "will remain director", "is to leave his post". */
import type { Knowledge } from '../../../model/knowledge.ts';
import { compileOpposites } from '../sentences/opposites.ts';
import { stem } from '../sentences/stem.ts';
import { readClause } from './clause.ts';

/** Lists of data/cues/exclusions.json. */
type Lists = readonly (readonly [readonly string[], readonly string[]])[];

/** Who does not leave, remains: of a text with a negation the verb alone tells nothing. */
const NEGATED = /\b(?:not|never|no|nobody|cannot)\b|n['’]t\b/iu;

/** Of two texts whose main verbs are opposites. */
export interface OppositeDeeds {
  /** Each tells its deed of the one subject. */
  areTold(a: string, b: string): boolean;
  /** One only says that it does not do what is opposite: "will attend", "will not skip". */
  isOneDenied(a: string, b: string): boolean;
}

/** Compiles the opposites, and deeds that are opposite only as main verbs, into the tests of two sentences. */
export function compileOppositeDeeds(cues: Knowledge['cues']): OppositeDeeds {
  const { opposites = [], deeds = [] } = (cues.exclusions ?? {}) as { opposites?: Lists; deeds?: Lists };
  const others = compileOpposites([...opposites, ...deeds]);
  const areOpposite = (a: string, b: string): boolean => {
    const [x, y] = [readClause(a), readClause(b)];
    if (!x?.head || x.head !== y?.head || x.agentless !== y.agentless) return false;
    return others.get(stem(x.verb))?.has(stem(y.verb)) ?? false;
  };
  return {
    areTold: (a, b) => !NEGATED.test(a) && !NEGATED.test(b) && areOpposite(a, b),
    isOneDenied: (a, b) => NEGATED.test(a) !== NEGATED.test(b) && areOpposite(a, b),
  };
}
