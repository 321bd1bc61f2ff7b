import { isCjk } from '../../corpus/tokenize.ts';
import { stem } from './stem.ts';

/**
 * Compiles groups of words that tell the same: a stem becomes the first of its group, and a text has groups. `synonyms` are
 * such words too, but no facts to tell apart.
 */
export function compileAlike(
  groups: readonly (readonly string[])[],
  synonyms: readonly (readonly string[])[],
) {
  const words = groups.map(group => group.filter(word => !isCjk(word)).map(stem));
  const anywhere = groups.map(group => group.filter(isCjk));
  const groupsOf = new Map(words.flatMap((group, i) => group.map(word => [word, i] as const)));
  const firstOf = new Map(
    [...synonyms.map(group => group.map(stem)), ...words].flatMap(group =>
      group.map(word => [word, group[0] ?? word] as const),
    ),
  );
  return {
    groupOf: (word: string): string => firstOf.get(word) ?? word,
    factsIn(text: string, tokens: readonly string[]): Set<number> {
      const named = tokens.flatMap(token => groupsOf.get(stem(token)) ?? []);
      const written = anywhere.flatMap((group, i) => (group.some(word => text.includes(word)) ? [i] : []));
      return new Set([...named, ...written]);
    },
  };
}
