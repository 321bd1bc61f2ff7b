/**
 * Our own sentence pairs. The files named tune*-* may be looked at while rules are written and are held to a
 * floor here; those named held-* are kept for the last measurement.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../scripts/engine-node.ts';

interface Pair {
  id: string;
  page: { text: string; date?: string };
  coverage: { text: string; date?: string };
  label: string;
  changedOverTime?: boolean;
}

const FOLDER = new URL('pairs/', import.meta.url);
const pairs: Pair[] = readdirSync(FOLDER)
  .filter(file => /^tune\d?-.*\.jsonl$/.test(file))
  .flatMap(file => readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line));

/** Measured; raise with every gain. */
const FLOOR = 0.951;

const shown = (stance: string) => (stance === 'unrelated' ? 'related' : stance);

describe('own sentence pairs', () => {
  let results: { pair: Pair; stance: string; changed: boolean }[];
  beforeAll(async () => {
    const engine = await createEngine({ documents: [] });
    results = pairs.map(pair => {
      const { stance, changedOverTime } = engine.compare(pair.page, pair.coverage);
      return { pair, stance: shown(stance), changed: changedOverTime === true };
    });
  }, 600_000);

  it('are judged right often enough', () => {
    const right = results.filter(
      ({ pair, stance, changed }) =>
        stance === shown(pair.label) &&
        (stance !== 'conflicts' || changed === (pair.changedOverTime === true)),
    );
    expect(right.length / pairs.length).toBeGreaterThan(FLOOR);
  });

  it('agreement is never shown as conflict, nor conflict as agreement', () => {
    const flipped = results.filter(
      ({ pair, stance }) => [pair.label, stance].sort().join() === 'conflicts,corroborates',
    );
    expect(flipped.map(({ pair }) => pair.id)).toEqual([]);
  });
});
