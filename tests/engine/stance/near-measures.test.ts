import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';
import { makeDocument } from '../corpus/make-corpus.ts';

/** What one text of the corpus is to the figure of a page of 8 May 2026: the reason shown, or nothing. */
const TABLE: [page: string, coverage: string, coverageDay: string, shown: string][] = [
  ['Toyota held Denso shares worth $3 billion.', 'Toyota sold its Denso shares for $2.9 billion.', '2026-05-06', 'near-measure'],
  ['Toyota held Denso shares worth $3 billion.', 'Toyota sold its Denso shares for $8 billion.', '2026-05-06', ''],
  ['Toyota held Denso shares worth $3 billion.', 'Toyota sold its Denso shares for $2.9 billion.', '2025-05-06', ''],
  ['Toyota held Denso shares worth $3 billion.', 'Toyota sold its Honda shares for $2.9 billion.', '2026-05-06', ''],
  ['Toyota held Denso shares worth $3 billion.', 'Toyota sold its Denso shares for 430 billion yen.', '2026-05-06', ''],
  ['トヨタ自動車が保有するデンソー株の時価は30億ドルだった。', 'Toyota sold its Denso shares for $2.9 billion.', '2026-05-06', 'near-measure'],
  ['腾讯持有的美团股份市值约为300亿美元。', 'Tencent sold its Meituan shares for $28 billion.', '2026-05-06', 'near-measure'],
  ['Boeing made a net loss of $6 billion in 2025.', 'Boeing made an operating loss of $5.4 billion in 2025.', '2026-02-01', 'near-measure'],
  ['Boeing made a net loss of $6 billion in 2025.', 'Boeing made an operating loss of $5.4 billion in 2023.', '2024-02-01', ''],
  ['Boeing made a net loss of $6 billion in 2025.', 'Boeing earned an operating profit of $5.4 billion in 2025.', '2026-02-01', ''],
  ['Mistral raised $2 billion.', 'Mistral announced an investment of $1.8 billion.', '2026-05-06', 'near-measure'],
  ['Nvidia is in talks with Nokia about servers.', 'Nvidia teamed up with Nokia for servers.', '2026-04-20', 'other-stage'],
  ['Nvidia is in talks with Nokia about servers.', 'Nvidia teamed up with Nokia for servers.', '2024-04-20', ''],
  ['Nvidia is in talks with Nokia about servers.', 'Nvidia teamed up with Intel for servers.', '2026-04-20', ''],
  ['Toyota will acquire Denso. The price has yet to be settled.', 'Toyota acquired Denso for $3 billion.', '2026-09-01', 'amount-open'],
  ['Toyota will acquire Denso. The price has yet to be settled.', 'Toyota acquired Denso for $3 billion.', '2028-09-01', ''],
  ['Toyota will acquire Denso. The price has yet to be settled.', 'Honda acquired Denso for $3 billion.', '2026-09-01', ''],
  ['Google plans capital expenditure of $180 billion in 2026.', 'Alphabet plans capital expenditure of $190 billion in 2026.', '2026-05-06', 'other-subject'],
  ['Google plans capital expenditure of $180 billion in 2026.', 'Alphabet plans capital expenditure of $190 billion in 2025.', '2026-05-06', ''],
  ['Google plans capital expenditure of $180 billion in 2026.', 'Alphabet plans capital expenditure of $90 billion in 2026.', '2026-05-06', ''],
  ['Google plans capital expenditure of $180 billion in 2026.', 'Microsoft plans capital expenditure of $190 billion in 2026.', '2026-05-06', ''],
  ['SoftBank Corp. shares rose 3%.', 'SoftBank Group shares rose 3%.', '2026-05-08', ''],
]; // biome-ignore format: a table reads better in rows

describe('measures and events that a reader takes for one another', () => {
  let base: Awaited<ReturnType<typeof createEngine>>;
  beforeAll(async () => {
    base = await createEngine({ documents: [] });
  });

  it.each(TABLE)('%s | %s (%s)', async (page, text, published, shown) => {
    const document = makeDocument({ text, published });
    await base.add(document);
    const claims = await base.check(page, { date: '2026-05-08' });
    const codes = claims.flatMap(({ evidence }) => evidence.flatMap(e => e.reasons.map(r => r.code)));
    await base.remove(document.id);
    expect(
      codes.filter(code =>
        ['near-measure', 'other-stage', 'other-measure', 'amount-open', 'other-subject'].includes(code),
      ),
    ).toEqual(shown ? [shown] : []);
  });
});
