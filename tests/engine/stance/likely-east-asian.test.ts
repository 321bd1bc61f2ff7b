/** Japanese and Chinese sentences whose words stand in no list of facts: what is likely one thing is told, what anything speaks against is not. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../../../lib/engine/stance/statements/compare-statements.ts';
import type {
  EastAsianLikelihood,
  EastAsianPair,
} from '../../../lib/engine/stance/statements/likely-east-asian.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const weights: EastAsianLikelihood = JSON.parse(
  readFileSync(new URL('../../../data/cues/likelihood-east-asian.json', import.meta.url), 'utf8'),
);
const DAY = '2026-05-12';

const EXHIBITION = '国立科学博物館の特別展の来場者が20万人を超えた。';
const WINDOWS = '西武鉄道は、9月から一部の駅で有人窓口を廃止する。';

describe('the likelihood of two East Asian sentences', () => {
  let pairOf: (page: string, coverage: string) => EastAsianPair | null;
  beforeAll(() => {
    const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
    const { read } = createPipeline(knowledge);
    const { findEastAsianPair } = createStatementComparer(knowledge);
    pairOf = (page, coverage) => {
      const [p, c] = [page, coverage].map(text => read(text, { date: DAY }));
      return p && c ? findEastAsianPair(p, c, { page: DAY, coverage: DAY }) : null;
    };
  });

  it.each([
    ['figures', EXHIBITION, 'The museum of nature drew 213,000 visitors to its special exhibition.'],
    ['events', WINDOWS, 'Seibu Railway will do away with ticket windows in September.'],
    ['denials', WINDOWS, '西武鉄道は、駅の有人窓口を廃止する計画はないと説明した。'],
  ])('knows every feature: %s', (_, page, coverage) => {
    const pair = pairOf(page, coverage);
    const known = pair ? weights[pair.model] : undefined;
    expect(Object.keys(known ?? {}).sort()).toEqual(['bias', ...Object.keys(pair?.features ?? {})].sort());
  });
  it('says nothing of two English sentences', () => {
    expect(pairOf('The mill employs 300 people.', 'The mill has 300 workers.')).toBeNull();
  });
  it('nor where only one states a figure', () => {
    expect(pairOf(EXHIBITION, '国立科学博物館は、特別展の会期を延ばす。')).toBeNull();
  });
});

describe('sentences that no rule settles', () => {
  let outcome: StanceOf;
  beforeAll(async () => {
    outcome = await stanceOfSentences(DAY);
  });

  it.each([
    [
      'visitors of an exhibition',
      EXHIBITION,
      'The National Museum of Nature and Science has drawn 213,000 visitors to its special exhibition.',
    ],
    [
      'a prison term',
      '一家法院判处这名前副市长有期徒刑12年。',
      'A court has sentenced the former deputy mayor to 12 years in prison.',
    ],
  ])('agree: %s', (_, page, coverage) => {
    expect(outcome(page, coverage)).toBe('corroborates');
  });

  it.each([
    ['another matter', WINDOWS, 'Seibu Railway has painted its oldest carriages red.'],
    ['another company', '東レの従業員は4万8000人だ。', '帝人の従業員は4万8000人だ。'],
  ])('do not: %s', (_, page, coverage) => {
    expect(outcome(page, coverage)).toMatch(/^(?:un)?related$/);
  });
});
