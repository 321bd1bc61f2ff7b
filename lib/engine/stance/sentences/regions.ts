/** Where a text places something: what was born in Norway was not born in Kenya, an Indian film is no Spanish one. */
import { stem } from './stem.ts';

/** Name of a region -> the regions within it, each by its names and the adjectives made of them. */
export type RegionTree = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface Placing {
  /** Stem of the word that places, or `be`. */
  by: string;
  /** First name of the region, and of those it lies in. */
  region: readonly string[];
}

export type PlacingReader = (text: string) => Placing[];

/** What stands right before a region that a subject is said to be of, or in. */
const COPULA =
  /\b(?:is|was|are|were)\s(?:not\s)?(?:exclusively\s)?(?:an?|the|in|from|of)\s(?:[^\s,]+\s){0,8}$/;
const OUTSIDE = /\boutside\s(?:of\s)?(?:the\s)?$/;

/** `verbs`: participles and verbs that give their subject one place. */
export function compilePlacings(tree: RegionTree, verbs: readonly string[]): PlacingReader {
  const entries = Object.entries(tree).flatMap(([within, regions]) =>
    regions.map(names => ({ within, names })),
  );
  const within = new Map(entries.map(({ within, names: [name = ''] }) => [name, within]));
  const chainOf = (name: string): string[] => {
    const outer = within.get(name);
    return outer ? [name, ...chainOf(outer)] : [name];
  };
  const chains = new Map(
    entries.flatMap(({ names }) => names.map(form => [form, chainOf(names[0] ?? form)] as const)),
  );
  const forms = [...chains.keys()].sort((a, b) => b.length - a.length);
  if (!forms.length) return () => [];
  const any = forms.join('|').replaceAll('.', '\\.');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  const placing = new Set(verbs.map(stem));

  return text =>
    [...text.matchAll(pattern)].flatMap(({ 0: form, index }) => {
      const region = chains.get(form);
      const before = text.slice(0, index).replace(BRACKETS, ' ');
      if (OUTSIDE.test(before)) return [];
      const clause = before.split(CLAUSE).at(-1) ?? '';
      const words = (clause.toLowerCase().match(/[\p{L}']+/gu) ?? []).map(stem);
      const by = words.findLast(word => placing.has(word)) ?? (COPULA.test(clause) ? 'be' : null);
      return region && by ? [{ by, region }] : [];
    });
}

const BRACKETS = /\([^()]*\)|-lrb-.*?-rrb-/gi;
const CLAUSE =
  /[.;:]\s|,\s(?=\p{Ll})(?!(?:in|on|at|near|and)\s)|\s(?:who|which|that|where|when|while|but)\s/u;

/** One lies in the other, or they are the same. */
const areNested = ([a = '', ...outer]: readonly string[], [b = '', ...other]: readonly string[]): boolean =>
  a === b || other.includes(a) || outer.includes(b);

/** The page places its subject in one region, and the coverage by the same word only in others. */
export function differInRegion(page: readonly Placing[], coverage: readonly Placing[]): boolean {
  return page.some(({ by, region }) => {
    const same = coverage.filter(placing => placing.by === by);
    return same.length > 0 && !coverage.some(placing => areNested(region, placing.region));
  });
}
