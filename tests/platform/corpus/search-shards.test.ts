import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createFullText, FULL_TEXT_CODEC } from '../../../lib/engine/corpus/full-text.ts';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { openSearchShards, type TextIndexCodec } from '../../../lib/platform/corpus/search-shards.ts';
import { CODEC, makeIndexed, makeSaved } from './make-saved.ts';

let databases = 0;
const NEVER = new AbortController().signal;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const textOf = (i: number) => `Harbour ${NUMBERS[i % 7]} and ${NUMBERS[(i + 3) % 7]} and quay${i % 4}.`;

async function openCorpus() {
  const name = `shards-${databases++}`;
  const corpus = createReaderCorpus(await openDatabase(name), CODEC);
  const save = async (i: number) => {
    const indexed = makeIndexed(`d-${String(i).padStart(3, '0')}`);
    indexed.saved.document.text = textOf(i);
    await corpus.save(indexed, 1);
  };
  const open = (codec: TextIndexCodec = FULL_TEXT_CODEC, resident = 1e6) =>
    openSearchShards(corpus, codec, { others: [], resident, most: 10, fewest: 4 }, `${name}-search`);
  const shards = async () => {
    const database = await openDB(`${name}-search`);
    const rows: { version: number; ids: string[] }[] = await database.getAll('shards');
    database.close();
    return rows;
  };
  return { corpus, save, open, shards };
}
type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof openCorpus>>['open']>>;
const found = async (search: Opened, query: string) =>
  (await search.search(query)).map(({ id }) => id).sort();

describe('the search index of the library', () => {
  it.each([0, 1e6])('finds in shards what one index finds (%i characters stay in memory)', async resident => {
    const { save, open, shards } = await openCorpus();
    for (let i = 0; i < 33; i++) await save(i);
    const search = await open(FULL_TEXT_CODEC, resident);
    await search.update(NEVER);
    expect((await shards()).map(({ ids }) => ids.length)).toEqual([10, 10, 10]);
    const whole = createFullText(
      Array.from({ length: 33 }, (_, i) => {
        const { document } = makeSaved(`d-${String(i).padStart(3, '0')}`);
        return { ...document, text: textOf(i) };
      }),
    );
    let told = 0;
    for (const query of ['quay1', 'harbour seven', 'one four quay2', 'three nowhere', 'nowhere']) {
      const expected = whole.search(query, 100).map(({ id }) => id);
      const parts: string[][] = [];
      const all = await search.search(query, some => parts.push(some.map(({ id }) => id)));
      const ids = all.map(({ id }) => id).sort();
      expect(ids).toEqual(expected.sort());
      for (const part of parts) expect(ids).toEqual(expect.arrayContaining(part));
      told += parts.length;
    }
    // What is found so far is told only while shards have to be loaded.
    expect(told > 0).toBe(resident === 0);
  });

  it('takes up what was saved since, and fills the last shard before it begins another', async () => {
    const { save, open, shards } = await openCorpus();
    for (let i = 0; i < 4; i++) await save(i);
    await (await open()).update(NEVER);
    for (let i = 4; i < 7; i++) await save(i);
    const search = await open();
    await search.update(NEVER);
    expect((await shards()).map(({ ids }) => ids.length)).toEqual([4]);
    expect(await found(search, 'harbour')).toHaveLength(7);
    await save(7);
    await search.update(NEVER);
    expect((await shards()).map(({ ids }) => ids.length)).toEqual([8]);
    expect(await found(search, 'harbour')).toHaveLength(8);
  });

  it('forgets the words of a document that was removed for good, and of all when everything is erased', async () => {
    const { corpus, save, open, shards } = await openCorpus();
    for (let i = 0; i < 5; i++) await save(i);
    const search = await open();
    await search.update(NEVER);
    await corpus.delete('d-002', 1);
    await search.update(NEVER);
    expect((await shards())[0]?.ids).toContain('d-002');
    await corpus.compact(2);
    await search.update(NEVER);
    expect((await shards()).flatMap(({ ids }) => ids)).not.toContain('d-002');
    expect(await found(search, 'harbour')).toEqual(['d-000', 'd-001', 'd-003', 'd-004']);
  });

  it('builds anew what another version wrote', async () => {
    const { save, open, shards } = await openCorpus();
    for (let i = 0; i < 5; i++) await save(i);
    const older = { ...FULL_TEXT_CODEC, version: 0 };
    await (await open(older)).update(NEVER);
    expect((await shards()).map(({ version }) => version)).toEqual([0]);
    const search = await open();
    await search.update(NEVER);
    expect((await shards()).map(({ version }) => version)).toEqual([FULL_TEXT_CODEC.version]);
    expect(await found(search, 'quay1')).toEqual(['d-001']);
  });
});
