import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTextComparer } from '../../../lib/engine/stance/sentences/compare-texts.ts';
import { stem } from '../../../lib/engine/stance/sentences/stem.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import type { Mention } from '../../../lib/model/mention.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { makeQuantity } from './make-claim.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'));
const compare = createTextComparer({
  cues: { sentences: read('cues/sentences.json'), exclusions: read('cues/exclusions.json') },
  units: read('units.json'),
  entities: [{ id: 'lindau', label: 'Lindau', type: 'company', forms: [] }],
});

/** Plain numbers as figures, so that nothing here hangs on how figures are read. */
const figuresOf = (text: string): Quantity[] =>
  [...text.matchAll(/\d[\d,]*/g)].map(({ 0: digits, index }) =>
    makeQuantity({
      ...{ kind: 'number', start: index, end: index + digits.length },
      ...{ value: Number(digits.replaceAll(',', '')), precision: 1 },
    }),
  );
/** The two names the examples in other languages share. */
const namesOf = (text: string): Mention[] =>
  [...text.matchAll(/Lindau|林道|リンダウ/g)].map(({ 0: name, index }) => ({
    ...{ start: index, end: index + name.length, entityId: 'lindau', entityLabel: 'Lindau' },
    ...{ candidates: ['lindau'], confidence: 1, rule: 'test' },
  }));
const outcome = (page: string, coverage: string, days: { page?: string; coverage?: string } = {}) => {
  const [p, c] = [page, coverage].map(text => ({
    read: readText(text),
    quantities: figuresOf(text),
    mentions: namesOf(text),
  }));
  const result = p && c && compare(p, c, days);
  return result?.changedOverTime ? 'changed' : result?.stance;
};

const RESCUE = 'Divers rescued 112 sailors from the burning ferry near Lindau.';

describe('whole sentences without claims', () => {
  it.each([
    ['the same again', RESCUE, RESCUE, 'corroborates'],
    [
      'in other order',
      RESCUE,
      'Near Lindau, 112 sailors were rescued by divers from a ferry that was burning.',
      'corroborates',
    ],
    ['inside a longer text', RESCUE, `It was cold. ${RESCUE} The port stayed shut.`, 'corroborates'],
    ['another number', RESCUE, 'Divers rescued 250 sailors from the burning ferry near Lindau.', 'conflicts'],
    [
      'another number of something else',
      RESCUE,
      'Divers near Lindau rescued sailors from the burning ferry with 250 ropes.',
      'related',
    ],
    ['a number missing', RESCUE, 'Divers rescued sailors from the burning ferry near Lindau.', 'related'],
    ['another place', RESCUE, 'Divers rescued 112 sailors from the burning ferry near Bregenz.', 'related'],
    ['half of it', RESCUE, 'Divers looked for sailors in the lake. The ferry is old.', 'related'],
    ['nothing in common', RESCUE, 'Apples are cheap this year.', 'unrelated'],
  ])('%s', (_, page, coverage, expected) => expect(outcome(page, coverage)).toBe(expected));
});

describe('denial and doubt', () => {
  const CLOSES = 'The council closes the old swimming pool in Lindau.';
  it.each([
    ['negated', CLOSES, 'The council does not close the old swimming pool in Lindau.', 'conflicts'],
    ['negated on both sides', 'The pool is not closed.', 'The pool was not closed.', 'corroborates'],
    [
      'something else negated',
      CLOSES,
      'The council closes the old swimming pool in Lindau, which was not used.',
      'corroborates',
    ],
    [
      'cancelled',
      CLOSES,
      'The council cancelled its plan to close the old swimming pool in Lindau.',
      'conflicts',
    ],
    ['an opposite', CLOSES, 'The council opens the old swimming pool in Lindau.', 'conflicts'],
    ['rumoured', CLOSES, 'The council may close the old swimming pool in Lindau.', 'related'],
    ['a headline calls it a hoax', CLOSES, 'Pool closing in Lindau is a hoax', 'conflicts'],
    ['a headline asks', CLOSES, 'Lindau pool closing: a hoax?', 'related'],
    ['a headline denies the denial', CLOSES, 'Lindau pool closing is no hoax', 'corroborates'],
    [
      'denied in Japanese',
      '市は古いプールを閉鎖する。',
      '市は古いプールを閉鎖するとの報道を否定した。',
      'conflicts',
    ],
    ['no comment in Chinese', '该市将关闭旧泳池。', '该市对将关闭旧泳池不予置评。', 'related'],
  ])('%s', (_, page, coverage, expected) => expect(outcome(page, coverage)).toBe(expected));

  it('weeks later it is a change', () => {
    const opened = 'The council opens the old swimming pool in Lindau.';
    expect(outcome(CLOSES, opened, { page: '2026-05-08', coverage: '2026-05-10' })).toBe('conflicts');
    expect(outcome(CLOSES, opened, { page: '2026-05-08', coverage: '2026-07-10' })).toBe('changed');
  });
});

describe('across languages', () => {
  it.each([
    ['the same name and figure', '林道的渡轮上有112名水手获救。', 'corroborates'],
    ['another figure is no conflict', '林道的渡轮上有250名水手获救。', 'related'],
    ['no figure', 'リンダウでフェリーが燃えた。', 'related'],
    ['denied', '林道当局否认有112名水手获救。', 'related'],
    ['another name', '渡轮上有112名水手获救。', 'unrelated'],
  ])('%s', (_, coverage, expected) => expect(outcome(RESCUE, coverage)).toBe(expected));
});

describe('stem', () => {
  it.each([
    ['invests', 'invested'],
    ['investing', 'invest'],
    ['companies', 'company'],
    ['cut', 'cut'],
    ['planned', 'plan'],
    ["Japan's".toLowerCase(), 'japan'],
  ])('%s meets %s', (a, b) => expect(stem(a)).toBe(stem(b)));
  it.each([
    ['sale', 'salt'],
    ['bus', 'bush'],
    ['東京', '京都'],
  ])('%s does not meet %s', (a, b) => expect(stem(a)).not.toBe(stem(b)));
});
