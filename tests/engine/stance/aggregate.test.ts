import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPerDocument, orderEvidence, standingOf } from '../../../lib/engine/stance/aggregate.ts';
import type { Stance } from '../../../lib/model/evidence.ts';

type Word = Stance | 'changed';
const evidence = (documentId: string, word: Word) => ({
  documentId,
  stance: word === 'changed' ? ('conflicts' as const) : word,
  ...(word === 'changed' ? { changedOverTime: true } : {}),
});
const all = (...words: Word[]) => words.map((word, i) => evidence(`d${i}`, word));

describe('standingOf', () => {
  it.each<[Word[], string]>([
    [[], 'none'],
    [['related'], 'alone'],
    [['corroborates', 'related'], 'agreed'],
    [['conflicts', 'related'], 'differing'],
    [['conflicts', 'corroborates'], 'mixed'],
    [['conflicts', 'changed'], 'differing'],
    [['changed', 'corroborates'], 'changed'],
    [['changed'], 'changed'],
  ])('%j: %s', (words, standing) => expect(standingOf(all(...words))).toBe(standing));

  it('does not depend on order', () => {
    const words = fc.array(fc.constantFrom<Word>('related', 'corroborates', 'conflicts', 'changed'));
    fc.assert(
      fc.property(words, list => {
        expect(standingOf(all(...[...list].reverse()))).toBe(standingOf(all(...list)));
      }),
    );
  });
});

describe('orderEvidence', () => {
  it('puts what differs first, then what changed, agrees, is related', () => {
    const ordered = orderEvidence(all('related', 'corroborates', 'changed', 'conflicts'));
    expect(ordered.map(e => e.documentId)).toEqual(['d3', 'd2', 'd1', 'd0']);
  });
});

describe('bestPerDocument', () => {
  it.each<[Word[], Stance]>([
    [['conflicts', 'corroborates'], 'corroborates'],
    [['related', 'conflicts'], 'conflicts'],
    [['related', 'related'], 'related'],
  ])('%j of one document count once, as %s', (words, stance) => {
    const best = bestPerDocument(words.map(word => evidence('one', word)));
    expect(best.map(e => e.stance)).toEqual([stance]);
  });
  it('keeps documents apart', () => {
    expect(bestPerDocument(all('conflicts', 'corroborates'))).toHaveLength(2);
  });
});
