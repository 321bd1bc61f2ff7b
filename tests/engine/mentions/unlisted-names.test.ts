import { describe, expect, it } from 'vitest';
import { findBundled } from './bundled-finder.ts';

const unlisted = (text: string) =>
  findBundled(text)
    .filter(m => m.candidates.length === 0)
    .map(m => text.slice(m.start, m.end));

const found: Record<string, [string, string[]][]> = {
  'runs of capital words': [
    ['The round was led by Quillon Ventures and Mara Lindqvist.', ['Quillon Ventures', 'Mara Lindqvist']],
    ['Zephyr Robotics Inc. will supply the arms.', ['Zephyr Robotics Inc']],
    ['A stake in Bank of Harrowgate was sold.', ['Bank of Harrowgate']],
    ['A loan from Third Harrowgate was repaid.', ['Third Harrowgate']],
  ],
  'a single capital word inside a sentence': [['Servers made by Quantrel are cheaper.', ['Quantrel']]],
  'the firm after its titles and roles': [['On Monday President Alda Quist resigned.', ['Alda Quist']]],
  'a longer name than the listed one': [['Staff at SoftBank Robotics moved.', ['SoftBank Robotics']]],
  'Japanese and Chinese organisation suffixes': [
    ['東都精密工業は増産する。', ['東都精密工業']],
    ['株式会社ミドリノは黒字だ。', ['株式会社ミドリノ']],
    ['クオンテル社が供給する。', ['クオンテル']],
    ['据远山集团介绍，工厂已开工。', ['远山集团']],
  ],
};

describe.each(Object.entries(found))('%s', (_phenomenon, rows) => {
  it.each(rows)('%s', (text, names) => expect(unlisted(text)).toEqual(names));
});

describe('no name', () => {
  it.each([
    'The AI server market will double.',
    'Sales rose from January to March.',
    'Revenue for July-September fell.',
    'Japanese-language models are scarce.',
    'What Happened',
    'THE BOARD MEETS ON FRIDAY',
    'Why It Matters for Every Investor',
    'The CEO and the CFO left.',
    'The sample comes with the Third Editor of the paper.',
    'It is printed in the Second Section today.',
    'He said, “This is the end.”',
    'Western buyers left, Western banks stayed.',
    'The bank moved; a Bank holiday followed.',
    'Ask press@Quantrel.com for details.',
    'La maison est dans la rue et Paul Durand est avec Marie.',
    '大手銀行が金利を上げた。',
    '子公司和上市公司都受影响。',
    '同社が発表した。',
    '半導体メーカー各社会議',
  ])('%s', text => expect(unlisted(text)).toEqual([]));
});
