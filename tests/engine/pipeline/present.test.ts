import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../lib/engine/corpus/memory-store.ts';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import { passageOf } from '../../../lib/engine/present.ts';
import type { CorpusStore } from '../../../lib/model/corpus-store.ts';
import type { ClaimCard } from '../../../lib/model/protocol.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { makeDocument } from '../corpus/make-corpus.ts';
import { makeClaim } from '../stance/make-claim.ts';

const pipeline = createPipeline(readKnowledge(new URL('../../../data', import.meta.url).pathname));
const PAGE = 'It was a warm day. SoftBank Group shares rose 3.2% in Tokyo.';
const DATE = '2026-05-08';
const report = (id: string, publisher: string, text: string, via: string[] = []) =>
  makeDocument({ id, publisher, text, via, published: DATE, url: `https://${id}.example/` });

describe('the card of a claim', () => {
  let card: ClaimCard;
  let store: CorpusStore;
  beforeAll(async () => {
    const memory = createMemoryStore();
    for (const document of [
      report('falls', 'Reuters', 'Traders sold. SoftBank Group shares fell about 5%, Nikkei reported.', [
        'Nikkei',
      ]),
      report('rises', 'Bloomberg', 'SoftBank Group shares gained 3.2% in Tokyo.'),
    ])
      await memory.put(document, pipeline.index(document).claims);
    store = memory;
    const [claim] = pipeline.read(PAGE, { date: DATE }).claims;
    if (!claim) throw new Error('the page makes a claim');
    const passage = PAGE.slice(claim.sentence.start, claim.sentence.end);
    card = await pipeline.card(claim, passage, { date: DATE }, store);
  });

  it('says what the page says', () => {
    expect(card.said).toMatchObject({
      measure: 'share-move',
      event: null,
      subjects: ['SoftBank Group Corp.'],
      date: DATE,
    });
    expect(card.said.figure).toContain('3.2%');
  });

  it('counts, differing first', () => {
    expect(card).toMatchObject({ standing: 'mixed', reports: 2, origins: 2 });
    expect(card.counts).toEqual({ agree: 1, differ: 1, changed: 0, related: 0 });
    expect(card.evidence.map(e => [e.documentId, e.stance])).toEqual([
      ['falls', 'conflicts'],
      ['rises', 'corroborates'],
    ]);
  });

  it('shows where a report comes from, and nothing where it speaks for itself', () => {
    expect(card.evidence.map(e => e.via)).toEqual([['Nikkei'], []]);
    expect(card.evidence[0]).toMatchObject({ publisher: 'Reuters', url: 'https://falls.example/' });
  });

  it('sets the figure off in its sentence', () => {
    const [falls] = card.evidence;
    expect(falls?.passage.figure).toContain('5%');
    const whole = `${falls?.passage.before}${falls?.passage.figure}${falls?.passage.after}`;
    expect(whole).toBe('SoftBank Group shares fell about 5%, Nikkei reported.');
  });

  it('plots the values on one axis, falls below zero, the page first', () => {
    const points = card.plot?.points.map(({ stance, value }) => [stance, Number(value.toFixed(2))]);
    expect(points).toEqual([
      ['page', 3.2],
      ['conflicts', -5],
      ['corroborates', 3.2],
    ]);
    for (const { min, value, max } of card.plot?.points ?? [])
      expect(min <= value && value <= max).toBe(true);
  });
});

describe('passageOf', () => {
  it.each([
    [{ start: 2, end: 4, sentence: { start: 0, end: 6 } }, ['ab', 'cd', 'ef']],
    [{ start: 0, end: 6, sentence: { start: 0, end: 6 } }, ['', 'abcdef', '']],
    [{ start: 2, end: 6, sentence: { start: 3, end: 5 } }, ['', 'cdef', '']],
  ])('%j', (spans, [before, figure, after]) =>
    expect(passageOf(makeClaim(spans), 'abcdefgh')).toEqual({ before, figure, after }),
  );
});
