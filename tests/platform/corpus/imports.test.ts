import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { CODEC, KEYS, makeIndexed, namesOfClaims } from './make-saved.ts';

let databases = 0;
async function openCorpus() {
  const name = `imports-${databases++}`;
  const database = await openDatabase(name);
  return { name, database, corpus: createReaderCorpus(database, CODEC) };
}
const many = (count: number, prefix = 'import') =>
  Array.from({ length: count }, (_, i) => makeIndexed(`${prefix}-${i}`, { kind: 'imported' }));

describe('an import', () => {
  it('is not seen before it is finished, and whole after', async () => {
    const { corpus } = await openCorpus();
    await corpus.save(makeIndexed('before'), 1);
    await corpus.import('batch', 1, async (running, [batch = '']) => {
      const writer = corpus.importWriter(batch);
      for (let i = 0; i < 5; i++) await writer.add(many(10, `part-${i}`));
      expect(await corpus.count()).toBe(1);
      expect(await corpus.savedFrom('news.example/part-0-0')).toEqual([]);
      expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
      await running.finish([], 1);
    });
    expect(await corpus.count()).toBe(51);
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(51 * 4);
  });

  it.each([
    ['fails', new Error('line 7')],
    ['is cancelled', new DOMException('stop', 'AbortError')],
  ])('that %s leaves no trace', async (_name, reason) => {
    const { corpus, database } = await openCorpus();
    await corpus.save(makeIndexed('before'), 1);
    const running = corpus.import('batch', 1, async (_, [batch = '']) => {
      await corpus.importWriter(batch).add(many(30));
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
      await corpus.importWriter(batch).add(many(3));
      await corpus.eraseAbandoned();
      await running.finish([], 1);
    });
    expect(await database.getAllKeys('documents')).toEqual(['import-0', 'import-1', 'import-2']);
  });

  it('passes over what is there, and does not take it away when it is cancelled', async () => {
    const { corpus } = await openCorpus();
    await corpus.save(makeIndexed('import-1', { note: 'mine' }), 1);
    const cancelled = corpus.import('batch', 1, async (_, [batch = '']) => {
      expect(await corpus.importWriter(batch).add(many(3))).toBe(2);
      throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await corpus.get('import-1')).toMatchObject({ note: 'mine' });
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
  });

  it('keeps what the reader saved while it ran', async () => {
    const { corpus } = await openCorpus();
    const cancelled = corpus.import('batch', 1, async (_, [batch = '']) => {
      await corpus.importWriter(batch).add(many(3));
      await corpus.save(makeIndexed('import-1', { note: 'mine' }), 1);
      throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await corpus.get('import-1')).toMatchObject({ note: 'mine' });
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(4);
  });
});
