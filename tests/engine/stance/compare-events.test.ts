import { describe, expect, it } from 'vitest';
import { createComparer } from '../../../lib/engine/stance/compare-claims.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { EventType } from '../../../lib/model/knowledge.ts';
import { dated, day, entity, undecided } from './make-claim.ts';

const event = (id: string, opposites: string[] = []): EventType => ({
  id,
  opposites,
  terms: { en: [], ja: [], zh: [] },
  roles: ['subject', 'partner', 'object', 'place'],
  needs: [],
});
const compare = createComparer({
  measures: [],
  events: [
    event('talks'),
    event('open', ['close']),
    event('close', ['open']),
    event('acquire', ['sell']),
    event('sell', ['acquire']),
  ],
  units: [],
  entities: [],
});

const talks = (parts: Partial<Claim> = {}): Partial<Claim> => ({
  event: 'talks',
  subjects: [entity('softbank')],
  roles: { partner: [entity('nvidia'), entity('foxconn')] },
  stage: 'in-talks',
  ...parts,
});
const plant = (parts: Partial<Claim> = {}): Partial<Claim> => ({
  event: 'open',
  subjects: [entity('acme')],
  roles: { place: [entity('osaka')] },
  ...parts,
});

const outcome = (
  p: Partial<Claim>,
  c: Partial<Claim>,
  days: [string | null, string | null] = [TODAY, TODAY],
) => {
  const { stance, changedOverTime, reasons } = compare(dated(days[0], p), dated(days[1], c));
  return [changedOverTime ? 'changed' : stance, reasons[0]?.code];
};
const TODAY = '2026-05-08';
const WEEKS_LATER = '2026-06-20';

describe('the same event', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>, unknown[]]>([
    ['same parties', talks(), talks(), ['corroborates', 'same-event']],
    [
      "told from the partner's side",
      talks({ roles: { partner: [entity('nvidia')] } }),
      talks({ subjects: [entity('nvidia')], roles: { partner: [entity('softbank')] } }),
      ['corroborates', 'same-event'],
    ],
    [
      'a bare name',
      talks({ subjects: [undecided('SoftBank', 'softbank', 'group')] }),
      talks(),
      ['corroborates', 'subject-undecided'],
    ],
    [
      'a partner left out',
      talks({ roles: { partner: [entity('nvidia')] } }),
      talks(),
      ['related', 'partner-left-out'],
    ],
    ['another stage', talks({ stage: 'considering' }), talks(), ['related', 'other-stage']],
    ['a plan and a fact', plant({ modality: 'planned' }), plant(), ['related', 'other-modality']],
    ['unconfirmed', plant({ modality: 'unconfirmed' }), plant(), ['related', 'neither-confirms']],
    ['another place', plant({ roles: { place: [entity('kobe')] } }), plant(), ['related', 'other-scope']],
    ['another year', plant({ period: '2024' }), plant({ period: '2026' }), ['related', 'other-period']],
    ['a place only one side names', plant({ roles: {} }), plant(), ['corroborates', 'same-event']],
    [
      'nobody in common',
      talks(),
      talks({ subjects: [entity('sony')], roles: {} }),
      ['unrelated', 'other-subject'],
    ],
    ['another event', talks(), plant({ subjects: [entity('softbank')] }), ['related', 'other-measure']],
    [
      'deadlines that exclude each other',
      plant({ modality: 'planned', quantity: day('2030', { hedge: 'before' }) }),
      plant({ modality: 'planned', quantity: day('2032', { hedge: 'not-before' }) }),
      ['related', 'deadline-differs'],
    ],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});

describe('contradictions', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>, [string | null, string | null], unknown[]]>([
    ['denied', plant({ modality: 'denied' }), plant(), [TODAY, TODAY], ['conflicts', 'denied']],
    [
      'denied by both',
      plant({ modality: 'denied' }),
      plant({ modality: 'denied' }),
      [TODAY, TODAY],
      ['corroborates', 'same-event'],
    ],
    ['negated', plant({ polarity: 'negative' }), plant(), [TODAY, TODAY], ['conflicts', 'polarity-opposite']],
    [
      'the opposite event',
      plant(),
      plant({ event: 'close' }),
      [TODAY, TODAY],
      ['conflicts', 'polarity-opposite'],
    ],
    [
      'the opposite event, negated',
      plant(),
      plant({ event: 'close', polarity: 'negative' }),
      [TODAY, TODAY],
      ['corroborates', 'same-event'],
    ],
    [
      'the opposite event weeks later',
      plant(),
      plant({ event: 'close' }),
      [TODAY, WEEKS_LATER],
      ['changed', 'later-report'],
    ],
    [
      'the opposite event without a date',
      plant(),
      plant({ event: 'close' }),
      [null, TODAY],
      ['related', 'no-date'],
    ],
    [
      'the opposite elsewhere',
      plant(),
      plant({ event: 'close', roles: { place: [entity('kobe')] } }),
      [TODAY, TODAY],
      ['related', 'other-scope'],
    ],
  ])('%s', (_, p, c, days, expected) => expect(outcome(p, c, days)).toEqual(expected));
});

describe('one transfer from its two ends', () => {
  const sale = (roles: Claim['roles']): Partial<Claim> => ({
    event: 'sell',
    subjects: [entity('sharp')],
    roles,
  });
  const purchase = (roles: Claim['roles']): Partial<Claim> => ({
    event: 'acquire',
    subjects: [entity('foxconn')],
    roles,
  });
  const object = [entity('plant')];
  it.each<[string, Partial<Claim>, Partial<Claim>, unknown[]]>([
    [
      'sold to, bought from',
      sale({ object, target: [entity('foxconn')] }),
      purchase({ object, source: [entity('sharp')] }),
      ['corroborates', 'same-event'],
    ],
    [
      'the seller unnamed',
      sale({ object, target: [entity('foxconn')] }),
      purchase({ object }),
      ['corroborates', 'same-event'],
    ],
    [
      'another buyer',
      sale({ object, target: [entity('acme')] }),
      purchase({ object, source: [entity('sharp')] }),
      ['related', 'partner-left-out'],
    ],
    [
      'another object',
      sale({ object: [entity('fab')], target: [entity('foxconn')] }),
      purchase({ object }),
      ['related', 'partner-left-out'],
    ],
    [
      'one company sells and buys',
      sale({ object }),
      { ...purchase({ object }), subjects: [entity('sharp')] },
      ['conflicts', 'polarity-opposite'],
    ],
  ])('%s', (_, p, c, expected) => expect(outcome(p, c)).toEqual(expected));
});
