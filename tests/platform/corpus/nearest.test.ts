import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimCodec } from '../../../lib/engine/corpus/claim-codec.ts';
import { nearestCoverage } from '../../../lib/engine/corpus/nearest-coverage.ts';
import type { StoredClaim } from '../../../lib/model/claim.ts';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { makeClaim } from '../../engine/stance/make-claim.ts';
import { makeIndexed, makeSaved } from './make-saved.ts';

const KEY = 'softbank|revenue';
const PERIODS = [null, 'FY2023', 'FY2024', 'FY2025'];
const CODEC = createClaimCodec(16);

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

/** A corpus of one key, saved one by one; sorted as a whole or as far as saving does it. */
async function corpusOf(rows: readonly Row[], sorted: boolean) {
  const database = await openDatabase(`nearest-${databases++}`);
  const corpus = createReaderCorpus(database, CODEC);
  const documents = rows.map((r, i) => {
    const saved = makeSaved(`document-${i}`);
    const document = { ...saved.document, published: isoDay(r.day) };
    return {
      ...makeIndexed(document.id),
      saved: { ...saved, document },
      claims: [{ key: KEY, claim: claimOf(r, i) }],
    };
  });
  for (const document of documents) await corpus.save(document, 1);
  if (sorted) await database.put('imports', { batch: 'any', state: 'done' });
  await corpus.sortImports(new AbortController().signal);
  for (const [i, { deleted }] of rows.entries()) if (deleted) await corpus.delete(`document-${i}`, 1);
  return { corpus, database };
}

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
        fc.boolean(),
        async (rows, asked, sorted) => {
          const { corpus } = await corpusOf(rows, sorted);
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
    const database = await openDatabase(`nearest-${databases++}`);
    const codec = createClaimCodec(most);
    const corpus = createReaderCorpus(database, codec);
    for (let at = 0; at < rows.length; at += most) {
      const part = rows.slice(at, at + most).map((r, i) => claimOf(r, at + i));
      const row = { key: KEY, batch: 'brought', chunk: at, count: part.length, bytes: codec.pack(part) };
      await database.put('claims', row);
    }
    await database.put('imports', { batch: 'brought', state: 'done' });
    await corpus.sortImports(new AbortController().signal);
    expect(await database.count('claims')).toBe(0);
    expect(await database.get('imports', 'brought')).toMatchObject({ state: 'sorted' });
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
});
