import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { CODEC, claimsFor, KEYS, makeIndexed, namesOfClaims } from './make-saved.ts';

it('only the documents that hold a changed name are read again', async () => {
  const corpus = createReaderCorpus(await openDatabase('reread'), CODEC);
  for (const id of ['a', 'b', 'c', 'gone']) await corpus.save(makeIndexed(id), 1);
  await corpus.delete('gone', 2);
  const read: string[] = [];
  const wanted = ['b', 'c', 'gone'];
  const done = await corpus.rereadWhere(
    ({ document }) => wanted.includes(document.id),
    '1',
    ({ document }) => {
      read.push(document.id);
      return claimsFor(document.id, 2);
    },
  );
  expect([done, read]).toEqual([2, ['b', 'c']]);
  const names = namesOfClaims(await corpus.readClaims(KEYS));
  expect(names).toHaveLength(4 + 2 + 2);
});
