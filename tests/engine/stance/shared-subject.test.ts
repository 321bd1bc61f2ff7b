import { describe, expect, it } from 'vitest';
import { createSubjectTest } from '../../../lib/engine/stance/sentences/shared-subject.ts';
import { stem } from '../../../lib/engine/stance/sentences/stem.ts';
import type { Entity, Mention } from '../../../lib/model/mention.ts';

const entity = (id: string, type: string, parent?: string): Entity => ({
  ...{ id, label: id, type, forms: [] },
  ...(parent ? { parent } : {}),
});
const ENTITIES = [
  entity('Umbra Works', 'company'),
  entity('Umbra Energy', 'company', 'Umbra Works'),
  entity('Ostrava', 'place'),
  entity('Evening Ledger', 'publication'),
];
/** In no dictionary. */
const UNLISTED = ['Green Lantern Bakery', 'Green Field Bank', 'Vico Hall'];
const shareSubject = createSubjectTest(ENTITIES, new Set(['the', 'a', 'in', 'it']));

function mentionsIn(text: string): Mention[] {
  const find = (name: string, entityId: string | null): Mention[] => {
    const start = text.indexOf(name);
    const span = { start, end: start + name.length, entityLabel: name, candidates: [] };
    return start < 0 ? [] : [{ ...span, entityId, confidence: 1, rule: 'test' }];
  };
  return [...ENTITIES.flatMap(({ id }) => find(id, id)), ...UNLISTED.flatMap(name => find(name, null))];
}
const named = (text: string) => ({
  ...{ text, mentions: mentionsIn(text) },
  words: new Set(
    text
      .toLowerCase()
      .match(/\p{Ll}{4,}/gu)
      ?.map(stem),
  ),
});

describe('do two sentences share a subject?', () => {
  it.each([
    ['a listed party', 'Umbra Works hires a cook.', 'Rain fell on Umbra Works.', true],
    ['a group and its unit', 'Umbra Works hires a cook.', 'Umbra Energy digs.', true],
    ['an unlisted name', 'Bread of Green Lantern Bakery is dear.', 'Green Lantern Bakery moves.', true],
    ['a place both are about', 'Ostrava grows.', "Ostrava's trams are red.", true],
    ['most words', 'The tunnel flooded before midnight.', 'The tunnel flooded after midnight.', true],
    ['what comes first in Japanese', '千葉県柏市の人口は多い。', '柏市には川がある。', true],

    ['a place where both happen', 'A choir sang in Ostrava.', 'Two trams collided in Ostrava.', false],
    ['an unlisted place', 'A choir sang in Vico Hall.', 'Two plumbers left paint in Vico Hall.', false],
    ['the publisher', 'Olives are ripe, says Evening Ledger.', 'Evening Ledger counts buses.', false],
    ['the first word of two names', 'Green Lantern Bakery moves.', 'Green Field Bank lends.', false],
    ['a listed name as part of a word', 'Umbra Works hires.', 'Umbrage was taken.', false],
    ['one common word', 'Orders for ovens doubled.', 'The judge gave orders yesterday.', false],
    ['a word at the start of both', 'The ferry sank.', 'The butter melted.', false],
    ['similar characters', '富士通は採用する。', '富士見町は更新した。', false],
    [
      'most words, but a party of its own',
      'Umbra Works plans another store near rivers.',
      'Growers plan another store near rivers.',
      false,
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(shareSubject(named(page), named(coverage))).toBe(expected);
    expect(shareSubject(named(coverage), named(page))).toBe(expected);
  });
});
