import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus, type ReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import type { ClaimCodec } from '../../../lib/platform/corpus/rows.ts';
import { CODEC, claimsFor, KEYS, makeIndexed, namesOfClaims } from './make-saved.ts';

const IDS = ['a', 'b', 'c', 'd'];

type Step =
  | { do: 'save' | 'update'; id: string; claims: number; dies: number | null }
  | { do: 'delete' | 'restore' | 'undo'; id: string }
  | { do: 'compact' };

const id = fc.constantFrom(...IDS);
/** The write of a claim chunk at which the background is killed; null: it lives. */
const dies = fc.option(fc.nat(3), { freq: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('save', 'update'), id, claims: fc.nat(9), dies }),
  fc.record({ do: fc.constantFrom('delete', 'restore', 'undo'), id }),
  fc.record({ do: fc.constant('compact') }),
) as fc.Arbitrary<Step>;

class Killed extends Error {}

/** A codec that dies at its `after`-th write. */
function mortal(): ClaimCodec & { dieAfter(writes: number | null): void } {
  let left: number | null = null;
  return {
    ...CODEC,
    dieAfter(writes) {
      left = writes;
    },
    pack(claims, onto) {
      if (left !== null && left-- === 0) throw new Killed();
      return CODEC.pack(claims, onto);
    },
    sort(chunks) {
      if (left !== null && left-- === 0) throw new Killed();
      return CODEC.sort(chunks);
    },
  };
}

interface Known {
  claims: number;
  replaces: string | null;
  deleted: boolean;
}

/** The same steps on a plain map: what should be true of the documents. */
function follow(known: Map<string, Known>, now: Step): void {
  if (now.do === 'compact') {
    for (const [name, { deleted }] of known) if (deleted) known.delete(name);
    return;
  }
  const existing = known.get(now.id);
  if (now.do === 'save') known.set(now.id, { claims: now.claims, replaces: null, deleted: false });
  else if (now.do === 'update') {
    known.set(`${now.id}2`, { claims: now.claims, replaces: now.id, deleted: false });
    if (existing) existing.deleted = true;
  } else if (existing && now.do === 'undo') {
    existing.deleted = true;
    const before = known.get(existing.replaces ?? '');
    if (before) before.deleted = false;
  } else if (existing) existing.deleted = now.do === 'delete';
}

function perform(corpus: ReaderCorpus, now: Step): Promise<unknown> {
  switch (now.do) {
    case 'save':
      return corpus.save(makeIndexed(now.id, {}, now.claims), 1);
    case 'update':
      return corpus.save(makeIndexed(`${now.id}2`, { replaces: now.id }, now.claims), 1);
    case 'delete':
      return corpus.delete(now.id, 1);
    case 'restore':
      return corpus.restore(now.id);
    case 'undo':
      return corpus.undoSave(now.id, 1);
    case 'compact':
      return corpus.compact(2);
  }
}

let databases = 0;
const freshName = () => `interleavings-${databases++}`;

/** Ids and claims that the corpus shows. */
async function shown(corpus: ReaderCorpus) {
  const ids: string[] = [];
  for await (const { document } of corpus.all()) ids.push(document.id);
  return { ids, claims: namesOfClaims(await corpus.readClaims(KEYS)), count: await corpus.count() };
}

/** What a corpus built anew from the known documents shows. */
async function rebuilt(known: ReadonlyMap<string, Known>) {
  const live = [...known].filter(([, { deleted }]) => !deleted);
  const corpus = createReaderCorpus(await openDatabase(freshName()), CODEC);
  for (const [name, { claims }] of live) await corpus.save(makeIndexed(name, {}, claims), 1);
  return shown(corpus);
}

/** As much time as a busy machine needs. */
vi.setConfig({ testTimeout: 60_000 });

describe('the reader corpus', () => {
  it('equals a rebuild from its documents after any order of changes and kills', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async steps => {
        const codec = mortal();
        const name = freshName();
        let corpus = createReaderCorpus(await openDatabase(name), codec);
        const known = new Map<string, Known>();
        for (const now of steps) {
          codec.dieAfter('dies' in now ? now.dies : null);
          const outcome = await perform(corpus, now).then(
            () => 'confirmed',
            (error: unknown) => error,
          );
          codec.dieAfter(null);
          if (outcome === 'confirmed') follow(known, now);
          else {
            expect(outcome).toBeInstanceOf(Killed);
            corpus.close();
            corpus = createReaderCorpus(await openDatabase(name), codec);
          }
        }
        expect(await shown(corpus)).toEqual(await rebuilt(known));
        corpus.close();
      }),
      { numRuns: 150 },
    );
  });

  it('does changes asked for at once in the order asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async steps => {
        const corpus = createReaderCorpus(await openDatabase(freshName()), CODEC);
        const known = new Map<string, Known>();
        for (const now of steps) follow(known, now);
        await Promise.all(steps.map(now => perform(corpus, now)));
        expect(await shown(corpus)).toEqual(await rebuilt(known));
        corpus.close();
      }),
      { numRuns: 50 },
    );
  });

  it('keeps nothing of what was compacted away', async () => {
    const database = await openDatabase(freshName());
    const corpus = createReaderCorpus(database, CODEC);
    await corpus.save(makeIndexed('kept', {}, 5), 1);
    await corpus.save(makeIndexed('gone', {}, 7), 1);
    await corpus.delete('gone', 1);
    await corpus.compact(2);
    const rows = await database.getAll('claims');
    const owners = new Set(rows.flatMap(({ bytes }) => CODEC.unpack(bytes) ?? []).map(c => c.documentId));
    expect(owners).toEqual(new Set(['kept']));
    expect(await database.getAllKeys('derived')).toEqual(['kept']);
    expect(await database.count('tombstones')).toBe(0);
  });

  it('reads anew what another engine read, and goes on where it was stopped', async () => {
    const corpus = createReaderCorpus(await openDatabase(freshName()), CODEC);
    for (const name of IDS) await corpus.save(makeIndexed(name, {}, 5), 1);
    const stop = new AbortController();
    const read: string[] = [];
    const readAgain = (name: string) => {
      read.push(name);
      if (read.length === 2) stop.abort();
      return claimsFor(name, 1);
    };
    expect(await corpus.reread('2', saved => readAgain(saved.document.id), stop.signal)).toBe(2);
    const rest = await corpus.reread('2', s => readAgain(s.document.id), new AbortController().signal);
    expect(rest).toBe(2);
    expect(read.toSorted()).toEqual(IDS);
    expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(IDS.length);
  });
});
