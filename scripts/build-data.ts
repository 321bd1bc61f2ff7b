/**
 * Turns data/ and seeds/ into what the extension carries: .output/packaged/, copied into the package by wxt.config.ts.
 * The corpus goes through the same engine path that a saved clip takes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledge } from './knowledge.ts';
import { readSeeds } from './read-seeds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
export const PACKAGED = join(root, '.output', 'packaged');

export function buildData(): void {
  rmSync(PACKAGED, { recursive: true, force: true });
  mkdirSync(PACKAGED, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(PACKAGED, name), content);
  write('knowledge.json', JSON.stringify(readKnowledge(join(root, 'data'))));
  write('documents.json', JSON.stringify(readSeeds(join(root, 'seeds'))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildData();
