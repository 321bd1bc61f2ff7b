/** The period of results told without one, in a report that names it elsewhere. */
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';

const periodsOf = (text: string, options: { date?: string; language?: string } = {}): (string | null)[] =>
  claimsOf(text, { date: '2026-02-26', ...options }).map(({ period }) => period);

const Q4 = '2025-Q4';
const FIRST = "Nvidia's revenue in the fourth quarter of 2025 was $68 billion.";

describe('a result without a period has that of the report', () => {
  it.each([
    ["Nvidia's data center revenue was $62 billion.", [Q4, Q4]],
    ["Nvidia's net profit was $43 billion, more than a year ago.", [Q4, Q4]],
    ["Nvidia's net profit was $43 billion, above the previous quarter.", [Q4, Q4]],
    ['Nvidia earned $1.76 a share.', [Q4, Q4]],
  ])('%s', (text, periods) => expect(periodsOf(`${FIRST}\n\n${text}`)).toEqual(periods));

  it.each([
    ['ja', 'トヨタの2025年10〜12月期の売上高は12兆円だった。\n\nトヨタの純利益は1兆円だった。'],
    ['zh', '腾讯2025年10月至12月营业收入为1800亿元。\n\n腾讯净利润为600亿元。'],
  ])('%s', (language, text) => {
    const [first, second] = periodsOf(text, { language });
    expect(first).toBe('2025-10/2025-12');
    expect(second).toBe(first);
  });
});

describe('but not where the sentence speaks of another time', () => {
  it.each([
    "Nvidia's net profit for the full year was $120 billion.",
    "A year earlier, Nvidia's net profit had been $22 billion.",
    "Nvidia's revenue now runs at $24 billion a month.",
    "Nvidia's net profit has been $120 billion so far.",
    "Nvidia's annual net profit was $120 billion.",
  ])('%s', text => expect(periodsOf(`${FIRST}\n\n${text}`).slice(1)).not.toContain(Q4));

  it('of what is planned or expected', () =>
    expect(periodsOf(`${FIRST}\n\nNvidia expects revenue of $78 billion.`)).toEqual([Q4, null]));
  it('of another company', () =>
    expect(periodsOf(`${FIRST}\n\nIntel's revenue was $14 billion.`)).toEqual([Q4, null]));
  it('of what no report is on', () =>
    expect(periodsOf(`${FIRST}\n\nNvidia holds a stake of 4% in Nokia.`)).toEqual([Q4, null]));
  it('where the report tells of two quarters', () =>
    expect(
      periodsOf(
        `${FIRST} Its revenue in the third quarter of 2025 was $57 billion.\n\nNvidia's net profit was $43 billion.`,
      ).at(-1),
    ).toBeNull());
  it('where only a month is named, or the year that still runs', () => {
    expect(
      periodsOf(
        "SK hynix's revenue in March 2026 was $25 billion.\n\nSK hynix's net profit was $2 billion.",
        {
          date: '2026-05-14',
        },
      ).at(-1),
    ).toBeNull();
    expect(
      periodsOf(
        "Microsoft's capital expenditure in 2026 was $40 billion.\n\nMicrosoft's net profit was $20 billion.",
        {
          date: '2026-05-14',
        },
      ).at(-1),
    ).toBeNull();
  });
  it('compared with a quarter before, growth is not that on the year', () =>
    expect(
      periodsOf(`${FIRST}\n\nNvidia's net profit was $43 billion, 8% more than in July-September.`),
    ).toEqual([Q4, Q4, null]));
});
