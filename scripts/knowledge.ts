import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../lib/model/knowledge.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Reads the folder data/ into what the engine is given. */
export function readKnowledge(folder: string): Knowledge {
  const list = (name: string) =>
    readdirSync(join(folder, name))
      .filter(file => file.endsWith('.json'))
      .sort();
  return {
    entities: list('entities').flatMap(file => json(join(folder, 'entities', file))),
    measures: json(join(folder, 'measures.json')),
    events: json(join(folder, 'events.json')),
    units: json(join(folder, 'units.json')),
    cues: Object.fromEntries(
      list('cues').map(file => [file.slice(0, -'.json'.length), json(join(folder, 'cues', file))]),
    ),
  };
}
