import { describe, expect, it } from 'vitest';
import { createComparer } from '../../../lib/engine/stance/compare-claims.ts';
import type { Claim, DatedClaim } from '../../../lib/model/claim.ts';
import type { Measure } from '../../../lib/model/knowledge.ts';
import { companies, dated, day, dollars, entity, makeQuantity, percent, undecided } from './make-claim.ts';

const measure = (id: string, dimension: string, kind: Measure['class']): Measure => ({
  id,
  dimension,
  class: kind,
  terms: { en: [], ja: [], zh: [] },
  notSame: [],
});
const compare = createComparer({
  measures: [
    measure('share-move', 'percent', 'move'),
    measure('revenue', 'money', 'result'),
    measure('stake', 'percent', 'stock'),
    measure('number-of-companies', 'count', 'stock'),
    measure('investment', 'money', 'stock'),
    measure('power', 'power', 'stock'),
    measure('market-size', 'money', 'plan'),
    measure('deadline', 'date', 'plan'),
  ],
  events: [],
  units: [
    { id: 'megawatt', dimension: 'power', factor: 1e6 },
    { id: 'gigawatt', dimension: 'power', factor: 1e9 },
  ],
  entities: [],
});

const outcome = (page: DatedClaim, coverage: DatedClaim) => {
  const { stance, changedOverTime, reasons } = compare(page, coverage);
  return [changedOverTime ? 'changed' : stance, reasons[0]?.code];
};
const move = (published: string | null, direction: 'up' | 'down', value: number, more: Partial<Claim> = {}) =>
  dated(published, { measure: 'share-move', quantity: percent(value, { direction }), ...more });
const backers = (published: string | null, value: number, more: Partial<Claim> = {}) =>
  dated(published, { measure: 'number-of-companies', quantity: companies(value), ...more });
const revenue = (period: string | null, value: number, more: Partial<Claim> = {}) =>
  dated(null, { measure: 'revenue', period, quantity: dollars(value, { precision: 1e9 }), ...more });
const market = (published: string, period: string | null, value: number) =>
  dated(published, {
    measure: 'market-size',
    period,
    modality: 'expected',
    quantity: dollars(value, { precision: 1e9 }),
  });

describe('subject and measure', () => {
  const group = { subjects: [entity('group')] };
  const either = { subjects: [undecided('SoftBank', 'group', 'corp')] };
  it.each<[string, Partial<Claim>, Partial<Claim>, unknown[]]>([
    ['two stated entities', group, { subjects: [entity('corp')] }, ['unrelated', 'other-subject']],
    ['one among candidates', group, either, ['conflicts', 'subject-undecided']],
    ['not among candidates', { subjects: [entity('acme')] }, either, ['unrelated', 'other-subject']],
    ['another measure', group, { ...group, measure: 'stake' }, ['related', 'other-measure']],
  ])('%s', (_, p, c, expected) =>
    expect(outcome(move('2026-05-08', 'up', 3, p), move('2026-05-08', 'down', 5, c))).toEqual(expected),
  );
});

