import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GOLD_ERRORS } from './figures-gold-errors.ts';

/** Scores an adapter as ../shared/eval/figures/score.mjs does, with and without the listed gold errors. */

const folder = fileURLToPath(new URL('../../../shared/eval/figures/', import.meta.url));
export const specsArePresent = existsSync(`${folder}specs.mjs`);

interface Entity {
  start: number;
  end: number;
  kind: string;
  value: number;
  unit?: string;
}
interface Gold {
  start: number;
  end: number;
  values: number[];
}
interface Case {
  text: string;
  reference: Date | null;
  expected: Gold[];
  ignore: { start: number; end: number }[];
}
interface Specs {
  MODELS: Record<string, { kind: string }>;
  LANG_CODE: Record<string, string>;
  loadModel(folder: string, language: string, model: string): Case[];
}
interface Units {
  agree(gold: Gold, entity: Entity, kind: string): { value: boolean; unit: boolean };
}
export interface FigureAdapter {
  extract(text: string, context: { lang: string; kind: string; reference: Date | null }): Entity[];
}

export interface Score {
  f1: number;
  gold: number;
  /** Gold entities not found. */
  missing: number;
  /** Entities found that no gold answers. */
  wrong: number;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** Entities of a case that count, and how many of its gold answers they give. */
function judge(c: Case, found: Entity[], matches: (gold: Gold, entity: Entity) => boolean) {
  const counted = found.filter(
    e => c.expected.some(g => overlap(g, e)) || !c.ignore.some(region => overlap(region, e)),
  );
  const free = new Set(counted);
  let hits = 0;
  for (const gold of c.expected) {
    const hit = [...free].find(e => overlap(gold, e) && matches(gold, e));
    if (!hit) continue;
    free.delete(hit);
    hits++;
  }
  return { hits, predicted: counted.length };
}

/** F1 of one model; `withGoldErrors` counts the cases listed as wrong too. */
export async function scoreFigures(
  adapter: FigureAdapter,
  language: string,
  model: string,
  withGoldErrors: boolean,
): Promise<Score> {
  const specs = (await import(`${folder}specs.mjs`)) as Specs;
  const { agree } = (await import(`${folder}units.mjs`)) as Units;
  const kind = specs.MODELS[model]?.kind ?? '';
  const lang = specs.LANG_CODE[language] ?? '';
  const excused = new Set(
    withGoldErrors ? [] : Object.values(GOLD_ERRORS[`${language} ${model}`] ?? {}).flat(),
  );
  const anyKind = model === 'NumberModel';
  let [hits, gold, predicted] = [0, 0, 0];
  for (const c of specs.loadModel(`${folder}specs`, language, model)) {
    if (excused.has(hashOf(c.text))) continue;
    const found = adapter
      .extract(c.text, { lang, kind, reference: c.reference })
      .filter(e => (anyKind ? e.kind !== 'date' : e.kind === kind));
    const part = kind === 'currency' || kind === 'dimension' ? 'unit' : 'value';
    const result = judge(c, found, (g, e) => agree(g, e, kind)[part]);
    hits += result.hits;
    predicted += result.predicted;
    gold += c.expected.length;
  }
  return { f1: (2 * hits) / (gold + predicted), gold, missing: gold - hits, wrong: predicted - hits };
}
