/** What a statement is read with: the words of data/cues, compiled. */
import type { Knowledge } from '../../../model/knowledge.ts';
import { stem } from '../sentences/stem.ts';
import { type ConceptCues, compileConcepts, compileSynonyms } from './concepts.ts';
import type { KindTest } from './fact-kinds.ts';
import { inflect } from './inflect.ts';
import { compileModes, type ModeCues, NO_MODES } from './modes.ts';
import type { StatementTools } from './read-statement.ts';

/** `simplify`: Chinese text is read in simplified characters. */
export function compileTools(
  concepts: ConceptCues,
  cues: Knowledge['cues'],
  entities: Knowledge['entities'],
  { simplify, canTell }: { simplify(text: string): string; canTell: KindTest },
): StatementTools {
  const words = (cues.sentences as { functionWords?: string[] } | undefined)?.functionWords ?? [];
  const types = new Map(entities.map(({ id, type }) => [id, type as string]));
  const { adjectives = {} } = (cues.countries ?? {}) as { adjectives?: Record<string, string[]> };
  const countries = new Map([
    ...Object.entries(adjectives).flatMap(([id, words]) =>
      id.includes('-') ? [] : words.map(word => [word.toLowerCase(), id] as const),
    ),
    ...concepts.peoples.flatMap(([country = '', ...people]) => people.map(word => [word, country] as const)),
  ]);
  const wordOf = compileSynonyms([...concepts.events, ...concepts.facts, ...concepts.settings]);
  return {
    canTell,
    facts: compileConcepts(concepts.facts, simplify),
    settings: compileConcepts(concepts.settings, simplify),
    events: compileConcepts(concepts.events, simplify),
    wordOf,
    modes: compileModes({ ...NO_MODES, ...(cues.modes as Partial<ModeCues> | undefined) }, simplify),
    functionWords: new Set(words),
    light: new Set(
      concepts.light
        .flatMap(inflect)
        .filter(word => wordOf(word) === stem(word))
        .map(stem),
    ),
    countryOf: (word: string) => countries.get(word) ?? word,
    typeOf: (id: string) => types.get(id),
  };
}
