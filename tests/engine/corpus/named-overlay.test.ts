/** The reader's names over a bundled corpus that was read without them. */
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import { parseDays } from '../../../lib/engine/quantities/dates/chrono-days.ts';
import { openReaderEngine } from '../../../lib/engine/reader-engine.ts';
import { openStartData, packStartData } from '../../../lib/engine/start-data.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { NO_NAMES, type OwnNames } from '../../../lib/model/own-names.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
const document = (id: string, text: string): CorpusDocument => ({
  ...{ id, text, title: id, publisher: 'Example Post', published: '2026-05-08' },
  ...{ language: 'en', via: [] },
});
const corpus = [
  document('named', 'Quantrel Devices said revenue rose 12% to $4.1 billion in the first quarter of 2026.'),
  document('other', 'Nvidia said revenue rose 12% to $44.1 billion in the first quarter of 2026.'),
];
const pipeline = createPipeline(knowledge);
const bytes = packStartData(knowledge, corpus.map(pipeline.index), text => new TextEncoder().encode(text));
const start = openStartData(new Uint8Array(bytes).buffer, part => new TextDecoder().decode(part));

const named: OwnNames = {
  ...NO_NAMES,
  revision: 1,
  names: [
    {
      id: 'own:1',
      label: 'Quantrel',
      type: 'company',
      forms: [
        { text: 'Quantrel', lang: 'en' },
        { text: 'Quantrel Devices', lang: 'en' },
      ],
    },
  ],
};
const page = 'Quantrel revenue was $4.1 billion in the first quarter of 2026.';
const standings = async (engine: ReturnType<typeof openReaderEngine>) =>
  (await engine.pipeline.check(page, { date: '2026-05-09' }, engine.store)).map(({ standing }) => standing);

describe('a name of the reader in the bundled corpus', () => {
  it('has coverage under another of its forms from the moment it is added, and none when it is gone', async () => {
    const engine = openReaderEngine(start, null, NO_NAMES, () => parseDays);
    expect(await standings(engine)).not.toContain('agreed');
    engine.takeNames(named);
    expect(await standings(engine)).toContain('agreed');
    engine.takeNames({ ...NO_NAMES, revision: 2 });
    expect(await standings(engine)).not.toContain('agreed');
  });
  it('is labelled as the reader has it', async () => {
    const engine = openReaderEngine(start, null, named, () => parseDays);
    const { claims } = engine.pipeline.read(page);
    const [claim] = claims;
    if (!claim) throw new Error('no claim was read');
    const card = await engine.pipeline.card(claim, page, {}, engine.store);
    expect(card.said.subjects).toEqual(['Quantrel']);
    expect(card.said.unlisted).toEqual([]);
  });
  it('leaves the numbers of the packaged claims alone', async () => {
    const engine = openReaderEngine(start, null, named, () => parseDays);
    const found = await engine.store.readClaims(['own:1|revenue', 'nvidia|revenue']);
    expect(found.get('own:1|revenue')?.every(({ index }) => index >= 10_000)).toBe(true);
    expect(found.get('nvidia|revenue')?.[0]?.index).toBeLessThan(10_000);
  });
  it('that is muted is not found', () => {
    const engine = openReaderEngine(start, null, { ...NO_NAMES, muted: ['nvidia'] }, () => parseDays);
    const { mentions } = engine.pipeline.read(corpus[1]?.text ?? '');
    expect(mentions.filter(({ entityId }) => entityId === 'nvidia')).toEqual([]);
  });
});
