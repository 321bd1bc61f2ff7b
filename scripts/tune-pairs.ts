/** The tune pairs of tests/eval/pairs and readings with words left out, for fitting the scores of bare sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Knowledge } from '../lib/model/knowledge.ts';

interface Side {
  text: string;
  date?: string;
}
export interface TunePair {
  /** tune7 of tune7-a-entity.jsonl */
  set: string;
  page: Side;
  coverage: Side;
  label: string;
}

const PAIRS = new URL('../tests/eval/pairs/', import.meta.url);

/** Rounds that no score is fitted to, so that they can measure one. */
const UNFITTED = /^tune9-/;

export const readTunePairs = (isWanted: (file: string) => boolean): TunePair[] =>
  readdirSync(PAIRS)
    .filter(file => /^tune\d?-.*\.jsonl$/.test(file) && !UNFITTED.test(file) && isWanted(file))
    .flatMap(file =>
      readFileSync(new URL(file, PAIRS), 'utf8')
        .trim()
        .split('\n')
        .map(line => ({ set: file.split('-')[0] ?? '', ...(JSON.parse(line) as Omit<TunePair, 'set'>) })),
    );

/** Numbers from 0 to 1, the same ones each time. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** How many of the words are left out. */
const LEFT_OUT = 0.4;

/** The knowledge with a random part of the words for facts, things and events in these languages left out. */
export function thinned(knowledge: Knowledge, languages: readonly string[], random: () => number): Knowledge {
  const isList = (value: unknown): value is string[] => Array.isArray(value);
  const thin = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        languages.includes(key) && isList(value)
          ? value.filter(() => random() >= LEFT_OUT)
          : typeof value === 'object' && value !== null && !isList(value)
            ? thin(value as Record<string, unknown>)
            : value,
      ]),
    );
  const thinFile = (name: string) => {
    const cue = (knowledge.cues[name] ?? {}) as Record<string, unknown>;
    const fewer = LISTS.filter(list => cue[list] !== undefined).map(list => {
      const rows = cue[list] as Record<string, unknown> | Record<string, unknown>[];
      return [list, Array.isArray(rows) ? rows.map(thin) : thin(rows)];
    });
    return { ...cue, ...Object.fromEntries(fewer) };
  };
  const names = ['concepts', ...(languages.length > 1 ? ['concepts-east-asian'] : [])];
  return {
    ...knowledge,
    cues: { ...knowledge.cues, ...Object.fromEntries(names.map(name => [name, thinFile(name)])) },
  };
}
const LISTS = ['facts', 'settings', 'events'];
