import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeClaims } from '../../lib/formats/claims-csv.ts';
import { dollars, makeClaim } from '../engine/stance/make-claim.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { collect, stream } from './make-library.ts';

async function table(title: string, text: string) {
  const document = { ...makeSaved('clip-1').document, title, text };
  const claim = makeClaim({
    measure: 'stake',
    quantity: dollars(-5e9),
    sentence: { start: 0, end: text.length },
  });
  const file = (await collect(writeClaims(stream([{ document, claims: [claim] }])))).join('');
  return parse(file, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

describe('claims as CSV', () => {
  it('brings back any text', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter(t => !/^[=+\-@\t\r]/.test(t));
    await fc.assert(
      fc.asyncProperty(text, text, async (title, sentence) => {
        const [row] = await table(title, sentence);
        expect(row).toMatchObject({ title, sentence, measure: 'stake', figure: '-5000000000' });
      }),
    );
  });
  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1+1', '@SUM(A1)', '\tx'])(
    'a formula is text: %s',
    async title => expect((await table(title, 'x'))[0]?.title).toBe(`'${title}`),
  );
});
