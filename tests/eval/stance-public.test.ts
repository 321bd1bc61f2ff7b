/** Public sentence pairs, which lie outside the project: without them these tests are skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEngine } from '../../scripts/build-engine.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SCORER = at('../../../shared/eval/stance/score.mjs');

interface Score {
  set: string;
  acc: number;
  falseConflict: number | null;
  coverage: number | null;
  per: Record<string, { P: number; R: number }>;
}

describe.skipIf(!existsSync(SCORER))('public sentence pairs', () => {
  let scores: Map<string, Score>;
  beforeAll(async () => {
    await buildEngine();
    const out = join(mkdtempSync(join(tmpdir(), 'stance-')), 'scores.json');
    const args = [SCORER, '--adapter', at('adapters/stance.mjs'), '--set', 'tune', '--brief', '--json', out];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const list: Score[] = JSON.parse(readFileSync(out, 'utf8'));
    scores = new Map(list.map(score => [score.set, score]));
  }, 300_000);

  it.each([
    ['newsnli-a', 0.72],
    ['emergent-train', 0.715],
    ['stress-tune', 0.92],
    ['rte3-dev', 0.67],
  ])('%s: accuracy at least %d', (set, least) => {
    expect(scores.get(set)?.acc).toBeGreaterThanOrEqual(least);
  });

  it('agreement on news is hardly ever called a conflict', () => {
    expect(scores.get('newsnli-a')?.falseConflict).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['emergent-train', 0.85, 0.48],
    ['rte3-dev', 0.78, 0.2],
    ['feversym-dev', 0.95, 0.25],
    ['fm2-dev', 0.93, 0.08],
  ])('%s: conflicts are right (%d) and found (%d)', (set, precision, recall) => {
    const { P, R } = scores.get(set)?.per.conflicts ?? { P: 0, R: 0 };
    expect(P).toBeGreaterThanOrEqual(precision);
    expect(R).toBeGreaterThanOrEqual(recall);
  });

  it.each([
    ['feversym-dev', 0.84, 0.43],
    ['fm2-dev', 0.78, 0.15],
  ])('%s: what is said on encyclopedic claims is right (%d) and not too little (%d)', (set, right, said) => {
    const { acc = 0, coverage } = scores.get(set) ?? {};
    expect(acc / (coverage || 1)).toBeGreaterThanOrEqual(right);
    expect(coverage).toBeGreaterThanOrEqual(said);
  });
});
