import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

/** Figures of countries, cities and crowds: one sentence or two, and every claim that must come out, in order. */
const TABLE: Record<string, [language: string, text: string, ...claims: string[]][]> = {
  economies: [
    [
      'en',
      'Unemployment in Spain fell to 10.3 percent in March.',
      'unemployment-rate spain; 10.3; period=2026-03',
    ],
    [
      'en',
      'Inflation in Japan rose to 3.6% in April from 3.5% in March.',
      'inflation japan; 3.6; period=2026-04',
      'inflation japan; 3.5; period=2026-03',
    ],
    ['en', 'Core inflation in Japan was 2.1% in April.', 'inflation japan; 2.1; scope=core; period=2026-04'],
    [
      'en',
      'Consumer prices in France rose 0.3% from the previous month.',
      'inflation france; 0.3; scope=month-on-month',
    ],
    [
      'en',
      "Germany's economy shrank 0.2 percent in 2025.",
      'growth germany; down 0.2; scope=gdp; period=2025',
    ],
    ['en', 'Youth unemployment in Spain was 23 percent.', 'unemployment-rate spain; 23; scope=youth'],
    ['en', 'Food inflation in Spain was 4 percent.', 'inflation spain; 4; scope=food'],
    ['en', 'Annual inflation in Spain was 4 percent.', 'inflation spain; 4'],
    [
      'en',
      "Japan's exports to China fell 9% in March.",
      'growth japan; down 9; place=china; scope=china,exports; period=2026-03',
    ],
    ['zh', '西班牙青年失业率为23%。', 'unemployment-rate spain; 23; scope=青年'],
    ['en', "Japan's exports rose 8.1% in March.", 'growth japan; up 8.1; scope=exports; period=2026-03'],
    ['en', 'India has a population of 1.4 billion.', 'population india; 1400000000'],
    ['en', 'Turnout in France was 66 percent.', 'turnout france; 66'],
    ['ja', 'スペインの失業率は3月に10.3%に下がった。', 'unemployment-rate spain; 10.3; period=2026-03'],
    ['ja', '日本の人口は1億2300万人だ。', 'population japan; 123000000 person'],
    ['zh', '日本4月通胀率为3.3%。', 'inflation japan; 3.3; period=2026-04'],
  ],
  tolls: [
    [
      'en',
      'A quake in Taiwan killed 12 people and injured 30.',
      'deaths taiwan; 12 person; scope=earthquake',
      'injured taiwan; 30; scope=earthquake',
    ],
    ['en', 'The death toll in Turkey rose to 120.', 'deaths turkey; 120'],
    [
      'en',
      'At least 20 people died in Paris. Another 30 were injured.',
      'deaths paris; at-least 20 person',
      'injured paris; 30; scope=further',
    ],
    [
      'en',
      'Around 20 passengers were hurt when a train derailed in Germany.',
      'injured germany; about 20 passenger; scope=crash',
    ],
    [
      'en',
      'About 3,000 people marched in Paris on Saturday.',
      'attendance paris; about 3000 person; period=2026-05-02',
    ],
    [
      'ja',
      '台湾の地震で12人が死亡し、30人が負傷した。',
      'deaths taiwan; 12 person; scope=earthquake',
      'injured taiwan; 30 person; scope=earthquake',
    ],
    ['zh', '台湾地震造成12人死亡。', 'deaths taiwan; 12 person; scope=earthquake'],
  ],
  'nobody it happened to, or nowhere': [
    ['en', 'Twelve people died.'],
    ['en', 'The bill died by 12 votes in Paris.'],
    ['en', 'Nvidia killed 12 products in Japan.'],
    ['en', 'A march of 300 km ended in Paris.'],
    ['en', 'A 45-year-old man was arrested in Japan.'],
    ['en', 'Nvidia expects inflation of 3%.'],
    ['en', 'Unemployment fell to 4 percent.'],
    ['ja', '失業率は2.5%だった。'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [language, text, ...claims] of rows)
      it(text, () => expect(linesOf(text, { language })).toEqual(claims));
  });
