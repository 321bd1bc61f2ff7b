import { describe, expect, it } from 'vitest';
import { entityCard } from '../../../lib/engine/answers/entity-card.ts';
import { countMarks, pageMarks } from '../../../lib/engine/answers/page-marks.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { CheckedClaim, Standing } from '../../../lib/model/evidence.ts';
import type { Entity, Mention } from '../../../lib/model/mention.ts';

const TEXT = 'SoftBank fell 5 % while SoftBank and Arm waited.';

const checked = (standing: Standing, start: number, end: number, codes: string[] = []): CheckedClaim =>
  ({
    claim: { start, end },
    standing,
    reports: 2,
    origins: 1,
    evidence: codes.map((code, i) => ({
      stance: 'related',
      documentId: `d${i}`,
      claimIndex: i,
      reasons: [{ code, values: {} }],
    })),
  }) as unknown as CheckedClaim;

const mention = (entityId: string | null, start: number, end: number, candidates: string[] = []) =>
  ({ entityId, start, end, candidates }) as unknown as Mention;

const marksOf = (claims: CheckedClaim[], mentions: Mention[] = [], seen: string[] = []) =>
  pageMarks({
    text: TEXT,
    checked: claims,
    mentions,
    seen,
    label: ({ kind }, printed) => `${kind}: ${printed}`,
  });

describe('claims', () => {
  it.each([
    ['agreed', 'agree'],
    ['differing', 'differ'],
    ['mixed', 'differ'],
    ['changed', 'changed'],
  ] as const)('%s is marked %s', (standing, kind) => {
    expect(marksOf([checked(standing, 9, 17)])).toMatchObject([{ kind, start: 9, end: 17, first: true }]);
  });
  it.each(['alone', 'none'] as const)('%s has no mark', standing => {
    expect(marksOf([checked(standing, 9, 17)])).toEqual([]);
  });
  it('two on one figure give one mark, the one a reader must not miss', () => {
    const pair = [checked('agreed', 9, 17), checked('differing', 9, 17)];
    expect(marksOf(pair).map(({ kind }) => kind)).toEqual(['differ']);
    expect(marksOf(pair.reverse()).map(({ kind }) => kind)).toEqual(['differ']);
  });
  it('carry along the coverage that agrees with another claim of the page', () => {
    const [mark] = marksOf([checked('agreed', 9, 17, ['same-value', 'page-states-both'])]);
    expect(mark?.subject).toMatchObject({ alsoStated: [{ documentId: 'd1', claimIndex: 1 }] });
  });
  it('are named by their kind and their own words', () => {
    expect(marksOf([checked('agreed', 9, 17)])[0]?.label).toBe('agree: fell 5 %');
  });
});

describe('names', () => {
  const mentions = [mention('softbank', 0, 8), mention('softbank', 24, 32), mention('arm', 37, 40)];

  it('are first once, also over the slices of a page', () => {
    expect(marksOf([], mentions).map(({ first }) => first)).toEqual([true, false, true]);
    expect(marksOf([], mentions, ['softbank']).map(({ first }) => first)).toEqual([false, false, true]);
  });
  it('that are undecided are marked as the likeliest, with the others kept', () => {
    const [mark] = marksOf([], [mention(null, 0, 8, ['softbank-corp', 'softbank-group'])]);
    expect(mark?.subject).toEqual({ type: 'entity', entityId: 'softbank-corp', rivals: ['softbank-group'] });
  });
  it('that are decided keep no rivals', () => {
    const [mark] = marksOf([], [mention('softbank-corp', 0, 8, ['softbank-corp', 'softbank-group'])]);
    expect(mark?.subject).toEqual({ type: 'entity', entityId: 'softbank-corp' });
  });
  it('that are in no dictionary have no mark', () => {
    expect(marksOf([], [mention(null, 0, 8)])).toEqual([]);
  });
  it('come in reading order among the claims, the longer mark first', () => {
    const marks = marksOf([checked('agreed', 0, 17)], mentions);
    expect(marks.map(({ start, end }) => [start, end])).toEqual([
      [0, 17],
      [0, 8],
      [24, 32],
      [37, 40],
    ]);
  });
  it('count once each', () => {
    const counts = countMarks(marksOf([checked('agreed', 9, 17)], mentions));
    expect(counts).toEqual({ agree: 1, differ: 0, changed: 0, entities: 2 });
  });
});

describe('the card of a name', () => {
  const entity: Entity = {
    id: 'hon-hai',
    label: 'Hon Hai',
    type: 'company',
    forms: [
      { text: 'Hon Hai', lang: 'en' },
      { text: '鴻海', lang: 'ja' },
      { text: 'Taiwanese', lang: 'en', demonym: true },
    ],
    parent: 'group',
    related: ['sharp', 'group'],
  };
  const document = (id: string, published: string | null) =>
    ({ id, title: id, publisher: 'p', published }) as CorpusDocument;
  const documents = [document('old', '2024-01-01'), document('undated', null), document('new', '2026-05')];
  const card = entityCard({ entity, documents, labelOf: id => id.toUpperCase(), most: 2 });

  it('lists other names, without the label and what is only an adjective', () => {
    expect(card.otherNames).toEqual(['鴻海']);
  });
  it('lists the latest documents first, undated ones last', () => {
    expect(card.latest.map(({ documentId }) => documentId)).toEqual(['new', 'old']);
  });
  it('names related entities once, the parent first', () => {
    expect(card.related.map(({ label }) => label)).toEqual(['GROUP', 'SHARP']);
  });
});
