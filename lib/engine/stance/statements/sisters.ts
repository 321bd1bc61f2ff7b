/** Things of one kind that are not each other: nurses and teachers, zinc and copper, burglaries and car thefts. */
import { inflect } from './inflect.ts';

export type SisterTest = (page: string, coverage: string) => boolean;

/**
 * Compiles data/cues/concepts.json `sisters`: kinds, each a list of things, each a list of English words for it. The test says
 * whether each text names a thing of a kind that the other does not name, and they name none of that kind in common.
 */
export function compileSisters(kinds: Readonly<Record<string, readonly (readonly string[])[]>>): SisterTest {
  const things = new Map<string, { kind: string; thing: string }[]>();
  const phrases: [string, { kind: string; thing: string }][] = [];
  for (const [kind, list] of Object.entries(kinds))
    for (const words of list)
      for (const word of words) {
        const entry = { kind, thing: words[0] ?? word };
        for (const form of [...inflect(word), `${word}s`])
          if (word.includes(' ')) phrases.push([` ${form}`, entry]);
          else things.set(form, [...(things.get(form) ?? []), entry]);
      }
  const named = (text: string): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    const add = ({ kind, thing }: { kind: string; thing: string }) =>
      found.set(kind, (found.get(kind) ?? new Set()).add(thing));
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, ' ')}`;
    for (const word of plain.split(/[ -]+/)) for (const entry of things.get(word) ?? []) add(entry);
    for (const [phrase, entry] of phrases) if (plain.includes(phrase)) add(entry);
    return found;
  };
  return (page, coverage) => {
    const [p, c] = [named(page), named(coverage)];
    return [...p].some(([kind, mine]) => {
      const theirs = c.get(kind);
      return theirs !== undefined && ![...mine].some(thing => theirs.has(thing));
    });
  };
}
