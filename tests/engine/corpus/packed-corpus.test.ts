import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CLAIMS_PER_CHUNK, mergeChunks, readChunk } from '../../../lib/engine/corpus/claim-chunks.ts';
import { openPackedCorpus, packCorpus } from '../../../lib/engine/corpus/packed-corpus.ts';
import { openTable, packTable } from '../../../lib/engine/corpus/packed-table.ts';
import { decodePlain, encodePlain, type Plain } from '../../../lib/engine/corpus/plain-codec.ts';
import { makeDocument, storedClaim } from './make-corpus.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '円', '𠮷', '\ud800', ' ', '"') });

describe('plain values as bytes', () => {
  it('come back as they were', () => {
    const plain = fc.letrec<{ value: Plain }>(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Plain>(null, true, false, -0, 0.1, -5, Number.MAX_SAFE_INTEGER, 1e300),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        anyText,
        fc.array(tie('value')),
        fc.dictionary(anyText, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(plain.value, value => {
        expect(decodePlain(encodePlain(value))).toEqual(value);
      }),
    );
  });

  it('damaged bytes throw or give some plain value, and ask for no more memory than they are', () => {
    const whole = encodePlain({ a: [1, 'two', null, { b: -3.5 }] });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        try {
          decodePlain(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('chunks of claims', () => {
  it('hold at most their limit, in order, and come back whole', () => {
    const claims = Array.from({ length: MOST_CLAIMS_PER_CHUNK * 2 + 3 }, (_, i) => storedClaim('doc', i));
    const chunks = mergeChunks([], claims) ?? [];
    expect(chunks.map(({ count }) => count)).toEqual([172, 171, 172]);
    expect(chunks.flatMap(({ bytes }) => readChunk(bytes) ?? [])).toEqual(claims);
  });
  it('merged are as if packed at once, less the document left out', () => {
    const claims = Array.from({ length: 40 }, (_, i) => ({
      ...storedClaim(`doc-${i % 3}`, i),
      published: i % 7 === 0 ? null : `2026-05-${10 + ((i * 11) % 17)}`,
    }));
    const parts = [claims.slice(0, 13), claims.slice(13, 30)].flatMap(part => mergeChunks([], part) ?? []);
    const merged = mergeChunks(
      parts.map(({ bytes }) => bytes),
      claims.slice(30).filter(c => c.documentId !== 'doc-1'),
      'doc-1',
      8,
    );
    const names = (list: readonly { documentId: string; index: number }[]) =>
      list.map(c => `${c.documentId}/${c.index}`).sort();
    const held = (merged ?? []).flatMap(({ bytes }) => readChunk(bytes) ?? []);
    expect(names(held)).toEqual(names(claims.filter(c => c.documentId !== 'doc-1')));
    const days = held.map(({ published }) => published ?? '');
    expect(days).toEqual(days.toSorted());
    expect(Math.max(...(merged ?? []).map(({ count }) => count))).toBeLessThanOrEqual(8);
  });
  it('of another version are not read', () => {
    expect(readChunk(encodePlain([999, []]))).toBeNull();
    expect(readChunk(encodePlain('claims'))).toBeNull();
  });
  it('are far smaller than JSON', () => {
    const claims = Array.from({ length: 256 }, (_, i) => storedClaim('2026-05-08-some-publisher-title', i));
    const [chunk] = mergeChunks([], claims) ?? [];
    expect(chunk?.bytes.length ?? Infinity).toBeLessThan(JSON.stringify(claims).length / 2.5);
  });
});

describe('a packed table', () => {
  it('answers as a Map of lists does', () => {
    const rows = fc.array(fc.record({ key: anyText, bytes: fc.uint8Array({ maxLength: 5 }) }));
    fc.assert(
      fc.property(rows, anyText, (list, other) => {
        const table = openTable(packTable(list).buffer);
        for (const key of [...list.map(row => row.key), other])
          expect(table.get(key).map(bytes => [...bytes])).toEqual(
            list.filter(row => row.key === key).map(row => [...row.bytes]),
          );
        expect([...table.rows()]).toHaveLength(list.length);
      }),
    );
  });
  it.each([[new ArrayBuffer(0)], [new ArrayBuffer(8)], [new ArrayBuffer(7)]])(
    'refuses other bytes',
    buffer => {
      expect(() => openTable(buffer)).toThrow(RangeError);
    },
  );
});

describe('the packed corpus', () => {
  const documents = ['a', 'b', 'c'].map(id => makeDocument({ id, title: `Title ${id}`, text: '文章 text' }));
  const indexed = documents.map((document, n) => ({
    document,
    claims: ['acme|stake', `only-${document.id}|power`].map((key, i) => ({
      key,
      claim: storedClaim(document.id, n * 2 + i),
    })),
  }));
  const corpus = openPackedCorpus(packCorpus(indexed).buffer);

  it('finds claims by key and documents by id, in the order asked', async () => {
    const found = await corpus.readClaims(['acme|stake', 'only-b|power', 'nobody|power']);
    expect([...found.keys()]).toEqual(['acme|stake', 'only-b|power']);
    expect(found.get('acme|stake')?.map(claim => claim.documentId)).toEqual(['a', 'b', 'c']);
    expect(await corpus.readDocuments(['c', 'missing', 'a'])).toEqual([documents[2], documents[0]]);
  });
  it('lists every document', () => expect(corpus.allDocuments()).toEqual(documents));
});
