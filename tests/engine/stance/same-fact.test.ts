import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';

const DAY = '2026-03-10';
let compare: Awaited<ReturnType<typeof createEngine>>['compare'];
beforeAll(async () => {
  compare = (await createEngine({ documents: [] })).compare;
});
function outcome(page: string, coverage: string, coverageDay: string | null = DAY): string {
  const dated = coverageDay ? { text: coverage, date: coverageDay } : { text: coverage };
  const { stance, changedOverTime } = compare({ text: page, date: DAY }, dated);
  return changedOverTime ? 'changed' : stance;
}

const TOLL = 'The landslide at Brod ridge killed 14 hikers.';
const FAIR = 'The kite fair at Lomma beach drew 23,400 visitors.';

describe('one fact in other words', () => {
  it.each([
    ['another toll', TOLL, 'At Brod ridge 31 hikers died in a landslide.', 'conflicts'],
    ['the same toll', TOLL, 'At Brod ridge 14 hikers died in a landslide.', 'corroborates'],
    ['another count', FAIR, 'Lomma beach counted 9,000 visitors at its kite fair.', 'conflicts'],
    ['people by another noun', FAIR, 'Lomma beach had 9,000 people at its kite fair.', 'conflicts'],
    ['hurt, not killed', TOLL, 'At Brod ridge 31 hikers were hurt by the landslide.', 'related'],
    ['something else counted', FAIR, 'Lomma beach counted 120 stalls at its kite fair.', 'related'],
    [
      'as many of something else',
      'A dozen firefighters were hurt at the Brod paper mill.',
      'At the Brod paper mill there were flames on Monday; a dozen engines came.',
      'related',
    ],
    ['a bound', FAIR, 'Lomma beach counted at least 20,000 visitors at its kite fair.', 'related'],
    [
      'two figures that might be meant',
      FAIR,
      'The kite fair at Lomma beach drew 9,000 visitors on Saturday and 14,000 visitors on Sunday.',
      'related',
    ],
    ['elsewhere', TOLL, 'The landslide at the Senj ridge killed 31 hikers.', 'related'],
    ['another year', FAIR, 'In 2024 the kite fair at Lomma beach drew 9,000 visitors.', 'related'],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });

  it('weeks later it is a change', () => {
    expect(outcome(TOLL, 'At Brod ridge 31 hikers died in a landslide.', '2026-04-02')).toBe('changed');
  });

  it('without a day nobody knows', () => {
    expect(outcome(TOLL, 'In a landslide at Brod, 31 men of the quarry died.', null)).not.toBe('conflicts');
  });
});

describe('one fact in two languages', () => {
  it.each([
    ['the same exact figure', FAIR, '海滩风筝节接待游客23400人次。', 'corroborates'],
    ['another figure, no name in common', FAIR, '海滩风筝节接待游客9000人次。', 'unrelated'],
    ['the same figure of another fact', FAIR, '地震造成23400人死亡。', 'unrelated'],
    ['few digits', 'The kite fair drew 3,000 visitors.', '风筝节接待游客3000人次。', 'unrelated'],
    [
      'a listed name, another figure',
      'Wages in Taiwan rose 3.1% in January.',
      '台灣1月薪資下降3.1%。',
      'conflicts',
    ],
    ['another month', 'Wages in Taiwan rose 3.1% in January.', '台灣2月薪資下降3.1%。', 'related'],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });
});

describe('what is said in passing', () => {
  it.each([
    [
      'a figure aside',
      'Malta has banned glass bottles, a step that bars had fought for 3 years.',
      'Glass bottles have been banned by Malta.',
      'corroborates',
    ],
    [
      'considered only',
      'Malta has banned glass bottles, a step that bars had fought for 3 years.',
      'Malta is weighing a ban on glass bottles.',
      'related',
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });
});
