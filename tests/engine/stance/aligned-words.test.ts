import { beforeAll, describe, expect, it } from 'vitest';
import { type Aligner, createAligner } from '../../../lib/engine/stance/glossary/align-words.ts';
import { compileGlossary } from '../../../lib/engine/stance/glossary/gloss-words.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const gloss = compileGlossary([
  {
    ja: [
      '昆布\tkelp;sea tangle',
      '加工場\tprocessing plant',
      '輸出\texport',
      '閉鎖\tclosure',
      '公表\tannounce',
      '海藻\tseaweed',
      '日本\tJapan',
    ].join('\n'),
    zh: ['海带\tkelp', '出口\texit;export', '工厂\tfactory;plant', '公布\tannounce'].join('\n'),
  },
]);
const align: Aligner = createAligner({
  gloss,
  isLight: word => ['announc', 'the', 'its'].includes(word),
  wordOf: word => word,
  countryOf: word => (word === 'japanese' ? 'japan' : word),
  simplify: text => text,
  isReadIn: (text, name) => name === 'kaikyo' && text.includes('海峡'),
});
const told = (page: string, coverage: string) => {
  const of = (text: string) => ({
    text,
    language: /[a-z]/.test(text) ? ('en' as const) : /[ぁ-ヿ]/.test(text) ? ('ja' as const) : ('zh' as const),
    known: [],
    credits: [],
  });
  const { told: share, shareName, own } = align(of(page), of(coverage));
  return { share, shareName, own: own.map(words => words.map(({ word }) => word)) };
};

describe('what is told in two languages', () => {
  it.each([
    ['all of it', '昆布の輸出', 'kelp exports', 1, false, [[], []]],
    ['a name by how it is read', '海峡の昆布', 'Kaikyo kelp', 1, true, [[], []]],
    ['half of it', '昆布の輸出', 'kelp prices', 0.5, false, [['輸出'], ['prices']]],
    ['two words for one', '昆布の海藻', 'sea weed kelp', 1, false, [[], []]],
    ['a country and its people', '日本の昆布', 'Japanese kelp', 1, true, [[], []]],
    ['words that say little do not count', '昆布の公表', 'announced the kelp', 1, false, [[], []]],
    ['of Japanese and Chinese by what both mean', '昆布の輸出', '海带出口', 1, false, [[], []]],
    [
      'nothing',
      '昆布の輸出',
      'a tram stop',
      0,
      false,
      [
        ['昆布', '輸出'],
        ['tram', 'stop'],
      ],
    ],
    [
      'katakana that no word fills is one name',
      'コンブラント',
      'kelp',
      0,
      false,
      [['コンブラント'], ['kelp']],
    ],
  ])('%s: %s / %s', (_, page, coverage, share, shareName, own) =>
    expect(told(page, coverage)).toEqual({ share, shareName, own }),
  );
});

const PLANT = '函館市の水産会社、海峡フーズは昆布の加工場を12か所閉める。';
const WINE = '甲府市のワイン醸造所は昨年、瓶詰めワインを8万2000本出荷した。';

describe('sentences whose words for facts decide nothing', () => {
  let outcome: StanceOf;
  beforeAll(async () => {
    outcome = await stanceOfSentences('2026-06-03', '2026-06-04');
  });

  it.each([
    ['the same figure', PLANT, 'Kaikyo Foods will shut 12 kelp plants in Hakodate.', 'corroborates'],
    ['another figure', PLANT, 'Kaikyo Foods will shut 30 kelp plants in Hakodate.', 'conflicts'],
    ['another thing', PLANT, 'Kaikyo Foods has 30 delivery vans in Hakodate.', 'related'],
    [
      'what is planned is not done',
      PLANT,
      'Kaikyo Foods shut 30 kelp plants in Hakodate last year.',
      'related',
    ],
    [
      'a figure of many digits',
      WINE,
      'A winery in Kofu shipped 82,000 bottles of wine last year.',
      'corroborates',
    ],
    ['in another place', WINE, 'A winery in Tottori shipped 82,000 bottles of beer last year.', 'related'],
    ['visitors, not bottles', WINE, 'A winery in Kofu had 47,000 visitors last year.', 'related'],
    [
      'one way and the other',
      '海峡フーズは昆布を1200トン輸出した。',
      'Kaikyo Foods imported 3,000 tonnes of kelp.',
      'related',
    ],
    [
      'an event',
      '海峡フーズは函館の昆布加工場を閉める。',
      'Kaikyo Foods will shut its kelp plant in Hakodate.',
      'corroborates',
    ],
    [
      'its denial',
      '海峡フーズは函館の昆布加工場を閉める。',
      'Kaikyo Foods denied that it will shut its kelp plant in Hakodate.',
      'conflicts',
    ],
    [
      'where the one comes from',
      'ノルウェーの水産大手、北洋水産は函館で40人を採用する。',
      'Hokuyo Suisan will hire 40 people in Hakodate.',
      'corroborates',
    ],
    [
      'elsewhere',
      'ノルウェーの工場で40人を採用する。',
      'The plant in Denmark will hire 40 people.',
      'related',
    ],
    [
      'no comment',
      '海峡フーズは函館の昆布加工場を閉める。',
      'Kaikyo Foods declined to comment on its kelp plant in Hakodate.',
      'related',
    ],
  ])('%s: %s / %s', (_, page, coverage, expected) => expect(outcome(page, coverage)).toBe(expected));
});