describe('price moves', () => {
  it.each([
    [
      'opposite on one day',
      move('2026-05-08', 'up', 3.2),
      move('2026-05-08', 'down', 5),
      ['conflicts', 'direction-opposite'],
    ],
    [
      'a day apart by time zone',
      move('2026-05-08', 'up', 3.2),
      move('2026-05-09', 'down', 5),
      ['conflicts', 'direction-opposite'],
    ],
    [
      'two days apart',
      move('2026-05-08', 'up', 3.2),
      move('2026-05-10', 'down', 5),
      ['related', 'days-apart'],
    ],
    ['no date', move(null, 'up', 3.2), move('2026-05-08', 'down', 5), ['related', 'no-date']],
    [
      'stated day',
      move('2026-05-20', 'up', 3.2, { period: '2026-05-08' }),
      move('2026-05-08', 'down', 5),
      ['conflicts', 'direction-opposite'],
    ],
    [
      'a month is no day',
      move('2026-05-08', 'up', 3.2, { period: '2026-05' }),
      move('2026-05-08', 'down', 5),
      ['related', 'other-period'],
    ],
    [
      'same way, other size',
      move('2026-05-08', 'up', 3),
      move('2026-05-08', 'up', 9),
      ['conflicts', 'value-differs'],
    ],
    ['same', move('2026-05-08', 'up', 3), move('2026-05-08', 'up', 3), ['corroborates', 'same-value']],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});

describe('results', () => {
  it.each([
    [
      'same quarter, other value',
      revenue('2025-Q4', 57e9),
      revenue('2025-10/2025-12', 68e9),
      ['conflicts', 'value-differs'],
    ],
    [
      'nine months against the year',
      revenue('FY2025-9M', 57e9),
      revenue('FY2025', 68e9),
      ['related', 'other-period'],
    ],
    ['one period unstated', revenue(null, 57e9), revenue('FY2025', 68e9), ['related', 'period-unstated']],
    [
      'a part against the whole',
      revenue('FY2025', 57e9, { scope: ['data center'] }),
      revenue('FY2025', 68e9),
      ['related', 'other-scope'],
    ],
    [
      'two parts of one value',
      revenue('FY2025', 57e9, { scope: ['cloud'] }),
      revenue('FY2025', 57e9, { scope: ['gaming'] }),
      ['related', 'other-scope'],
    ],
    ['one unit of the last digit', revenue('FY2025', 57e9), revenue('FY2025', 58e9), ['related', 'close']],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});

describe('states of affairs', () => {
  const power = (unit: string, value: number) =>
    dated('2026-05-08', {
      measure: 'power',
      quantity: makeQuantity({ kind: 'measure', unit, value, precision: value / 10 }),
    });
  const yen = dated('2026-05-08', {
    measure: 'investment',
    quantity: makeQuantity({
      ...{ unit: 'JPY', value: 1e12, precision: 1e12 },
      equivalent: { start: 0, end: 1, value: 6.7e9, unit: 'USD' },
    }),
  });
  const usd = (value: number) => dated('2026-05-08', { measure: 'investment', quantity: dollars(value) });
  const eur = dated('2026-05-08', {
    measure: 'investment',
    quantity: makeQuantity({ unit: 'EUR', value: 1e12 }),
  });
  it.each([
    ['weeks apart', backers('2026-05-28', 30), backers('2026-04-13', 8), ['changed', 'earlier-report']],
    [
      'weeks apart, the other way',
      backers('2026-04-13', 8),
      backers('2026-05-28', 30),
      ['changed', 'later-report'],
    ],
    ['days apart', backers('2026-04-13', 8), backers('2026-04-15', 30), ['conflicts', 'value-differs']],
    [
      'a plan since',
      backers('2026-04-13', 8),
      backers('2026-05-28', 30, { modality: 'planned' }),
      ['changed', 'later-report'],
    ],
    [
      'the plan, since done',
      backers('2026-04-13', 8, { modality: 'planned' }),
      backers('2026-05-28', 8),
      ['related', 'since-completed'],
    ],
    [
      'plan and fact at once',
      backers('2026-04-13', 8, { modality: 'planned' }),
      backers('2026-04-13', 30),
      ['related', 'other-modality'],
    ],
    [
      'denied',
      backers('2026-04-13', 8, { modality: 'denied' }),
      backers('2026-04-13', 8),
      ['conflicts', 'denied'],
    ],
    [
      'another value denied',
      backers('2026-04-13', 8, { modality: 'denied' }),
      backers('2026-04-13', 30),
      ['related', 'value-differs'],
    ],
    [
      'unconfirmed',
      backers('2026-04-13', 8, { modality: 'unconfirmed' }),
      backers('2026-04-13', 30),
      ['related', 'neither-confirms'],
    ],
    [
      'as of a stated day',
      backers('2026-05-28', 30, { period: '2026-04-13' }),
      backers('2026-04-13', 8),
      ['conflicts', 'value-differs'],
    ],
    [
      'megawatts and gigawatts',
      power('megawatt', 300),
      power('gigawatt', 0.3),
      ['corroborates', 'same-value'],
    ],
    ['another size', power('megawatt', 300), power('gigawatt', 3), ['conflicts', 'value-differs']],
    ['a stated equivalence', yen, usd(6.7e9), ['corroborates', 'rounding']],
    ['a stated equivalence, other way', usd(7e9), yen, ['corroborates', 'rounding']],
    ['an equivalence stated otherwise', yen, usd(5e9), ['conflicts', 'value-differs']],
    [
      'of a year, against today',
      backers('2026-04-13', 30, { period: '2025' }),
      backers('2026-04-13', 8),
      ['related', 'period-unstated'],
    ],
    [
      'the same, agreeing',
      backers('2026-04-13', 8, { period: '2025' }),
      backers('2026-04-13', 8),
      ['corroborates', 'same-value'],
    ],
    ['currencies nobody converted', yen, eur, ['related', 'other-unit']],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});

describe('roles', () => {
  const stake = (inWhat: string | null, value: number) =>
    dated('2026-05-08', {
      measure: 'stake',
      roles: inWhat ? { object: [entity(inWhat)] } : {},
      quantity: percent(value),
    });
  it.each([
    ['stakes in two companies', stake('openai', 11), stake('nvidia', 3), ['related', 'other-scope']],
    ['in one', stake('openai', 11), stake('openai', 30), ['conflicts', 'value-differs']],
    ['one side does not say in what', stake('openai', 11), stake(null, 30), ['related', 'other-scope']],
    [
      'nor needs to, for the same value',
      stake('openai', 11),
      stake(null, 11),
      ['corroborates', 'same-value'],
    ],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});

describe('plans', () => {
  const finish = (published: string, value: string) =>
    dated(published, { measure: 'deadline', modality: 'planned', quantity: day(value, { hedge: 'by' }) });
  it.each([
    [
      'one target year',
      market('2026-05-08', '2030', 524e9),
      market('2026-05-09', '2030', 800e9),
      ['conflicts', 'value-differs'],
    ],
    [
      'raised since',
      market('2026-05-08', '2030', 524e9),
      market('2026-02-01', '2030', 800e9),
      ['changed', 'earlier-report'],
    ],
    [
      'two target years',
      market('2026-05-08', '2030', 524e9),
      market('2026-05-08', '2025', 270e9),
      ['related', 'other-period'],
    ],
    [
      'target year unstated',
      market('2026-05-08', '2030', 524e9),
      market('2026-05-08', null, 270e9),
      ['related', 'period-unstated'],
    ],
    [
      'deadlines that agree',
      finish('2026-05-08', '2020s'),
      finish('2026-05-08', '2029'),
      ['corroborates', 'same-deadline'],
    ],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});
