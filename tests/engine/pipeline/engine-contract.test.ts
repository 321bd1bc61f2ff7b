import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../lib/engine/corpus/memory-store.ts';
import { NO_CORRECTIONS } from '../../../lib/engine/judge.ts';
import { createEngine } from '../../../scripts/engine-node.ts';
import { makeDocument } from '../corpus/make-corpus.ts';

const PAGE = 'SoftBank Group shares rose 3% in Tokyo on Friday.';
const falls = (id: string, publisher: string, parts = {}) =>
  makeDocument({
    ...{ id, publisher, title: `Told by ${publisher}`, published: '2026-05-08' },
    text: `SoftBank Group shares fell ${id === 'second' ? 'about 5' : 5}% in Tokyo, to the surprise of ${publisher}.`,
    ...parts,
  });
const first = falls('first', 'Reuters');
const second = falls('second', 'Bloomberg');
const DAY = { date: '2026-05-08' };

describe('the engine for Node', () => {
  let engine: Awaited<ReturnType<typeof createEngine>>;
  beforeAll(async () => {
    engine = await createEngine({ documents: [first], store: createMemoryStore() });
  });
  const check = async (about = {}) => (await engine.check(PAGE, { ...DAY, ...about })).at(0);

  it('annotates: language, mentions, quantities, claims, with spans into the text', () => {
    const { language, mentions, quantities, claims } = engine.annotate(PAGE, DAY);
    expect(language).toBe('en');
    expect(mentions.map(m => m.entityId)).toContain('softbank-group');
    expect(quantities.map(q => [q.kind, q.value])).toContainEqual(['percent', 3]);
    expect(claims.map(c => c.measure)).toEqual(['share-move']);
    for (const { start, end } of [...mentions, ...quantities, ...claims])
      expect(PAGE.slice(start, end).trim()).not.toBe('');
  });

  it('compares two sentences, and two without dates never conflict', () => {
    const dated = { text: PAGE, date: '2026-05-08' };
    const coverage = { text: first.text, date: '2026-05-08' };
    expect(engine.compare(dated, coverage).stance).toBe('conflicts');
    expect(engine.compare({ text: PAGE }, { text: first.text }).stance).toBe('related');
  });

  it('checks against the corpus: standing, reports, origins, evidence with its passage', async () => {
    const found = await check();
    expect(found).toMatchObject({ standing: 'differing', reports: 1, origins: 1 });
    const [evidence] = found?.evidence ?? [];
    expect(evidence).toMatchObject({ documentId: 'first', stance: 'conflicts', originId: 'reuters' });
    expect(first.text.slice(evidence?.start, evidence?.end)).toContain('5%');
  });

  it('grows and shrinks, in the order asked', async () => {
    const added = engine.add(second);
    const both = check();
    const removed = engine.remove('second');
    expect(await both).toMatchObject({ reports: 2, origins: 2 });
    await Promise.all([added, removed]);
    expect(await check()).toMatchObject({ reports: 1 });
  });

  it('knows its own article by its address, and is told of it', async () => {
    await engine.add(falls('first', 'Reuters', { url: 'https://news.example/a?utm_source=x' }));
    expect(await check({ url: 'https://www.news.example/a' })).toMatchObject({ standing: 'none' });
    await engine.add(first);
    expect(await check({ ownDocuments: ['first'] })).toMatchObject({ standing: 'none' });
  });

  it('heeds what the reader has corrected', async () => {
    await engine.add(second);
    const key = 'softbank-group|share-move';
    const at = first.text.indexOf('5%');
    const notSame = [{ key, documentId: 'first', start: at, end: at + 2 }];
    expect(await check({ corrections: { ...NO_CORRECTIONS, notSame } })).toMatchObject({ reports: 1 });
    const joinedOrigins: [string, string][] = [['first', 'second']];
    expect(await check({ corrections: { ...NO_CORRECTIONS, joinedOrigins } })).toMatchObject({ origins: 1 });
    await engine.remove('second');
  });

  it('drops a conflict with what the page states elsewhere', async () => {
    const page = `${PAGE} SoftBank Group shares had fallen 5% in Tokyo before.`;
    const standings = (await engine.check(page, DAY)).map(claim => claim.standing);
    expect(standings).not.toContain('differing');
    const alsoStated = [{ documentId: 'first', claimIndex: 0 }];
    expect(await check({ alsoStated })).toMatchObject({ standing: 'alone' });
  });
});
