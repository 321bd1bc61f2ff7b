/**
 * Turns data/ and seeds/ into what the extension carries: .output/packaged/, copied into the package by wxt.config.ts.
 * The corpus goes through the same engine path that a saved clip takes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import { packStartData } from '../lib/engine/start-data.ts';
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
  const encoder = new TextEncoder();
  write(
    'start.bin',
    packStartData(knowledge, indexed, text => encoder.encode(text)),
  );
  write('entities.json', JSON.stringify(knowledge.entities));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildData();
