import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Side = { text: string; date?: string };
type Pair = {
  id: string;
  phenomenon: string;
  page: Side;
  coverage: Side;
  label: string;
  /** Not in tune2-* to tune8-*, which one writer each labelled once. */
  second?: string;
  changedOverTime?: boolean;
  note: string;
};

const folder = fileURLToPath(new URL('pairs/', import.meta.url));
const STANCES = ['corroborates', 'conflicts', 'related', 'unrelated'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const JAPANESE_OR_CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function readHalf(prefix: string): Pair[] {
  return readdirSync(folder)
    .filter(name => name.startsWith(prefix) && name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(folder + name, 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Pair);
}

/** Everything wrong with one pair, as plain words. */
function faults(pair: Pair): string[] {
  const { id, phenomenon, page, coverage, label, second, changedOverTime, note } = pair;
  const dates = [page.date, coverage.date].filter(date => date !== undefined);
  const checks: [boolean, string][] = [
    [new RegExp(`^${phenomenon}-\\d{3,4}$`).test(id), 'id is not its phenomenon and a number'],
    [page.text.trim() !== '' && coverage.text.trim() !== '', 'empty sentence'],
    [page.text !== coverage.text, 'both sentences are the same'],
    [dates.every(date => DAY.test(date) && !Number.isNaN(Date.parse(date))), 'date is not a day'],
    [STANCES.includes(label) && (second === undefined || STANCES.includes(second)), 'unknown label'],
    [(changedOverTime !== undefined) === (label === 'conflicts'), 'changedOverTime is for conflicts'],
    [label !== 'conflicts' || dates.length === 2, 'a conflict needs both dates'],
    [note !== '', 'no note'],
    [!second || label === second || note.includes('second:'), 'disagreement not explained'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => `${id}: ${fault}`);
}

function countBy(pairs: Pair[], key: (pair: Pair) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const pair of pairs) counts[key(pair)] = (counts[key(pair)] ?? 0) + 1;
  return counts;
}

const tune = readHalf('tune-');
const held = readHalf('held-');
const later = ['tune2-', 'tune3-', 'tune4-', 'tune5-', 'tune6-', 'tune7-', 'tune8-', 'tune9-'].flatMap(
  readHalf,
);
const halves = [...tune, ...held];
const pairs = [...halves, ...later];

describe('pairs of the evaluation set', () => {
  it('are well formed', () => {
    expect(pairs.flatMap(faults)).toEqual([]);
  });

  it('have ids and sentences of their own', () => {
    expect(new Set(pairs.map(pair => pair.id)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ page, coverage }) => JSON.stringify([page, coverage]))).size).toBe(
      pairs.length,
    );
  });

  it('were labelled twice in both halves', () => {
    expect(halves.filter(pair => pair.second === undefined).map(pair => pair.id)).toEqual([]);
  });

  it('are many enough, each phenomenon too', () => {
    expect(halves.length).toBeGreaterThanOrEqual(400);
    const small = Object.entries(countBy(halves, pair => pair.phenomenon)).filter(([, n]) => n < 20);
    expect(small).toEqual([]);
  });

  it('are at least a third no evidence for or against', () => {
    const neither = pairs.filter(pair => pair.label === 'related' || pair.label === 'unrelated');
    expect(neither.length / pairs.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it('have Japanese or Chinese in at least 90', () => {
    const cjk = pairs.filter(pair => JAPANESE_OR_CHINESE.test(pair.page.text + pair.coverage.text));
    expect(cjk.length).toBeGreaterThanOrEqual(90);
  });

  it('share no page sentence between the two halves of a phenomenon', () => {
    const key = (pair: Pair) => `${pair.phenomenon}: ${pair.page.text}`;
    const inTune = new Set(tune.map(key));
    expect(held.filter(pair => inTune.has(key(pair)))).toEqual([]);
  });

  it('are halved within each phenomenon', () => {
    const inHeld = countBy(held, pair => pair.phenomenon);
    for (const [phenomenon, n] of Object.entries(countBy(halves, pair => pair.phenomenon)))
      expect(Math.abs((inHeld[phenomenon] ?? 0) / n - 0.5), phenomenon).toBeLessThan(0.15);
  });
});
