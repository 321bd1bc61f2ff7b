import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../lib/engine/corpus/memory-store.ts';
import { mergeStores } from '../../../lib/engine/corpus/merged-store.ts';
import type { WritableCorpusStore } from '../../../lib/model/corpus-store.ts';
import { makeDocument, storedClaim } from './make-corpus.ts';

const IDS = ['a', 'b', 'c'];
const KEYS = ['x|stake', 'y|stake'];
const step = fc.record({
  id: fc.constantFrom(...IDS),
  keys: fc.uniqueArray(fc.constantFrom(...KEYS)),
  removed: fc.boolean(),
});
type Step = { id: string; keys: string[]; removed: boolean };

async function play(store: WritableCorpusStore, steps: readonly Step[], publisher: string): Promise<void> {
  for (const { id, keys, removed } of steps)
    if (removed) await store.remove(id);
    else
      await store.put(
        makeDocument({ id, publisher }),
        keys.map((key, i) => ({ key, claim: storedClaim(id, i) })),
      );
}

/** What is left in the end, told without a store: the last step of each id. */
const lastOf = (steps: readonly Step[]) => new Map(steps.map(s => [s.id, s]));

describe('the store in memory', () => {
  it('holds what the last step left of each document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step), async steps => {
        const store = createMemoryStore();
        await play(store, steps, 'p');
        const found = await store.readClaims(KEYS);
        for (const key of KEYS) {
          const expected = IDS.filter(id => {
            const last = lastOf(steps).get(id);
            return last && !last.removed && last.keys.includes(key);
          });
          expect((found.get(key) ?? []).map(claim => claim.documentId).sort()).toEqual(expected);
        }
      }),
    );
  });
});

describe('the reader over the bundled corpus', () => {
  it("shows the reader's copy of a document, hides what is hidden, and the rest of both", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step),
        fc.array(step),
        fc.uniqueArray(fc.constantFrom(...IDS)),
        async (below, above, deleted) => {
          const hidden = [...deleted, ...above.map(s => s.id)];
          const [bundled, reader] = [createMemoryStore(), createMemoryStore()];
          await play(bundled, below, 'bundled');
          await play(reader, above, 'reader');
          const merged = mergeStores(bundled, reader, () => new Set(hidden));
          const shown = new Map((await merged.readDocuments(IDS)).map(d => [d.id, d.publisher]));
          for (const id of IDS) {
            const kept = lastOf(above).get(id)?.removed === false;
            const bundledKept = lastOf(below).get(id)?.removed === false && !hidden.includes(id);
            expect(shown.get(id)).toBe(kept ? 'reader' : bundledKept ? 'bundled' : undefined);
          }
          for (const claims of (await merged.readClaims(KEYS)).values())
            for (const { documentId } of claims) expect(shown.has(documentId)).toBe(true);
        },
      ),
    );
  });
});
