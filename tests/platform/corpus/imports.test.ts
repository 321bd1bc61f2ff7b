import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createImportWriter } from '../../../lib/platform/corpus/import-writer.ts';
import { createReaderCorpus, type ReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import type { Indexed } from '../../../lib/platform/corpus/write-documents.ts';
import { CODEC, KEYS, makeIndexed, namesOfClaims } from './make-saved.ts';

let databases = 0;
async function openCorpus() {
  const name = `imports-${databases++}`;
  const database = await openDatabase(name);
  return { name, database, corpus: createReaderCorpus(database, CODEC) };
}
const many = (count: number, prefix = 'import') =>
  Array.from({ length: count }, (_, i) => makeIndexed(`${prefix}-${i}`, { kind: 'imported' }));

async function bring(corpus: ReaderCorpus, batch: string, documents: Indexed[]): Promise<number> {
  const writer = corpus.importWriter(batch);
  await writer.add(documents);
  return writer.finish();
}

describe('an import', () => {
  it('is not seen before it is finished, and whole after', async () => {
    const { corpus } = await openCorpus();
    await corpus.save(makeIndexed('before'), 1);
    await corpus.import('batch', 1, async (running, [batch = '']) => {
      const writer = corpus.importWriter(batch);
      for (let i = 0; i < 5; i++) await writer.add(many(10, `part-${i}`));
      expect(await writer.finish()).toBe(50);
      expect(await corpus.count()).toBe(1);
      expect(await corpus.savedFrom('news.example/part-0-0')).toEqual([]);
      expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
      await running.finish([], 1);
    });
    expect(await corpus.count()).toBe(51);
    expect(await corpus.hasMoreThan(50)).toBe(true);
    expect(await corpus.hasMoreThan(51)).toBe(false);
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(51 * 4);
  });

  it.each([
    ['fails', new Error('line 7')],
    ['is cancelled', new DOMException('stop', 'AbortError')],
  ])('that %s leaves no trace', async (_name, reason) => {
    const { corpus, database } = await openCorpus();
    await corpus.save(makeIndexed('before'), 1);
    const running = corpus.import('batch', 1, async (_, [batch = '']) => {
      await bring(corpus, batch, many(30));
      throw reason;
    });
    await expect(running).rejects.toBe(reason);
    for (const store of ['documents', 'derived'] as const)
      expect(await database.getAllKeys(store)).toEqual(['before']);
    expect(new Set((await database.getAll('claims')).map(({ batch }) => batch))).toEqual(new Set(['']));
    expect(await database.count('imports')).toBe(0);
  });

  it('that was killed is erased at the next start, one at work is not', async () => {
    const { corpus, database } = await openCorpus();
    await database.add('imports', { batch: 'killed', state: 'running' });
    await database.add('documents', {
      id: 'half',
      batch: 'killed',
      address: '',
      saved: makeIndexed('half').saved,
    });
    await corpus.import('at-work', 1, async (running, [batch = '']) => {
      await bring(corpus, batch, many(3));
      await corpus.eraseAbandoned();
      await running.finish([], 1);
    });
    expect(await database.getAllKeys('documents')).toEqual(['import-0', 'import-1', 'import-2']);
  });

  it('passes over what is there, and does not take it away when it is cancelled', async () => {
    const { corpus } = await openCorpus();
    await corpus.save(makeIndexed('import-1', { note: 'mine' }), 1);
    const cancelled = corpus.import('batch', 1, async (_, [batch = '']) => {
      expect(await bring(corpus, batch, many(3))).toBe(2);
      throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await corpus.get('import-1')).toMatchObject({ note: 'mine' });
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
  });

  it('keeps what the reader saved while it ran', async () => {
    const { corpus } = await openCorpus();
    const cancelled = corpus.import('batch', 1, async (_, [batch = '']) => {
      await bring(corpus, batch, many(3));
      await corpus.save(makeIndexed('import-1', { note: 'mine' }), 1);
      throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await corpus.get('import-1')).toMatchObject({ note: 'mine' });
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
  });

  it('brings the same however much waits before it is written', async () => {
    const place = fc.nat(19);
    const parts = fc.array(fc.array(place, { maxLength: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 20_000 }), place, async (places, most, saved) => {
        const { corpus, database } = await openCorpus();
        const documentOf = (i: number) => makeIndexed(`d${i}`, {}, i);
        const ids = new Set(places.flat());
        await corpus.import('batch', 1, async (running, [batch = '']) => {
          const writer = createImportWriter(database, CODEC, batch, most);
          for (const part of places) await writer.add(part.map(documentOf));
          // The reader saves one of them meanwhile.
          await corpus.save(documentOf(saved), 1);
          await writer.finish();
          await running.finish([], 1);
        });
        ids.add(saved);
        expect((await corpus.ids()).toSorted()).toEqual([...ids].map(i => `d${i}`).toSorted());
        const oneByOne = (await openCorpus()).corpus;
        for (const i of ids) await oneByOne.save(documentOf(i), 1);
        const shown = async (of: ReaderCorpus) => namesOfClaims(await of.readClaims(KEYS));
        expect(await shown(corpus)).toEqual(await shown(oneByOne));
        for (const i of ids) await corpus.delete(`d${i}`, 1);
        await corpus.compact(2);
        for (const store of ['documents', 'derived', 'claims'] as const)
          expect(await database.count(store)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
