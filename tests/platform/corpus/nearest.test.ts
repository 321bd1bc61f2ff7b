import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimCodec } from '../../../lib/engine/corpus/claim-codec.ts';
import { nearestCoverage } from '../../../lib/engine/corpus/nearest-coverage.ts';
import type { StoredClaim } from '../../../lib/model/claim.ts';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import type { ClaimCodec } from '../../../lib/platform/corpus/rows.ts';
import { isContents, spansOf } from '../../../lib/platform/corpus/sorted-contents.ts';
import type { Indexed } from '../../../lib/platform/corpus/write-documents.ts';
import { makeClaim } from '../../engine/stance/make-claim.ts';
import { makeIndexed } from './make-saved.ts';

const KEY = 'softbank|revenue';
const PERIODS = [null, 'FY2023', 'FY2024', 'FY2025'];

interface Row {
  day: number | null;
  period: number;
  deleted: boolean;
}
const row: fc.Arbitrary<Row> = fc.record({
  day: fc.option(fc.nat(60), { freq: 12 }),
  period: fc.nat(PERIODS.length - 1),
  deleted: fc.nat(4).map(n => n === 0),
});
const isoDay = (day: number | null) =>
  day === null ? null : new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

const claimOf = ({ day, period }: Row, i: number): StoredClaim => ({
  claim: makeClaim({ period: PERIODS[period] ?? null }),
  documentId: `document-${i}`,
  index: 0,
  published: isoDay(day),
  figures: 1,
});

let databases = 0;

/** A corpus of one key, its claims as two imports left them, the first one sorted. */
async function corpusOf(rows: readonly Row[], codec: ClaimCodec, sorted = rows.length) {
  const database = await openDatabase(`nearest-${databases++}`);
  const corpus = createReaderCorpus(database, codec);
  const claims = rows.map(claimOf);
  const bring = async (batch: string, part: readonly StoredClaim[]) => {
    for (let at = 0; at < part.length; at += codec.mostPerChunk) {
      const chunk = part.slice(at, at + codec.mostPerChunk);
      await database.put('claims', {
        key: KEY,
        batch,
        chunk: at,
        count: chunk.length,
        bytes: codec.pack(chunk),
      });
    }
    await database.put('imports', { batch, state: 'done' });
    await corpus.sortImports(new AbortController().signal);
  };
  await bring('first', claims.slice(0, sorted));
  await bring('second', claims.slice(sorted));
  for (const [i, { deleted }] of rows.entries()) if (deleted) await corpus.delete(`document-${i}`, 1);
  return { corpus, database };
}

const documentOf = (claim: StoredClaim): Indexed => {
  const { saved, ...rest } = makeIndexed(claim.documentId);
  const document = { ...saved.document, published: claim.published };
  return { ...rest, saved: { ...saved, document }, claims: [{ key: KEY, claim }] };
};

const names = (list: readonly StoredClaim[]) => list.map(({ documentId }) => documentId).sort();

describe('a look-up near a day', () => {
  const lookups = fc.array(fc.record({ day: fc.option(fc.nat(60)), period: fc.nat(PERIODS.length - 1) }), {
    minLength: 1,
    maxLength: 3,
  });
  it('finds what judging would choose of the whole, in at most eight chunks for each choice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 90, size: 'max' }),
        lookups,
        fc.nat(90),
        async (rows, asked, sorted) => {
          const { corpus } = await corpusOf(rows, createClaimCodec(16), sorted);
          const all = (await corpus.readClaims([KEY])).get(KEY) ?? [];
          expect(names(all)).toEqual(names(rows.flatMap((r, i) => (r.deleted ? [] : [claimOf(r, i)]))));
          const ask = asked.map(({ day, period }) => ({
            key: KEY,
            day: isoDay(day),
            period: PERIODS[period] ?? null,
          }));
          const near = (await corpus.readNearest?.(ask))?.get(KEY) ?? [];
          for (const lookup of ask)
            expect(names(nearestCoverage(lookup, near))).toEqual(names(nearestCoverage(lookup, all)));
          corpus.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['finds what judging would choose, reading few of them', 64, 26],
    ['of a period that is rare in every chunk finds what lies nearest, always the same', 16, 8],
  ])('among thousands %s', async (_name, most, fewestOfPeriod) => {
    const rows = Array.from(
      { length: 1500 },
      (_, i): Row => ({ day: (i * 37) % 1800, period: i % 4, deleted: false }),
    );
    const { database, corpus } = await corpusOf(rows, createClaimCodec(most));
    expect(await database.count('claims')).toBe(0);
    expect(await database.get('imports', 'first')).toMatchObject({ state: 'sorted' });
    const all = (await corpus.readClaims([KEY])).get(KEY) ?? [];
    expect(all).toHaveLength(rows.length);
    const lookup = { key: KEY, day: isoDay(900), period: 'FY2024' };
    const read = async () => (await corpus.readNearest?.([lookup]))?.get(KEY) ?? [];
    const near = await read();
    expect(near.length).toBeLessThan(60);
    const [found, whole] = [near, all].map(list =>
      nearestCoverage(lookup, list).filter(({ claim }) => claim.period === 'FY2024'),
    );
    const shared = (found ?? []).filter(c => whole?.some(other => other.documentId === c.documentId));
    expect(shared.length).toBeGreaterThanOrEqual(fewestOfPeriod);
    expect(names(await read())).toEqual(names(near));
    if (most === 64)
      expect(names(nearestCoverage(lookup, near))).toEqual(names(nearestCoverage(lookup, all)));
  });

  it('does not miss what is left when documents, and with them whole chunks, are removed for good', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 26 }), fc.nat(25), fc.nat(25), async (many, a, b) => {
        const database = await openDatabase(`nearest-${databases++}`);
        const corpus = createReaderCorpus(database, createClaimCodec(4));
        const claims = Array.from({ length: many }, (_, day) =>
          claimOf({ day, period: 1, deleted: false }, day),
        );
        for (const claim of claims) await corpus.save(documentOf(claim), 1);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const left = claims.filter((_, i) => i < from || i > to);
        for (const { documentId } of claims) {
          if (!names(left).includes(documentId)) await corpus.delete(documentId, 1);
        }
        await corpus.compact(2);
        const near = await corpus.readNearest?.([{ key: KEY, day: isoDay(20), period: 'FY2023' }]);
        expect(names(near?.get(KEY) ?? [])).toEqual(names(left));
        const held = (await database.getAll('sorted')).flatMap(row => (isContents(row) ? spansOf(row) : []));
        const chunks = (await database.getAllKeys('sorted')).filter(([, first]) => first > 0);
        expect(held.length).toBe(chunks.length > 1 ? chunks.length : 0);
        corpus.close();
      }),
      { numRuns: 30 },
    );
  });
});
