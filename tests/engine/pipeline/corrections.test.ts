import { beforeAll, describe, expect, it } from 'vitest';
import { correctionsFor } from '../../../lib/engine/corrections-for.ts';
import type { Corrected, Correction } from '../../../lib/model/corrections.ts';
import { createEngine } from '../../../scripts/engine-node.ts';
import { makeDocument } from '../corpus/make-corpus.ts';

const text = 'SoftBank Group shares fell 5% in Tokyo.';
const told = (id: string, publisher: string) =>
  makeDocument({
    id,
    publisher,
    title: id,
    published: '2026-05-08',
    text: `${text} ${publisher} was there.`,
  });
const DOCUMENTS = [told('first', 'Reuters'), told('second', 'Bloomberg')];
const PAGE = 'SoftBank Group shares fell 5% in Tokyo. Sharp shares rose 2%.';
const ABOUT = { date: '2026-05-08', url: 'https://news.example/a?utm_source=x' };

const made = (what: Corrected): Correction => ({ id: 'c', madeAt: '', said: '', found: '', what });
const SPAN = { start: text.indexOf('5%'), end: text.indexOf('5%') + 2 };
const notSame = (key: string): Corrected => ({ kind: 'not-same', key, documentId: 'first', ...SPAN });
const wrong = (address: string): Corrected => ({
  ...{ kind: 'wrong-entity', entityId: 'softbank-group', form: 'SoftBank Group', address },
});

describe('what the reader has corrected', () => {
  let engine: Awaited<ReturnType<typeof createEngine>>;
  beforeAll(async () => {
    engine = await createEngine({ documents: DOCUMENTS });
  });
  it.each<[string, Corrected[], { reports: number; origins: number } | undefined]>([
    ['nothing', [], { reports: 2, origins: 2 }],
    ['another thing', [notSame('softbank-group|share-move')], { reports: 1, origins: 1 }],
    ['the same of another measure', [notSame('softbank-group|revenue')], { reports: 2, origins: 2 }],
    [
      'one origin',
      [{ kind: 'joined-origins', documentIds: ['first', 'second'] }],
      { reports: 2, origins: 1 },
    ],
    ['the name, here', [wrong('news.example/a')], undefined],
    ['the name, on another page', [wrong('news.example/b')], { reports: 2, origins: 2 }],
  ])('%s', async (_, what, expected) => {
    const corrections = correctionsFor(what.map(made), ABOUT.url);
    const claims = await engine.check(PAGE, { ...ABOUT, corrections });
    const found = claims.find(({ claim }) => claim.subjects[0]?.id === 'softbank-group');
    expect(found && { reports: found.reports, origins: found.origins }).toEqual(expected);
    expect(claims.some(({ claim }) => claim.subjects[0]?.id === 'sharp')).toBe(true);
  });
  it('of a name that can still be others leaves these', () => {
    const undecided = 'SoftBank shares fell 5% in Tokyo on Friday.';
    const what: Corrected = {
      ...{ kind: 'wrong-entity', entityId: 'softbank-group', form: 'SoftBank', address: 'news.example/a' },
    };
    const corrections = correctionsFor([made(what)], ABOUT.url);
    const name = (about = {}) => engine.annotate(undecided, { date: ABOUT.date, ...about }).mentions[0];
    expect(name()?.candidates).toEqual(expect.arrayContaining(['softbank-group', 'softbank-corp']));
    expect(name({ corrections })?.entityId).toBe('softbank-corp');
  });
});
