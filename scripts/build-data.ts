/**
 * Turns data/ and seeds/ into what the extension carries: .output/packaged/, copied into the package by wxt.config.ts.
 * The corpus goes through the same engine path that a saved clip takes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileNames, slimEntity } from '../lib/engine/compile-names.ts';
import { packCorpus } from '../lib/engine/corpus/packed-corpus.ts';
import { createPipeline } from '../lib/engine/engine.ts';
import { readKnowledge } from './knowledge.ts';
import { readSeeds } from './read-seeds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
export const PACKAGED = join(root, '.output', 'packaged');

export function buildData(): void {
  const knowledge = readKnowledge(join(root, 'data'));
  const pipeline = createPipeline(knowledge);
  const indexed = readSeeds(join(root, 'seeds')).map(pipeline.index);

  rmSync(PACKAGED, { recursive: true, force: true });
  mkdirSync(PACKAGED, { recursive: true });
  const write = (name: string, content: string | ArrayBuffer | Uint8Array) =>
    writeFileSync(join(PACKAGED, name), typeof content === 'string' ? content : new Uint8Array(content));
  const { gazetteer, entityTable, sourceNames } = compileNames(knowledge.entities);
  write('knowledge.json', JSON.stringify({ ...knowledge, entities: knowledge.entities.map(slimEntity) }));
  write('entities.json', JSON.stringify(knowledge.entities));
  write('documents.json', JSON.stringify(indexed.map(({ document }) => document)));
  write('corpus.bin', packCorpus(indexed));
  write('gazetteer.bin', gazetteer);
  write('entity-table.bin', entityTable);
  write('source-names.txt', sourceNames);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildData();
