import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDays } from '../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../lib/engine/quantities/read-quantities.ts';
import type { Language } from '../../lib/model/text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { figureAdapter } from './adapters/figure-entities.mjs';
import { type FigureAdapter, scoreFigures, specsArePresent } from './figure-score.ts';

/** F1 that must hold over the public specs, listed gold errors aside. */
const BARS: [language: string, model: string, f1: number][] = [
  ['English', 'NumberModel', 0.93],
  ['English', 'PercentModel', 0.97],
  ['English', 'CurrencyModel', 0.95],
  ['English', 'DimensionModel', 0.93],
  ['English', 'DateModel', 0.85],
  ['Japanese', 'NumberModel', 0.93],
  ['Japanese', 'PercentModel', 0.9],
  ['Japanese', 'CurrencyModel', 0.97],
  ['Japanese', 'DimensionModel', 0.9],
  ['Japanese', 'DateModel', 0.85],
  ['Chinese', 'NumberModel', 0.97],
  ['Chinese', 'PercentModel', 0.97],
  ['Chinese', 'CurrencyModel', 0.95],
  ['Chinese', 'DimensionModel', 0.9],
  ['Chinese', 'DateModel', 0.85],
];
/** With fewer gold entities than this, two wrong or missing are allowed instead. */
const FEW = 50;

const reader = createQuantityReader(
  readKnowledge(fileURLToPath(new URL('../../data', import.meta.url))),
  () => parseDays,
);
const adapter: FigureAdapter = figureAdapter(
  (text: string, { language, date }: { language: Language; date?: string }) =>
    reader({ text, language, sentences: [{ start: 0, end: text.length }] }, date),
);

describe.skipIf(!specsArePresent)('public specs (skipped where ../shared/eval/figures is absent)', () => {
  it.each(BARS)('%s %s: F1 of at least %f', async (language, model, bar) => {
    const score = await scoreFigures(adapter, language, model, false);
    const raw = await scoreFigures(adapter, language, model, true);
    const few = score.gold < FEW && Math.max(score.missing, score.wrong) <= 2;
    console.info(
      `${language} ${model}: F1 ${score.f1.toFixed(3)} (${score.missing} missing, ${score.wrong} wrong of ${score.gold}), raw ${raw.f1.toFixed(3)}`,
    );
    if (!few) expect(score.f1).toBeGreaterThanOrEqual(bar);
  });
});
